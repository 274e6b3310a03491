"""The project's own pack: what reviewers keep for the next run, written anew from their decisions each time."""

from __future__ import annotations

from pathlib import Path

from reportedly.errors import ExportError
from reportedly.export.files import writing
from reportedly.review.in_force import Decisions
from reportedly.review.kept import ACTORS, ALIASES, PLACE_ALIASES, PLACES, Row, own_pack
from reportedly.workflow.project import REVIEWED

MANIFEST = 'name: reviewed\nversion: "1"\nlicence: CC0-1.0\nschema: 1\nrequires: []\nsources: []\n'


def write_own_pack(project: Path, decisions: Decisions) -> None:
    """Write the rows of all corrections in force that are to be kept; an empty table where none is left.

    Raises:
        ExportError: RPT-601 if the folder cannot be written.
        JudgementError: RPT-951 for a correction of which no row can be made.
    """
    pack, folder = own_pack(decisions), project / REVIEWED
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise ExportError("RPT-601", where=str(folder), why=error.strerror or str(error)) from error
    tables = (("actors", ACTORS, pack.actors), ("aliases", ALIASES, pack.aliases),
              ("places", PLACES, pack.places), ("place_aliases", PLACE_ALIASES, pack.place_aliases))  # fmt: skip
    for name, columns, rows in tables:
        _write(folder / f"{name}.tsv", _lines(columns, rows))
    _write(folder / "pack.yaml", MANIFEST)


def _lines(columns: Row, rows: tuple[Row, ...]) -> str:
    """A table as text."""
    return "".join("\t".join(row) + "\n" for row in (columns, *rows))


def _write(path: Path, text: str) -> None:
    """Write a file whole."""
    with writing(path) as file:
        file.write(text.encode("utf-8"))
