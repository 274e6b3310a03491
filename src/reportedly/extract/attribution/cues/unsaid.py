"""Verbs of saying that tell of no saying: "could say", "made him say", "I think" inside a quotation."""

from __future__ import annotations

from reportedly.extract.attribution.cues.told import TELLING
from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.direct import quote_after
from reportedly.extract.attribution.words.subject import is_known
from reportedly.knowledge.cues import SpeechVerb

OFFERED = frozenset({
    "plea", "proposal", "request", "offer", "call", "demand", "appeal", "invitation", "plan", "deal", "ceasefire",
    "truce", "resolution", "bid", "initiative", "ultimatum", "idea", "talk", "negotiation", "agreement", "compromise",
    "mediation", "excuse", "pressure", "settlement", "draft", "petition", "application", "order", "term", "condition",
})  # fmt: skip
"""What is rejected without being denied."""
SAYING = frozenset({"do", "did", "does", "will", "'ll", "shall"})
"""Auxiliaries before the plain form of a verb with which something is or will be said; with others it only might be."""


def is_only_thought_of(scene: Scene, i: int, verb: SpeechVerb) -> bool:
    """Say whether a verb tells of no saying: "to say", "could say", "made him say", "people [accused] of".

    "Went on to say" and "took to the radio to say" do, and what is quoted was said.
    """
    token = scene.parse.tokens[i]
    if is_said_of(scene, i):
        return True
    if token.tag == "VBN":
        return verb.act == "accuse" and token.dep == "acl"
    if token.tag != "VB" or quote_after(scene, i + 1) is not None:
        return False
    helpers = {kid.lower for kid in scene.parse.kids(i, "aux")}
    return not helpers & SAYING if helpers else token.dep not in ("ROOT", "conj")


def is_refusal(scene: Scene, i: int) -> bool:
    """Say whether somebody turns down what was asked or offered ("rejected the plea"): nothing is denied."""
    return any(kid.dep == "dobj" and kid.lemma in OFFERED for kid in scene.parse.kids(i))


def is_said_of(scene: Scene, i: int) -> bool:
    """Say whether something is said of the noun before a verb: "the rebels [said] to have seized the mill"."""
    following = [token.lower for token in scene.parse.tokens[i + 1 : i + 3]]
    return following[:1] == ["to"] and following[1:] in (["have"], ["be"])


def is_told_to_act(scene: Scene, i: int) -> bool:
    """Say whether a verb gives an order: "told residents to leave"; who tells of the order is somebody else.

    What is told elsewhere in the sentence ("told them to wait, saying that") has a verb of its own.
    """
    if scene.parse.tokens[i].lemma not in TELLING or quote_after(scene, i + 1) is not None:
        return False
    complements = scene.parse.kids(i, "xcomp", "ccomp", "advcl")
    told = next((kid for kid in complements if kid.i > i), None)
    return (
        told is not None
        and told.tag == "VB"
        and any(kid.lower == "to" and kid.i > i + 1 for kid in scene.parse.kids(told.i, "aux"))
    )


def is_own_words(scene: Scene, i: int, speaker: Words) -> bool:
    """Say whether a verb inside a quotation tells of nobody else's saying: "I think that", "people say";
    and one with a pronoun that is what somebody says, "the mayor said he believes that"."""
    is_pronoun = scene.parse.tokens[speaker.head].pos == "PRON"
    if i in scene.quotes:
        return is_pronoun or not is_known(scene, speaker)
    return is_pronoun and _is_said(scene, i) and scene.parse.tokens[speaker.head].lower != "they"


def _is_said(scene: Scene, i: int) -> bool:
    """Say whether a verb opens what another reporting verb tells ("the mayor said he [believes] that")."""
    token = scene.parse.tokens[i]
    head = scene.parse.tokens[token.head]
    return token.dep == "ccomp" and head.i < i and head.lemma in scene.cues.verbs
