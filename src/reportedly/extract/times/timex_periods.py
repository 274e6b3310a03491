"""TIMEX3 values of quarters, seasons, decades, centuries, feasts and months of other calendars."""

from __future__ import annotations

import msgspec

from reportedly.extract.times.found import FoundTime
from reportedly.extract.times.periods import decade_of, quarter_of, season_word
from reportedly.extract.times.timex_record import SEASONS, Reached, Told
from reportedly.extract.times.values import value_of


def quarter_value(found: FoundTime, scene: Reached) -> Told | None:
    """ "The third quarter", "the first half of 2016"."""
    if found.parts["q"] == "half" and "ya" not in found.parts and "yb" not in found.parts:
        return None
    part = quarter_of(found, scene)
    return "DATE", f"{part[0]}-{'Q' if part[2] == 3 else 'H'}{part[1]}" if part else "XXXX-QX"


def quarter_code_value(found: FoundTime, scene: Reached) -> Told | None:
    """ "Q3 2016"."""
    days = value_of(found, scene)
    number = f"{found.parts['code'].upper()}{found.parts['o']}"
    return "DATE", f"{days.first:%Y}-{number}" if days and days.first else f"XXXX-{number}"


def nth_value(found: FoundTime, scene: Reached) -> Told | None:
    """ "The third day of the siege": a date that only a known start could tell."""
    return "DATE", "XXXX-XX-XX" if found.parts["u"] == "day" else "XXXX"


def year_quarter_value(found: FoundTime, scene: Reached) -> Told | None:
    """ "The 1988 quarter", "the year-earlier period": that of the other year."""
    year, quarter = found.parts["yb"], reported_quarter(scene)
    if quarter is None:
        return ("DATE", "XXXX-QX") if found.parts["q"] == "quarter" else None
    return "DATE", f"{year if year.isdigit() else quarter[0] - (year != 'latest')}-Q{quarter[1]}"


def reported_quarter(scene: Reached) -> tuple[int, int] | None:
    """The quarter that "the quarter" means: the last one named, or the last that ended before publication."""
    if scene.quarter is not None or scene.published is None:
        return scene.quarter
    count = scene.published.year * 4 + (scene.published.month - 1) // 3 - 1
    return count // 4, count % 4 + 1


def fiscal_value(found: FoundTime, scene: Reached) -> Told | None:
    """ "Fiscal 1989"."""
    year = found.parts.get("y")
    return "DATE", year or f"19{found.parts['short']}"


def decade_value(found: FoundTime, scene: Reached) -> Told | None:
    """ "The 1990s" as the first three digits of its years."""
    return "DATE", f"{decade_of(found, scene)}"[:3]


def century_value(found: FoundTime, scene: Reached) -> Told | None:
    """ "The 20th century" as the first two digits of its years."""
    number = found.parts.get("c")
    return "DATE", f"{int(number) - 1:02d}" if number else scene.words.cues[found.parts["named"]].value


def season_value(found: FoundTime, scene: Reached) -> Told | None:
    """A season of the year it begins in."""
    days = value_of(msgspec.structs.replace(found, edge=None), scene)
    code = SEASONS[int(scene.words.names[season_word(found)].value.split("-")[0])]
    return "DATE", f"{days.first:%Y}-{code}" if days and days.first else f"XXXX-{code}"


def hijri_value(found: FoundTime, scene: Reached) -> Told | None:
    """A day or month of another calendar: the reckoned day, or the month that most of it falls in."""
    days = value_of(found, scene)
    if days is None or days.first is None or days.last is None:
        return "DATE", "XXXX-XX"
    if days.precision == "days":
        return "DATE", (days.first + (days.last - days.first) // 2).isoformat()
    return "DATE", f"{days.first:%Y-%m}"


def feast_value(found: FoundTime, scene: Reached) -> Told | None:
    """A feast's day; of an Islamic one the tabular day."""
    days = value_of(found, scene)
    if days is None or days.first is None or days.last is None:
        return "DATE", "XXXX-XX-XX"
    return "DATE", (days.first + (days.last - days.first) // 2).isoformat()
