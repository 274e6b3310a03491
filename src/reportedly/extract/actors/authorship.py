"""Who is told from outside a clause to stand behind its act: the accused, the suspected, who claims or denies it."""

from __future__ import annotations

from reportedly.extract.actors.arguments import is_passive, patients, prep_objects, subjects
from reportedly.knowledge.roles import RoleWords
from reportedly.text.parse import Parse, Token

STEPS = 8
"""Tokens up the tree that an accusation is looked for: "accused the forces of [having] [carried out] the attack"."""
OF = frozenset({"of", "for", "over", "with"})
ON = frozenset({"on", "upon", "to"})
LAYING = frozenset({"lay", "put", "place", "pin", "lie", "cast", "heap"})
"""Verbs with which blame goes to somebody."""
DOORS = frozenset({"door", "doorstep", "feet", "foot"})
HELD = frozenset({"hold", "responsible"})
RELATIVE = frozenset({"that", "which"})


def told_authors(parse: Parse, trigger: Token, words: RoleWords) -> tuple[Token, ...]:
    """Tokens for whom the words around a trigger name as its author; none where nobody is named.

    "accused X of [shelling]", "blamed X for the [attack]", "blamed the [attack] on X", "X claimed the [attack]",
    "an [attack] blamed on X", "an [attack] that Y blames on X",
    "X is behind, or responsible for, the [attack]", "X denied a role in the [attack]"; "laid the blame for the [attack]
    at X's door", "blamed X for a bomb that [killed] three".
    """
    if deed := _deed_of(parse, trigger):
        above = parse.head(parse.head(deed.i).i) if parse.head(deed.i).pos == "ADP" else parse.head(deed.i)
        return told_authors(parse, deed, words) if above.lemma in words.accusing | HELD | LAYING else ()
    blamed = (kid for kid in parse.kids(trigger.i, "acl", "relcl") if kid.lemma in words.accusing and _is_of(kid))
    if found := next((on for kid in blamed if (on := prep_objects(parse, kid, ON))), ()):
        return found
    below, near = trigger, trigger
    for _ in range(STEPS):
        if near.head == near.i:
            return ()
        below, near = near, parse.head(near.i)
        if near.pos in ("VERB", "AUX"):
            found = _at_verb(parse, trigger, below, near, words)
            if found or not _is_passed(near):
                return found
        elif near.lemma == "blame" and near.pos == "NOUN":
            return _laid(parse, trigger, parse.head(near.i))
        elif near.pos in ("NOUN", "PROPN") and (
            _is_held(parse, below, near) or _is_of_accused(parse, below, near, words)
        ):
            return parse.conjuncts(near.i)
        elif near.pos in ("NOUN", "PROPN") and near.lemma not in words.authorship_nouns:
            return ()
    return ()


def _is_of(verb: Token) -> bool:
    """Say whether a verb below a noun says something of it: "blamed on", "that they blame on"; not "blaming"."""
    return verb.tag == "VBN" or verb.dep == "relcl"


def _is_passed(verb: Token) -> bool:
    """Say whether a verb stands below an accusation: "accused of [carrying out] the attack"."""
    return verb.dep in ("pcomp", "xcomp")


def _at_verb(parse: Parse, trigger: Token, below: Token, verb: Token, words: RoleWords) -> tuple[Token, ...]:
    """The author that the verb above a trigger names, by the word through which it governs the trigger."""
    if verb.lemma in words.accusing:
        if below.lower in OF:
            return patients(parse, verb)
        if below.i == trigger.i and below.dep in ("dobj", "nsubjpass"):
            return prep_objects(parse, verb, ON) or _on_last(parse, trigger)
        return ()
    if verb.lemma in words.claiming and below.dep == "dobj":
        is_meant = below.i == trigger.i or below.lemma in words.authorship_nouns
        return subjects(parse, verb) if is_meant and not is_passive(parse, verb) else ()
    if below.lower in OF and any(kid.lemma == "blame" for kid in parse.kids(verb.i, "dobj")):
        return _laid(parse, trigger, verb)
    if below.lower == "behind" or (below.dep == "acomp" and below.lemma == "responsible"):
        return subjects(parse, verb) if verb.lemma == "be" else ()
    if below.lemma == "responsible" and below.dep in ("oprd", "ccomp", "xcomp"):
        return patients(parse, verb) or subjects(parse, below)
    return ()


def _deed_of(parse: Parse, trigger: Token) -> Token | None:
    """The deed that a clause says did the trigger's harm: "a [bomb] that killed three", "a [raid] leaving two dead"."""
    if trigger.dep not in ("relcl", "acl") or is_passive(parse, trigger):
        return None
    is_its = trigger.tag == "VBG" or any(kid.lower in RELATIVE for kid in parse.kids(trigger.i, "nsubj"))
    return parse.head(trigger.i) if is_its and parse.head(trigger.i).pos == "NOUN" else None


def _laid(parse: Parse, trigger: Token, verb: Token) -> tuple[Token, ...]:
    """At whose door blame is laid: "put the blame for the [attack] on X", "laid it at the door of X"."""
    if verb.lemma not in LAYING:
        return ()
    under = [parse.tokens[i] for i in sorted(parse.subtree(verb.i))]
    doors = (door for door in under if door.lemma in DOORS and parse.head(door.i).lower == "at")
    for door in doors:
        return (*parse.kids(door.i, "poss"), *prep_objects(parse, door, OF))
    return prep_objects(parse, verb, ON) or _on_last(parse, trigger)


def _on_last(parse: Parse, trigger: Token) -> tuple[Token, ...]:
    """Who stands behind the last "on" under a trigger: "blamed the [attack] on the school in the town on X"."""
    under = [token for token in map(parse.tokens.__getitem__, sorted(parse.subtree(trigger.i))) if token.lower in ON]
    return parse.conjuncts(told[0].i) if under and (told := parse.kids(under[-1].i, "pobj")) else ()


def _is_held(parse: Parse, below: Token, noun: Token) -> bool:
    """Say whether a noun is whom somebody holds responsible, where the parse ties the two: "held [X] responsible"."""
    return below.lemma == "responsible" and noun.dep == "dobj" and parse.head(noun.i).lemma == "hold"


def _is_of_accused(parse: Parse, below: Token, noun: Token, words: RoleWords) -> bool:
    """Say whether a noun is the object of an accusing verb, whatever stands between ("President X forces")."""
    if below.lower not in OF:
        return False
    for above in parse.ancestors(noun.i):
        if above.pos == "VERB":
            return above.lemma in words.accusing
    return False
