"""Makes one unit of rows that several files have for it, where one file gives the other's id."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.read.gazetteers.rows import UnitRow


def merge_units(rows: Iterable[UnitRow]) -> list[UnitRow]:
    """Merge units that name each other's id; the one with borders stands, with all names, ids and codes.

    >>> from reportedly.read.gazetteers.rows import Name
    >>> one = UnitRow(id="ocha:SY07", level=1, names=(Name("Idleb"),), country="SY", code="SY07")
    >>> two = UnitRow(id="os:x", level=1, names=(Name("Idlib"),), country="SY", code="x", ids=("ocha:SY07",))
    >>> [(row.id, row.ids, row.other_codes) for row in merge_units([two, one])]
    [('os:x', ('ocha:SY07',), ('SY07',))]
    """
    by_id = {row.id: row for row in sorted(rows, key=lambda row: row.id)}
    partner = {row.id: other for row in by_id.values() if (other := _partner(row, by_id)) is not None}
    merged = dict(by_id)
    for id, other in sorted(partner.items()):
        if id not in merged or other not in merged:
            continue
        first, second = _ranked(merged[id], merged[other])
        merged[first.id] = _merged(first, second)
        del merged[second.id]
    return list(merged.values())


def _partner(row: UnitRow, by_id: dict[str, UnitRow]) -> str | None:
    """The id of another row of the same level that this row gives as its own."""
    return next((id for id in row.ids if id in by_id and id != row.id and by_id[id].level == row.level), None)


def _ranked(one: UnitRow, other: UnitRow) -> tuple[UnitRow, UnitRow]:
    """The row that stands, and the one that is added to it."""
    return (other, one) if one.shape is None and other.shape is not None else (one, other)


def _merged(first: UnitRow, second: UnitRow) -> UnitRow:
    """One row with what both tell."""
    names = {name.text: name for name in (*second.names, *first.names)}
    order = dict.fromkeys(name.text for name in (*first.names, *second.names))
    ids = {*first.ids, *second.ids, second.id} - {first.id}
    codes = (*first.other_codes, *second.other_codes, *((second.code,) if second.code else ()))
    return msgspec.structs.replace(
        first, names=tuple(names[text] for text in order), ids=tuple(sorted(ids)), other_codes=codes,
        population=first.population or second.population, area_km2=first.area_km2 or second.area_km2,
    )  # fmt: skip
