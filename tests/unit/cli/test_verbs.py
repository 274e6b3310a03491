"""The verbs, as a user calls them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.cli.main import VERBS, main
from reportedly.errors import CATALOGUE

TEXT = "BEIRUT, February 7 - The army shelled Saraqib on Monday, killing three civilians, residents said.\n"


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):
    """Run the command in an empty folder that holds a.txt; return exit status, output and talk."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["reportedly", *arguments])
        with pytest.raises(SystemExit) as done:
            main()
        told = capfd.readouterr()
        return int(done.value.code or 0), told.out, told.err

    return run


def test_code_without_a_project_writes_claims_to_standard_output_and_talk_elsewhere(call) -> None:
    status, out, err = call("code", "a.txt", "--published", "2018-02-07", "--outlet", "Demo Daily")
    claims = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [claim["trigger"]["text"] for claim in claims] == ["shelled"]
    assert claims[0]["attribution"][0]["name"] == "Demo Daily"
    assert "1 documents read: 1 coded" in err


@pytest.mark.parametrize("suffix", ["jsonl", "json", "csv", "table"])
def test_the_format_follows_the_files_suffix(call, tmp_path: Path, suffix: str) -> None:
    assert call("code", "a.txt", "--to", f"x.{suffix}")[:2] == (0, "")
    told = (tmp_path / f"x.{suffix}").read_text("utf-8")
    begins = {"jsonl": '{"id":"clm-', "json": "[\n{", "csv": "claim_id,", "table": "what  "}
    assert told.startswith(begins[suffix])
    assert "shelled" in told or suffix == "table"
    if suffix == "json":
        assert len(json.loads(told)) == 1


def test_code_in_a_project_stores_and_the_same_bytes_add_nothing(call, tmp_path: Path, monkeypatch) -> None:
    assert call("init", "war")[0] == 0
    status, out, _ = call("code", "a.txt", "--project", "war")
    assert (status, out) == (0, "")
    again = call("code", "a.txt", "--project", "war", "--format", "jsonl")
    assert "1 already there" in again[2]
    assert "0 new claims" in again[2]
    assert json.loads(again[1])["trigger"]["text"] == "shelled"
    monkeypatch.chdir(tmp_path / "war")
    assert "shell" in call("show")[1]


def test_show_and_why_lead_from_a_claim_to_its_words(call) -> None:
    call("init", "war")
    call("code", "a.txt", "--project", "war")
    claim = next(word for word in call("show", "--project", "war")[1].split() if word.startswith("clm-"))
    document = "doc-" + claim.split("-")[1]
    assert "[shelled]{trigger}" in call("show", claim, "--project", "war")[1]
    assert "[shelled]{trigger}" in call("show", document, "--project", "war")[1]
    assert "“shelled”" in call("why", claim, "what", "--project", "war")[1]


@pytest.mark.parametrize("format", ["csv", "geojson", "html", "jsonl", "parquet"])
def test_export_writes_every_format_without_the_reports_words(call, tmp_path: Path, format: str) -> None:
    call("init", "war")
    call("code", "a.txt", "--project", "war")
    status, _, err = call("export", "--as", format, "--project", "war")
    assert (status, err) == (0, f"1 claims written to claims.{format}\n")
    assert b"shelled" not in (tmp_path / f"claims.{format}").read_bytes()


def test_explain_knows_every_code(call) -> None:
    listed = call("explain")[1]
    for code, (title, _) in CATALOGUE.items():
        assert code in listed
        assert title in listed
    status, out, _ = call("explain", "rpt-204")
    assert (status, out.split()[0]) == (0, "RPT-204")
    assert CATALOGUE["RPT-204"].remedy in out


@pytest.mark.parametrize(
    ("arguments", "status", "code"),
    [
        (("show",), 2, "RPT-102"),
        (("show", "clm-0", "--project", "nowhere"), 2, "RPT-102"),
        (("explain", "RPT-999"), 2, "RPT-103"),
        (("code", "a.txt", "--column", "text"), 2, "RPT-104"),
        (("code", "none.txt"), 1, "RPT-101"),
        (("code", "a.txt", "--to", "none/x.jsonl"), 1, "RPT-601"),
        (("code", "a.txt", "--manifest", "none.csv"), 2, "RPT-101"),
        (("code",), 2, "Missing argument"),
        (("nonsense",), 2, "No such command"),
    ],
)
def test_errors_have_a_code_an_exit_status_and_no_traceback(call, arguments, status: int, code: str) -> None:
    found, _, err = call(*arguments)
    assert (found, code in err, "Traceback" in err) == (status, True, False)


def test_doctor_finds_everything_well(call) -> None:
    status, out, _ = call("doctor")
    assert status == 0
    assert {line.split()[0] for line in out.splitlines()} == {"well"}


def test_doctor_names_what_is_amiss(call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.workflow.doctor.PACKS", ("core", "atlantis"))
    status, out, _ = call("doctor")
    assert status == 1
    assert "AMISS  pack atlantis" in out


def test_packs_check_reads_every_table(call) -> None:
    status, out, _ = call("packs", "check")
    assert status == 0
    assert "core/" in out


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(call, verb: str) -> None:
    status, out, _ = call(verb, "--help")
    assert status == 0
    assert out.startswith(f"Usage: reportedly {verb}")


def test_a_publication_date_that_is_none_is_wrong_use(call) -> None:
    status, out, err = call("code", "a.txt", "--published", "07/02/2018")
    assert (status, out) == (2, "")
    assert err.startswith("RPT-104 ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_has_its_code(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    command = (sys.executable, "-m", "reportedly.cli.main", "code", "a.txt")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, "RPT-601" in done.stderr, "Traceback" in done.stderr) == (1, True, False)


def test_a_column_for_a_field_that_no_record_has_is_wrong_use(call) -> None:
    status, out, err = call("code", "a.txt", "--column", "txt=body")
    assert (status, out) == (2, "")
    assert "fields are text, title" in err


def test_failures_are_named_though_their_file_cannot_be_written(call, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "failed.jsonl").mkdir()  # a folder stands where the file should
    status, _, err = call("code", "a.txt", "empty.txt", "--format", "jsonl")
    assert status == 3
    assert "RPT-201" in err
    assert "RPT-601" in err


def test_the_module_is_the_command() -> None:
    told = subprocess.run([sys.executable, "-m", "reportedly", "--version"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith("reportedly, version ")
