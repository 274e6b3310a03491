"""Keeps note of which document repeats which: texts are signed once, and pairs compared once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from reportedly.link.copies import Signed, copies_among
from reportedly.link.copies.containment import Overlap
from reportedly.link.reported import Reported
from reportedly.records.linked import Stale

if TYPE_CHECKING:
    from reportedly.ports import Linking

_SIGNED = msgspec.msgpack.Decoder(Signed)
_OVERLAP = msgspec.msgpack.Decoder(Overlap)
_REPORTED = msgspec.json.Decoder(Reported)
_PACK = msgspec.msgpack.Encoder()


def mark_copies(session: Linking, stale: Stale) -> set[str]:
    """Find which documents repeat whom now; return those of which this is news. New texts are signed already."""
    session.forget_signatures(stale.gone)
    signed = [_SIGNED.decode(packed) for _, packed in session.signatures()]
    known = {pair: _OVERLAP.decode(packed) for pair, packed in session.overlaps()}
    before, was_whole = set(known), session.whole_copies()
    copies = copies_among(signed, session.text, known)
    session.add_overlaps((pair, _PACK.encode(known[pair])) for pair in sorted(known.keys() - before))
    session.put_copies(copies)
    return _report(session, was_whole, stale)


def _report(session: Linking, before: Mapping[str, str], stale: Stale) -> set[str]:
    """Note of each document whose text it is over again; return those of which this is news."""
    whole = session.whole_copies()
    told = map(_REPORTED.decode, session.reported(sorted({*before, *whole, *stale.changed})))
    news = {
        each.document_id: msgspec.structs.replace(each, copy_of=whole.get(each.document_id))
        for each in told
        if each.copy_of != whole.get(each.document_id)
    }
    session.report({name: msgspec.json.encode(each).decode("utf-8") for name, each in news.items()})
    return set(news)
