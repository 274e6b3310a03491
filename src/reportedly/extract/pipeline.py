"""The stages of coding one Document, in order; the only file that knows the order."""

from __future__ import annotations

import msgspec

from reportedly.extract.actors.find import find_actors
from reportedly.extract.actors.political import widen_roles
from reportedly.extract.actors.resolve import resolve_actors
from reportedly.extract.actors.rules import assign_roles
from reportedly.extract.actors.victims import name_victims
from reportedly.extract.assemble import assemble_claims
from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.attribution.rules import saying_at
from reportedly.extract.claimed import claimed
from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.events.find import find_triggers
from reportedly.extract.events.intent import read_intents
from reportedly.extract.events.resolve import resolve_events
from reportedly.extract.factuality.rules import judge_factuality
from reportedly.extract.happenings import group_happenings
from reportedly.extract.header import read_header
from reportedly.extract.places.find import find_places
from reportedly.extract.places.ownership import Ownership
from reportedly.extract.places.resolve import resolve_places
from reportedly.extract.places.rules import assign_places
from reportedly.extract.politics import split_by_type
from reportedly.extract.quantities.find import find_counts
from reportedly.extract.quantities.resolve import resolve_counts
from reportedly.extract.quantities.rules import assign_counts
from reportedly.extract.reading import Reading
from reportedly.extract.times.find import find_times
from reportedly.extract.times.resolve import resolve_times
from reportedly.extract.times.rules import assign_time
from reportedly.knowledge.load import Knowledge
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.layout import Layout
from reportedly.text.blocks import find_blocks
from reportedly.text.clauses import clause_heads
from reportedly.text.encode import TextEncoder
from reportedly.text.parse import Parser
from reportedly.text.truecase import is_shouted, recase


def read_document(
    document: Document, knowledge: Knowledge, parser: Parser, encoder: TextEncoder | None = None
) -> Reading:
    """Cut a Document into blocks, read its header, parse what reports, and have the encoder read it if there is one."""
    text = _in_ordinary_print(document.text, knowledge, parser)
    layout = Layout(blocks=find_blocks(text, knowledge.layout.blocks))
    header = read_header(document, layout, knowledge)
    parse = parser.parse(text, layout.reporting)
    signals = encoder.read(text, parse) if encoder else None
    return Reading(
        document=document, layout=layout, header=header, parse=parse, clauses=clause_heads(parse), signals=signals
    )


def _in_ordinary_print(text: str, knowledge: Knowledge, parser: Parser) -> str:
    """The text as it is read: what is printed all in capitals is recased, character for character."""
    return recase(text, knowledge.printed_names, parser.knows_word) if is_shouted(text) else text


def code_document(
    document: Document, knowledge: Knowledge, parser: Parser, encoder: TextEncoder | None = None
) -> tuple[Claim, ...]:
    """Code one Document: every claim its reporting makes, in text order; without an encoder by rules alone.

    What is not English is kept but not coded: it gives no claims.
    """
    if document.language not in ("en", "und"):
        return ()
    return code_reading(read_document(document, knowledge, parser, encoder), knowledge).claims


class CodedReading(msgspec.Struct, frozen=True, kw_only=True):
    """The claims of a Document, and how many happenings were left out as claiming nothing."""

    claims: tuple[Claim, ...]
    left_out: int


def code_reading(reading: Reading, knowledge: Knowledge) -> CodedReading:
    """Ask a Document that was read all seven questions, and put the answers together."""
    mentions = code_mentions(reading, knowledge)
    found = group_happenings(reading, mentions, knowledge)
    groups = claimed(reading, found, knowledge.scope)
    left_out = len(found) - len(groups)
    if knowledge.scope == "political":
        groups = split_by_type(groups)
    return CodedReading(claims=assemble_claims(reading, groups, knowledge), left_out=left_out)


def code_mentions(reading: Reading, knowledge: Knowledge) -> tuple[CodedMention, ...]:
    """Ask all seven questions of every event mention, before mentions of one happening are put together."""
    places = resolve_places(reading, find_places(reading, knowledge), knowledge)
    times = resolve_times(reading, find_times(reading, knowledge), knowledge)
    actors = resolve_actors(reading, find_actors(reading, knowledge), knowledge, places)
    counts = resolve_counts(reading, find_counts(reading, knowledge), knowledge)
    sayings = resolve_chains(reading, find_sayings(reading, knowledge), knowledge)
    events = resolve_events(reading, find_triggers(reading, sayings, knowledge), actors, places, knowledge)
    if knowledge.scope == "political":
        events = read_intents(reading, events, knowledge.triggers)
    judged = tuple(judge_factuality(reading, event, sayings, knowledge) for event in events)
    denied = frozenset(event.head for event, told in zip(events, judged, strict=True) if told.value == "denied")
    roles = assign_roles(reading, events, actors, knowledge, denied)
    roles = name_victims(reading, events, roles, actors, places, knowledge)
    if knowledge.scope == "political":
        roles = widen_roles(reading, events, roles, actors, knowledge)
    owners = Ownership(reading, events, places, knowledge)
    return tuple(
        CodedMention(
            event=event,
            roles=role,
            where=assign_places(owners, event),
            when=assign_time(reading, event, events, times),
            how_many=assign_counts(reading, event, events, counts, role),
            factuality=factuality,
            saying=saying_at(reading, sayings, event.start, event.end),
        )
        for event, role, factuality in zip(events, roles, judged, strict=True)
    )
