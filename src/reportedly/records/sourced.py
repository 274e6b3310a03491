"""What is kept of each document and event so that sources can be counted without reading claims again."""

from __future__ import annotations

import msgspec

from reportedly.records.profile import Agreement, Label, Named
from reportedly.records.source import SourceType


class SourcePart(msgspec.Struct, frozen=True, kw_only=True):
    """A source's part in one document: ``claims`` are those that it published there, 0 where it is only cited.

    ``key`` is a pack id, or ``name:`` and the folded name; ``name`` and ``type`` are as ``first_claim`` tells them.

    >>> SourcePart(key="src-sana", name="SANA", type="state_media", first_claim="clm-1").claims
    0
    """

    key: str
    name: str
    type: SourceType
    first_claim: str
    claims: int = 0


class LabelUse(msgspec.Struct, frozen=True, kw_only=True):
    """How often a source uses some words for an actor in one document; ``is_quoted``: where it is cited, by others.

    >>> LabelUse(key="src-sana", words="terrorists", actor="X", n=2).is_quoted
    False
    """

    key: str
    words: str
    actor: str
    n: int
    is_quoted: bool = False


class SourcedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """One document as counts of sources need it; ``cites`` are pairs of a source's key and the name next behind it.

    >>> SourcedDocument(document_id="doc-1", outlet="SANA").parts
    ()
    """

    document_id: str
    outlet: str | None = None
    outlet_id: str | None = None
    outlet_key: str | None = None
    parts: tuple[SourcePart, ...] = ()
    cites: tuple[tuple[str, str], ...] = ()
    labels: tuple[LabelUse, ...] = ()


class EventPart(msgspec.Struct, frozen=True, kw_only=True):
    """A source's part in one event: whether nobody tells it without the source, and with whom it agrees there.

    >>> EventPart(key="src-sana", is_alone=True).agreement
    ()
    """

    key: str
    is_alone: bool
    agreement: tuple[Agreement, ...] = ()


class SourcedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One event as counts of sources need it.

    >>> SourcedEvent(event_id="evt-1").parts
    ()
    """

    event_id: str
    parts: tuple[EventPart, ...] = ()


class SourceVolume(msgspec.Struct, frozen=True, kw_only=True):
    """What one source has a part in, in numbers: see `SourceProfile`.

    >>> SourceVolume(key="src-sana", name="SANA", type="state_media", reports=2).cited_in
    0
    """

    key: str
    name: str
    type: SourceType
    reports: int = 0
    claims: int = 0
    cited_in: int = 0
    events: int = 0
    alone: int = 0


class SourceTold(msgspec.Struct, frozen=True, kw_only=True):
    """Whom one source cites, copies and agrees with, and its words: see `SourceProfile`.

    >>> SourceTold().cites
    ()
    """

    cites: tuple[Named, ...] = ()
    cited_by: tuple[Named, ...] = ()
    copies: tuple[Named, ...] = ()
    copied_by: tuple[Named, ...] = ()
    agreement: tuple[Agreement, ...] = ()
    labels: tuple[Label, ...] = ()
