"""The index of places is made ready beside the page: kept for the next start, and no fault where it cannot be."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from reportedly.knowledge import place_cache
from reportedly.web.clerk import Clerk
from reportedly.workflow.places_apart import prepare_apart
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk


def warmed(folder: Path) -> list[str]:
    """What choosing a place offers once a server has read ahead at an empty project."""

    async def read_ahead() -> list[str]:
        with Project.create(folder) as project:
            clerk = Clerk(Desk(project, "heron", may_write=False))
            await clerk.warm()
            found = await clerk.ask(lambda desk: [each.label for each in desk.candidates("place", "Saraqib")])
            clerk.close()
            return found

    return asyncio.run(read_ahead())


def test_reviewing_alone_prepares_the_place_index_once_and_offers_the_same_places(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(place_cache, "_held", {})
    monkeypatch.setenv("REPORTEDLY_CACHE", str(tmp_path / "cache"))
    offered = warmed(tmp_path / "one")
    assert offered
    assert len(list((tmp_path / "cache").glob("places-*.idx"))) == 1
    with Project.open(tmp_path / "one") as project:
        assert prepare_apart(project.settings.packs) is None

    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setattr(place_cache, "_held", {})
    monkeypatch.setenv("REPORTEDLY_CACHE", str(tmp_path / "file" / "cache"))
    assert warmed(tmp_path / "two") == offered


def test_no_index_is_built_in_the_thread_that_answers(tmp_path, monkeypatch) -> None:
    """Whatever the desk does ahead in its thread finds the index open already."""
    with Project.create(tmp_path / "war") as project:
        desk = Desk(project, "heron", may_write=False)
        monkeypatch.setattr(
            "reportedly.knowledge.gazetteer.open_index", lambda *_: pytest.fail("a place was asked for")
        )
        assert sum(1 for _ in (*desk.first_view(), *desk.warm())) == 7
