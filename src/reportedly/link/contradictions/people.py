"""Which classes of counted people hold which others: children are people, medics are civilians."""

from __future__ import annotations

EVERYBODY = "people"
HELPERS = frozenset({"civilians", "medical workers", "aid workers", "rescuers", "journalists"})
"""Civilians and the callings among them that reports use for one another: "rescuers", "aid workers", "volunteers"."""
_HOLDER = {
    "unknown": EVERYBODY, "civilians": EVERYBODY, "fighters": EVERYBODY, "soldiers": EVERYBODY, "police": EVERYBODY,
    "children": EVERYBODY, "women": EVERYBODY, "families": EVERYBODY, "prisoners": EVERYBODY, "hostages": EVERYBODY,
    "patients": "civilians", "journalists": "civilians", "medical workers": "civilians", "aid workers": "civilians",
    "rescuers": "civilians",
}  # fmt: skip


def class_of(of: str) -> str:
    """Give the class under which a count is compared: nobody named is everybody.

    >>> class_of("unknown"), class_of("medical workers")
    ('people', 'medical workers')
    """
    return EVERYBODY if of == "unknown" else of


def holders(of: str) -> tuple[str, ...]:
    """Give the wider classes that hold a class, the nearest first.

    >>> holders("aid workers"), holders("people"), holders("vehicles")
    (('civilians', 'people'), (), ())
    """
    found: list[str] = []
    while of in _HOLDER:
        of = _HOLDER[of]
        found.append(of)
    return tuple(found)


def are_one_people(one: str, two: str) -> bool:
    """Say whether two classes may name the same people.

    >>> are_one_people("rescuers", "aid workers"), are_one_people("civilians", "soldiers")
    (True, False)
    """
    return one == two or {one, two} <= HELPERS
