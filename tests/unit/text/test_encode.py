"""The encoder that ships reads words, the same each time, and refuses weights that are not its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.errors import PackError
from reportedly.text.encode import Encoder, is_encoder_there, shipped_folder
from reportedly.text.signals import Signals, log_odds

ENCODER = Encoder()
TEXT = "Warplanes bombed the town on Monday, killing nine people.\n\nThe weather was mild."


def signals_of(text: str) -> Signals:
    return ENCODER.read(text, reading_of(text).parse)


def test_the_verb_of_an_attack_is_a_trigger_and_its_subject_who() -> None:
    signals = signals_of(TEXT)
    assert signals.score(1, "trigger", "begins") > 0.5
    assert signals.best(range(1, 2), "acled") == ("Air/drone strike", signals.score(1, "acled", "Air/drone strike"))
    assert signals.link_score(1, 0, "who") > signals.link_score(1, 3, "who")


def test_words_that_tell_no_event_have_no_scores() -> None:
    last = len(reading_of(TEXT).parse.tokens) - 2
    assert last not in signals_of(TEXT).words


def test_the_same_text_gives_the_same_scores_whatever_was_read_before() -> None:
    before = signals_of(TEXT)
    signals_of("Rebels shelled the airport.")
    assert signals_of(TEXT) == before


def test_a_sentence_longer_than_a_window_is_read_as_far_as_the_window_goes() -> None:
    assert signals_of("Warplanes bombed " + "the town and " * 300 + "the farm.").score(1, "trigger", "begins") > 0


def test_a_text_without_words_has_no_signals() -> None:
    assert signals_of(" \n").words == {}


def test_every_sub_event_of_the_card_is_one_that_the_packs_know() -> None:
    assert set(ENCODER.card.labels["acled"]) <= set(KNOWLEDGE.triggers.types)


def test_the_card_tells_data_licence_and_thresholds() -> None:
    card = ENCODER.card
    assert "FA-KES" in card.data
    assert "Apache-2.0" in card.licence
    assert set(card.thresholds) == {"propose", "type", "claim"}
    assert "always" in card.linear


def test_words_that_may_be_triggers_have_vectors_and_the_others_none() -> None:
    signals = signals_of(TEXT)
    widths = {word: len(scores.tells) for word, scores in signals.words.items()}
    assert widths[1] == ENCODER.card.tells_width
    assert 0 in widths.values() or len(widths) < len(reading_of(TEXT).parse.tokens)


def test_two_words_for_one_attack_are_told_more_alike_than_two_attacks() -> None:
    text = "Warplanes bombed a market in Qamhana on Monday. The raid killed nine. Police arrested a teacher in Hama."
    parse, signals = reading_of(text).parse, signals_of(text)
    raid, bombed, arrested = (
        signals.telling([token.i for token in parse.tokens if token.text == word])
        for word in ("raid", "bombed", "arrested")
    )
    assert log_odds(raid, bombed) > log_odds(raid, arrested)


def test_a_card_that_tells_of_no_vectors_gives_the_same_scores_without_them(tmp_path: Path) -> None:
    folder = shutil.copytree(shipped_folder(), tmp_path / "weights")
    card = msgspec.structs.replace(ENCODER.card, tells_width=0)
    (folder / "encoder.json").write_bytes(msgspec.json.encode(card))
    plain = Encoder(folder).read(TEXT, reading_of(TEXT).parse).words
    bare = {word: msgspec.structs.replace(scores, tells=()) for word, scores in signals_of(TEXT).words.items()}
    assert plain == bare


def test_weights_that_are_not_those_of_the_card_are_refused(tmp_path: Path) -> None:
    folder = shutil.copytree(shipped_folder(), tmp_path / "weights")
    (folder / "encoder.onnx").write_bytes(b"damaged")
    with pytest.raises(PackError, match="RPT-404"):
        Encoder(folder).read(TEXT, reading_of(TEXT).parse)


def test_a_folder_without_weights_is_no_encoder(tmp_path: Path) -> None:
    assert is_encoder_there()
    assert not is_encoder_there(tmp_path)
    with pytest.raises(PackError, match="RPT-404"):
        Encoder(tmp_path).card  # noqa: B018
