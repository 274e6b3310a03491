"""Why a field has no value, in words that a reader of the report understands."""

from __future__ import annotations

from reportedly.records.coded import Uncoded, UncodedReason

REASONS: dict[UncodedReason, str] = {
    "absent": "the report does not say",
    "ambiguous": "the words may mean several things",
    "unknown-name": "a name that no list knows",
    "out-of-scope": "outside what is coded",
}
NAMED = {
    ("where", "unknown-name"): "a place that the gazetteer does not know",
    ("where", "absent"): "the report names no place for it",
    ("when", "absent"): "the report gives no day for it",
    ("how_many", "absent"): "the report gives no number",
    ("who", "absent"): "the report does not say who did it",
    ("whom", "absent"): "the report does not say to whom",
}
"""Fields for which a reason can be said more closely."""


def plain_reason(field: str, uncoded: Uncoded) -> str:
    """Say why a field is uncoded, with the note that the coding left.

    >>> plain_reason("where", Uncoded(uncoded="unknown-name", note="Tal Rimal"))
    'a place that the gazetteer does not know (Tal Rimal)'
    """
    told = NAMED.get((field, uncoded.uncoded), REASONS[uncoded.uncoded])
    return f"{told} ({uncoded.note})" if uncoded.note else told
