"""`reportedly packs`: check the data that the coding rests on."""

from __future__ import annotations

import sys

import click


@click.group()
def packs() -> None:
    """Work with data packs."""


@packs.command()
def check() -> None:
    """Check every table of the shipped packs: cells, order, sources; exit status 1 if anything is amiss."""
    from reportedly.workflow.packs import check_packs

    troubles = 0
    for line, is_well in check_packs():
        troubles += not is_well
        click.echo(line, err=not is_well)
    sys.exit(1 if troubles else 0)
