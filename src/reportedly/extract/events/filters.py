"""Words that look like triggers but tell no event of their own: attributes, parts of names, talk, references back."""

from __future__ import annotations

from collections.abc import Container, Mapping

from reportedly.extract.events.asides import is_misfortune, is_told_aside
from reportedly.extract.events.candidate import Candidate
from reportedly.extract.events.clause import behind
from reportedly.extract.events.deplored import is_dated_or_counted
from reportedly.extract.events.scene import Scene
from reportedly.extract.events.standing import is_in_caption, is_standing_fight
from reportedly.knowledge.triggers import Sense
from reportedly.text.parse import Parse, Token

ECHO = "echo"
"""The refinement of words that lay an act to somebody or deny it."""
INSIDE = ("acl", "relcl", "pobj", "prep", "agent")
"""Where a verb only details another one: "are usually hit with shells fired from the hills"."""
ROWS = frozenset({"series", "spate", "string", "cycle", "wave", "succession", "chain"})
VIOLENT = ("attack", "suffer", "clash")
REFERRING = frozenset({"the", "this", "that", "these", "those", "such", "both", "its", "their", "his"})
ASIDE = ("acl", "advcl", "relcl")
"""Where a demand or threat only colours somebody: "crowds calling for bread"."""
TITLE_SENTENCES, TITLE_REACH = 3, 4
"""The first sentences may be the report's own title; how many words on each side tell a title."""
OWN_DETAIL = ("prep", "acl", "relcl", "nummod", "compound", "appos")


def is_no_event(
    scene: Scene, candidate: Candidate, sense: Sense, heads: Mapping[int, Sense], carriers: Container[int]
) -> bool:
    """Say whether a candidate is to be dropped, by the first of the named grounds that holds."""
    parse = scene.reading.parse
    head = parse.tokens[candidate.head]
    return (
        _is_attribute(candidate, head)
        or _is_part_of_compound(scene, candidate, head)
        or _is_background(scene, candidate, head)
        or _is_habit(scene, candidate)
        or _is_name_part(scene, candidate, head)
        or _is_judgement(scene, candidate, head)
        or _is_in_other_title(scene, candidate)
        or is_told_aside(scene, candidate, heads, carriers)
        or is_misfortune(scene, candidate, sense)
        or is_in_caption(scene, candidate)
        or is_standing_fight(scene, candidate, sense)
        or _is_one_of_many(scene, candidate, heads)
        or _is_bare_mention(scene, candidate, sense, heads)
        or _is_demanded(parse, candidate, head, heads)
        or (sense.frame == "speak" and _is_mere_speech(scene, candidate, sense, heads))
    )


def _is_attribute(candidate: Candidate, head: Token) -> bool:
    """A participle before its noun: "the besieged town", "wounded fighters"."""
    return not candidate.is_nominal and head.dep in ("amod", "compound") and head.tag != "NNP"


def _is_part_of_compound(scene: Scene, candidate: Candidate, head: Token) -> bool:
    """A noun that only qualifies another: "attack helicopter", "siege tactics", but not "raid campaign"."""
    if not candidate.is_nominal or head.dep not in ("compound", "nmod"):
        return False
    up = scene.reading.parse.head(head.i)
    return "eventive" not in scene.triggers.noun_classes.get(up.lemma, frozenset())


def _is_background(scene: Scene, candidate: Candidate, head: Token) -> bool:
    """A noun behind a word that makes it mere background: "fled the fighting", "those responsible for the attack"."""
    if not candidate.is_nominal or candidate.support is not None:
        return False
    up = _over(scene.reading.parse, head)
    if up.i == head.i or (head.dep == "nsubj" and up.pos in ("VERB", "AUX")):
        return False
    if up.lemma == "responsible" and _is_held(scene.reading.parse, up):
        return False
    told = scene.triggers.noun_classes.get(up.lemma, frozenset())
    return "background" in told and not ("deploring" in told and is_dated_or_counted(scene.reading.parse, head))


def _is_held(parse: Parse, word: Token) -> bool:
    """Say whether somebody is held responsible, which lays the act to them: "held the militia responsible for"."""
    above = parse.head(word.i)
    holder = parse.head(above.i) if word.dep == "amod" else above
    return holder.lemma == "hold" and word.i > holder.i


def _over(parse: Parse, head: Token) -> Token:
    """The word over a noun, past a preposition and nouns told with it: "responsible for sarin and attacks"."""
    first = head
    while first.dep == "conj":
        first = parse.head(first.i)
    up = parse.head(first.i)
    return parse.head(up.i) if up.dep in ("prep", "agent") and up.i != first.i else up


def _is_judgement(scene: Scene, candidate: Candidate, head: Token) -> bool:
    """A noun by which something told is judged, or that is only possible: "described it as a massacre"."""
    if not candidate.is_nominal:
        return False
    parse, nouns = scene.reading.parse, scene.triggers.noun_classes
    if any("unreal" in nouns.get(kid.lower, ()) for kid in parse.kids(head.i, "amod")):
        return True
    up = parse.head(head.i)
    return up.lower == "as" and "naming" in nouns.get(parse.head(up.i).lemma, ())


def _is_habit(scene: Scene, candidate: Candidate) -> bool:
    """What is told as a habit: "rebels regularly fire rockets"."""
    nouns = scene.triggers.noun_classes
    parse = scene.reading.parse
    at = parse.tokens[candidate.head if candidate.support is None else candidate.support]
    verbs = [at]
    while at.dep in INSIDE:
        at = parse.tokens[at.head]
        verbs.append(at)
    return any("habit" in nouns.get(kid.lower, ()) for verb in verbs for kid in parse.kids(verb.i, "advmod"))


def _is_one_of_many(scene: Scene, candidate: Candidate, heads: Mapping[int, Sense]) -> bool:
    """A row of events of which one is told: "the latest in a series of attacks", "locked in a cycle of raids"."""
    parse = scene.reading.parse
    up = parse.head(candidate.head)
    if not candidate.is_nominal or up.lower != "of":
        return False
    row = parse.head(up.i)
    above = parse.head(row.i)
    return row.lemma in ROWS and above.lower == "in" and above.head not in heads


def _is_name_part(scene: Scene, candidate: Candidate, head: Token) -> bool:
    """A capitalised noun inside running text: part of a name, as in "Army of Conquest"; not in a headline."""
    if not candidate.is_nominal or head.tag not in ("NNP", "NNPS") or not head.text[:1].isupper():
        return False
    parse = scene.reading.parse
    sentence = parse.sentence_of(head.i)
    if scene.reading.block(head.i).kind == "headline":
        return False
    if candidate.first == sentence.first and not _is_before_name(parse, head):
        return False
    words = [token for token in parse.tokens[sentence.first : sentence.stop] if token.text[:1].isalpha()]
    return sum(token.text[0].isupper() for token in words) * 2 < len(words) and not head.text.isupper()


def _is_before_name(parse: Parse, head: Token) -> bool:
    """Say whether a noun that opens a sentence qualifies a capitalised one: "Bombing Victims Association said"."""
    above = parse.head(head.i)
    return head.dep in ("compound", "nmod") and above.tag in ("NNP", "NNPS") and above.text[:1].isupper()


def _is_bare_mention(scene: Scene, candidate: Candidate, sense: Sense, heads: Mapping[int, Sense]) -> bool:
    """A reference back about which no event is told: "the strikes came as", "described the attack as brutal"."""
    head = scene.reading.parse.tokens[candidate.head]
    if sense.frame not in VIOLENT or head.dep not in ("nsubj", "nsubjpass", "dobj"):
        return False
    verb = scene.reading.parse.tokens[head.head]
    told = scene.triggers.noun_classes.get(verb.lemma, frozenset())
    if head.dep == "nsubj" and candidate.is_nominal and "judging" in told:
        return True
    if reference_score(scene, candidate) == 1.0:
        return False
    if head.dep == "dobj":
        return "naming" in told
    takes_place = any(kid.lower in ("place", "hold") for kid in scene.reading.parse.kids(verb.i, "dobj"))
    return verb.i not in heads and "happening" not in told and not takes_place


def _is_in_other_title(scene: Scene, candidate: Candidate) -> bool:
    """A word in a run of capitalised words inside running text: the headline of another story, a caption."""
    parse = scene.reading.parse
    head = parse.tokens[candidate.head]
    if head.sent < TITLE_SENTENCES or scene.reading.block(head.i).kind != "paragraph":
        return False
    beside = parse.tokens[max(candidate.first - TITLE_REACH, 0) : candidate.stop + TITLE_REACH]
    words = [t.text for t in beside if t.sent == head.sent and len(t.text) > 3 and t.text.isalpha()]
    return len(words) >= TITLE_REACH and all(word[0].isupper() for word in words)


def _is_demanded(parse: Parse, candidate: Candidate, head: Token, heads: Mapping[int, Sense]) -> bool:
    """What is demanded, threatened, agreed or helped with: "vowed to retake the town", "helped them to leave".

    Not what is denied: "denied bombing the village" claims, and denies, the bombing.
    """
    above = heads.get(head.head)
    if candidate.is_nominal or above is None or above.frame not in ("speak", "deal", "give") or above.type is None:
        return False
    return head.dep in ("xcomp", "ccomp") and above.refine != ECHO and above.type.plover not in ("ACCUSE", "COOPERATE")


def _is_mere_speech(scene: Scene, candidate: Candidate, sense: Sense, heads: Mapping[int, Sense]) -> bool:
    """Speech that only colours somebody or only lays an act to somebody; in the political scope it is an event too."""
    if scene.triggers.scope == "political":
        return False
    parse = scene.reading.parse
    return parse.tokens[candidate.head].dep in ASIDE or _gives_way(parse, candidate, sense, heads)


def _gives_way(parse: Parse, candidate: Candidate, sense: Sense, heads: Mapping[int, Sense]) -> bool:
    """Say whether an accusation or denial is about another event that is told: that one is the claim.

    Who refuses to do something does not: the refusal is the claim.
    """
    if sense.type is None or (sense.type.plover != "ACCUSE" and sense.refine != ECHO):
        return False
    below = parse.subtree(candidate.head)
    return any(heads[i].frame != "speak" for i in below if i != candidate.head and i in heads)


def reference_score(scene: Scene, candidate: Candidate) -> float:
    """1.0 for an event told with details of its own, less for a noun that refers back ("the attack")."""
    if not candidate.is_nominal or candidate.support is not None:
        return 1.0
    parse = scene.reading.parse
    own = range(candidate.first, candidate.stop)
    kids = [kid for token in (candidate.head, *own) for kid in parse.kids(token) if kid.i not in own]
    refers = any(kid.lower in REFERRING for kid in kids if kid.dep in ("det", "poss", "predet"))
    detailed = any(kid.dep in OWN_DETAIL for kid in kids) or any(behind(parse, candidate.head))
    return 0.5 if refers and not detailed else 1.0
