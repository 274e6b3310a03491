"""How often the number of independent origins behind a value is the one that readers found (links/origins.tsv)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from bench.quality.figures import Figures, share_figure
from bench.quality.links_gold import KEPT, Corpus, Spot, covering, mentions, rows, spots
from reportedly.knowledge.load import load_knowledge
from reportedly.link.copies.find import find_copies
from reportedly.link.origins.count import OriginCount, count_origins
from reportedly.link.reported import Reported, reported_of
from reportedly.records.claim import Claim


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """One value of the gold: what readers counted behind it, what is counted here, and the claims it is counted on.

    Null origins, where nobody can tell, stay null in ``gold`` and ``found``: right only if both are.
    """

    period: str
    cluster: str
    value: str
    gold: int | None
    found: OriginCount
    claims: tuple[Claim, ...]
    note: str

    @property
    def is_exact(self) -> bool:
        """Whether as many origins were found as read."""
        return self.found.origins == self.gold

    @property
    def is_overcounted(self) -> bool:
        """Whether more were found than read; where nobody can tell, any is too many."""
        return (self.found.origins or 0) > (self.gold or 0)


def values(corpus: Corpus, copies: Mapping[str, str] | None = None) -> Iterator[Value]:
    """Yield each value of the gold with the count over the claims that cover its mentions.

    ``copies`` gives the earliest Document of a text by the ids of its copies; they are looked for without it.
    """
    known = _copies(corpus) if copies is None else copies
    covered, reported = covering(mentions(), corpus.claims), _reported(corpus, known)
    sources = load_knowledge().sources
    for row in rows("origins"):
        claims = tuple(_covering(spots(row["mentions"]), covered))
        yield Value(
            period=row["period"], cluster=row["cluster"], value=row["value"], claims=claims, note=row["note"],
            gold=None if row["origins"] == "null" else int(row["origins"]),
            found=count_origins(claims, reported, sources),
        )  # fmt: skip


def figures(corpus: Corpus, copies: Mapping[str, str] | None = None, *, kept: bool = True) -> Figures:
    """Score the count of origins on the kept periods, and on the open ones under names that begin with ``open_``.

    Without ``kept`` only the open ones.
    """
    told = tuple(values(corpus, copies))
    found = _scores("origins", [value for value in told if value.period in KEPT]) if kept else {}
    return found | _scores("open_origins", [value for value in told if value.period not in KEPT])


def _scores(name: str, told: Sequence[Value]) -> Figures:
    """The share that is exact and the share that is overcounted."""
    return {
        f"{name}_exact": share_figure(sum(value.is_exact for value in told), len(told)),
        f"{name}_overcounted": share_figure(sum(value.is_overcounted for value in told), len(told)),
    }


def _covering(found: tuple[Spot, ...], covered: Mapping[Spot, Claim]) -> Iterator[Claim]:
    """The distinct claims that cover some mentions."""
    yield from {covered[spot].id: covered[spot] for spot in found if spot in covered}.values()


def _copies(corpus: Corpus) -> dict[str, str]:
    """The earliest Document of each copied text, by the ids of its copies."""
    found = find_copies(corpus.documents.values())
    return {copy.document_id: copy.original_id for copy in found if copy.kind == "whole"}


def _reported(corpus: Corpus, copies: Mapping[str, str]) -> dict[str, Reported]:
    """Each Document as linking sees it, by its id."""
    sources = load_knowledge().sources
    return {
        document.id: reported_of(document, corpus.claims.get(article, ()), sources, copy_of=copies.get(document.id))
        for article, document in corpus.documents.items()
    }
