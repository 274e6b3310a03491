"""Opens a store of each kind, again and again at one place."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportedly.ports import Store
from reportedly.store.sqlite import SqliteStore

Open = Callable[[], Store]


@pytest.fixture(params=[SqliteStore], ids=["sqlite"])
def reopen(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    opened: list[Store] = []

    def again() -> Store:
        opened.append(request.param(tmp_path / "store"))
        return opened[-1]

    yield again
    for store in opened:
        store.close()
