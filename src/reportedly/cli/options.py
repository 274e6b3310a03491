"""Options that several verbs share."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.errors import UsageError
from reportedly.workflow.project import Project

project_option = click.option(
    "--project",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the project; without it, the nearest parent folder with reportedly.toml.",
)
quotes_option = click.option(
    "--quotes",
    is_flag=True,
    help="Write the documents' words too. They may name victims, witnesses and other private persons.",
)


def find_project(folder: Path | None) -> Project | None:
    """Open the project that is named, or the nearest; None where there is none and none is named."""
    return Project.open(folder) if folder else Project.nearest(Path.cwd())


def need_project(folder: Path | None) -> Project:
    """Open the project that is named, or the nearest.

    Raises:
        UsageError: RPT-102 where there is none.
    """
    project = find_project(folder)
    if project is None:
        raise UsageError("RPT-102", where=str(Path.cwd()))
    return project
