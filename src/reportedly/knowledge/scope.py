"""What counts as an event: the violence and movements of a conflict, or politics and diplomacy too."""

from __future__ import annotations

from typing import Literal, get_args

Scope = Literal["conflict", "political"]
"""The named settings of scope.

conflict   force, movements, arrests, aid, deals, protests, and accusations or demands that are themselves the news;
           condemnations, praise, meetings, visits and everyday diplomacy are no events
political  these too, and what somebody says they will do, or that others must do: all 16 PLOVER types
"""

SCOPES: tuple[Scope, ...] = get_args(Scope)

TABLES: dict[Scope, tuple[str, ...]] = {
    "conflict": ("trigger_senses",),
    "political": ("trigger_senses", "political_senses"),
}
"""The tables of trigger senses that each scope reads; where both know as many of the words, the wider
scope's own row is tried first."""
