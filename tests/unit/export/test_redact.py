"""Names that only a document knows stay out of what is shared; the neutral names that coding makes stay in."""

import pytest
from tests.build import claims_of
from tests.planted import FOLLOWERS, PRIVATE, planted_claim

from reportedly.export.plain import field_items
from reportedly.export.redact import share_actor, share_claim, share_dict, share_place
from reportedly.records.values import ActorRef, PlaceRef, Relation


def place(name: str, relation: Relation | None = None, **told: object) -> PlaceRef:
    """A place without an id, in Hama unless it is told otherwise."""
    return PlaceRef(
        **{"place_id": None, "precision": "site", "admin1": "Hama", "relation": relation, **told}, name=name
    )


def shared_names(text: str) -> list[str]:
    """Names of actors and places in the text's claims as they may be shared."""
    claims = [share_claim(claim, quotes=False) for claim in claims_of(text, published="2018-02-07", outlet="Demo")]
    return [item.value.name for claim in claims for field in (claim.who, claim.whom, claim.where)
            for item in field_items(field)]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("On Monday the Karim Dalloul Battalion shelled Saraqib, killing five civilians.", "unlisted armed group"),
        ("Fighters of the Karim Dalloul Movement seized Saraqib on Monday.", "unlisted armed group"),
        ("On Monday shells hit the Karim Dalloul hospital in Hama, killing three people.", "place in Hama"),
        ("On Monday the army bombed the Karim Dalloul school in Saraqib.", "place in Saraqib"),
    ],
)
def test_a_persons_name_inside_that_of_a_group_or_place_is_not_shared(text: str, instead: str) -> None:
    told = str([claim.to_dict() for claim in claims_of(text, published="2018-02-07", outlet="Demo")])
    assert "Dalloul" in told, "the text must code the name for the test to say anything"
    assert not any("Dalloul" in name for name in shared_names(text))
    assert instead in shared_names(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday gunmen attacked a checkpoint east of Saraqib, killing four soldiers and two children.",
        "Turkish-backed rebels seized a village in northern Aleppo on Monday.",
        "On Monday clashes between rebels and Kurdish fighters broke out around Manbij.",
        "On Monday the army shelled the road between Saraqib and Ariha, killing three refugees.",
        "Residents protested 5 km from Saraqib on Monday, and shells landed on the Syrian-Turkish border.",
    ],
)
def test_names_that_coding_makes_of_known_ones_are_shared_as_they_are(text: str) -> None:
    claims = claims_of(text, published="2018-02-07", outlet="Demo")
    told = [item.value.name for claim in claims for field in (claim.who, claim.whom, claim.where)
            for item in field_items(field)]  # fmt: skip
    assert told
    assert shared_names(text) == told


@pytest.mark.parametrize("name", ["the house of Karim Dalloul", "بيت كريم دلول"])
@pytest.mark.parametrize(
    ("told", "instead"),
    [
        ({}, "site in Hama"),
        ({"precision": "near"}, "place in Hama"),
        ({"precision": "line", "admin1": None, "country": "SY"}, "stretch in SY"),
        ({"admin1": None}, "site that no gazetteer knows"),
        ({"relation": Relation(kind="part-of", anchor_ids=("ocha:C3916",))}, "site in Saraqib"),
        ({"relation": Relation(kind="near", anchor_ids=("ocha:C3916",))}, "around Saraqib"),
        ({"relation": Relation(kind="near", anchor_ids=("gn:0",))}, "site in Hama"),
        ({"relation": Relation(kind="near")}, "site in Hama"),
        ({"relation": Relation(kind="between", anchor_ids=("ocha:C3916",))}, "around Saraqib"),
        ({"relation": Relation(kind="between", anchor_ids=("ocha:C3916", "gn:0"))}, "site in Hama"),
        ({"relation": Relation(kind="direction", anchor_ids=("ocha:C3916",))}, "around Saraqib"),
        ({"relation": Relation(kind="distance", distance_km=5.0, anchor_ids=("ocha:C3916",))}, "5 km from Saraqib"),
    ],
)
def test_a_place_without_an_id_is_told_by_its_anchors_or_its_province(name: str, told: dict, instead: str) -> None:
    assert share_place(place(name, **told)).name == instead


def test_a_place_that_a_gazetteer_knows_keeps_its_name() -> None:
    known = place("Saraqib", place_id="ocha:C3916")
    assert share_place(known) is known


@pytest.mark.parametrize(
    ("name", "kind", "instead"),
    [
        ("followers of Karim Dalloul", "civilians", "civilians"),
        ("عائلة دلول", "civilians", "civilians"),
        ("Dalloul family", "protesters", "protesters"),
        ("Karim Dalloul Brigade", "rebel-group", "unlisted rebel group"),
        ("لواء كريم دلول", "armed-group", "unlisted armed group"),
        ("Dalloul council", "political-body", "unlisted political body"),
        ("Dalloul fund", "kind-of-another-pack", "unlisted actor"),
        ("Karim Dalloul", "unknown", "unnamed"),
        ("كريم دلول", "person", "a person"),
        ("civilians (followers of Karim Dalloul)", "civilians", "civilians"),
        ("residents", "civilians", "residents"),
        ("civilians (children)", "civilians", "civilians (children)"),
        ("Turkish-backed rebels", "rebel-group", "Turkish-backed rebels"),
        ("Dalloul-backed rebels", "rebel-group", "unlisted rebel group"),
    ],
)
def test_an_actor_without_an_id_keeps_only_a_neutral_name(name: str, kind: str, instead: str) -> None:
    assert share_actor(ActorRef(actor_id=None, name=name, kind=kind)).name == instead


def test_an_actor_that_a_pack_knows_keeps_its_name() -> None:
    assert share_actor(FOLLOWERS).name != FOLLOWERS.name
    listed = ActorRef(actor_id="act-sy-mil", name="Syrian Armed Forces", kind="state-forces")
    assert share_actor(listed) is listed


def test_no_planted_name_is_in_the_documented_shape() -> None:
    told = str(share_dict(planted_claim("clm-p"), quotes=False))
    assert [name for name in PRIVATE if name in told] == []
