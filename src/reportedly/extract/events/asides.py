"""Words told aside: the purpose of another event, an open question, a fear, what is only being talked of."""

from __future__ import annotations

from collections.abc import Container, Mapping

from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.scene import Scene
from reportedly.knowledge.triggers import Sense
from reportedly.text.parse import Parse, Token

MAX_STEPS = 4
"""How many clauses up a question or fear is looked for."""
BEFALLEN = ("air", "drone", "chemical")
"""Means that misfortunes befall: aircraft crash, gases leak; so do tanks that are vessels."""
CLAUSES = ("ccomp", "acl", "pcomp", "advcl", "csubj", "csubjpass", "xcomp", "pobj", "conj", "prep", "dobj", "agent")


def is_told_aside(scene: Scene, candidate: Candidate, heads: Mapping[int, Sense], carriers: Container[int]) -> bool:
    """Say whether a candidate stands in a purpose, an open question or a fear rather than in what is told.

    ``heads`` are the heads of all triggers of the Document with their senses, ``carriers`` its light verbs.
    """
    verb = scene.reading.parse.tokens[candidate.head if candidate.support is None else candidate.support]
    while verb.dep == "conj" and not candidate.is_nominal and _is_verb(scene.reading.parse.tokens[verb.head]):
        verb = scene.reading.parse.tokens[verb.head]
    if not candidate.is_nominal and (
        _is_purpose(scene, verb, heads) or _is_meant(scene.reading.parse, verb, heads, carriers)
    ):
        return True
    return _is_asked(scene, verb) or _is_feared(scene, verb)


def _is_purpose(scene: Scene, verb: Token, heads: Mapping[int, Sense]) -> bool:
    """events.purpose@1: an aim, of another event if one is told: "an operation to oust them", "avoid shelling"."""
    parse = scene.reading.parse
    above = parse.tokens[verb.head]
    if verb.dep == "pcomp":
        return above.lower in ("at", "from", "of") and "aim" in _classes(scene, parse.head(above.i))
    if verb.tag == "VBG" and verb.dep in ("xcomp", "ccomp", "dobj"):
        return "aim" in _classes(scene, above)
    if not _is_infinitive(parse, verb):
        return False
    if verb.dep in ("acl", "relcl") and "eventive" in _classes(scene, above):
        return any(token.i in heads for token in (above, *parse.ancestors(above.i)))
    return verb.dep == "relcl" or (verb.dep in ("acl", "xcomp", "ccomp") and "aim" in _classes(scene, above))


def _is_meant(parse: Parse, verb: Token, heads: Mapping[int, Sense], carriers: Container[int]) -> bool:
    """events.meant@1: what an attack was for: "shelled the ridge to retake it", "an assault launched to free them"."""
    if verb.dep not in ("advcl", "xcomp") or not _is_infinitive(parse, verb):
        return False
    above = heads.get(verb.head)
    return verb.head in carriers or (above is not None and above.frame == "attack")


def _is_asked(scene: Scene, verb: Token) -> bool:
    """events.asked@1: what is asked or unknown: "it was unclear whether jets carried out the raid"."""
    parse = scene.reading.parse
    for token in _clauses_up(parse, verb):
        above = parse.tokens[token.head]
        if token.dep in ("ccomp", "advcl", "xcomp") and _opens_question(parse, token):
            return "asking" in _classes(scene, above) or any(
                "asking" in _classes(scene, kid) for kid in parse.kids(above.i, "acomp", "neg")
            )
    return False


def _is_feared(scene: Scene, verb: Token) -> bool:
    """events.feared@1: what somebody only fears: "concern that villagers would be targeted"."""
    parse = scene.reading.parse
    return any(
        "fear" in _classes(scene, parse.tokens[token.head])
        for token in _clauses_up(parse, verb)
        if token.dep in ("ccomp", "acl", "xcomp", "pcomp", "pobj", "dobj", "prep")
    )


def _clauses_up(parse: Parse, token: Token) -> list[Token]:
    """A token and the heads above it as far as it hangs on them as a part of what they say."""
    found = []
    for _ in range(MAX_STEPS):
        if token.dep not in CLAUSES:
            break
        found.append(token)
        token = parse.tokens[token.head]
    return found


def is_misfortune(scene: Scene, candidate: Candidate, sense: Sense) -> bool:
    """events.misfortune@2: harm told with a flood, earthquake or accident and with no weapon or armed side.

    What crashed, leaked or blew up by itself is no weapon: "a plane crash", "a chlorine leak", "the plant exploded".
    """
    if sense.frame not in ("attack", "suffer", "take"):
        return False
    parse = scene.reading.parse
    sentence = parse.sentence_of(candidate.head)
    words = [token for token in parse.tokens[sentence.first : sentence.stop] if token.pos in ("NOUN", "PROPN", "VERB")]
    struck = {token.i for token in words if _tells_disaster(scene, token)}
    if not struck or (candidate.head in struck and sense.needs):
        return False
    return not any(
        (token.i in scene.weapons and not _is_struck(scene, token, struck)) or "armed" in scene.classes_of(token)
        for token in words
    )


def _tells_disaster(scene: Scene, token: Token) -> bool:
    """Say whether a word tells of a misfortune: "earthquake", "collided", "a gas plant exploded"."""
    classes = _classes(scene, token)
    if "disaster" in classes:
        return True
    kids = scene.reading.parse.kids(token.i, "nsubj", "compound", "nsubjpass")
    return "bursting" in classes and any("works" in _classes(scene, kid) for kid in kids)


def _is_struck(scene: Scene, weapon: Token, struck: Container[int]) -> bool:
    """Say whether a would-be weapon is what the misfortune befell, or belongs to the works where it happened."""
    told = scene.weapons[weapon.i]
    if told.means not in BEFALLEN and not told.row.endswith(":<tank>"):
        return False
    parse = scene.reading.parse
    return any(up.i in struck for up in parse.ancestors(weapon.i)) or any(
        at in struck for at in parse.subtree(weapon.i)
    )


def _opens_question(parse: Parse, verb: Token) -> bool:
    """Say whether a clause begins with "if", "whether" or a question word."""
    kids = parse.kids(verb.i)
    if any(kid.dep == "mark" and kid.lower in ("if", "whether") for kid in kids):
        return True
    if any(kid.tag in ("WP", "WRB") for kid in kids):
        return True
    return any(inner.tag == "WP$" for kid in kids for inner in parse.kids(kid.i))


def _is_verb(token: Token) -> bool:
    """Say whether a token is a verb."""
    return token.pos in ("VERB", "AUX")


def _is_infinitive(parse: Parse, verb: Token) -> bool:
    """Say whether a verb stands with "to"."""
    return any(kid.dep == "aux" and kid.tag == "TO" for kid in parse.kids(verb.i))


def _classes(scene: Scene, token: Token) -> frozenset[str]:
    """The word classes of a lemma."""
    return scene.triggers.noun_classes.get(token.lemma, frozenset())
