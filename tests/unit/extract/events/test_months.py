"""A month's name inside a date triggers nothing, even where its word can tell an event."""

from __future__ import annotations

import pytest
from tests.unit.extract.events.test_rules import events_of

MASTHEAD = "Taurus Bulletin - Sunday, March 18, 2018"


@pytest.mark.parametrize(
    "text",
    [
        MASTHEAD,
        f"{MASTHEAD}\n\nThe bakery opened again.",
        "Taurus Bulletin - Sunday, 18 March 2018",
        "Taurus Bulletin, March 2018",
        "Taurus Bulletin - Sunday, MARCH 18TH",
        "Taurus Bulletin - the 18th of March",
        "Taurus Bulletin - Sunday, March the 18th",
    ],
)
def test_a_month_in_a_date_is_no_trigger(text: str) -> None:
    assert events_of(text) == {}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Teachers held a march on 18 May 2018.", "march"),
        ("Teachers held a march 18 days later.", "march"),
        ("March of 20 teachers blocked the bridge", "March"),
        ("Teachers marched to the port on March 18, 2018.", "marched"),
        ("March for bread draws hundreds in the port", "March"),
    ],
)
def test_a_march_is_one(text: str, trigger: str) -> None:
    assert trigger in events_of(text)
