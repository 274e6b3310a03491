"""What counting sources needs of a claim: which it is, where it stands, and its chain of sources."""

from __future__ import annotations

import msgspec

from reportedly.records.source import SourceLink


class Chained(msgspec.Struct, frozen=True, kw_only=True):
    """A claim's id, its Document's, and its chain, the outlet first; read from the claim's JSON without the rest.

    >>> Chained(id="clm-1", document_id="doc-1", attribution=()).attribution
    ()
    """

    id: str
    document_id: str
    attribution: tuple[SourceLink, ...]
