"""`reportedly gazetteer`: import other gazetteers into a project, list them, tell of one, remove one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.options import need_project, project_option
from reportedly.errors import UsageError

if TYPE_CHECKING:
    from reportedly.read.gazetteers.sniff import Kind
    from reportedly.workflow.gazetteer import Imported
    from reportedly.workflow.installed import GazetteerDetails

KINDS = ("geonames", "geonames-names", "ocha", "boundaries", "geoboundaries", "open-syria", "table")
MOST_FAILURES = 10
"""Refused rows that are named on the terminal; all are in the gazetteer's refused.jsonl."""

format_option = click.option("--format", "format", type=click.Choice(("table", "json")), default="table",
                             show_default=True, help="How to write it.")  # fmt: skip


@click.group()
def gazetteer() -> None:
    """Use more places: import gazetteers into the project.

    A project uses every gazetteer in its folder gazetteers/ beside the places that ship with the package.
    """


def _columns(ctx: click.Context, param: click.Parameter, told: tuple[str, ...]) -> dict[str, str]:
    """Read ``name=column`` pairs."""
    pairs = [pair.partition("=") for pair in told]
    wrong = next((pair for pair, parts in zip(told, pairs, strict=True) if not all(parts)), None)
    if wrong is not None:
        raise UsageError("RPT-104", where=f"--map {wrong}", why="expected name=COLUMN, such as lat=POINT_Y")
    return {name: column for name, _, column in pairs}


@gazetteer.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--name", help="Name of the gazetteer; by default that of the first file.")
@click.option("--as", "kind", type=click.Choice(KINDS), help="What the files are, where their content is misread.")
@click.option("--country", help="Country of rows that do not tell it, and the only one taken from a dump of many: SY.")
@click.option("--licence", help="Licence to keep with the rows, where the files do not state it.")
@click.option("--attribution", help="Whom to name as the source, where the files do not state it.")
@click.option("--map", "columns", multiple=True, callback=_columns, metavar="NAME=COLUMN",
              help="Which column of a table holds name, lat, lon, name_ar, other_names, admin1, admin2, admin3, "
              "country, feature, population or id.")  # fmt: skip
@click.option("--sheet", help="The only sheet to read of a workbook.")
@click.option("--max-bytes", type=click.IntRange(1), help="Largest file read whole (200,000,000); GeoNames dumps, "
              "which are read line by line, may be 20 times larger.")  # fmt: skip
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="Write the gazetteer to this folder, "
              "instead of the project's gazetteers/NAME.")  # fmt: skip
@project_option
def import_(
    files: tuple[Path, ...],
    name: str | None,
    kind: Kind | None,
    country: str | None,
    licence: str | None,
    attribution: str | None,
    columns: dict[str, str],
    sheet: str | None,
    max_bytes: int | None,
    to: Path | None,
    project: Path | None,
) -> None:
    """Import gazetteers: files, folders or zip archives, several into one.

    What a file is, is told from its content. Which file gives what:

    \b
    GeoNames XX.zip (country dump, XX = SY, IQ, UA ...)  every kind of place with its names, no language told
    GeoNames alternateNamesV2.zip, or one country's      languages of the names: give it beside the dump, or later
                                                         under the dump's --name
    OCHA (HDX) "populated places", CSV or XLSX           villages and towns with P-codes and units
    OCHA (HDX) "COD-AB", shapefile or GeoJSON            units of levels 1 to 3 with borders and Arabic names
    geoBoundaries ADM1, ADM2, ADM3, GeoJSON or zip       the same for any country, with its licence
    Open-Syria data folder, JSON                         units of Syria with names in two scripts and ids
    your own CSV, XLSX or GeoJSON                        name, latitude, longitude, and what else is there

    Import borders first: places imported after them are told which unit they lie in, where their rows do not say.

    A row that cannot be used is named and the rest goes on: exit status 3. An import of the same name takes the place
    of the one before; interrupted at any point, it leaves the old one whole.
    """
    from reportedly.workflow.gazetteer import Options, import_gazetteer

    options = Options(name=name, kind=kind, country=country, licence=licence, attribution=attribution,
                      columns=columns, sheet=sheet, max_bytes=max_bytes)  # fmt: skip
    found = None if to else need_project(project)
    done = import_gazetteer(files, to=to, project=found.folder if found else None, options=options)
    _say(done)
    sys.exit(done.exit_status)


@gazetteer.command("list")
@format_option
@project_option
def list_(format: str, project: Path | None) -> None:
    """List the project's gazetteers: rows, names, countries, licence, attribution."""
    import msgspec

    with need_project(project) as opened:
        found = opened.gazetteers
    if format == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
        return
    for one in found:
        counts = ", ".join(f"{n:,} {what}" for what, n in one.counts.items() if n)
        click.echo(f"{one.name}: {counts}; {' '.join(one.countries)}; licence: {one.licence}; from: {one.attribution}")
    if not found:
        click.echo("No gazetteer imported.", err=True)


@gazetteer.command()
@click.argument("name")
@format_option
@project_option
def info(name: str, format: str, project: Path | None) -> None:
    """Tell of one gazetteer: files and hashes, counts by feature and first-level unit, some rows."""
    import msgspec

    from reportedly.workflow.installed import details, find_installed

    with need_project(project) as opened:
        told = details(find_installed(opened.folder, name))
    if format == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(told), indent=2).decode())
        return
    for line in _lines(told):
        click.echo(line)


@gazetteer.command()
@click.argument("name")
@project_option
def remove(name: str, project: Path | None) -> None:
    """Take a gazetteer out of the project; claims that were coded with it stay as they are."""
    from reportedly.workflow.gazetteer import remove_gazetteer

    with need_project(project) as opened:
        remove_gazetteer(opened.folder, name)
    click.echo(f"Removed {name}.", err=True)


def _say(done: Imported) -> None:
    """Say what became of an import."""
    for file, kind in done.kinds.items():
        click.echo(f"{file}: {kind}", err=True)
    for note in done.notes:
        click.echo(note, err=True)
    for reason, rows in done.skipped.items():
        click.echo(f"left out: {rows:,} times {reason}", err=True)
    for failure in done.failures[:MOST_FAILURES]:
        at = f"{failure.file}, {failure.member}" if failure.member else failure.file
        click.echo(f"refused: {at}: {failure.code} {failure.message}", err=True)
    if done.failures:
        click.echo(f"refused: {len(done.failures):,} in all; see {done.folder / 'refused.jsonl'}", err=True)
    counts = ", ".join(f"{n:,} {what}" for what, n in done.counts.items() if n)
    click.echo(f"{done.name}: {counts}; licence: {done.licence}; from: {done.attribution}", err=True)
    if "not stated" in (done.licence, done.attribution):
        click.echo("The files do not state licence or source: see the page they came from, and tell with --licence and "
                   "--attribution (OCHA's are as stated on HDX, usually CC BY-IGO).", err=True)  # fmt: skip
    click.echo(f"written to {done.folder}", err=True)


def _lines(told: GazetteerDetails) -> list[str]:
    """What there is to tell, a line each."""
    one = told.gazetteer
    lines = [f"{one.name} {one.version}", f"countries: {' '.join(one.countries)}", f"licence: {one.licence}",
             f"from: {one.attribution}", f"sha256: {told.sha256}"]  # fmt: skip
    lines += [f"file: {source.get('name')} ({source.get('kind')}) {source.get('sha256')}" for source in told.sources]
    lines += [f"read: {line}" for line in told.read]
    lines += [f"refused: {one.refused:,}"] if one.refused else []
    for what, counts in (("rows", one.counts), ("features", told.features), ("admin1", told.admin1),
                         ("languages of names", told.languages), ("left out", told.left_out)):  # fmt: skip
        if counts:
            lines.append(f"{what}: " + ", ".join(f"{name} {n:,}" for name, n in counts.items()))
    return lines + [
        f"  {row['id']}  {row['name']}  {row['lat']} {row['lon']}  {row['feature']}" for row in told.samples
    ]
