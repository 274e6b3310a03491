"""Checks data packs as they lie on disk: cells, order, doubles, sources."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportedly.errors import PackError
from reportedly.knowledge.packs import Pack
from reportedly.workflow.coder import PACKS


def check_packs(names: tuple[str, ...] = PACKS) -> Iterator[tuple[str, bool]]:
    """Yield a line for each table, and one for each trouble in it, with whether all is well.

    Of a pack of somebody's own (a folder), the manifest, the names of tables and columns and the actors meant are
    looked at, and each row's example is read beside the shipped packs.

    Raises:
        PackError: RPT-402 where a folder is no pack.

    >>> all(is_well for _, is_well in check_packs(("core",)))
    True
    """
    for name in names:
        pack = Pack.named(name)
        for path in sorted(pack.folder.glob("*.tsv")):
            yield from _check_table(pack, path)
        if name not in PACKS:
            yield from _check_own(pack)
            yield from _check_examples(pack, name)


def _check_own(pack: Pack) -> Iterator[tuple[str, bool]]:
    """Look at what the shipped packs settle: names of tables and columns, and which actors there are."""
    try:
        yield f"{pack.name}: version {pack.manifest['version']}", True
    except PackError as error:
        yield str(error), False
    shipped = [Pack.shipped(name) for name in PACKS]
    for path in sorted(pack.folder.glob("*.tsv")):
        known = [columns for columns in (_columns(other.folder / path.name) for other in shipped) if columns]
        if not known:
            yield f"{pack.name}/{path.name}: no table of this name is read", False
        lost = set(known[0]) - set(_columns(path)) if known else set()
        yield from ((f"{pack.name}/{path.name}: no column {column}", False) for column in sorted(lost))
    yield from ((f"{pack.name}/aliases.tsv: no actor {actor}", False) for actor in _lost_actors(pack, shipped))


def _columns(path: Path) -> list[str]:
    """The names of a table's columns; none where there is no such table, or no text in it."""
    return path.read_text("utf-8", errors="replace").split("\n", 1)[0].split("\t") if path.is_file() else []


def _lost_actors(pack: Pack, shipped: list[Pack]) -> list[str]:
    """The actors that aliases mean and no pack has."""
    try:
        known = {row.get("id") for each in (*shipped, pack) for row in each.rows("actors")}
        return sorted({row.get("actor_id", "") for row in pack.rows("aliases")} - known - {""})
    except PackError:
        return []  # told with its table


def _check_examples(pack: Pack, name: str) -> Iterator[tuple[str, bool]]:
    """Read every example with the shipped packs and this one."""
    from reportedly.knowledge.load import load_knowledge
    from reportedly.text.parse import Parser
    from reportedly.workflow.pack_examples import silent_rows

    try:
        troubles = list(silent_rows(pack, load_knowledge((*PACKS, name)), Parser()))
    except (PackError, KeyError, ValueError) as error:  # a cell that no view can read, found where it is used
        yield f"{pack.name}: cannot be read: {error}", False
        return
    yield f"{pack.name}: {'every example fires' if not troubles else f'{len(troubles)} rows silent'}", not troubles
    yield from ((line, False) for line in troubles)


def _check_table(pack: Pack, path: Path) -> Iterator[tuple[str, bool]]:
    """Look at one table."""
    where = f"{pack.name}/{path.name}"
    try:
        rows = list(pack.rows(path.stem))
    except PackError as error:
        yield f"{where}: {error}", False
        return
    yield f"{where}: {len(rows)} rows", True
    lines = path.read_text("utf-8").split("\n")[1:]
    kept = [line for line in lines if line.strip()]
    yield from ((f"{where}: row stands twice: {line}", False) for line in _doubles(kept))
    if pack.name in PACKS and rows and "source" not in rows[0]:
        yield f"{where}: no column source", False
    bare = [number for number, row in enumerate(rows, start=2) if not row.get("source", "own")]
    yield from ((f"{where} line {number}: no source", False) for number in bare)


def _doubles(lines: list[str]) -> list[str]:
    """Lines that stand more than once."""
    seen: set[str] = set()
    return [line for line in lines if line in seen or seen.add(line)]  # type: ignore[func-returns-value]
