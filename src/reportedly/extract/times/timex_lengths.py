"""TIMEX3 values of lengths, calendar units, hours and what repeats."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from reportedly.extract.times import days
from reportedly.extract.times.amounts import amount_of
from reportedly.extract.times.found import FoundTime
from reportedly.extract.times.scene import Scene

_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "season": "M",
}  # fmt: skip
UNITS = frozenset(_CODES) | {"fortnight"}
_QUARTER_MONTHS = 3


def written(amount: float | None, unit: str) -> str:
    """A length as TIMEX3 writes it; an amount that is not told is X.

    >>> written(3, "day"), written(None, "hour"), written(1.5, "year"), written(2, "fortnight")
    ('P3D', 'PTXH', 'P1.5Y', 'P4W')
    """
    if unit == "fortnight":
        unit, amount = "week", None if amount is None else amount * 2
    code = _CODES[unit]
    told = "X" if amount is None else f"{amount:g}" if amount < 10_000 else str(int(amount))
    return f"PT{told}{code[1:]}" if code.startswith("T") else f"P{told}{code}"


def vague(unit: str) -> str:
    """Some units.

    >>> vague("week")
    'PXW'
    """
    return written(None, unit)


def length_of(found: FoundTime, scene: Scene) -> str:
    """The length that an expression's number and unit tell."""
    parts = found.parts
    if "n" not in parts:
        return written(None if "plural" in parts else 1, parts["u"])
    return written(amount_of(parts["n"], scene.words), parts["u"])


def duration_value(found: FoundTime, scene: Scene) -> tuple[Literal["DURATION", "DATE"], str] | None:
    """ "Three days", "weeks", "two to three weeks" (the lower)."""
    if found.parts.get("dir") in ("these", "those") and found.parts["u"] == "day":
        return "DATE", "PRESENT_REF"
    return "DURATION", length_of(found, scene)


def set_value(found: FoundTime, scene: Scene) -> tuple[Literal["SET"], str]:
    """ "Every two days", "twice a week", "daily"."""
    parts, words = found.parts, scene.words
    if "set" in parts:
        return "SET", words.cues[" ".join(parts["set"].split())].value
    unit = parts["u"]
    if unit in words.names and words.names[unit].kind == "weekday":
        return "SET", f"XXXX-WXX-{words.names[unit].number}"
    if unit in words.cues:
        return "SET", f"XXXX-XX-XXT{words.cues[unit].value}"
    number = 2.0 if parts.get("n") == "other" else amount_of(parts["n"], words) if "n" in parts else 1.0
    return "SET", written(number, unit)


def clock_value(found: FoundTime, scene: Scene) -> tuple[Literal["TIME"], str]:
    """An hour of the day that the text last named."""
    day = scene.narrative.isoformat() if scene.narrative else "XXXX-XX-XX"
    return "TIME", f"{day}T{_hour_of(found, scene)}"


def _hour_of(found: FoundTime, scene: Scene) -> str:
    """Hours and minutes, in 24 hours where the words say which half of the day."""
    parts = found.parts
    if "mil" in parts:
        return f"{parts['mil'][:2]}:{parts['mil'][2:]}"
    if "h24" in parts:
        return f"{int(parts['h24']):02d}:{parts['min24']}"
    hour = int(amount_of(parts.get("h") or parts.get("oc") or parts["hp"], scene.words) or 0)
    late = parts.get("ap", "").startswith("p") or parts.get("half") in ("afternoon", "evening")
    if late and hour < 12:
        hour += 12
    elif parts.get("ap", "").startswith("a") and hour == 12:
        hour = 0
    return f"{hour:02d}:{parts.get('min', '00')}"


def part_value(found: FoundTime, scene: Scene) -> tuple[Literal["TIME"], str]:
    """A part of the day that the text last named."""
    base = scene.published if found.parts["part"] in ("tonight", "overnight") else scene.narrative
    shift = {"next": 1, "following": 1, "previous": -1, "last": -1}.get(found.which or "", 0)
    day = (base + timedelta(days=shift)).isoformat() if base else "XXXX-XX-XX"
    return "TIME", f"{day}T{scene.words.cues[found.parts['part']].value}"


def moved_unit(found: FoundTime, scene: Scene) -> str | None:
    """ "Six weeks ago" is a week, "two days earlier" a day, "a decade ago" a year."""
    way, unit = found.parts["way"], found.parts["u"]
    base = scene.published if way == "ago" else scene.narrative
    amount = amount_of(found.parts.get("n", "a"), scene.words)
    if base is None or amount is None:
        return None
    shift = int(amount) * (1 if way in ("later", "afterward", "afterwards", "after", "following") else -1)
    if unit in ("decade", "century"):
        return f"{base.year + shift * (10 if unit == 'decade' else 100):04d}"
    return calendar_unit(base, unit, shift)


def calendar_unit(base: date, unit: str, shift: int) -> str | None:
    """The calendar unit some units after (before) the one that holds a day; None for other words.

    >>> calendar_unit(date(1998, 3, 1), "week", -1), calendar_unit(date(1998, 3, 1), "quarter", 1)
    ('1998-W08', '1998-Q2')
    """
    if unit in ("day", "night"):
        return (base + timedelta(days=shift)).isoformat()
    if unit in ("week", "fortnight"):
        year, week, _ = (base + timedelta(weeks=shift * (2 if unit == "fortnight" else 1))).isocalendar()
        return f"{year}-W{week:02d}"
    if unit == "month":
        return f"{days.months_before(base, -shift):%Y-%m}"
    if unit == "quarter":
        count = base.year * 4 + (base.month - 1) // _QUARTER_MONTHS + shift
        return f"{count // 4}-Q{count % 4 + 1}"
    if unit == "year":
        return f"{base.year + shift:04d}"
    if unit == "decade":
        return f"{base.year // 10 + shift:03d}"
    return f"{base.year // 100 + shift:02d}" if unit == "century" else None
