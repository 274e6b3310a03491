"""Which words stand in the deep roles of a verb or an event noun: who acts, who undergoes, who is on the other side.

Purely grammatical: voice, control, coordination, relative and participial clauses, prepositions. Which of these words
name actors is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.extract.actors.claimants import claimants
from reportedly.text.parse import Parse, Token

URGING = frozenset(
    {"urge", "ask", "call", "plead", "appeal", "beg", "implore", "press", "exhort", "request", "encourage", "entreat"}
)
"""Verbs by which others are asked to act: whoever asks does not do it."""
OBJECT_CONTROL = URGING | {
    "force", "help", "allow", "enable", "order", "tell", "let", "make", "compel", "cause", "lead", "permit", "prompt",
    "push", "drive", "oblige", "pressure",
}  # fmt: skip
"""Verbs whose object is the subject of the infinitive below them ("forced residents to flee")."""

ASKED = frozenset({"on", "upon", "to", "with"})
"""Words that lead to whoever is asked: "called on the rebels to", "pleaded with them to"."""
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
PARTICIPLES = frozenset({"taken", "driven", "stolen", "thrown", "given", "beaten", "broken", "slain", "blown"})
"""Verb forms that are participles and nothing else: without "have" they are passive whatever the parse says."""
HYPHENS = frozenset({"-", "\u2010", "\u2011", "\u2013"})
DEPTH = 6
"""How far a subject is looked for up the tree; deeper chains are parse errors more often than grammar."""


def is_passive(parse: Parse, verb: Token) -> bool:
    """Say whether a verb stands in the passive, told or understood ("bombed by", "and wounded")."""
    if any(kid.dep in ("auxpass", "nsubjpass") for kid in parse.kids(verb.i)):
        return True
    if verb.tag == "VBN" and verb.dep == "acomp":
        return True  # "are now trapped", read as "be" and an adjective
    if verb.lower in PARTICIPLES and verb.dep != "conj" and not any(kid.lemma == "have" for kid in parse.kids(verb.i)):
        return True
    if verb.tag != "VBN" or any(kid.dep in ("aux", "nsubj") for kid in parse.kids(verb.i)):
        return False
    if verb.dep == "acl" and parse.kids(verb.i, "dobj", "oprd"):
        return False  # "Militants targeted the town", read as a noun with a participle: one with an object acts
    if verb.dep == "conj":
        head = parse.head(verb.i)
        return head.tag == "VBN" and is_passive(parse, head)
    return verb.dep in ("acl", "advcl", "amod", "relcl") or any(kid.dep == "agent" for kid in parse.kids(verb.i))


def agents(parse: Parse, verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Tokens that act: the active subject, the passive "by" phrase, or what a participle or infinitive borrows."""
    if is_passive(parse, verb):
        return by_phrase(parse, verb) or _shared_by_phrase(parse, verb)
    return subjects(parse, verb, depth)


def patients(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Tokens that undergo: the passive subject or the active object, with what is coordinated."""
    if is_passive(parse, verb):
        agent = next((kid.i for kid in parse.kids(verb.i, "agent")), len(parse.tokens))
        return tuple(each for each in subjects(parse, verb) if each.i < agent)  # what follows "by X" is said of X
    return _objects(parse, verb)


def by_phrase(parse: Parse, token: Token) -> tuple[Token, ...]:
    """Objects of "by" below a verb or noun."""
    preps = (kid for kid in parse.kids(token.i, "agent", "prep") if kid.lower in ("by", "of") and kid.dep == "agent")
    direct = _pobjs(parse, preps)
    return direct or _pobjs(parse, (kid for kid in parse.kids(token.i, "prep") if kid.lower == "by"))


def prep_objects(parse: Parse, token: Token, words: frozenset[str]) -> tuple[Token, ...]:
    """Objects of the given prepositions below a token, through "out of", "carried out against" and particles."""
    preps = [kid for kid in parse.kids(token.i, "prep", "dative", "prt", "agent", "advmod") if kid.lower in words]
    inner = [
        kid
        for prep in parse.kids(token.i, "prep", "prt", "advmod")
        for kid in parse.kids(prep.i, "prep")
        if kid.lower in words
    ]
    return _pobjs(parse, [*preps, *inner])


def subjects(parse: Parse, verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Surface subjects of a verb, borrowed from the verb or noun above where it has none of its own."""
    if whose := claimants(parse, verb):
        return whose
    own = parse.kids(verb.i, "nsubj", "nsubjpass", "csubj")
    if own:
        return _expand(parse, (_antecedent(parse, verb, kid) for kid in own if kid.lower not in ("there", "what")))
    if depth >= DEPTH or verb.head == verb.i:
        return ()
    above = parse.head(verb.i)
    if verb.dep == "relcl" and not any(kid.lower in RELATIVE for kid in parse.kids(verb.i)):
        return _expand(parse, (above,))
    if verb.dep == "conj" and above.pos in ("VERB", "AUX"):
        return subjects(parse, above, depth + 1)
    if verb.dep == "acl":
        return _of_noun_modifier(parse, verb, above, depth)
    if verb.dep in ("xcomp", "ccomp", "advcl", "pcomp", "dep", "parataxis"):
        return _controlled(parse, verb, above, depth)
    if verb.dep == "amod":
        return _expand(parse, (above,))
    if verb.dep == "acomp":
        return subjects(parse, above, depth + 1)
    return ()


def _controlled(parse: Parse, verb: Token, above: Token, depth: int) -> tuple[Token, ...]:
    """The subject of an infinitive or participle: the governing verb's object or agent."""
    matrix = above
    while matrix.head != matrix.i and (matrix.pos == "ADP" or _is_predicate(matrix, verb)):
        matrix = parse.head(matrix.i)
    if matrix.pos not in ("VERB", "AUX"):
        return _governor_agents(parse, matrix, depth) if matrix.pos in ("NOUN", "PROPN") else ()
    if verb.dep in ("xcomp", "ccomp") and matrix.lemma in OBJECT_CONTROL:
        asked = prep_objects(parse, matrix, ASKED) if matrix.lemma in URGING else ()
        return _objects(parse, matrix) or patients(parse, matrix) or asked
    if is_passive(parse, matrix) and verb.dep == "xcomp":  # "was forced to flee", "is reported to have hit"
        return subjects(parse, matrix, depth + 1)
    if is_passive(parse, matrix) and not is_passive(parse, verb):
        return agents(parse, matrix, depth + 1)
    return subjects(parse, matrix, depth + 1)


def _is_predicate(word: Token, verb: Token) -> bool:
    """Whether an infinitive hangs on an adjective after "be": "were [able] to repel", "was [set] to"."""
    return word.pos == "ADJ" and word.dep == "acomp" and verb.dep == "xcomp"


def _of_noun_modifier(parse: Parse, verb: Token, noun: Token, depth: int) -> tuple[Token, ...]:
    """The subject of a clause on a noun: the noun ("rebels holding"), or who governs it ("an operation to take")."""
    if any(kid.dep == "aux" and kid.lower == "to" for kid in parse.kids(verb.i)):
        return _governor_agents(parse, noun, depth) or possessors(parse, noun)
    return _expand(parse, (noun,))


def _governor_agents(parse: Parse, noun: Token, depth: int) -> tuple[Token, ...]:
    """Who does what the noun is the object of: "[jets] carried out an operation to …"."""
    if depth >= DEPTH:
        return ()
    verb = governing_verb(parse, noun)
    return agents(parse, verb, depth + 1) if verb is not None and verb.i != noun.i else ()


def governing_verb(parse: Parse, token: Token) -> Token | None:
    """The nearest verb above a token, or None."""
    return next((above for above in parse.ancestors(token.i) if above.pos in ("VERB", "AUX")), None)


def possessors(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """Possessors, and modifiers before a noun: "the army's", "Russian", "regime"."""
    return _expand(parse, parse.kids(noun.i, "poss", "compound", "amod", "nmod"))


def is_opposed(parse: Parse, token: Token) -> bool:
    """Say whether a modifier names whom an act is against: "anti-government protests"."""
    before = parse.tokens[max(token.i - 2, 0) : token.i]
    return token.lower.startswith("anti-") or (
        len(before) == 2 and before[0].lower == "anti" and before[1].text in HYPHENS
    )


def _objects(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Direct objects, also one shared with a coordinated verb ("shelled and bombed the town")."""
    own = parse.kids(verb.i, "dobj", "obj")
    if not own:
        own = tuple(kid for right in parse.kids(verb.i, "conj") for kid in parse.kids(right.i, "dobj"))[:1]
    return _expand(parse, own)


def _shared_by_phrase(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """The "by" phrase of a coordinated passive ("killed and wounded by")."""
    near = [*parse.kids(verb.i, "conj"), *([parse.head(verb.i)] if verb.dep == "conj" else [])]
    return next((found for other in near if (found := by_phrase(parse, other))), ())


def _antecedent(parse: Parse, verb: Token, subject: Token) -> Token:
    """The noun a relative pronoun stands for, else the subject itself."""
    if subject.lower in RELATIVE and subject.tag in ("WDT", "WP", "WP$", "IN"):
        at = verb
        while at.dep == "conj":
            at = parse.head(at.i)
        if at.dep in ("relcl", "acl") or parse.head(at.i).pos in ("NOUN", "PROPN"):
            return _said_of(parse, parse.head(at.i))
    return subject


def _said_of(parse: Parse, noun: Token) -> Token:
    """Whom a noun after "be" is said of: "[the Brigade] is a group that fights"; else the noun itself."""
    above = parse.head(noun.i)
    if noun.dep != "attr" or above.lemma != "be":
        return noun
    return next((kid for kid in parse.kids(above.i, "nsubj") if kid.lower not in ("there", "it")), noun)


def _expand(parse: Parse, tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Tokens with all that is coordinated to them, once each, in order."""
    found = {
        each.i: each
        for token in tokens
        for each in parse.conjuncts(token.i)
        if each.pos not in ("VERB", "AUX") or each.i == token.i
    }
    return tuple(found.values())


def _pobjs(parse: Parse, preps: Iterable[Token]) -> tuple[Token, ...]:
    """Objects of prepositions, with what is coordinated; a coordinated preposition keeps its own."""
    heads = [*preps]
    for prep in tuple(heads):
        heads.extend(kid for kid in parse.kids(prep.i, "conj") if kid.pos == "ADP")
    return _expand(parse, (kid for prep in heads for kid in parse.kids(prep.i, "pobj", "pcomp")))
