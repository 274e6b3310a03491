"""Imports other gazetteers as packs of a project's own, lists them, tells of one, removes one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from reportedly.errors import CATALOGUE, PackError, ReadError, UsageError
from reportedly.knowledge.gazetteer_terms import GazetteerTerms
from reportedly.knowledge.packs import SHIPPED, Pack
from reportedly.records.run import Failure
from reportedly.workflow.gazetteer_manifest import manifest_of
from reportedly.workflow.installed import MARK, installed_in

if TYPE_CHECKING:
    from reportedly.read.gazetteers.borders import Borders
    from reportedly.read.gazetteers.gather import Gathered, Pile
    from reportedly.read.gazetteers.kinds import Input
    from reportedly.read.gazetteers.rows import Asked
    from reportedly.read.gazetteers.sniff import Kind
    from reportedly.workflow.gazetteer_tables import Tables

REFUSED = "refused.jsonl"
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
    manifest = manifest_of(
        folder.name, tables, found, inputs, licence=options.licence, attribution=options.attribution, before=before
    )
    named = (msgspec.structs.replace(one, file=Path(one.file).name) for one in found.failures)
    refused = b"".join(msgspec.json.encode(failure) + b"\n" for failure in named)
    write_pack(folder, manifest, tables.files() | ({REFUSED: refused} if refused else {}))
    return Imported(
        name=folder.name, folder=folder, kinds={one.part.file: f"{one.told.kind}: {one.told.why}" for one in inputs},
        counts=tables.counts(), skipped=found.skipped, failures=found.failures, notes=found.notes,
        licence=manifest["licence"], attribution=manifest["attribution"],
    )  # fmt: skip


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
    remove_pack(pack.folder)
