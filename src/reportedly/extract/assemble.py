"""Put the coded parts together into Claims: one happening according to one source chain."""

from __future__ import annotations

from reportedly.extract.claim_happenings import group_claims
from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.draft import Draft
from reportedly.extract.events.learned import FINDER
from reportedly.extract.linking import is_effect
from reportedly.extract.merge import date_of_happening, merge_counts, merge_places, pick_date
from reportedly.extract.parties import claim_roles, observers_in
from reportedly.extract.reading import Reading
from reportedly.extract.sketch import own_places
from reportedly.extract.versions import Version, split_versions
from reportedly.knowledge.happenings import HappeningWords
from reportedly.knowledge.load import Knowledge
from reportedly.records.claim import Claim, Extent, SpeechAct
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import Saying
from reportedly.records.values import DateRange

LEAD = 3
"""Sentences at the start of a report that sum up what its sources then tell."""
OWN_VOICE = "attribution.outlet@1"


def assemble_claims(
    reading: Reading, happenings: tuple[tuple[CodedMention, ...], ...], knowledge: Knowledge
) -> tuple[Claim, ...]:
    """Make one Claim for each happening and chain, in text order; ids rest on document and trigger offset.

    Claims of one group of mentions need not be of one happening, nor those of two groups of two: with all slots
    known, that is decided again over the claims (`reportedly.extract.rivals`). In a scope wider than the reports it
    was fitted on, the groups stand.
    """
    drafts = draft_claims(reading, happenings, knowledge.happenings)
    claims = group_claims(reading, drafts, knowledge.happenings) if knowledge.scope == "conflict" else _grouped(drafts)
    return tuple(sorted(claims, key=lambda claim: (claim.trigger.start, claim.id)))


def draft_claims(
    reading: Reading, happenings: tuple[tuple[CodedMention, ...], ...], words: HappeningWords
) -> tuple[Draft, ...]:
    """Make the claims of each group of mentions, one for each chain."""
    drafts: list[Draft] = []
    taken: set[str] = set()
    observers = observers_in(mention for mentions in happenings for mention in mentions)
    for number, mentions in enumerate(happenings, start=1):
        for version in split_versions(mentions):
            if is_worth_a_claim(reading, version, words):
                main = primary_mention(reading, version, words)
                ordered = (main, *(mention for mention in version if mention is not main))
                claim = _claim(reading, ordered, number, taken, observers, [m.when for m in mentions])
                drafts.append(Draft(claim=claim, version=ordered, group=number))
    return tuple(drafts)


def _grouped(drafts: tuple[Draft, ...]) -> tuple[Claim, ...]:
    """The claims as their mentions were grouped."""
    return tuple(draft.claim for draft in drafts)


def is_worth_a_claim(reading: Reading, version: Version, words: HappeningWords) -> bool:
    """Say whether a version tells enough to be a claim: a bare noun or effect without any slot does not, unless denied.

    Who denies "the gas attack" says that it did not happen, wherever and whenever others say it did.
    """
    if any(not m.event.is_nominal and not is_effect(reading.parse, m, words) for m in version):
        return True
    if any(m.saying.denies for m in version):
        return True
    return any(
        isinstance(m.when, Coded)
        or own_places(m)
        or any(isinstance(field, tuple) for field in (m.roles.who, m.roles.whom, m.how_many))
        for m in version
    )


def primary_mention(reading: Reading, version: Version, words: HappeningWords) -> CodedMention:
    """The mention that gives a claim its trigger and type: an act before an effect, most told.

    What the lexicon knows stands before what the encoder alone proposes, the body before the headline.
    """

    def rank(mention: CodedMention) -> tuple[bool, bool, bool, int, bool, int, int]:
        told = sum(
            isinstance(f, tuple) for f in (mention.roles.who, mention.roles.whom, mention.where, mention.how_many)
        )
        return (
            not is_effect(reading.parse, mention, words),
            mention.event.finder != FINDER,
            not mention.event.is_reference,
            words.telling(mention.event.type.acled),
            reading.block(mention.event.head).kind != "headline",
            told + isinstance(mention.when, Coded),
            -mention.event.start,
        )

    return max(version, key=rank)


def _claim(
    reading: Reading,
    version: tuple[CodedMention, ...],
    happening: int,
    taken: set[str],
    observers: frozenset[str],
    dates: list[Coded[DateRange] | Uncoded],
) -> Claim:
    """One Claim of a version, its main mention first; ``dates`` are those of all versions of its group."""
    main, ordered = version[0], list(version)
    event, document = main.event, reading.document
    sentence = reading.parse.sentence_of(event.head)
    chain = _told_by(reading, main, ordered)
    span, code = reading.quote(event.start, event.end), document.id.removeprefix("doc-")
    how_many = merge_counts([m.how_many for m in ordered])
    own_date = pick_date([m.when for m in ordered])
    who, whom = claim_roles(ordered, how_many, chain, event.type.plover, observers)
    return Claim(
        id=_free_id(f"clm-{code}-{event.start}", taken),
        document_id=document.id,
        file=document.origin.file,
        published=reading.header.published,
        sentence=Extent(start=sentence.start, end=sentence.end),
        happening=f"hap-{code}-{happening}",
        speech_act=_act(main, ordered),
        trigger=span,
        also=tuple(reading.quote(m.event.start, m.event.end) for m in ordered[1:]),
        what=Coded(
            value=event.type, evidence=(span,), rule=event.rule or event.finder, rows=event.rows, score=event.score
        ),
        who=who,
        whom=whom,
        where=merge_places([m.where for m in ordered]),
        when=date_of_happening(own_date, dates) if main.factuality.value == "denied" else own_date,
        how_many=how_many,
        factuality=main.factuality,
        attribution=chain.chain,
    )


def _act(main: CodedMention, ordered: list[CodedMention]) -> SpeechAct | None:
    """What telling a claim does; what is not denied is no denial, though it stands in one."""
    acts = (m.saying.speech_act for m in ordered if m.saying.speech_act)
    return next((act for act in acts if act != "denial" or main.factuality.value == "denied"), None)


def _told_by(reading: Reading, main: CodedMention, ordered: list[CodedMention]) -> Saying:
    """Who tells a claim: the source of its main mention; of a lead in the outlet's own words, whoever details it."""
    at = reading.parse.tokens[main.event.head].sent
    is_lead = reading.block(main.event.head).kind == "headline" or at < LEAD
    if main.saying.rule != OWN_VOICE or not is_lead:
        return main.saying
    return max((mention.saying for mention in ordered), key=lambda saying: len(saying.chain))


def _free_id(wanted: str, taken: set[str]) -> str:
    """The wanted id, or the first numbered one that is free; remembers what it gives."""
    number, given = 1, wanted
    while given in taken:
        number += 1
        given = f"{wanted}-{number}"
    taken.add(given)
    return given
