"""Give counts their values."""

from __future__ import annotations

import msgspec

from reportedly.extract.quantities.found import FoundCount, noun_of
from reportedly.extract.quantities.kinds import Befallen, kind_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.counts import CountedNoun, CountWords
from reportedly.knowledge.load import Knowledge
from reportedly.records.coded import Coded
from reportedly.records.mention import CountMention
from reportedly.records.values import Count

_PARTS = frozenset({"including", "whom", "mostly"})
_AMONG = [["among", "them"], ["amongst", "them"], ["among", "whom"]]
_THINGS = frozenset({"vehicles", "aircraft", "buildings", "weapons", "settlements"})
_ARMED = frozenset({"soldiers", "fighters"})
_UNARMED = frozenset({"civilians", "children", "women", "journalists", "medical workers", "rescuers", "aid workers"})
_HARM = frozenset({"killed", "injured", "captured", "abducted", "missing", "bodies_found", "destroyed"})
_SAYING = frozenset({"say", "tell", "add", "report", "claim", "confirm", "announce", "state", "write", "note"})
_LONGEST_LINK = 5
"""Tokens that may stand between a whole and its part, or between two counts of one kind."""
_LONGEST_OWNERS = 9
"""Tokens of "from the Mersa Front and" at most: a longer stretch tells something else."""
_OWNED, _NAMES = frozenset({"from", "of"}), frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT"})


def resolve_counts(reading: Reading, found: tuple[FoundCount, ...], knowledge: Knowledge) -> tuple[CountMention, ...]:
    """Keep the numbers that count what was done or undergone, with kind, class, bounds and evidence, in text order.

    A number without a verb or noun of its own shares that of the number it is joined to ("a woman and her three
    children were killed"; "47 people, including five children").
    """
    words = knowledge.counts
    kinds = [_of_things(_befallen(reading, one, words), _class(reading, one, words)) for one in found]
    wholes = _wholes(reading, found, words)
    shared = _shared(reading, found, kinds, wholes, words)
    kinds = [
        own or _of_kin(kind, _class(reading, one, words)) for own, kind, one in zip(kinds, shared, found, strict=True)
    ]
    kept = [at for at, kind in enumerate(kinds) if kind is not None and _counts(found[at], kind)]
    place = {at: index for index, at in enumerate(kept)}
    mentions: list[CountMention] = []
    for at in kept:
        kind, whole = kinds[at], wholes[at]
        assert kind is not None
        before = next((m.value.value.of for m in reversed(mentions) if _goes_on(m)), None)
        part_of = place.get(whole) if whole is not None else None
        mentions.append(_mention(reading, found[at], kind, words, before, part_of))
    return tuple(mentions)


def _goes_on(mention: CountMention) -> bool:
    """Say whether a later number without a noun ("put the toll at 60") counts those again: people, and no mere part."""
    return mention.part_of is None and mention.value.value.of not in _THINGS


def _befallen(reading: Reading, found: FoundCount, words: CountWords) -> Befallen | None:
    """What befell the counted; what is shot down with no noun to say what it was ("43 of them") is no one killed."""
    befallen = kind_of(reading, found, words)
    is_downed = befallen is not None and any(
        t.lower == "down" for t in reading.parse.kids(befallen.cue, "prt", "advmod", "prep")
    )
    return None if is_downed and found.noun is None else befallen


def _class(reading: Reading, found: FoundCount, words: CountWords) -> str | None:
    """The class of the counted noun, if a table knows it."""
    known = _counted(reading, found, words)
    return known.of if known else None


def _counted(reading: Reading, found: FoundCount, words: CountWords) -> CountedNoun | None:
    """The table's row of the counted noun; of a person's name, that of the title before it ("Captain Rami Haddad")."""
    if found.noun is None or found.is_mixed:
        return None
    known = noun_of(reading.parse, found.noun, words)
    titles = reading.parse.kids(found.noun, "compound", "nmod") if found.is_person else ()
    return next((row for row in (known, *(noun_of(reading.parse, t.i, words) for t in titles)) if row), None)


def _of_things(befallen: Befallen | None, of: str | None) -> Befallen | None:
    """Things are not killed: what is shot down or eliminated is destroyed, what is captured is no prisoner."""
    if befallen is None or of not in _THINGS:
        return befallen
    if befallen.kind in ("killed", "injured"):
        return msgspec.structs.replace(befallen, kind="destroyed")
    if befallen.kind in ("captured", "abducted", "displaced", "missing"):
        return msgspec.structs.replace(befallen, kind="vehicles" if of == "vehicles" else "other")
    return befallen


def _of_kin(befallen: Befallen | None, of: str | None) -> Befallen | None:
    """A harm shared with the number beside it reaches no things: "killed four people in a hospital"."""
    return None if befallen is not None and of in _THINGS and befallen.kind != "destroyed" else befallen


def _counts(found: FoundCount, befallen: Befallen) -> bool:
    """A single "a man" counts only where something befell him; moving and sending count from two upwards."""
    if found.amount.high == 0 and not befallen.cue >= found.stop:
        return False  # "no" counts what its noun names ("no casualties") or what is then denied ("no soldiers died")
    if found.amount.high == 0 and befallen.is_total:
        return False  # "no toll was given" counts nobody
    return not found.is_single or befallen.kind in _HARM


def _end(found: FoundCount) -> int:
    """The token after a count with its noun."""
    return max(found.stop, found.noun + 1 if found.noun is not None else 0)


def _link(reading: Reading, one: FoundCount, two: FoundCount, words: CountWords) -> tuple[str, ...] | None:
    """The words between two counts of one sentence if they only join them, else None."""
    tokens = reading.parse.tokens
    first, stop = _end(one), two.first
    if tokens[one.first].sent != tokens[two.first].sent or not 0 <= stop - first <= _LONGEST_LINK:
        return None
    between = tuple(token.lower for token in tokens[first:stop])
    return between if all(word in words.between["link"] for word in between) else None


def _is_shared(reading: Reading, one: FoundCount, two: FoundCount, words: CountWords) -> bool:
    """Say whether a count goes on with what befell the one before it: joined, or only whose they are between them.

    "Two men from the one group and three from the other".
    """
    if _link(reading, one, two, words) is not None:
        return True
    between = reading.parse.tokens[_end(one) : two.first]
    if (
        not 3 <= len(between) <= _LONGEST_OWNERS
        or between[0].lower not in _OWNED
        or between[-1].lower not in ("and", ",")
    ):
        return False
    is_one = reading.parse.tokens[one.first].sent == reading.parse.tokens[two.first].sent
    return is_one and all(token.pos in _NAMES for token in between[1:-1])


def _wholes(reading: Reading, found: tuple[FoundCount, ...], words: CountWords) -> list[int | None]:
    """For each count, the index of the count that it is part of."""
    wholes: list[int | None] = []
    for at in range(len(found)):
        wholes.append(_whole(reading, found, at, wholes, words))
    return wholes


def _whole(
    reading: Reading, found: tuple[FoundCount, ...], at: int, wholes: list[int | None], words: CountWords
) -> int | None:
    """The index of the count that a count is part of, if "including" or the like stands between."""
    if at > 0 and _is_part(reading, found[at]):
        here = reading.parse.tokens[found[at].first].sent
        return at - 1 if reading.parse.tokens[found[at - 1].first].sent == here else None
    noun = found[at].noun
    if at == 0 or (noun is not None and reading.parse.tokens[noun].lower in ("others", "other")):
        return None
    link = _link(reading, found[at - 1], found[at], words)
    if link is None or not (link == () or {"and", ","} & set(link)):
        return None
    whole = wholes[at - 1]
    return whole if whole is not None and _may_hold(reading, found[whole], found[at], words) else None


def _may_hold(reading: Reading, whole: FoundCount, part: FoundCount, words: CountWords) -> bool:
    """Say whether a count may be part of another: no civilian is one of the soldiers, no soldier of the civilians."""
    classes = {_class(reading, whole, words), _class(reading, part, words)}
    return not (classes & _ARMED and classes & _UNARMED)


def _is_part(reading: Reading, found: FoundCount) -> bool:
    """Say whether "including", "among them" or "of whom" stands right before a count."""
    before = reading.parse.tokens[max(0, found.first - 2) : found.first]
    return any(token.lower in _PARTS for token in before[-1:]) or [token.lower for token in before] in _AMONG


def _shared(
    reading: Reading,
    found: tuple[FoundCount, ...],
    kinds: list[Befallen | None],
    wholes: list[int | None],
    words: CountWords,
) -> list[Befallen | None]:
    """Let counts that are joined to another take over its kind: from the left, then from the right."""
    shared = list(kinds)
    for at, whole in enumerate(wholes):
        kind = kinds[at]
        if whole is not None and shared[whole] is not None and (kind is None or not kind.is_near):
            shared[at] = shared[whole]
    kinds = list(shared)
    for at in range(1, len(found)):
        if shared[at] is None and shared[at - 1] is not None and _is_shared(reading, found[at - 1], found[at], words):
            shared[at] = shared[at - 1]
    for at in range(len(found) - 2, -1, -1):
        if (
            shared[at] is None
            and shared[at + 1] is not None
            and _link(reading, found[at], found[at + 1], words) is not None
        ):
            shared[at] = shared[at + 1]
    return [kinds[at] or (kind if _may_share(reading, found[at]) or wholes[at] is not None else None)
            for at, kind in enumerate(shared)]  # fmt: skip


def _may_share(reading: Reading, found: FoundCount) -> bool:
    """Something is counted that does not tell it: "300 were killed, an activist said" kills no activist."""
    if not _is_alike(reading, found):
        return False
    noun = reading.parse.tokens[found.noun] if found.noun is not None else None
    return noun is None or noun.dep != "nsubj" or reading.parse.tokens[noun.head].lemma not in _SAYING


def _is_alike(reading: Reading, found: FoundCount) -> bool:
    """Something must be counted, or the number stand alone, before it may share another's kind."""
    return found.noun is None or reading.parse.tokens[found.noun].pos in ("NOUN", "PROPN", "ADJ")


def _mention(
    reading: Reading, found: FoundCount, befallen: Befallen, words: CountWords, before: str | None, part_of: int | None
) -> CountMention:
    """One count as a record: evidence from the number to what it counts."""
    tokens = reading.parse.tokens
    stop = _end(found) if found.noun is None or found.noun >= found.first else found.stop
    noun = tokens[found.noun] if found.noun is not None else None
    known = _counted(reading, found, words)
    rows = tuple(row for row in (befallen.row, found.row, known.row if known else None) if row)
    count = Count(
        kind=befallen.kind, of=known.of if known else ("people" if found.is_mixed else before or "people"),
        side="who" if befallen.is_own else "unknown",
        low=found.amount.low, high=found.amount.high, approximate=found.amount.is_approximate,
        basis="cumulative" if befallen.is_total else "new", words=found.words,
    )  # fmt: skip
    return CountMention(
        start=found.start, end=max(found.end, tokens[stop - 1].end), head=noun.i if noun else found.stop - 1,
        first=found.first, stop=stop, cue=befallen.cue, part_of=part_of,
        value=Coded(
            value=count, evidence=(reading.quote(found.start, max(found.end, tokens[stop - 1].end)),),
            rule=f"quantities.{_rule(found)}@2", rows=rows, score=0.9 if not found.amount.is_approximate else 0.7,
        ),
    )  # fmt: skip


def _rule(found: FoundCount) -> str:
    """The name of the rule that read a number."""
    if found.row:
        return "vague"
    if found.is_single:
        return "person" if found.is_person else "single"
    low, high = found.amount.low, found.amount.high
    return "bounded" if low is None or high is None else ("range" if low != high else "number")
