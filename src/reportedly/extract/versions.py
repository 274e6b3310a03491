"""Split one happening into its versions: one for each source chain that tells it, and one for what the chain denies."""

from __future__ import annotations

from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.sketch import ranges_meet

Version = list[CodedMention]
Teller = tuple[tuple[str, ...], bool]
"""A chain's names, and whether it denies the happening."""


def split_versions(mentions: tuple[CodedMention, ...]) -> list[Version]:
    """One version a chain, in text order; a summary goes to the source that then details it.

    A version whose chain is the beginning of a longer one (the outlet's lead, then "X said …") is that longer one's,
    unless their numbers differ.
    """
    versions: dict[Teller, Version] = {}
    for mention in mentions:
        versions.setdefault((mention.chain, mention.factuality.value == "denied"), []).append(mention)
    for teller in sorted(versions, key=lambda teller: len(teller[0])):
        home = _detailed(teller, versions)
        if home is not None:
            versions[home] = sorted(versions[home] + versions.pop(teller), key=lambda m: m.event.start)
    return sorted(versions.values(), key=lambda version: version[0].event.start)


def _detailed(teller: Teller, versions: dict[Teller, Version]) -> Teller | None:
    """The longer chain that then details this one's summary, if its numbers and factuality agree."""
    summary, (chain, _) = versions[teller], teller
    for other, version in versions.items():
        goes_on = len(other[0]) > len(chain) and other[0][: len(chain)] == chain
        if goes_on and summary[0].event.start < version[0].event.start and _agree(summary, version):
            return other
    return None


def _agree(summary: Version, detail: Version) -> bool:
    """Whether two versions give no differing numbers of the same people, and the same factuality."""
    if {m.factuality.value for m in summary} != {m.factuality.value for m in detail}:
        return False
    one, two = _numbers(summary), _numbers(detail)
    shared = one.keys() & two.keys()
    return all(any(ranges_meet(x, y) for x in one[key] for y in two[key]) for key in shared)


def _numbers(version: Version) -> dict[tuple[str, str], set[tuple[int | None, int | None]]]:
    """All (low, high) of a version by kind and what is counted."""
    found: dict[tuple[str, str], set[tuple[int | None, int | None]]] = {}
    for mention in version:
        for coded in mention.how_many if isinstance(mention.how_many, tuple) else ():
            found.setdefault((coded.value.kind, coded.value.of), set()).add((coded.value.low, coded.value.high))
    return found
