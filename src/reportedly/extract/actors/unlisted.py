"""Find names of groups that no pack lists, by the word that says what they are: "the Red Cedar Brigade"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.knowledge.actor_terms import Entry, Term
from reportedly.knowledge.actors import Actors, GroupHead, unlisted_id
from reportedly.text.parse import Parse, Token

DIRECTIONS = frozenset(
    {"northern", "southern", "eastern", "western", "central", "home", "front", "no", "north", "south", "east", "west"}
)
"""Words that make a front line of a "front", and tell nothing of whose forces are meant."""
PLACES = frozenset({"cue", "capital"})
"""Roles of words that may make a group's name its own: "the Idlib Military Council"."""
LINES = frozenset({"front", "division", "army", "units", "forces", "corps", "guard"})
"""Heads that a place alone makes no name of: "the Latakia front", "Homs army units"."""
LOWER_TOO = frozenset({"brigade", "brigades", "battalion", "battalions", "regiment"})
"""Heads that texts write small behind a name: "the Red Cedar brigade"."""
TAIL_OPENERS = frozenset({"of", "for"})
"""Prepositions inside such names."""
INSIDE = frozenset({"of", "the", "al", "el", "-", "'s", "wal", "bin", "ibn", "for"})
"""Small words that stand inside such names, never at their ends."""
NAMING = frozenset({"PROPN", "NUM", "ADJ", "NOUN"})
"""Parts of speech that names are made of."""
GRAMMAR = frozenset({"DET", "ADP", "PRON", "ADV", "SCONJ", "CCONJ", "VERB", "AUX"})
"""Parts of speech whose capital is the sentence's, not a name's."""
LONGEST = 7
"""Tokens of the longest name that is believed."""
TITLED_SHARE = 0.7
"""Share of capitals from which on a sentence is a headline, where capitals tell nothing."""


def find_unlisted(parse: Parse, actors: Actors, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Add the groups that only their head noun tells, and take out the words of the packs inside them.

    A name must hold a capitalised word that no pack knows: "the Turkish Army" and "Rebel Forces" are left to their
    words. Headlines, whose words are all capitalised, are passed over. The kind is that of the head's row.
    """
    known = {token for term in terms if term.role not in PLACES for token in range(term.first, term.stop)}
    named = {token for term in terms if term.role == "name" for token in range(term.first, term.stop)}
    places = {token for term in terms if term.role in PLACES for token in range(term.first, term.stop)}
    added: list[Term] = []
    for token in parse.tokens:
        head = actors.group_heads.get(token.lower.replace("'", ""))
        if head is None or token.i in named or (added and token.i < added[-1].stop):
            continue
        if token.text == token.lower and token.lower not in LOWER_TOO:
            continue
        term = _name_at(parse, head, token, known, named, places)
        if term is not None:
            added.append(term)
    if not added:
        return terms
    covered = {at for term in added for at in range(term.first, term.stop)}
    kept = [term for term in terms if covered.isdisjoint(range(term.first, term.stop))]
    return tuple(sorted((*kept, *added), key=lambda term: term.first))


def _name_at(
    parse: Parse, head: GroupHead, token: Token, known: set[int], named: set[int], places: set[int]
) -> Term | None:
    """The name around one head noun, if what stands beside it makes one."""
    tokens = parse.tokens
    first = token.i if head.place == "first" else _left_edge(parse, token.i)
    stop = _right_edge(parse, token.i) if head.place == "first" else _tail(parse, token.i, known)
    own = [at for at in tokens[first:stop] if at.i != token.i and at.lower not in INSIDE]
    fresh = [at for at in own if at.i not in known and at.pos in NAMING]
    if not fresh or stop - first > LONGEST or any(at.i in named for at in own):
        return None
    if all(at.lower in DIRECTIONS for at in own) or (head.place == "last" and _is_headline(parse, token)):
        return None
    if (token.lower in LINES or token.text == token.lower) and all(at.i in places for at in fresh):
        return None
    words = " ".join(_words(parse.tokens[first:stop]))
    entry = Entry(role="name", target=unlisted_id(head.kind, words), casing="proper", row=head.row)
    return Term(first=first, stop=stop, entries=(entry,))


def _left_edge(parse: Parse, at: int) -> int:
    """Walk left over capitalised words and the small words between them."""
    first, look, sent = at, at - 1, parse.tokens[at].sent
    while look >= 0 and parse.tokens[look].sent == sent:
        token = parse.tokens[look]
        if _is_capital(token) and not _opens(parse, token):
            first = look
        elif token.lower not in INSIDE or (token.lower == "the" and not _is_opener(parse, look - 1)):
            break
        look -= 1
    return first


def _is_opener(parse: Parse, at: int) -> bool:
    """Whether "of" or "for" stands there."""
    return at >= 0 and parse.tokens[at].lower in TAIL_OPENERS


def _right_edge(parse: Parse, at: int) -> int:
    """Walk right over capitalised words and the small words between them."""
    stop, sent = at + 1, parse.tokens[at].sent
    for token in parse.tokens[at + 1 : at + LONGEST]:
        if token.sent != sent or not (_is_capital(token) or token.lower in INSIDE - {"of", "the", "for", "'s"}):
            break
        stop = token.i + 1 if _is_capital(token) else stop
    return stop


def _tail(parse: Parse, at: int, known: set[int]) -> int:
    """Walk over "of the Nation" behind a head; the token after the head where nothing of the kind follows."""
    sentence = parse.sentence_of(at)
    behind = parse.tokens[at + 1 : min(at + LONGEST, sentence.stop)]
    if len(behind) < 2 or behind[0].lower not in TAIL_OPENERS:
        return at + 1
    start = 2 if behind[1].lower == "the" else 1
    stop = at + 1
    for token in behind[start:]:
        if not _is_capital(token) or token.pos not in NAMING or token.i in known:
            break
        stop = token.i + 1
    return stop


def _is_capital(token: Token) -> bool:
    """Whether a word has a capital in it, or is an ordinal number ("33rd")."""
    return token.text != token.lower or (token.text[:1].isdigit() and token.text[-1:].isalpha())


def _opens(parse: Parse, token: Token) -> bool:
    """Whether a capital only opens the sentence: an article, a preposition, a number word."""
    is_first = token.i == parse.sentence_of(token.i).first
    return token.pos in GRAMMAR or (is_first and token.pos != "PROPN")


def _is_headline(parse: Parse, token: Token) -> bool:
    """Whether nearly all longer words of the sentence are capitalised, its verbs too."""
    sentence = parse.sentence_of(token.i)
    words = parse.tokens[sentence.first : sentence.stop]
    longer = [at for at in words if len(at.text) > 3 and at.text.isalpha()]
    if any(at.pos in ("VERB", "AUX") and not _is_capital(at) for at in words):
        return False
    return len(longer) > 2 and sum(map(_is_capital, longer)) > TITLED_SHARE * len(longer)


def _words(tokens: tuple[Token, ...]) -> Iterator[str]:
    """The words of a name, those that stood together in the text put together again."""
    held = ""
    for n, token in enumerate(tokens):
        held += token.text
        if n + 1 == len(tokens) or tokens[n + 1].start > token.end:
            yield held
            held = ""
