"""Answers a question from a project: claims that match, by pattern, with the earliest, echoes, origins and denials."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from reportedly.errors import StoreError, UsageError
from reportedly.link.narratives.find import Corpus, assemble_narrative
from reportedly.link.narratives.question import Question, read_question
from reportedly.link.narratives.ranking import FULL, GOOD, most_points, parts_of
from reportedly.link.reported import reported_of
from reportedly.records.narrative import Answer, Finding, Pattern, Read
from reportedly.store.search import Hits, SearchIndex, Told
from reportedly.workflow.index import refresh_index

MOST_CLAIMS = 1000
"""Claims looked at for one answer: a thousand are read and told within a second (bench/speed/find.py)."""


def find_in(
    database: Path, packs: tuple[str, ...], text: str, say: Callable[[str], None] = lambda text: None
) -> Answer:
    """Answer a question; an index that is missing or older than the claims is brought up to date first.

    Raises:
        UsageError: RPT-104 if the question holds no word.
        StoreError: RPT-501 if there is no database, RPT-504 if its index must be written and cannot be.
    """
    if not database.is_file():
        raise StoreError("RPT-501", where=database.name, why="nothing has been coded yet")
    index = SearchIndex(database)
    try:
        if not index.is_current():
            refresh_index(index, packs, say)
        return _answer(index, packs, text)
    finally:
        index.close()


def _answer(index: SearchIndex, packs: tuple[str, ...], text: str) -> Answer:
    """Read the question, match, and tell what was found."""
    said = text.encode("utf-8", "replace").decode("utf-8")
    if not index.has("search_names"):
        return Answer(question=said, read=(), corpus=0)
    question = read_question(said, index.lookup)
    if not question.asked:
        raise UsageError("RPT-104", where="TEXT", why="no word to search for")
    hits = index.match(parts_of(question), GOOD, MOST_CLAIMS)
    findings = _findings(index, hits, packs, most_points(question)) if hits.points else ()
    return Answer(
        question=said,
        read=_read(question),
        findings=findings,
        claims=hits.total,
        shown=len(hits.points),
        is_whole=any(finding.score >= FULL for finding in findings),
        left_out=question.left_out,
        corpus=index.count("claims"),
    )


def _read(question: Question) -> tuple[Read, ...]:
    """How the question was read, for the user to see."""
    return tuple(
        Read(
            words=asked.words,
            role=asked.role,
            meanings=tuple(sorted({meaning.name for meaning in asked.meanings})),
        )
        for asked in question.asked
    )


def _findings(index: SearchIndex, hits: Hits, packs: tuple[str, ...], most: int) -> tuple[Finding, ...]:
    """Group the hits by pattern; the best group first, of two as good the one that more documents tell."""
    told = index.told(tuple(hits.points))
    groups = _grouped(index, hits, told)
    corpus = _corpus(index, told, packs)
    found = [
        Finding(
            score=round(max(hits.points[n] for n in numbers) / most, 3),
            narrative=assemble_narrative(pattern, [told[n].claim for n in numbers], corpus),
        )
        for pattern, numbers in groups.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.score, -one.narrative.documents, one.narrative.id)))


def _grouped(index: SearchIndex, hits: Hits, told: Mapping[int, Told]) -> dict[Pattern, list[int]]:
    """Numbers of the hits by pattern; a hit of several patterns goes to the one that most hits share."""
    patterns = index.patterns(tuple(told))
    sizes: dict[Pattern, int] = {}
    for found in patterns.values():
        for pattern in found:
            sizes[pattern] = sizes.get(pattern, 0) + 1
    groups: dict[Pattern, list[int]] = {}
    for n in hits.points:
        if n in told:
            own = patterns.get(n) or (_alone(told[n]),)
            chosen = min(own, key=lambda pattern: (-sizes.get(pattern, 0), pattern.key))
            groups.setdefault(chosen, []).append(n)
    return groups


def _alone(told: Told) -> Pattern:
    """The pattern of a claim that has none: itself."""
    return Pattern(key=told.claim.id, who=None, act=told.claim.trigger.text, whom=None, is_distinctive=False)


def _corpus(index: SearchIndex, told: Mapping[int, Told], packs: tuple[str, ...]) -> Corpus:
    """What is known beside the claims that were found."""
    from reportedly.knowledge.load import load_knowledge

    knowledge = load_knowledge(packs)
    documents = {one.document.id: one for one in told.values()}
    linked = index.reported(tuple(documents))
    return Corpus(
        reported={
            id: linked.get(id) or reported_of(one.document, (one.claim,), knowledge.sources)
            for id, one in documents.items()
        },
        sentences={one.claim.id: one.sentence for one in told.values()},
        events=index.events(tuple(one.claim.id for one in told.values())),
        sources=knowledge.sources,
        words=knowledge.narratives,
    )
