from __future__ import annotations

import numpy as np
from tests.unit.link.copies.texts import OTHER, STORY, printed

from reportedly.link.copies import Overlaps, copies_among, find_copies, signed_of
from reportedly.link.copies.minhash import bands_of
from reportedly.link.copies.shingles import shingles_of
from reportedly.link.copies.signature import signature_of
from reportedly.link.copies.words import word_numbers, words_of


def shared_bands(jaccard: float, size: int, tries: int) -> float:
    """How often two sets of such likeness share a band."""
    drawn = np.random.default_rng(7)
    both = round(2 * size * jaccard / (1 + jaccard))
    hits = 0
    for _ in range(tries):
        numbers = drawn.integers(0, 2**63, 2 * size - both, dtype=np.uint64) * np.uint64(2)
        hits += bool((bands_of(numbers[:size]) == bands_of(numbers[size - both :])).any())
    return hits / tries


def test_bands_meet_as_often_as_theory_has_it() -> None:
    assert shared_bands(0.8, 400, 100) >= 0.99
    assert 0.75 <= shared_bands(0.5, 400, 200) <= 0.97
    assert shared_bands(0.1, 400, 200) <= 0.05


def test_shingles_use_all_sixty_four_bits() -> None:
    shingles = shingles_of(word_numbers(" ".join(STORY)))
    assert np.unique(shingles >> np.uint64(32)).size == np.unique(shingles).size == shingles.size


def test_words_keep_their_places_in_the_text() -> None:
    text = "Two\u2028shells\tfell, he said."
    words = words_of(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == text.split()
    assert word_numbers(text).size == words.starts.size


def test_a_signature_is_small_and_the_same_for_the_same_words() -> None:
    text = " ".join(STORY + OTHER)
    signature = signature_of(text)
    assert signature == signature_of(text.upper())
    assert len(signature.bands) + len(signature.marks) + len(signature.places) < 2_000


def test_known_pairs_are_not_read_again() -> None:
    documents = [printed(*STORY), printed(*STORY, outlet="Two"), printed(*OTHER)]
    asked: list[str] = []
    known: Overlaps = {}

    def text_of(name: str) -> str:
        asked.append(name)
        return next(each.text for each in documents if each.id == name)

    signed = [signed_of(each) for each in documents]
    first = copies_among(signed, text_of, known)
    assert set(asked) == {documents[0].id, documents[1].id}
    asked.clear()
    assert copies_among(signed, text_of, known) == first == find_copies(documents)
    assert asked == [first[0].document_id]
