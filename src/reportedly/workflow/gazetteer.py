"""Imports other gazetteers as packs of a project's own, lists them, tells of one, removes one."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.errors import CATALOGUE, ExportError, PackError, ReadError, UsageError
from reportedly.knowledge.gazetteer_terms import GazetteerTerms
from reportedly.knowledge.packs import SHIPPED, Pack
from reportedly.records.run import Failure
from reportedly.workflow.installed import MARK, installed_in

if TYPE_CHECKING:
    from reportedly.read.gazetteers.borders import Borders
    from reportedly.read.gazetteers.gather import Gathered, Pile
    from reportedly.read.gazetteers.kinds import Input
    from reportedly.read.gazetteers.rows import Asked
    from reportedly.read.gazetteers.sniff import Kind
    from reportedly.workflow.gazetteer_tables import Tables

NOT_STATED = "not stated"
MAIN_SHARE = 0.05
"""Share of the rows that a country must have for the gazetteer to be about it; dumps hold a few of neighbours'."""
REFUSED = "refused.jsonl"
VERSION = 1
"""Raised when the same files give another pack."""
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}$")


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What the user tells of the files; what is not told is read from them."""

    name: str | None = None
    kind: Kind | None = None
    country: str | None = None
    licence: str | None = None
    attribution: str | None = None
    columns: Mapping[str, str] = {}
    sheet: str | None = None
    max_bytes: int | None = None


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """What became of an import: where the pack lies, what was read as what, counts, refused rows, what was said."""

    name: str
    folder: Path
    kinds: dict[str, str]
    counts: dict[str, int]
    skipped: dict[str, int]
    failures: tuple[Failure, ...]
    notes: tuple[str, ...]
    licence: str
    attribution: str

    @property
    def exit_status(self) -> int:
        """0, or 3 where some rows or files were refused."""
        return 3 if self.failures else 0


def import_gazetteer(
    paths: Sequence[str | Path] | str | Path,
    *,
    to: str | Path | None = None,
    project: str | Path | None = None,
    options: Options = Options(),  # noqa: B008 - frozen
) -> Imported:
    """Read gazetteers into one pack: the folder ``to``, or ``gazetteers/NAME`` of a project's folder.

    Files of alternate names alone are joined to the pack that is there. Bad rows are named and the import goes on.
    The same files give the same tables, whatever the order of their rows.

    Raises:
        UsageError: RPT-101 or RPT-104 for paths and options that make no sense.
        ReadError: RPT-201 to RPT-214 where nothing can be read.
        PackError: RPT-406 where the folder holds something else.
        ExportError: RPT-601 where it cannot be written.
    """
    from reportedly.read.gazetteers.gather import Pile
    from reportedly.read.gazetteers.kinds import find_inputs, read_into
    from reportedly.read.gazetteers.parts import find_parts

    many = [Path(path).expanduser() for path in ([paths] if isinstance(paths, str | Path) else paths)]
    folder = _folder(many, to, project, options)
    asked, pile = _asked(folder.name, options), Pile()
    parts = [part for path in many for part in find_parts(path)]
    named = frozenset(part.file for part in parts if part.member is None and part.path in many)
    inputs = find_inputs(parts, asked, options.kind, pile, named=named)
    held = _held(folder) if inputs and all(one.told.kind == "geonames-names" for one in inputs) else None
    for one in inputs:
        wanted = pile.wanted | (_ids(held) if held else frozenset())
        read_into(pile, one, parts, msgspec.structs.replace(asked, wanted=wanted))
    gathered = pile.gather(asked.terms, _borders_beside(folder))
    tables = _tables(gathered, held, folder)
    _check_anything(pile, inputs, tables, held, many)
    return _write(folder, tables, gathered, inputs, options, held)


def _folder(paths: list[Path], to: str | Path | None, project: str | Path | None, options: Options) -> Path:
    """Where the pack is to lie."""
    if to is None and project is None:
        raise UsageError("RPT-102", where=str(Path.cwd()), why="or say --to FOLDER")
    if not paths:
        raise UsageError("RPT-101", where="no file")
    name = options.name or (Path(to).expanduser().name if to else _slug(paths[0]))
    if not _NAME.match(name) or name in SHIPPED:
        why = "small letters, digits, . _ - and none of the shipped packs' names"
        raise UsageError("RPT-104", where=f"--name {name}", why=why)
    folder = Path(to).expanduser() if to else Path(project or ".").expanduser() / "gazetteers" / name
    if folder.exists() and not (folder.is_dir() and (_is_imported(folder) or not any(folder.iterdir()))):
        raise PackError("RPT-406", where=str(folder))
    return folder


def _slug(path: Path) -> str:
    """A name out of a file's."""
    slug = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:64].strip("-")
    return slug or "gazetteer"


def _is_imported(folder: Path) -> bool:
    """Say whether a folder is a pack that an import wrote."""
    try:
        return (folder / "pack.yaml").is_file() and MARK in Pack(folder).manifest
    except PackError:
        return False


def _asked(name: str, options: Options) -> Asked:
    """What the readers are told."""
    from reportedly.read.gazetteers.rows import MAX_BYTES, Asked

    terms = GazetteerTerms(tuple(Pack.shipped(pack) for pack in SHIPPED))
    country = terms.country(options.country) if options.country else None
    if options.country and country is None:
        raise UsageError("RPT-104", where=f"--country {options.country}", why="a code of ISO 3166, such as SY")
    unknown = next((field for field in options.columns if field not in terms.fields), None)
    if unknown is not None:
        raise UsageError("RPT-104", where=f"--map {unknown}=…", why=f"fields are {', '.join(terms.fields)}")
    return Asked(terms=terms, name=options.name or name, country=country, columns=options.columns,
                 sheet=options.sheet, max_bytes=options.max_bytes or MAX_BYTES)  # fmt: skip


def _held(folder: Path) -> Tables | None:
    """The rows of the pack that is there, for adding names to it."""
    from reportedly.workflow.gazetteer_tables import tables_in

    return tables_in(Pack(folder)) if _is_imported(folder) else None


def _ids(tables: Tables) -> frozenset[str]:
    """The GeoNames ids that a pack has."""
    return frozenset(row["id"] for row in (*tables.places, *tables.admin1) if row["id"].startswith("gn:"))


def _tables(gathered: Gathered, held: Tables | None, folder: Path) -> Tables:
    """The rows to write."""
    from reportedly.workflow.gazetteer_tables import tables_of, with_names

    return with_names(held, gathered) if held else tables_of(gathered)


def _borders_beside(folder: Path) -> Borders | None:
    """The borders of the gazetteers that lie beside the one that is made."""
    from reportedly.knowledge.boundaries import read_boundaries
    from reportedly.read.gazetteers.borders import Borders

    packs = tuple(pack for pack in installed_in(folder.parent) if pack.folder.name != folder.name)
    found = list(read_boundaries(packs))
    if not found:
        return None
    from shapely.geometry import shape

    return Borders((one.level, one.name, shape(one.geometry)) for one in found)


def _check_anything(
    pile: Pile, inputs: Sequence[Input], tables: Tables, held: Tables | None, paths: list[Path]
) -> None:  # fmt: skip
    """Refuse to write a gazetteer of nothing.

    Raises:
        ReadError: the reason of the only file, or RPT-214.
    """
    if (pile.names and held) or (not held and (tables.places or tables.admin1)):
        return
    where = ", ".join(map(str, paths))
    whole = [failure for failure in pile.failures if failure.member is None]
    if len(whole) == 1 and len(pile.failures) == 1:
        title = CATALOGUE[whole[0].code].title
        raise ReadError(whole[0].code, where=whole[0].file, why=whole[0].message.removeprefix(title).strip(" ()"))
    if inputs and all(one.told.kind == "geonames-names" for one in inputs) and not held:
        raise ReadError("RPT-214", where=where, why="alternate names need the dump beside them, or imported before")
    reasons = Counter(failure.message for failure in pile.failures) + Counter(pile.skipped)
    said = "; ".join([*(f"{n} times: {reason}" for reason, n in reasons.most_common(3)), *pile.notes[:3]])
    raise ReadError("RPT-214", where=where, why=said or "no rows")


def _write(
    folder: Path, tables: Tables, found: Gathered, inputs: Sequence[Input], options: Options, held: Tables | None
) -> Imported:  # fmt: skip
    """Write the pack and say what was done."""
    from reportedly.export.pack_folder import write_pack

    before = Pack(folder).manifest if held else {}
    manifest = _manifest(folder, tables, found, inputs, options, before)
    named = (msgspec.structs.replace(one, file=Path(one.file).name) for one in found.failures)
    refused = b"".join(msgspec.json.encode(failure) + b"\n" for failure in named)
    write_pack(folder, manifest, tables.files() | ({REFUSED: refused} if refused else {}))
    return Imported(
        name=folder.name, folder=folder, kinds={one.part.file: f"{one.told.kind}: {one.told.why}" for one in inputs},
        counts=tables.counts(), skipped=found.skipped, failures=found.failures, notes=found.notes,
        licence=manifest["licence"], attribution=manifest["attribution"],
    )  # fmt: skip


def _manifest(
    folder: Path, tables: Tables, found: Gathered, inputs: Sequence[Input], options: Options, before: dict[str, Any]
) -> dict[str, Any]:  # fmt: skip
    """The pack's manifest: provenance and counts, and no clock time."""
    sources = [source for source in before.get("sources", []) if isinstance(source, dict)]
    sources += [source for source in _sources(inputs) if source not in sources]
    digests = hashlib.sha256("\n".join([str(VERSION), *sorted(s["sha256"] for s in sources)]).encode())
    licence = "; ".join(sorted({one.licence for one in found.provenance if one.licence}))
    makers = {maker for one in found.provenance for maker in one.attribution.split("; ") if maker}
    attribution = "; ".join(sorted(makers))
    return {
        "name": folder.name, "version": digests.hexdigest()[:12],
        "licence": options.licence or before.get("licence") or licence or NOT_STATED,
        "attribution": options.attribution or before.get("attribution") or attribution or NOT_STATED,
        "schema": 1, "requires": [], "countries": _countries(tables), "sources": sources,
        MARK: sorted({one.told.kind for one in inputs} | set(before.get(MARK, []))),
        "counts": tables.counts(), "refused": len(found.failures), "left_out": found.skipped,
        "read": list(found.notes),
    }  # fmt: skip


def _sources(inputs: Sequence[Input]) -> list[dict[str, str]]:
    """The files that were read, each with its hash and what it is."""
    from reportedly.read.gazetteers.parts import sha256_of

    kinds: dict[Path, set[str]] = {}
    for one in inputs:
        for part in (one.part, *one.beside.values()):
            kinds.setdefault(part.path, set()).add(one.told.kind)
    return [
        {"name": path.name, "kind": ", ".join(sorted(kinds[path])), "sha256": sha256_of(path)}
        for path in sorted(kinds, key=lambda path: path.name)
    ]


def _countries(tables: Tables) -> list[str]:
    """The countries that the gazetteer is about, most rows first."""
    counts = Counter(row["country"] for row in (*tables.places, *tables.admin1))
    return [code for code, n in sorted(counts.items(), key=lambda c: (-c[1], c[0])) if n >= MAIN_SHARE * counts.total()]


def remove_gazetteer(project: Path, name: str) -> None:
    """Take a gazetteer out of a project.

    Raises:
        PackError: RPT-405 where there is none of that name, RPT-406 where the folder is no imported gazetteer.
        ExportError: RPT-601 where it cannot be removed.
    """
    from reportedly.export.pack_folder import remove_pack
    from reportedly.workflow.installed import find_installed

    pack = find_installed(project, name)
    if not _is_imported(pack.folder):
        raise PackError("RPT-406", where=str(pack.folder))
    try:
        remove_pack(pack.folder)
    except OSError as error:
        raise ExportError("RPT-601", where=str(pack.folder), why=error.strerror or str(error)) from error
