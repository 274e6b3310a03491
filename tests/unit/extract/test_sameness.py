"""Two groups are one happening when their slots agree, and never when one slot forbids it."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.extract.sameness import SAME, km_between, score_sameness
from reportedly.extract.sketch import Sketch
from reportedly.records.values import ActorRef, DateRange, PlaceRef

TADEF = PlaceRef(place_id="p1", name="Tadef", precision="settlement", lat=36.35, lon=37.53, radius_km=3)
HOMS = PlaceRef(place_id="p2", name="Homs", precision="settlement", lat=34.73, lon=36.71, radius_km=5)
MONDAY = DateRange(first="2015-07-13", last="2015-07-13", precision="day")
TUESDAY = DateRange(first="2015-07-14", last="2015-07-14", precision="day")
ARMY = ActorRef(actor_id="act-army", name="Northern Army", kind="state-forces")
LABEL = ActorRef(actor_id=None, name="unidentified armed group", kind="armed-group", ambiguous=True)
GROUP = ActorRef(actor_id="act-front", name="Front", kind="jihadist-group")
BASE = Sketch(
    families=frozenset({"explosion"}), acleds=frozenset({"Air/drone strike"}), lemmas=frozenset({"raid"}),
    is_effect=False, is_reference=False, is_headline=False, who=(ARMY,), whom=(), where=(TADEF,), when=MONDAY,
    counts={("killed", "civilians"): (9, 9)}, factuality="asserted", sentence=0, article=0, section=0,
    chains=frozenset({("OUTLET",)}),
)  # fmt: skip
LATER = msgspec.structs.replace(BASE, sentence=3)


def changed(**slots: object) -> Sketch:
    """The later telling with other slots."""
    return msgspec.structs.replace(LATER, **slots)


def test_equal_slots_are_one_happening() -> None:
    assert (score_sameness(BASE, LATER) or 0) >= SAME


@pytest.mark.parametrize(
    "slots",
    [
        {"where": (HOMS,)},
        {"when": TUESDAY},
        {"who": (GROUP,)},
        {"counts": {("killed", "civilians"): (12, 12)}},
        {"acleds": frozenset({"Agreement"}), "families": frozenset({"Agreement"})},
        {"factuality": "planned"},
        {"article": 1},
    ],
    ids=["place", "day", "actor", "number", "type", "factuality", "article"],
)
def test_one_hard_conflict_splits(slots: dict[str, object]) -> None:
    assert score_sameness(BASE, changed(**slots)) is None


def test_missing_slots_are_not_agreement() -> None:
    bare = changed(who=(), where=(), when=None, counts={}, lemmas=frozenset({"strike"}))
    assert (score_sameness(BASE, bare) or 0) < SAME


def test_loose_label_fits_a_named_group_but_is_no_evidence() -> None:
    named = score_sameness(changed(whom=(GROUP,)), changed(whom=(GROUP,), sentence=5))
    loose = score_sameness(changed(whom=(GROUP,)), changed(whom=(LABEL,), sentence=5))
    assert named is not None
    assert loose is not None
    assert loose < named


def test_other_sources_number_is_a_rival_not_a_conflict() -> None:
    rival = changed(counts={("killed", "civilians"): (20, 20)}, chains=frozenset({("OUTLET", "Ministry")}))
    assert score_sameness(BASE, rival) is not None


def test_distance_is_in_km() -> None:
    assert km_between(35.0, 38.0, 36.0, 38.0) == pytest.approx(111.2, abs=0.5)


def test_two_sources_on_one_gas_attack_may_name_other_authors() -> None:
    gas = {"acleds": frozenset({"Chemical weapon"}), "counts": {}, "when": None}
    one = changed(**gas, chains=frozenset({("OUTLET", "Ministry")}))
    other = changed(**gas, who=(GROUP,), chains=frozenset({("OUTLET", "Council")}))
    assert (score_sameness(one, other) or 0) >= SAME
    assert score_sameness(changed(**gas), changed(**gas, who=(GROUP,))) is None
