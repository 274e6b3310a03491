"""`reportedly doctor`: is everything there that a run needs?"""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
def doctor() -> None:
    """Check Python, the language model, the packs, SQLite and this folder; exit status 1 if anything is amiss."""
    from reportedly.workflow.doctor import run_checks

    is_well = True
    for check in run_checks(Path.cwd()):
        is_well &= check.is_well
        click.echo(f"{'well ' if check.is_well else 'AMISS'}  {check.name:14} {check.found}")
    sys.exit(0 if is_well else 1)
