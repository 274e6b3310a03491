"""How templates are made of claims, aligned with the key's and counted, on messages of our own."""

from __future__ import annotations

from pathlib import Path

import msgspec
from bench.quality.coding import Item, code_item
from bench.quality.muc4 import Fill, Key, Tally, align, fills, run
from bench.quality.muc4_templates import Target, Template, templates_of

KEY: Key = {
    "MESSAGE: TEMPLATE": ["1"], "INCIDENT: TYPE": ["BOMBING"], "HUM TGT: DESCRIPTION": ['"CLERKS"'],
    "HUM TGT: NUMBER": ['3: "CLERKS"'], "HUM TGT: EFFECT OF INCIDENT": ['DEATH: "CLERKS"'],
}  # fmt: skip
BOMB = Template(
    type="BOMBING", stage="ACCOMPLISHED", words=("three clerks",),
    targets=(Target(number="3", effect="DEATH", words="three clerks"),),
)  # fmt: skip


def made_of(text: str) -> list[Template]:
    return templates_of(code_item(Item(file="x.txt", text=text)))


def test_a_bomb_is_a_bombing_with_its_dead() -> None:
    found = made_of("A car bomb exploded at a market in Lima on Monday, killing three clerks.")
    assert [template.type for template in found] == ["BOMBING"]
    assert [(target.number, target.effect) for target in found[0].targets] == [("3", "DEATH")]


def test_fighting_between_armed_sides_is_no_incident() -> None:
    assert made_of("The army clashed with rebels near Huanta on Monday, killing three rebels.") == []


def test_a_template_is_mapped_only_where_type_and_words_meet() -> None:
    other = msgspec.structs.replace(BOMB, words=("two judges",))
    robbery = msgspec.structs.replace(BOMB, type="ROBBERY")
    assert align([KEY], [other, BOMB]) == [(KEY, BOMB), (None, other)]
    assert align([KEY], [robbery]) == [(KEY, None), (None, robbery)]


def test_a_fill_of_the_same_value_and_other_words_counts_half() -> None:
    tally = Tally()
    tally.add(
        fills(['3: "CLERKS"', '? PLURAL: "OTHERS"']), [Fill(values=frozenset({"3"}), words=frozenset({"JUDGES"}))]
    )
    assert (tally.possible, tally.actual, tally.matched) == (1, 1, 0.5)


def test_marks_of_number_and_alternatives_are_read() -> None:
    assert fills(['~30 / 30-: "CLERKS" / "THE CLERKS"'])[0].values == {"30"}
    assert fills(["? NO INJURY / NO INJURY OR DEATH"])[0] == Fill(
        values=frozenset({"NO INJURY", "NO INJURY OR DEATH"}), words=frozenset(), optional=True
    )


def test_spurious_and_missing_templates_count(tmp_path: Path) -> None:
    message = {
        "id": "OWN-1", "text": "OWN-1 (US)\n\nA car bomb exploded at a market in Lima, killing three clerks.\n",
        "templates": [KEY, KEY | {"INCIDENT: TYPE": ["ARSON"], "MESSAGE: TEMPLATE": ["2"]}],
    }  # fmt: skip
    (tmp_path / "muc4").mkdir()
    (tmp_path / "muc4" / "dev.jsonl").write_bytes(msgspec.json.encode(message) + b"\n")
    figures = run(tmp_path)
    assert round(figures["incident_type_f"].value, 3) == round(2 / 3, 3)
    assert figures["incident_type_matched_f"].value == 1.0
    assert round(figures["effect_f"].value, 3) == round(2 / 3, 3)
