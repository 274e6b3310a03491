"""Import the gazetteers below a root folder, as a user would, for the sets that ask how well places are found."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportedly.workflow.gazetteer import import_gazetteer


@contextmanager
def gazetteer_packs(root: Path) -> Iterator[tuple[str, ...]]:
    """Yield the folders of the packs made of ``ROOT/gazetteer``, as `load_knowledge` takes them; gone afterwards."""
    source = root / "gazetteer"
    with tempfile.TemporaryDirectory() as folder:
        if source.is_dir() and any(source.iterdir()):
            yield (f"{import_gazetteer(source, to=Path(folder) / 'imported').folder}/",)
        else:
            yield ()
