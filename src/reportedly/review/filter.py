"""Which events a reader asks for: one record, and the one way to spell it as a query string."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl, quote

import msgspec

from reportedly.errors import UsageError
from reportedly.review.filter_values import Box, box_of, day_of, number_of, print_box, split_list, whether
from reportedly.review.reasons import REASONS

SAFE = ",:/-._~\\"
"""Characters that stand as they are in a spelled filter."""


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """What an event must have, parameter by parameter; an empty one asks for nothing.

    Several values of one parameter are alternatives, several parameters narrow one another. Days are ISO 8601 and ask
    for what overlaps them; numbers are the least; ``sealed`` events are asked for alone or left out. ``killed`` looks
    at the lower end of what the rule in force gives, ``origins`` at what can be told.

    >>> Filter.parse("status=proposed&country=iq,SY").country
    ('IQ', 'SY')
    >>> str(Filter.parse("status=proposed&country=iq,SY"))
    'country=IQ,SY&status=proposed'
    """

    q: str = ""
    country: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    published_since: str | None = None
    published_until: str | None = None
    status: tuple[str, ...] = ()
    inclusion: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    contradiction: tuple[str, ...] = ()
    killed: int | None = None
    origins: int | None = None
    reports: int | None = None
    factuality: tuple[str, ...] = ()
    precision: tuple[str, ...] = ()
    bbox: Box | None = None
    placed: bool | None = None
    dated: bool | None = None
    flag: tuple[str, ...] = ()
    assigned: tuple[str, ...] = ()
    sealed: bool = False
    part_of: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()

    @classmethod
    def parse(cls, told: str | Mapping[str, str | Iterable[str]]) -> Filter:
        """Read a filter from a query string or from parameters with their values.

        Raises:
            UsageError: RPT-108 for an unknown parameter and for a value that makes no sense; the message names it.
        """
        values: dict[str, Any] = {}
        for name, parts in _gathered(told).items():
            if name not in PARAMETERS:
                raise UsageError("RPT-108", where=name, why=f"parameters are {', '.join(PARAMETERS)}")
            values[name] = _read(name, parts)
        found = cls(**{name: value for name, value in values.items() if value is not None})
        for first, last in (("since", "until"), ("published_since", "published_until")):
            _check_order(first, getattr(found, first), last, getattr(found, last))
        return found

    def __str__(self) -> str:
        """Spell the filter in its one way: parameters and alternatives in order, what asks for nothing left out."""
        told = ((name, _print(name, getattr(self, name))) for name in PARAMETERS)
        return "&".join(f"{name}={quote(value, safe=SAFE)}" for name, value in told if value)


PARAMETERS = Filter.__struct_fields__
"""Names of the parameters, in the order in which they are spelled."""
_KNOWN = {
    "status": ("proposed", "accepted", "corrected", "rejected"),
    "inclusion": ("undecided", "included", "excluded"),
    "why": REASONS,
    "contradiction": ("any", "number", "place", "time", "actor", "factuality"),
    "factuality": ("asserted", "hedged", "planned", "hypothetical", "denied", "ordered", "prevented"),
    "precision": ("site", "neighbourhood", "settlement", "near", "line", "area", "admin3", "admin2", "admin1",
                  "country"),
}  # fmt: skip
"""Parameters that know all their values."""
_EVENT = (re.compile(r"evt-[\w.-]+"), "an event's id begins with evt-")
_SHAPES = {
    "country": (re.compile(r"[A-Z]{2}"), "a country is written in two letters (ISO 3166-1)"),
    "part_of": _EVENT,
    "ids": _EVENT,
}
"""Parameters whose values have a shape, and how to say so."""
_DAYS = ("since", "until", "published_since", "published_until")
_NUMBERS = ("killed", "origins", "reports")
_WHETHER = ("placed", "dated", "sealed")


def _gathered(told: str | Mapping[str, str | Iterable[str]]) -> dict[str, list[str]]:
    """The values of each parameter as they were written; one may be given several times."""
    if isinstance(told, str):
        pairs: Iterable[tuple[str, str]] = parse_qsl(told.strip().removeprefix("?"), keep_blank_values=True)
    else:
        many = ((name, [value] if isinstance(value, str) else value) for name, value in told.items())
        pairs = ((name, value) for name, values in many for value in values)
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        if any("\ud800" <= char <= "\udfff" for char in value):
            raise UsageError("RPT-108", where=name, why="it holds half a character")
        found.setdefault(name, []).append(value)
    return found


def _read(name: str, parts: list[str]) -> Any:
    """One parameter's value; None where nothing is asked for."""
    if name == "q":
        return " ".join(" ".join(parts).split())
    if name in (*_DAYS, *_NUMBERS, *_WHETHER, "bbox"):
        return _read_one(name, parts)
    values = tuple(sorted({_spelled(name, value) for part in parts for value in split_list(part)}))
    known = _KNOWN.get(name)
    for value in values:
        if known and value not in known:
            raise UsageError("RPT-108", where=f"{name}={value}", why=f"values are {', '.join(known)}")
        if name in _SHAPES and not _SHAPES[name][0].fullmatch(value):
            raise UsageError("RPT-108", where=f"{name}={value}", why=_SHAPES[name][1])
    return values


def _read_one(name: str, parts: list[str]) -> Any:
    """A parameter that takes one value."""
    told = {part.strip() for part in parts} - {""}
    if len(told) > 1:
        raise UsageError("RPT-108", where=name, why="it takes one value")
    if not told:
        return None
    read = box_of if name == "bbox" else day_of if name in _DAYS else number_of if name in _NUMBERS else whether
    try:
        return read(told.pop())
    except ValueError as error:
        raise UsageError("RPT-108", where=name, why=str(error)) from error


def _spelled(name: str, value: str) -> str:
    """One alternative as it is spelled: countries in capitals, words that are known in small letters."""
    if name == "country":
        return value.upper()
    return value.lower() if name in _KNOWN else value


def _check_order(first: str, begin: str | None, last: str, end: str | None) -> None:
    """Refuse a span that ends before it begins."""
    if begin and end and begin > end:
        raise UsageError("RPT-108", where=f"{first}={begin}", why=f"it is after {last}={end}")


def _print(name: str, value: Any) -> str:
    """One parameter's value in words; empty where nothing is asked for."""
    if value is None or value == () or (name == "sealed" and not value):
        return ""
    if name == "bbox":
        return print_box(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ",".join(each.replace("\\", "\\\\").replace(",", "\\,") for each in value)
    return str(value)
