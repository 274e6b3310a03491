"""`reportedly link`: claims in, events out."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from reportedly.cli.options import need_project, project_option

if TYPE_CHECKING:
    from reportedly.workflow.link_tally import LinkTally
    from reportedly.workflow.project import Project

FORMATS = ("table", "json", "jsonl")
EVERY_S = 5.0
"""Seconds between lines of progress."""


@click.command()
@click.argument("claims", nargs=-1, type=click.Path(path_type=Path, dir_okay=False), metavar="[CLAIMS.jsonl]...")
@click.option("--policy", metavar="NAME", help="What counts as one event: incident (the default), acled-day, ucdp-ged, "
              "campaign. It stays in force in the project until another is named.")  # fmt: skip
@click.option("--rule", metavar="NAME", help="How a value is settled where reports differ: range (the default), "
              "majority, priority, latest. It stays in force likewise.")  # fmt: skip
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), help="Write all events to this file.")
@click.option("--format", "format", type=click.Choice(FORMATS), help="Default: by the file's suffix, else JSON Lines.")
@click.option("--all", "is_all", is_flag=True, help="Link everything afresh; the result is the same.")
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that link.")
@project_option
def link(
    claims: tuple[Path, ...],
    policy: str | None,
    rule: str | None,
    to: Path | None,
    format: str | None,
    is_all: bool,
    workers: int,
    project: Path | None,
) -> None:
    """Link claims into events: many claims, one happening; many reports, how many origins.

    In a project only what is new or changed is worked on, and the result is that of linking all at once. A run that is
    interrupted or killed leaves the events as they were. Event ids stay: one given out earlier always leads to the
    event that now holds its first claim, under whatever policy.

    With files of claims (as `code --to` writes them) it needs no project. Without the texts copies cannot be found, and
    words of sentences and headlines are not compared: other events and contradictions than in a project may come out.

    The file that --to writes is your own working file, names in full: `reportedly export` makes files to share.
    """
    from reportedly.workflow.link_files import linked_files

    if claims:
        with linked_files(claims, policy=policy, rule=rule, workers=workers, say=_Progress()) as (opened, tally):
            _write(opened, tally, to or Path("-"), format)
        sys.exit(3 if tally.failures else 0)
    with need_project(project) as opened:
        tally = opened.link(policy=policy, rule=rule, afresh=is_all, workers=workers, say=_Progress())
        _write(opened, tally, to or (Path("-") if format else None), format)


def _write(project: Project, tally: LinkTally, to: Path | None, format: str | None) -> None:
    """Write the events if asked, and say what came of it."""
    from reportedly.workflow.output_events import write_events

    if to is not None:
        suffix = to.suffix.removeprefix(".")
        with _opened(to) as out:
            write_events(project.events, out, format or (suffix if suffix in FORMATS else "jsonl"))
    for line in tally.lines():
        click.echo(line, err=True)


@contextmanager
def _opened(to: Path) -> Iterator[IO[bytes]]:
    """Open the output: a file that appears when it is whole, or standard output."""
    from reportedly.export.files import writing

    if str(to) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with writing(to) as out:
        yield out


class _Progress:
    """Says news to standard error, a line every five seconds at most."""

    def __init__(self) -> None:
        self._last = time.monotonic()

    def __call__(self, news: str) -> None:
        """Say it if it is time."""
        now = time.monotonic()
        if now - self._last >= EVERY_S:
            self._last = now
            click.echo(news, err=True)
