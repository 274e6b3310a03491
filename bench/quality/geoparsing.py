"""Score place names in general news: found, and given the right point (set ``geoparsing``; one corpus a file).

Recognition is micro-averaged over all articles, as in the geoparsing literature (Gritta, Pilehvar and Collier, A
pragmatic guide to geoparsing evaluation, LRE 54, 2020; Wang and Hu, Enhancing spatial and textual analysis with EUPEG,
Transactions in GIS 23, 2019): ``_recognition_f1`` wants exactly the gold stretch, ``_recognition_overlap_f1`` a shared
character. The corpora mark names however they stand (as a place, a government, in the name of a body, as an
adjective: "Turkish"), so every toponym of the text is compared, not only the places of events;
``_recognition_plain_f1`` leaves out, on both sides, the adjectives that our own list knows.

Resolution: within 161 km (100 miles; Leidner 2007; Gritta et al. 2018), or the very id of the gold (a country has no
point). ``_acc161_covered`` is given the gold stretches, but neither ids nor points, and asks for those whose id the
package's own lists hold (towns of 500 people and more, countries, first-level units); uncoded is wrong.
``_end_to_end_f1`` wants our own toponym to overlap the gold one and its point to be right; names that the gold itself
could not place are left out on both sides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

import msgspec

from bench.quality.coding import Item, coder, document_from
from bench.quality.figures import Figure, Figures, share_figure
from bench.quality.geoparsing_corpora import Article, Toponym, articles, corpora, listed_ids
from reportedly.evaluate.metrics import f_score, great_circle_km, share
from reportedly.extract.pipeline import read_document
from reportedly.extract.places.found import FoundPlace
from reportedly.extract.places.given import find_given
from reportedly.extract.places.toponym import resolve_toponyms
from reportedly.extract.places.toponyms import find_toponyms
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.values import PlaceRef

NEAR_KM = 161.0
Counts = Counter[str]


class Stretch(Protocol):
    """What stands at code points ``[start, end)``."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """The code point after the last."""


class Predicted(msgspec.Struct, frozen=True, kw_only=True):
    """One toponym of ours: code points ``[start, end)`` and its place, if it was given one."""

    start: int
    end: int
    place: PlaceRef | None


def files(root: Path) -> list[Path]:
    """The files that make the set; none where it is not there."""
    return list(corpora(root / "geoparsing").values())


def run(root: Path) -> Figures:
    """Score every corpus in the set's folder."""
    figures: Figures = {}
    for name, path in corpora(root / "geoparsing").items():
        counts: Counts = Counter()
        for article in articles(path):
            counts.update(score(article))
        figures.update({f"{name}_{metric}": figure for metric, figure in figures_of(counts).items()})
    return figures


def score(article: Article) -> Counts:
    """Count what is right in one article."""
    knowledge, parser = coder()
    item = Item(file=article.file, text=article.text, published=article.published)
    reading = read_document(document_from(item), knowledge, parser)
    found = predict(reading, knowledge)
    given = predict_given(reading, article.toponyms, knowledge)
    plain = _is_plain(article.text, knowledge)
    counts: Counts = Counter(lost=article.lost)
    counts.update(recognition(found, article.toponyms))
    counts.update(_named("plain", recognition(filter(plain, found), filter(plain, article.toponyms))))
    counts.update(end_to_end(found, article.toponyms))
    counts.update(resolution(given, article.toponyms, listed_ids(knowledge.gazetteer)))
    return counts


def predict(reading: Reading, knowledge: Knowledge) -> list[Predicted]:
    """Every toponym of one text with the place it was given."""
    found = find_toponyms(reading, knowledge)
    places = _resolved(reading, found, knowledge)
    tokens = reading.parse.tokens
    return [
        Predicted(start=tokens[name.first].start, end=tokens[name.stop - 1].end, place=place)
        for name, place in zip(found, places, strict=True)
    ]


def predict_given(reading: Reading, spans: Iterable[Stretch], knowledge: Knowledge) -> list[PlaceRef | None]:
    """The places of given stretches, resolved together; None where one is uncoded."""
    found = find_given(reading, [(span.start, span.end) for span in spans], knowledge)
    places = iter(_resolved(reading, tuple(name for name in found if name), knowledge))
    return [next(places) if name else None for name in found]


def _resolved(reading: Reading, found: tuple[FoundPlace, ...], knowledge: Knowledge) -> list[PlaceRef | None]:
    """The place that bears each name."""
    places = resolve_toponyms(reading, found, knowledge.gazetteer)
    return [place.ref() if place else None for place in places]


def _is_plain(text: str, knowledge: Knowledge) -> Callable[[Stretch], bool]:
    """A test that tells names from adjectives and words for people."""
    words = knowledge.gazetteer.words
    return lambda span: text[span.start : span.end].lower() not in words.demonyms


def recognition(found: Iterable[Stretch], gold: Iterable[Stretch]) -> Counts:
    """Count stretches found and marked, and how many of them agree."""
    ours, theirs = list(found), list(gold)
    exact = {(g.start, g.end) for g in theirs}
    return Counter(
        found=len(ours),
        gold=len(theirs),
        exact=sum((f.start, f.end) in exact for f in ours),
        overlap_found=sum(any(_overlap(f, g) for g in theirs) for f in ours),
        overlap_gold=sum(any(_overlap(f, g) for f in ours) for g in theirs),
    )


def end_to_end(found: list[Predicted], gold: Iterable[Toponym]) -> Counts:
    """Count our toponyms, the gold's, and those that share words and point; a gold name is right once."""
    theirs = list(gold)
    placed = [g for g in theirs if _has_place(g)]
    unplaced = [g for g in theirs if not _has_place(g)]
    ours = [f for f in found if not any(_overlap(f, g) for g in unplaced)]
    right = sum(any(_overlap(f, g) and is_right(f.place, g) for f in ours) for g in placed)
    return Counter(end_found=len(ours), end_gold=len(placed), end_right=right)


def resolution(given: list[PlaceRef | None], gold: Iterable[Toponym], listed: frozenset[str]) -> Counts:
    """Count the gold's places, those that our lists hold, and the right ones among both."""
    counts: Counts = Counter()
    for place, toponym in zip(given, gold, strict=True):
        covered, right = toponym.geonames_id in listed, is_right(place, toponym)
        counts.update(
            placed=_has_place(toponym), covered=covered, right=right, right_covered=covered and right,
            coded_covered=covered and place is not None,
        )  # fmt: skip
    return counts


def is_right(place: PlaceRef | None, gold: Toponym) -> bool:
    """Say whether a place is the gold's own, or lies within 161 km of its point."""
    if place is None:
        return False
    if gold.geonames_id and place.place_id == f"gn:{gold.geonames_id}":
        return True
    if None in (place.lat, place.lon, gold.lat, gold.lon):
        return False
    return great_circle_km(place.lat or 0.0, place.lon or 0.0, gold.lat or 0.0, gold.lon or 0.0) <= NEAR_KM


def _has_place(gold: Toponym) -> bool:
    """Say whether the gold could place its name."""
    return gold.geonames_id is not None or gold.lat is not None


def _overlap(one: Stretch, other: Stretch) -> bool:
    """Say whether two stretches share a character."""
    return one.start < other.end and other.start < one.end


def _named(prefix: str, counts: Counts) -> Counts:
    """Counts under names of their own."""
    return Counter({f"{prefix}_{name}": n for name, n in counts.items()})


def figures_of(counts: Counts) -> Figures:
    """The figures of one corpus."""
    return {
        "recognition_f1": _f1(counts["exact"], counts["found"], counts["gold"]),
        "recognition_precision": share_figure(counts["exact"], counts["found"]),
        "recognition_recall": share_figure(counts["exact"], counts["gold"]),
        "recognition_overlap_f1": _overlap_f1(counts),
        "recognition_plain_f1": _f1(counts["plain_exact"], counts["plain_found"], counts["plain_gold"]),
        "acc161_covered": share_figure(counts["right_covered"], counts["covered"]),
        "acc161_all": share_figure(counts["right"], counts["placed"]),
        "acc161_covered_coded_share": share_figure(counts["coded_covered"], counts["covered"]),
        "covered_share": share_figure(counts["covered"], counts["placed"]),
        "end_to_end_f1": _f1(counts["end_right"], counts["end_found"], counts["end_gold"]),
    }


def _f1(right: int, found: int, gold: int) -> Figure:
    """An F score; mentions of one article are not independent, so it has no interval."""
    return Figure(value=f_score(right, found, gold), n=gold)


def _overlap_f1(counts: Counts) -> Figure:
    """The harmonic mean of the shares of ours and theirs that touch the other."""
    precision = share(counts["overlap_found"], counts["found"])
    recall = share(counts["overlap_gold"], counts["gold"])
    return Figure(value=2 * precision * recall / (precision + recall or 1.0), n=counts["gold"])
