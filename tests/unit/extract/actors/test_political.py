"""Who and whom of politics stand farther from the trigger than those of force."""

from __future__ import annotations

import pytest
from tests.build import PARSER, claims_of, document

from reportedly.extract.pipeline import code_document
from reportedly.knowledge.load import load_knowledge
from reportedly.records.claim import ActorField


def names(field: ActorField) -> list[str]:
    return [each.value.name for each in field] if isinstance(field, tuple) else []


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Norway demanded that Chad open the bridge.", "Norway", "Chad"),
        ("Norway rejected calls by Chad for a loan.", "Norway", "Chad"),
        ("Norway agreed to send wheat to Chad.", "Norway", "Chad"),
        ("Norway suspended its aid to Chad on Monday.", "Norway", "Chad"),
        ("Norway lifted a curfew in Chad on Monday.", "Norway", "Chad"),
        ("Norway trained soldiers for a war against Chad.", "Norway", "Chad"),
        ("South Korea rejected the demand of North Korea.", "South Korea", "North Korea"),
        ("Nigeria accused Niger of moving the fence.", "Nigeria", "Niger"),
        ("Joao Lourenco praised the efforts of Chad.", "Joao Lourenco", "Chad"),
    ],
)
def test_parties_are_found_through_what_is_said_asked_or_promised(text: str, who: str, whom: str) -> None:
    claim = code_document(document(text), load_knowledge(scope="political"), PARSER)[0]
    assert (names(claim.who), names(claim.whom)) == ([who], [whom])


def test_a_day_is_no_party() -> None:
    claim = code_document(
        document("Norway eased the measures on Wednesday."), load_knowledge(scope="political"), PARSER
    )[0]
    assert names(claim.whom) == []


def test_the_conflict_scope_takes_no_name_it_does_not_know() -> None:
    claims = claims_of("Joao Lourenco accused Norway of moving the fence.")
    assert all("Joao Lourenco" not in names(claim.who) for claim in claims)
