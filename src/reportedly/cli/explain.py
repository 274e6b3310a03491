"""`reportedly explain`: what an error code means and what to do."""

from __future__ import annotations

import click

from reportedly.errors import CATALOGUE, UsageError


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Explain an error code such as RPT-204; without one, list them all."""
    if code is None:
        for name, (title, _) in CATALOGUE.items():
            click.echo(f"{name}  {title}")
        return
    known = CATALOGUE.get(code.upper())
    if known is None:
        raise UsageError("RPT-103", where=code, why="`reportedly explain` lists all codes")
    click.echo(f"{code.upper()}  {known.title}\n{known.remedy}")
