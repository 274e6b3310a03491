"""Arrays in which spellings that are nearly alike meet: consonants, and consonants with one left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reportedly.knowledge.place_file import pool_sections
from reportedly.knowledge.place_keys import skeletons, sounds

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[Any, Any]

HOME, AWAY = "sounds-home", "sounds-away"
AREAS = (HOME, AWAY)
"""Names at home and elsewhere are compared apart: the many that are elsewhere are seldom asked for."""
SHORTEST = 3
"""Letters of the shortest skeleton that is also filed under what it is without one of them."""
LONGEST = 16
"""Letters of a skeleton that are looked at."""
BAG = 28
"""Kinds of letters that are counted: a to z, two for all others."""
VOWELS = "aiu"
WIDE = 16
"""Letters of the longest sound that is compared together with others; the few longer ones are compared one by one."""
_FACTOR = 0x9E3779B1
_MASK = 0xFFFFFFFF
_COUNTRY, _BUCKET = 32, 44
"""Where country and bucket begin in the numbers that are sorted; the key stands in the lowest 32 bits."""


def near_buckets(skeleton: str, buckets: int = 1 << 20) -> list[int]:
    """Where a skeleton is filed: under itself, and without each of its letters.

    Two skeletons that differ by one letter (put for another, added or lost) share a bucket; unlike ones may.

    >>> a, b = near_buckets("tlbs"), near_buckets("tlds")
    >>> bool(set(a) & set(b))
    True
    """
    skeleton = skeleton[:LONGEST]
    whole = [skeleton, *(skeleton[:at] + skeleton[at + 1 :] for at in range(len(skeleton)))]
    return sorted({_bucket(one, buckets) for one in (whole if len(skeleton) >= SHORTEST else whole[:1])})


def _bucket(letters: str, buckets: int) -> int:
    """The bucket of a string of letters, one of a power of two: multiply and add, 32 bits, the upper ones."""
    total = 0
    for letter in letters:
        total = (total * _FACTOR + ord(letter)) & _MASK
    return (total * _FACTOR & _MASK) * buckets >> 32


def bag_of(sound: str) -> Numbers:
    """How often each kind of letter stands in a sound."""
    import numpy as np

    counts = np.zeros(BAG, dtype=np.float32)
    for char in sound:
        counts[ord(char) - 97 if "a" <= char <= "z" else 26 + ord(char) % 2] += 1.0
    return counts


def weights_of_bag() -> Numbers:
    """What it costs to leave out a letter of each kind, as `edits` counts."""
    import numpy as np

    weights = np.ones(BAG, dtype=np.float32)
    weights[[ord(vowel) - 97 for vowel in VOWELS]] = 0.5
    return weights


class Spoken(NamedTuple):
    """Keys that spellings are compared with, by row, and the number of a country where each names a place."""

    key: Numbers
    country: Numbers


def spelling_sections(area: str, spoken: Spoken, text: bytes, ends: bytes) -> dict[str, bytes]:
    """How each key of an area sounds, and the keys by bucket and country; ``text`` and ``ends`` hold all keys."""
    import numpy as np

    rows = distinct(spoken.key)
    at = np.searchsorted(rows, spoken.key)
    held = memoryview(ends).cast("I")
    keys = [str(text[held[row] : held[row + 1]], "utf-8") for row in rows.tolist()]
    buckets = max(1 << 10, 1 << (4 * len(keys)).bit_length())
    near = _near(skeletons(keys), at.astype(np.uint64), spoken.country.astype(np.uint64), buckets)
    starts = np.searchsorted(near, np.arange(buckets + 1, dtype=np.uint64) << np.uint64(_BUCKET))
    spelt = sounds(keys)
    found = {
        "key": rows.astype(np.uint32).tobytes(),
        **pool_sections("sound", spelt),
        "length": np.fromiter(map(len, spelt), dtype=np.int64, count=len(spelt))
        .clip(0, 255)
        .astype(np.uint8)
        .tobytes(),
        "bags": _bags(spelt).tobytes(),
        "codes": np.minimum(_codes(spelt, WIDE), 255).astype(np.uint8).tobytes(),
        "near.from": starts.astype(np.uint32).tobytes(),
        "near.country": (near >> np.uint64(_COUNTRY) & np.uint64(0xFFF)).astype(np.uint16).tobytes(),
        "near.key": (near & np.uint64(_MASK)).astype(np.uint32).tobytes(),
    }
    return {f"{area}.{name}": section for name, section in found.items()}


def distinct(numbers: Numbers) -> Numbers:
    """Numbers in order, each once: sorting is far faster here than the hashing that numpy's own would do."""
    import numpy as np

    found = np.sort(numbers)
    kept: Numbers = found[np.append(True, found[1:] != found[:-1])] if len(found) else found
    return kept


def _bags(spelt: Sequence[str]) -> Numbers:
    """`bag_of` for many sounds."""
    import numpy as np

    lengths = np.fromiter(map(len, spelt), dtype=np.int64, count=len(spelt))
    codes = np.frombuffer("".join(spelt).encode("utf-32-le"), dtype=np.uint32)
    kind = np.where((codes >= 97) & (codes <= 122), codes - np.uint32(97), 26 + codes % 2)
    cells = np.repeat(np.arange(len(spelt)), lengths) * BAG + kind
    counted: Numbers = np.bincount(cells, minlength=len(spelt) * BAG).clip(0, 255).astype(np.uint8)
    return counted


def _codes(texts: Sequence[str], longest: int) -> Numbers:
    """The code points of strings, cut to a length, one string a row."""
    import numpy as np

    cut = np.array(texts, dtype=f"U{longest}")
    return cut.view(np.uint32).reshape(len(texts), longest)


def _near(bones: Sequence[str], key: Numbers, country: Numbers, buckets: int) -> Numbers:
    """Every bucket with its countries and keys, each put into one number, sorted."""
    import numpy as np

    number = {one: at for at, one in enumerate(dict.fromkeys(bones))}
    of_key = np.fromiter(map(number.__getitem__, bones), dtype=np.int64, count=len(bones))
    low = country << np.uint64(_COUNTRY) | key
    skeleton = of_key[key.astype(np.int64)]
    found = [
        (bucket << np.uint64(_BUCKET))[skeleton[held]] | low[held]
        for bucket, there in _variants(_codes([*number], LONGEST), buckets)
        for held in (np.flatnonzero(there[skeleton]),)
    ]
    return np.sort(np.concatenate(found))


def _variants(codes: Numbers, buckets: int) -> list[tuple[Numbers, Numbers]]:
    """The bucket of each skeleton, then without its first letter, its second...; and which skeletons have that one."""
    import numpy as np

    lengths = (codes != 0).sum(axis=1)
    everyone = np.ones(len(codes), dtype=bool)
    found = [(_buckets(codes, lengths, None, buckets), everyone)]
    for left_out in range(codes.shape[1]):
        there = (lengths > left_out) & (lengths >= SHORTEST)
        found.append((_buckets(codes, lengths, left_out, buckets), there))
    return found


def _buckets(codes: Numbers, lengths: Numbers, left_out: int | None, buckets: int) -> Numbers:
    """`_bucket` for many strings, without one letter of each."""
    import numpy as np

    total = np.zeros(len(codes), dtype=np.uint64)
    for at in range(codes.shape[1]):
        if at != left_out:
            more = (total * np.uint64(_FACTOR) + codes[:, at]) & np.uint64(_MASK)
            total = np.where(lengths > at, more, total)
    mixed = total * np.uint64(_FACTOR) & np.uint64(_MASK)
    return (mixed * np.uint64(buckets)) >> np.uint64(32)
