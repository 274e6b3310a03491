"""Chains and claims made by hand, for origins."""

from __future__ import annotations

from typing import Any

from tests.samples import coded, sample_claim

from reportedly.knowledge.load import load_knowledge
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.source import Facets, SourceLink
from reportedly.records.values import ActorRef, Count, EventType

SOURCES = load_knowledge().sources
TYPES = {
    "strike": ("Air/drone strike", "Explosions/Remote violence"),
    "clash": ("Armed clash", "Battles"),
    "regained": ("Government regains territory", "Battles"),
    "overtaken": ("Non-state actor overtakes territory", "Battles"),
}


def link(name: str, **told: Any) -> SourceLink:
    """A link to the source of that name, as coding makes it; a named one that no pack knows where there is none."""
    source = SOURCES.named(name)
    if source is not None and "type" not in told:
        return SourceLink(source_id=source.id, name=source.name, type=source.type, **told)
    fields: dict[str, Any] = {"source_id": None, "name": name, "type": "named_person"}
    fields["facets"] = Facets(identification="named")
    return SourceLink(**{**fields, **told})


def somebody(words: str = "an activist") -> SourceLink:
    """A link to somebody whom the text does not name."""
    facets = Facets(identification="anonymous")
    return SourceLink(source_id=None, name=words, type="local_residents_activists", words=words, facets=facets)


def told(id: str, *chain: SourceLink | str, outlet: str = "Reuters", **fields: Any) -> Claim:
    """A claim in a Document of its own by an outlet; each name in ``chain`` is the next source behind it."""
    links = (link(outlet), *(link(each) if isinstance(each, str) else each for each in chain))
    document = fields.pop("document_id", f"doc-{id}")
    return sample_claim(f"clm-{id}", document_id=document, attribution=links, **fields)


def reported(*claims: Claim, copy_of: str | None = None) -> dict[str, Reported]:
    """The Documents of some claims; all but the first are copies of ``copy_of`` where it is given."""
    return {
        claim.document_id: Reported(
            document_id=claim.document_id, published="2016-08-01", outlet=claim.attribution[0].name,
            outlet_id=claim.attribution[0].source_id, copy_of=copy_of if claim.document_id != copy_of else None,
        )
        for claim in claims
    }  # fmt: skip


def act(kind: str) -> Any:
    """What happened, by a short name."""
    acled, acled_type = TYPES[kind]
    return coded(EventType(acled=acled, acled_type=acled_type, plover="ASSAULT", label=kind))


def actor(actor_id: str | None, kind: str, **told: Any) -> Any:
    """A field with one actor."""
    return (coded(ActorRef(**{"actor_id": actor_id, "name": actor_id or kind, "kind": kind, **told})),)


def killed(of: str, n: int = 5, side: Any = "whom") -> Any:
    """A field with one count of killed."""
    return (coded(Count(kind="killed", of=of, side=side, low=n, high=n, words=str(n))),)
