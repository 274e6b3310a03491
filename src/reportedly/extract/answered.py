"""What an act is told to answer: in "shelled the town in response to an attack" the attack is somebody else's."""

from __future__ import annotations

from reportedly.text.parse import Parse

ANSWERS = frozenset({"response", "retaliation", "reprisal", "revenge", "reply", "answer", "reaction"})
"""Nouns of an answer to what the other side did."""
WITHIN = frozenset({"pobj", "prep", "conj", "compound", "nmod", "amod", "pcomp", "appos"})
"""Relations by which what is answered hangs on the answer: never through another clause."""


def is_answered(parse: Parse, at: int) -> bool:
    """Say whether a word stands behind a noun of an answer: "in retaliation for the [shelling] of the port"."""
    below = parse.tokens[at]
    for above in parse.ancestors(at):
        if above.lemma in ANSWERS and below.dep == "prep":
            return True
        if below.dep not in WITHIN and below.dep != "det":
            return False
        below = above
    return False
