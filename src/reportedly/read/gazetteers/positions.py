"""Whether a row's latitude and longitude can be true: numbers, on the globe, and not taken for one another."""

from __future__ import annotations

import math
import re

from reportedly.knowledge.gazetteer_terms import GazetteerTerms

_DECIMAL_COMMA = re.compile(r"-?\d{1,3},\d+$")
_DEGREES = re.compile(
    r"(-?\d{1,3})\s*[°d:\s]\s*(\d{1,2})\s*['′m:\s]\s*(?:(\d{1,2}(?:\.\d+)?)\s*[\"″s]?\s*)?([NSEW])?$",
    re.IGNORECASE,
)
Position = tuple[float, float]


def read_degrees(cell: str) -> float | None:
    """Read degrees, with a decimal point or comma, or as degrees, minutes and seconds; None where it is no number.

    >>> read_degrees("36,5"), read_degrees("35°30'00\\"N"), read_degrees("north")
    (36.5, 35.5, None)
    """
    cell = cell.strip()
    if _DECIMAL_COMMA.match(cell):
        cell = cell.replace(",", ".")
    try:
        value = float(cell)
    except ValueError:
        return _sexagesimal(cell)
    return value if math.isfinite(value) else None


def _sexagesimal(cell: str) -> float | None:
    """Degrees, minutes, seconds."""
    found = _DEGREES.match(cell)
    if not found:
        return None
    degrees = abs(float(found[1])) + float(found[2]) / 60 + float(found[3] or 0) / 3600
    is_negative = cell.startswith("-") or (found[4] or "").upper() in ("S", "W")
    return -degrees if is_negative else degrees


def check_position(lat: float | None, lon: float | None, country: str | None, terms: GazetteerTerms) -> Position | str:
    """Give the point rounded to a metre, or what is wrong with it.

    >>> from reportedly.knowledge.packs import Pack
    >>> terms = GazetteerTerms((Pack.shipped("core"),))
    >>> check_position(36.4, 35.9, "SY", terms), check_position(40.1, 35.2, "SY", terms)
    ((36.4, 35.9), 'latitude and longitude are swapped: outside SY as they stand, inside when exchanged')
    """
    if lat is None or lon is None:
        return "latitude or longitude is no number"
    is_swapped = _is_swapped(lat, lon, country, terms)
    if is_swapped:
        return f"latitude and longitude are swapped: outside {country} as they stand, inside when exchanged"
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return f"no degrees on the globe: {lat:g}, {lon:g}"
    if lat == 0 and lon == 0:
        return "latitude and longitude are both 0"
    return round(lat, 5), round(lon, 5)


def _is_swapped(lat: float, lon: float, country: str | None, terms: GazetteerTerms) -> bool:
    """Say whether the two stand in each other's column."""
    frame = terms.frame(country) if country else None
    return frame is not None and not frame.holds(lat, lon) and frame.holds(lon, lat)
