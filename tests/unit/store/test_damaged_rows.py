"""Rows that are damaged inside a sound file are named by a code, and linking makes what it wrote again."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from bench.speed.made_claims import World

import reportedly as rp
from reportedly.errors import StoreError
from reportedly.workflow.project import Project


@pytest.fixture
def project(tmp_path: Path):
    with rp.open(tmp_path / "war") as opened:
        for document, claims in World(30).reports(30):
            opened.store.add(document, claims, "run-1")
        opened.link()
        yield opened


def damage(project: Project, statement: str) -> None:
    with project.store._database.writing() as db:
        db.exec_driver_sql(statement)


def told(project: Project) -> list[bytes]:
    return [msgspec.json.encode(event) for event in project.events]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET json = substr(json, 1, 40)",
        "UPDATE meta SET value = substr(value, 1, 9) WHERE key = 'link'",
    ],
)
def test_a_damaged_row_of_linking_has_a_code_and_is_made_again(project: Project, statement: str) -> None:
    before = told(project)
    damage(project, statement)
    with pytest.raises(StoreError, match="RPT-505"):
        (told(project), project.store.events.run())
    project.link(afresh=True)
    assert told(project) == before


def test_a_damaged_claim_has_a_code(project: Project) -> None:
    damage(project, "UPDATE claims SET json = substr(json, 1, 40)")
    with pytest.raises(StoreError, match="RPT-505"):
        list(project.claims)
