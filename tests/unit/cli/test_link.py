"""`link` as a user calls it, in a project and on files of claims."""

import json
import sqlite3
import sys
from pathlib import Path

import msgspec
import pytest
from bench.speed.made_claims import World

import reportedly as rp
from reportedly.cli.main import main
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):
    """Run the command in a folder with a project and a file of claims; return exit status, output and talk."""
    monkeypatch.chdir(tmp_path)
    reports = list(World(60).reports(60))
    with rp.open(tmp_path / "war") as project:
        for document, claims in reports:
            project.store.add(document, claims, "run-1")
    lines = [msgspec.json.encode(claim) + b"\n" for _, claims in reports for claim in claims]
    (tmp_path / "claims.jsonl").write_bytes(b"".join(lines))

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["reportedly", *arguments])
        with pytest.raises(SystemExit) as done:
            main()
        told = capfd.readouterr()
        return int(done.value.code or 0), told.out, told.err

    return run


def test_a_project_is_linked_and_its_events_are_written(call, tmp_path: Path) -> None:
    status, out, err = call("link", "--project", "war", "--to", "events.jsonl")
    events = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text("utf-8").splitlines()]
    assert (status, out) == (0, "")
    assert f"{len(events)} events under incident@1, range@1" in err
    assert {"id", "claim_ids", "what", "contradictions", "reports", "origins", "policy"} <= set(events[0])
    assert "nothing to do" in call("link", "--project", "war")[2]


def test_events_are_listed_shown_and_explained(call) -> None:
    call("link", "--project", "war")
    listed = [line.split()[0] for line in call("show", "--project", "war")[1].splitlines() if line.startswith("evt-")]
    shown = call("show", listed[0], "--project", "war")[1]
    assert shown.startswith(listed[0])
    assert "clm-" in shown
    assert listed[0] in call("why", listed[0], "--project", "war")[1]
    assert "of evt-" in call("why", listed[0], "what", "--project", "war")[1]
    assert "RPT-103" in call("why", listed[0], "colour", "--project", "war")[2]
    assert "RPT-103" in call("show", "evt-none-1", "--project", "war")[2]


def test_files_of_claims_are_linked_without_a_project(call) -> None:
    status, out, err = call("link", "claims.jsonl", "claims.jsonl")
    assert status == 0
    assert all(json.loads(line)["id"].startswith("evt-") for line in out.splitlines())
    assert "copies cannot be found" in err


def test_a_damaged_line_is_named_and_the_others_go_on(call, tmp_path: Path) -> None:
    with (tmp_path / "claims.jsonl").open("ab") as file:
        file.write(b'{"id": 7}\nnot json\n')
    status, out, err = call("link", "claims.jsonl")
    assert status == 3
    assert out.count("\n") > 10
    assert err.count("RPT-206") == 2


def test_a_claim_with_a_value_that_cannot_be_is_named_and_the_others_go_on(call, tmp_path: Path) -> None:
    lines = (tmp_path / "claims.jsonl").read_text("utf-8").splitlines()
    broken = json.loads(lines[0]) | {"attribution": []}
    (tmp_path / "some.jsonl").write_text("\n".join([json.dumps(broken), *lines[1:]]), "utf-8")
    status, out, err = call("link", "some.jsonl")
    assert status == 3
    assert out.count("\n") > 10
    assert "RPT-206" in err
    assert "(line 1)" in err
    assert "attribution is empty" in err


def test_events_are_exported_by_name(call, tmp_path: Path) -> None:
    call("link", "--project", "war", "--policy", "acled-day")
    status, _, err = call("export", "--as", "acled-like", "--project", "war")
    assert status == 0
    assert "events written to acled-like.csv" in err
    assert (tmp_path / "acled-like.csv").read_text("utf-8").startswith("event_id_cnty")


def test_an_export_of_events_that_are_not_linked_says_so(call) -> None:
    status, _, err = call("export", "--as", "events-csv", "--project", "war")
    assert status == 0
    assert "Nothing is linked yet" in err


def test_a_format_without_a_file_writes_to_standard_output(call) -> None:
    assert call("link", "--project", "war", "--format", "jsonl")[1].startswith('{"id"')


def test_claims_of_an_earlier_version_are_told_with_what_to_do(call, tmp_path: Path) -> None:
    lines = (tmp_path / "claims.jsonl").read_text("utf-8").splitlines()
    assert "RPT-304" not in call("link", "claims.jsonl")[2]
    (tmp_path / "old.jsonl").write_text("\n".join(line.replace('"alike":[],', "") for line in lines[:3]), "utf-8")
    assert "RPT-304 3 claims: Claims were coded by an earlier version" in call("link", "old.jsonl", "claims.jsonl")[2]
    database = sqlite3.connect(tmp_path / "war" / "reportedly.sqlite")
    with database:
        database.execute("UPDATE claims SET json = replace(json, '\"alike\":[],', '')")
    database.close()
    assert "reportedly code --recode" in call("link", "--project", "war")[2]


def test_what_people_decided_is_not_shown_as_the_machines_alone(call, tmp_path: Path) -> None:
    call("link", "--project", "war")
    with rp.open(tmp_path / "war") as project:
        event = next(iter(project.events))
        assert ", machine coding]" in call("show", event.id, "--project", "war")[1].splitlines()[0]
        Desk(project, "kestrel").decide(Asked(target=event.id, decision="accept"))
    for id in (event.id, event.claim_ids[0]):
        assert "machine coding, accepted by a person]" in call("show", id, "--project", "war")[1].splitlines()[0]
