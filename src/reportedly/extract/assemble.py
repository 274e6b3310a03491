"""Put the coded parts together into Claims."""

from __future__ import annotations

from reportedly.extract.attribution.rules import saying_at
from reportedly.extract.happenings import CodedMention
from reportedly.extract.reading import Reading
from reportedly.records.claim import Claim, Extent
from reportedly.records.coded import Coded
from reportedly.records.mention import Saying


def assemble_claims(
    reading: Reading, happenings: tuple[tuple[CodedMention, ...], ...], sayings: tuple[Saying, ...]
) -> tuple[Claim, ...]:
    """One claim for each happening and chain, in text order."""
    claims = []
    for number, happening in enumerate(happenings, start=1):
        claims.append(_claim(reading, number, happening[0], sayings))
    return tuple(claims)


def _claim(reading: Reading, number: int, mention: CodedMention, sayings: tuple[Saying, ...]) -> Claim:
    document, event = reading.document, mention.event
    sentence = reading.parse.sentence_of(event.head)
    saying = saying_at(reading, sayings, event.start, event.end)
    code = document.id.removeprefix("doc-")
    span = reading.quote(event.start, event.end)
    return Claim(
        id=f"clm-{code}-{event.start}", document_id=document.id, file=document.origin.file,
        published=reading.header.published, sentence=Extent(start=sentence.start, end=sentence.end),
        happening=f"hap-{code}-{number}", speech_act=saying.speech_act, trigger=span,
        what=Coded(value=event.type, evidence=(span,), rule=event.finder, rows=event.rows, score=event.score),
        who=mention.roles.who, whom=mention.roles.whom, where=mention.where, when=mention.when,
        how_many=mention.how_many, factuality=mention.factuality, attribution=saying.chain,
    )  # fmt: skip
