"""Attitudes that a noun or an adjective tells: "X's plan to ...", "X voiced fear of ...", "X is confident that ..."."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.extract.attribution.attitudes.asserted import is_asserted
from reportedly.extract.attribution.attitudes.content import content_of_noun, left_edge, right_edge, trimmed_range
from reportedly.extract.attribution.attitudes.found import Attitude, attitude_of
from reportedly.extract.attribution.attitudes.holder import Holder, agent_of, holder_of, noun_phrase, owner_of
from reportedly.extract.attribution.found import Range
from reportedly.extract.attribution.scene import Scene
from reportedly.knowledge.attitudes import AttitudeCue

LIGHT = frozenset({
    "make", "express", "voice", "have", "give", "issue", "raise", "declare", "show", "share", "offer", "hold", "pledge",
    "state", "launch", "unleash", "register", "lodge", "file", "reaffirm", "announce", "convey",
    "send", "present", "submit", "outline", "unveil", "harbor", "harbour", "renew", "reveal", "level",
    "mount", "deliver", "take", "signal",
})  # fmt: skip
"""Verbs whose subject holds the attitude that is their object ("voiced concern", "made a demand")."""


def by_adjective(scene: Scene, i: int, cues: Iterable[AttitudeCue]) -> Attitude | None:
    """An adjective or participle of feeling behind its holder, with what it takes."""
    token, parse = scene.parse.tokens[i], scene.parse
    is_behind = token.dep in ("acl", "appos", "advcl", "ROOT", "conj")
    is_state = token.dep == "acomp" or bool(parse.kids(i, "auxpass")) or (is_behind and not token.tag.startswith("V"))
    told = token.head if token.dep == "acomp" else i
    if not is_state or not is_asserted(scene, told):
        return None
    for cue in cues:
        content = content_of_noun(scene, i, cue)
        if content is not None:
            return attitude_of(scene, holder_of(scene, i), (i,), (content,), cue, "attribution.attitude-adjective@1")
    return None


def by_noun(scene: Scene, i: int, cues: Iterable[AttitudeCue]) -> Attitude | None:
    """A noun with its owner or with "by", or as the object of a verb whose subject holds it."""
    for cue in cues:
        content = content_of_noun(scene, i, cue)
        holder = owner_of(scene, i) or agent_of(scene, i)
        if holder is not None and content is None:
            content = _told_of(scene, i)
            if content is not None:
                return attitude_of(scene, holder, (i,), (content,), cue, "attribution.attitude-noun-is@1")
        if holder is not None and content is not None:
            return attitude_of(scene, holder, (i,), (content,), cue, "attribution.attitude-noun@1")
        if content is not None and (expressed := _expresser(scene, i)) is not None:
            return attitude_of(scene, expressed, (i,), (content,), cue, "attribution.attitude-expressed@1")
    return None


def by_agent(scene: Scene, i: int, cues: Iterable[AttitudeCue]) -> Attitude | None:
    """A noun for whoever holds the attitude, told of another: "X is a critic of Y", "X, a supporter of Y,"."""
    token, parse = scene.parse.tokens[i], scene.parse
    if token.dep not in ("attr", "appos", "oprd"):
        return None
    if token.dep == "appos":
        holder: Holder | None = Holder(words=noun_phrase(scene, token.head, left_edge(scene, i)))
    else:
        holder = holder_of(scene, i) if is_asserted(scene, parse.head(i).i) else None
    for cue in cues:
        content = content_of_noun(scene, i, cue)
        if content is not None:
            return attitude_of(scene, holder, (i,), (content,), cue, "attribution.attitude-agent@1")
    return None


def _expresser(scene: Scene, i: int) -> Holder | None:
    """Who expresses a noun that is the object of a light verb."""
    verb = scene.parse.head(i)
    if scene.parse.tokens[i].dep != "dobj" or verb.lemma not in LIGHT or scene.parse.kids(verb.i, "auxpass"):
        return None
    return holder_of(scene, verb.i) if is_asserted(scene, verb.i) else None


def _told_of(scene: Scene, i: int) -> Range | None:
    """What "is" says of a noun: "its aim is [to take the hill]", "my fear is [that ...]"."""
    verb = scene.parse.head(i)
    if scene.parse.tokens[i].dep != "nsubj" or verb.lemma != "be":
        return None
    for kid in scene.parse.kids(verb.i, "xcomp", "ccomp"):
        if kid.i > verb.i:
            return trimmed_range(scene, left_edge(scene, kid.i), right_edge(scene, kid.i))
    return None
