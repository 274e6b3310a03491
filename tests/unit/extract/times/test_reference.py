"""Words that point back have the date of what they point to."""

from tests.build import claims_of

from reportedly.records.coded import Coded

WEDNESDAY = "2017-10-04"


def when_of(text, trigger):
    """The date of the last claim that has a mention with exactly these words."""
    claims = claims_of(f"News\n\n{text}", published=WEDNESDAY)
    return [claim.when for claim in claims for span in (claim.trigger, *claim.also) if span.text == trigger][-1]


def first(text, trigger):
    when = when_of(text, trigger)
    return when.value.first if isinstance(when, Coded) else None


def test_that_attack_may_be_one_of_long_ago():
    text = (
        "Hundreds of villagers died in a sarin attack on Tal Rahhal in August 2013. "
        "The president has always denied that attack."
    )
    assert first(text, "attack") == "2013-08-01"


def test_the_attack_is_the_one_of_the_news():
    text = (
        "Shelling killed nine villagers in Ayn Dara on Sunday. A rival monitor has said five people had been killed "
        "in the attack."
    )
    assert first(text, "attack") == "2017-10-01"


def test_the_attack_is_not_one_of_long_ago():
    text = (
        "Shelling of Ayn Dara killed nine villagers in August 2013. Envoys have come to look. The monitor has said "
        "that the shelling of Tal Rahhal wounded two guards."
    )
    assert first(text, "shelling") is None
