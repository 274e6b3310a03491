"""The table of events that another rule of aggregation was put in force over and has not reached yet.

An event that a decision or a linking writes anew is written under the rule in force: a trigger takes it off the list.
"""

from __future__ import annotations

from sqlalchemy import Column, MetaData, String, Table

METADATA = MetaData()

UNSETTLED = Table(
    "unsettled",
    METADATA,
    Column("event_id", String(60), primary_key=True),
    sqlite_with_rowid=False,
)

TRIGGERS = (
    "CREATE TRIGGER IF NOT EXISTS unsettled_delete AFTER DELETE ON events BEGIN"
    " DELETE FROM unsettled WHERE event_id = old.id; END",
)
