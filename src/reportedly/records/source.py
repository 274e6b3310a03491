"""Who speaks: outlet, agency, cited medium, person, unnamed; one link of an attribution chain."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.span import Span

SourceType = Literal[
    "media_outlet", "state_media", "official_military", "named_person", "armed_actor_statement", "monitoring_group",
    "local_residents_activists", "anonymous_source", "ngo", "international_org", "document", "unspecified",
]  # fmt: skip


class Facets(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the words tell of a source beyond its type.

    >>> Facets(body="military", identification="anonymous").body
    'military'
    """

    body: str | None = None
    affiliation: str | None = None
    access: str | None = None
    identification: str | None = None


class SourceLink(msgspec.Struct, frozen=True, kw_only=True):
    """One link of a chain: the source, its words in the text, and the cue that makes it one.

    ``source_id`` is a pack id (``src-…``) or null for a source known only in this document.

    >>> SourceLink(source_id=None, name="OUTLET", type="media_outlet").words is None
    True
    """

    source_id: str | None
    name: str
    type: SourceType
    words: str | None = None
    cue: Span | None = None
    evidence: tuple[Span, ...] = ()
    facets: Facets | None = None
    rule: str | None = None
    rows: tuple[str, ...] = ()
