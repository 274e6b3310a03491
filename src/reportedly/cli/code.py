"""`reportedly code`: files in, claims out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

import click

from reportedly.cli.options import find_project, project_option
from reportedly.errors import ExportError, UsageError
from reportedly.knowledge.scope import SCOPES, Scope
from reportedly.workflow.code import FAILED, Source, Watch, code_loose, code_project, write_failed
from reportedly.workflow.output import FORMATS, ClaimWriter, Format
from reportedly.workflow.progress import Progress
from reportedly.workflow.project import Project
from reportedly.workflow.stop import Stop
from reportedly.workflow.tally import Tally
from reportedly.workflow.wire import MAX_BYTES


def _columns(ctx: click.Context, param: click.Parameter, told: tuple[str, ...]) -> dict[str, str]:
    """Read ``name=column`` pairs."""
    pairs = [pair.partition("=") for pair in told]
    wrong = next((pair for pair, parts in zip(told, pairs, strict=True) if not all(parts)), None)
    if wrong is not None:
        raise UsageError("RPT-104", where=f"--column {wrong}", why="expected name=column, such as text=body")
    _check_fields([name for name, _, _ in pairs])
    return {name: column for name, _, column in pairs}


def _check_fields(names: list[str]) -> None:
    """Refuse a field that no record has."""
    from reportedly.read.columns import FIELDS

    unknown = next((name for name in names if name not in FIELDS), None)
    if unknown is not None:
        raise UsageError("RPT-104", where=f"--column {unknown}=…", why=f"fields are {', '.join(FIELDS)}")


def _day(ctx: click.Context, param: click.Parameter, told: str | None) -> str | None:
    """Take an ISO date, or a date and time."""
    try:
        return datetime.fromisoformat(told).date().isoformat() if told else None
    except ValueError as error:
        raise UsageError("RPT-104", where=f"--published {told}", why="expected a date such as 2018-02-07") from error


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), help="Write the claims to this file.")
@click.option("--format", "format", type=click.Choice(FORMATS), help="Default: by the file's suffix, else a table on "
              "a terminal and JSON Lines elsewhere.")  # fmt: skip
@click.option("--manifest", type=click.Path(path_type=Path, dir_okay=False),
              help="CSV with columns file, outlet, published, title, url: what the files do not tell.")  # fmt: skip
@click.option("--published", callback=_day, help="Publication date of one text, ISO 8601.")
@click.option("--outlet", help="Who published the text.")
@click.option("--column", "columns", multiple=True, callback=_columns, metavar="NAME=COLUMN",
              help="Which column or key holds text, outlet, published, title or url.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that code.")
@click.option("--max-bytes", type=click.IntRange(1), default=MAX_BYTES, show_default=True, help="Largest file read.")
@click.option("--scope", type=click.Choice(SCOPES), help="What counts as an event: conflict (the default), or "
              "political: diplomacy, condemnations, appeals and announcements too.")  # fmt: skip
@click.option("--rules-only", is_flag=True, help="Code without the encoder, by rules alone: faster, finds less.")
@click.option("--recode", is_flag=True, help="Code documents again that another version coded.")
@project_option
def code(
    paths: tuple[str, ...],
    to: Path | None,
    format: Format | None,
    manifest: Path | None,
    published: str | None,
    outlet: str | None,
    columns: dict[str, str],
    workers: int,
    max_bytes: int,
    scope: Scope | None,
    rules_only: bool,
    recode: bool,
    project: Path | None,
) -> None:
    """Code reports: files, folders, globs, or - for standard input.

    In a project (a folder below reportedly.toml) claims are stored in its database, one transaction a document: the
    same bytes twice add nothing, and a run that was killed is finished by running it again. Elsewhere, and with --to
    or --format, claims are written out.

    What this writes is your own working file, quotes and names in full: `reportedly export` makes files to share.

    A file that cannot be read or coded never stops the rest: it is named in the summary and in failed.jsonl, and the
    exit status is 3.
    """
    source = Source(paths=paths, manifest=manifest, outlet=outlet, published=published, columns=columns,
                    max_bytes=max_bytes)  # fmt: skip
    found = find_project(project)
    stop = Stop(sys.stderr)
    progress = Progress(sys.stderr, total=source.count())
    with _writer(to, format, is_wanted=bool(to or format or found is None)) as writer, stop.listening():
        each = writer.add if writer else (lambda claims: None)
        watch = Watch(each=each, tick=progress.tick, is_stopped=stop, say=lambda text: click.echo(text, err=True))
        tally = _run(found, source, watch, workers=workers, recode=recode, scope=scope, rules_only=rules_only)
    progress.close()
    _say(tally, found, to)
    if found is None:
        _name_failures(tally, to)
    sys.exit(tally.exit_status)


def _name_failures(tally: Tally, to: Path | None) -> None:
    """Write failed.jsonl beside the output; a folder that cannot be written is told, and takes nothing away."""
    try:
        write_failed((to.parent if to else Path.cwd()) / FAILED, tally.failures)
    except ExportError as error:
        click.echo(str(error), err=True)


def _run(
    project: Project | None,
    source: Source,
    watch: Watch,
    *,
    workers: int,
    recode: bool,
    scope: Scope | None,
    rules_only: bool,
) -> Tally:
    """Code into the project, or without one."""
    if project is None:
        return code_loose(source, workers=workers, scope=scope, rules_only=rules_only, watch=watch)
    with project:
        return code_project(
            project, source, workers=workers, recode=recode, scope=scope, rules_only=rules_only, watch=watch
        )


@contextmanager
def _writer(to: Path | None, format: Format | None, *, is_wanted: bool) -> Iterator[ClaimWriter | None]:
    """Open the output: a file that appears when it is whole, standard output, or none."""
    if not is_wanted:
        yield None
        return
    if to is None:
        yield from _written(sys.stdout.buffer, format or ("table" if sys.stdout.isatty() else "jsonl"))
        sys.stdout.buffer.flush()
        return
    from reportedly.export.files import writing

    with writing(to) as out:
        yield from _written(out, format or _format_of(to))


def _written(out: IO[bytes], format: Format) -> Iterator[ClaimWriter]:
    """Give a writer and end it."""
    writer = ClaimWriter(out, format)
    yield writer
    writer.end()


def _format_of(to: Path) -> Format:
    """The format a file's suffix means; JSON Lines for an unknown one."""
    return next((name for name in FORMATS if to.suffix == f".{name}"), "jsonl")


def _say(tally: Tally, project: Project | None, to: Path | None) -> None:
    """Say what became of the documents, and how to go on."""
    for line in tally.lines():
        click.echo(line, err=True)
    if tally.failures:
        folder = project.folder if project else (to.parent if to else Path.cwd())
        click.echo(f"all failures: {folder / FAILED}", err=True)
    if tally.is_interrupted:
        kept = "what is done is kept" if project else "without a project nothing is kept but the output"
        click.echo(f"Interrupted; {kept}. Run the same command again to go on.", err=True)
