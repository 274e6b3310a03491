"""Reads the single values of a filter: days, numbers, boxes, lists, yes and no."""

from __future__ import annotations

from datetime import date

Box = tuple[float, float, float, float]
"""West, south, east, north in WGS84 degrees; a box whose west is greater than its east crosses the date line."""
DEGREES = 5
"""Decimals kept of a degree: about a metre."""


def split_list(told: str) -> list[str]:
    """Cut alternatives at commas; a comma or backslash that is part of a value has a backslash before it.

    >>> split_list(r"Syria\\, south, Homs,,")
    ['Syria, south', 'Homs']
    """
    found, now, is_taken = [""], 0, False
    for char in told:
        if is_taken or char not in ",\\":
            found[now] += char
            is_taken = False
        elif char == "\\":
            is_taken = True
        else:
            found.append("")
            now += 1
    return [value for value in (" ".join(each.split()) for each in found) if value]


def day_of(told: str) -> str:
    """Read an ISO day.

    Raises:
        ValueError: if it is none of the calendar.

    >>> day_of("2017-02-28")
    '2017-02-28'
    """
    try:
        is_day = date.fromisoformat(told).isoformat() == told
    except ValueError:
        is_day = False
    if not is_day:
        raise ValueError(f"{told} is no day; a day is written YYYY-MM-DD")
    return told


def number_of(told: str) -> int:
    """Read a number of one or more.

    Raises:
        ValueError: if it is none.

    >>> number_of("25")
    25
    """
    if not (told.isascii() and told.isdigit()) or not 1 <= int(told) < 2**31:
        raise ValueError(f"{told} is no whole number from 1 on")
    return int(told)


def whether(told: str) -> bool:
    """Read yes or no.

    Raises:
        ValueError: if it is neither.

    >>> whether("yes")
    True
    """
    if told.lower() not in ("yes", "no"):
        raise ValueError(f"{told} is neither yes nor no")
    return told.lower() == "yes"


def box_of(told: str) -> Box:
    """Read west, south, east, north.

    Raises:
        ValueError: if they are no four numbers on the globe.

    >>> box_of("35.5,32,42.4,37.3")
    (35.5, 32.0, 42.4, 37.3)
    """
    try:
        west, south, east, north = (round(float(part), DEGREES) + 0.0 for part in told.split(","))
    except ValueError as error:
        raise ValueError(f"{told} is not west,south,east,north in degrees") from error
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise ValueError(f"{told} is no box on the globe: west,south,east,north")
    return west, south, east, north


def print_box(box: Box) -> str:
    """Spell a box.

    >>> print_box((35.5, 32.0, 42.4, 37.3))
    '35.5,32,42.4,37.3'
    """
    return ",".join(f"{value:.{DEGREES}f}".rstrip("0").rstrip(".") for value in box)
