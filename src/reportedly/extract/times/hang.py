"""Which token of the grammar a time expression hangs on, and whether that speaks."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.extract.times.find import FoundTime
from reportedly.knowledge.load import Knowledge


def hang(reading: Reading, found: FoundTime, knowledge: Knowledge) -> int:
    """The token an expression hangs on: its own head, or what happened "two days after" it."""
    last = reading.parse.tokens[found.stop - 1]
    if found.shape == "ago" and last.lower in ("after", "following"):
        if last.dep == "mark":
            return last.head
        below = reading.parse.kids(last.i, "pobj", "pcomp")
        if below:
            return below[0].i
    spoken = _verb_before(reading, found, knowledge)
    if spoken is not None:
        return spoken
    head = reading.parse.head_of(found.first, found.stop)
    beside = _clause_before(reading, found, head)
    return head if beside is None else beside


def _clause_before(reading: Reading, found: FoundTime, head: int) -> int | None:
    """The verb of a relative clause that ends right before an expression which the parse gave to the verb after it.

    "The alliance that opened the front last May said it had ...": without a comma "last May" belongs to "opened".
    """
    governor = reading.parse.tokens[reading.clauses[head]]
    if found.first == 0 or governor.i < found.stop or found.shape == "phrase":
        return None
    before = reading.parse.tokens[found.first - 1]
    for token in (before, *reading.parse.ancestors(before.i)):
        if token.i == governor.i:
            return None
        if token.dep == "relcl":
            return token.i
    return None


def _verb_before(reading: Reading, found: FoundTime, knowledge: Knowledge) -> int | None:
    """The verb of saying right before an expression: "said Wednesday its attack was ..." dates the saying."""
    if found.first == 0 or found.shape == "phrase":
        return None
    before = reading.parse.tokens[found.first - 1]
    is_said = before.pos == "VERB" and before.tag != "VBG" and before.lemma in knowledge.times.speech
    return before.i if is_said and before.sent == reading.parse.tokens[found.first].sent else None


def is_of_speech(reading: Reading, head: int, knowledge: Knowledge) -> bool:
    """Say whether the clause of an expression is headed by a verb of saying."""
    return reading.parse.tokens[reading.clauses[head]].lemma in knowledge.times.speech
