"""Reads Open-Syria's JSON: governorates, districts, sub-districts and localities with names in two scripts and ids."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.errors import ReadError
from reportedly.knowledge.gazetteer_terms import Feature
from reportedly.read.failures import failure_of
from reportedly.read.gazetteers.names import names_of
from reportedly.read.gazetteers.parts import Part
from reportedly.read.gazetteers.positions import check_position
from reportedly.read.gazetteers.rows import Asked, Name, PlaceRow, Provenance, Read, UnitRow, Units

COUNTRY = "SY"
PREFIXES = {"geonames": "gn", "ochaPcode": "ocha", "wikidata": "wd", "geoboundaries": "gb"}
"""Our prefixes for other gazetteers' ids."""


class LocalName(msgspec.Struct):
    """A name in English and Arabic."""

    en: str = ""
    ar: str = ""


class Alias(msgspec.Struct):
    """A further name."""

    value: str
    language: str = "und"


class Centroid(msgspec.Struct):
    """A point in degrees."""

    latitude: float
    longitude: float


class Amount(msgspec.Struct):
    """An area in km², or a number of people."""

    value: float
    unit: str = ""


class Record(msgspec.Struct, rename="camel"):
    """One unit or locality."""

    id: str
    name: LocalName
    aliases: list[Alias] = []
    governorate_id: str = ""
    district_id: str = ""
    subdistrict_id: str = ""
    iso31662: str = ""
    centroid: Centroid | None = None
    coordinates: Centroid | None = None
    area: Amount | None = None
    population: Amount | None = None
    external_ids: dict[str, str] = {}
    source_ids: list[str] = []


class Source(msgspec.Struct):
    """One of Open-Syria's own sources."""

    id: str
    title: str
    license: str


def read_open_syria(part: Part, asked: Asked, sources: Part | None) -> Iterator[Read]:
    """Yield a unit or place for each record, and what their sources' licences are.

    Raises:
        ReadError: RPT-209 where the file is no list of records; RPT-201 to RPT-208 where it cannot be read.
    """
    try:
        told = msgspec.json.decode(part.bytes(asked.max_bytes), type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReadError("RPT-209", where=part.file, why=f"damaged JSON: {error}") from error
    used: set[str] = set()
    for number, raw in enumerate(told, start=1):
        try:
            record = msgspec.json.decode(raw, type=Record)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            yield failure_of("RPT-210", part.file, member=f"record {number}", why=str(error))
            continue
        used.update(record.source_ids)
        yield _row(record, part, f"record {number}", asked)
    yield _provenance(used, sources)


def is_source_list(part: Part) -> bool:
    """Say whether a file is the list of Open-Syria's sources."""
    return part.name == "sources.json" and part.size < 1_000_000


def _provenance(used: set[str], sources: Part | None) -> Provenance:
    """Licences and titles of the sources that the records name."""
    try:
        known = msgspec.json.decode(sources.head(1_000_000), type=list[Source]) if sources else []
    except (msgspec.DecodeError, UnicodeDecodeError):
        known = []
    found = [source for source in known if source.id in used]
    licences = "; ".join(sorted({source.license for source in found}))
    return Provenance(licences and f"of its sources: {licences}", "; ".join(sorted({s.title for s in found})))


def _row(record: Record, part: Part, member: str, asked: Asked) -> Read:
    """The unit or place of a record, or what is wrong with it."""
    names = _names(record)
    at = record.centroid or record.coordinates
    found = check_position(at.latitude if at else None, at.longitude if at else None, COUNTRY, asked.terms)
    if isinstance(found, str) or not names:
        why = found if isinstance(found, str) and names else "no name"
        return failure_of("RPT-210", part.file, member=member, why=why)
    above = (record.governorate_id, record.district_id, record.subdistrict_id)
    units, ids = Units(codes=above), _ids(record)
    people = int(record.population.value) if record.population else 0
    if above[2]:
        return PlaceRow(id=f"os:{record.id}", names=names, lat=found[0], lon=found[1], country=COUNTRY, units=units,
                        kind=Feature("populated place", "settlement"), population=people, ids=ids, file=part.file,
                        member=member)  # fmt: skip
    level = 3 if above[1] else 2 if above[0] else 1
    area = record.area.value if record.area and record.area.unit == "km2" else None
    return UnitRow(id=f"os:{record.id}", level=level, names=names, country=COUNTRY, code=record.id, units=units,
                   lat=found[0], lon=found[1], area_km2=area, population=people, ids=ids, file=part.file,
                   member=member)  # fmt: skip


def _names(record: Record) -> tuple[Name, ...]:
    """All names of a record."""
    aliases = ((alias.value, alias.language) for alias in record.aliases)
    return names_of([(record.name.en, "en"), (record.name.ar, "ar"), *aliases])


def _ids(record: Record) -> tuple[str, ...]:
    """The ids that other gazetteers give the same unit."""
    found = [f"{PREFIXES[key]}:{id}" for key, id in record.external_ids.items() if key in PREFIXES and id]
    return tuple(sorted([*found, *([f"iso:{record.iso31662}"] if record.iso31662 else [])]))
