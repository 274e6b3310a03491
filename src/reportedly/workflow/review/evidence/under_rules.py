"""What a field of an event would be under every rule of aggregation, and how each comes to it; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.export.plain import plain_number
from reportedly.export.plain_event import plain_value_of, several
from reportedly.link.aggregation.counts import slots_of, wholes
from reportedly.link.aggregation.grouping import FieldName
from reportedly.link.aggregation.rules import RULES, RuleName, aggregate
from reportedly.link.aggregation.settings import DEFAULT
from reportedly.link.aggregation.standing import Ranking, best, by_day, by_majority, by_priority, heard
from reportedly.link.assembly.fields import CUT
from reportedly.records.claim import Claim
from reportedly.records.event import Event, EventField, Support
from reportedly.records.values import Count
from reportedly.review.values import CORRECTED
from reportedly.workflow.review.evidence.claims import LABELS, published_of
from reportedly.workflow.review.evidence.derivations import plain_day
from reportedly.workflow.review.views.details import UnderRule

NAMES: Mapping[RuleName, str] = {
    "range@1": "Range: everything told that can be kept",
    "majority@1": "Majority: what most independent origins tell",
    "priority@1": "Priority: the word of whoever stands first in the list of sources",
    "latest@1": "Latest: what was published last",
}
"""What each rule is called and does, in a few words."""
KEPT = {
    "how_many": "from the least to the most that is told of each kind and class of people",
    "who": "everybody who is named",
    "whom": "everybody who is named",
    "where": "the most exact place that the others allow, else the one that most reports allow",
    "when": "the narrowest days that all others allow, else from the first day told to the last",
    "what": "the most told kind that says more than “an attack”",
    "factuality": "the surest telling",
}
"""What the range keeps of each field."""


def under_rules(event: Event, claims: Sequence[Claim]) -> Iterator[UnderRule]:
    """Yield every disputed field of an event under every rule, the fields in their order.

    Counts that a policy shared out or added up are settled for its happenings together here, and ``why`` says so.
    """
    disputed = {each.field for each in event.contradictions}
    for name in LABELS:
        field = getattr(event, name)
        if not isinstance(field, EventField) or not (field.disputed or name in disputed):
            continue
        yield from (_under(event, name, field, rule, claims) for rule in RULES)  # type: ignore[arg-type]
        if field.rule == CORRECTED:
            text = plain_value_of(field.value) or None
            yield UnderRule(
                rule=CORRECTED, label="Decided by a person", field=name, text=text, why="a person set this value",
                is_in_force=True,
            )  # fmt: skip


def _under(event: Event, name: FieldName, field: EventField, rule: RuleName, claims: Sequence[Claim]) -> UnderRule:
    """One field under one rule."""
    first, *more = field.rule.split()
    if first == CUT:
        value, why = field.value, "the policy cut the event to this, whatever the rule"
    elif first == rule and field.rule != CORRECTED:
        value, why = field.value, _why(event, name, field, rule, claims)
    else:
        found = aggregate(name, field.support, rule, claims, contradictions=event.contradictions)
        value, why = found.value, _why(event, name, field, rule, claims)
        if more:
            why += "; the event holds several happenings or a share of one, whose numbers are taken together here"
    return UnderRule(
        rule=rule, label=NAMES[rule], field=name, text=plain_value_of(value) or None, why=why,
        is_in_force=first in (rule, CUT), value=value,
    )  # fmt: skip


def _why(event: Event, name: FieldName, field: EventField, rule: RuleName, claims: Sequence[Claim]) -> str:
    """How a rule comes to its value."""
    by_id = {claim.id: claim for claim in claims}
    told = list(field.support) if name == "factuality" else heard(field.support, by_id, DEFAULT)
    if rule == "range@1":
        return KEPT[name]
    rank = ranking(rule, by_id)
    slots = [[each for _, each in slot] for slot in slots_of(wholes(told, by_id))] if name == "how_many" else [told]
    said = [_ranked(slot, rank, rule, by_id) for slot in slots if len(slot) > 1] or ["only one value is told"]
    return "; ".join(said)


def ranking(rule: RuleName, claims: Mapping[str, Claim]) -> Ranking:
    """Give how a rule ranks values; the range, which ranks none, as the majority does.

    >>> ranking("majority@1", {}) is by_majority
    True
    """
    if rule == "priority@1":
        return by_priority(claims, DEFAULT)
    return by_day(claims) if rule == "latest@1" else by_majority


def _ranked(told: Sequence[Support], rank: Ranking, rule: RuleName, claims: Mapping[str, Claim]) -> str:
    """Which values rank first, and by what."""
    first = best(told, rank)
    named = " and ".join(_short(support) for support in first)
    by = _standing(first[0], rule, claims)
    return f"{named}: {by}" if len(first) == 1 else f"{named} rank alike: {by} each"


def _standing(support: Support, rule: RuleName, claims: Mapping[str, Claim]) -> str:
    """What a value ranks by."""
    told = [claims[name] for name in support.claim_ids if name in claims]
    if rule == "latest@1":
        day = max(filter(None, map(published_of, told)), default=None)
        return f"published last, on {plain_day(day)}" if day else "no day of publication is known"
    if rule == "priority@1":
        types = {claim.attribution[-1].type for claim in told}
        heard_first = min(types, key=_place, default="unspecified")
        return f"told by a source of the kind {heard_first.replace('_', ' ')}"
    origins = "no independent origin" if support.origins is None else several(support.origins, "independent origin")
    return f"told by {origins} and {several(support.outlets, 'outlet')}"


def _place(type: str) -> int:
    """The place of a kind of source in the declared list."""
    return DEFAULT.priority.index(type) if type in DEFAULT.priority else len(DEFAULT.priority)


def _short(support: Support) -> str:
    """A value in few words: of a count its number alone."""
    if isinstance(support.value, dict) and "low" in support.value:
        return plain_number(msgspec.convert(support.value, Count))
    return plain_value_of(support.value)
