"""Whom a source cites and copies, and who cites and copies it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from reportedly.link.profiles.part import Known
from reportedly.link.profiles.told import Told
from reportedly.link.reported import Reported
from reportedly.records.profile import Named
from reportedly.text.fold import fold


def cites(told: Told, source: Known) -> tuple[Named, ...]:
    """Count the reports in which a source names each other as the next behind it."""
    pairs = {
        (told.claims[claim_id].document_id, name)
        for claim_id in told.parts.get(source.key, ())
        for key, name in steps_of(told, claim_id)
        if key == source.key
    }
    return named(name for _, name in pairs)


def steps_of(told: Told, claim_id: str) -> Iterator[tuple[str, str]]:
    """Yield the key of each source in a claim's chain that names another, with the name of the next behind it."""
    for before, behind in pairwise(told.behind(claim_id)):
        if before.key != behind.key:
            yield before.key, behind.name


def cited_by(told: Told, source: Known) -> tuple[Named, ...]:
    """Count the reports of each other outlet in whose chains a source stands."""
    pairs = {
        (told.claims[claim_id].document_id, outlet.name)
        for claim_id in told.parts.get(source.key, ())
        if (outlet := told.outlets[claim_id]) is not None and outlet.key != source.key
    }
    return named(name for _, name in pairs)


def copies(reported: Mapping[str, Reported], source: Known, *, taken: bool) -> tuple[Named, ...]:
    """Count the texts that a source has from each other outlet; with ``taken``, those that others have from it."""
    names = []
    for document in reported.values():
        original = reported.get(document.copy_of or "")
        one, other = (original, document) if taken else (document, original)
        if one is not None and other is not None and _is_of(one, source) and not _is_of(other, source):
            names.append(other.outlet or other.document_id)
    return named(names)


def named(names: Iterable[str]) -> tuple[Named, ...]:
    """Count names, the most frequent first.

    >>> [(each.name, each.n) for each in named(["B", "A", "B"])]
    [('B', 2), ('A', 1)]
    """
    found = Counter(names)
    return tuple(Named(name=name, n=n) for name, n in sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _is_of(document: Reported, source: Known) -> bool:
    """Whether a source published a Document."""
    return outlet_key(document) == source.key


def outlet_key(document: Reported) -> str:
    """Give the key of the source that published a Document.

    >>> outlet_key(Reported(document_id="doc-1", outlet="Hill Post"))
    'name:hill post'
    """
    return document.outlet_id or f"name:{fold(document.outlet or '')}"
