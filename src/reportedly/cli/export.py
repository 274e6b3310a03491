"""`reportedly export`: write a project's claims or events to a file to share."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reportedly.cli.options import need_project, project_option, quotes_option
from reportedly.workflow.wire import EVENT_FORMATS, FORMATS, JUDGEMENTS, choose_event_exporter


@click.command()
@click.option(
    "--as",
    "format",
    type=click.Choice((*FORMATS, *EVENT_FORMATS, JUDGEMENTS)),
    required=True,
    help="Format of the file.",
)
@click.option(
    "--to",
    type=click.Path(path_type=Path, dir_okay=False),
    help="File to write; default: claims.FORMAT, or the name of the format.",
)
@click.option(
    "--filter",
    default="",
    metavar="FILTER",
    help="Write only what the review page shows of this filter: the part of its address behind the question mark.",
)
@quotes_option
@project_option
def export(format: str, to: Path | None, filter: str, quotes: bool, project: Path | None) -> None:
    """Write all claims, or all events, of the project to a file made for sharing.

    csv, geojson, html, jsonl and parquet hold claims, judgements all decisions (needs --quotes; `reportedly import`
    takes them into another copy of the project); the other formats hold events as the last `link` left them, and
    name their policy. Where claims came or changed since, or nothing is linked yet, it says so on standard error.

    --filter 'country=SY&since=2017-01-01&status=accepted' narrows events, or claims to those of such events.
    Parameters: q, country, admin1, place, actor, type, outlet, since, until, published_since, published_until, status,
    inclusion, why, contradiction, killed, origins, reports, factuality, precision, bbox, placed, dated, flag, assigned,
    sealed, part_of, ids. A comma stands for or; numbers are the least.

    The file says on top that it holds unreviewed machine codings (CSV and JSON Lines: in FILE.readme.txt beside it).
    The documents' words, file names, and the names of persons and sources that no pack knows are left out unless
    --quotes is given.
    """
    is_of_events = format in EVENT_FORMATS
    path = to or _path_of(format)
    with need_project(project) as opened:
        total = opened.export(format, path, quotes=quotes, filter=filter)
        standing = opened.standing if is_of_events else None
    if standing is not None:
        click.echo(standing, err=True)
    kind = "decisions" if format == JUDGEMENTS else "events" if is_of_events else "claims"
    click.echo(f"{total} {kind} written to {path}", err=True)
    sys.exit(0)


def _path_of(format: str) -> Path:
    """Name the file of a format."""
    if format == JUDGEMENTS:
        return Path(f"{JUDGEMENTS}.jsonl")
    return Path(f"{format}{choose_event_exporter(format).suffix}" if format in EVENT_FORMATS else f"claims.{format}")
