"""Decisions go from one copy of a project to another on the command line."""

from __future__ import annotations

from pathlib import Path

from bench.speed.made_claims import World
from click.testing import CliRunner

import reportedly as rp
from reportedly.cli.main import reportedly
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked

CLAIMS = 20


def made(folder: Path) -> None:
    with rp.open(folder) as project:
        for document, claims in World(CLAIMS).reports(CLAIMS):
            project.store.add(document, claims, "run-1")
        project.link()


def run(*arguments: object) -> str:
    result = CliRunner().invoke(reportedly, [str(each) for each in arguments])
    assert result.exit_code == 0, result.output
    return result.stderr


def test_exported_decisions_are_imported_once_and_come_out_the_same(tmp_path: Path) -> None:
    one, two, first, again = tmp_path / "one", tmp_path / "two", tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    made(one)
    made(two)
    with rp.open(one) as project:
        event = next(iter(project.events))
        Desk(project, "kestrel").decide(Asked(target=event.id, decision="reject"))
    run("export", "--as", "judgements", "--quotes", "--to", first, "--project", one)
    run("import", first, "--project", two)
    run("import", first, "--project", two)
    run("export", "--as", "judgements", "--quotes", "--to", again, "--project", two)
    assert first.read_bytes() == again.read_bytes() != b""
    with rp.open(two) as project:
        assert project.event(event.id).status == "rejected"


def test_decisions_about_what_is_not_here_are_counted(tmp_path: Path) -> None:
    one, file = tmp_path / "one", tmp_path / "1.jsonl"
    made(one)
    with rp.open(one) as project:
        for event in list(project.events)[:2]:
            Desk(project, "kestrel").decide(Asked(target=event.id, decision="flag", value="look again"))
        Desk(project, "kestrel").undo()
    run("export", "--as", "judgements", "--quotes", "--to", file, "--project", one)
    rp.open(tmp_path / "empty").close()
    said = run("import", file, "--project", tmp_path / "empty")
    assert "3 new decisions" in said
    assert "2 of them are about records that are not here" in said
    made(tmp_path / "two")
    assert "not here" not in run("import", file, "--project", tmp_path / "two")
