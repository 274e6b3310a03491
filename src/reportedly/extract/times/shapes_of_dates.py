"""Patterns of expressions that name days: dates, weekdays, months, seasons, quarters, years, and relative ones."""

from __future__ import annotations

from reportedly.extract.times.fragments import OLD_YEAR, TH, YEAR, Fragments

Patterns = dict[str, tuple[str, str]]
"""Name of the shape -> kinds of word it needs, pattern."""
_ORDINAL = r"first|second|third|fourth|1st|2nd|3rd|4th"
_PICK = r"last|final|latest|current|next|previous|prior|same|this|that|coming"
_YEARS = rf"{YEAR}|last\s+year|this\s+year|next\s+year|the\s+year|the\s+same\s+year|that\s+year"


def date_patterns(f: Fragments) -> Patterns:
    """Every shape that names days, most specific first."""
    return {**_calendar(f), **_relative(f), **_periods(f)}


def _calendar(f: Fragments) -> Patterns:
    """Dates of the calendar."""
    return {
        "numeric": (
            "numeric",
            rf"(?<![\d/.-])(?:(?P<iso>{YEAR}([-/.])\d\d?\2\d\d?)|(?P<dmy>\d\d?([/.-])\d\d?\4{YEAR})"
            r"|(?P<dmy2>\d\d?([/.])\d\d?\6\d\d))(?!\d|[/.-]\d|%)",
        ),
        "day-month": (
            "month",
            rf"(?<![\d.,])(?P<d>[0-3]?\d){TH}(?:\s*(?:-|to|and|until)\s*(?P<d2>[0-3]?\d){TH})?\s+(?:of\s+)?"
            rf"(?P<m>{f.short})\b{f.year}?",
        ),
        "month-day": (
            "month",
            rf"\b(?P<m>{f.short})\s+(?:the\s+)?(?P<d>[0-3]?\d){TH}(?=\D|$|{YEAR}\b)"
            rf"(?:\s*(?:-|to|and)\s*(?P<d2>[0-3]?\d){TH}(?!\d|\s+\w+\s+(?:people|civilians)))?{f.year}?",
        ),
        "month-range": (
            "month",
            rf"(?<!\d )(?<!\d-)\b(?P<m>{f.month})(?:\s+(?P<y1>{YEAR}))?\s+(?:to|and|until|through)\s+"
            rf"(?P<m2>{f.month})\b(?!\s+[0-3]?\d(?!\d)){f.year}?\b",
        ),
        "month": ("month", rf"\b(?:(?P<m>{f.month})\b{f.year}?|(?P<m3>{f.short})\s*(?P<y3>{YEAR})\b)"),
        "weekday": (
            "weekday",
            rf"\b(?P<w>{f.names('weekday')})(?P<plural>'?s)?\b(?:\s+(?P<part>{f.names('daypart')})\b)?"
            r"(?:\s+(?:of\s+)?(?P<week>last\s+week|this\s+week|next\s+week)\b)?",
        ),
        "year-range": (
            "year",
            rf"(?<![\d.,])(?P<y>{YEAR})\s*(?:-|/|to|and|until)\s*(?P<y2>{YEAR}|\d\d)(?!\d|,\d|[/.-]\d)",
        ),
    }


def _relative(f: Fragments) -> Patterns:
    """Dates counted from another day."""
    season = f.names("season")
    return {
        "ago": (
            "unit",
            rf"\b(?:(?P<n>{f.amount})\s+(?:of\s+|more\s+)?(?P<u>{f.unit})s?|(?:many\s+)?(?P<u2>{f.unit})s"
            rf"|the\s+(?P<u3>week|month|year|quarter|decade))\s+"
            r"(?P<way>ago|earlier|later|afterwards?|before|previously|prior|after|following)\b",
        ),
        "past": (
            "unit",
            r"\b(?P<the>the\s+)?(?P<span>past|last|previous|preceding|prior)\s+"
            rf"(?:(?P<n>{f.amount})\s+)?(?P<u>{f.unit}|season)(?P<plural>s)?\b",
        ),
        "week": (
            "unit season",
            rf"\b(?P<span>this|next|coming|same|that|following)\s+(?P<u>week|month|year|weekend|{season})\b",
        ),
        "weekend": ("unit", r"\b(?P<span>last\s+|this\s+|past\s+)?weekend\b"),
        "age": (
            "unit",
            rf"\b(?P<n>{f.number})-(?P<u>{f.unit})(?:-(?P<old>old|long)|(?<=year|onth)\s+(?P<epoch>{f.epoch}))\b",
        ),
        "season": (
            "season",
            rf"\b(?P<s>{season})(?:\s+(?:and|or|to|through)\s+(?P<until>{season}))?\s+(?:of\s+)?(?P<y>{YEAR})\b",
        ),
        "edge-of-period": (
            "unit",
            r"\b(?:(?:the\s+)?(?P<side>start|beginning|middle|end)\s+of|(?P<part>earlier|early|later|late)\s+in)\s+the\s+"
            r"(?P<u>week|month|year)\b(?!\s+(?:of|to|ended|ending)\b)",
        ),
        "hijri": (
            "hijri persian",
            rf"\b(?:(?P<d>[0-3]?\d){TH}\s+(?:of\s+)?)?(?P<h>{f.names('hijri', 'persian')})\b"
            rf"(?:\s+(?P<d2>[0-3]?\d){TH}(?!\d))?(?:,?\s+(?P<y>{YEAR}|1[34]\d\d)(?:\s*a\.?h\b\.?)?)?",
        ),
        "phrase": ("phrase", rf"\b(?P<phrase>{f.phrase})\b"),
        "year": ("year", rf"(?<![\d.,/])(?<!\d-)(?P<y>{OLD_YEAR})(?![\d/]|[.,]\d|-\w|%)"),
    }


def _periods(f: Fragments) -> Patterns:
    """Quarters, halves, decades, feasts, and years that no preposition leads."""
    return {
        "quarter": (
            "quarter",
            rf"\b(?:(?P<yb>{_YEARS}|year-earlier|year-ago)(?:'s)?\s+)?(?:fiscal\s+)?(?P<o>{_ORDINAL}|{_PICK})[\s-]"
            rf"(?:fiscal[\s-])?(?P<q>quarter|half)\b(?:\s*(?:of|in|,)?\s*(?:fiscal\s+)?(?P<ya>{_YEARS})\b)?",
        ),
        "year-quarter": ("quarter", rf"\b(?P<yb>{YEAR}|year-earlier|year-ago|latest)(?:'s)?\s+(?P<q>quarter|period)\b"),
        "decade": (
            "year decade",
            rf"(?<![\w.,])(?:(?P<ten>(?:1[0-9]|20)\d0)'?s|'(?P<short>\d0)'?s|(?<=the )(?P<named>{f.cues('decade')}))\b",
        ),
        "century": (
            "century",
            rf"\b(?:(?P<c>\d\d?)(?:st|nd|rd|th)|(?P<named>{f.cues('century')}))[\s-]century\b",
        ),
        "quarter-code": ("quarter-code", rf"\b(?P<code>[qh])(?P<o>[1-4])(?:\s+(?:of\s+)?(?P<y>{YEAR}))?\b"),
        "day-of-month": (
            "day-of-month",
            r"(?<=on the )(?P<d>[12]?\d|3[01])(?:st|nd|rd|th)(?=\s*(?:[.,;:)]|$|and\b|at\b|but\b|when\b))",
        ),
        "nth": (
            "unit",
            rf"\b(?:(?P<o>{f.cues('ordinal')}|\d+(?:st|nd|rd|th))\s+(?P<u>day|week|month|year)|(?P<u2>day)\s+(?P<n>\d+))"
            rf"\s+of\s+(?:the|its|their|this)\s+(?:[a-z]+\s+){{0,2}}?(?P<epoch>{f.epoch}|offensive|operation|campaign"
            r"|assault|siege|battle|truce|ceasefire|cease-fire|fighting|bombardment|invasion|protests|strike)\b",
        ),
        "fiscal": ("fiscal", rf"\bfiscal\s+(?:year\s+)?(?:(?P<y>{YEAR})|'(?P<short>\d\d))\b"),
        "feast": ("feast", rf"\b(?:(?P<eve>the\s+eve\s+of|eve\s+of)\s+)?(?P<feast>{f.feast})\b{f.year}?"),
        "bare-season": (
            "season",
            r"\b(?:(?P<safe>summer|winter|autumn)|(?<=this )(?P<s2>spring|fall)|(?<=last )(?P<s3>spring|fall)"
            r"|(?<=in the )(?P<s4>spring|fall)(?!\s+of))\b(?!\s+of\s+(?!19|20))",
        ),
        "bare-year": ("year", rf"(?<![\d.,/$])(?<!\d-)(?P<y>{YEAR})(?![\d/]|[.,]\d|%|'?s\b)"),
    }
