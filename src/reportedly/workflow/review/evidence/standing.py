"""How many stand behind something, in words: reports, outlets and independent origins, never a grade."""

from __future__ import annotations

from reportedly.export.plain_event import several
from reportedly.records.event import Support


def standing_words(
    reports: int, outlets: int, origins: int | None, *, names: tuple[str, ...] = (), unknown: int = 0, documents: int
) -> str:
    """Say who stands behind something, in a corpus of so many documents.

    >>> standing_words(3, 2, None, unknown=3, documents=22)
    '3 reports by 2 outlets; no independent origin found in this corpus (22 documents)'
    >>> standing_words(3, 2, 1, names=("Quiet Monitor",), unknown=1, documents=22)
    '3 reports by 2 outlets; 1 independent origin (Quiet Monitor); of 1 claim it cannot be told'
    """
    told = f"{several(reports, 'report')} by {several(outlets, 'outlet')}"
    if origins is None:
        return f"{told}; no independent origin found in this corpus ({several(documents, 'document')})"
    named = f" ({', '.join(names)})" if names else ""
    rest = f"; of {several(unknown, 'claim')} it cannot be told" if unknown else ""
    return f"{told}; {several(origins, 'independent origin')}{named}{rest}"


def support_words(support: Support, documents: int) -> str:
    """Say who supports a value, in a corpus of so many documents."""
    return standing_words(
        support.reports, support.outlets, support.origins, names=support.origin_names, unknown=len(support.unknown),
        documents=documents,
    )  # fmt: skip
