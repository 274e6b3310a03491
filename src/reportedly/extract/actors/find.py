"""Find actor mentions in the words: names, nominals with their owners, pronouns."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.actors.found import Findings, Form, Found
from reportedly.extract.reading import Reading
from reportedly.knowledge.actor_terms import Term
from reportedly.knowledge.actors import Actors
from reportedly.knowledge.load import Knowledge
from reportedly.text.parse import Parse, Token

PRONOUNS = frozenset({"it", "its", "itself", "they", "them", "their", "themselves"})
RELATIVES = frozenset({"who", "which", "that"})
LINKS = frozenset({"of", "from", "loyal", "allied", "affiliated", "linked", "belonging", "associated", "within", "in"})
LINK_TAILS = frozenset({"to", "with", "of", "the", "a", "an", "so", "-", "called", '"', "'", "called-", "so-called"})
GLUE_POS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PART"})
GLUE_WORDS = frozenset({"-", "so", "called", "so-called", '"', "'s", "'", "/", "("})
OWNED = frozenset(
    [
        "army",
        "force",
        "forces",
        "forcegov",
        "navy",
        "air",
        "airforce",
        "heli",
        "weapon",
        "fighter",
        "armed",
        "armedgroup",
        "militia",
        "loyal",
        "rebel",
        "group",
        "groupish",
        "partyish",
        "part",
        "state",
        "gov",
        "police",
        "security",
        "ally",
        "event",
        "air-event",
        "kurdnoun",
        "quantity",
        "quantity-of",
    ]
)
ATTRIBUTIVE = frozenset({"army", "state", "kurd", "kurdnoun", "side-pro", "side-anti", "rebel", "armed", "militia", "police",
                         "security", "airforce", "navy", "fighter", "ethnic", "armedgroup", "loyal", "group"})  # fmt: skip
LOCATIVE = frozenset(
    [
        "in",
        "into",
        "inside",
        "from",
        "across",
        "near",
        "throughout",
        "through",
        "via",
        "within",
        "outside",
        "around",
        "toward",
        "towards",
        "at",
        "off",
        "to",
        "of",
        "over",
    ]
)
CASUALTY_VERBS = frozenset(
    [
        "kill",
        "wound",
        "injure",
        "die",
        "hurt",
        "maim",
        "perish",
        "displace",
        "abduct",
        "execute",
        "arrest",
        "detain",
        "evacuate",
    ]
)
"""Verbs whose bare number counts people; grammar, not the event lexicon."""
AGENTIVE = frozenset({"by", "with", "between", "against"})


def find_actors(reading: Reading, knowledge: Knowledge) -> Findings:
    """Return the noun phrases and pronouns that may name actors, in text order, not yet resolved."""
    parse, actors = reading.parse, knowledge.actors
    seen = actors.find(parse)
    terms = [term for term in seen if term.role != "cue"]
    runs = list(_runs(parse, actors, terms))
    found = [item for run in runs for item in _phrase(parse, actors, run)]
    found.extend(_pronouns(parse, {item.head for item in found}))
    found.extend(_bare_numbers(parse, {item.head for item in found}))
    found.sort(key=lambda item: (item.first, item.stop))
    found = _share_owners(parse, actors, found)
    return Findings(terms=seen, phrases=_link_after(parse, actors, found))


def group_of(actors: Actors, term: Term) -> str:
    """The class of a noun term; empty for names and states."""
    return actors.nouns[term.entries[0].target].group if term.role in ("noun", "affix") else ""


def _runs(parse: Parse, actors: Actors, terms: list[Term]) -> Iterator[list[Term]]:
    """Join terms that stand in one noun phrase, owners before what they own."""
    run: list[Term] = []
    for term in terms:
        if run and not _joins(parse, actors, run[-1], term):
            yield run
            run = []
        run.append(term)
    if run:
        yield run


def _joins(parse: Parse, actors: Actors, left: Term, right: Term) -> bool:
    """Say whether the right term continues the noun phrase of the left one."""
    if right.first < left.stop:
        return right.role == "affix"
    tokens = parse.tokens
    if tokens[left.first].sent != tokens[right.first].sent or right.first - left.stop > 3:
        return False
    gap = tokens[left.stop : right.first]
    if not all(
        t.pos in GLUE_POS or t.lower in GLUE_WORDS or (t.tag in ("VBG", "VBN") and t.dep == "amod") for t in gap
    ):
        return False
    if right.role == "affix":
        return all(t.text == "-" for t in gap) and _can_own(parse, actors, left)
    if group_of(actors, left).startswith("affix"):
        return right.role != "capital" or not gap
    possessed = left.is_possessive or any(t.tag == "POS" for t in gap)
    if _prefix(parse, left) == "pro" and right.role in ("state", "adjective"):
        return not gap
    if right.role in ("name", "person", "state", "adjective", "demonym", "capital"):
        return not possessed and _absorbs(actors, left, right, gap)
    return possessed or _can_own(parse, actors, left)


def _can_own(parse: Parse, actors: Actors, term: Term) -> bool:
    """Say whether a term can stand before a noun as its owner."""
    if term.role in ("name", "person", "state", "adjective"):
        return True
    if term.role != "noun":
        return False
    noun = actors.nouns[term.entries[0].target]
    return noun.group in ATTRIBUTIVE and (not noun.is_plural or parse.tokens[term.stop - 1].dep in ("compound", "nmod"))


def _absorbs(actors: Actors, left: Term, right: Term, gap: tuple[Token, ...]) -> bool:
    """Say whether a name takes the words before it: "Lebanese Hezbollah", "rebel group Ahrar", "President X"."""
    if left.role == "adjective":
        return right.role in ("name", "person", "adjective") and len(gap) < 2
    group = group_of(actors, left)
    if right.role == "adjective":
        return group in ("kurd", "side-pro", "side-anti") and not gap
    if any(t.text == "(" for t in gap):
        return False
    if right.role == "person":
        return group in ("gov", "part", "forcegov", "state") and len(gap) < 3
    return (
        right.role == "name"
        and not gap
        and group in ("group", "armedgroup", "militia", "rebel", "kurd", "groupish", "partyish")
    )


def _phrase(parse: Parse, actors: Actors, run: list[Term]) -> Iterator[Found]:
    """Make the mention of one run, and of those who only back it."""
    owners: list[Term] = []
    backers: list[Term] = []
    at = 0
    while at < len(run):
        affix = group_of(actors, run[at + 1]) if at + 1 < len(run) else ""
        if affix.startswith("affix"):
            (owners if affix == "affix-held" and at + 2 == len(run) else backers).append(run[at])
            if affix in ("affix-backed", "affix-held") or at + 2 == len(run):
                backer = _mention(parse, actors, run[at], (), (), is_modifier=True)
                yield msgspec.structs.replace(backer, is_backer=affix == "affix-backed")
            at += 2
        elif at + 1 < len(run) and _prefix(parse, run[at]) == "pro":
            backers.append(run[at])
            yield msgspec.structs.replace(_mention(parse, actors, run[at], (), (), is_modifier=True), is_backer=True)
            at += 1
        else:
            owners.append(run[at])
            at += 1
    owners = [term for term in owners if not (term.role == "affix")]
    if not owners or (owners[-1] in [run[i] for i in range(len(run) - 1)] and run[-1].role == "affix"):
        return
    head = owners[-1]
    group = group_of(actors, head)
    if group in ("place", "event", "air-event"):
        if (
            len(owners) > 1
            and _prefix(parse, owners[-2]) != "anti"
            and (group != "place" or _marks_ground(actors, owners[-2]))
        ):
            yield _mention(
                parse, actors, owners[-2], tuple(reversed(owners[:-2])), tuple(backers), is_modifier=True, of=head
            )
        return
    if head.role in ("state", "capital") and _is_place(parse, head):
        return
    if len(run) == 1 and _prefix(parse, head) == "anti":
        return  # "anti-ISIL operation": whom it is against is no actor of it
    against = next((term for term in owners[:-1] if group_of(actors, term) == "side-anti"), None)
    if against is not None and group == "civil":
        yield _mention(parse, actors, against, (), (), is_modifier=True, of=head)
    if group == "army" and parse.tokens[head.stop - 1].pos == "ADJ":
        return  # "military equipment" names nobody
    yield _mention(parse, actors, head, tuple(reversed(owners[:-1])), tuple(backers))


def _prefix(parse: Parse, term: Term) -> str:
    """The word that a hyphen ties before a term: "pro" in "pro-Turkey"."""
    at = term.first
    return parse.tokens[at - 2].lower if at > 1 and parse.tokens[at - 1].text == "-" else ""


def _marks_ground(actors: Actors, term: Term) -> bool:
    """Say whether a term before a place noun says whose ground it is ("rebel areas"), not which ("Syrian areas")."""
    return term.role == "name" or group_of(actors, term) in (
        "rebel",
        "state",
        "army",
        "armed",
        "militia",
        "side-anti",
        "side-pro",
    )


def _mention(
    parse: Parse, actors: Actors, head: Term, owners: tuple[Term, ...], backers: tuple[Term, ...],
    *, is_modifier: bool = False, of: Term | None = None,
) -> Found:  # fmt: skip
    """Build one Found around its head term."""
    first = min([head.first, *(term.first for term in owners), *(term.first for term in backers)])
    first = _left_edge(parse, first)
    token = parse.head_of(head.first, head.stop)
    form = "modifier" if is_modifier else _form(parse, head, token)
    if is_modifier and (head.is_possessive or _is_followed_by_s(parse, head)):
        form = "possessive"
    words = {t.lower for t in parse.tokens[first : head.first + 1]} | {kid.lower for kid in parse.kids(token, "det")}
    noun = actors.nouns[head.entries[0].target] if head.role == "noun" else None
    whose = [kid.i for kid in parse.kids(token, "poss") if kid.tag == "PRP$"] if noun is not None else []
    return Found(
        first=first, stop=head.stop, head=token, form=form, head_term=head, owners=owners, backers=backers, thing=of, possessor=whose[0] if whose else None,
        is_definite=bool(words & {"the", "these", "those", "this", "both"}), is_plural=noun is not None and noun.is_plural,
    )  # fmt: skip


def _left_edge(parse: Parse, first: int) -> int:
    """Take in the article, numbers and adjectives before a phrase."""
    sent = parse.tokens[first].sent
    at = first
    while at > 0 and parse.tokens[at - 1].sent == sent and parse.tokens[at - 1].pos in ("DET", "NUM", "ADJ"):
        at -= 1
    return at


def _is_followed_by_s(parse: Parse, term: Term) -> bool:
    """Say whether a term is followed by a possessive mark."""
    return term.stop < len(parse.tokens) and parse.tokens[term.stop].tag == "POS"


def _form(parse: Parse, term: Term, token: int) -> Form:
    """Name, nominal, modifier or possessive, from the mark after the term and the grammar of its head."""
    if term.is_possessive or _is_followed_by_s(parse, term):
        return "possessive"
    at = parse.tokens[token]
    if at.dep in ("compound", "amod", "nmod", "npadvmod", "poss") and at.head >= term.stop:
        return "modifier"
    if term.role == "adjective":
        return "modifier"
    return "nominal" if term.role == "noun" else "name"


def _is_place(parse: Parse, term: Term) -> bool:
    """Say whether a state or capital stands as a place ("in Syria", "the Damascus suburb")."""
    token = parse.tokens[parse.head_of(term.first, term.stop)]
    while token.dep in ("conj", "appos") or (token.dep == "compound" and parse.tokens[token.head].pos == "PROPN"):
        token = parse.tokens[token.head]
    if token.dep == "pobj":
        preposition = parse.tokens[token.head].lower
        return preposition in LOCATIVE or (term.role == "capital" and preposition not in AGENTIVE)
    if term.role == "capital":
        return token.dep not in ("nsubj", "poss", "agent", "nsubjpass", "dobj") and not term.is_possessive
    return False


def _pronouns(parse: Parse, taken: set[int]) -> Iterator[Found]:
    """Find third-person and relative pronouns that can stand for an actor."""
    for token in parse.tokens:
        if token.lower in PRONOUNS and token.tag in ("PRP", "PRP$"):
            form: Form = "possessive" if token.tag == "PRP$" else "pronoun"
        elif token.lower in RELATIVES and token.tag in ("WDT", "WP") and token.dep in ("nsubj", "nsubjpass"):
            form = "pronoun"
        else:
            continue
        if token.i not in taken:
            yield Found(first=token.i, stop=token.i + 1, head=token.i, form=form, is_definite=True,
                        is_plural=token.lower.startswith("the"))  # fmt: skip


def _bare_numbers(parse: Parse, taken: set[int]) -> Iterator[Found]:
    """Find numbers that stand for people without a noun: "killed 12", "five were wounded"."""
    for token in parse.tokens:
        if token.tag == "CD" and token.i not in taken and token.dep in ("nsubj", "nsubjpass", "dobj"):
            if parse.tokens[token.head].lemma in CASUALTY_VERBS and not parse.kids(token.i, "quantmod", "compound"):
                yield Found(
                    first=token.i, stop=token.i + 1, head=token.i, form="nominal", is_number=True, is_plural=True
                )


def _share_owners(parse: Parse, actors: Actors, found: list[Found]) -> list[Found]:
    """Give coordinated phrases the owner or the noun that they share: "Russian and Syrian jets", "its tanks and jets"."""
    for n in range(len(found) - 1):
        left, right = found[n], found[n + 1]
        between = parse.tokens[left.stop : right.first]
        if (
            not between
            or len(between) > 2
            or (between[-1].lower not in ("and", "or", "/", "&") and between[0].lower != "and")
        ):
            continue
        if parse.tokens[left.head].sent != parse.tokens[right.head].sent:
            continue
        found[n], found[n + 1] = _shared(actors, left, right)
    return found


def _shared(actors: Actors, left: Found, right: Found) -> tuple[Found, Found]:
    """One pair of neighbours joined by "and", after sharing."""
    a, b = left.head_term, right.head_term
    if a is None or b is None:
        return left, right
    left_group, right_group = group_of(actors, a), group_of(actors, b)
    lone = not left.owners and (a.role == "adjective" or left_group in ("state", "kurd", "side-pro", "side-anti"))
    if lone and right.owners and right_group in OWNED and not left.is_plural:
        shared = msgspec.structs.replace(
            left, head_term=b, owners=(a,), form="modifier" if a.role == "adjective" else left.form
        )
        return shared, right
    if left.owners and not right.owners and left_group in OWNED and not right.is_definite:
        if right_group in ("air", "heli", "weapon", "force", "navy", "part"):
            return left, msgspec.structs.replace(right, owners=left.owners)
    return left, right


def _link_after(parse: Parse, actors: Actors, found: list[Found]) -> tuple[Found, ...]:
    """Tie a noun to the phrase after it that says whose: "members of X", "forces loyal to Y"."""
    starts: dict[int, int] = {}
    for n, item in enumerate(found):
        for at in range(item.first, item.head + 1):
            starts.setdefault(at, n)
    result = []
    for n, item in enumerate(found):
        term = item.head_term
        target = None
        if term is not None and term.role == "noun" and not item.owners and group_of(actors, term) in OWNED:
            target = _linked(parse, item, starts)
        result.append(msgspec.structs.replace(item, belongs_to=target) if target is not None and target != n else item)
    return tuple(result)


def _linked(parse: Parse, item: Found, starts: dict[int, int]) -> int | None:
    """Index of the phrase that follows "of", "from", "loyal to" …, if one does."""
    tokens, at = parse.tokens, item.stop
    if at >= len(tokens) or tokens[at].lower not in LINKS or tokens[at].sent != tokens[item.head].sent:
        return None
    at += 1
    while at < len(tokens) and tokens[at].lower in LINK_TAILS and tokens[at].sent == tokens[item.head].sent:
        if at in starts:
            return starts[at]
        at += 1
    return starts.get(at) if at < len(tokens) and tokens[at].sent == tokens[item.head].sent else None
