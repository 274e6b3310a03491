"""Contradictions between tellings of one happening, against those that a reader listed (links/contradictions.tsv)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bench.quality.figures import Figure, Figures
from bench.quality.links_gold import KEPT, NO_HAPPENING, Corpus, Mention, Spot, covering, mentions, rows, spots
from reportedly.knowledge.load import load_knowledge
from reportedly.link.contradictions.find import find_contradictions
from reportedly.link.contradictions.parts import told_as_parts
from reportedly.records.claim import Claim
from reportedly.records.coded import Uncoded
from reportedly.records.event import Contradiction

KINDS = ("number", "place", "time", "actor", "factuality")
SIDES = ("side_a", "side_b")
AT_HAND = 25
"""Code points between a mention and a number that is told there: "The attack *killed* 32 rebels"."""
Group = tuple[Claim, ...]


class Pair(NamedTuple):
    """A contradiction as it is scored: happening, kind and the claims of its sides; none where no claim covers one."""

    cluster: str
    kind: str
    left: frozenset[str]
    right: frozenset[str]

    @property
    def is_covered(self) -> bool:
        """Whether two claims could stand for it."""
        return bool(self.left and self.right and len(self.left | self.right) > 1)

    def is_like(self, other: Pair) -> bool:
        """Whether both have a claim of each side in common, either way round."""
        straight = self.left & other.left and self.right & other.right
        crossed = self.left & other.right and self.right & other.left
        return self.kind == other.kind and bool(straight or crossed)


def listed_pairs(corpus: Corpus, covered: Mapping[Spot, Claim], articles: frozenset[str]) -> tuple[Pair, ...]:
    """Give the listed contradictions between mentions of these articles as pairs of the claims that cover them."""
    found: list[Pair] = []
    for row in rows("contradictions"):
        left, right = ([spot for spot in spots(row[side]) if spot[0] in articles] for side in SIDES)
        if left and right:
            sides = (frozenset(_covering(side, row, corpus, covered)) for side in (left, right))
            found.append(Pair(row["cluster"], row["kind"], *sides))
    return tuple(found)


def _covering(
    side: Iterable[Spot], row: Mapping[str, str], corpus: Corpus, covered: Mapping[Spot, Claim]
) -> Iterator[str]:
    """The ids of the claims that cover a side's mentions; a number that stands at the mention does as well."""
    for spot in side:
        if spot in covered:
            yield covered[spot].id
        elif row["kind"] == "number":
            yield from (claim.id for claim in corpus.claims[spot[0]] if _counts_at(claim, spot[1]))


def _counts_at(claim: Claim, start: int) -> bool:
    """Say whether a number of the claim stands at this place."""
    counts = () if isinstance(claim.how_many, Uncoded) else claim.how_many
    spans = [span for count in counts for span in count.evidence]
    return any(span.start - AT_HAND <= start <= span.end + AT_HAND for span in spans)


def found_pairs(groups: Iterable[Group], texts: Mapping[str, str]) -> tuple[Pair, ...]:
    """Find the contradictions inside each group of claims, those of claims in two groups once; ``texts`` by id."""
    knowledge = load_knowledge()
    found: list[Contradiction] = []
    for group in groups:
        parts = {claim.id: told_as_parts(claim, texts[claim.document_id], knowledge.counts.parts) for claim in group}
        found += find_contradictions(group, actors=knowledge.actors.known, parts=parts)
    pairs = (Pair("", each.kind, frozenset(each.sides[0]), frozenset(each.sides[1])) for each in found)
    return tuple(dict.fromkeys(pairs))


def told_groups(
    found: Iterable[Mention], covered: Mapping[Spot, Claim], pairs: Iterable[Pair], corpus: Corpus
) -> tuple[Group, ...]:
    """Group the claims that tell one happening, as the reader had it: those of its mentions and contradictions."""
    ids: dict[str, set[str]] = {}
    for mention in found:
        if mention.spot in covered and mention.cluster != NO_HAPPENING:
            ids.setdefault(mention.cluster, set()).add(covered[mention.spot].id)
    for pair in pairs:
        ids.setdefault(pair.cluster, set()).update(pair.left | pair.right)
    claims = {claim.id: claim for told in corpus.claims.values() for claim in told}
    return tuple(tuple(claims[name] for name in sorted(group)) for group in ids.values())


def figures(corpus: Corpus, groups: Iterable[Group], *, kept: bool = True) -> Figures:
    """Score contradictions of predicted events and of the reader's happenings, on the kept and on the open periods.

    The two halves are scored apart, each on its own articles' claims alone, as no reader read both. A found
    contradiction is right where a listed one of the same kind has a claim in each of its sides; a listed one that no
    two claims can stand for is missed, but left out where the reader's happenings are given. Without ``kept`` only the
    open half is scored.
    """
    listed = mentions()
    covered = covering(listed, corpus.claims)
    texts = {document.id: document.text for document in corpus.documents.values()}
    told = tuple(groups)
    figured: Figures = {}
    for start, is_kept in (("", True), ("open_", False))[not kept :]:
        half = frozenset(name for name in corpus.documents if (corpus.period(name) in KEPT) == is_kept)
        gold = listed_pairs(corpus, covered, half)
        given = told_groups(listed, covered, gold, corpus)
        figured |= _scores(start, "", found_pairs(_within(told, corpus, half), texts), gold)
        coverable = [pair for pair in gold if pair.is_covered]
        figured |= _scores(start, "_given_events", found_pairs(_within(given, corpus, half), texts), coverable)
    return figured


def _within(groups: Iterable[Group], corpus: Corpus, articles: frozenset[str]) -> Iterator[Group]:
    """What is left of each group of these articles."""
    ids = {claim.id for name in articles for claim in corpus.claims[name]}
    for group in groups:
        left = tuple(claim for claim in group if claim.id in ids)
        if len(left) > 1:
            yield left


def _scores(start: str, end: str, found: Sequence[Pair], gold: Sequence[Pair]) -> Figures:
    """Scores over numbers, over all kinds, and recall of each kind."""
    numbers = [[pair for pair in pairs if pair.kind == "number"] for pairs in (found, gold)]
    figured = _f1(f"{start}number_contradiction", end, *numbers) | _f1(f"{start}contradiction", end, found, gold)
    for kind in KINDS[1:]:
        of_kind = [[pair for pair in pairs if pair.kind == kind] for pairs in (found, gold)]
        if any(of_kind):
            figured |= _f1(f"{start}{kind}_contradiction", end, *of_kind)
    return figured


def _f1(name: str, end: str, found: Sequence[Pair], gold: Sequence[Pair]) -> Figures:
    """Precision over what was found, recall over what was listed, and their F1."""
    right = sum(any(pair.is_like(listed) for listed in gold) for pair in found)
    hit = sum(any(pair.is_like(listed) for pair in found) for listed in gold)
    precision, recall = right / len(found) if found else 0.0, hit / len(gold) if gold else 0.0
    both = precision + recall
    return {
        f"{name}_f1{end}": Figure(value=2 * precision * recall / both if both else 0.0, n=len(gold)),
        f"{name}_precision{end}": Figure(value=precision, n=len(found)),
        f"{name}_recall{end}": Figure(value=recall, n=len(gold)),
    }
