"""`reportedly find`: what the project's reports tell of a pattern of events, who told it first, who denied it."""

from __future__ import annotations

from pathlib import Path

import click

from reportedly.cli.options import need_project, project_option

FORMATS = ("table", "json", "jsonl")


@click.command()
@click.argument("text", nargs=-1, required=True, metavar="TEXT...")
@click.option("--format", "format", type=click.Choice(FORMATS), default="table", show_default=True,
              help="A table to read, one JSON object, or a line of JSON for each narrative.")  # fmt: skip
@click.option("--limit", type=click.IntRange(1), default=5, show_default=True, help="Most patterns told.")
@project_option
def find(text: tuple[str, ...], format: str, limit: int, project: Path | None) -> None:
    """Find claims by what they tell: "US helicopters evacuate ISIL".

    Names count under any alias, words for acts under any synonym, and sides count: who does it stands before the act,
    whom it befalls after it. The answer names the earliest claim of this corpus, its echoes, the independent origins
    behind them, the denials, and what moved as the story was told again. It says who told what, never what is true.
    """
    from reportedly.workflow.find import find_in
    from reportedly.workflow.found import json_lines, table_lines

    opened = need_project(project)
    database = opened.folder / opened.settings.database
    packs = opened.settings.packs
    answer = find_in(database, packs, " ".join(text), limit=limit, say=lambda news: click.echo(news, err=True))
    lines = table_lines(answer) if format == "table" else json_lines(answer, whole=format == "json")
    for line in lines:
        click.echo(line)
