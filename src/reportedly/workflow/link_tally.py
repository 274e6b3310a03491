"""Counts what a linking found and did, and says it at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from reportedly.export.plain_event import several
from reportedly.records.run import Failure
from reportedly.workflow.link_older import older_line
from reportedly.workflow.marked import printable

NAMED = 20
"""Failures named in a summary; the rest are counted."""


class LinkTally(msgspec.Struct, kw_only=True):
    """What `Project.link` returns: the policy, the rule, what there is now, and what this run did for it.

    ``counts`` are those of the project (documents, claims, events …), the same for the same claims however they came;
    the rest is of this run. ``older`` are claims among those read that an earlier version coded.

    >>> LinkTally(policy="incident@1", rule="range@1", counts={"events": 2}).counts["events"]
    2
    """

    policy: str
    rule: str
    counts: dict[str, int] = {}
    changed: int = 0
    gone: int = 0
    compared: int = 0
    wide: int = 0
    made: int = 0
    dropped: int = 0
    without_text: int = 0
    older: int = 0
    not_counted: dict[str, int] = {}
    failures: list[Failure] = []

    def lines(self) -> Iterator[str]:
        """Yield the summary, a line each."""
        told = self.counts.get
        yield f"{told('documents', 0)} documents: {self.changed} new or changed, {self.gone} gone"
        yield f"{told('claims', 0)} claims of {told('happenings', 0)} happenings"
        if self.without_text:
            yield (
                f"the texts of {self.without_text} documents are not at hand: copies cannot be found among them, and "
                "words of sentences and headlines and parts of totals are not compared; in a project other events "
                "and contradictions may come out"
            )
        else:
            yield f"{told('copies', 0)} documents are copies of earlier ones, {told('copies_in_part', 0)} in part"
        wide = f"; in {self.wide} wide blocks only with the nearest in time" if self.wide else ""
        yield f"{self.compared} pairs compared{wide}"
        yield f"{told('events', 0)} events under {self.policy}, {self.rule}; {told('told_twice', 0)} in several reports"
        yield f"{self.made} events written, {self.dropped} dropped" if self.made or self.dropped else "nothing to do"
        yield contradictions_line(self.counts)
        if told("not_counted", 0):
            why = ", ".join(f"{number} {reason}" for reason, number in sorted(self.not_counted.items()))
            yield f"not counted as having happened: {told('not_counted', 0)} events ({why})"
        missing = told("undated", 0), told("unplaced", 0)
        if any(missing):
            yield f"without a day: {missing[0]} events; without a place: {missing[1]}"
        if self.older:
            yield older_line(self.older)
        for each in self.failures[:NAMED]:
            yield printable(f"{each.code} {each.file} ({each.member}): {each.message}. {each.remedy}")
        if len(self.failures) > NAMED:
            yield f"… and {len(self.failures) - NAMED} more lines that hold no claim"


def contradictions_line(counts: Mapping[str, int]) -> str:
    """Say how many contradictions there are, by kind.

    >>> contradictions_line({"events": 3, "contradictions.number": 1})
    '1 contradiction: 1 of number'
    """
    kinds = {name.partition(".")[2]: number for name, number in counts.items() if name.startswith("contradictions.")}
    by_kind = ", ".join(f"{number} of {kind}" for kind, number in sorted(kinds.items()))
    return several(sum(kinds.values()), "contradiction") + (f": {by_kind}" if by_kind else "")
