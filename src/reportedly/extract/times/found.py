"""One time expression as the patterns found it, before it has a value."""

from __future__ import annotations

import msgspec


class FoundTime(msgspec.Struct, frozen=True, kw_only=True):
    """One expression with its shape, the groups of its pattern, and what its lead says; offsets into the text.

    ``until`` is the other end of a range of which this is the first.
    ``core`` is where the expression itself begins, its preposition left out ("on |early Monday").
    """

    shape: str
    start: int
    end: int
    first: int
    stop: int
    parts: dict[str, str]
    bound: str | None = None
    edge: str | None = None
    which: str | None = None
    lead: str = ""
    core: int = 0
    until: FoundTime | None = None
