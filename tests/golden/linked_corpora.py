"""Small corpora with a reader's verdicts, linked: which tellings meet, which origins and contradictions are found.

``python -m tests.golden.linked_corpora`` prints every verdict that linking does not share.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
import yaml
from tests.build import KNOWLEDGE, PARSER

from reportedly.extract.pipeline import code_document
from reportedly.link.pipeline import ToldUnits, assemble, make_units, sum_up
from reportedly.link.reported import reported_of
from reportedly.link.same import join_across, join_in_documents
from reportedly.link.tellings import tell_claims
from reportedly.records.claim import Claim
from reportedly.records.document import Document, Origin, document_of
from reportedly.records.event import Event

FOLDER = Path(__file__).with_name("linked")


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """One corpus coded and linked: its verdicts, Documents and Claims by report, and Events."""

    name: str
    verdicts: dict[str, Any]
    documents: dict[str, Document]
    claims: dict[str, tuple[Claim, ...]]
    events: tuple[Event, ...]

    def claim(self, telling: str) -> Claim | None:
        """The claim that rests on some words of a report ("a: struck a market"), if there is one."""
        report, _, words = telling.partition(": ")
        start = self.documents[report].text.index(words)
        end = start + len(words)
        for areas in (lambda claim: (claim.trigger,), lambda claim: claim.also):
            for claim in self.claims[report]:
                if any(span.start < end and start < span.end for span in areas(claim)):
                    return claim
        return None

    def event(self, telling: str) -> Event | None:
        """The event that holds the claim of some words."""
        claim = self.claim(telling)
        return next((event for event in self.events if claim and claim.id in event.claim_ids), None)


@lru_cache(maxsize=1)
def corpora() -> tuple[Linked, ...]:
    """Every corpus, coded by rules alone and linked under the default policy and rule."""
    return tuple(_linked(path) for path in sorted(FOLDER.glob("*.yaml")))


def _linked(path: Path) -> Linked:
    """Code and link one corpus."""
    verdicts = yaml.safe_load(path.read_text("utf-8"))
    documents = {name: _document(name, told) for name, told in verdicts["reports"].items()}
    claims = {name: code_document(document, KNOWLEDGE, PARSER) for name, document in documents.items()}
    return Linked(name=path.stem, verdicts=verdicts, documents=documents, claims=claims, events=link(documents, claims))


def _document(name: str, told: dict[str, Any]) -> Document:
    """The Document of one report."""
    origin = Origin(file=f"{name}.txt", sha256="", media_type="text/plain", charset="utf-8")
    return document_of(told["text"], outlet=told["outlet"], published=str(told["published"]), origin=origin)


def link(documents: dict[str, Document], claims: dict[str, tuple[Claim, ...]]) -> tuple[Event, ...]:
    """Link the claims of some Documents in memory."""
    words = KNOWLEDGE.linking
    told = [each for name, document in documents.items() for each in tell_claims(claims[name], document.text, words)]
    tellings = join_in_documents(told, words)
    by_id = {claim.id: claim for found in claims.values() for claim in found}
    groups = join_across(tellings, words)
    ids = [[claim for row in group for claim in tellings[row].claim_ids] for group in groups]
    happenings = [sum_up((by_id[claim] for claim in group), KNOWLEDGE) for group in ids]
    reported = {
        document.id: reported_of(document, claims[name], KNOWLEDGE.sources) for name, document in documents.items()
    }
    units = [unit for unit, _ in make_units(happenings, "incident@1", KNOWLEDGE)]
    return tuple(assemble(ToldUnits(units=units, claims=by_id, reported=reported, rule="range@1"), KNOWLEDGE))


def pairs(linked: Linked) -> Iterator[tuple[str, str, bool, bool | None]]:
    """Every two tellings: whether they are one happening, and whether linking says so; None where one has no claim."""
    told = [(name, each) for name, tellings in linked.verdicts["happenings"].items() for each in tellings]
    for (one_name, one), (other_name, other) in combinations(told, 2):
        events = linked.event(one), linked.event(other)
        joined = None if None in events else events[0] == events[1]
        yield one, other, one_name == other_name, joined


def contradictions(linked: Linked) -> Iterator[tuple[str, bool]]:
    """Every contradiction a reader saw, and whether linking found it."""
    for row in linked.verdicts["contradictions"]:
        one, other = ({claim.id for each in row[side] if (claim := linked.claim(each))} for side in ("one", "other"))
        found = any(
            {bool(one & set(side)) for side in each.sides} == {True, False}
            and {bool(other & set(side)) for side in each.sides} == {True, False}
            for event in linked.events
            for each in event.contradictions
            if each.kind == row["kind"]
        )
        yield f"{row['kind']} of {row['happening']}: {row['one'][0]} | {row['other'][0]}", found


def main() -> None:
    """Print what linking does not share with the reader."""
    for linked in corpora():
        for one, other, same, joined in pairs(linked):
            if joined is not same:
                print(f"{linked.name}: {'one' if same else 'two'}, found {joined}: {one} | {other}")
        for what, found in contradictions(linked):
            if not found:
                print(f"{linked.name}: missed {what}")


if __name__ == "__main__":
    main()
