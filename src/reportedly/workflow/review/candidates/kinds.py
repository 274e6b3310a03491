"""What kinds of places, actors and sources are called before people, where the tables have a code."""

from __future__ import annotations

from reportedly.export.plain import UNITS

KINDS = {
    **UNITS, "igo": "international organisation", "ngo": "non-governmental organisation",
    "international_org": "international organisation",
}  # fmt: skip
"""Codes that are no words."""


def kind_words(code: str) -> str:
    """Say a kind in words.

    >>> kind_words("admin1"), kind_words("igo"), kind_words("rebel-group"), kind_words("media_outlet")
    ('province', 'international organisation', 'rebel group', 'media outlet')
    """
    return KINDS.get(code, code.replace("-", " ").replace("_", " "))
