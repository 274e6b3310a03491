"""The words that a source uses for actors, and whom it means by them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from reportedly.records.claim import Claim
from reportedly.records.coded import Coded
from reportedly.records.profile import Label
from reportedly.records.values import ActorRef
from reportedly.text.fold import fold

ARTICLES = ("the ", "a ", "an ")
PARTIES = frozenset({
    "state", "state-forces", "state-government", "state-police", "pro-government-militia", "rebel-group",
    "jihadist-group", "armed-group", "coalition", "political-body",
})  # fmt: skip
"""Kinds of actors that are called by names that take a side; for civilians the words only count them."""


def labels_of(claims: Iterable[Claim]) -> tuple[Label, ...]:
    """Count the words for each party in some claims, the most frequent first; a party's own name is no label."""
    return labels_among(uses_in(claims))


def uses_in(claims: Iterable[Claim]) -> Counter[tuple[str, str]]:
    """Count the words by which claims name parties, each with the party's name."""
    return Counter((words, actor.value.name) for claim in claims for actor, words in _named(claim))


def labels_among(uses: Mapping[tuple[str, str], int]) -> tuple[Label, ...]:
    """Tell counted words for parties as labels, the most frequent first.

    >>> [(each.n, each.of_words) for each in labels_among({("terrorists", "X"): 2, ("terrorists", "Y"): 1})]
    [(2, 3), (1, 3)]
    """
    of_words, of_actor = Counter[str](), Counter[str]()
    for (words, name), n in uses.items():
        of_words[words] += n
        of_actor[name] += n
    found = (
        Label(words=words, actor=name, n=n, of_words=of_words[words], of_actor=of_actor[name])
        for (words, name), n in uses.items()
        if words != fold(name)
    )
    return tuple(sorted(found, key=lambda label: (-label.n, label.words, label.actor)))


def _named(claim: Claim) -> Iterator[tuple[Coded[ActorRef], str]]:
    """The actors of a claim that have words of their own there, each with these, folded and without an article."""
    for field in (claim.who, claim.whom):
        for coded in field if isinstance(field, tuple) else ():
            if coded.derivation is None and coded.evidence and coded.value.kind in PARTIES:
                yield coded, _bare(coded.evidence[0].text)


def _bare(text: str) -> str:
    """Folded words without their article and the number before them ("20 terrorists")."""
    words = fold(text)
    words = next((words[len(article) :] for article in ARTICLES if words.startswith(article)), words)
    return words.lstrip("0123456789 ") or words
