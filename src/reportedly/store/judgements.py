"""Keeps judgements in the database: added at the end of their chain, read back as they were written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, and_, delete, func, insert, not_, select

from reportedly.errors import IntegrityError
from reportedly.records.blind import Hidden
from reportedly.records.judgement import Judgement
from reportedly.review.blind import BLIND
from reportedly.review.chain import chained
from reportedly.store.database import Database
from reportedly.store.judgement_tables import JUDGEMENTS
from reportedly.store.link_reads import batches
from reportedly.store.rows import Row, decoded, json_of
from reportedly.store.schema import META

_JUDGEMENT = msgspec.json.Decoder(Judgement)
_J = JUDGEMENTS.c
_PAGE = 500
END = "judgements end"
"""The note of the last judgement that was ever kept, so that a lost end of the chain shows."""


class JudgementRows:
    """The judgements of a project inside one transaction."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def add(self, judgement: Judgement) -> Judgement:
        """Put a judgement at the end of the chain; return it with its id, number and digests.

        Raises:
            IntegrityError: RPT-702 where the end of the chain was lost, and this is not what stood there.
        """
        return self.extend((judgement,))[0]

    def extend(self, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """Put judgements at the end of the chain, one after the other; errors as `add` raises them."""
        end, last, kept = self.end(), self.last(), list[Judgement]()
        for judgement in judgements:
            last = chained(judgement, last)
            _check_put_back(judgement, last, end)
            kept.append(last)
        for some in batches(kept, _PAGE):
            self._db.execute(insert(JUDGEMENTS), [_row(each) for each in some])
        if last is not None and kept and (end is None or last.seq > end[0]):
            self._db.execute(delete(META).where(META.c.key == END))
            self._db.execute(insert(META), {"key": END, "value": f"{last.seq} {last.digest}"})
        return tuple(kept)

    def end(self) -> tuple[int, str] | None:
        """Return the number and digest of the last judgement that was ever kept; None where that was never noted."""
        noted = self._db.scalar(select(META.c.value).where(META.c.key == END))
        if noted is None:
            return None
        seq, _, digest = str(noted).partition(" ")
        return int(seq), digest

    def all(self, after: int = 0) -> Iterator[Judgement]:
        """Yield the judgements whose number is larger than ``after``, in their order."""
        return self._read(select(_J.json).where(_J.seq > after).order_by(_J.seq))

    def of(self, target: str) -> tuple[Judgement, ...]:
        """Return the judgements about one target, in their order."""
        return tuple(self._read(select(_J.json).where(_J.target == target).order_by(_J.seq)))

    def one(self, judgement_id: str) -> Judgement | None:
        """Return one judgement, or None."""
        return next(self._read(select(_J.json).where(_J.id == judgement_id)), None)

    def last(self) -> Judgement | None:
        """Return the end of the chain, or None where nothing was decided."""
        return next(self._read(select(_J.json).order_by(_J.seq.desc()).limit(1)), None)

    def page(
        self,
        *,
        target: str | None = None,
        reviewer: str | None = None,
        but: Hidden | None = None,
        offset: int = 0,
        limit: int = 100,
    ) -> tuple[Judgement, ...]:
        """Return some judgements, the latest first: of one target, one reviewer, or all; ``but`` what is hidden."""
        query = _chosen(select(_J.json), target, reviewer, but).order_by(_J.seq.desc())
        return tuple(self._read(query.offset(offset).limit(limit)))

    def count(self, *, target: str | None = None, reviewer: str | None = None, but: Hidden | None = None) -> int:
        """Count judgements: of one target, one reviewer, or all; ``but`` what is hidden."""
        return self._db.scalar(_chosen(select(func.count()).select_from(JUDGEMENTS), target, reviewer, but)) or 0

    def in_round(self, round: str) -> Iterator[Judgement]:
        """Yield the judgements of one blind round, in their order."""
        return self._read(select(_J.json).where(_J.round == round).order_by(_J.seq))

    def reviewers(self) -> tuple[str, ...]:
        """Return everybody who decided anything, by name."""
        return tuple(self._db.scalars(select(_J.reviewer).distinct().order_by(_J.reviewer)))

    def _read(self, query: Select[Any]) -> Iterator[Judgement]:
        """The judgements of a question, a page at a time."""
        rows = self._db.execute(query.execution_options(yield_per=_PAGE))
        return (decoded(_JUDGEMENT, row.json, "judgements") for row in rows)


class SqliteJudgements:
    """The judgements of a project's database; each call is a transaction of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, judgement: Judgement) -> Judgement:
        """Put a judgement at the end of the chain, on the disk before this returns; return it as it is kept."""
        with self._database.writing(is_durable=True) as db:
            return JudgementRows(db).add(judgement)

    def extend(self, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
        """Put judgements at the end of the chain, one after the other, all or none."""
        with self._database.writing(is_durable=True) as db:
            return JudgementRows(db).extend(judgements)

    def all(self, after: int = 0) -> Iterator[Judgement]:
        """Yield the judgements whose number is larger than ``after``, in their order."""
        with self._database.reading() as db:
            yield from JudgementRows(db).all(after)

    def of(self, target: str) -> tuple[Judgement, ...]:
        """Return the judgements about one target, in their order."""
        with self._database.reading() as db:
            return JudgementRows(db).of(target)

    def one(self, judgement_id: str) -> Judgement | None:
        """Return one judgement, or None."""
        with self._database.reading() as db:
            return JudgementRows(db).one(judgement_id)

    def end(self) -> tuple[int, str] | None:
        """Return the number and digest of the last judgement that was ever kept; None where that was never noted."""
        with self._database.reading() as db:
            return JudgementRows(db).end()

    def last(self) -> Judgement | None:
        """Return the end of the chain, or None where nothing was decided."""
        with self._database.reading() as db:
            return JudgementRows(db).last()

    def page(
        self,
        *,
        target: str | None = None,
        reviewer: str | None = None,
        but: Hidden | None = None,
        offset: int = 0,
        limit: int = 100,
    ) -> tuple[Judgement, ...]:
        """Return some judgements, the latest first: of one target, one reviewer, or all; ``but`` what is hidden."""
        with self._database.reading() as db:
            return JudgementRows(db).page(target=target, reviewer=reviewer, but=but, offset=offset, limit=limit)

    def count(self, *, target: str | None = None, reviewer: str | None = None, but: Hidden | None = None) -> int:
        """Count judgements: of one target, one reviewer, or all; ``but`` what is hidden."""
        with self._database.reading() as db:
            return JudgementRows(db).count(target=target, reviewer=reviewer, but=but)

    def in_round(self, round: str) -> Iterator[Judgement]:
        """Yield the judgements of one blind round, in their order."""
        with self._database.reading() as db:
            yield from JudgementRows(db).in_round(round)

    def reviewers(self) -> tuple[str, ...]:
        """Return everybody who decided anything, by name."""
        with self._database.reading() as db:
            return JudgementRows(db).reviewers()


def _check_put_back(told: Judgement, kept: Judgement, end: tuple[int, str] | None) -> None:
    """Refuse anything but what was lost, where the chain was longer once."""
    if end is None or kept.seq > end[0]:
        return
    if kept.digest != (told.digest if kept.seq < end[0] else end[1]):
        raise IntegrityError("RPT-702", where="judgements", why=f"jdg-{kept.seq} to jdg-{end[0]} are lost")


def _chosen(query: Select[Any], target: str | None, reviewer: str | None, but: Hidden | None) -> Select[Any]:
    """Narrow a question to a target and a reviewer, and to what is not hidden."""
    if target is not None:
        query = query.where(_J.target == target)
    if but is not None and but.rounds:
        others = and_(_J.decision.in_(BLIND), _J.reviewer != but.coder, _J.round.in_(but.rounds))
        query = query.where(not_(func.coalesce(others, False)))
    return query if reviewer is None else query.where(_J.reviewer == reviewer)


def _row(kept: Judgement) -> Row:
    """Spread what is searched of a Judgement over the columns of ``judgements``."""
    return {
        "seq": kept.seq, "id": kept.id, "target": kept.target, "field": kept.field, "decision": kept.decision,
        "reviewer": kept.reviewer, "time": kept.time, "round": kept.round, "digest": kept.digest, "json": json_of(kept),
    }  # fmt: skip
