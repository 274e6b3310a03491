"""Attitudes: who holds them, what they are about, and what is none."""

import pytest
from tests.build import KNOWLEDGE, claims_of, reading_of

from reportedly.extract.attribution.attributions import find_attributions
from reportedly.records.attribution import Attribution


def attributions_of(text: str, **told: str) -> tuple[Attribution, ...]:
    return find_attributions(reading_of(text, **told), KNOWLEDGE)


def attitudes_of(text: str) -> list[tuple[str, str, str]]:
    """Kind, holder and content of each attitude of a text."""
    return [
        (one.kind, one.holder[0].text, " … ".join(span.text for span in one.content))
        for one in attributions_of(text)
        if one.rule.startswith("attribution.attitude-")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey wants the militia to leave Afrin.", ("wish", "Turkey", "the militia to leave Afrin")),
        ("The rebels refused to leave the town.", ("refusal", "The rebels", "to leave the town")),
        ("Jordan called on both armies to stop.", ("demand", "Jordan", "both armies to stop")),
        ("He is calling for the president to resign.", ("demand", "He", "the president to resign")),
        ("The bishop called the siege a crime.", ("view", "The bishop", "the siege a crime")),
        ("The mayor sees the truce as a trap.", ("view", "The mayor", "the truce as a trap")),
        ("The deal angered the tribes.", ("feeling", "the tribes", "The deal")),
        ("The raid was condemned by Qatar.", ("opposition", "Qatar", "The raid")),
        ("The army's plan to retake the port was leaked.", ("plan", "The army", "to retake the port")),
        ("The rebels' goal is to cut the highway.", ("plan", "The rebels", "to cut the highway")),
        ("The envoys voiced anger at the delay.", ("feeling", "The envoys", "the delay")),
        ("The judge is confident that the vote was fair.", ("view", "The judge", "that the vote was fair")),
        (
            "President Bashar al-Assad vowed on Sunday to retake it.",
            ("offer", "President Bashar al-Assad", "to retake it"),
        ),
        ("The priest is a critic of the siege.", ("opposition", "The priest", "the siege")),
        ("The families hoped to return in spring.", ("wish", "The families", "to return in spring")),
    ],
)
def test_each_construction_gives_kind_holder_and_content(text: str, expected: tuple[str, str, str]) -> None:
    assert attitudes_of(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The army attacked the town and defended the hill.",
        "The rebels called the mayor at noon.",
        "The ministry may want a truce.",
        "Does the ministry want a truce?",
        "If the rebels want a truce, the army will stop.",
        "There is hope that the war will end.",
        "Nobody wants a war.",
        "I want a truce.",
    ],
)
def test_what_is_done_or_only_supposed_or_held_by_nobody_is_no_attitude(text: str) -> None:
    assert attitudes_of(text) == []


def test_a_denied_attitude_is_kept_and_marked() -> None:
    (one,) = attributions_of("The ministry did not want to name the dead.")
    assert (one.kind, one.is_negated) == ("wish", True)


def test_a_clause_with_who_has_the_noun_before_it_as_holder() -> None:
    (one,) = attributions_of("The ministry, which condemned the raid, is in Doha.")
    assert [span.text for span in one.holder] == ["The ministry", "which"]


def test_a_clause_that_only_says_which_ones_are_meant_is_no_attitude() -> None:
    assert attitudes_of("The buses took residents who wanted a truce.") == []


def test_the_holder_of_an_apposition_ends_before_it() -> None:
    assert attitudes_of("Iran, a backer of the government, is silent.") == [("support", "Iran", "the government")]


def test_a_known_holder_has_its_id() -> None:
    (one,) = attributions_of("The European Union is concerned about the detainees.")
    assert one.chain[-1].source_id == "src-eu"


def test_a_pronoun_is_resolved_among_those_who_spoke() -> None:
    told = attributions_of("The doctor Adel Nasser said the ward was empty. He fears a massacre.")
    assert [(one.kind, one.chain[-1].name) for one in told] == [("speech", "Adel Nasser"), ("feeling", "Adel Nasser")]


def test_a_pronoun_that_can_mean_nobody_is_left_open() -> None:
    (one,) = attributions_of("They demanded the return of the bodies.")
    assert (one.chain[-1].type, one.chain[-1].words) == ("unspecified", "They")


def test_an_attitude_inside_anothers_words_is_told_by_that_source() -> None:
    speech, plan = attributions_of("Adel Nasser, a doctor, said that the army plans to attack the clinic.")
    assert (speech.is_nested, plan.is_nested) == (False, True)
    assert [link.name for link in plan.chain[1:]] == ["Adel Nasser", "army"]


def test_what_a_source_says_is_not_told_again_as_its_attitude() -> None:
    told = attributions_of("The army announced that the road was open.")
    assert [one.kind for one in told] == ["speech"]


def test_every_span_equals_its_words() -> None:
    text = "Turkey wants a buffer zone, the ministry said. The rebels called it “a prison”, reportedly in anger."
    for one in attributions_of(text):
        for span in (*one.holder, *one.cue, *one.content):
            assert text[span.start : span.end] == span.text


def test_attributions_stand_in_text_order() -> None:
    text = "Turkey wants a buffer zone. The mayor said that the road was open. The rebels oppose the plan."
    assert [one.kind for one in attributions_of(text)] == ["wish", "speech", "opposition"]


@pytest.mark.parametrize("verb", ["condemned", "fears", "regretted", "wants revenge for"])
def test_attitudes_govern_no_claim(verb: str) -> None:
    claims = claims_of(f"The government {verb} the shelling of Saraqib by rebels on Monday.", outlet="Demo Daily")
    assert {link.name for claim in claims for link in claim.attribution} <= {"Demo Daily"}


def test_what_a_comma_only_adds_is_no_content() -> None:
    assert attitudes_of("The tribes opposed the draft, which would take their sons.")[0][2] == "the draft"


def test_a_record_leaves_out_what_is_empty() -> None:
    told = attributions_of("Turkey wants a buffer zone.")[0].to_dict()
    assert set(told) == {"kind", "chain", "holder", "cue", "content", "rule", "rows"}
