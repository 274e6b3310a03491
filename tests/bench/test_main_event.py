"""The main event of an article is chosen and labelled as the rule says."""

from __future__ import annotations

from typing import Any

from bench.quality.main_event import MainEvent, governorate_of, main_event

from reportedly.records.values import PlaceRef

BATTLE, STRIKE = ("Armed clash", "Battles"), ("Air/drone strike", "Explosions/Remote violence")


def claim(at: int, kind: tuple[str, str] = STRIKE, **fields: Any) -> dict[str, Any]:
    acled, acled_type = kind
    return {
        "trigger": {"start": at, "end": at + 5, "text": fields.pop("words", "raids")}, "also": [],
        "what": {"value": {"acled": acled, "acled_type": acled_type}}, "factuality": {"value": "asserted"},
        "happening": at, **{name: [{"value": value} for value in values] for name, values in fields.items()},
    }  # fmt: skip


def dead(n: int, of: str, side: str = "unknown") -> dict[str, Any]:
    return {"kind": "killed", "of": of, "low": n, "high": n, "side": side}


def place(name: str, precision: Any, admin1: str | None) -> PlaceRef:
    return PlaceRef(place_id=None, name=name, precision=precision, admin1=admin1)


def test_headline_outranks_the_body() -> None:
    body = claim(90, BATTLE, how_many=[dead(3, "fighters")])
    head = claim(5, how_many=[dead(7, "civilians")])
    assert main_event([head, body], [], headline=40) == MainEvent(cause="shelling", civilians=7)


def test_planned_event_yields_to_one_that_happened() -> None:
    planned = {**claim(50), "factuality": {"value": "planned"}}
    told = claim(60, BATTLE, who=[{"name": "Islamic State"}], words="ambush")
    assert main_event([planned, told], [], headline=40).cause == "shooting"


def test_actor_comes_from_a_later_claim_of_the_same_type() -> None:
    clash = claim(50, BATTLE, who=[{"name": "Free Syrian Army"}])
    later = claim(90, who=[{"name": "Russian Air Force"}])
    assert main_event([claim(5), clash, later], [], headline=40).actor == "syrian government or russian troops"


def test_actor_of_a_clash_is_the_side_that_did_not_die() -> None:
    clash = claim(
        5, BATTLE, who=[{"name": "Free Syrian Army"}], whom=[{"name": "Islamic State"}],
        how_many=[dead(8, "fighters", "who")],
    )  # fmt: skip
    assert main_event([clash], [], 40).actor.endswith("isis")


def test_fourth_claim_of_a_type_names_no_actor() -> None:
    later = claim(90, who=[{"name": "Russian Air Force"}])
    assert main_event([claim(5), claim(60), claim(70), later], [], headline=40).actor == "unknown"


def test_fighters_are_no_civilians() -> None:
    event = main_event([claim(5, how_many=[dead(4, "soldiers"), dead(9, "people"), dead(2, "children")])], [], 40)
    assert (event.civilians, event.noncivilians, event.children) == (9, 4, 2)


def test_rivers_are_passed_over_for_the_governorate() -> None:
    places = [place("Euphrates", "line", "Raqqa"), place("Al-Mayadin", "settlement", "Deir ez-Zor")]
    assert governorate_of(places) == "deir ezzor"


def test_article_without_claims_or_places_is_unknown() -> None:
    assert main_event([], [], headline=10) == MainEvent()
