"""Claims are made of what tells enough, with ids that rest on the text."""

from __future__ import annotations

import pytest
from tests.build import claim_of, claims_of


def test_bare_nouns_about_a_country_make_no_claim() -> None:
    assert claims_of("Years of war in Syria brought shelling and abductions.") == ()


def test_act_and_effect_of_one_sentence_are_one_claim() -> None:
    claim = claim_of("Rebels shelled the village of Nubl on Monday, killing four soldiers.", "shelled")
    assert [span.text for span in claim.also] == ["killing"]


def test_ids_are_the_offset_of_the_trigger_in_the_document() -> None:
    text = "Rebels shelled the village of Nubl."
    (claim,) = claims_of(text)
    assert claim.id == f"clm-{claim.document_id.removeprefix('doc-')}-{text.index('shelled')}"


def test_a_happening_told_twice_by_one_source_is_one_claim() -> None:
    text = (
        "Rebels shell Nubl, killing four soldiers\n\n"
        "Rebels shelled the village of Nubl on Monday, killing four soldiers, state television said."
    )
    assert len(claims_of(text)) == 1


def test_rival_numbers_of_two_sources_share_the_happening() -> None:
    text = (
        "A chemical attack on the town of Saraqib killed nine people, the ministry said. "
        "Activists said the chemical attack on Saraqib killed thirty people."
    )
    claims = claims_of(text)
    assert len(claims) == 2
    assert len({claim.happening for claim in claims}) == 1


def test_whom_a_denial_names_is_not_carried_on_as_author() -> None:
    text = (
        "The ministry denied that Russian jets had bombed the town of Saraqib. "
        "Doctors said an air strike on the town killed nine people."
    )
    claim = claim_of(text, "air strike")
    assert not isinstance(claim.who, tuple)


def test_a_place_that_no_gazetteer_knows_is_not_replaced_by_a_country() -> None:
    text = (
        "Drone hits a market in Qarnabil\n\n"
        "A drone struck a market in the town of Qarnabil on Wednesday, killing five people.\n\n"
        "In Ukraine, Russian forces shelled Kharkiv overnight."
    )
    claim = claim_of(text, "struck", published="2021-03-04")
    assert not isinstance(claim.where, tuple)
    assert claim.where.uncoded == "unknown-name"


def test_bare_act_is_a_claim_where_somebody_denies_it() -> None:
    (claim,) = claims_of("The government denied the allegations of a gas attack.")
    assert claim.factuality.value == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels denied bombing a school in Homs.",
        "Moscow denied that its jets bombed the hospital in Idlib.",
        "The ministry rejected claims that its soldiers executed prisoners.",
    ],
)
def test_denied_act_is_the_claim(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.factuality.value, claim.what.value.plover) == ("denied", "ASSAULT")


def test_refusal_is_the_claim() -> None:
    claim = claim_of("The rebels refused to withdraw from the town of Saraqib.", "refused")
    assert claim.what.value.plover == "REJECT"


BODY_THEN_PERSON = (
    "Fighting went on near Homs. The road stayed shut. The river was high. The ford was closed. "
    "Rebels shelled the village of Nubl killing nine soldiers the Observatory said. "
    "Observatory head Rami Abdel Rahman said the shells that rebels fired at Nubl killed nine soldiers."
)


def test_claim_is_told_by_the_source_of_its_main_mention() -> None:
    claim = claim_of(BODY_THEN_PERSON, "shelled")
    assert [link.name for link in claim.attribution[1:]] == ["Syrian Observatory for Human Rights"]
