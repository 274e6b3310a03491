"""Whose deed a claim tells: "the rebels' claim to have shot it down", "the boast by the rebels that they had taken it".

Who answers such a claim ("dismissed", "called a lie", "confirmed") did not do what it tells; whose claim it is says he
did.
"""

from __future__ import annotations

from reportedly.text.governed import is_infinitive
from reportedly.text.parse import Parse, Token

CLAIMS = frozenset({"claim", "boast", "assertion", "announcement", "contention", "declaration", "statement"})
"""Nouns for what a party says of itself."""
_OWN_DEED = frozenset({"deny"})
"""Verbs whose subject denies a deed of its own: "denied the army's claim that [it] had shelled the camp"."""
_ABUSES = frozenset({"use", "gas", "torture", "massacre", "rape", "loot", "execute", "violate", "starve"})
"""Deeds that nobody claims to have done: in a claim of them "it" is whoever is accused."""
_ITSELF = frozenset({"it", "they"})
_INSIDE = frozenset({"of", "about"})


def claimants(parse: Parse, verb: Token) -> tuple[Token, ...]:
    """Tokens for the owner of the claim that a verb is told in, where its subject is that owner; none elsewhere.

    The subject is the owner's where the verb has none of its own ("claim to have hit", "boast of having hit") or only
    "it" or "they" ("claim that it had hit"), unless the claim is an accusation.
    """
    claim = _claim_above(parse, verb)
    own = parse.kids(verb.i, "nsubj", "nsubjpass", "csubj")
    if claim is None or any(kid.lower not in _ITSELF for kid in own) or (own and _is_accused(parse, verb, claim)):
        return ()
    by = [kid for prep in parse.kids(claim.i, "prep", "agent") if prep.lower == "by" for kid in parse.kids(prep.i)]
    return tuple(each for kid in parse.kids(claim.i, "poss") or by for each in parse.conjuncts(kid.i))


def _claim_above(parse: Parse, verb: Token) -> Token | None:
    """The claim on which an infinitive of the past, a gerund or a "that" clause hangs."""
    above = parse.head(verb.i)
    if verb.dep == "pcomp" and above.lower in _INSIDE:
        above = parse.head(above.i)
    elif verb.dep not in ("acl", "relcl", "ccomp") or not (_is_past(parse, verb) or _is_clause(parse, verb)):
        return None
    return above if above.pos == "NOUN" and above.lemma in CLAIMS else None


def _is_accused(parse: Parse, verb: Token, claim: Token) -> bool:
    """Say whether "it" in a claim is the one whom the claim accuses, not the one who makes it."""
    return verb.lemma in _ABUSES or parse.head(claim.i).lemma in _OWN_DEED


def _is_past(parse: Parse, verb: Token) -> bool:
    """ "to have shot down", not "to shoot down"."""
    return is_infinitive(parse, verb.i) and any(kid.lower == "have" for kid in parse.kids(verb.i, "aux"))


def _is_clause(parse: Parse, verb: Token) -> bool:
    """ "that it had shot down"."""
    return any(kid.lower == "that" for kid in parse.kids(verb.i, "mark", "nsubj", "dobj"))
