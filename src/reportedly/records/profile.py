"""What a source did in a collection of reports: volume, citation, agreement, words; never how true it is."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reportedly.records.source import SourceType


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """Another source and how many reports it is met in.

    >>> Named(name="SANA", n=3).n
    3
    """

    name: str
    n: int


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """How often what a source says of a field agrees with an independent origin's word on the same event, or differs.

    ``agrees`` and ``differs`` count pairs of an event and another origin; what cannot be compared is in neither.

    >>> Agreement(field="how_many", agrees=2, differs=1).n
    3
    """

    field: Literal["how_many", "who", "where"]
    agrees: int
    differs: int

    @property
    def n(self) -> int:
        """How many pairs could be compared."""
        return self.agrees + self.differs


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """Words that a source uses for an actor: ``n`` times of the ``of_words`` that it uses them at all.

    ``of_actor`` is how often it speaks of that actor, by whatever words.

    >>> Label(words="terrorists", actor="Hayat Tahrir al-Sham", n=12, of_words=20, of_actor=15).n
    12
    """

    words: str
    actor: str
    n: int
    of_words: int
    of_actor: int


class SourceProfile(msgspec.Struct, frozen=True, kw_only=True):
    """What one source did in a collection of reports.

    ``reports`` and ``claims`` are those it published; ``cited_in`` counts reports of others that rest on it. ``events``
    are those it tells or is cited for, ``told_alone`` how many of them nobody tells without it, and ``alone`` the ids
    of these, which a list of sources leaves out. ``copies`` and ``copied_by`` count whole texts.

    >>> SourceProfile(id="src-sana", name="SANA", type="state_media", side="Syrian government").alone
    ()
    """

    id: str | None
    name: str
    type: SourceType
    side: str | None = None
    owner: str | None = None
    reports: int = 0
    claims: int = 0
    cited_in: int = 0
    cites: tuple[Named, ...] = ()
    cited_by: tuple[Named, ...] = ()
    copies: tuple[Named, ...] = ()
    copied_by: tuple[Named, ...] = ()
    events: int = 0
    told_alone: int = 0
    alone: tuple[str, ...] = ()
    agreement: tuple[Agreement, ...] = ()
    labels: tuple[Label, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the profile as plain dicts, lists, strings and numbers, in the documented JSON shape."""
        result: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return result
