"""The pieces of work that linking spreads over processes: claims go to them as the JSON that they are kept as."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from reportedly.knowledge.load import Knowledge
from reportedly.link import pipeline
from reportedly.link.aggregation.rules import RuleName
from reportedly.link.copies import signed_of
from reportedly.link.coreference import Group
from reportedly.link.met import MetPairs, MetParts
from reportedly.link.policies.choose import derive_alone
from reportedly.link.policies.happening import Happening
from reportedly.link.policies.part_of import Edge, find_edges
from reportedly.link.policies.unit import PolicyName, Unit
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Event
from reportedly.records.linked import EventRows, TracedDocument, TracedEdge, TracedHappening, TracedUnit
from reportedly.review.events import Decided, apply_to_event

_CLAIM = msgspec.json.Decoder(Claim)
_REPORTED = msgspec.json.Decoder(Reported)
_HAPPENING = msgspec.msgpack.Decoder(Happening)
_PACK = msgspec.msgpack.Encoder()

Kept = tuple[Document, str, tuple[str, ...]]
"""A Document, the Run that coded it, and its Claims in JSON."""


def tell(documents: Sequence[Kept], knowledge: Knowledge) -> list[tuple[TracedDocument, bytes | None]]:
    """Tell the claims of some Documents; with the signature of each text, where there is one."""
    runs = {document.id: (run_id, document) for document, run_id, _ in documents}
    told = [(document, tuple(map(_CLAIM.decode, claims))) for document, _, claims in documents]
    return [
        (_traced(each, runs[each.document_id][0]), _signature(runs[each.document_id][1]))
        for each in pipeline.tell_documents(told, knowledge)
    ]


def _traced(told: pipeline.ToldDocument, run_id: str) -> TracedDocument:
    """What is kept of a Document that was told."""
    return TracedDocument(
        document_id=told.document_id, run_id=run_id, published=pipeline.published_number(told.reported),
        tellings=told.tellings, key_counts=told.key_counts, keys=told.keys, columns=told.columns,
        reported=msgspec.json.encode(told.reported).decode("utf-8"),
    )  # fmt: skip


def _signature(document: Document) -> bytes | None:
    """What finding copies keeps of a text; nothing of none."""
    return _PACK.encode(signed_of(document)) if document.text else None


def find_likely(met: MetPairs, knowledge: Knowledge) -> pipeline.Likely:
    """Keep the pairs that are more likely one happening than not."""
    return pipeline.find_likely(met, knowledge.linking)


def group_parts(met: MetParts, knowledge: Knowledge) -> list[list[Group]]:
    """Group the tellings of each of some sets that hang together."""
    return pipeline.group_parts(met, knowledge.linking)


def sum_up(groups: Sequence[Sequence[str]], knowledge: Knowledge) -> list[TracedHappening]:
    """Sum up the happening of each group of Claims."""
    happenings = (pipeline.sum_up(map(_CLAIM.decode, group), knowledge) for group in groups)
    return [TracedHappening(id=each.first, packed=_PACK.encode(each)) for each in happenings]


class Heap(NamedTuple):
    """Happenings, packed, in their order; and the ids of those among them that are asked for as wholes."""

    happenings: list[bytes]
    wholes: list[str]


def find_edges_among(heap: Heap, knowledge: Knowledge) -> list[TracedEdge]:
    """Find which happenings may be part of the wholes that are asked for."""
    happenings = [_HAPPENING.decode(packed) for packed in heap.happenings]
    among = (frozenset[str](), frozenset(heap.wholes))
    return [traced_edge(edge) for edge in find_edges(happenings, knowledge.larger.weights, among)]


def traced_edge(edge: Edge) -> TracedEdge:
    """An edge as it is kept."""
    return TracedEdge(part=edge.part, whole=edge.whole, packed=_PACK.encode(edge))


class Alone(NamedTuple):
    """Happenings, packed, of which a policy makes a unit each; what is part of what, and what others are part of."""

    happenings: list[bytes]
    policy: PolicyName
    within: dict[str, str]
    wholes: set[str]


def make_alone(told: Alone, knowledge: Knowledge) -> list[TracedUnit]:
    """Make the unit of each happening."""
    happenings = [_HAPPENING.decode(packed) for packed in told.happenings]
    made = pipeline.digested(derive_alone(happenings, told.policy, told.within, told.wholes))
    return [traced_unit(unit, digest) for unit, digest in made]


def traced_unit(unit: Unit, digest: str) -> TracedUnit:
    """A unit as it is kept."""
    return TracedUnit(id=unit.id, digest=digest, packed=_PACK.encode(unit), claim_ids=unit.claim_ids)


class Units(msgspec.Struct, frozen=True, kw_only=True):
    """Some units with what their events are assembled from: Claims and Documents in JSON, and the rule.

    ``digests`` are those of the units; ``lay_out`` is how the Store lays events and digests out to keep them.
    ``decided`` is what people decided about the event of a unit.
    """

    units: tuple[Unit, ...]
    digests: tuple[str, ...]
    lay_out: Callable[[Sequence[tuple[Event, str]]], EventRows]
    claims: Mapping[str, str]
    reported: Sequence[str]
    sentences: Mapping[str, str]
    rule: RuleName
    decided: Mapping[str, Decided] = {}


def assemble(told: Units, knowledge: Knowledge) -> EventRows:
    """Assemble the events of some units, and lay them out."""
    return told.lay_out(list(zip(assemble_events(told, knowledge), told.digests, strict=True)))


def assemble_events(told: Units, knowledge: Knowledge) -> list[Event]:
    """Assemble the events of some units, each with what people decided about it."""
    claims = {name: _CLAIM.decode(claim) for name, claim in told.claims.items()}
    reported = {each.document_id: each for each in map(_REPORTED.decode, told.reported)}
    units = pipeline.ToldUnits(told.units, claims, reported, told.rule, told.sentences)
    return [_settled(event, told.decided.get(event.id)) for event in pipeline.assemble(units, knowledge)]


def _settled(event: Event, decided: Decided | None) -> Event:
    """An event with what people decided about it."""
    return event if decided is None else apply_to_event(event, decided)
