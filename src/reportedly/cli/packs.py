"""`reportedly packs`: check the data that the coding rests on."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.group()
def packs() -> None:
    """Work with data packs."""


@packs.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False))
def check(folders: tuple[str, ...]) -> None:
    """Check data packs: the shipped ones, or packs of your own in FOLDERS.

    Looks at every table's cells, doubles and sources; in your own packs, also whether each row fires in its example.
    Exit status 1 if anything is amiss.
    """
    from reportedly.workflow.coder import PACKS
    from reportedly.workflow.packs import check_packs

    troubles = 0
    for line, is_well in check_packs(tuple(str(Path(name).resolve()) for name in folders) or PACKS):
        troubles += not is_well
        click.echo(line, err=not is_well)
    sys.exit(1 if troubles else 0)
