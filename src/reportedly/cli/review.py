"""`reportedly review`: open the local page where people see the words, decide, and undo."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.options import need_project, project_option

if TYPE_CHECKING:
    from reportedly.web.serve import Served


@click.command()
@project_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="Port to serve on, 0 for any free one. Default: one that the project always has while it is free.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address of this machine alone: 127.0.0.1 or ::1.")
@click.option(
    "--reviewer",
    metavar="NAME",
    envvar="REPORTEDLY_REVIEWER",
    help="Pseudonym that is written to each of your decisions; else `reviewer` in reportedly.toml.",
)
@click.option("--no-open", is_flag=True, help="Do not open a browser; print the address alone.")
@click.option("--print-token", is_flag=True, help="Print the API's address and token too, for scripts.")  # fmt: skip
def review(
    project: Path | None, port: int | None, host: str, reviewer: str | None, no_open: bool, print_token: bool
) -> None:
    """Open the local review page of a project: evidence, map, timeline, decisions, undo.

    The page is served to this machine alone, and its address opens it once. Ctrl-C ends it; what was decided is kept.
    """
    from reportedly.web.address import own_port
    from reportedly.web.serve import serve
    from reportedly.workflow.review.desk import Desk
    from reportedly.workflow.review.reviewer import name_of

    with need_project(project) as opened:
        desk = Desk(opened, name_of(reviewer, opened.settings))
        _ = desk.decisions  # a database that cannot be read, or a broken chain, is told here and not by an empty page
        try:
            ports = (own_port(opened.folder), 0) if port is None else (port,)
            serve(desk, host, ports, lambda served: say(served, desk.reviewer, not no_open, print_token), say_reads)
        except KeyboardInterrupt:
            click.echo("\nStopped; every decision is kept.", err=True)


def say(served: Served, reviewer: str, opens: bool, with_token: bool) -> None:
    """Print where the page is, and open it where that is wanted and can be."""
    click.echo(served.address)
    if with_token:
        click.echo(f"API {served.api}")
        click.echo(f"token {served.token}")
    click.echo(f"Reviewing as {reviewer}. The address opens the page once, on this machine; Ctrl-C ends.", err=True)
    if opens:
        threading.Thread(target=show, args=(served.address,), daemon=True).start()


def say_reads() -> None:
    """Say what takes so long, in a project of tens of thousands of events."""
    click.echo("Reading the project; its address comes when the page can open at once.", err=True)


def show(address: str) -> None:
    """Open a browser, beside the server, which must answer it meanwhile."""
    from reportedly.web.serve import open_browser

    if not open_browser(address):
        click.echo("No browser was found here: open the address yourself.", err=True)
