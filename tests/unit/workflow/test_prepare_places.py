"""The place index is made ready before coding, and that it takes a while is said once."""

from __future__ import annotations

import pytest

from reportedly.knowledge import place_cache
from reportedly.workflow.wire import prepare_places


@pytest.mark.parametrize("is_there", [False, True])
def test_building_the_index_is_said_and_finding_it_is_not(is_there, monkeypatch) -> None:
    said: list[str] = []
    made: list[tuple[str, ...]] = []
    monkeypatch.setattr(place_cache, "is_prepared", lambda packs, cache: is_there)
    monkeypatch.setattr(place_cache, "prepare_index", lambda packs, cache: made.append(tuple(p.name for p in packs)))
    prepare_places(("core", "syria"), said.append)
    assert made == [("core", "syria")]
    assert [("core, syria" in line) for line in said] == ([] if is_there else [True])
