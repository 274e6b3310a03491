"""Refine the act of a saying by its words: accusing, owning a deed, blaming a thing, which accuses nobody."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.acts.untruth import calls_untrue
from reportedly.extract.attribution.found import Found
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.phrase import source_noun
from reportedly.knowledge.cues import Act
from reportedly.text.governed import TELLING
from reportedly.text.negated import is_negated
from reportedly.text.parse import Token

_ALLEGING = frozenset({"allege", "charge"})
_ADMITTING = frozenset({"admit", "confess", "acknowledge", "concede", "avow"})
_OWN = frozenset({"it", "they", "we", "i", "he", "she", "its", "their", "our", "his", "her", "my"})
_PERSONS = frozenset({
    "man", "men", "people", "person", "fighter", "militant", "gunman", "soldier", "troop", "force", "terrorist",
    "extremist", "insurgent", "separatist", "bandit", "gang", "cell", "loyalist", "jihadist", "side", "enemy", "rival",
    "neighbour", "neighbor", "youth", "tribe", "clan", "herder", "herdsman", "criminal", "unit", "group", "regime",
    "faction", "militia", "rebel", "army", "police", "guard", "mercenary", "settler", "supporter", "assailant",
    "attacker", "raider", "branch", "network", "movement", "party", "squad", "sniper", "jet", "warplane", "coalition",
})  # fmt: skip


def with_act(scene: Scene, found: Found) -> Found:
    """The saying with the act that its words show; the same where they show no other."""
    act = _act(scene, found)
    return found if act == found.act else msgspec.structs.replace(found, act=act)


def _act(scene: Scene, found: Found) -> Act:
    """What the saying does."""
    if found.is_hedge or not found.cue:
        return found.act
    verb = scene.parse.tokens[found.cue[0]]
    if verb.pos not in ("VERB", "AUX"):
        return found.act
    if verb.lemma in _ALLEGING and found.act in ("claim", "say"):
        return "accuse"
    if verb.lemma == "blame" and not _blames_somebody(scene, verb):
        return "claim"
    if verb.lemma in _ADMITTING and found.act == "admit" and _is_own_deed(scene, found, verb):
        return "own"
    if found.act in ("say", "claim", "admit"):
        return _said_act(scene, found)
    return found.act


def _said_act(scene: Scene, found: Found) -> Act:
    """What somebody does who says that reports were false, or that others were behind a deed."""
    for first, stop in found.content:
        tokens = scene.parse.tokens[first:stop]
        if any(token.lemma in TELLING for token in tokens) and calls_untrue(scene, first, stop):
            return "deny"
        behind = next((t for t in tokens if t.lower in ("behind", "responsible") and t.i > first), None)
        if behind is not None and _is_of_others(scene, behind):
            return "accuse"
    return found.act


def _is_of_others(scene: Scene, behind: Token) -> bool:
    """Say whether "X was behind the attack" is said of somebody who can act, without a no."""
    parse = scene.parse
    verb = parse.head(behind.i)
    if verb.lemma != "be" or is_negated(parse, verb.i) or not any(True for _ in parse.kids(behind.i, "pobj", "prep")):
        return False
    return any(_can_act(scene, kid) and kid.pos != "PRON" for kid in parse.kids(verb.i, "nsubj"))


def _blames_somebody(scene: Scene, verb: Token) -> bool:
    """Say whether who is blamed can act: "blamed rebels for the raid", "blamed the raid on rebels", not "on a mine"."""
    parse = scene.parse
    on = [
        kid for prep in parse.kids(verb.i, "prep") if prep.lower in ("on", "upon") for kid in parse.kids(prep.i, "pobj")
    ]
    below = [kid for one in parse.kids(verb.i, "dobj") for prep in parse.kids(one.i, "prep") if prep.lower == "on"
             for kid in parse.kids(prep.i, "pobj")]  # fmt: skip
    blamed = on or below or list(parse.kids(verb.i, "dobj", "nsubjpass"))
    return not blamed or any(_can_act(scene, noun) for noun in blamed)


def _can_act(scene: Scene, noun: Token) -> bool:
    """Say whether a noun may name somebody: a name, a pronoun, a person or a body."""
    if noun.pos in ("PROPN", "PRON") or noun.lemma in _PERSONS or noun.i in scene.cover:
        return True
    return source_noun(scene, noun.i, noun.i) is not None


def _is_own_deed(scene: Scene, found: Found, verb: Token) -> bool:
    """Say whether somebody admits a deed of his own side: "admits having shot two men", "that it bombed the mill"."""
    parse = scene.parse
    if not any(_fights(scene, words.head, words.first) for words in found.speakers):
        return False
    for kid in parse.kids(verb.i, "xcomp", "ccomp", "prep"):
        if kid.dep == "xcomp" and (kid.tag == "VBG" or parse.kids(kid.i, "aux")):
            return True
        if kid.dep == "prep" and any(True for _ in parse.kids(kid.i, "pcomp")):
            return True
        subjects = parse.kids(kid.i, "nsubj")
        owners = {word.lower for subject in subjects for word in (subject, *parse.kids(subject.i, "poss"))}
        if kid.dep == "ccomp" and owners & _OWN:
            return True
    return False


def _fights(scene: Scene, head: int, first: int) -> bool:
    """Say whether words name an armed group."""
    noun = source_noun(scene, head, first)
    name = scene.cover.get(head)
    types = {noun.type if noun else None, name.payload.source.type if name else None}
    return "armed_actor_statement" in types or scene.parse.tokens[head].lemma in ("front", "group", "brigade", "cell")
