"""The gold of linking across reports (links/README.md): its rows, and which claim covers which of its mentions."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from bench.quality import fakes
from bench.quality.coding import coder as bench_coder
from bench.quality.coding import document_from, encoder
from reportedly.extract.pipeline import code_document
from reportedly.records.claim import Claim
from reportedly.records.document import Document

HERE = Path(__file__).with_name("links")
KEPT = frozenset({"2016-01", "2017"})
"""Periods that nobody who writes rules or fits weights reads; the other two are for that."""
NO_HAPPENING = "-"

Spot = tuple[str, int]
"""Article and first code point of a mention's words."""


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """Words of one article that tell of one happening (``cluster``); ``is_total``: it sums up several.

    ``part_of`` is the cluster of the larger happening; ``was_row``: the words were the trigger of a claim when the gold
    was read, and not found by the reader alone.
    """

    article: str
    start: int
    end: int
    cluster: str
    part_of: str | None
    is_total: bool
    was_row: bool

    @property
    def spot(self) -> Spot:
        """How the other tables name it."""
        return self.article, self.start


def rows(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one table of the gold."""
    with (HERE / f"{table}.tsv").open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def mentions() -> tuple[Mention, ...]:
    """All mentions, those that tell no happening among them."""
    return tuple(
        Mention(
            article=row["article"], start=int(row["start"]), end=int(row["end"]), cluster=row["cluster"],
            part_of=row["part_of"] or None, is_total=row["total"] == "yes", was_row=row["read_on"] == "row",
        )
        for row in rows("mentions")
    )  # fmt: skip


def spots(cell: str) -> tuple[Spot, ...]:
    """Read a cell of mentions, as "article:start;article:start".

    >>> spots("12:5;12:80")
    (('12', 5), ('12', 80))
    """
    return tuple((article, int(start)) for article, _, start in (each.partition(":") for each in cell.split(";")))


def period_of(published: str | None) -> str:
    """The period in which an article's day of publication lies; its first and last decide the rest.

    >>> period_of("2016-03-01"), period_of("2016-09-30"), period_of(None)
    ('2016-01', '2016-08', '2012-2015')
    """
    day = published or ""
    if day >= "2017":
        return "2017"
    if day >= "2016-08":
        return "2016-08"
    return "2016-01" if day >= "2016" else "2012-2015"


class Corpus(msgspec.Struct, frozen=True, kw_only=True):
    """The articles as Documents, each by its article id, and their claims."""

    documents: dict[str, Document]
    claims: dict[str, tuple[Claim, ...]]

    def period(self, article: str) -> str:
        """The period of one article."""
        return period_of(self.documents[article].published)


def code_corpus(root: Path) -> Corpus:
    """Code every distinct article, by an encoder that was not trained on it."""
    documents: dict[str, Document] = {}
    for article in fakes.articles(root):
        document = document_from(article.item)
        if document.id not in {each.id for each in documents.values()}:
            documents[article.gold["unit_id"]] = document
    claims = {name: code_document(document, *bench_coder(), encoder()) for name, document in documents.items()}
    return Corpus(documents=documents, claims=claims)


def covering(found: Iterable[Mention], claims: dict[str, tuple[Claim, ...]]) -> dict[Spot, Claim]:
    """Give each mention the claim that rests on its words, if any: by its trigger, else by another telling."""
    covered: dict[Spot, Claim] = {}
    for mention in found:
        told = claims.get(mention.article, ())
        for areas in (_triggers, _others):
            claim = next((claim for claim in told if _touches(mention, areas(claim))), None)
            if claim is not None:
                covered[mention.spot] = claim
                break
    return covered


def _triggers(claim: Claim) -> tuple[tuple[int, int], ...]:
    return ((claim.trigger.start, claim.trigger.end),)


def _others(claim: Claim) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in claim.also)


def _touches(mention: Mention, areas: tuple[tuple[int, int], ...]) -> bool:
    return any(start < mention.end and mention.start < end for start, end in areas)
