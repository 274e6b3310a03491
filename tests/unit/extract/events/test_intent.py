"""What lies ahead is, in the political scope, a promise, a threat, a refusal or a demand."""

from __future__ import annotations

import pytest
from tests.build import PARSER, document

from reportedly.extract.pipeline import code_document
from reportedly.knowledge.load import load_knowledge


def first(text: str) -> tuple[str, str, str]:
    """PLOVER type, factuality and trigger of a text's first claim."""
    claim = code_document(document(text), load_knowledge(scope="political"), PARSER)[0]
    return claim.what.value.plover, claim.factuality.value, claim.trigger.text


@pytest.mark.parametrize(
    ("text", "plover"),
    [
        ("Norway said it will send wheat to Chad.", "AGREE"),
        ("Norway will send wheat to Chad, officials said.", "AGREE"),
        ("Norway said on Monday it would suspend its aid to Chad.", "THREATEN"),
        ("Norway said it would not meet the delegation.", "REJECT"),
        ("Norway said it will no longer allow rallies at the port.", "THREATEN"),
        ("Norway may halt its aid to Chad if the fighting goes on.", "THREATEN"),
        ("Norway will withdraw its observers unless Chad holds a vote.", "THREATEN"),
        ("Norway said that Chad must hand over the suspects.", "REQUEST"),
        ("Norway sent wheat to Chad.", "AID"),
    ],
)
def test_what_announcing_an_act_does_is_its_type(text: str, plover: str) -> None:
    assert first(text)[:2] == (plover, "asserted")


def test_a_demand_stands_on_the_verb_of_saying() -> None:
    assert first("Norway said that Chad must hand over the suspects.")[2] == "said"


def test_what_one_says_another_will_do_is_no_promise() -> None:
    assert first("Norway said that Chad will send troops to the border.")[0] != "AGREE"
