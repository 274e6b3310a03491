"""What speaks for and against two claims of one report telling one happening, each comparison under a name."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reportedly.extract.account import Account
from reportedly.extract.account_slots import (
    compare_days,
    compare_numbers,
    compare_parties,
    compare_places,
    is_spot,
    is_toll_of_a_time,
)  # fmt: skip
from reportedly.extract.comparison import Comparison, are_of_two_worlds, day_relation, place_relation
from reportedly.text.signals import log_odds

REACH = 10
"""Sentences from which two claims are as far apart as any."""
CROWD = 5
"""Claims of one family between two claims from which there are as many as ever."""
SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "CONSULT"})
BOMBS = frozenset({"Suicide bomb", "Remote explosive/landmine/IED"})
MOST_ALIKE = 4.0
"""Log-odds that the encoder may say at most, either way."""
ALIKE = "told-alike"
KINDS = {"Armed clash": "clash", "Chemical weapon": "gas", "Air/drone strike": "air", "Other": "other"}


def compare_accounts(earlier: Account, later: Account, report: Sequence[Account]) -> Comparison | None:
    """Compare two claims of one report by their complete slots; missing slots neither agree nor differ.

    ``report`` are all claims of the report: what lies between two claims speaks too.

    Returns:
        The comparisons that hold, by name; None where the words of both tell places or days that exclude each other,
        only one tells a war's toll or a toll of months, or only one is still planned or was prevented.
    """
    one, two = earlier.own, later.own
    places, days = place_relation(one.where, two.where), day_relation(one.when, two.when)
    if one.article != two.article or None in (places, days) or are_of_two_worlds(one, two):
        return None
    if is_toll_of_a_time(earlier, later):
        return None
    told = {
        "grouped": earlier.group == later.group,
        **compare_places(earlier, later),
        **compare_days(earlier, later),
        **compare_parties(earlier, later),
        **compare_numbers(earlier.counts, later.counts),
        **_kinds(earlier, later),
        **_telling(earlier, later),
        **_between(earlier, later, report),
    }
    return (
        {name: 1.0 for name, holds in told.items() if holds} | _shares(earlier, later, report) | _alike(earlier, later)
    )


def is_one_teller(one: Account, other: Account) -> bool:
    """Say whether one chain tells both, and denies both or neither: what it tells twice is one claim already."""
    return one.chain == other.chain and one.denies == other.denies


def _kinds(earlier: Account, later: Account) -> dict[str, bool]:
    """Kinds of act: equal, kin, an act and its effect; what is generally told by one kind of words."""
    one, two, is_equal = earlier.own, later.own, earlier.acled == later.acled
    return {
        "sub-event": is_equal,
        f"sub-event-{KINDS.get(later.acled, 'bomb' if later.acled in BOMBS else 'rest')}": is_equal,
        "plover": earlier.plover == later.plover,
        "assault": earlier.plover == later.plover == "ASSAULT",
        "force": earlier.is_force and later.is_force,
        "family": bool(one.families & two.families),
        "family-violence": "violence" in one.families & two.families,
        "spoken": (earlier.plover in SPOKEN) != (later.plover in SPOKEN),
        "effect-earlier": one.is_effect,
        "effect-later": two.is_effect,
        "effect-next": two.is_effect and two.sentence - one.sentence == 1,
        "head": bool(earlier.heads & later.heads),
    }


def _telling(earlier: Account, later: Account) -> dict[str, bool]:
    """How it is told: pointing back, in general words, by whom, as denied, accused or doubted."""
    is_bare = not is_spot(later.own.where) and later.own.when is None
    is_force = earlier.is_force and later.is_force
    act, other = earlier.claim.speech_act, later.claim.speech_act
    facts = ((earlier.claim.factuality.value, "earlier"), (later.claim.factuality.value, "later"))
    return {
        "headline": earlier.own.is_headline,
        "lead": earlier.is_lead,
        "definite": later.is_definite,
        "definite-force": later.is_definite and is_force,
        "bare-force": is_bare and is_force,
        "definite-bare-force": later.is_definite and is_bare and is_force,
        "definite-bare-lead": later.is_definite and is_bare and is_force and earlier.is_lead,
        "general-earlier": earlier.is_general,
        "general-later": later.is_general,
        "general-definite": later.is_general and later.is_definite,
        "pointing": later.is_pointing,
        "indefinite-earlier": earlier.is_indefinite,
        "indefinite-later": later.is_indefinite,
        "plural-earlier": earlier.is_plural,
        "plural-later": later.is_plural,
        "owned-later": later.is_owned,
        "turning-later": later.is_apart,
        "habit-earlier": earlier.is_habit,
        "habit-later": later.is_habit,
        "chain": is_one_teller(earlier, later),
        "chain-of-outlet-later": len(later.chain) == 1,
        f"{act}-earlier": act is not None,
        f"{other}-later": other is not None,
        **{f"{value}-{side}": value != "asserted" for value, side in facts},
    }


def _between(earlier: Account, later: Account, report: Sequence[Account]) -> dict[str, bool]:
    """Whether another claim of its kind stands between, and whether there is any other in the report."""
    kin = [other for other in report if other.own.families & later.own.families and other is not later]
    between = [other for other in report if earlier.start < other.start < later.start]
    nearest = _sentences_between(earlier, later)
    return {
        "nearest-of-kin": any(other is earlier for other in kin) and not any(other in kin for other in between),
        "nearest-of-force": earlier.is_force and later.is_force and not any(other.is_force for other in between),
        "only-of-kin": kin == [earlier],
        "sentence-same": nearest == 0,
        "sentence-next": nearest == 1,
    }


def _alike(earlier: Account, later: Account) -> Comparison:
    """Log-odds that they tell one happening, as the encoder sees their words; none where it saw only one or neither."""
    if not (earlier.tells and later.tells):
        return {}
    return {ALIKE: round(min(max(log_odds(earlier.tells, later.tells), -MOST_ALIKE), MOST_ALIKE), 2)}


def _sentences_between(earlier: Account, later: Account) -> int:
    """Least sentences between any two tellings."""
    return min(abs(a - b) for a in earlier.sentences for b in later.sentences)


def _shares(earlier: Account, later: Account, report: Sequence[Account]) -> Comparison:
    """How far apart they stand, how many of their kin stand between, how much of their words they share: 0..1."""
    between = [other for other in report if earlier.start < other.start < later.start]
    crowd = sum(bool(other.own.families & later.own.families) for other in between)
    return {
        "far": min(_sentences_between(earlier, later), REACH) / REACH,
        "crowd": min(crowd, CROWD) / CROWD,
        "words": _cosine(earlier.words, later.words, earlier.rarity),
    }


def _cosine(one: frozenset[str], two: frozenset[str], rarity: dict[str, float]) -> float:
    """Cosine of two sets of words, each weighing its rarity in the report."""
    norm = math.sqrt(_weight(one, rarity) * _weight(two, rarity))
    return _weight(one & two, rarity) / norm if norm else 0.0


def _weight(words: frozenset[str], rarity: dict[str, float]) -> float:
    """Sum of squared rarities."""
    return sum(rarity.get(word, 0.0) ** 2 for word in words)
