"""Under what name a person's decisions are kept: one that they chose, never that of their account."""

from __future__ import annotations

import unicodedata

from reportedly.errors import UsageError
from reportedly.review.possible import JOINERS
from reportedly.workflow.project import Settings

NEUTRAL = "reviewer"
"""The name where none is chosen: an account's name would tell who a person is."""
_WITHOUT_JOINERS = dict.fromkeys(map(ord, JOINERS))
LONGEST = 60
"""Characters of a name: as many as a line of the history shows."""


def name_of(told: str | None, settings: Settings) -> str:
    """Return the reviewer's pseudonym: as told, else as the project's settings say, else a neutral one.

    Raises:
        UsageError: RPT-104 for a name that is empty, too long, or holds control characters; the marks that join
            letters in Persian and Indic names are none.

    >>> name_of(None, Settings(name="war"))
    'reviewer'
    >>> name_of(" kestrel ", Settings(name="war"))
    'kestrel'
    """
    name = unicodedata.normalize("NFC", told if told is not None else settings.reviewer or NEUTRAL).strip()
    seen = name.translate(_WITHOUT_JOINERS)
    if not seen or len(name) > LONGEST or any(unicodedata.category(mark).startswith("C") for mark in seen):
        raise UsageError("RPT-104", where="--reviewer", why=f"1 to {LONGEST} characters that can be seen")
    return name
