"""`reportedly show`: read documents, claims and events in the terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reportedly.cli.options import need_project, project_option


@click.command()
@click.argument("id", required=False)
@project_option
def show(id: str | None, project: Path | None) -> None:
    """Show a claim (clm-…) on its words, a document (doc-…) or an event (evt-…); without an id, list all there is.

    An event comes with every value told and who stands behind it, its contradictions side by side, and its claims. An
    id given out earlier leads to the event that now holds that claim.
    """
    from reportedly.workflow.show import show_lines

    with need_project(project) as opened:
        for line in show_lines(opened, id, colour=sys.stdout.isatty()):
            click.echo(line)
