"""Wire datelines: "TEHRAN (FNA)-", "BEIRUT —", "MOSCOW October 18 (RIA Novosti) -", "(Reuters) -"."""

from __future__ import annotations

import re

import msgspec

from reportedly.text.fold import fold
from reportedly.text.layout.cues import BlockCues
from reportedly.text.layout.dates import match_day

_BLANK = r"[\s\xa0]"
_CAPS = r"[A-Z][A-Z'’.]+(?:-[A-Z]+)*"
_WORD = r"[A-Z][\w'’.]*(?:-[A-Za-z]+)*"
_PLACE = re.compile(rf"{_CAPS}(?:{_BLANK}+{_CAPS}){{0,5}}|{_WORD}(?:{_BLANK}+{_WORD}){{0,2}}")
_SECOND = re.compile(
    rf"{_BLANK}*[,/]{_BLANK}*{_WORD}(?:{_BLANK}+{_WORD})?|{_BLANK}+{_WORD}(?:{_BLANK}+{_WORD})?"
    rf"|{_BLANK}+\({_WORD}(?:{_BLANK}+{_WORD}){{0,2}}\)"
)
_AGENCY = re.compile(rf"{_BLANK}*,?{_BLANK}*[(/\[](?P<name>[A-Za-z][\w .\-/&'’]{{1,30}}?)(?:[)\]]|/(?=[\s\xa0.–—-]))")
_BARE_AGENCY = re.compile(rf"{_BLANK}*,{_BLANK}*(?P<name>[A-Z][\w]+(?:{_BLANK}[A-Z]\w+)?)")
_DASH = re.compile(rf"{_BLANK}*(?:[-–—―]{{1,3}}|:){_BLANK}*")
_TAGS = re.compile(rf"(?:\[[^\[\]]{{3,80}}\]{_BLANK}*)+")
"""What monitors of broadcasts and the press put after the dash: "[REPORT] [JUAN PEREZ] [TEXT]"."""
_NEXT = re.compile(r"[\"“'‘«(\[]*[A-Z0-9]")
MOST_WORDS = 6
"""Words that a dateline's place with its country may have."""


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """A wire dateline at ``[start, end)``, dash included, with its place and agency where it has them."""

    start: int
    end: int
    place: tuple[int, int] | None = None
    agency: tuple[int, int] | None = None


def match_dateline(text: str, at: int, end: int, cues: BlockCues, *, bare: bool = False) -> Dateline | None:
    """Read a wire dateline that begins exactly at ``at``.

    ``bare`` allows a known city in capitals with nothing after it ("BEIRUT Thirteen people …").
    """
    return _agency_alone(text, at, end, cues) or _with_place(text, at, end, cues, bare)


def _agency_alone(text: str, at: int, end: int, cues: BlockCues) -> Dateline | None:
    """ "(Reuters) - …" or "SANA – …"."""
    found = _AGENCY.match(text, at, end) or re.compile(r"(?P<name>[A-Z]{2,8}|[A-Z][a-z]+)(?=[\s\xa0]*[-–—])").match(
        text, at, end
    )
    if not found or fold(found["name"]) not in cues.agencies:
        return None
    dash = _DASH.match(text, found.end(), end)
    if not dash or not _NEXT.match(text, dash.end(), end):
        return None
    return Dateline(start=at, end=dash.end(), agency=found.span("name"))


def _with_place(text: str, at: int, end: int, cues: BlockCues, bare: bool) -> Dateline | None:
    """A place first: with an agency, with a dash, or alone where the city is known."""
    for place_end, after in _places(text, at, end, cues):
        day = match_day(text, _skip(text, after, end), end)
        rest = day.end if day else after
        agency = _AGENCY.match(text, rest, end) or _BARE_AGENCY.match(text, rest, end)
        is_tagged = agency is not None and _tags_behind(text, agency.end(), end) is not None
        if agency and not is_tagged and not _is_agency(agency["name"], cues, text[at:place_end].isupper()):
            agency = None
        stop = agency.end() if agency else rest
        dash, tags = _DASH.match(text, stop, end), _tags_behind(text, stop, end)
        known = fold(text[at:place_end]) in cues.cities or (tags is not None and day is not None)
        if not _holds(text, at, place_end, end, dash, agency is not None, day is not None, known, bare, stop):
            continue
        return Dateline(
            start=at, end=(tags or dash).end() if dash else stop, place=(at, place_end),
            agency=agency.span("name") if agency else None,
        )  # fmt: skip
    return None


def _tags_behind(text: str, at: int, end: int) -> re.Match[str] | None:
    """The tags behind a dash that begins here."""
    dash = _DASH.match(text, at, end)
    return _TAGS.match(text, dash.end(), end) if dash else None


def _holds(
    text: str, at: int, place_end: int, end: int, dash: re.Match[str] | None,
    agency: bool, day: bool, known: bool, bare: bool, stop: int,
) -> bool:  # fmt: skip
    """Say whether place, agency, day and dash together make a dateline and no sentence."""
    capitals = text[at:place_end].isupper()
    follows = _NEXT.match(text, dash.end() if dash else _skip(text, stop, end), end) is not None
    if not follows:
        return False
    if agency:
        return capitals or known or dash is not None
    if dash is not None:
        return known or (capitals and day)
    return bare and known and capitals


def _places(text: str, at: int, end: int, cues: BlockCues) -> list[tuple[int, int]]:
    """Ends of the place and of the country after it, likeliest first."""
    found = _PLACE.match(text, at, end)
    if not found:
        return []
    pairs = []
    for place_end in _cuts(text, at, found.end()):
        second = _SECOND.match(text, place_end, end)
        if second and _is_country(text, place_end, second, end, cues):
            pairs.append((place_end, second.end()))
        pairs.append((place_end, place_end))
    return pairs


def _is_country(text: str, place_end: int, second: re.Match[str], end: int, cues: BlockCues) -> bool:
    """Say whether words after a place name its country: a known place, or marked off and no wire, no day."""
    if fold(second[0]) in cues.cities:
        return True
    marked = second[0].lstrip()[:1] in ",/("
    return marked and fold(second[0]) not in cues.agencies and not match_day(text, _skip(text, place_end, end), end)


def _cuts(text: str, at: int, end: int) -> list[int]:
    """Ends of the first one to six words, longest first."""
    ends = [found.end() for found in re.finditer(r"[^\s\xa0]+", text[at:end])]
    return [at + stop for stop in reversed(ends[:MOST_WORDS])]


def _is_agency(name: str, cues: BlockCues, capitals: bool) -> bool:
    """A known wire, or a short name in capitals after a place in capitals."""
    key = fold(name)
    return (
        key in cues.agencies
        or any(part in cues.agencies for part in key.split())
        or (capitals and name.isupper() and len(name) <= 6 and key not in cues.cities)
    )


def _skip(text: str, at: int, end: int) -> int:
    """Pass over blanks and commas."""
    while at < end and (text[at].isspace() or text[at] in ",."):
        at += 1
    return at
