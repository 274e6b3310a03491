"""A snippet's one label follows from its claims by the documented rule, and is scored as told."""

from __future__ import annotations

from typing import Any

import pytest
from bench.quality.beyond_acled import label_beyond
from bench.quality.case2021 import SYRIA, Labelled, figures
from bench.quality.labels import macro_f1, weighted_f1
from bench.quality.snippet_label import LABELS, POINTS, claim_label, label_of
from tests.build import KNOWLEDGE


def claim(acled: str, at: int = 0, plover: str = "ASSAULT", told: str = "asserted", label: str = "x") -> dict[str, Any]:
    return {
        "trigger": {"start": at, "end": at + 4, "text": "hits"}, "also": [],
        "what": {"value": {"acled": acled, "plover": plover, "label": label}}, "factuality": {"value": told},
    }  # fmt: skip


def test_every_sub_event_has_a_label_and_every_label_its_points() -> None:
    assert set(LABELS) == set(KNOWLEDGE.triggers.types)
    assert set(LABELS.values()) == set(POINTS)


def test_the_more_telling_claim_wins_over_an_earlier_one() -> None:
    claims = [claim("Armed clash"), claim("Chemical weapon", at=100)]
    assert label_of("x", claims, beyond=False) == "CHEM_WEAP"


def test_an_early_claim_wins_over_a_late_one_of_its_like() -> None:
    claims = [claim("Arrests", at=400), claim("Agreement", at=10)]
    assert label_of("x", claims, beyond=False) == "AGREEMENT"


def test_a_denied_claim_gives_way_to_a_told_one() -> None:
    claims = [claim("Air/drone strike", told="denied"), claim("Armed clash", at=20)]
    assert label_of("x", claims, beyond=False) == "ARMED_CLASH"


def test_no_claim_no_label() -> None:
    assert label_of("Nothing was said.", [], beyond=False) is None


@pytest.mark.parametrize(
    ("plover", "label", "wanted"),
    [
        ("MOBILIZE", "troop movement", "CHANGE_TO_GROUP_ACT"),
        ("RETREAT", "surrender", "AGREEMENT"),
        ("RETREAT", "withdrawal", "OTHER"),
        ("CONSULT", "talks", "AGREEMENT"),
    ],
)
def test_other_developments_go_by_what_they_are(plover: str, label: str, wanted: str) -> None:
    assert claim_label(claim("Other", plover=plover, label=label)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A flood swept through the valley.", "NATURAL_DISASTER"),
        ("Two trains collided near the port.", "MAN_MADE_DISASTER"),
        ("The ministry expelled nine diplomats.", "DIPLO"),
        ("The brigade claimed responsibility.", "ATTRIB"),
        ("Customs men found nine crates of counterfeit watches.", "ORG_CRIME"),
        ("Nothing else was said.", None),
    ],
)
def test_labels_beyond_acled_are_told_by_words(text: str, wanted: str | None) -> None:
    assert label_beyond(text, []) == wanted


def test_war_outweighs_words_of_crime_and_disaster() -> None:
    assert (
        label_beyond("Militants shelled the smugglers' village by the flooded river.", [claim("Armed clash")]) is None
    )


def test_f_scores_weigh_labels_by_number_or_alike() -> None:
    pairs = [("a", "a"), ("a", "a"), ("b", "a"), ("b", "b")]
    assert weighted_f1(pairs) == pytest.approx((0.8 * 2 + 2 / 3 * 2) / 4)
    assert macro_f1([*pairs, ("c", None)]) == pytest.approx((0.8 + 2 / 3 + 0) / 3)


def test_a_snippet_without_a_claim_is_a_miss_and_is_counted() -> None:
    found = [
        Labelled(text="Arrests in Homs", gold="ARREST", among_25=None, among_30=None),
        Labelled(text="Arrests in Lima", gold="ARREST", among_25="ARREST", among_30="ARREST"),
        Labelled(text="A flood", gold="NATURAL_DISASTER", among_25=None, among_30="NATURAL_DISASTER"),
    ]
    scores = figures(found)
    assert (scores["weighted_f1_25"].n, scores["weighted_f1_30"].n, scores["weighted_f1_syria"].n) == (2, 3, 1)
    assert scores["labelled_25"].value == scores["recall_arrests"].value == 0.5
    assert scores["weighted_f1_syria"].value == 0.0


@pytest.mark.parametrize("text", ["in Syria's north", "near Hasaka", "in Hasakeh province", "the YPG said"])
def test_syria_is_told_by_its_names(text: str) -> None:
    assert SYRIA.search(text)


def test_elsewhere_is_not_syria() -> None:
    assert not SYRIA.search("the Islamic State in Libya")
