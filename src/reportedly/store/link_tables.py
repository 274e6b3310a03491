"""The tables that linking writes: traces of documents, groups of tellings, happenings, events, contradictions.

All of it can be made again from the documents and claims: a database that an earlier version made gains these tables
when it is opened. No row holds a clock time or tells in which order the documents came.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Index, Integer, LargeBinary, MetaData, String, Table, Text

METADATA = MetaData()

LINK_DOCUMENTS = Table(
    "link_documents",
    METADATA,
    Column("document_id", String(40), primary_key=True),
    Column("run_id", String(40), nullable=False, comment="the Run whose claims were linked; empty: link again"),
    Column("published", Integer, comment="number of the day in the calendar"),
    Column("tellings", Text, nullable=False, comment="JSON list: the claims of each telling"),
    Column("key_counts", Text, nullable=False, comment="JSON list: how many keys each telling has"),
    Column("reported", Text, nullable=False, comment="JSON: day, outlet, whose text it repeats"),
    Column("keys", LargeBinary, nullable=False, comment="block keys of its tellings, 64 bits each"),
    Column("columns", LargeBinary, nullable=False, comment="a row of link/packed.py for each telling, long"),
    Index("link_documents_by_run", "document_id", "run_id"),
)

LINK_SIGNATURES = Table(
    "link_signatures",
    METADATA,
    Column("document_id", String(40), primary_key=True),
    Column("packed", LargeBinary, nullable=False, comment="what finding copies keeps of its text, as MessagePack"),
)

LINK_OVERLAPS = Table(
    "link_overlaps",
    METADATA,
    Column("earlier", String(40), primary_key=True),
    Column("later", String(40), primary_key=True, index=True),
    Column("packed", LargeBinary, nullable=False, comment="what the two texts share, as MessagePack"),
)

LINK_COPIES = Table(
    "link_copies",
    METADATA,
    Column("document_id", String(40), primary_key=True),
    Column("original_id", String(40), primary_key=True, index=True),
    Column("kind", String(8), nullable=False, comment="whole or part"),
    Column("json", Text, nullable=False),
)

LINK_GROUPS = Table(
    "link_groups",
    METADATA,
    Column("telling_id", String(60), primary_key=True),
    Column("component", String(60), nullable=False, index=True, comment="tellings clustered together: the first's id"),
    Column("happening", String(60), nullable=False, index=True, comment="tellings of one happening: the first's id"),
)

LINK_LIKELY = Table(
    "link_likely",
    METADATA,
    Column("one", String(60), primary_key=True, comment="a telling's id"),
    Column("other", String(60), primary_key=True, index=True, comment="that of one more likely the same than not"),
    Column("score", Float, nullable=False, comment="log-odds"),
    sqlite_with_rowid=False,
)

LINK_HAPPENINGS = Table(
    "link_happenings",
    METADATA,
    Column("id", String(60), primary_key=True, comment="its first telling's"),
    Column("packed", LargeBinary, nullable=False, comment="the happening as policies see it, as MessagePack"),
)

LINK_EDGES = Table(
    "link_edges",
    METADATA,
    Column("part", String(60), primary_key=True, comment="a happening's id"),
    Column("whole", String(60), primary_key=True, index=True, comment="that of one it may be part of"),
    Column("packed", LargeBinary, nullable=False, comment="how likely, and where both stand, as MessagePack"),
)

LINK_UNITS = Table(
    "link_units",
    METADATA,
    Column("id", String(60), primary_key=True, comment="the event's that the policy makes of it"),
    Column("digest", String(32), nullable=False),
    Column("packed", LargeBinary, nullable=False, comment="the unit before people's decisions, as MessagePack"),
)

LINK_UNIT_CLAIMS = Table(
    "link_unit_claims",
    METADATA,
    Column("claim_id", String(60), primary_key=True),
    Column("unit_id", String(60), primary_key=True, index=True),
)

LINK_JUDGED = Table(
    "link_judged",
    METADATA,
    Column("document_id", String(40), primary_key=True),
    Column("digest", String(32), nullable=False, comment="of the decisions under which its claims were told"),
)

EVENTS = Table(
    "events",
    METADATA,
    Column("id", String(60), primary_key=True),
    Column("policy", String(24), nullable=False),
    Column("status", String(16), nullable=False),
    Column("inclusion", String(16), nullable=False),
    Column("acled", String(60), index=True),
    Column("acled_type", String(60)),
    Column("plover", String(16), index=True),
    Column("first_day", String(10), comment="ISO 8601, included"),
    Column("last_day", String(10), comment="ISO 8601, included"),
    Column("country", String(2)),
    Column("admin1", Text),
    Column("place_id", String(60)),
    Column("place", Text, comment="name of its first place"),
    Column("lat", Float, comment="WGS84 degrees of its first place"),
    Column("lon", Float),
    Column("claims", Integer, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("origins", Integer, comment="null: none can be told"),
    Column("disputed", Boolean, nullable=False),
    Column("counted", Boolean, nullable=False),
    Column("flags", Text, nullable=False, comment="joined by ', '"),
    Column("part_of", String(60), index=True),
    Column("digest", String(32), nullable=False, comment="of the unit that it was assembled from"),
    Column("json", Text, nullable=False),
    Index("events_by_digest", "id", "digest"),
    Index("events_by_counts", "counted", "disputed", "reports", "first_day", "last_day", "place", "part_of", "flags"),
    Index("events_by_day", "first_day", "last_day"),
    Index("events_by_point", "lat", "lon"),
)

EVENT_CLAIMS = Table(
    "event_claims",
    METADATA,
    Column("claim_id", String(60), primary_key=True),
    Column("event_id", String(60), primary_key=True, index=True, comment="several where a policy cuts a happening"),
)

EVENT_TERMS = Table(
    "event_terms",
    METADATA,
    Column("kind", String(8), primary_key=True, comment="actor, place or type"),
    Column("term", Text, primary_key=True, comment="an id, or a name in small letters"),
    Column("event_id", String(60), primary_key=True, index=True),
)

CONTRADICTIONS = Table(
    "contradictions",
    METADATA,
    Column("event_id", String(60), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("field", String(16), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("json", Text, nullable=False),
)

EVENT_SUMMARIES = Table(
    "event_summaries",
    METADATA,
    Column("event_id", String(60), primary_key=True),
    Column("version", Integer, nullable=False, comment="of what a summary holds"),
    Column("json", Text, nullable=False, comment="what lists, map and timeline need of the event"),
)
