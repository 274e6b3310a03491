"""Whether a text tells that somebody has an attitude, or only supposes it, asks about it or names it as possible."""

from __future__ import annotations

from reportedly.extract.attribution.scene import Scene

MODALS = frozenset(
    {"can", "could", "may", "might", "should", "must", "shall", "would", "ca", "'d", "will", "'ll", "wo"}
)
SUPPOSING = frozenset({"if", "unless", "whether", "until", "lest"})
GOING_ON = frozenset({
    "continue", "begin", "start", "come", "go", "keep", "seem", "appear", "proceed", "stop", "cease", "use", "move",
    "happen", "tend", "be", "rise", "join", "manage",
})  # fmt: skip
"""Verbs under which an infinitive is still told: "continued to oppose", "came to believe"."""
WISHING = frozenset({"like", "love", "prefer", "hate", "rather"})
"""Verbs that wish behind "would"."""


def is_asserted(scene: Scene, i: int) -> bool:
    """Say whether the attitude of cue ``i`` is told as there, not as a purpose, a condition, a question or a guess."""
    parse = scene.parse
    token = parse.tokens[i]
    around = {kid.lower for kid in parse.kids(i, "aux", "mark")}
    if around & SUPPOSING or (around & MODALS and token.lemma not in WISHING):
        return False
    if "to" in around or (token.tag == "VB" and token.dep == "xcomp"):
        governor = parse.head(i)
        if token.dep != "xcomp" or governor.lemma not in GOING_ON or governor.i > i:
            return False
        return is_asserted(scene, governor.i)
    if token.tag == "VB" and not around:
        return token.dep == "conj" and is_asserted(scene, token.head)
    if token.dep == "conj" and not parse.kids(i, "nsubj", "nsubjpass"):
        return token.head == i or parse.head(i).pos not in ("VERB", "AUX") or is_asserted(scene, token.head)
    if token.dep == "ccomp" and token.head != i:
        governor = parse.head(i)
        return governor.lemma in GOING_ON or governor.lemma in scene.cues.verbs  # what somebody says is told
    return not _is_asked(scene, i)


def _is_asked(scene: Scene, i: int) -> bool:
    """Say whether a finite verb stands in a question of its own: "do you support ...?"."""
    parse = scene.parse
    sentence = parse.sentence_of(i)
    if parse.tokens[i].dep != "ROOT" or not any(t.text == "?" for t in parse.tokens[sentence.stop - 2 : sentence.stop]):
        return False
    subject = next(iter(parse.kids(i, "nsubj", "nsubjpass")), None)
    return subject is not None and any(aux.i < subject.i for aux in parse.kids(i, "aux"))
