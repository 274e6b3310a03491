"""Codes and links the reports that ship with the package, and writes every export beside them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from reportedly.export.files import writing
from reportedly.export.plain_event import plain_event
from reportedly.workflow.code import FAILED, Source, Watch, code_project
from reportedly.workflow.link_tally import contradictions_line
from reportedly.workflow.marked import printable
from reportedly.workflow.output import summary_line
from reportedly.workflow.project import MARK, Project
from reportedly.workflow.show import document_title
from reportedly.workflow.tally import Tally
from reportedly.workflow.wire import FORMATS

FOLDER = "reportedly-demo"
"""Where the demo writes unless told otherwise."""


def run_demo(folder: Path, watch: Watch) -> tuple[Project, Tally]:
    """Code and link the demo's reports in a project in ``folder`` and write ``claims.*`` and ``events.*`` there.

    Run again, it adds nothing and writes the same files.

    Raises:
        ReportedlyError: RPT-601 if the folder cannot be written.
    """
    project = Project.open(folder) if (folder / MARK).is_file() else Project.create(folder)
    source = Source(paths=(str(folder / "reports"),), manifest=copy_reports(folder))
    tally = code_project(project, source, watch=watch)
    project.link()
    for name in FORMATS:
        project.export(name, folder / f"claims.{name}", quotes=True)
    project.export("events", folder / "events.jsonl", quotes=True)
    project.export("events-csv", folder / "events.csv", quotes=True)
    return project, tally


def copy_reports(folder: Path) -> Path:
    """Copy the reports and their manifest to the demo's folder, where they can be read; return the manifest."""
    shipped = Path(str(files("reportedly") / "demo"))
    copied = [shipped / "manifest.csv", *sorted((shipped / "reports").glob("*.txt"))]
    for file in copied:
        target = folder / file.relative_to(shipped)
        target.parent.mkdir(exist_ok=True)
        with writing(target) as out:
            out.write(file.read_bytes())
    return folder / "manifest.csv"


def demo_lines(project: Project) -> Iterator[str]:
    """Yield each report with a line for each claim."""
    for document in project.documents:
        yield document_title(document)
        for claim in project.store.claims_of(document.id):
            yield f"  {summary_line(claim)}"
        yield ""


def event_lines(project: Project) -> Iterator[str]:
    """Yield how many events there are, and those that several reports tell."""
    counts = project.store.events.counts()
    told = list(project.events)
    origins = {name for event in told for name in event.origin_names}
    yield f"{counts['claims']} claims are {len(told)} events, {counts['told_twice']} of them told by several reports"
    yield f"behind them {len(origins)} independent origins that can be told"
    yield contradictions_line(counts)
    for event in told:
        if event.reports > 1:
            yield printable(f"  {event.id}  {plain_event(event)}")


def written_files(project: Project) -> Iterator[str]:
    """Yield the files a demo wrote, each with what it is."""
    told = {
        "claims.html": "a page to open: map, table, every claim on its words (which of them are one event: events.csv)",
        "claims.csv": "a table for a spreadsheet",
        "claims.geojson": "points for a map",
        "claims.jsonl": "the claims in full, one a line",
        "claims.parquet": "typed columns for analysis",
        "events.csv": "the events, a row each",
        "events.jsonl": "the events in full: every value, who tells it, what contradicts",
        project.settings.database: "the project's database",
        FAILED: "reports that could not be coded",
    }
    for name, meaning in told.items():
        if (project.folder / name).exists():
            yield f"{project.folder / name}  {meaning}"
