"""Two groups are one happening when their slots agree, and never when one slot forbids it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from tests.build import KNOWLEDGE

from reportedly.extract.comparison import compare
from reportedly.extract.sameness import SAME, score_sameness
from reportedly.extract.sketch import Sketch, is_carried, ranges_meet
from reportedly.records.coded import Coded, Derivation
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


def score(earlier: Sketch, later: Sketch) -> float:
    """Log-odds of one happening; -inf where a slot forbids it."""
    found = score_sameness(earlier, later, KNOWLEDGE.happenings.weights)
    return float("-inf") if found is None else found


def test_equal_slots_are_one_happening() -> None:
    assert score(BASE, LATER) >= SAME


@pytest.mark.parametrize(
    "slots",
    [
        {"where": (HOMS,)},
        {"when": TUESDAY},
        {"factuality": "planned"},
        {"article": 1},
        {"counts": {("killed", "people"): (230_000, None)}},
    ],
    ids=["place", "day", "plan", "article", "war toll"],
)
def test_one_hard_conflict_splits(slots: dict[str, object]) -> None:
    assert compare(BASE, changed(**slots)) is None


@pytest.mark.parametrize(
    "slots",
    [
        {"who": (GROUP,)},
        {"counts": {("killed", "civilians"): (12, 12)}},
        {"acleds": frozenset({"Agreement"}), "families": frozenset({"Agreement"})},
        {"sentence": 30},
    ],
    ids=["actor", "number", "type", "distance"],
)
def test_what_differs_speaks_against(slots: dict[str, object]) -> None:
    assert score(BASE, changed(**slots)) < score(BASE, LATER)


def test_missing_slots_are_not_agreement() -> None:
    bare = changed(who=(), where=(), when=None, counts={}, lemmas=frozenset({"strike"}))
    assert score(BASE, bare) < SAME


def test_sentences_in_the_same_words_speak_for_one_happening() -> None:
    told = frozenset({"jet", "bomb", "bakery", "queue"})
    one, two = changed(words=told, sentence=2), changed(words=told, sentence=5)
    assert score(one, two) > score(one, msgspec.structs.replace(two, words=frozenset({"convoy", "leave", "city"})))


def test_loose_label_may_be_a_named_group_but_is_not_the_same() -> None:
    told = compare(changed(whom=(GROUP,)), changed(whom=(LABEL,), sentence=5)) or {}
    assert "whom-perhaps" in told
    assert "whom-same" not in told


def test_other_sources_number_weighs_less_than_the_same_sources() -> None:
    other = changed(counts={("killed", "civilians"): (20, 20)}, chains=frozenset({("OUTLET", "Ministry")}))
    own = msgspec.structs.replace(other, chains=BASE.chains)
    assert "number-differs-one-source" in (compare(BASE, own) or {})
    assert "number-differs-one-source" not in (compare(BASE, other) or {})


def test_every_weight_belongs_to_a_comparison() -> None:
    from reportedly.extract import comparison

    told = Path(comparison.__file__).read_text("utf-8")
    stems = {name.split("-")[0] for name in KNOWLEDGE.happenings.weights} - {"always"}
    assert all(f'"{stem}' in told or f"{stem}-" in told for stem in stems)


@pytest.mark.parametrize("kind", ["carried-from-sentence", "told-after-lead", "conflict-country", "since-then"])
def test_a_value_brought_from_elsewhere_is_none_of_the_telling_s_own(kind: str) -> None:
    assert is_carried(Coded(value=TADEF, derivation=Derivation(kind=kind), rule="test@1"))
    assert not is_carried(Coded(value=TADEF, derivation=Derivation(kind="same-sentence"), rule="test@1"))


def test_an_open_count_does_not_mean_any_number_above_it() -> None:
    assert ranges_meet((2100, None), (2400, 2400))
    assert not ranges_meet((2100, None), (46000, 46000))


@pytest.mark.parametrize("plover", ["REQUEST", "THREATEN"])
def test_demand_is_not_the_act_of_force_told_beside_it(plover: str) -> None:
    demand, force = {"plovers": frozenset({plover})}, {"plovers": frozenset({"ASSAULT"})}
    assert compare(changed(**demand), changed(**force)) is None
    assert compare(changed(**force), changed(**demand)) is None
    assert compare(changed(**demand), changed(**demand)) is not None
