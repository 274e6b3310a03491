"""What is told as having happened although a word of planning, judging or expecting stands over it."""

import pytest
from tests.unit.extract.factuality.test_find import judge


@pytest.mark.parametrize(("text", "words"), [
    ("The two exiles planned the bombings of the embassies.", "bombings"),
    ("The ministers agreed that the shelling broke the truce.", "broke"),
    ("The raid was necessary, the minister said.", "raid"),
    ("Residents are worried about the kidnapping.", "kidnapping"),
    ("The shelling is expected to displace thousands.", "shelling"),
    ("The offensive had been widely expected.", "offensive"),
    ("Troops were sent to retake positions held by the rebels.", "held"),
    ("Thousands rallied in the square to demand the release of the mayor.", "demand"),
    ("Students marched on the palace to protest the arrest.", "protest"),
    ("Riot police were sent to disperse a protest at the gate.", "protest"),
    ("The clinics were set up to treat the wounded.", "set"),
])  # fmt: skip
def test_what_a_plan_or_judgement_takes_for_granted_stays_asserted(text, words):
    assert judge(text, words).value == "asserted"


@pytest.mark.parametrize(("text", "words", "value"), [
    ("The shelling is expected to displace thousands.", "displace", "planned"),
    ("An attack is expected to follow within days.", "attack", "planned"),
    ("A raid is necessary, the minister said.", "raid", "hypothetical"),
    ("The two exiles planned a bombing of the embassy.", "bombing", "planned"),
    ("The ministers agreed that the army would leave the town.", "leave", "planned"),
    ("Rebels are attempting to drive the army out of the district.", "drive", "planned"),
    ("In an attempt to cut the road, rebels dug a trench.", "cut", "planned"),
    ("If the man is caught and charged, his family will leave.", "charged", "hypothetical"),
])  # fmt: skip
def test_what_it_does_not_take_for_granted_does_not(text, words, value):
    assert judge(text, words).value == value


@pytest.mark.parametrize(("text", "words"), [
    ("The shelling of the mill was due to the collapse of the truce.", "shelling"),
    ("The brigade was one of the few units to flee.", "flee"),
    ("The index fell two points to end the day at nine thousand.", "end"),
])  # fmt: skip
def test_reasons_ranks_and_outcomes_are_no_plans(text: str, words: str) -> None:
    assert judge(text, words).value == "asserted"
