"""Find who wishes, plans, demands, fears, holds, supports or opposes what: attitudes, which govern no claim."""

from __future__ import annotations

from reportedly.extract.attribution.attitudes.found import Attitude
from reportedly.extract.attribution.attitudes.nouns import LIGHT, by_adjective, by_agent, by_noun
from reportedly.extract.attribution.attitudes.verbs import by_verb
from reportedly.extract.attribution.scene import Scene, scene_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.attitudes import AttitudeCues
from reportedly.knowledge.load import Knowledge
from reportedly.text.parse import Token


def find_attitudes(reading: Reading, knowledge: Knowledge) -> tuple[Attitude, ...]:
    """Find every attitude whose holder and content the text tells, in text order of their cues."""
    scene = scene_of(reading, knowledge)
    found = (_at(scene, token, knowledge.attitudes) for token in reading.parse.tokens)
    return tuple(one for one in found if one is not None)


def _at(scene: Scene, token: Token, cues: AttitudeCues) -> Attitude | None:
    """The attitude that one token is the cue of, if it is one; a participle of feeling is no verb ("are worried")."""
    found: Attitude | None = None
    if token.tag in ("JJ", "JJR", "JJS", "VBN") and (adjectives := cues.at("adjective", token.lower)):
        found = by_adjective(scene, token.i, adjectives)
    if found is None and token.pos in ("VERB", "AUX") and not _carries_noun(scene, token, cues):
        found = by_verb(scene, token.i, cues)
    if token.pos == "NOUN":
        found = _by_noun(scene, token, cues)
        found = found or by_agent(scene, token.i, cues.at("agent", token.lemma))
    return found


def _carries_noun(scene: Scene, token: Token, cues: AttitudeCues) -> bool:
    """Say whether a verb only carries an attitude that its object names ("showed contempt for")."""
    return token.lemma in LIGHT and any(_by_noun(scene, kid, cues) for kid in scene.parse.kids(token.i, "dobj"))


def _by_noun(scene: Scene, token: Token, cues: AttitudeCues) -> Attitude | None:
    """The attitude that a noun names; "thanks" has rows of its own."""
    return by_noun(scene, token.i, cues.at("noun", token.lemma) or cues.at("noun", token.lower))
