"""What an act is told to answer: in "shelled the town in response to an attack" the attack is somebody else's."""

from __future__ import annotations

from reportedly.text.parse import Parse, Token

ANSWERS = frozenset(
    {"response", "retaliation", "reprisal", "revenge", "reply", "answer", "reaction", "vengeance", "retribution",
     "justice", "payback"}
)  # fmt: skip
"""Nouns of an answer to what the other side did."""
AVENGING = frozenset({"avenge", "revenge", "answer", "punish"})
"""Verbs whose object is what somebody else did."""
ANSWERING = frozenset({"respond", "retaliate", "react", "reply", "avenge", "revenge", "answer", "pay"})
"""Verbs that lead to what somebody else did by "to" or "for": "retaliated for", "make them pay for"."""
LEADING = frozenset({"to", "for"})
WITHIN = frozenset({"pobj", "prep", "conj", "compound", "nmod", "amod", "pcomp", "appos"})
"""Relations by which what is answered hangs on the answer: never through another clause."""


def is_answered(parse: Parse, at: int) -> bool:
    """Say whether a word stands behind an answer: "in retaliation for the [shelling]", "vowed to avenge the [raid]"."""
    below = parse.tokens[at]
    for above in parse.ancestors(at):
        if above.lemma in ANSWERS and above.pos != "VERB" and below.dep == "prep":
            return True
        if above.pos == "VERB" and _answers(parse, above, below):
            return True
        if below.dep not in WITHIN and below.dep != "det":
            return False
        below = above
    return False


def _answers(parse: Parse, verb: Token, below: Token) -> bool:
    """Say whether a verb answers what hangs on it, by itself or with its object ("pledged [justice] for the raid")."""
    if below.dep in ("dobj", "nsubjpass"):
        return verb.lemma in AVENGING
    if below.dep != "prep" or below.lower not in LEADING:
        return False
    if below.i and parse.tokens[below.i - 1].lemma in ANSWERS:
        return True  # "burned a post in revenge [for the killing]", hung on the verb
    return verb.lemma in ANSWERING or any(kid.lemma in ANSWERS for kid in parse.kids(verb.i, "dobj"))
