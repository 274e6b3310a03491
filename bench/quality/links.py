"""Score linking across reports (set ``links``): B3 and pairwise F1 of events against the reader's clusters.

The kept periods, which nobody fitted on, have the plain names; the open ones begin with ``open_``. All articles are
linked together, as a user would. ``end_to_end_`` counts a mention that no claim covers as standing alone;
``baseline_`` puts together claims with one trigger word on one day. Contradictions are scored end to end, inside the
events that were found, and as ``…_given_events`` inside the reader's; origins over the claims that tell one of the
reader's values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from bench.quality import fakes, links_contradictions, links_origins
from bench.quality.figures import Figure, Figures, share_figure
from bench.quality.links_gold import KEPT, NO_HAPPENING, Corpus, Mention, Spot, code_corpus, covering, mentions
from reportedly.evaluate.coreference import b_cubed, pairwise
from reportedly.knowledge.load import load_knowledge
from reportedly.link.same import join_across, join_in_documents
from reportedly.link.stems import stems_of
from reportedly.link.tellings import tell_claims
from reportedly.records.claim import Claim
from reportedly.records.coded import Coded

Group = tuple[Claim, ...]
"""The claims of one event, the one that names it first."""
Events = Mapping[str, str]
"""Claim id -> the event it is in, by the id of its first claim."""


def files(root: Path) -> list[Path]:
    """The articles; none where they are not there."""
    return fakes.files(root)


def run(root: Path) -> Figures:
    """Code and link all articles, then score the kept periods and the open ones."""
    return score(code_corpus(root))


def score(corpus: Corpus, *, kept: bool = True) -> Figures:
    """Score the articles of a corpus, linked once; without ``kept`` only those of the open periods."""
    groups = link(corpus)
    found = _events(corpus, groups, kept=kept)
    found |= links_contradictions.figures(corpus, groups, kept=kept)
    return found | links_origins.figures(corpus, kept=kept)


def _events(corpus: Corpus, groups: Iterable[Group], *, kept: bool) -> Figures:
    """Score which tellings are one event."""
    events = {claim.id: group[0].id for group in groups for claim in group}
    baseline = same_word_and_day(corpus)
    told = tuple(m for m in mentions() if m.article in corpus.documents and m.cluster != NO_HAPPENING)
    covered = covering(told, corpus.claims)
    found: Figures = {}
    for prefix, is_kept in (("", True), ("open_", False)):
        mine = tuple(m for m in told if (corpus.period(m.article) in KEPT) == is_kept)
        if mine and (kept or not is_kept):
            found |= _period(prefix, mine, covered, events)
            found |= _agreement(f"{prefix}baseline_", [m for m in mine if m.spot in covered], covered, baseline)
    return found


def _period(prefix: str, told: tuple[Mention, ...], covered: Mapping[Spot, Claim], events: Events) -> Figures:
    """All figures of some articles."""
    seen = [mention for mention in told if mention.spot in covered]
    return {
        **_agreement(prefix, seen, covered, events),
        **_agreement(f"{prefix}no_totals_", [m for m in seen if not m.is_total], covered, events),
        **_agreement(f"{prefix}end_to_end_", told, covered, events),
        f"{prefix}covered": share_figure(len(seen), len(told)),
    }


def _agreement(prefix: str, told: Iterable[Mention], covered: Mapping[Spot, Claim], events: Events) -> Figures:
    """Precision, recall and F1 of mentions, by mention and by pair."""
    gold = {mention.spot: mention.cluster for mention in told}
    found = {spot: events[covered[spot].id] for spot in gold if spot in covered}
    figures: Figures = {}
    for name, measure in (("b3", b_cubed), ("pairwise", pairwise)):
        agreement = measure(gold, found)
        figures |= {
            f"{prefix}{name}_f1": Figure(value=agreement.f1, n=agreement.n),
            f"{prefix}{name}_precision": Figure(value=agreement.precision, n=agreement.n),
            f"{prefix}{name}_recall": Figure(value=agreement.recall, n=agreement.n),
        }
    return figures


def link(corpus: Corpus) -> tuple[Group, ...]:
    """Link all claims of a corpus, as the pipeline does before policies: the claims of each happening."""
    words = load_knowledge().linking
    tellings = join_in_documents(
        (
            telling
            for article, document in corpus.documents.items()
            for telling in tell_claims(corpus.claims[article], document.text, words)
        ),
        words,
    )
    claims = {claim.id: claim for told in corpus.claims.values() for claim in told}
    return tuple(
        tuple(claims[claim] for row in group for claim in tellings[row].claim_ids)
        for group in join_across(tellings, words)
    )


def same_word_and_day(corpus: Corpus) -> dict[str, str]:
    """The baseline: one event for each trigger word and first day, the day of publication where none is told."""
    return {claim.id: f"{_word(claim)} {_day(claim)}" for told in corpus.claims.values() for claim in told}


def _word(claim: Claim) -> str:
    """The stems of the trigger."""
    return " ".join(sorted(stems_of(claim.trigger.text)))


def _day(claim: Claim) -> str:
    """The first day, else the day of publication, else none."""
    if isinstance(claim.when, Coded) and claim.when.value.first:
        return claim.when.value.first
    return claim.published.value if isinstance(claim.published, Coded) else ""
