"""Score which of a sentence's place names belong to one marked event word (set ``event_location``).

An item is a sentence with one verb marked; gold are the names of the places where that event happened, the most exact
of each phrase, without the words around them ("Nablus" of "in the West Bank city of Nablus"). Coding is given the text
and the marked verb as an event of no particular type, never the names; every name is found and every owner chosen by
the pipeline, with the weights that were fitted on the other half of the set's sentences (training/place_bonds.py). Of
what it answers the part compared is the name itself; words that point back ("the city") are names to nobody.

``span_f1``: names found, micro; a predicted name is right where it shares a word with a gold one, one to one.
``exact_f1``: the same, where the words are the same up to an article. ``token_f1``: by word, as the paper of the set
measures (Halterman, "Geolocating Political Events in Text", 2019). ``none_f1``: F1 of "the sentence tells no place".
``placed_span_f1``: span_f1 over the items whose gold names a place. In the part from Al-Masdar gold is none in nearly
nine of ten items, also where the words say "killed in the town of X": there a reader is wrong whatever he answers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from bench.quality.coding import Item, coder, document_from
from bench.quality.figures import Figure, Figures, ratio_figure, snake
from reportedly.extract.actors.find import find_actors
from reportedly.extract.actors.resolve import resolve_actors
from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.events.find import find_triggers
from reportedly.extract.events.resolve import resolve_events
from reportedly.extract.pipeline import read_document
from reportedly.extract.places.find import find_places
from reportedly.extract.places.found import FoundPlace
from reportedly.extract.places.ownership import Ownership
from reportedly.extract.places.resolve import resolve_places
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.place_bonds import Fit, place_bonds
from reportedly.records.mention import EventMention, PlaceMention
from reportedly.records.values import EventType

if TYPE_CHECKING:
    from spacy.language import Language

Range = tuple[int, int]
Match = Callable[[str, Range, Range], bool]
NEUTRAL = EventType(acled="Other", acled_type="Strategic developments", plover="ASSAULT", label="event")
_WORD = re.compile(r"\w+(?:['’\-‘`]\w+)*|[^\w\s]")


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """One annotated stretch: VERB or LOCATION."""

    start: int
    end: int
    label: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One item as the file holds it."""

    text: str
    spans: tuple[Mark, ...]
    source: str


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """Gold and predicted names of one item, as code points."""

    text: str
    source: str
    gold: tuple[Range, ...]
    told: tuple[Range, ...]


def files(root: Path) -> list[Path]:
    """The file that makes the set, for its digest; none where it is not there."""
    path = root / "event_location" / "items.jsonl"
    return [path] if path.is_file() else []


def run(root: Path) -> Figures:
    """Ask every item for the places of its marked verb, and compare."""
    return figures([answer(row) for row in rows(root)])


def rows(root: Path) -> list[Row]:
    """The items of the set."""
    lines = files(root)[0].read_text("utf-8").splitlines()
    return [msgspec.json.decode(line, type=Row) for line in lines if line.strip()]


def answer(row: Row) -> Answer:
    """One item with the names that the pipeline gives its marked verb."""
    asked = ask(row, other_half(row.text))
    return Answer(text=row.text, source=row.source, gold=gold_of(row), told=asked.told() if asked else ())


def half_of(text: str) -> Fit:
    """The half of the sentences that a text falls in, by its hash."""
    return "odd" if hashlib.sha256(text.encode()).digest()[-1] % 2 else "even"


def other_half(text: str) -> Fit:
    """The half whose weights never saw a text."""
    return "even" if half_of(text) == "odd" else "odd"


def gold_of(row: Row) -> tuple[Range, ...]:
    """The gold names as code points.

    In part of the set positions of names were stored as word numbers, both ends included, in place of characters. Such
    a row is told by stretches that begin or end inside a word, or are empty; what stays outside the text is dropped.
    """
    marks = [(mark.start, mark.end) for mark in row.spans if mark.label == "LOCATION"]
    if all(_is_whole(row.text, *mark) for mark in marks):
        return tuple(_trimmed(row.text, *mark) for mark in marks)
    tokens = _tokenizer()(row.text)
    inside = [(first, last) for first, last in marks if first <= last < len(tokens)]
    return tuple((tokens[first].idx, tokens[last].idx + len(tokens[last])) for first, last in inside)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Say whether a stretch holds whole words."""
    if not text[start:end].strip() or not any(letter.isalnum() for letter in text[start : start + 2]):
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (after.isalnum() and text[end - 1].isalnum())


def _trimmed(text: str, start: int, end: int) -> Range:
    """A stretch without blanks at its ends."""
    quote = text[start:end]
    return start + len(quote) - len(quote.lstrip()), end - len(quote) + len(quote.rstrip())


@lru_cache(maxsize=1)
def _tokenizer() -> Language:
    """The tokenizer that the set's word numbers were counted with."""
    import spacy

    return spacy.blank("en")


class Asked:
    """The places of one sentence and the marked event, ready to be asked which belong to it."""

    def __init__(self, ownership: Ownership, event: EventMention, found: tuple[FoundPlace, ...]) -> None:
        self.ownership, self.event = ownership, event
        self._named = tuple(words for words in found if not words.repeats)

    def names(self, place: PlaceMention) -> tuple[Range, ...]:
        """The names in a place expression as code points; none where it only points back."""
        tokens = self.ownership.parse.tokens
        inside = (words for words in self._named if place.first <= words.first and words.stop <= place.stop)
        return tuple((tokens[words.first].start, tokens[words.stop - 1].end) for words in inside)

    def told(self) -> tuple[Range, ...]:
        """The names of the places at which the pipeline puts the event."""
        return tuple(name for place in self.ownership.mentioned(self.event) for name in self.names(place))


def ask(row: Row, fit: Fit) -> Asked | None:
    """Read an item up to the places of its marked verb; None where that word is not parsed as reporting."""
    knowledge, parser = coder()
    verb = next(mark for mark in row.spans if mark.label == "VERB")
    reading = read_document(document_from(Item(file="item.txt", text=row.text)), knowledge, parser)
    event = marked_event(reading, verb.start, verb.end)
    if event is None:
        return None
    found = find_places(reading, knowledge)
    places = resolve_places(reading, found, knowledge)
    events = _with(event, other_events(reading, places, knowledge))
    ownership = Ownership(reading, events, places, knowledge, place_bonds(knowledge.packs, fit))
    return Asked(ownership, event, found)


def marked_event(reading: Reading, start: int, end: int) -> EventMention | None:
    """The event of no particular type on the marked word; None where that is not parsed as reporting."""
    inside = [token.i for token in reading.parse.tokens if token.start < end and start < token.end]
    if not inside:
        return None
    first, stop = inside[0], inside[-1] + 1
    head = reading.parse.head_of(first, stop)
    tokens = reading.parse.tokens
    return EventMention(
        start=tokens[first].start, end=tokens[stop - 1].end, head=head, first=first, stop=stop, type=NEUTRAL,
        frame="act", is_nominal=tokens[head].pos in ("NOUN", "PROPN"), finder="event-location.marked@1",
    )  # fmt: skip


def other_events(reading: Reading, places: tuple[PlaceMention, ...], knowledge: Knowledge) -> tuple[EventMention, ...]:
    """The events that the pipeline itself finds."""
    actors = resolve_actors(reading, find_actors(reading, knowledge), knowledge, places)
    sayings = resolve_chains(reading, find_sayings(reading, knowledge), knowledge)
    return resolve_events(reading, find_triggers(reading, sayings, knowledge), actors, places, knowledge)


def _with(event: EventMention, others: tuple[EventMention, ...]) -> tuple[EventMention, ...]:
    """The marked event among the found ones, in place of one that has its word."""
    apart = [e for e in others if event.head != e.head and not e.first <= event.head < e.stop]
    return tuple(sorted([event, *apart], key=lambda e: (e.head, e.first)))


def figures(answers: list[Answer]) -> Figures:
    """The metrics over all items, over each source's, and over Masdar's."""
    found = _scores("", answers)
    found |= _scores("masdar_", [each for each in answers if each.source.startswith("Masdar")])
    for source in sorted({each.source for each in answers}):
        found |= _scores(f"source_{snake(source)}_", [each for each in answers if each.source == source])
    return found


def _scores(prefix: str, answers: list[Answer]) -> Figures:
    """The metrics of some items."""
    spans = [_counts(each, _share_word) for each in answers]
    metrics = {
        "span_f1": _f1(spans),
        "span_precision": ratio_figure(sum(s.hits for s in spans), sum(s.told for s in spans)),
        "span_recall": ratio_figure(sum(s.hits for s in spans), sum(s.gold for s in spans)),
        "placed_span_f1": _f1([counts for counts in spans if counts.gold]),
        "exact_f1": _f1([_counts(each, _same_words) for each in answers]),
        "token_f1": _f1([_token_counts(each) for each in answers]),
        "none_f1": _f1([_none(counts) for counts in spans]),
    }
    return {f"{prefix}{name}": figure for name, figure in metrics.items()}


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """How many are right, how many there are, how many were told."""

    hits: int
    gold: int
    told: int


def _f1(counts: list[Counts]) -> Figure:
    """Micro F1 over the gold there is."""
    gold = sum(each.gold for each in counts)
    both = gold + sum(each.told for each in counts)
    return Figure(value=2 * sum(each.hits for each in counts) / both if both else 0.0, n=gold)


def _none(counts: Counts) -> Counts:
    """An item counted by whether it tells no place."""
    gold, told = not counts.gold, not counts.told
    return Counts(hits=int(gold and told), gold=int(gold), told=int(told))


def _counts(answer: Answer, matches: Match) -> Counts:
    """Predicted names that have a gold name of their own, in text order."""
    free, told = sorted(set(answer.gold)), sorted(set(answer.told))
    for name in told:
        mate = next((gold for gold in free if matches(answer.text, gold, name)), None)
        if mate is not None:
            free.remove(mate)
    gold = len(set(answer.gold))
    return Counts(hits=gold - len(free), gold=gold, told=len(told))


def _token_counts(answer: Answer) -> Counts:
    """The words of predicted and gold names."""
    gold, told = _words(answer.text, answer.gold), _words(answer.text, answer.told)
    return Counts(hits=len(gold & told), gold=len(gold), told=len(told))


def _words(text: str, names: Iterable[Range]) -> frozenset[Range]:
    """The words inside some names, as code points."""
    return frozenset((low + m.start(), low + m.end()) for low, high in names for m in _WORD.finditer(text[low:high]))


def _share_word(text: str, gold: Range, told: Range) -> bool:
    """Say whether two stretches overlap."""
    return gold[0] < told[1] and told[0] < gold[1]


def _same_words(text: str, gold: Range, told: Range) -> bool:
    """Say whether two stretches hold the same words up to a leading article."""
    return _bare(text[slice(*gold)]) == _bare(text[slice(*told)]) and _share_word(text, gold, told)


def _bare(words: str) -> str:
    """Words in lower case without "the"."""
    return words.lower().removeprefix("the ").strip(" .,'")
