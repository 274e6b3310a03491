"""Explains an event: why each claim is in it, and why a field has its value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from reportedly.errors import UsageError
from reportedly.export.plain_event import plain_value_of
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction, Event, EventField, Support

if TYPE_CHECKING:
    from reportedly.link.explain import Bond
    from reportedly.ports import Behind

FIELDS = ("what", "who", "whom", "where", "when", "how_many", "factuality")
"""The fields that an event is asked about."""
MOST_SAID = 6
"""Comparisons named for and against each telling; the rest are summed."""


class WhyEvent(msgspec.Struct, frozen=True, kw_only=True):
    """Why an event is what it is; its text is made to be read.

    For a field: the value under the rule, every value told with its support, what contradicts. Without a field: the
    ``bonds`` that hold each telling to the others.
    """

    event_id: str
    field: str | None
    value: str = ""
    rule: str | None = None
    support: tuple[Support, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    bonds: tuple[Bond, ...] = ()

    def __str__(self) -> str:
        """Say it in lines."""
        return "\n".join(self._of_field() if self.field else self._of_claims())

    def _of_field(self) -> Iterator[str]:
        """The value, the rule, who tells which value, and what contradicts."""
        yield f"{self.field} of {self.event_id}: {self.value}"
        if self.rule:
            yield f"  rule  {self.rule}"
        for each in self.support:
            yield from support_lines(each)
        for found in self.contradictions:
            yield f"  contradiction ({found.kind}): {' | '.join(found.values)}"

    def _of_claims(self) -> Iterator[str]:
        """What holds each telling to the others."""
        yield f"{self.event_id}: {len(self.bonds)} tellings"
        for bond in self.bonds:
            yield from _bond_lines(bond)


def explain_event(event: Event, field: str | None, store: Behind, packs: tuple[str, ...]) -> WhyEvent:
    """Explain a field of an event, or its claims.

    Raises:
        UsageError: RPT-103 for a field that no event has.
    """
    if field is None:
        return WhyEvent(event_id=event.id, field=None, bonds=_bonds(event, store, packs))
    name = field.replace("-", "_")
    if name not in FIELDS:
        raise UsageError("RPT-103", where=field, why=f"fields of events are {', '.join(FIELDS)}")
    told: EventField | Uncoded = getattr(event, name)
    found = tuple(each for each in event.contradictions if each.field == name)
    if isinstance(told, Uncoded):
        return WhyEvent(event_id=event.id, field=name, value=f"uncoded: {told.uncoded}", contradictions=found)
    value = plain_value_of(told.value) or "settled by nothing told"
    return WhyEvent(
        event_id=event.id, field=name, value=value, rule=told.rule, support=told.support, contradictions=found
    )  # fmt: skip


def _bonds(event: Event, store: Behind, packs: tuple[str, ...]) -> tuple[Bond, ...]:
    """What holds the tellings of an event together."""
    from reportedly.knowledge.load import load_knowledge
    from reportedly.link.explain import explain_bonds

    claims: list[Claim] = [claim for claim in map(store.claim, event.claim_ids) if claim is not None]
    documents = (store.document(name) for name in event.document_ids)
    texts = {document.id: document.text for document in documents if document is not None}
    return explain_bonds(claims, texts, load_knowledge(packs).linking)


def support_lines(support: Support) -> Iterator[str]:
    """One value that is told, and who stands behind it."""
    origins = "origins unknown" if support.origins is None else f"{support.origins} origins"
    named = f" ({', '.join(support.origin_names)})" if support.origin_names else ""
    sides = f"; sides: {', '.join(support.sides)}" if support.sides else ""
    against = f"; against the own side: {', '.join(support.against_own_side)}" if support.against_own_side else ""
    yield f"  {plain_value_of(support.value)}"
    yield f"      {support.reports} reports, {support.outlets} outlets, {origins}{named}{sides}{against}"
    yield f"      {' '.join(support.claim_ids)}"


def _bond_lines(bond: Bond) -> Iterator[str]:
    """What speaks for and against one telling being told by the others."""
    yield f"  {' '.join(bond.claim_ids)}"
    if not bond.with_ids:
        yield "      alone in its event, or beside claims of its own document only"
        return
    split = ", though their days, places or tolls exclude each other" if bond.excluded else ""
    yield f"      closest to {' '.join(bond.with_ids)}: log-odds {bond.score:+.1f}{split}"
    for head, sign in (("for", 1), ("against", -1)):
        told = [each for each in bond.spoke if each.weight * sign > 0]
        named = ", ".join(f"{each.name.replace('_', ' ')} {each.weight:+.1f}" for each in told[:MOST_SAID])
        rest = sum(each.weight for each in told[MOST_SAID:])
        if told:
            yield f"      {head:8}{named}" + (f", others {rest:+.1f}" if rest else "")
