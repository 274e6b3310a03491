"""Patterns of expressions that name no day: lengths, hours and parts of the day, what repeats, vague references."""

from __future__ import annotations

from reportedly.extract.times.fragments import Fragments
from reportedly.extract.times.shapes_of_dates import Patterns

_WAY = (
    r"next|coming|first|final|following|recent|past|last|previous|opening|initial|remaining|another|entire|whole|full"
)
_FILL = (
    r"more|full|straight|consecutive|trading|working|business|calendar|long|whole|additional|other|successive|solid"
    r"|further|short|extra|entire|running"
)
_AP = r"[ap]\.\s?m\b\.?|[ap]m\b"


def length_patterns(f: Fragments) -> Patterns:
    """Every shape that names no day."""
    return {**_clock(f), **_lengths(f), **_repeated(f), "vague": ("vague", rf"(?<![\w-])(?P<v>{f.cues('vague')})\b")}


def _clock(f: Fragments) -> Patterns:
    """Hours ("4:30 a.m. local time", "0300 GMT", "six o'clock") and parts of the day."""
    zone, part = f.cues("zone"), f.cues("part")
    return {
        "clock": (
            "clock",
            rf"(?<![\w:.,$/-])(?:(?P<h>[01]?\d)(?:[:.](?P<min>[0-5]\d))?\s*(?P<ap>{_AP})"
            r"|(?:(?<=at )|(?=\d\d?:))(?P<h24>[01]?\d|2[0-4])[:.](?P<min24>[0-5]\d)(?::[0-5]\d)?(?!\d|[.:]\d)"
            r"(?:\s+hours\b)?"
            rf"|(?P<mil>[012]\d[0-5]\d)(?=\s*(?:hours|hrs|{zone})\b)(?:\s*(?:hours|hrs)\b)?"
            rf"|(?P<oc>\d\d?|{f.number})\s+o'clock"
            rf"|(?P<hp>\d\d?|{f.number})(?=\s+in\s+the\s+(?:morning|afternoon|evening)\b))"
            rf"(?:\s+(?P<z>{zone})\b)?(?:\s+in\s+the\s+(?P<half>morning|afternoon|evening)\b)?",
        ),
        "part": ("part", rf"(?<![\w-])(?:(?:early|late|mid)[\s-]+)?(?P<part>{part})(?:\s+hours)?\b(?!-)"),
    }


def _lengths(f: Fragments) -> Patterns:
    """Lengths of time: "three days", "a two-week", "months", "the year"."""
    return {
        "length": (
            "unit",
            rf"(?<![\w$.,-])(?:the\s+)?(?:(?P<dir>{_WAY})\s+)?(?P<n>{f.amount})(?:\s+|-)(?:(?:{_FILL})\s+)?"
            rf"(?P<u>{f.unit}|second(?=s\b))(?P<plural>s)?\b(?:'|[\s-]long\b)?(?P<old>[\s-]olds?\b)?",
        ),
        "length-range": (
            "unit",
            rf"(?<![\w$.,-])(?P<n>{f.number})\s*(?:to|or|-)\s*(?P<n2>{f.number})[\s-]+(?P<u>{f.unit}|second)s?\b"
            r"(?P<old>[\s-]olds?\b)?",
        ),
        "lengths": (
            "unit",
            rf"(?<![\w$-])(?:(?:(?:the\s+)?(?P<dir>{_WAY}|these|those)|many|more)\s+)?(?P<u>{f.unit})"
            r"(?:(?P<plural>s)\b(?:'|[\s-]long\b)?|(?P<long>-?long)\b)(?!\s+(?:old|ago)\b)",
        ),
        "unit": (
            "unit",
            r"\bthe\s+(?:(?P<which>current|full|whole|entire|latest|coming|fiscal|calendar|new|current\s+fiscal)\s+)?"
            r"(?P<u>week|month(?!\s+of\b)|year|quarter|decade)\b(?!-|'s?\b)(?:(?=(?P<ended>\s+(?:ended|ending)\b)))?",
        ),
        "current": (
            "unit",
            r"\b(?P<which>this|that|next|last|current|latest|year-earlier|year-ago)\s+"
            r"(?P<u>day|quarter|decade|century|hour|season|fiscal\s+year)\b",
        ),
    }


def _repeated(f: Fragments) -> Patterns:
    """What repeats: "every other day", "twice a week", "daily"."""
    what = f"{f.unit}|{f.names('weekday')}|{f.cues('part')}"
    return {
        "every": ("set", rf"\b(?:every|each)\s+(?:(?P<n>other|{f.amount})\s+)?(?P<u>{what})s?\b"),
        "times": ("unit", rf"\b(?:once|twice|(?P<times>{f.amount})\s+times)\s+(?:an?|each|every)\s+(?P<u>{f.unit})\b"),
        "habit": ("weekday", rf"(?<=\bon )(?P<u>{f.names('weekday')})s\b(?:\s+{f.names('daypart')})?"),
        "often": ("set", rf"(?<![\w-])(?P<set>{f.cues('set')})\b"),
    }
