"""`reportedly why`: the words, rule and pack rows behind a value."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.cli.options import need_project, project_option


@click.command()
@click.argument("id")
@click.argument("field", required=False)
@project_option
def why(id: str, field: str | None, project: Path | None) -> None:
    """Explain the value of a claim's FIELD: its words, the rule, the pack rows, the derivation.

    Fields: what, who, whom, where, when, how_many, published, factuality, attribution, trigger.

    Of an event (evt-…), the FIELD's value under its rule, who tells which value, and what contradicts; without a FIELD,
    what speaks for and against each claim being in the event.
    """
    with need_project(project) as opened:
        click.echo(str(opened.why(id, field)))
