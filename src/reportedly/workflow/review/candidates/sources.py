"""Sources that a person may choose for a link of a chain, by any of their names."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.knowledge.sources import Source, Sources
from reportedly.workflow.review.candidates.kinds import kind_words
from reportedly.workflow.review.candidates.names import NameIndex
from reportedly.workflow.review.views.details import Candidate


class SourceChoices:
    """The sources of the packs."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._known = {source.id: source for _, source in sources.names()}
        self._index = NameIndex([(name, source.id) for name, source in sources.names()])

    def find(self, text: str) -> Iterator[Candidate]:
        """Yield sources that fit what was typed, then what was typed itself as a name that no pack knows."""
        if not text.strip():
            return
        for hit in self._index.find(text):
            yield self._candidate(self._known[hit.thing], hit.name, hit.score)
        value = {"source_id": None, "name": text.strip(), "type": "unspecified"}
        yield Candidate(label=text.strip(), detail="a name that no pack knows", value=value)

    def _candidate(self, source: Source, name: str, score: float) -> Candidate:
        """One source."""
        side = self._sources.side_of(source)
        told = (
            kind_words(source.type), source.country or "", f"side: {side.name}" if side else "",
            f"owner: {source.owner}" if source.owner else "", f"also “{name}”" if name != source.name else "",
        )  # fmt: skip
        value = {"source_id": source.id, "name": source.name, "type": source.type}
        return Candidate(label=source.name, detail="; ".join(part for part in told if part), value=value, score=score)
