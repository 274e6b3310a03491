"""The encoder proposes triggers that the lexicon lacks, settles types it is sure of, and drops what claims nothing."""

from __future__ import annotations

import msgspec
import pytest
from tests.build import KNOWLEDGE, reading_of, token_at

from reportedly.extract.claimed import claimed
from reportedly.extract.events.find import find_triggers
from reportedly.extract.events.learned import FINDER, TRUSTED, TYPE_RULE
from reportedly.extract.events.resolve import resolve_events
from reportedly.extract.pipeline import code_reading
from reportedly.extract.reading import Reading
from reportedly.records.coded import Coded
from reportedly.records.mention import EventMention
from reportedly.text.signals import Signals, WordScores

THRESHOLDS = {"propose": 0.6, "type": 0.8, "claim": 0.3}
LINEAR = {"always": -1.0, "best": 1.0}
AIR, SHELLING = "Air/drone strike", "Shelling/artillery/missile attack"


def read_with(text: str, **scores: tuple[float, str, float]) -> Reading:
    """A Reading whose encoder gives words a trigger score, a sub-event and that one's score; others have none."""
    reading = reading_of(text)
    words = {
        token_at(reading, word).i: WordScores(
            labels={"trigger": {"begins": score}, "acled": {acled: sure}, "plover": {"ASSAULT": 0.9}}
        )
        for word, (score, acled, sure) in scores.items()
    }
    return msgspec.structs.replace(reading, signals=Signals(words=words, thresholds=THRESHOLDS, linear=LINEAR))


def events_of(reading: Reading) -> dict[str, EventMention]:
    """The events by their words."""
    found = resolve_events(reading, find_triggers(reading, (), KNOWLEDGE), (), (), KNOWLEDGE)
    return {reading.document.text[event.start : event.end]: event for event in found}


def test_words_the_lexicon_lacks_are_proposed_with_the_encoder_s_type() -> None:
    reading = read_with("Jets zorbled the village.", zorbled=(0.8, AIR, 0.7))
    event = events_of(reading)["zorbled"]
    assert (event.finder, event.type.acled, event.frame) == (FINDER, AIR, "attack")


@pytest.mark.parametrize(("acled", "word"), [("Chemical weapon", "chlorine"), ("Suicide bomb", "kamikaze")])
def test_what_its_means_make_is_heard_only_of_a_report_with_a_word_for_them(acled: str, word: str) -> None:
    text = "The mill was zorbled."
    assert events_of(read_with(text, zorbled=(0.8, acled, 0.9))) == {}
    with_word = f"{text} People spoke of {word}."
    assert events_of(read_with(with_word, zorbled=(0.8, acled, 0.9)))["zorbled"].type.acled == acled


def test_an_auxiliary_is_no_trigger() -> None:
    assert "been" not in events_of(read_with("Most of the town had been zorbled by Monday.", been=(0.9, AIR, 0.9)))


def test_words_of_a_low_score_are_not_proposed() -> None:
    assert events_of(read_with("Jets zorbled the village.", zorbled=(0.5, AIR, 0.7))) == {}


def test_neighbouring_words_make_one_trigger() -> None:
    reading = reading_of("Jets zorbled down the village.")
    labels = {"acled": {AIR: 0.9}, "plover": {"ASSAULT": 0.9}}
    words = {
        1: WordScores(labels={"trigger": {"begins": 0.9}, **labels}),
        2: WordScores(labels={"trigger": {"inside": 0.9}, **labels}),
    }
    read = msgspec.structs.replace(reading, signals=Signals(words=words, thresholds=THRESHOLDS, linear=LINEAR))
    assert list(events_of(read)) == ["zorbled down"]


def test_a_sure_type_outranks_the_lexicon_and_says_so() -> None:
    event = events_of(read_with("The army shelled the village.", shelled=(0.95, AIR, 0.9)))["shelled"]
    assert (event.type.acled, event.rule) == (AIR, TYPE_RULE)


def test_an_unsure_type_leaves_the_lexicon_s() -> None:
    event = events_of(read_with("The army shelled the village.", shelled=(0.95, AIR, 0.6)))["shelled"]
    assert event.type.acled == SHELLING


def test_a_happening_without_any_claimed_mention_is_left_out() -> None:
    reading = read_with("The army shelled the village.", shelled=(0.15, SHELLING, 0.9))
    coded = code_reading(reading, KNOWLEDGE)
    assert (coded.claims, coded.left_out) == ((), 1)
    assert len(code_reading(reading_of("The army shelled the village."), KNOWLEDGE).claims) == 1


def test_a_sure_type_leaves_what_a_trusted_rule_read() -> None:
    text = "A mine planted on the road exploded."
    before = events_of(reading_of(text))["exploded"]
    assert before.rule.startswith(TRUSTED)
    assert events_of(read_with(text, exploded=(0.95, AIR, 0.9)))["exploded"].type == before.type


def test_a_wider_scope_drops_nothing() -> None:
    reading = read_with("The army shelled the village.", shelled=(0.15, SHELLING, 0.9))
    assert claimed(reading, ((),), "political") == ((),)


def test_a_sure_type_is_not_heard_on_what_it_saw_too_little_of() -> None:
    event = events_of(read_with("Police arrested nine students.", arrested=(0.95, AIR, 0.99)))["arrested"]
    assert event.type.acled == "Arrests"


def test_unrest_is_kept_though_the_encoder_takes_it_for_no_claim() -> None:
    reading = read_with("Teachers held a protest at the port.", protest=(0.05, AIR, 0.9))
    assert len(code_reading(reading, KNOWLEDGE).claims) == 1


def test_what_the_lexicon_knows_names_a_claim_before_what_the_encoder_proposes() -> None:
    reading = read_with("Police seized rifles and drugs.", drugs=(0.9, AIR, 0.9), seized=(0.9, SHELLING, 0.5))
    whats = [
        claim.what.value.acled for claim in code_reading(reading, KNOWLEDGE).claims if isinstance(claim.what, Coded)
    ]
    assert "Disrupted weapons use" in whats
