"""What a saying does: claims of responsibility ("said it was behind"), denials ("described the report as untrue")."""

from __future__ import annotations

from reportedly.extract.attribution.found import Range
from reportedly.extract.attribution.scene import Scene
from reportedly.knowledge.cues import Act, SpeechVerb

OWN = frozenset({"it", "they", "he", "she", "we", "i", "its", "their", "our", "his"})
NAMING = frozenset({"describe"})
"""Reporting verbs that give a thing its name at the end of their clause."""
TAIL = 4
"""Last tokens of a clause among which its name stands."""
OPENS = 8
"""Tokens after the verb within which somebody says that it was they."""


def is_owning(scene: Scene, i: int, verb: SpeechVerb) -> bool:
    """Say whether the noun that makes a verb a claim of responsibility is its object ("claimed the attack").

    "Claimed that the attack was staged" and "claimed the attack had failed" claim something about it.
    """
    tokens = scene.parse.tokens
    return any(tokens[j].lower in verb.rest and tokens[j].dep in ("dobj", "nsubjpass") and tokens[j].head == i
               for j in range(max(0, i - 4), min(i + 5, len(tokens))))  # fmt: skip


def act_of(scene: Scene, verb: SpeechVerb, content: tuple[Range, ...]) -> Act:
    """The act of a saying with these words: a claim of responsibility where its speaker says "it was behind ...".

    Who describes what is told as untrue denies it.
    """
    if verb.lemma in NAMING and _ends_untrue(scene, content[-1]):
        return "deny"
    if verb.act not in ("say", "claim", "admit"):
        return verb.act
    words = scene.parse.tokens[content[-1][0] : min(content[-1][0] + OPENS, content[-1][1])]
    lower = [token.lower for token in words]
    is_own = any(word in OWN for word in lower[:3])
    owns = "behind" in lower or ("responsible" in lower and "for" in lower) or "responsibility" in lower
    return "own" if is_own and owns and not {"not", "n't", "no", "never"} & set(lower) else verb.act


def _ends_untrue(scene: Scene, content: Range) -> bool:
    """Say whether words end in calling something untrue."""
    tail = scene.parse.tokens[max(content[0], content[1] - TAIL) : content[1]]
    words = " ".join(token.lower for token in tail if token.pos != "PUNCT")
    return any(f" {words}".endswith(f" {phrase}") for phrase in scene.cues.untrue)
