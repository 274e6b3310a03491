"""The codebook's table of chains is true: each construction gives the chain that stands beside it."""

from pathlib import Path

import pytest

import reportedly as rp

CODEBOOK = Path(__file__).parents[2] / "docs" / "codebook.md"
CHAINS = {
    "The raid on the mill killed nine.": [[]],
    "The raid on the mill killed nine, the observatory said.": [["observatory"]],
    "The agency quoted a field commander as saying that rebels shelled the mill.": [["agency", "field commander"]],
    "A resident told the station that rebels shelled the mill.": [["station", "resident"]],
    "The daily reported, citing two diplomats, that rebels shelled the mill.": [["daily", "two diplomats"]],
    "Colonel Halabi, a spokesman for the Sahel Guard, said that rebels shelled the mill.": [["Sahel Guard", "Halabi"]],
    "A spokesman for the interior ministry said that rebels shelled the mill.": [["interior ministry"]],
    "The mayor said that rebels shelled the mill. He added that two jets bombed the bridge.": [["mayor"], ["mayor"]],
    "A resident told the station that rebels shelled the mill. The source went on to say that jets bombed the dam.": [
        ["station", "resident"],
        ["station", "resident"],
    ],
    '"Rebels shelled the mill," the mayor said.\n\n"Two jets bombed the bridge."': [["mayor"], ["mayor"]],
    "A media outlet reported that rebels shelled the mill. The Harbour Post said that two jets bombed the bridge.": [
        ["Harbour Post"],
        ["Harbour Post"],
    ],
    "HAMA (Sahel Wire) - Rebels shelled the mill on Monday.": [["Sahel Wire"]],
    "Rebels shelled the mill on Monday.\n\n--Sahel Wire": [["Sahel Wire"]],
    "Five killed in raid on mill: medics\n\nThe mill had stood empty for years.": [["medics"]],
    "Reportedly, rebels shelled the mill.": [[]],
}
HIDDEN = ("According to , rebels shelled the mill.", "It was reported that rebels shelled the mill.")


def chains(text: str) -> list[list[str]]:
    """The names behind the outlet, claim by claim."""
    return [[link.name for link in claim.attribution[1:]] for claim in rp.code(text, published="2021-03-02")]


@pytest.mark.parametrize(("text", "expected"), CHAINS.items())
def test_chain_is_the_one_the_codebook_tells(text: str, expected: list[list[str]]) -> None:
    assert chains(text) == expected


@pytest.mark.parametrize("text", HIDDEN)
def test_source_that_the_text_lost_or_hides_is_unspecified(text: str) -> None:
    assert [claim.attribution[-1].type for claim in rp.code(text)] == ["unspecified"]


def test_every_row_of_the_table_is_tried() -> None:
    table = CODEBOOK.read_text("utf-8").split("| the words | the chain behind the outlet |")[1].split("\n\n")[0]
    assert len(table.strip().splitlines()) - 1 == 13
