"""`reportedly sources`: who published and who is cited, and what one source does; never a truth score."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.cli.options import need_project, project_option
from reportedly.workflow.output import Format

FORMATS: tuple[Format, ...] = ("table", "json", "jsonl")


@click.command()
@click.argument("id", required=False)
@click.option("--format", "format", type=click.Choice(FORMATS), default="table", show_default=True,
              help="Lines to read, one JSON list, or a line of JSON for each source.")  # fmt: skip
@project_option
def sources(id: str | None, format: Format, project: Path | None) -> None:
    """List the project's sources with their volume, or profile one, named by its id (src-…) or its name.

    A profile tells whom a source cites and copies, which events nobody tells without it, how often it agrees and
    differs with independent origins where both can be compared, and the words it uses for actors. It is no grade.
    """
    from reportedly.workflow.sources import (
        is_linked,
        json_lines,
        list_lines,
        list_sources,
        profile_lines,
        source_profile,
    )

    with need_project(project) as opened:
        if not is_linked(opened):
            click.echo("Not linked yet: without `reportedly link` there are no events and no copies here.", err=True)
        found = (source_profile(opened, id),) if id else list_sources(opened)
    told = profile_lines(found[0]) if id else list_lines(found)
    for line in told if format == "table" else json_lines(found, format):
        click.echo(line)
