"""Which of several documents came first: by day of publication, then by the text's own date, then the longer one."""

from __future__ import annotations

import re
from datetime import date

from reportedly.records.document import Document

HEAD = 400
"""Code points at a text's beginning in which a dateline's day is looked for."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATED = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})\s+{_MONTH},?\s+(?P<year>\d{{4}})\b"
    rf"|{_MONTH.replace('month', 'month2')}\s+(?P<day2>\d{{1,2}}),?\s+(?P<year2>\d{{4}})\b"
    r"|(?P<year3>\d{4})-(?P<month3>\d{2})-(?P<day3>\d{2})\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
OrderKey = tuple[bool, str, bool, str, int, str]


def dateline_day(text: str) -> str | None:
    """Find the first full date near the beginning of a text, as ISO 8601.

    >>> dateline_day("DAMASCUS, July 5, 2015 (Wire) - Shells fell."), dateline_day("Shells fell on 5 July.")
    ('2015-07-05', None)
    """
    head = text[:HEAD]
    if _YEAR.search(head) is None:  # a look that takes a fortieth of the other's time
        return None
    for found in _DATED.finditer(head):
        parts = {name.rstrip("23"): words for name, words in found.groupdict().items() if words}
        month = parts["month"].lower()
        number = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
        try:
            return date(int(parts["year"]), number, int(parts["day"])).isoformat()
        except ValueError:
            continue
    return None


def order_key(document: Document, words: int) -> OrderKey:
    """Give what documents are sorted by, earliest first: day of publication, dateline, length, id; unknown days last.

    Of texts of one day the longest stands first: newsrooms cut more than they add. The hour is left out: pages stamp it
    in ways that cannot be compared.
    """
    day = (document.published or "")[:10]
    dated = dateline_day(document.text) or ""
    return (not day, day, not dated, dated, -words, document.id)
