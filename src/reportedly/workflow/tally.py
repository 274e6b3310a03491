"""Counts what became of every document of a run, and says it at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportedly.export.plain import FIELDS, reason_of
from reportedly.records.claim import Claim
from reportedly.records.run import Failure, Run
from reportedly.workflow.marked import printable

NAMED = 20
"""Failures and warnings named in a summary; the rest are counted (all failures stand in failed.jsonl)."""


class Tally:
    """Running counts: every document read is coded, there already, not English, or failed."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.coded = self.known = self.foreign = self.older = 0
        self.claims = self.left_out = 0
        self.uncoded: Counter[tuple[str, str]] = Counter()
        self.failures: list[Failure] = []
        self.warnings: list[str] = []
        self.is_interrupted = False

    @property
    def done(self) -> int:
        """Documents dealt with, failures included."""
        return self.coded + self.known + self.foreign + len(self.failures)

    @property
    def exit_status(self) -> int:
        """0; 3 if some documents failed; 1 if all did; 130 if the user interrupted."""
        if self.is_interrupted:
            return 130
        if not self.failures:
            return 0
        return 1 if len(self.failures) == self.done else 3

    def add_claims(self, claims: tuple[Claim, ...]) -> None:
        """Count new claims and their fields without a value."""
        self.claims += len(claims)
        for claim in claims:
            for field in FIELDS:
                reason = reason_of(getattr(claim, field))
                if reason:
                    self.uncoded[field, reason] += 1

    def lines(self) -> Iterator[str]:
        """Yield the summary, a line each."""
        yield (
            f"{self.done} documents read: {self.coded} coded, {self.known} already there, {len(self.failures)} failed"
        )
        if self.foreign:
            yield f"not English, kept, not coded: {self.foreign}"
        if self.older:
            yield f"{self.older} of those already there were coded by another version; --recode codes them again"
        yield f"{self.claims} new claims"
        if self.left_out:
            yield f"  left out as claiming nothing, by the encoder: {self.left_out} happenings; --rules-only keeps them"
        for field in FIELDS:
            reasons = ", ".join(f"{n} {reason}" for (name, reason), n in sorted(self.uncoded.items()) if name == field)
            if reasons:
                yield f"  {field} uncoded: {reasons}"
        yield from _named("warnings", self.warnings)
        told = (f"{f.code} {_where(f)}: {f.message}. {f.remedy}" for f in self.failures)
        yield from _named("failed", list(told))
        run = self.run
        yield f"version {run.version}, model {run.model}, run {run.id}"
        yield f"encoder {run.weights.name}, sha256 {run.weights.sha256[:16]}" if run.weights else _without_encoder(run)
        yield "packs " + ", ".join(f"{name} {version}" for name, version in sorted(run.packs.items()))


def _without_encoder(run: Run) -> str:
    """Why coding was by rules alone."""
    return f"by rules alone: encoder {run.settings.get('encoder', 'off')}"


def _where(failure: Failure) -> str:
    """File and member of a failure."""
    return f"{failure.file} ({failure.member})" if failure.member else failure.file


def _named(head: str, items: list[str]) -> Iterator[str]:
    """A head with its count, the first items below it, and how many more there are."""
    if not items:
        return
    yield f"{head}: {len(items)}"
    yield from (f"  {printable(item).replace(chr(10), ' ')}" for item in items[:NAMED])
    if len(items) > NAMED:
        yield f"  … and {len(items) - NAMED} more"
