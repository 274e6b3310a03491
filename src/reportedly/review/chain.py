"""The hash chain of judgements: each names the digest of the one before it, so that a changed or lost line shows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import msgspec

from reportedly.records.judgement import Judgement


class BrokenLink(msgspec.Struct, frozen=True):
    """The first judgement of a chain that is not what was written: its place in the chain, from 1, and why."""

    line: int
    why: str


def canonical_json(judgement: Judgement) -> bytes:
    """Write a judgement without its digest as JSON with sorted keys and no blanks: the bytes that are digested.

    >>> canonical_json(Judgement(id="jdg-1", target="clm-1", decision="accept", reviewer="k", time="t"))[:36]
    b'{"before":null,"codebook":null,"deci'
    """
    told = msgspec.to_builtins(judgement)
    del told["digest"]
    return msgspec.json.encode(told, order="sorted")


def digest_of(judgement: Judgement) -> str:
    """Return the SHA-256 of a judgement's canonical JSON, in hex."""
    return hashlib.sha256(canonical_json(judgement)).hexdigest()


def chained(judgement: Judgement, last: Judgement | None) -> Judgement:
    """Put a judgement at the end of a chain: with its number, its id, the digest before it and its own.

    >>> first = chained(Judgement(id="", target="clm-1", decision="accept", reviewer="k", time="t"), None)
    >>> first.id, first.seq, first.previous, len(first.digest or "")
    ('jdg-1', 1, None, 64)
    """
    seq = last.seq + 1 if last else 1
    linked = msgspec.structs.replace(
        judgement, id=f"jdg-{seq}", seq=seq, previous=last.digest if last else None, digest=None
    )
    return msgspec.structs.replace(linked, digest=digest_of(linked))


def verify_chain(judgements: Iterable[Judgement], last: Judgement | None = None) -> BrokenLink | None:
    """Return the first judgement that is not what was written, in the order of the chain; None where all hold.

    ``last`` is the judgement that the first of them follows.

    >>> verify_chain(()) is None
    True
    """
    for line, judgement in enumerate(judgements, start=1):
        seq, previous = (last.seq + 1, last.digest) if last else (1, None)
        if judgement.seq != seq or judgement.id != f"jdg-{seq}":
            return BrokenLink(line, f"{judgement.id} stands where jdg-{seq} is to be")
        if judgement.previous != previous:
            return BrokenLink(line, f"{judgement.id} does not follow the judgement before it")
        if judgement.digest != digest_of(judgement):
            return BrokenLink(line, f"{judgement.id} is not what was written")
        last = judgement
    return None
