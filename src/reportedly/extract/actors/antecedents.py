"""What has been named so far in a Document, and the search back through it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.actors.found import Found
from reportedly.extract.reading import Reading
from reportedly.knowledge.actors import ActorNoun
from reportedly.records.values import ActorRef

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """One earlier mention that has a value: its index, where it stands, and what it names."""

    n: int
    ref: ActorRef
    sent: int
    section: tuple[int, int]
    is_subject: bool
    is_plural: bool
    lemma: str
    group: str

    @property
    def is_known(self) -> bool:
        """Whether it names an actor of the packs."""
        return self.ref.actor_id is not None


class Memory:
    """The named phrases of one Document in text order; grows as phrases are settled."""

    def __init__(self, reading: Reading, found: tuple[Found, ...]) -> None:
        self.reading = reading
        self.found = found
        self.seen: list[Seen] = []
        self._by_n: dict[int, Seen] = {}

    def keep(self, n: int, ref: ActorRef, noun: ActorNoun | None) -> None:
        """Keep a named phrase as a possible antecedent."""
        item = self.found[n]
        token = self.reading.parse.tokens[item.head]
        seen = Seen(
            n=n, ref=ref, sent=token.sent, section=self._section(item), is_subject=token.dep in SUBJECTS,
            is_plural=item.is_plural or token.tag in ("NNS", "NNPS"), lemma=token.lemma,
            group=noun.group if noun is not None else "",
        )  # fmt: skip
        self.seen.append(seen)
        self._by_n[n] = seen

    def at(self, n: int | None) -> Seen | None:
        """The memory of one phrase."""
        return self._by_n.get(n) if n is not None else None

    def back(self, item: Found, reach: int) -> Iterator[Seen]:
        """Earlier mentions of the same section, at most ``reach`` sentences back, nearest first."""
        sent, section = self.reading.parse.tokens[item.head].sent, self._section(item)
        for seen in reversed(self.seen):
            if sent - seen.sent > reach or seen.section != section:
                return
            if self.found[seen.n].stop <= item.first:
                yield seen

    def _section(self, item: Found) -> tuple[int, int]:
        """Article and section of a phrase."""
        block = self.reading.block(item.head)
        return block.article, block.section


def best_of(near: list[Seen]) -> Seen | None:
    """The nearest subject; without one, the only actor there is; null where several compete."""
    for seen in near:
        if seen.is_subject:
            return seen
    return near[0] if len({seen.ref.name for seen in near}) == 1 else None
