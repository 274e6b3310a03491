"""`reportedly demo`: see what it does, on reports that ship with it."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), default=Path("reportedly-demo"),
              show_default=True, help="Folder to write to; made if it is not there.")  # fmt: skip
def demo(to: Path) -> None:
    """Code the demo's reports, link them into events, and write every kind of file.

    The reports were written for this demo from well-documented public facts; their outlets are invented. The files
    hold the reports' words.
    """
    from reportedly.workflow.code import Watch
    from reportedly.workflow.demo import demo_lines, event_lines, run_demo, written_files
    from reportedly.workflow.progress import Progress

    progress = Progress(sys.stderr)
    project, tally = run_demo(to, Watch(tick=progress.tick))
    progress.close()
    with project:
        for line in demo_lines(project):
            click.echo(line)
        for line in event_lines(project):
            click.echo(line)
        click.echo("Written:")
        for line in written_files(project):
            click.echo(f"  {line}")
    for line in tally.lines():
        click.echo(line, err=True)
    click.echo(f"To see the words, decide and undo in your browser: reportedly review --project {to}", err=True)
    sys.exit(tally.exit_status)
