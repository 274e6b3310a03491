"""What was decided, and where the machine says something else now than when a person decided."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.export.plain import plain_chain, plain_field
from reportedly.records.claim import Claim, Factuality
from reportedly.records.coded import Uncoded
from reportedly.records.judgement import Judgement
from reportedly.records.source import SourceLink
from reportedly.review.suggestions import is_suggestion
from reportedly.review.values import held, machine_value
from reportedly.workflow.review.event_suggestions import suggestions_of_events
from reportedly.workflow.review.views.decisions import HistoryPage
from reportedly.workflow.review.views.details import Suggestion

if TYPE_CHECKING:
    from reportedly.ports import Store
    from reportedly.workflow.review.blind_work import BlindWork
    from reportedly.workflow.seen import Seen


def history_of(
    store: Store, blind: BlindWork, *, target: str | None, reviewer: str | None, offset: int, limit: int
) -> HistoryPage:
    """List decisions, the latest first; others' codings of a round that is still open are neither told nor counted."""
    but = blind.hidden()
    page = store.judgements.page(target=target, reviewer=reviewer, but=but, offset=offset, limit=limit)
    total = store.judgements.count(target=target, reviewer=reviewer, but=but)
    return HistoryPage(total=total, offset=offset, judgements=page)


def suggestions_of(
    seen: Seen, packs: tuple[str, ...], targets: tuple[str, ...] | None = None
) -> tuple[Suggestion, ...]:
    """List, for corrections in force, where the machine's value is another now; all, or of some targets."""
    found: list[Suggestion] = []
    decisions = seen.decisions
    events: list[str] = []
    for target in decisions.targets() if targets is None else targets:
        if target.startswith("clm-"):
            machine = seen.store.claim(target)
            if machine is not None and not seen.hides(machine):
                found.extend(_of_claim(machine, decisions.of(target)))
        elif target.startswith("evt-"):
            events.append(target)
    return (*found, *suggestions_of_events(seen, packs, events))


def _of_claim(machine: Claim, judgements: tuple[Judgement, ...]) -> Iterator[Suggestion]:
    """What the machine suggests for one claim's corrected fields."""
    last = {each.field: each for each in judgements if each.decision == "correct" and each.field}
    for field, told in last.items():
        if is_suggestion(told, machine_value(machine, field)):
            then = msgspec.convert(told.machine, _HELD[field]) if told.machine is not None else None
            yield Suggestion(
                target=machine.id, field=field, decided=_plain(held(field, told.value, told)),
                machine_now=_plain(getattr(machine, field)), machine_then=None if then is None else _plain(then),
                reviewer=told.reviewer,
            )  # fmt: skip


def _plain(field: Any) -> str:
    """A field's value as words; why there is none where there is none."""
    if isinstance(field, Factuality):
        return field.value
    if isinstance(field, Uncoded):
        return field.uncoded
    if isinstance(field, tuple) and all(isinstance(each, SourceLink) for each in field):
        return plain_chain(field)
    return plain_field(field)


_HELD: dict[str, Any] = {each.name: each.type for each in msgspec.structs.fields(Claim)}
"""The type of each field of a claim."""
