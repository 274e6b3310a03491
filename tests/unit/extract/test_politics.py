"""Acts of politics that ACLED does not tell apart stay apart in the political scope."""

from __future__ import annotations

from tests.build import PARSER, document

from reportedly.extract.pipeline import code_document
from reportedly.knowledge.load import load_knowledge


def test_a_refusal_and_the_request_it_answers_are_two_claims() -> None:
    text = "Yemen has rejected a Norwegian request to question the pilots."
    claims = code_document(document(text), load_knowledge(scope="political"), PARSER)
    found = {claim.what.value.plover: claim for claim in claims}
    assert {"REJECT", "REQUEST"} <= found.keys()
    assert found["REJECT"].happening != found["REQUEST"].happening
    assert [each.value.name for each in found["REJECT"].who] == ["Yemen"]
    assert [each.value.name for each in found["REJECT"].whom] == ["Norway"]
