"""Choose between the senses of one name: province, its main city, its countryside."""

from __future__ import annotations

from reportedly.extract.places.found import FoundPlace
from reportedly.knowledge.gazetteer import Gazetteer, Place

BARE_PROVINCE = frozenset({"Idlib", "Deir ez-Zor", "Al-Hasakah", "Latakia", "Quneitra", "Tartus", "Hama"})
"""Names that, with no word beside them, mean the province in most reports; the other double names mean the city."""
_CITY_KINDS = frozenset({"settlement", "capital", "neighbourhood", "suburb", "district"})


def is_province_sense(place: Place) -> bool:
    """Say whether a place is a first-level unit."""
    return place.feature == "admin1"


def pick_sense(found: FoundPlace, best: Place, candidates: list[Place], gazetteer: Gazetteer) -> Place:
    """Return the sense of a double name ("Idlib", "Aleppo", "Damascus") that its words ask for; else the best."""
    province = next((p for p in candidates if is_province_sense(p) and p.country == best.country), None)
    city = next((p for p in candidates if p.feature in ("city", "capital") and p.country == best.country), None)
    cue = found.cue
    if city is not None and city.name == "Damascus" and (cue.kind in ("rural", "admin1") or _is_belt(found)):
        return gazetteer.admin1.get(("SY", "Rif Dimashq"), best)
    if province is None or city is None:
        return best
    if cue.kind in ("admin1", "rural") or (cue.kind == "nature" and cue.direction):
        return province
    if cue.kind in _CITY_KINDS or cue.facility:
        return city
    if cue.direction and not cue.outside and cue.direction != "C":
        return province if province.name in BARE_PROVINCE or cue.kind == "region" else city
    if cue.kind == "region":
        return province
    return province if province.name in BARE_PROVINCE and not cue.outside else city


def _is_belt(found: FoundPlace) -> bool:
    """Say whether a direction puts a name into the countryside around the capital ("Southwestern Damascus")."""
    return found.cue.direction in ("NE", "NW", "SE", "SW") and not found.cue.outside
