"""`reportedly export`: write a project's claims to a file to share."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reportedly.cli.options import need_project, project_option, quotes_option
from reportedly.workflow.wire import FORMATS


@click.command()
@click.option("--as", "format", type=click.Choice(tuple(FORMATS)), required=True, help="Format of the file.")
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), help="File to write; default: claims.FORMAT.")
@quotes_option
@project_option
def export(format: str, to: Path | None, quotes: bool, project: Path | None) -> None:
    """Write all claims of the project to a file made for sharing.

    The file says on top that it holds unreviewed machine codings (CSV and JSON Lines: in FILE.readme.txt beside it).
    The documents' words, file names, and the names of persons and sources that no pack knows are left out unless
    --quotes is given.
    """
    path = to or Path(f"claims.{format}")
    with need_project(project) as opened:
        total = opened.export(format, path, quotes=quotes)
    click.echo(f"{total} claims written to {path}", err=True)
    sys.exit(0)
