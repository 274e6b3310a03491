"""A judgement that was changed or lost in the database is told by its code, and nothing is decided or linked on it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.unit.workflow.review.conftest import desk_of

import reportedly as rp
from reportedly.errors import IntegrityError
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked


@pytest.mark.parametrize(
    "sql",
    [
        """UPDATE judgements SET json = replace(json, '"accept"', '"reject"') WHERE seq = 2""",
        "DELETE FROM judgements WHERE seq = 2",
    ],
)
def test_a_changed_or_lost_judgement_is_told_and_nothing_goes_on(desk: Desk, tmp_path: Path, sql: str) -> None:
    ids = desk.ids()
    for event in ids[:3]:
        desk.decide(Asked(target=event, decision="accept"))
    folder = desk.project.folder
    desk.project.store.close()
    with sqlite3.connect(folder / "reportedly.sqlite") as db:
        db.execute(sql)
    with rp.open(folder) as project:
        for step in (project.link, desk_of(project).session,
                     lambda: desk_of(project).decide(Asked(target=ids[5], decision="accept"))):  # fmt: skip
            with pytest.raises(IntegrityError, match=r"RPT-702.*jdg-"):
                step()
