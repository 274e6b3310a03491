"""The stages of linking in their order: tell, pair, group, sum up, make units, assemble; the only file that knows it.

Each stage is a pure function of what it is given, and none needs to see everything at once: documents are told one by
one, pairs judged by the two tellings alone, groups made inside what hangs together, events out of their own claims. So
new documents change only what they touch, and the order of arrival changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec
import numpy as np

from reportedly.knowledge.linking import LinkingWords
from reportedly.knowledge.load import Knowledge
from reportedly.link.aggregation.rules import RuleName
from reportedly.link.blocking import keys_of
from reportedly.link.bound import anchors_of
from reportedly.link.candidates import number_of
from reportedly.link.columns import Floats, Ints, columns_of
from reportedly.link.contradictions.parts import parts_of
from reportedly.link.coreference import Group
from reportedly.link.events import assemble_event
from reportedly.link.met import MetPairs, MetParts
from reportedly.link.packed import pack_columns, unpack_columns
from reportedly.link.policies.choose import derive_units
from reportedly.link.policies.happening import Happening, happening_of
from reportedly.link.policies.unit import PolicyName, Unit
from reportedly.link.reported import Reported, reported_of
from reportedly.link.same import cluster_components, join_and_pack, likely_pairs
from reportedly.link.tellings import tell_claims
from reportedly.records.claim import Claim
from reportedly.records.document import Document
from reportedly.records.event import Event

VERSION = "link@8"
"""Of all stages together; raised when any of them gives other events for the same claims, or leaves other traces."""

Likely = tuple[Ints, Ints, Floats]
"""Pairs of rows, left before right, with their log-odds."""
Made = tuple[Unit, str]
"""A unit with a digest by which a change is told."""


class ToldDocument(msgspec.Struct, frozen=True, kw_only=True):
    """One Document ready to be paired: the claims of each of its tellings, their keys, their rows of columns."""

    document_id: str
    tellings: tuple[tuple[str, ...], ...]
    key_counts: tuple[int, ...]
    keys: bytes
    columns: bytes
    reported: Reported


def tell_documents(documents: Sequence[tuple[Document, Sequence[Claim]]], knowledge: Knowledge) -> list[ToldDocument]:
    """Make the tellings of some Documents out of their Claims; what one gives does not depend on the others.

    A Document whose text is not at hand (an empty one) is told by its claims alone.
    """
    words = knowledge.linking
    claims = (telling for document, told in documents for telling in tell_claims(told, document.text, words))
    tellings, rows = join_and_pack(claims, words)
    at: dict[str, list[int]] = {document.id: [] for document, _ in documents}
    for row, telling in enumerate(tellings):
        at[telling.document_id].append(row)
    keys = [np.array([number_of(key) for key in keys_of(telling, words)], np.uint64) for telling in tellings]
    return [
        ToldDocument(
            document_id=document.id, tellings=tuple(tellings[row].claim_ids for row in at[document.id]),
            key_counts=tuple(len(keys[row]) for row in at[document.id]),
            keys=b"".join(keys[row].tobytes() for row in at[document.id]),
            columns=rows[at[document.id]].tobytes(), reported=_reported(document, told, knowledge),
        )
        for document, told in documents
    ]  # fmt: skip


def _reported(document: Document, claims: Sequence[Claim], knowledge: Knowledge) -> Reported:
    """The Document as origins and contradictions see it, while its text is at hand."""
    parts = parts_of(claims, document.text, knowledge.counts.parts)
    anchors = anchors_of(claims, document.text)
    return reported_of(document, claims, knowledge.sources, parts=parts, anchors=anchors)


def row_kind(knowledge: Knowledge) -> np.dtype[np.void]:
    """The kind of the rows that `tell_documents` packs."""
    return pack_columns(columns_of((), knowledge.linking)).dtype


def find_likely(met: MetPairs, words: LinkingWords) -> Likely:
    """Keep the pairs whose tellings are more likely one happening than not, and are not of one document."""
    pairs = met.left.astype(np.int64), met.right.astype(np.int64)
    left, right, scores = likely_pairs(unpack_columns(met.rows), *pairs, words)
    return met.numbers[left], met.numbers[right], scores


def all_likely(found: Iterable[Likely]) -> Likely:
    """Put likely pairs together."""
    none = (np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.float32))
    left, right, scores = zip(none, *found, strict=True)
    return np.concatenate(left), np.concatenate(right), np.concatenate(scores)


def group_parts(met: MetParts, words: LinkingWords) -> list[list[Group]]:
    """Group each of some parts: the tellings of one happening each, ascending."""
    found = cluster_components(unpack_columns(met.rows), met.parts, words)
    return [[tuple(met.numbers[list(group)].tolist()) for group in groups] for groups in found]


def sum_up(claims: Iterable[Claim], knowledge: Knowledge) -> Happening:
    """Sum up the claims of one happening, as policies see it."""
    return happening_of(claims, knowledge)


def make_units(
    happenings: Iterable[Happening], policy: PolicyName, knowledge: Knowledge, within: Mapping[str, str] | None = None
) -> Iterator[Made]:
    """Yield what becomes an event each under a policy, with a digest by which a change is told.

    ``within`` is what is part of what, where it is known.
    """
    return digested(derive_units(happenings, knowledge, policy, within))


def digested(units: Iterable[Unit]) -> Iterator[Made]:
    """Yield units with their digests."""
    encoder = msgspec.msgpack.Encoder()
    for unit in units:
        yield unit, hashlib.blake2b(encoder.encode(unit), digest_size=12).hexdigest()


class ToldUnits(msgspec.Struct, frozen=True):
    """Some units with what their events are assembled from: claims and Documents by id, and the rule.

    ``sentences`` are those of claims that stand beside claims of other Documents, by claim id, where texts are at hand.
    """

    units: tuple[Unit, ...]
    claims: Mapping[str, Claim]
    reported: Mapping[str, Reported]
    rule: RuleName
    sentences: Mapping[str, str] = {}


def assemble(told: ToldUnits, knowledge: Knowledge) -> list[Event]:
    """Assemble the events of some units."""
    return [
        assemble_event(
            unit, told.claims, told.reported, knowledge.sources, told.rule,
            actors=knowledge.actors.known, sentences=told.sentences,
        )
        for unit in told.units
    ]  # fmt: skip


def published_number(reported: Reported) -> int | None:
    """The day of publication as a number; null where it is not known, or no full date.

    >>> published_number(Reported(document_id="doc-1", published="0001-01-02"))
    2
    """
    try:
        return date.fromisoformat(reported.published[:10]).toordinal() if reported.published else None
    except ValueError:
        return None
