"""Why an event is in the queue or not on the map, in sentences."""

from __future__ import annotations

from reportedly.review.reasons import MANY_KILLED

NO_PLACE = {
    "absent": "The reports name no place",
    "ambiguous": "The words for the place may mean several",
    "unknown-name": "No gazetteer in use knows the place's name",
    "out-of-scope": "The place lies outside what is coded",
    "no-point": "The place is named, and its position is not known",
    "country-only": "Only the country is told",
    "unsettled": "The reports name places that exclude each other",
}
"""Why an event has no point on the map."""
UNDATED = "No report gives a day"
_SENTENCES = {
    "changes-accepted": "Claims have joined it since a person accepted it",
    "suggestion": "The machine now reads a field otherwise than when a person decided",
    "flagged": "A person flagged it",
    "possible-merge": "Another event of the same day and place may be the same happening",
    "unresolved-actor": "A side is told in words that may mean several",
    "possible-copy": "One of its reports repeats a part of another",
    "denied": "A source denies it",
    "no-date": UNDATED,
    "unreviewed": "Nobody has decided on it yet",
}
_SHORT = {
    "changes-accepted": "claims joined since", "suggestion": "machine now differs", "unresolved-place": "place unclear",
    "possible-merge": "perhaps the same as another", "unresolved-actor": "side unclear",
    "possible-copy": "repeats a report", "no-date": "undated",
}  # fmt: skip
"""Reasons in a word or two, where their kind does not say it."""
_ABOUT = {"number": "how many", "time": "when", "place": "where", "actor": "who", "factuality": "whether it happened"}


def contradiction_words(kinds: tuple[str, ...]) -> str:
    """Say what reports contradict each other about.

    >>> contradiction_words(("number", "place"))
    'The reports contradict each other about how many and where'
    """
    return f"The reports contradict each other about {' and '.join(_ABOUT.get(kind, kind) for kind in kinds)}"


def killed_words(low: int) -> str:
    """Say that many are reported killed, and from when on that is many.

    >>> killed_words(41)
    'At least 41 reported killed (10 or more come to the front)'
    """
    return f"At least {low} reported killed ({MANY_KILLED} or more come to the front)"


def short_words(kind: str, contradictions: tuple[str, ...]) -> str:
    """Say a reason in a word or two.

    >>> short_words("contradiction", ("number", "place")), short_words("many-killed", ())
    ('contradiction: how many, where', 'many killed')
    """
    if kind == "contradiction":
        return f"contradiction: {', '.join(_ABOUT.get(each, each) for each in contradictions)}"
    return _SHORT.get(kind, kind.replace("-", " "))


def reason_words(kind: str, *, contradictions: tuple[str, ...], no_place: str | None, killed: int, to: str) -> str:
    """Say why an event is in the queue.

    >>> reason_words("assigned", contradictions=(), no_place=None, killed=0, to="kestrel")
    'Assigned to kestrel'
    """
    if kind == "contradiction":
        return contradiction_words(contradictions)
    if kind == "unresolved-place":
        return NO_PLACE.get(no_place or "", "The place is not settled")
    if kind == "many-killed":
        return killed_words(killed)
    return f"Assigned to {to}" if kind == "assigned" else _SENTENCES[kind]
