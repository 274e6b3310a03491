"""Where quotations open and close."""

import pytest
from tests.build import reading_of

from reportedly.extract.attribution.words.quotations import find_marked, find_quotes


def quotes(text: str) -> list[str]:
    reading = reading_of(text)
    return [reading.span(first, stop).text for first, stop in find_quotes(reading)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"We left the town at dawn," she said.', ["We left the town at dawn,"]),
        ("“We left the town at dawn,” she said.", ["We left the town at dawn,"]),
        ("«We left the town at dawn», she said.", ["We left the town at dawn"]),
        ("''We left the town at dawn,'' she said.", ["We left the town at dawn,"]),
        ('"We left the town," she said, "at dawn on foot."', ["We left the town,", "at dawn on foot."]),
    ],
)
def test_quotation_stands_between_its_marks(text, words):
    assert quotes(text) == words


def test_lost_mark_does_not_turn_quotations_inside_out():
    text = '"We left the town, she said at the camp. "Nobody carried any food or water," a guard said.'
    assert quotes(text)[-1] == "Nobody carried any food or water,"


def test_word_in_marks_is_no_quotation():
    text = 'The army shelled a "security zone" near the river.'
    assert quotes(text) == []
    assert len(find_marked(reading_of(text))) == 1
