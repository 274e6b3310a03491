"""The lexicon finder: trigger patterns of the packs, longest first, with the light verbs that carry them."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.events.candidate import Candidate, WeaponWords
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.triggers import Entry, LightVerb, Sense, Weapon
from reportedly.text.parse import Parse, Token
from reportedly.text.phrases import Match

FINDER = "events.lexicon@1"
NOMINAL_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "compound", "appos", "attr", "conj", "ROOT", "nmod"})


def find_matches(reading: Reading, knowledge: Knowledge) -> tuple[Match[Entry], ...]:
    """Match triggers and weapons in one walk over the tokens."""
    return tuple(knowledge.triggers.matcher.find_all(reading.parse))


def find_weapons(reading: Reading, matches: tuple[Match[Entry], ...]) -> Iterator[WeaponWords]:
    """Yield weapon words, the longest at each place, left to right."""
    taken = -1
    for match in sorted((m for m in matches if isinstance(m.payload, Weapon)), key=lambda m: (m.first, -m.stop)):
        if match.first >= taken and isinstance(match.payload, Weapon):
            taken = match.stop
            head = reading.parse.head_of(match.first, match.stop)
            yield WeaponWords(
                first=match.first, stop=match.stop, head=head, means=match.payload.means, row=match.payload.row
            )


def find_by_lexicon(reading: Reading, knowledge: Knowledge, matches: tuple[Match[Entry], ...]) -> Iterator[Candidate]:
    """Yield one candidate for each longest trigger match whose part of speech fits."""
    parse = reading.parse
    spans: dict[tuple[int, int], list[Sense]] = {}
    for match in matches:
        if isinstance(match.payload, Sense):
            spans.setdefault((match.first, match.stop), []).append(match.payload)
    taken = bytearray(len(parse.tokens))
    for first, stop in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        head = _head(parse, first, stop)
        senses = tuple(sense for sense in spans[first, stop] if fits(parse, parse.tokens[head], sense.pos))
        if senses and not any(taken[first:stop]):
            taken[first:stop] = b"\1" * (stop - first)
            yield _candidate(parse, knowledge, first, stop, head, senses)


def _head(parse: Parse, first: int, stop: int) -> int:
    """The head of the words; of a phrase that begins with its verb, that verb."""
    if stop - first > 1 and parse.tokens[first].tag.startswith("VB"):
        return first
    return parse.head_of(first, stop)


def fits(parse: Parse, token: Token, pos: str) -> bool:
    """Say whether a token can be this part of speech; "bombing" is a noun where it stands as one."""
    if pos == "any":
        return True
    nominal = is_nominal(parse, token)
    if pos == "noun":
        return nominal
    if pos == "adj":
        return token.pos == "ADJ" or token.tag in ("VBN", "VBG")
    return token.tag.startswith("VB") and not nominal


def is_nominal(parse: Parse, token: Token) -> bool:
    """Say whether a token stands as a noun: tagged so, or an -ing form with a determiner, modifier or of-phrase."""
    if token.pos in ("NOUN", "PROPN"):
        return True
    if token.tag != "VBG" or token.dep not in NOMINAL_DEPS:
        return False
    kids = parse.kids(token.i)
    if any(kid.dep in ("det", "poss", "amod", "compound") for kid in kids):
        return True
    return token.dep not in ("conj", "ROOT") and not any(kid.dep in ("dobj", "nsubj", "aux") for kid in kids)


def _candidate(
    parse: Parse, knowledge: Knowledge, first: int, stop: int, head: int, senses: tuple[Sense, ...]
) -> Candidate:
    """Make a candidate, with the light verb above it if it is a noun."""
    nominal = is_nominal(parse, parse.tokens[head])
    verb = light_verb_of(parse, knowledge, parse.tokens[head]) if nominal else None
    return Candidate(
        first=first, stop=stop, head=head, senses=senses, is_nominal=nominal,
        support=verb[0] if verb else None, undergoes=verb is not None and verb[1].kind == "undergo",
        finder=FINDER, rows=(verb[1].row,) if verb else (),
    )  # fmt: skip


def light_verb_of(parse: Parse, knowledge: Knowledge, noun: Token) -> tuple[int, LightVerb] | None:
    """The light verb that governs a noun: its object, its passive subject, or behind one preposition.

    A noun coordinated with or counted by the governed one ("raids and strikes", "a series of raids") is governed too.
    """
    at = noun
    for _ in range(4):
        up = parse.tokens[at.head]
        if at.i == up.i:
            return None
        if at.dep in ("dobj", "nsubjpass"):
            return _light(parse, knowledge, up, "obj")
        if at.dep == "pobj" and up.dep in ("prep", "agent") and up.lower != "of":
            return _light(parse, knowledge, parse.tokens[up.head], up.lower)
        if at.dep == "acl" or at.dep not in ("conj", "pobj", "prep", "compound", "nmod"):
            return None
        at = up
    return None


def _light(parse: Parse, knowledge: Knowledge, verb: Token, slot: str) -> tuple[int, LightVerb] | None:
    """The row of a light verb in this slot, with its particle if it wants one."""
    for row in knowledge.triggers.light_verbs.get(verb.lemma, ()):
        if row.slot == slot and (not row.particle or any(kid.lower == row.particle for kid in parse.kids(verb.i))):
            return verb.i, row
    return None
