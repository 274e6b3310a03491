"""The lexicon finder: trigger patterns of the packs, longest first, with the light verbs that carry them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.events.candidate import Candidate, WeaponWords
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.triggers import Entry, LightVerb, Sense, Weapon
from reportedly.text.parse import Parse, Token
from reportedly.text.phrases import Match

FINDER = "events.lexicon@1"
BOMBER, AIRBORNE = "core/weapons:<bomber>", frozenset({"air", "barrel", "drone"})
ARGUMENT_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "pcomp", "compound", "nmod"})
NOMINAL_DEPS = ARGUMENT_DEPS | {"appos", "attr", "conj", "ROOT", "xcomp"}


def find_matches(reading: Reading, knowledge: Knowledge) -> tuple[Match[Entry], ...]:
    """Match triggers and weapons in one walk over the tokens."""
    return tuple(knowledge.triggers.matcher.find_all(reading.parse))


def find_weapons(reading: Reading, matches: tuple[Match[Entry], ...]) -> tuple[WeaponWords, ...]:
    """Give weapon words, the longest at each place, left to right.

    Bombers of a report that tells of car or suicide bombs and of nothing that flies are people (events.bomber@1).
    """
    found = tuple(_weapon_words(reading, matches))
    told = {weapon.means for weapon in found if weapon.row != BOMBER}
    ground = next((means for means in ("suicide", "explosive") if means in told), None)
    if ground is None or told & AIRBORNE:
        return found
    return tuple(msgspec.structs.replace(w, means=ground) if w.row == BOMBER else w for w in found)


def _weapon_words(reading: Reading, matches: tuple[Match[Entry], ...]) -> Iterator[WeaponWords]:
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
        if any(taken[first:stop]):
            continue
        head, senses, nominal = _reading_of(parse, first, stop, spans[first, stop])
        if senses:
            taken[first:stop] = b"\1" * (stop - first)
            yield _candidate(parse, knowledge, first, stop, head, senses, nominal)


def _reading_of(parse: Parse, first: int, stop: int, senses: list[Sense]) -> tuple[int, tuple[Sense, ...], bool]:
    """The head of the words, the senses they can have there, and whether they stand as a noun.

    Words that stand as a noun have their noun senses, if they have any: "bombing" in "after the bombing".
    """
    senses = sorted(senses, key=lambda sense: sense.order)
    verb = _verb_head(parse, first, stop)
    noun = parse.head_of(first, stop)
    if is_nominal(parse, parse.tokens[noun]):
        nouns = tuple(sense for sense in _once(senses, "noun", "any") if _tells_form(parse.tokens[noun], sense))
        if nouns:
            return noun, nouns, True
    verbs = _once(senses, "verb", "any") if verb is not None else ()
    if verb is not None and verbs and _governs(parse, verb, stop - 1):
        return verb, verbs, False
    loose = _once(senses, "any")
    return noun, loose, is_nominal(parse, parse.tokens[noun])


def _once(senses: list[Sense], *pos: str) -> tuple[Sense, ...]:
    """The senses of these parts of speech, each row once."""
    return tuple({sense.row: sense for sense in reversed(senses) if sense.pos in pos}.values())[::-1]


def _tells_form(noun: Token, sense: Sense) -> bool:
    """Say whether a pattern means a gerund itself: "dealing" is no "deal", though its lemma is."""
    return noun.tag != "VBG" or sense.pos == "any" or noun.lower in sense.row.lower()


def _governs(parse: Parse, verb: int, last: int) -> bool:
    """Say whether the last of a phrase's words hangs on its verb: not in "the gas used was chlorine"."""
    if last - verb < 2:
        return True
    return parse.tokens[last].dep == "ROOT" or any(up.i == verb for up in parse.ancestors(last))


def _verb_head(parse: Parse, first: int, stop: int) -> int | None:
    """The verb that words begin with, after adverbs ("sexually assaulted"); None if they begin otherwise."""
    for at in range(first, stop):
        token = parse.tokens[at]
        if token.tag.startswith("VB"):
            return at
        if token.pos != "ADV":
            return None
    return None


def is_nominal(parse: Parse, token: Token) -> bool:
    """Say whether a token stands as a noun: tagged so, or a verb form where only a noun can stand.

    That is: with a determiner or adjective, or as subject or object without an object of its own ("subjected to
    shelling", "coalition strikes on the town lasted").
    """
    if token.pos in ("NOUN", "PROPN"):
        return True
    if not token.tag.startswith("VB") or token.tag == "VBN" or token.dep not in NOMINAL_DEPS:
        return False
    kids = parse.kids(token.i)
    if any(kid.dep in ("det", "poss", "amod", "compound") for kid in kids):
        return True
    bare = not any(kid.dep in ("dobj", "nsubj", "nsubjpass", "aux", "auxpass") for kid in kids)
    return bare and token.dep in ARGUMENT_DEPS and (token.tag == "VBG" or token.dep != "conj")


def _candidate(
    parse: Parse, knowledge: Knowledge, first: int, stop: int, head: int, senses: tuple[Sense, ...], nominal: bool
) -> Candidate:
    """Make a candidate, with the light verb above it if it is a noun."""
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
    for kid in parse.kids(noun.i, "acl"):
        if kid.tag == "VBN" and (found := _light(parse, knowledge, kid, "obj")):
            return found
    at = noun
    for _ in range(4):
        up = parse.tokens[at.head]
        if at.i == up.i:
            return None
        if at.dep in ("dobj", "nsubjpass"):
            return _light(parse, knowledge, up, "obj")
        if at.dep in ("pobj", "pcomp") and up.dep in ("prep", "agent") and up.lower != "of":
            return _light(parse, knowledge, parse.tokens[up.head], up.lower)
        if at.dep not in ("conj", "pobj", "prep", "compound", "nmod"):
            return None
        at = up
    return None


def _light(parse: Parse, knowledge: Knowledge, verb: Token, slot: str) -> tuple[int, LightVerb] | None:
    """The row of a light verb in this slot, with its particle if it wants one."""
    verbs = knowledge.triggers.light_verbs
    for row in verbs.get(verb.lemma) or verbs.get(verb.lower, ()):
        if row.slot == slot and (not row.particle or any(kid.lower == row.particle for kid in parse.kids(verb.i))):
            return verb.i, row
    return None
