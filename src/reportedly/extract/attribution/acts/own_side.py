"""Whether a clause speaks of its speaker's own side: we, our men, its soldiers, its own deed."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.records.mention import Saying
from reportedly.text.governed import MAKING, links_of
from reportedly.text.negated import is_negated
from reportedly.text.parse import Parse, Token

_FIRST = frozenset({"we", "i", "us", "me"})
_OURS = frozenset({"our", "my", "ours", "mine"})
_THIRD = frozenset({"it", "they", "he", "she"})
_ITS = frozenset({"its", "their", "his", "her"})
_MARKS = frozenset({'"', "“", "”", "``", "''"})
_FORCES = frozenset({
    "aircraft", "airplane", "plane", "jet", "warplane", "helicopter", "drone", "soldier", "troop", "force", "unit",
    "fighter", "man", "guard", "officer", "policeman", "police", "gunner", "artillery", "tank", "missile", "shell",
    "airstrike", "strike", "raid", "order", "brigade", "militant", "gunman", "vessel", "ship", "pilot", "sniper",
    "personnel", "member", "battalion", "serviceman", "ranger", "commando", "agent", "patrol",
})  # fmt: skip
"""What an army or a fighting group has of its own; "no aircraft flew there" is of its own ones."""
_SIDES = frozenset({"official_military", "armed_actor_statement"})
_KNOWN = frozenset({"the", "this", "that", "these", "those", "yesterday", "today", "monday", "tuesday", "wednesday",
                    "thursday", "friday", "saturday", "sunday"})  # fmt: skip
_PARTS = frozenset({"role", "part", "hand", "involvement", "responsibility", "connection", "link", "links", "share"})
_TITLES = frozenset({"the", "of", "a", "ministry", "government", "defence", "defense", "spokesman", "army", "military"})


def is_own_side(reading: Reading, saying: Saying, verb: int) -> bool:
    """Say whether the subject of a verb (token index) is the saying's speaker or somebody of his side."""
    parse = reading.parse
    subject = _subject(parse, verb)
    if subject is None:
        return False
    if parse.tokens[verb].lemma == "be" and subject.lower == "it":  # "it was not its soldiers who"
        subject = next(iter(parse.kids(verb, "attr")), subject)
        if subject.pos == "PRON":
            return subject.lower in _FIRST
    if subject.lower in _FIRST:
        return True
    if subject.lower in _THIRD:
        return parse.tokens[verb].lemma != "be" and not _is_quoted(parse, verb)
    owners = {kid.lower for kid in parse.kids(subject.i, "poss", "det", "nmod")}
    if owners & (_OURS | _ITS) or _shares_name(reading, saying, subject):
        return True
    is_none = bool({kid.lower for kid in parse.kids(subject.i)} & {"no", "not", "none"})
    return is_none and saying.chain[-1].type in _SIDES and subject.lemma in _FORCES


def _is_quoted(parse: Parse, verb: int) -> bool:
    """Say whether a verb stands between quotation marks, where "they" are others than who speaks."""
    sentence = parse.sentence_of(verb)
    marks = sum(token.text in _MARKS for token in parse.tokens[sentence.first : verb])
    return marks % 2 == 1 or (marks == 0 and any(t.text == "”" for t in parse.tokens[verb : sentence.stop]))


def _subject(parse: Parse, verb: int) -> Token | None:
    """The subject of a verb, or of the verb it completes."""
    for node in (verb, parse.tokens[verb].head):
        found = next(iter(parse.kids(node, "nsubj", "nsubjpass")), None)
        if found is not None:
            return found
        if parse.tokens[verb].dep not in ("xcomp", "conj", "pcomp"):
            return None
    return None


def _shares_name(reading: Reading, saying: Saying, subject: Token) -> bool:
    """Say whether the subject's phrase names the speaker: "the army [said] the army did not"."""
    words = {t.lower for t in map(reading.parse.tokens.__getitem__, reading.parse.subtree(subject.i)) if t.pos != "DET"}
    names = {word.lower() for link in saying.chain[-2:] for word in link.name.split()}
    return bool({subject.lower} & names) or bool(words & (names - _TITLES) and subject.lemma in _FORCES)


def is_own_deed(reading: Reading, saying: Saying, head: int) -> bool:
    """Say whether an armed group says of a known attack (its noun's token index) that it was its own.

    "Said its fighters carried out the bombing", "said the bombing was its work"; who tells of his operations claims
    none.
    """
    parse = reading.parse
    noun = parse.tokens[head]
    known = {kid.lower for kid in parse.kids(head, "det", "poss", "nmod")} & _KNOWN
    if saying.chain[-1].type != "armed_actor_statement" or noun.pos != "NOUN" or not known:
        return False
    above = parse.head(head)
    if above.lemma == "be" and noun.dep == "nsubj" and not is_negated(parse, above.i):
        said = parse.kids(above.i, "attr", "acomp")
        owners = {word.lower for kid in said for word in (kid, *parse.kids(kid.i, "poss"))}
        return bool(owners & (_OURS | _ITS))
    done = next((link.above for link in links_of(parse, head) if parse.tokens[link.above].lemma in MAKING), None)
    return done is not None and not is_negated(parse, done) and is_own_side(reading, saying, done)


def no_part_in(parse: Parse, head: int) -> int | None:
    """The verb of "had nothing to do with X", "played no part in X", or None.

    Read by the order of words, for the parse often hangs the preposition elsewhere.
    """
    before = parse.tokens[max(parse.sentence_of(head).first, head - 8) : head]
    words = {token.lower for token in before}
    is_none = ("nothing" in words and "do" in words) or ("no" in words and words & _PARTS)
    if not is_none:
        return None
    return next((token.i for token in reversed(before) if token.lemma in ("have", "play", "take", "bear")), None)
