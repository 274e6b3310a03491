"""Groups claims into narratives and tells each: first told, echoed, denied, moved, spread, and by how many origins.

A claim's pattern is a function of the claim alone, so the groups do not depend on the order in which Documents came,
and a new Document touches only the narratives of its own claims.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from reportedly.knowledge.narratives import NarrativeWords
from reportedly.knowledge.sources import Sources
from reportedly.link.narratives.order import day_told, telling_order
from reportedly.link.narratives.pattern import keyed, patterns_of
from reportedly.link.narratives.recurrence import kind_of
from reportedly.link.narratives.spread import by_outlet, by_side, outlet_of
from reportedly.link.narratives.variants import find_moved
from reportedly.link.origins.count import count_origins
from reportedly.link.reported import Reported
from reportedly.records.claim import Claim
from reportedly.records.narrative import Echo, Narrative, Pattern

if TYPE_CHECKING:
    from reportedly.knowledge.actors import Actors


class Corpus(msgspec.Struct, frozen=True, kw_only=True):
    """What is known beside the claims: Documents by id, the claims' sentences and events by claim id, and sources.

    ``events`` is empty where nothing has been linked yet.
    """

    reported: Mapping[str, Reported]
    sentences: Mapping[str, str]
    events: Mapping[str, str] = {}
    sources: Sources
    words: NarrativeWords


def find_narratives(claims: Iterable[Claim], corpus: Corpus, actors: Actors) -> tuple[Narrative, ...]:
    """Return all narratives of a corpus, those told in most Documents first; rejected claims tell nothing."""
    told = (
        (claim, patterns_of(claim, corpus.sentences.get(claim.id, ""), corpus.words, actors))
        for claim in claims
        if claim.status != "rejected"
    )
    groups = ((pattern, group) for pattern, group in keyed(told).items() if pattern.is_distinctive)
    found = (assemble_narrative(pattern, group, corpus) for pattern, group in groups)
    narratives = (narrative for narrative in found if narrative.kind == "narrative")
    return tuple(sorted(narratives, key=lambda one: (-one.documents, one.id)))


def assemble_narrative(pattern: Pattern, claims: Sequence[Claim], corpus: Corpus) -> Narrative:
    """Tell what some claims of one pattern make together, whatever their order."""
    told = sorted(claims, key=lambda claim: telling_order(claim, corpus.reported))
    denials = [claim for claim in told if is_denial(claim)]
    asserted = [claim for claim in told if not is_denial(claim)]
    echoes = tuple(_echo(claim, corpus) for claim in asserted)
    first = echoes[0] if echoes else None
    origins = count_origins(asserted, corpus.reported, corpus.sources)
    documents = {claim.document_id for claim in told}
    return Narrative(
        id=narrative_id(pattern),
        pattern=pattern,
        kind=kind_of(pattern, told, corpus.reported, corpus.events),
        first=first,
        also=tuple(echo for echo in echoes[1:] if first and echo.document_id == first.document_id),
        echoes=tuple(echo for echo in echoes if first and echo.document_id != first.document_id),
        denials=tuple(_echo(claim, corpus) for claim in denials),
        documents=len(documents),
        copies=sum(_copy_of(document, corpus) is not None for document in documents),
        origins=origins.origins,
        origin_names=origins.names,
        unknown=origins.unknown,
        moved=find_moved(asserted, corpus.reported, corpus.sentences, corpus.words),
        outlets=by_outlet(told, corpus.reported),
        sides=by_side(told, corpus.reported, corpus.sources),
    )


def is_denial(claim: Claim) -> bool:
    """Say whether a claim denies the happening, or is told as somebody's denial."""
    return claim.factuality.value == "denied" or claim.speech_act == "denial"


def narrative_id(pattern: Pattern) -> str:
    """Make a narrative's id from its pattern alone.

    >>> narrative_id(Pattern(key="a|b|c|", who="A", act="b", whom="C"))
    'nar-ca5b0a56d0a3'
    """
    return f"nar-{hashlib.sha256(pattern.key.encode('utf-8')).hexdigest()[:12]}"


def _echo(claim: Claim, corpus: Corpus) -> Echo:
    """One claim as the narrative shows it."""
    return Echo(
        claim_id=claim.id,
        document_id=claim.document_id,
        outlet=outlet_of(claim, corpus.reported),
        published=day_told(claim, corpus.reported),
        chain=tuple(link.name for link in claim.attribution),
        words=corpus.sentences.get(claim.id, ""),
        factuality=claim.factuality.value,
        copy_of=_copy_of(claim.document_id, corpus),
    )


def _copy_of(document_id: str, corpus: Corpus) -> str | None:
    """The Document whose text this one repeats."""
    document = corpus.reported.get(document_id)
    return document.copy_of if document is not None else None
