"""`reportedly find`, as a user calls it: sides count, echoes and denials are told, nothing hostile breaks it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.build import claims_of, document

from reportedly.cli.main import main
from reportedly.records.document import Document
from reportedly.workflow.project import Project
from reportedly.workflow.wire import open_store

REPORTS = (
    ("French helicopters evacuated 12 commanders of Boko Haram from Gwoza on 3 May 2016, a local source told us.",
     "Lake Courier", "2016-05-04"),
    ("French military trucks evacuated 40 Boko Haram fighters from Dikwa on 9 June 2016, Press TV reported.",
     "Dune Daily", "2016-06-10"),
    ("The French Defence Ministry denied evacuating Boko Haram commanders from Gwoza.", "Hill Post", "2016-06-12"),
    ("Boko Haram evacuated French soldiers from Gwoza on 1 April 2016.", "Shore Herald", "2016-04-02"),
    ("Shells hit a bakery in Dikwa on 7 March 2016, killing three women.", "Hill Post", "2016-03-08"),
)  # fmt: skip
Call = Callable[..., tuple[int, str, str]]


def add(project: Project, *reports: tuple[str, str, str]) -> list[Document]:
    """Keep coded reports in a project."""
    store = open_store(project.folder / project.settings.database)
    kept = []
    for text, outlet, day in reports:
        told = {"outlet": outlet, "published": day}
        kept.append(document(text, **told))
        store.add(kept[-1], claims_of(text, **told), "run-test")
    store.close()
    return kept


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Run the command in a project that holds REPORTS; return exit status, output and talk."""
    add(Project.create(tmp_path / "war"), *REPORTS)
    monkeypatch.chdir(tmp_path / "war")

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["reportedly", "find", *arguments])
        with pytest.raises(SystemExit) as done:
            main()
        told = capfd.readouterr()
        return int(done.value.code or 0), told.out, told.err

    return run


def found(call: Call, *arguments: str) -> list[dict[str, object]]:
    status, out, err = call(*arguments, "--format", "jsonl")
    assert (status, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def test_the_answer_tells_the_earliest_the_echoes_and_the_denials(call: Call) -> None:
    (best,) = found(call, "French helicopters evacuate Boko Haram")
    told = best["narrative"]
    assert told["kind"] == "narrative"
    assert (told["first"]["outlet"], told["first"]["published"]) == ("Lake Courier", "2016-05-04")
    assert [echo["outlet"] for echo in told["echoes"]] == ["Dune Daily"]
    assert [denial["outlet"] for denial in told["denials"]] == ["Hill Post"]


@pytest.mark.parametrize("words", ["France airlifts Boko Haram", "Boko Haram transferred by French forces"])
def test_aliases_and_synonyms_find_the_same(call: Call, words: str) -> None:
    assert found(call, words)[0]["narrative"]["first"]["outlet"] == "Lake Courier"


def test_who_does_it_to_whom_decides_what_comes_first(call: Call) -> None:
    assert found(call, "Boko Haram evacuates French")[0]["narrative"]["first"]["outlet"] == "Shore Herald"
    assert found(call, "French evacuate Boko Haram")[0]["narrative"]["first"]["outlet"] == "Lake Courier"


def test_the_table_tells_words_chain_document_and_claim(call: Call) -> None:
    status, out, _ = call("French", "helicopters", "evacuate", "Boko", "Haram")
    assert status == 0
    assert "first told in this corpus by" in out
    assert "Lake Courier ← local source  clm-" in out
    assert "doc-" in out
    assert "“French helicopters evacuated 12 commanders" in out
    assert "means moved: helicopter (1×, first 2016-05-04); truck" in out
    assert not any(word in out.lower() for word in ("false", "debunk", "propaganda", "fake"))


def test_a_place_narrows_the_answer(call: Call) -> None:
    assert [one["narrative"]["first"]["outlet"] for one in found(call, "bakery in Dikwa")] == ["Hill Post"]


def test_nothing_found_says_what_was_searched(call: Call) -> None:
    status, out, err = call("zeppelins", "over", "Atlantis")
    assert (status, err) == (0, "")
    assert out.splitlines()[0].startswith("searched for: word zeppelins")
    assert out.splitlines()[-1].startswith("nothing found in")


def test_part_of_a_question_is_said_to_be_part(call: Call) -> None:
    assert "no claim matches all of it" in call("Boko Haram shells Norwegian submarines")[1]


@pytest.mark.parametrize(
    "words",
    [
        "who : act* NEAR(a b)", '"unclosed', "a AND OR NOT b", "'; DROP TABLE claims; --", "{who} : x", "-x ^y",
        "بوكو حرام", "𞤀𞤣 foo", "a\x0bb", "French \ud83d", "word " * 2_000,
    ],
)  # fmt: skip
def test_a_hostile_question_is_only_words(call: Call, words: str) -> None:
    status, out, err = call("--", words)
    assert (status, err) == (0, "")
    assert out.startswith("searched for: ")


@pytest.mark.parametrize("words", ["", "   ", "🤷‍♀️", '"():*^', "a AND OR NOT"])
def test_a_question_without_a_word_is_refused_with_a_code(call: Call, words: str) -> None:
    status, out, err = call(words)
    assert (status, out) == (2, "")
    assert err.startswith("RPT-104")


def test_outside_a_project_and_before_coding_there_is_a_code(call: Call, tmp_path: Path, monkeypatch) -> None:
    Project.create(tmp_path / "empty")
    assert call("x", "--project", str(tmp_path / "empty"))[2].startswith("RPT-501")
    monkeypatch.chdir(tmp_path)
    assert call("x")[0::2][1].startswith("RPT-102")


def test_a_database_that_is_none_has_a_code(call: Call, tmp_path: Path) -> None:
    (tmp_path / "war" / "reportedly.sqlite").write_bytes(b"no database" * 100)
    status, _, err = call("x")
    assert (status, err[:7]) == (1, "RPT-501")


def test_what_is_coded_later_is_found_and_the_earliest_changes(call: Call, tmp_path: Path) -> None:
    assert found(call, "French evacuate Boko Haram")[0]["narrative"]["documents"] == 3
    early = ("French planes evacuated Boko Haram leaders from Banki on 1 March 2016.", "Plain Letter", "2016-03-02")
    add(Project.open(tmp_path / "war"), early)
    told = found(call, "French evacuate Boko Haram")[0]["narrative"]
    assert (told["documents"], told["first"]["outlet"]) == (4, "Plain Letter")


def test_the_library_finds_and_lists_narratives(call: Call, tmp_path: Path) -> None:
    with Project.open(tmp_path / "war") as project:
        answer = project.find("French helicopters evacuate Boko Haram")
        assert answer.is_whole
        assert [str(one.pattern) for one in project.narratives] == ["France → Boko Haram: evacuation"]
        assert next(project.narratives) == answer.findings[0].narrative
