"""What quarters, decades and feasts mean in days."""

from __future__ import annotations

import re
from datetime import date, timedelta

import msgspec

from reportedly.extract.times import days
from reportedly.extract.times.feasts import feast_day
from reportedly.extract.times.found import FoundTime
from reportedly.extract.times.scene import Days, Scene, clipped, one_day, year_of

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_BEFORE = ("last", "previous", "prior")


def quarter_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "The third quarter", "the first half of 2017"; without a year that of the latest one begun."""
    part = quarter_of(found, scene)
    if part is None:
        return None
    year, number, size = part
    first = date(year, (number - 1) * size + 1, 1)
    how = None if _told_year(found, scene) else "offset-from-publication"
    return clipped((first, days.month_range(year, number * size)[1]), scene, "season", how)


def quarter_of(found: FoundTime, scene: Scene) -> tuple[int, int, int] | None:
    """Year, number and months of a quarter (3) or half (6); None where nothing anchors it."""
    size = 3 if found.parts["q"] == "quarter" else 6
    word, today = found.parts["o"], scene.published
    year = _told_year(found, scene) or (today.year if today else None)
    if year is None:
        return None
    number = _ORDINALS.get(word)
    if number is not None:
        is_gone = not _has_year(found) and _is_ahead(year, number, size, scene)
        return year - is_gone, number, size
    if _has_year(found) and word in ("last", "final", "latest"):
        return year, 12 // size, size
    if today is None:
        return None
    count = today.year * (12 // size) + (today.month - 1) // size
    count += -1 if word in _BEFORE else 1 if word in ("next", "coming") else 0
    return count // (12 // size), count % (12 // size) + 1, size


def _has_year(found: FoundTime) -> bool:
    """Say whether the words tell the year."""
    return "ya" in found.parts or "yb" in found.parts


def _is_ahead(year: int, number: int, size: int, scene: Scene) -> bool:
    """Say whether a quarter without a year lies so far ahead that last year's is meant."""
    today = scene.published
    return today is not None and not scene.is_future and date(year, (number - 1) * size + 1, 1) > today + timedelta(45)


def _told_year(found: FoundTime, scene: Scene) -> int | None:
    """The year beside the quarter, in digits or counted from publication."""
    told = " ".join((found.parts.get("ya") or found.parts.get("yb") or "").split())
    if told.isdigit():
        return int(told)
    if scene.published is None or not told:
        return None
    return scene.published.year + {"last year": -1, "year-earlier": -1, "year-ago": -1, "next year": 1}.get(told, 0)


def quarter_code_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "Q3 2016", "H1"."""
    size, number, year = (3 if found.parts["code"] == "q" else 6), int(found.parts["o"]), found.parts.get("y")
    today = scene.published
    if number > 12 // size or (year is None and today is None):
        return None
    told = int(year) if year else 0
    if today is not None and year is None:
        told = today.year - _is_ahead(today.year, number, size, scene)
    span = date(told, (number - 1) * size + 1, 1), days.month_range(told, number * size)[1]
    return clipped(span, scene, "season", None if year else "offset-from-publication")


def nth_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "The seventh year of the war", where the packs know its start; other countings have no start to count from."""
    start = scene.words.epochs.get(found.parts["epoch"])
    word = found.parts.get("o") or found.parts["n"]
    cue = scene.words.cues.get(word)
    number = int(cue.value) if cue else int(re.sub(r"\D", "", word))
    if start is None or found.parts["u"] != "year" or not number:
        return None
    first = date.fromisoformat(start[0])
    span = date(first.year + number - 1, first.month, first.day), date(first.year + number, first.month, first.day)
    return msgspec.structs.replace(
        clipped((span[0], span[1] - timedelta(1)), scene, "years", "known-start"), rows=(start[1],)
    )


def day_of_month_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "On the 5th": the latest such day, or the next one ahead."""
    today, number = scene.published, int(found.parts["d"])
    if today is None:
        return None
    months = (days.months_before(today, back) for back in ((0, -1) if scene.is_future else (0, 1, 2)))
    whole = (date(m.year, m.month, number) for m in months if number <= days.month_range(m.year, m.month)[1].day)
    found_day = next((day for day in whole if (day >= today if scene.is_future else day <= today)), None)
    return one_day(found_day, "latest-before-publication") if found_day else None


def decade_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "The 1990s", "the '80s", "the eighties" (of the twentieth century)."""
    first = decade_of(found, scene)
    span = date(first, 1, 1), date(first + 9, 12, 31)
    return clipped(_decade_edge(span, found.edge), scene, "years", None)


def _decade_edge(span: days.Range, edge: str | None) -> days.Range:
    """The first four, middle four or last four years of ten; the halves."""
    first, last = span
    if edge is None:
        return span
    if "half" in edge:
        return (first, date(first.year + 4, 12, 31)) if "first" in edge else (date(first.year + 5, 1, 1), last)
    if "mid" in edge:
        return date(first.year + 3, 1, 1), date(first.year + 6, 12, 31)
    if any(word in edge for word in ("early", "beginning", "start")):
        return first, date(first.year + 3, 12, 31)
    return date(first.year + 6, 1, 1), last


def decade_of(found: FoundTime, scene: Scene) -> int:
    """The first year of a decade."""
    if "ten" in found.parts:
        return int(found.parts["ten"])
    if "short" in found.parts:
        tens = int(found.parts["short"])
        return (2000 if tens < 20 else 1900) + tens
    return 1900 + 10 * int(scene.words.cues[found.parts["named"]].value)


def feast_days(found: FoundTime, scene: Scene) -> Days | None:
    """A feast in a named year, or the latest one before publication; "the eve of" it is the day before."""
    rule, row = scene.words.feasts[" ".join(found.parts["feast"].split())]
    shift = timedelta(days=-1 if "eve" in found.parts else 0)
    if rule.startswith("="):
        return one_day(date.fromisoformat(rule[1:]) + shift, row=row)
    year, how = year_of(found, scene, lambda year: feast_day(rule, year) + shift)
    if year is None:
        return None
    day = feast_day(rule, year) + shift
    if rule.startswith("hijri"):  # the tabular calendar may be a day off the one announced
        return Days(first=day - timedelta(1), last=day + timedelta(1), precision="days", derivation=how, rows=(row,))
    return one_day(day, how, row)


def bare_season_days(found: FoundTime, scene: Scene) -> Days | None:
    """ "Last summer", "in the fall": the latest one begun before publication."""
    word, today = season_word(found), scene.published
    if today is None:
        return None
    months = scene.words.names[word].value
    spans = (days.season_range(today.year - back, months) for back in (0, 1, 2))
    begun = [span for span in spans if span[0] <= today]
    running = begun[0][1] >= today
    first, last = begun[1] if found.which == "last" and running else begun[0]
    if scene.is_future and not running:
        first, last = days.season_range(first.year + 1, months)
    return clipped((first, last), scene, "season", "latest-before-publication")


def season_word(found: FoundTime) -> str:
    """The season's name, whichever group of the pattern took it."""
    return next(found.parts[key] for key in ("s", "safe", "s2", "s3", "s4") if key in found.parts)
