"""`reportedly import`: decisions that were exported from another copy of the project."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reportedly.cli.options import need_project, project_option


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@project_option
def import_(file: Path, project: Path | None) -> None:
    """Take people's decisions out of FILE, as `export --as judgements` writes them, into this copy of the project.

    The file must go on from the decisions that are here: its chain is checked line by line, and a changed, lost or
    foreign line is named and nothing is taken. The same file twice adds nothing. Then the events are linked under the
    decisions.
    """
    with need_project(project) as opened:
        told = opened.import_judgements(file)
        if told.new:
            opened.link()
    click.echo(f"{told.new} new decisions of {file}", err=True)
    if told.waiting:
        click.echo(f"{told.waiting} of them are about records that are not here: kept, and waiting for them", err=True)
    sys.exit(0)
