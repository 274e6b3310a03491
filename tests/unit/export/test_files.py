"""Outputs that cannot be written."""

from pathlib import Path

import pytest

from reportedly.errors import ExportError
from reportedly.export.files import writing


def test_where_nothing_can_be_written_or_taken_away_the_output_itself_is_named(monkeypatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(ExportError, match=r"RPT-601.*x\.csv \(Read-only"), writing(tmp_path / "x.csv"):
        pass
