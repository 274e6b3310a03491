"""How far the words reach that follow a reporting verb: to where somebody speaks again."""

from __future__ import annotations

from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import PERSONAL
from reportedly.text.parse import Sentence


def limit_of(scene: Scene, i: int, sentence: Sentence) -> int:
    """Where what follows a verb stops: at a participle that goes on speaking ("adding that"), else at the end."""
    for j in range(i + 1, sentence.stop):
        token = scene.parse.tokens[j]
        if token.tag == "VBG" and any(verb.goes_on for verb in scene.cues.verbs_of(token.lemma, token.lower)):
            return j
        if token.pos == "CCONJ" and _speaks_again(scene, j, sentence.stop):
            return j
    return sentence.stop


def _speaks_again(scene: Scene, i: int, stop: int) -> bool:
    """Say whether behind a conjunction somebody speaks, the same or another ("..., but he said", "and told them")."""
    tokens, at = scene.parse.tokens, i + 1
    while at < min(i + 4, stop) and (tokens[at].pos in ("ADV", "AUX") or tokens[at].lower in PERSONAL):
        at += 1
    if at >= stop or tokens[at].tag not in ("VBD", "VBZ", "VBP"):
        return False
    verbs = scene.cues.verbs_of(tokens[at].lemma, tokens[at].lower)
    return any(verb.takes != "quote" and not verb.rest for verb in verbs)
