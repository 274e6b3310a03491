"""`rp.code`: pure."""

from pathlib import Path

import pytest

import reportedly as rp


def test_code_returns_claims_in_the_documented_shape() -> None:
    claims = rp.code("The army shelled Saraqib on Monday.", published="2018-02-07", outlet="Demo Daily")
    told = claims[0].to_dict()
    assert told["trigger"]["text"] == "shelled"
    assert told["when"]["value"] == {"first": "2018-02-05", "last": "2018-02-05", "precision": "day"}
    assert told["attribution"][0]["name"] == "Demo Daily"
    assert told["status"] == "proposed"
    assert isinstance(told["also"], list)


def test_code_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rp.code("The army shelled Saraqib on Monday.")
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_english_gives_no_claims() -> None:
    assert rp.code("قصف الجيش مدينة سراقب يوم الاثنين وقتل ثلاثة مدنيين بحسب السكان") == []


def test_a_text_that_no_file_can_hold_is_refused_with_its_code() -> None:
    with pytest.raises(rp.ReportedlyError, match="RPT-301"):
        rp.code("The army shelled \ud800 Saraqib.")


def test_empty_text_gives_no_claims() -> None:
    assert rp.code("") == []


def test_a_text_too_long_to_be_one_report_is_refused_with_its_length() -> None:
    with pytest.raises(rp.ReportedlyError, match=r"RPT-303 .*\(300000 characters"):
        rp.code("Shells. fell" * 25_000)


def test_the_political_scope_codes_what_the_conflict_scope_leaves_out() -> None:
    text = "The Danish minister praised the Dutch government on Friday."
    assert rp.code(text) == []
    assert [claim.what.value.plover for claim in rp.code(text, scope="political")] == ["SUPPORT"]


def test_attributions_tell_speech_and_attitudes_in_the_documented_shape() -> None:
    told = rp.attributions("Turkey wants a buffer zone. The road is open, the mayor said.", outlet="Demo Daily")
    assert [one.kind for one in told] == ["wish", "speech"]
    assert told[0].to_dict()["chain"][0]["name"] == "Demo Daily"


def test_what_is_not_english_gives_no_attributions() -> None:
    assert rp.attributions("قصف الجيش مدينة سراقب يوم الاثنين وقتل ثلاثة مدنيين بحسب السكان") == []
