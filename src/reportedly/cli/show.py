"""`reportedly show`: read documents and claims in the terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reportedly.cli.options import need_project, project_option


@click.command()
@click.argument("id", required=False)
@project_option
def show(id: str | None, project: Path | None) -> None:
    """Show a claim (clm-…) on its words, or a document (doc-…); without an id, list all documents and claims."""
    from reportedly.workflow.show import show_lines

    with need_project(project) as opened:
        for line in show_lines(opened, id, colour=sys.stdout.isatty()):
            click.echo(line)
