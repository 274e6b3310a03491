"""The list of places: our own rows for the theatre of war, GeoNames towns, units and countries for the world."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

import msgspec

from reportedly.knowledge.packs import Pack
from reportedly.knowledge.place import Place
from reportedly.knowledge.place_cache import open_index
from reportedly.knowledge.place_layout import unit_text
from reportedly.knowledge.place_lines import PlaceLines
from reportedly.knowledge.place_lookup import PlaceIndex
from reportedly.knowledge.place_names import article_key, skeleton
from reportedly.knowledge.place_relations import RelationWords
from reportedly.knowledge.place_rows import home_of
from reportedly.knowledge.place_similar import SimilarNames
from reportedly.knowledge.place_words import PlaceWords

__all__ = ["EVERYWHERE", "USUAL", "Gazetteer", "Place", "Reach"]

_NO_TOWNS = frozenset({"country", "admin1", "admin2"})
_UNITS = frozenset({"admin1", "admin2"})
NEIGHBOUR_KM = 40.0
"""How far the place may be whose first-level unit a point is taken to lie in."""


class Reach(msgspec.Struct, frozen=True):
    """Which of the world's places a name may mean, besides countries and what lies at home.

    ``population`` is the least of a town elsewhere; ``others`` says whether its other names count as well as its first,
    and whether units elsewhere do.
    """

    population: int = 50_000
    others: bool = False


USUAL = Reach()
"""What extraction looks at unless it asks for more: abroad, smaller towns, and the other names of any town,
bring more false places than true ones (measured on reports about Syria)."""
EVERYWHERE = Reach(population=0, others=True)
"""Everything that the index holds: for those who judge by evidence."""


class Gazetteer:
    """Places by the keys of all their names, opened or built when first used.

    ``cache`` is the folder where a prepared index may lie (see `place_cache`); nothing is ever written there.

    >>> from reportedly.knowledge.packs import Pack
    >>> gazetteer = Gazetteer((Pack.shipped("core"), Pack.shipped("syria")))
    >>> gazetteer.named("Khan Sheikhoun")[0].admin1
    'Idlib'
    >>> gazetteer.named("Nowhere al-Khayal")
    ()
    """

    def __init__(self, packs: tuple[Pack, ...], cache: Path | None = None) -> None:
        self.packs, self._cache = packs, cache
        self._reached = lru_cache(maxsize=50_000)(self._within)

    @cached_property
    def home(self) -> frozenset[str]:
        """The countries that the packs are about, ISO 3166 codes: their small places are looked for first.

        >>> from reportedly.knowledge.packs import Pack
        >>> sorted(Gazetteer((Pack.shipped("core"), Pack.shipped("syria"))).home)
        ['IQ', 'SY']
        """
        return home_of(self.packs)

    @cached_property
    def words(self) -> PlaceWords:
        """Words that tell of places."""
        return PlaceWords(self.packs)

    @cached_property
    def relations(self) -> RelationWords:
        """Words that tie places together."""
        return RelationWords(self.packs)

    @cached_property
    def lines(self) -> PlaceLines:
        """Borders and rivers."""
        return PlaceLines(self.packs)

    @property
    def by_id(self) -> Mapping[str, Place]:
        """Every place by its id, and by the ids that other gazetteers give it."""
        return self._index.by_id

    @cached_property
    def admin1(self) -> Mapping[tuple[str, str], Place]:
        """First-level units by country and name, with the world's own spelling where no pack has another."""
        return {(unit.country or "", unit.name): unit for unit in self._index.units.values()}

    def country_of(self, word: str) -> str | None:
        """The country (ISO 3166) that a word names, or whose people it names; None for any other word.

        >>> from reportedly.knowledge.packs import Pack
        >>> Gazetteer((Pack.shipped("core"),)).country_of("Jordanian")
        'JO'
        """
        name = self.words.demonyms.get(word.lower(), word)
        return next((place.country for place in self.named(name) if place.feature == "country"), None)

    def in_unit(self, country: str | None, admin1: str | None) -> tuple[Place, ...]:
        """The places that lie in a first-level unit, by id; none where it has no name."""
        return self._index.in_unit(unit_text(country, admin1)) if admin1 else ()

    def may_begin(self, word: str) -> bool:
        """Say whether any key begins with a word: what does not is no known place."""
        return self._index.may_begin(word)

    def named(self, name: str, reach: Reach = USUAL) -> tuple[Place, ...]:
        """All places that bear exactly this name, case, accents, hyphens, apostrophes and articles aside."""
        return self._reached(article_key(name), reach)

    def keyed(self, key: str, reach: Reach = USUAL) -> tuple[Place, ...]:
        """All places under an article key (see `article_key`)."""
        return self._reached(key, reach)

    def similar(
        self,
        name: str,
        least: float,
        *,
        country: str | None = None,
        admin1: str | None = None,
        limit: int | None = None,
        reach: Reach = USUAL,
        loose: bool = False,
    ) -> tuple[tuple[float, Place], ...]:
        """Settlements and sites that sound nearly like a name, with how close the spelling is (0..1), best first.

        They lie at home, in one country, or with another reach anywhere. Their consonants are the name's; one may
        differ where ``loose`` is asked for.
        """
        countries = [country] if country else None if reach.others else sorted(self.home)
        bones = skeleton(name)
        best: dict[str, tuple[float, Place]] = {}
        for row, score in self._similar.keys(name, least, countries).items():
            key = self._index.keys[row]
            if not loose and skeleton(key) != bones:
                continue
            for place in self._index.of_key(row):
                fits = (countries is None or place.country in countries) and admin1 in (None, place.admin1)
                if fits and place.feature not in _NO_TOWNS and score > best.get(place.id, (0.0, place))[0]:
                    best[place.id] = (score, place)
        return tuple(sorted(best.values(), key=_closest_first)[:limit])

    def near(self, lat: float, lon: float, km: float) -> list[tuple[float, Place]]:
        """Places at most so many kilometres from a point in degrees, nearest first, with their distances."""
        return sorted(self._index.near(lat, lon, km), key=lambda found: (found[0], found[1].id))

    def admin1_near(self, lat: float, lon: float, country: str | None) -> str | None:
        """The first-level unit of the nearest place within 40 km whose unit is known; None where there is none."""
        near = (
            (far, place.admin1)
            for far, place in self._index.near(lat, lon, NEIGHBOUR_KM)
            if place.admin1 and place.country == country and place.feature not in _UNITS
        )
        best = min(near, default=None)
        return best[1] if best else None

    def names_at_home(self) -> Iterator[tuple[str, Place]]:
        """Yield each name, as it is written, of each place at home."""
        return self._index.at_home()

    @cached_property
    def _index(self) -> PlaceIndex:
        """The arrays behind it all."""
        return open_index(self.packs, self._cache)

    @cached_property
    def _similar(self) -> SimilarNames:
        """The part of them that spellings are compared in."""
        return SimilarNames(self._index.sections, self.home)

    def _within(self, key: str, reach: Reach) -> tuple[Place, ...]:
        """The places under a key that are within reach."""
        return tuple(place for place in self._index.keyed(key) if self._is_within(place, key, reach))

    def _is_within(self, place: Place, key: str, reach: Reach) -> bool:
        """Say whether a name may mean a place."""
        if place.country in self.home or place.feature == "country":
            return True
        if place.feature in _UNITS:
            return reach.others
        if place.pack is not None:
            return True
        return place.population >= reach.population and (reach.others or article_key(place.name) == key)


def _closest_first(found: tuple[float, Place]) -> tuple[float, bool, str]:
    """Order by closeness; of places as close, those of packs before those of the world's list."""
    return (-found[0], found[1].pack is None, found[1].id)
