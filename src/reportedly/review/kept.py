"""Corrections that people want kept as rows of the project's own pack: actors, places and the names of both."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from reportedly.errors import JudgementError
from reportedly.records.judgement import Judgement
from reportedly.review.in_force import Decisions

ACTORS = ("id", "name", "kind", "parent", "from", "to", "side", "wikidata", "source", "note")
ALIASES = ("alias", "actor_id", "language", "form", "from", "to", "ambiguous", "source", "example")
PLACES = ("id", "name", "lat", "lon", "precision", "feature", "admin1", "country", "population", "radius_km", "source")
PLACE_ALIASES = ("alias", "place_id", "source")
"""Columns of the tables."""
Row = tuple[str, ...]


class OwnPack(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of a project's own pack, sorted, by table."""

    actors: tuple[Row, ...] = ()
    aliases: tuple[Row, ...] = ()
    places: tuple[Row, ...] = ()
    place_aliases: tuple[Row, ...] = ()


def own_pack(decisions: Decisions) -> OwnPack:
    """Make the rows of all corrections in force that are to be kept.

    Raises:
        JudgementError: RPT-951 for a correction of which no row can be made.
    """
    kept = [each for target in decisions.targets() for each in decisions.of(target) if each.keep]
    found: dict[str, dict[str, Row]] = {"actors": {}, "aliases": {}, "places": {}, "place_aliases": {}}
    for judgement in sorted(kept, key=lambda each: each.seq):
        for table, row in rows_of(judgement):
            found[table][row[0]] = row
    return OwnPack(**{table: tuple(row for _, row in sorted(rows.items())) for table, rows in found.items()})


def rows_of(judgement: Judgement) -> list[tuple[str, Row]]:
    """Make the rows that one correction gives: each with the name of its table.

    Raises:
        JudgementError: RPT-951 where no words, or no place with a point and a country are told.
    """
    values = judgement.value if isinstance(judgement.value, list) else []
    told = [(each.get("value", each), _words(each, at, judgement)) for at, each in enumerate(values)]
    make = _place if judgement.field == "where" else _alias
    rows = [row for value, words in told if words for row in make(value, words, judgement)]
    if not rows:
        raise JudgementError("RPT-951", where=judgement.field or "", why="there are no words that name it")
    return rows


def _words(value: dict[str, Any], at: int, judgement: Judgement) -> str | None:
    """The words that named what was corrected: those that the person marked, else those the machine read."""
    before = judgement.machine if isinstance(judgement.machine, list) else []
    spans = value.get("evidence") or (before[at].get("evidence") if at < len(before) else None) or [{}]
    words = " ".join(str(spans[0].get("text", "")).split())
    return words.removeprefix("the ").removeprefix("The ") or None


def _alias(value: dict[str, Any], words: str, judgement: Judgement) -> list[tuple[str, Row]]:
    """The rows of a name of an actor, and of the actor where no pack has it."""
    source, example = f"{judgement.id} by {judgement.reviewer}", f"The {words} shelled a checkpoint."
    name, kind, known = value["name"], value["kind"], value.get("actor_id")
    id = known or f"act-own-{hashlib.sha256(f'{name} {kind}'.encode()).hexdigest()[:12]}"
    named = ("aliases", _row(words, id, "en", "name", "", "", "", source, example))
    return [named] if known else [("actors", _row(id, name, kind, "", "", "", "", "", source, "")), named]


def _place(value: dict[str, Any], words: str, judgement: Judgement) -> list[tuple[str, Row]]:
    """The rows of a name of a place, and of the place where no gazetteer has it."""
    source, known = f"{judgement.id} by {judgement.reviewer}", value.get("place_id")
    if known:
        return [("place_aliases", _row(words, known, source))]
    name, lat, lon, country = (value.get(key) for key in ("name", "lat", "lon", "country"))
    if lat is None or lon is None or not country:
        raise JudgementError("RPT-951", where=words, why="a new place has a point and a country")
    id = f"own:{hashlib.sha256(f'{name} {lat} {lon}'.encode()).hexdigest()[:12]}"
    radius = "" if value.get("radius_km") is None else str(value["radius_km"])
    place = _row(
        id, str(name), str(lat), str(lon), value["precision"], "", value.get("admin1") or "", str(country), "", radius,
        source,
    )  # fmt: skip
    named = [("place_aliases", _row(words, id, source))] if words != name else []
    return [("places", place), *named]


def _row(*cells: str) -> Row:
    """Cells without tabs and line ends."""
    return tuple(" ".join(cell.split()) for cell in cells)
