"""What some events are assembled from: their units with claims, documents and sentences, as people see them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

import msgspec

from reportedly.knowledge.load import Knowledge
from reportedly.link.aggregation.rules import RuleName
from reportedly.link.policies.unit import Unit
from reportedly.link.reported import reported_of
from reportedly.records.claim import Claim, Extent
from reportedly.review.events import Decided
from reportedly.workflow.link_work import Units
from reportedly.workflow.review.judged import Judged

if TYPE_CHECKING:
    from reportedly.ports import Linking


class _Spot(msgspec.Struct, frozen=True):
    """Where a claim stands; the rest of its JSON is not read."""

    document_id: str
    sentence: Extent


_SPOT = msgspec.json.Decoder(_Spot)
_CLAIM = msgspec.json.Decoder(Claim)


class Telling:
    """Gathers what units are assembled from, inside one linking, under one rule."""

    def __init__(self, session: Linking, judged: Judged, knowledge: Knowledge, rule: str) -> None:
        self.session, self.judged, self.knowledge, self.rule = session, judged, knowledge, rule

    def told(self, made: Sequence[tuple[Unit, str]], decided: Mapping[str, Decided]) -> Units:
        """Give some units with the claims, documents and sentences that they are assembled from."""
        units, digests = zip(*made, strict=True)
        claims = self.judged.claims({claim for unit in units for claim in unit.claim_ids})
        spots = {name: _SPOT.decode(claim) for name, claim in claims.items()}
        return Units(
            units=units, digests=digests, claims=claims, sentences=self._sentences(units, spots),
            reported=tuple(self._reported({spot.document_id for spot in spots.values()})),
            rule=cast(RuleName, self.rule), lay_out=self.session.lay_out,
            decided={unit.id: decided[unit.id] for unit in units if unit.id in decided},
        )  # fmt: skip

    def _reported(self, ids: set[str]) -> Iterator[str]:
        """Documents as origins see them; one that no linking has seen yet, as it is."""
        seen: set[str] = set()
        for told in self.session.reported(ids):
            seen.add(_REPORTED.decode(told).document_id)
            yield told
        for document, _, claims in self.judged.documents(sorted(ids - seen)):
            found = reported_of(document, map(_CLAIM.decode, claims), self.knowledge.sources)
            yield msgspec.json.encode(found).decode("utf-8")

    def _sentences(self, units: Sequence[Unit], spots: Mapping[str, _Spot]) -> dict[str, str]:
        """The sentences of claims that stand beside claims of other Documents, by claim id."""
        wanted: dict[str, _Spot] = {}
        for unit in units:
            told = {name: spots[name] for name in unit.claim_ids}
            if len({spot.document_id for spot in told.values()}) > 1:
                wanted |= told
        texts = self.session.texts({spot.document_id for spot in wanted.values()})
        return {name: texts[spot.document_id][spot.sentence.start : spot.sentence.end] for name, spot in wanted.items()}


class _Reported(msgspec.Struct, frozen=True):
    """The id of a Document as origins see it; the rest is not read."""

    document_id: str


_REPORTED = msgspec.json.Decoder(_Reported)
