"""A source whose name is also a trigger word: "Amnesty accused both sides" tells of no amnesty."""

from __future__ import annotations

from reportedly.extract.events.candidate import Candidate
from reportedly.knowledge.load import Knowledge
from reportedly.text.parse import Parse, Token

SAID = ("dobj", "ccomp", "xcomp", "parataxis", "dative")
"""What a verb of speech has that tells of something: not "amnesty announced for rebels"."""

ASKS = frozenset({"ask", "appeal", "demand", "urge", "call", "interview", "investigate", "publish", "release"})
"""What else a source does that is no saying."""


def names_speaker(parse: Parse, candidate: Candidate, knowledge: Knowledge) -> bool:
    """events.speaker@1: a capitalised noun that is the name of a known source, where it speaks, judges or owns.

    Words in running text other than a sentence's first are told from names by their capital; here it may stand for
    nothing but the sentence's beginning, or be that of a headline, so that what the source does decides.
    """
    words = parse.tokens[candidate.first : candidate.stop]
    if not candidate.is_nominal or not all(word.text[:1].isupper() for word in words):
        return False
    if knowledge.sources.named(" ".join(word.text for word in words)) is None:
        return False
    head = parse.tokens[candidate.head]
    return head.dep == "poss" or (head.dep == "nsubj" and _speaks(parse, parse.head(head.i), knowledge))


def _speaks(parse: Parse, verb: Token, knowledge: Knowledge) -> bool:
    """Say whether a verb tells or judges something."""
    known = bool(knowledge.saying.verbs_of(verb.lemma, verb.lower)) or verb.lemma in knowledge.roles.beholding
    return (known or verb.lemma in ASKS) and any(kid.dep in SAID for kid in parse.kids(verb.i))
