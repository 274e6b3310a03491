"""One number as a claim tells it, and when two of them cannot both be right."""

from __future__ import annotations

import math

import msgspec

from reportedly.link.contradictions.people import are_one_people, holders


class Number(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """How many of whom befell what, both ends included; ``high`` is infinite where it is open.

    ``is_vague``: its words are "dozens", "scores", "several".

    >>> Number(kind="killed", of="people", low=30, high=math.inf).anchor
    ('killed', 30.0)
    """

    kind: str
    of: str
    low: float
    high: float
    is_vague: bool = False

    @property
    def anchor(self) -> tuple[str, float]:
        """What makes two numbers one value for a reader: "1,300", "at least 1,300" and "up to 1,300" are told alike.

        Vague words of one kind of harm are one value as well (-1): who says dozens does not deny scores.
        """
        if self.is_vague:
            return self.kind, -1.0
        return self.kind, float(self.high if self.low == 0 and self.high < math.inf else self.low)

    @property
    def words(self) -> str:
        """The number in plain words.

        >>> Number(kind="killed", of="people", low=30, high=math.inf).words
        'killed: 30 or more people'
        """
        if self.low == self.high or self.high == math.inf:
            told = f"{self.low:.0f}" if self.low == self.high else f"{self.low:.0f} or more"
        else:
            told = f"{self.low:.0f} to {self.high:.0f}" if self.low else f"up to {self.high:.0f}"
        return f"{self.kind.replace('_', ' ')}: {told} {self.of}"


def exclude(one: Number, two: Number) -> bool:
    """Say whether two numbers cannot both be right.

    The same harm to the same people with no number in common; or a part that is larger than its whole.

    >>> dead = Number(kind="killed", of="people", low=31, high=31)
    >>> exclude(dead, Number(kind="killed", of="people", low=30, high=math.inf))
    False
    >>> exclude(dead, Number(kind="killed", of="children", low=40, high=40))
    True
    """
    if one.kind != two.kind:
        return False
    if are_one_people(one.of, two.of):
        return one.high < two.low or two.high < one.low
    if two.of in holders(one.of):
        return one.low > two.high
    return one.of in holders(two.of) and two.low > one.high
