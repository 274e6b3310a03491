"""Keeps a project's search index up to date; whoever links or asks calls `refresh_index`."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.errors import StoreError
from reportedly.store.search import SearchIndex

if TYPE_CHECKING:
    from reportedly.knowledge.load import Knowledge
    from reportedly.records.claim import Claim
    from reportedly.store.search_writer import Indexed


def index_database(database: Path, packs: tuple[str, ...], say: Callable[[str], None] = lambda text: None) -> None:
    """Index what has been coded since in a database; errors as `refresh_index` raises them."""
    index = SearchIndex(database)
    try:
        refresh_index(index, packs, say)
    finally:
        index.close()


def bring_up_to_date(
    index: SearchIndex, packs: tuple[str, ...], say: Callable[[str], None] = lambda text: None
) -> None:
    """Index what has been coded and decided since, as `refresh_index` does, unless all is there.

    Where the database cannot be written now, an index that lacks nothing but some decisions serves as it is, as long as
    none of them may have sealed anything: else the error comes through.
    """
    if index.is_current():
        return
    try:
        refresh_index(index, packs, say)
    except StoreError:
        if not index.is_safe():
            raise


def refresh_index(index: SearchIndex, packs: tuple[str, ...], say: Callable[[str], None] = lambda text: None) -> None:
    """Index what has been coded since; what the packs know is read only then. ``say`` hears of it.

    Raises:
        StoreError: RPT-504 if the database cannot be written.
    """
    if not index.has("claims"):
        return
    from reportedly.knowledge.load import load_knowledge
    from reportedly.link.narratives.names import known_meanings, place_meanings
    from reportedly.store.search_writer import SearchWriter
    from reportedly.workflow.index_judged import Indexable

    knowledge = load_knowledge(packs)
    made_with = hashlib.sha256(" ".join(sorted(knowledge.versions.values())).encode()).hexdigest()[:16]
    writer = SearchWriter(index)
    writer.prepare(made_with, lambda: known_meanings(knowledge))
    with Indexable.opened(index.path) as indexable:
        writer.mark(indexable.touched_since(index.judged()), indexable.judged)
        for left in writer.refresh(indexable.claims_of, partial(_describe, knowledge=knowledge), place_meanings):
            if left:
                say(f"search index: {left} documents to go")


def _describe(claim: Claim, text: str, knowledge: Knowledge) -> Indexed:
    """What the index keeps of a claim."""
    from reportedly.link.narratives.order import day_told
    from reportedly.link.narratives.pattern import patterns_of, sentence_of
    from reportedly.link.narratives.terms import terms_of
    from reportedly.store.search_writer import Indexed

    sentence = sentence_of(claim, text)
    return Indexed(
        published=day_told(claim, {}),
        sentence=sentence,
        terms=terms_of(claim, sentence, knowledge),
        patterns=patterns_of(claim, sentence, knowledge.narratives, knowledge.actors),
    )
