"""`reportedly init`: make a project."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.workflow.project import MARK, Project


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="NAME")
def init(folder: Path) -> None:
    """Make a project in the folder NAME; commands run below it use its database."""
    project = Project.create(folder)
    click.echo(f"{project.folder / MARK} made; next: cd {project.folder} && reportedly code FOLDER", err=True)
