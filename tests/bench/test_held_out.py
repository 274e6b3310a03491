"""The bench reads an annotated text with the scores of a model that never saw it, and any other with the encoder."""

from __future__ import annotations

from pathlib import Path

import msgspec
from bench.quality.held_out import BenchEncoder, digest_of, held_out, read_held_out, write_held_out
from tests.build import reading_of

from reportedly.text.encode import Encoder
from reportedly.text.parse import Parse
from reportedly.text.signals import Signals, WordScores

TEXT = "Troops shelled the village."
WORD = WordScores(labels={"trigger": {"begins": 0.9}}, links={"who": {0: 0.8}}, tells=(3, -2))


class Shipped(Encoder):
    """An encoder that says nothing of any text."""

    def read(self, text: str, parse: Parse) -> Signals:
        return Signals(words={}, thresholds={"claim": 0.9})


def kept(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl.xz"
    signals = Signals(words={1: WORD}, linear={"always": 0.5})
    write_held_out([held_out(TEXT, reading_of(TEXT).parse, signals)], path)
    return path


def test_kept_scores_come_back_on_the_same_words(tmp_path: Path) -> None:
    encoder = BenchEncoder(read_held_out(kept(tmp_path)))
    found = encoder.read(TEXT, reading_of(TEXT).parse)
    assert (found.words, found.linear) == ({1: WORD}, {"always": 0.5})


def test_scores_of_words_that_are_cut_otherwise_now_are_left_out(tmp_path: Path) -> None:
    parse = reading_of(TEXT).parse
    moved = msgspec.structs.replace(parse, tokens=parse.tokens[:1])
    assert BenchEncoder(read_held_out(kept(tmp_path))).read(TEXT, moved).words == {}


def test_another_text_is_read_by_the_encoder_that_ships(tmp_path: Path) -> None:
    encoder = BenchEncoder(read_held_out(kept(tmp_path)), Shipped())
    assert encoder.read(TEXT + " ", reading_of(TEXT).parse).thresholds == {"claim": 0.9}


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    first = kept(tmp_path).read_bytes()
    assert kept(tmp_path).read_bytes() == first


def test_kept_rows_hold_numbers_and_labels_and_no_words() -> None:
    rows = read_held_out()
    labels = set(Encoder().card.labels)
    assert rows
    assert all(set(word.labels) <= labels for row in rows.values() for word in row.words.values())
    assert digest_of(TEXT) not in rows
