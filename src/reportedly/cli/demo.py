"""`reportedly demo`: see what it does, on reports that ship with it."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click


@click.command()
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), default=Path("reportedly-demo"),
              show_default=True, help="Folder to write to; made if it is not there.")  # fmt: skip
@click.option("--review", "opens", is_flag=True,
              help="Then open the review page until Ctrl-C, where there is a terminal and no CI.")  # fmt: skip
@click.pass_context
def demo(context: click.Context, to: Path, opens: bool) -> None:
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
    if opens and not tally.exit_status and is_attended():
        from reportedly.cli.review import review

        click.echo("The review page, to see the words, decide and undo:", err=True)
        context.invoke(review, project=to)
    else:
        click.echo(f"To see the words, decide and undo in your browser: {called()} review --project {to}", err=True)
    sys.exit(tally.exit_status)


def is_attended() -> bool:
    """Say whether a person sits here, who can end what would else run for ever."""
    return sys.stdin.isatty() and sys.stdout.isatty() and not os.environ.get("CI")


def called() -> str:
    """Write the command as it can be typed here: by its path where no search finds it, as in a fresh clone."""
    this = Path(sys.argv[0])
    return "reportedly" if shutil.which("reportedly") or this.name != "reportedly" else str(this)
