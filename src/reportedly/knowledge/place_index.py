"""Lay all places out as flat arrays: by name, by id, by spot, by spelling; the same bytes from the same sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from reportedly.knowledge.place_file import Sections, packed, pool_sections, table_sections
from reportedly.knowledge.place_keys import article_keys
from reportedly.knowledge.place_layout import place_sections
from reportedly.knowledge.place_merge import Merged
from reportedly.knowledge.place_near import AREAS, HOME, Spoken, distinct, spelling_sections
from reportedly.knowledge.place_spots import INSIDE, grid_sections, inside_sections
from reportedly.knowledge.place_towns import Towns, no_towns

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, Any]


class Borne(NamedTuple):
    """Which key names which place: rows of keys and of places, and whether the key is compared by spelling."""

    key: Numbers
    place: Numbers
    heard: Numbers


def build_index(places: Sequence[Merged], home: frozenset[str], digest: str, towns: Towns | None = None) -> bytes:
    """Lay places out in one file (see `place_file`)."""
    return packed(lay_out(places, home, towns).all(), digest)


def lay_out(places: Sequence[Merged], home: frozenset[str], towns: Towns | None = None) -> Sections:
    """Lay places out in memory, the world's towns last; what spellings are compared in is made when first asked for."""
    import numpy as np

    towns = towns or no_towns()
    countries = [*(found.place.country or "" for found in places), *towns.countries]
    is_home = np.zeros(len(countries), dtype=bool)
    is_home[: len(places)] = [found.place.country in home for found in places]
    sections, borne = _key_sections(places, towns, is_home)
    codes = sorted(set(countries))
    number = {code: at for at, code in enumerate(codes)}
    country = np.fromiter(map(number.__getitem__, countries), dtype=np.uint16, count=len(countries))
    sections |= place_sections([found.place for found in places], towns)
    sections |= grid_sections([found.place for found in places], towns)
    sections |= _home_sections(places, home)
    sections |= pool_sections("country", codes)
    spoken = {area: _spoken(borne, country, is_home, area) for area in AREAS}
    keys = sections["key.text"], sections["key.at"]
    later = {area: partial(spelling_sections, area, spoken[area], *keys) for area in AREAS}
    later[INSIDE] = partial(inside_sections, [found.place for found in places], towns)
    return Sections(sections, later)


def _spoken(borne: Borne, country: Numbers, is_home: Numbers, area: str) -> Spoken:
    """The keys of an area that spellings are compared with, each with every country it names a place of."""

    held = borne.heard & (is_home[borne.place] == (area == HOME))
    both = distinct(borne.key[held] << 16 | country[borne.place[held]])
    return Spoken(both >> 16, both & 0xFFFF)


def _key_sections(places: Sequence[Merged], towns: Towns, is_home: Numbers) -> tuple[dict[str, bytes], Borne]:
    """The keys of all places, and the words that keys begin with."""
    import numpy as np

    flat = [key for found in places for key in found.keys]
    counts = [len(found.keys) for found in places]
    listed = np.repeat(np.arange(len(places), dtype=np.int64), counts)
    is_first = np.ones(len(flat), dtype=bool)
    is_first[1:] = listed[1:] != listed[:-1]
    flat += article_keys([*towns.names, *towns.other_names])
    number = defaultdict[str, int](count(1).__next__, {"": 0})
    given = np.fromiter(map(number.__getitem__, flat), dtype=np.int64, count=len(flat))
    keys = list(number)[1:]
    sections, rows = table_sections("key", keys)
    key = np.append(-1, rows.astype(np.int64))[given]
    place = np.concatenate((listed, np.arange(towns.size) + len(places), towns.named + len(places)))
    heard = np.concatenate((is_first | is_home[listed], np.arange(len(flat) - len(listed)) < towns.size))
    borne = Borne(*(column[key >= 0] for column in (key, place, heard)))
    both = distinct(borne.key << 32 | borne.place)
    sections["key.place"] = (both & 0xFFFFFFFF).astype(np.uint32).tobytes()
    sections["key.from"] = np.searchsorted(both, np.arange(len(keys) + 1) << 32).astype(np.uint32).tobytes()
    first = dict.fromkeys([one.partition(" ")[0] if " " in one else one for one in keys])
    return sections | table_sections("first", [*first])[0], borne


def _home_sections(places: Iterable[Merged], home: frozenset[str]) -> dict[str, bytes]:
    """The places at home with their names as they are written."""
    import numpy as np

    named = [(at, name) for at, found in enumerate(places) if found.place.country in home for name in found.names]
    rows = np.array([at for at, _ in named], dtype=np.uint32)
    return {"home.place": rows.tobytes(), **pool_sections("home", (name for _, name in named))}
