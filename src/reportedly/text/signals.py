"""What the encoder says of the words of one text: scores of named labels, and how well words go together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from operator import mul

import msgspec

STEP = 0.2
"""What one unit of a word's vector stands for; finer ones change the log-odds of two words by less than .1."""
DIVISOR, UNLIKE = 8.0, -2.0
"""Log-odds of two vectors: their product over the root of their 64 numbers, and what two unlike ones score."""


class WordScores(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Scores 0..1 of one word: label by label for each head, and other words (token indexes) for each link.

    ``tells`` is a vector of how a happening is told there, in units of ``STEP``; empty where the encoder gives none.
    """

    labels: dict[str, dict[str, float]]
    links: dict[str, dict[int, float]] = {}
    tells: tuple[int, ...] = ()


class Signals(msgspec.Struct, frozen=True, kw_only=True):
    """Scores of the words that the encoder's first head does not rule out; every other word scores 0.0.

    ``thresholds`` and the weights of ``linear`` sums are those of the encoder's card.

    >>> word = WordScores(labels={"trigger": {"begins": 0.9}}, links={"who": {0: 0.75}})
    >>> signals = Signals(words={2: word})
    >>> signals.score(2, "trigger", "begins"), signals.score(1, "trigger", "begins"), signals.link_score(2, 0, "who")
    (0.9, 0.0, 0.75)
    """

    words: dict[int, WordScores]
    thresholds: dict[str, float] = {}
    linear: dict[str, float] = {}

    def score(self, token: int, head: str, label: str = "yes") -> float:
        """The score of one label at one word; 0.0 where it is below what is kept."""
        word = self.words.get(token)
        return word.labels.get(head, {}).get(label, 0.0) if word else 0.0

    def best(self, tokens: Iterable[int], head: str, without: Collection[str] = ()) -> tuple[str, float] | None:
        """The label with the highest mean score over those of the words that have scores; None if none has.

        ``without`` are labels that cannot be.

        >>> Signals(words={}).best(range(3), "trigger") is None
        True
        """
        told = [word.labels.get(head, {}) for token in tokens if (word := self.words.get(token))]
        sums: dict[str, float] = {}
        for labels in told:
            for label, score in labels.items():
                if label not in without:
                    sums[label] = sums.get(label, 0.0) + score / len(told)
        return max(sums.items(), key=lambda item: (item[1], item[0])) if sums else None

    def link_score(self, head: int, token: int, link: str) -> float:
        """How well a word fills a role of another one; 0.0 where it is below what is kept."""
        word = self.words.get(head)
        return word.links.get(link, {}).get(token, 0.0) if word else 0.0

    def telling(self, tokens: Iterable[int]) -> tuple[float, ...]:
        """The mean vector of those words that have one, for `log_odds`; empty if none has."""
        told = [word.tells for token in tokens if (word := self.words.get(token)) and word.tells]
        return tuple(STEP * sum(column) / len(told) for column in zip(*told, strict=True))


def log_odds(one: Sequence[float], other: Sequence[float]) -> float:
    """Log-odds that two vectors of one text tell one happening, as the encoder sees it; taken by themselves.

    >>> log_odds((4.0, 2.0), (4.0, 2.0)), log_odds((4.0, 2.0), (-2.0, 4.0))
    (0.5, -2.0)
    """
    product: float = sum(map(mul, one, other))
    return product / DIVISOR + UNLIKE
