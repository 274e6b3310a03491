"""Choose the row of an alias table that holds on a report's day and in its document."""

from __future__ import annotations

from reportedly.extract.actors.context import Context
from reportedly.knowledge.actor_terms import Entry, Term


def choose_entry(term: Term, context: Context) -> Entry | None:
    """Choose the row of an alias that holds; null where none does, or where the actor must be named otherwise.

    A row that asks for the document's country, and has it, outranks one that asks for nothing.

    Without a day, a bearer of the name whom the document names otherwise too is chosen, else the earliest: a name is
    its first bearer's until dates or words say so.
    """
    fitting = [entry for entry in term.entries if entry.role not in ("noun", "affix", "cue") and _holds(entry, context)]
    fitting.sort(key=lambda entry: not entry.needs)
    if context.day is None:
        fitting.sort(key=lambda entry: (entry.target not in context.named, entry.first or ""))
    return fitting[0] if fitting else None


def _holds(entry: Entry, context: Context) -> bool:
    """Say whether a row's dates and needs are met; an undated report meets every date."""
    day = context.day
    if day is not None and ((entry.first and day < entry.first) or (entry.last and day > entry.last)):
        return False
    if not entry.needs:
        return True
    if entry.needs == ("named",):
        return entry.target in context.named
    return context.state in entry.needs
