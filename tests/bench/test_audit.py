"""The sums of an audit sheet are those of its verdicts, and what is shown is what the claim holds."""

from __future__ import annotations

from bench.quality.audit import shown, summed
from tests.build import claim_of

ROW = {"claim_id": "clm-1", "what": "r", "who": "r", "whom": "-", "how_many": "-"}


def test_missing_values_cost_no_precision_but_are_told() -> None:
    lines = list(summed([ROW, {**ROW, "who": "m"}, {**ROW, "who": "w"}]))
    assert lines[1].startswith("who: right 1 of 2 coded, 0.500")
    assert "missing 1" in lines[1]
    assert lines[-1] == "claims without any fault: 1 of 3"


def test_reader_sees_fields_and_sentence() -> None:
    text = "Rebels shelled the village of Nubl on Monday, killing four soldiers."
    told = shown(claim_of(text, "shelled").to_dict(), text)
    assert "killed soldiers 4–4" in told
    assert f"【{text}】" in told
