"""Answers a question from a project: claims that match, by pattern, with the earliest, echoes, origins and denials."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from reportedly.errors import StoreError, UsageError
from reportedly.knowledge.happenings import HappeningWords
from reportedly.knowledge.narratives import NarrativeWords
from reportedly.knowledge.packs import Pack
from reportedly.knowledge.sources import Sources
from reportedly.link.narratives.find import Corpus, assemble_narrative
from reportedly.link.narratives.question import Question, read_question
from reportedly.link.narratives.ranking import FULL, GOOD, most_points, parts_of
from reportedly.link.reported import reported_of
from reportedly.records.claim import Claim
from reportedly.records.narrative import Answer, Finding, Narrative, Pattern, Read
from reportedly.store.search import Hits, SearchIndex, Told
from reportedly.workflow.index import bring_up_to_date

MOST_CLAIMS = 1000
"""Claims grouped for one answer: so many are read and told within a second (bench/speed/find.py)."""

Say = Callable[[str], None]
Group = tuple[Pattern | None, list[int]]
"""A pattern, null for a claim that has none, and the numbers of its claims, the best match first."""


def find_in(database: Path, packs: tuple[str, ...], text: str, *, limit: int, say: Say = lambda text: None) -> Answer:
    """Answer a question with at most ``limit`` patterns; a missing or stale index is brought up to date first.

    Raises:
        UsageError: RPT-104 if the question holds no word.
        StoreError: RPT-501 if there is no database, RPT-504 if its index must be written and cannot be.
    """
    with _opened(database, packs, say) as index:
        return _answer(index, packs, text, limit)


def narratives_in(database: Path, packs: tuple[str, ...], say: Say = lambda text: None) -> Iterator[Narrative]:
    """Yield all narratives of a project, by pattern; errors as `find_in` raises them."""
    with _opened(database, packs, say) as index:
        groups = index.recurring() if index.has("search_patterns") else iter(())
        for pattern, numbers in groups:
            if pattern.is_distinctive:
                told = index.told(numbers)
                narrative = assemble_narrative(
                    pattern, [one.claim for one in told.values()], _corpus(index, told, packs)
                )
                if narrative.kind == "narrative":
                    yield narrative


def narrative_of(
    database: Path, packs: tuple[str, ...], claim: Claim, seen: Callable[[Claim], Claim | None] = lambda claim: claim
) -> Narrative:
    """Tell the history of a claim: who told it first, who echoed or denied it, what moved.

    It is made of the claims of its event and, unless any war has its pattern ("an army shells its enemy"), of all that
    tell the pattern. ``seen`` gives each claim as people see it, None for one that they rejected. Errors as `find_in`
    raises them.
    """
    with _opened(database, packs, lambda text: None) as index:
        number = index.number_of(claim.id)
        patterns = index.patterns((number,))[number] if number is not None else ()
        chosen = max(patterns, key=lambda pattern: (pattern.is_distinctive, pattern.key), default=None)
        wide = index.telling(chosen.key) if chosen is not None and chosen.is_distinctive else []
        numbers = dict.fromkeys((*index.numbers_of((claim.id, *index.beside(claim.id))), *wide))
        found = index.told(list(numbers)[:MOST_CLAIMS])
        claims = [one for one in (seen(each.claim) for each in found.values()) if one is not None]
        return assemble_narrative(chosen or _alone(claim), claims or [claim], _corpus(index, found, packs))


@contextmanager
def _opened(database: Path, packs: tuple[str, ...], say: Say) -> Iterator[SearchIndex]:
    """Open an index and bring it up to date."""
    if not database.is_file():
        raise StoreError("RPT-501", where=database.name, why="nothing has been coded yet")
    index = SearchIndex(database)
    try:
        bring_up_to_date(index, packs, say)
        yield index
    finally:
        index.close()


def _answer(index: SearchIndex, packs: tuple[str, ...], text: str, limit: int) -> Answer:
    """Read the question, match, and tell what was found."""
    said = text.encode("utf-8", "replace").decode("utf-8")
    if not index.has("search_names"):
        return Answer(question=said, read=(), corpus=0)
    question = read_question(said, index.lookup)
    if not question.asked:
        raise UsageError("RPT-104", where="TEXT", why="no word to search for")
    hits = index.match(parts_of(question), GOOD, MOST_CLAIMS)
    groups = _ranked(index, hits)
    best = max(hits.points.values(), default=0) / most_points(question)
    return Answer(
        question=said,
        read=_read(question),
        findings=_findings(index, groups[:limit], hits, packs, most_points(question)),
        patterns=len(groups),
        claims=hits.total,
        grouped=len(hits.points),
        is_whole=best >= FULL,
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


def _ranked(index: SearchIndex, hits: Hits) -> list[Group]:
    """Numbers of the hits by pattern: the best match first, of two as good the one that more claims tell.

    A hit of several patterns goes to the one that most hits share.
    """
    patterns = index.patterns(tuple(hits.points))
    sizes = Counter(pattern.key for found in patterns.values() for pattern in found)
    groups: dict[str, tuple[Pattern | None, list[int]]] = {}
    for n in hits.points:
        chosen = min(patterns[n], key=lambda pattern: (-sizes[pattern.key], pattern.key), default=None)
        groups.setdefault(chosen.key if chosen else str(n), (chosen, []))[1].append(n)
    return sorted(groups.values(), key=lambda group: (-hits.points[group[1][0]], -len(group[1]), group[1][0]))


def _findings(
    index: SearchIndex, groups: list[Group], hits: Hits, packs: tuple[str, ...], most: int
) -> tuple[Finding, ...]:
    """Tell each group; the rest of what is known is read only where there is something to tell."""
    told = index.told([n for _, numbers in groups for n in numbers])
    if not told:
        return ()
    corpus = _corpus(index, told, packs)
    return tuple(
        Finding(
            score=round(hits.points[numbers[0]] / most, 3),
            narrative=assemble_narrative(
                pattern or _alone(told[numbers[0]].claim), [told[n].claim for n in numbers], corpus
            ),
        )
        for pattern, numbers in groups
    )


def _alone(claim: Claim) -> Pattern:
    """The pattern of a claim that has none: itself."""
    return Pattern(key=claim.id, who=None, act=claim.trigger.text, whom=None, is_distinctive=False)


def _corpus(index: SearchIndex, told: Mapping[int, Told], packs: tuple[str, ...]) -> Corpus:
    """What is known beside the claims that were found; only the tables that this takes are read."""
    sources, words = _known(packs)
    documents = {one.document.id: one for one in told.values()}
    linked = index.reported(tuple(documents))
    return Corpus(
        reported={
            id: linked.get(id) or reported_of(one.document, (one.claim,), sources) for id, one in documents.items()
        },
        sentences={one.claim.id: one.sentence for one in told.values()},
        events=index.events(tuple(one.claim.id for one in told.values())),
        sources=sources,
        words=words,
    )


@lru_cache(maxsize=1)
def _known(packs: tuple[str, ...]) -> tuple[Sources, NarrativeWords]:
    """The two tables that telling takes, read without the rest."""
    opened = tuple(Pack.named(name) for name in packs)
    return Sources(opened), NarrativeWords(opened, HappeningWords(opened))
