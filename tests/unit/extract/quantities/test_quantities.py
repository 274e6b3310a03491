"""Counts: what numbers are worth, what befell the counted, and whose event they belong to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.build import KNOWLEDGE, claims_of, event_at, reading_of

from reportedly.extract.quantities.find import find_counts
from reportedly.extract.quantities.numerals import worth
from reportedly.extract.quantities.resolve import resolve_counts
from reportedly.extract.quantities.rules import assign_counts
from reportedly.records.coded import Uncoded
from reportedly.records.mention import Roles
from reportedly.text.parse import LONGEST_SENTENCE

NOBODY = Roles(who=Uncoded(uncoded="absent"), whom=Uncoded(uncoded="absent"))


def mentions_of(text):
    reading = reading_of(text)
    return resolve_counts(reading, find_counts(reading, KNOWLEDGE), KNOWLEDGE)


def counts_of(text):
    return [(c.value.value.kind, c.value.value.low, c.value.value.high) for c in mentions_of(text)]


def how_many(text, trigger, others=(), frame="attack"):
    reading = reading_of(text)
    events = sorted((event_at(reading, word, frame=frame) for word in (trigger, *others)), key=lambda e: e.start)
    event = next(e for e in events if reading.document.text[e.start : e.end] == trigger)
    found = assign_counts(reading, event, tuple(events), mentions_of(text), NOBODY)
    return [] if isinstance(found, Uncoded) else [item.value for item in found]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twelve", 12), ("twenty-two", 22), ("a dozen", 12), ("two dozen", 24), ("3,000", 3000),
        ("1.5 million", 1500000),
        ("two hundred and five", 205), ("three thousand", 3000), ("half", None),
    ],
)  # fmt: skip
def test_numeral_is_worth(words, number):
    if number is None:
        with pytest.raises(KeyError):
            worth(words, KNOWLEDGE.counts)
    else:
        assert worth(words, KNOWLEDGE.counts) == number


@given(st.integers(min_value=0, max_value=99_999_999))
def test_digits_with_thousands_commas_are_worth_themselves(number):
    assert worth(f"{number:,}", KNOWLEDGE.counts) == number


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("Twelve", 12, 12), ("At least 12", 12, None), ("More than 12", 12, None), ("Over 1,200", 1200, None),
        ("About 12", 12, 12), ("Nearly 12", 12, 12), ("Up to 12", None, 12), ("Fewer than 12", None, 11),
        ("Dozens of", 24, 99), ("Scores of", 40, 99), ("Several", 3, 9), ("Hundreds of", 200, 999), ("Tens of", 20, 99),
        ("Thousands of", 2000, 9999), ("Tens of thousands of", 20000, 99999), ("A number of", None, None),
        ("Half a million", 500000, 500000), ("200-400", 200, 400), ("3,000 to 3,500", 3000, 3500),
        ("Between 20 and 30", 20, 30), ("Two or three", 2, 3), ("A total of 12", 12, 12),
    ],
)  # fmt: skip
def test_number_words_bound_the_killed(words, low, high):
    assert counts_of(f"{words} fighters were killed near the dam.") == [("killed", low, high)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The shelling killed 13 and wounded 20.", [("killed", 13, 13), ("injured", 20, 20)]),
        ("Ten villagers died and dozens more were injured.", [("killed", 10, 10), ("injured", 24, 99)]),
        ("The blast left 12 dead.", [("killed", 12, 12)]),
        ("The raid led to the death of eight civilians.", [("killed", 8, 8)]),
        ("The blast claimed the lives of 12 villagers.", [("killed", 12, 12)]),
        ("The death toll rose to 70.", [("killed", 70, 70)]),
        ("Those who were executed in the town are around 300.", [("killed", 300, 300)]),
        ("In Idlib twenty-eight heads of the Mersa group were killed in a blast.", [("killed", 28, 28)]),
        ("The army kills 33 militants captures 10.", [("killed", 33, 33), ("captured", 10, 10)]),
        ("Six people lost their lives.", [("killed", 6, 6)]),
        ("Gunmen kidnapped three doctors.", [("abducted", 3, 3)]),
        ("The army captured 15 fighters.", [("captured", 15, 15)]),
        ("Some 4,000 families fled the town.", [("displaced", 4000, 4000)]),
        ("Buses evacuated 350 residents.", [("evacuated", 350, 350)]),
        ("Diggers found 40 bodies in the pit.", [("bodies_found", 40, 40)]),
        ("There were no casualties.", [("casualties", 0, 0)]),
        ("Tens were killed and wounded in the market.", [("casualties", 20, 99)]),
        ("The rebels destroyed two tanks.", [("destroyed", 2, 2)]),
        ("A woman and her three children were killed.", [("killed", 1, 1), ("killed", 3, 3)]),
        ("Five people were killed, including a child.", [("killed", 5, 5), ("killed", 1, 1)]),
    ],
)
def test_words_around_a_number_give_its_kind(text, found):
    assert counts_of(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The post lies 12 kilometres from the town.",
        "Jets bombed the mill on 12 May 2016.",
        "The 5th Corps attacked the hill.",
        "An Il-76 landed at the base.",
        "The fire destroyed 12 percent of the crop.",
        "Gunners fired a 120 mm round.",
        "The aid was worth 20 million dollars.",
        "Twenty militants killed the enemy.",
    ],
)
def test_measures_dates_names_and_actors_are_no_counts(text):
    assert counts_of(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The blast killed the brigade's leader Karim Saadoun.", [("killed", 1, 1)]),
        ("A mine killed a man and his wife.", [("killed", 1, 1), ("killed", 1, 1)]),
        ("Gunmen abducted the mayor.", [("abducted", 1, 1)]),
        ("Major Samir Haddad, a field commander, was shot dead.", [("killed", 1, 1)]),
    ],
)
def test_one_person_named_or_definite_counts_as_one(text, found):
    assert counts_of(text) == found


def test_things_beside_the_dead_are_not_counted_among_them():
    assert counts_of("A bomber killed four people in a hospital.") == [("killed", 4, 4)]


def test_a_toll_that_nobody_gave_is_no_count():
    assert counts_of("The camp was shelled and no toll was given.") == []


def test_civilians_are_no_part_of_the_soldiers_named_before_them():
    parts = [c.part_of for c in mentions_of("Ten soldiers, including two officers, and five civilians were killed.")]
    assert parts == [None, 0, None]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Ten Syrian soldiers were killed in clashes with Islamic State fighters.", "whom"),
        ("Ten people were killed in clashes between Islamic State fighters and rebels.", "unknown"),
    ],
)
def test_dead_of_a_clash_belong_to_the_side_that_their_words_name(text, side):
    (claim,) = claims_of(text)
    assert [count.value.side for count in claim.how_many] == [side]


def test_part_points_at_its_whole():
    counts = how_many("Shelling killed 47 people, including five children.", "Shelling")
    assert [(c.low, c.of, c.subset_of) for c in counts] == [(47, "people", None), (5, "children", 0)]


def test_counted_noun_gives_the_class():
    assert [c.of for c in how_many("Shelling killed 4 soldiers and 3 nurses.", "Shelling")] == [
        "soldiers",
        "medical workers",
    ]


def test_running_toll_is_cumulative():
    assert [c.basis for c in how_many("The raid brought the death toll to 70.", "raid")] == ["cumulative"]


def test_victims_of_an_attack_are_on_the_other_side():
    assert [c.side for c in how_many("Shelling killed 4 soldiers.", "Shelling")] == ["whom"]


def test_own_losses_are_the_actors():
    assert [c.side for c in how_many("The brigade attacked the hill and lost 12 fighters.", "attacked")] == ["who"]


def test_two_events_of_a_sentence_keep_their_own_counts():
    text = "Gunmen kidnapped 40 farmers and executed 12 soldiers."
    assert [c.low for c in how_many(text, "kidnapped", others=("executed",))] == [40]
    assert [c.low for c in how_many(text, "executed", others=("kidnapped",))] == [12]


def test_killed_in_strikes_counts_for_both_words_of_one_happening():
    text = "At least 12 civilians were killed in air strikes on the market."
    assert [c.low for c in how_many(text, "air strikes", others=("killed",))] == [12]
    assert [c.low for c in how_many(text, "killed", others=("air strikes",))] == [12]


def test_consequence_in_the_next_sentence_belongs_to_the_event_before():
    assert [c.low for c in how_many("Jets bombed the market. Nine people were dead.", "bombed")] == [9]


def test_evidence_is_the_number_with_what_it_counts():
    text = "Shelling killed at least 12 civilians."
    assert [m.value.evidence[0].text for m in mentions_of(text)] == ["at least 12 civilians"]


def test_part_of_a_whole_counts_the_part_only():
    assert counts_of("Rebels killed 12 of the 30 soldiers at the post.") == [("killed", 12, 12)]
    assert counts_of("Troops shot down 12 of 15 drones.") == [("destroyed", 12, 12)]


def test_tens_joined_to_units_by_a_hyphen_are_one_number_and_no_range():
    assert counts_of("Twenty-eight soldiers were killed.") == [("killed", 28, 28)]
    assert counts_of("Shelling killed at least thirty-five people.") == [("killed", 35, None)]
    assert counts_of("Twenty to thirty-five soldiers were killed.") == [("killed", 20, 35)]


@pytest.mark.parametrize(
    "text",
    [
        "Rami Hallaq, 34, died in hospital.",
        "Their sons Sami, 11, and Fadi, 13, were killed.",
        "Shelling killed a teacher, Rami Hallaq, 41.",
        "His sister, 28, was injured.",
    ],
)
def test_ages_behind_names_count_nobody(text):
    assert {(low, high) for _, low, high in counts_of(text)} <= {(1, 1)}


def test_number_behind_a_comma_that_counts_is_no_age():
    assert counts_of("In Saraqib, 34 civilians were killed.") == [("killed", 34, 34)]
    assert counts_of("In Saraqib, 34 were killed.") == [("killed", 34, 34)]


def test_no_one_is_nobody():
    assert counts_of("No one was killed in the raid.") == [("killed", 0, 0)]
    assert counts_of("Police said they had arrested no one.") == []


def test_what_is_shot_down_without_a_noun_is_nobody_killed():
    assert counts_of("The missiles came at night. Gunners shot down 43 of them.") == []
    assert counts_of("UKRAINIAN AIR DEFENCE SHOT DOWN 43 OF THEM, THE AIR FORCE SAID LATE ON MONDAY.") == []
    assert counts_of("Police shot down 43 protesters.") == [("killed", 43, 43)]


def test_named_person_is_counted_by_the_title_before_the_name():
    assert [m.value.value.of for m in mentions_of("Two children were killed. They captured Captain Rami Haddad.")] == [
        "children",
        "soldiers",
    ]


def test_thousands_of_numbers_in_a_row_are_read_as_far_as_a_sentence_may_reach():
    read = len(counts_of("Shelling killed " + "12 men, " * 2000 + "and a boy."))
    assert LONGEST_SENTENCE / 4 < read < LONGEST_SENTENCE  # three tokens a number; what follows has lost its verb
    assert len(counts_of("Shelling killed " + "9" * 5000 + " men.")) <= 1


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("An air strike killed seven members of one family in Bani Walid.", [("people", 7)]),
        ("Shells killed four members of a wedding party near Kunduz.", [("people", 4)]),
        ("A car bomb killed three members of the Sidorenko household in Kramatorsk.", [("people", 3)]),
        ("The blast killed two members of parliament in Mogadishu.", [("civilians", 2)]),
        ("Gunmen killed five members of the security forces in Quetta.", [("soldiers", 5)]),
        ("Troops killed five members of the armed group in Ituri.", [("fighters", 5)]),
    ],
)
def test_members_are_what_they_are_members_of(text, classes):
    assert [(c.value.value.of, c.value.value.low) for c in mentions_of(text)] == classes


@pytest.mark.parametrize(
    "text",
    [
        "Shelling killed two people at 1849 UTC+3 in Bakhmut.",
        "(1849 UTC+3) Two people were killed in Bakhmut.",
        "At 1730 local time, a rocket killed two people in Ashkelon.",
        "A rocket killed two at 2030 GMT in Gao.",
        "Two people were killed in Sanaa at 0415 Yemen time.",
    ],
)
def test_hour_is_no_count(text):
    assert counts_of(text) == [("killed", 2, 2)]


def test_four_digits_before_people_are_a_count():
    assert counts_of("The war killed 1849 people by the time of the truce in Goma.") == [("killed", 1849, 1849)]


@pytest.mark.parametrize(
    "text",
    [
        "Several of the wounded died in Kharkiv.",
        "A shell hit the market; several of the wounded later died in hospital.",
        "Several of the captured were executed in Mosul.",
        "Several of the injured succumbed to their wounds in Quetta.",
    ],
)
def test_harmed_who_died_are_killed(text):
    assert counts_of(text) == [("killed", 3, 9)]


def test_wounded_whom_the_dead_left_behind_stay_injured():
    assert ("injured", 3, 9) in counts_of("Several of the wounded were treated in Quetta after two men died.")


@pytest.mark.parametrize(
    "text",
    [
        "At least 18, mostly children, were killed in Taiz.",
        "The air strike killed at least 18 mostly children in Mekelle.",
        "The attack killed at least 18 people, mostly children, in Baga.",
    ],
)
def test_most_are_not_all(text):
    assert [(c.value.value.of, c.value.value.low) for c in mentions_of(text)] == [("people", 18)]


def test_mostly_before_an_adjective_leaves_the_noun():
    assert [c.value.value.of for c in mentions_of("The raid killed 18 mostly foreign fighters.")] == ["fighters"]


def test_a_toll_counts_the_whole_again_and_not_the_part_named_last():
    text = "At least 53 villagers, among them 14 children, were killed. Medics put the toll at 60."
    assert [(c.value.value.of, c.value.value.low) for c in mentions_of(text)] == [
        ("civilians", 53), ("children", 14), ("civilians", 60),
    ]  # fmt: skip


def test_who_tells_the_dead_is_none_of_them():
    assert counts_of("The villagers executed are around 300, an activist said.") == [("killed", 300, 300)]


def test_who_were_among_the_dead_are_some_of_them():
    text = "Six villagers including a child were among at least 23 people killed in the raids."
    assert [(c.value.value.of, c.value.value.low) for c in mentions_of(text)] == [
        ("civilians", 6), ("children", 1), ("people", 23),
    ]  # fmt: skip


def test_the_dead_of_two_groups_are_counted_with_each():
    text = "The strike killed two men from the Mersa Front and three men from the Popular Committees."
    assert counts_of(text) == [("killed", 2, 2), ("killed", 3, 3)]


def test_forces_are_fighters():
    assert [c.value.value.of for c in mentions_of("The strike killed five pro-government forces.")] == ["fighters"]
