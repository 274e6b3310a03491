"""Constructions that say an event was not: "no plan to", "no sign of", "too weak to", "did not succeed in"."""

from __future__ import annotations

from reportedly.extract.factuality.cue import NOT_BEHIND, Cue
from reportedly.text.governed import HAPPENING, MAKING, PLANS, ROLES, Link, is_authorship
from reportedly.text.negated import is_negated
from reportedly.text.parse import Parse, Token

_CARRYING = PLANS | ROLES
_RAISING = frozenset({"believe", "think", "expect", "suppose", "imagine", "want", "see", "find", "feel", "foresee"})
_CARRIED_OUT = frozenset(
    {"succeed", "resort", "proceed", "engage", "get", "go", "come", "end", "result", "participate"}
)
_NOTICING = frozenset({
    "see", "witness", "record", "report", "detect", "hear", "find", "receive", "have", "document", "observe", "be",
    "note", "register", "face", "show", "announce", "plan", "involve", "contain",
})  # fmt: skip
_NOT_ANY = frozenset({"any", "a", "an", "further", "such", "single", "new"})
_SIGNS = frozenset({
    "sign", "evidence", "trace", "indication", "proof", "record", "hint", "report", "truth", "possibility", "chance",
    "suggestion", "prospect", "case", "instance", "incident",
})  # fmt: skip


def find_emptied(parse: Parse, link: Link) -> Cue | None:
    """The word over one link of the way up that leaves nothing of the event, though no row names it."""
    ways = (_empty, _too, _raised, _cleft, _not_behind)
    return next((cue for way in ways if (cue := way(parse, link)) is not None), None)


def _empty(parse: Parse, link: Link) -> Cue | None:
    """ "no plan to attack", "no sign of an attack", "did not carry out any raid", "there was no shelling"."""
    at, above = parse.tokens[link.at], parse.tokens[link.above]
    if above.pos in ("NOUN", "PROPN") and link.kind in ("to", "noun", "that", "gerund"):
        return _no_such(parse, link, above)
    if link.kind not in ("object", "subject") or above.pos not in ("VERB", "AUX") or not is_negated(parse, above.i):
        return None
    made = above.lemma in (MAKING if link.kind == "object" else HAPPENING)
    kids = {kid.lower for kid in parse.kids(at.i, "det", "amod")}
    if made or (above.lemma in _NOTICING and (kids & _NOT_ANY or not parse.kids(at.i, "det", "poss"))):
        return Cue(token=above.i, kind="deny", rule="factuality.none-made@1")
    return None


def _no_such(parse: Parse, link: Link, noun: Token) -> Cue | None:
    """ "no plan to attack", "found no evidence of an attack": the noun is denied, and its content with it."""
    no = next((kid for kid in parse.kids(noun.i) if kid.i < noun.i and kid.lower in ("no", "neither")), None)
    signs = noun.lemma in _SIGNS
    if no is None and not (signs and _is_not_found(parse, noun)):
        return None
    if not signs and link.kind != "to" and noun.lemma not in _CARRYING:
        return None
    after = {token.lower for token in parse.tokens[noun.i + 1 : noun.i + 3]}
    if "but" in after or "than" in after or (noun.lemma == "doubt"):
        return None
    return Cue(token=(no or noun).i, kind="deny", rule="factuality.no-sign@1")


_CHECKS = frozenset({"verify", "confirm", "corroborate", "authenticate", "substantiate", "check"})


def _is_not_found(parse: Parse, noun: Token) -> bool:
    """ "did not find evidence of": the verb over a sign is negated; what "could not be verified" is only in doubt."""
    above = parse.head(noun.i)
    if above.lemma in _CHECKS:
        return False
    return noun.dep in ("dobj", "attr", "nsubjpass") and above.pos in ("VERB", "AUX") and is_negated(parse, above.i)


def _cleft(parse: Parse, link: Link) -> Cue | None:
    """ "it was not its soldiers who burned the chapel"."""
    verb = parse.head(link.above)
    if parse.tokens[link.at].dep != "relcl" or parse.tokens[link.above].dep != "attr" or verb.lemma != "be":
        return None
    if is_negated(parse, verb.i) and any(kid.lower == "it" for kid in parse.kids(verb.i, "nsubj")):
        return Cue(token=verb.i, kind="deny", rule="factuality.cleft@1")
    return None


def _not_behind(parse: Parse, link: Link) -> Cue | None:
    """ "was not behind the attack", "was not responsible for it"."""
    if not is_authorship(parse, link) or not is_negated(parse, link.above):
        return None
    return Cue(token=link.above, kind="deny", rule=NOT_BEHIND)


def _too(parse: Parse, link: Link) -> Cue | None:
    """ "too weak to attack"."""
    above = parse.tokens[link.above]
    adjectives = (above, *parse.kids(above.i, "acomp")) if link.kind == "to" else ()
    too = [kid for word in adjectives for kid in parse.kids(word.i, "advmod") if kid.lower == "too" and kid.i < link.at]
    if not too or is_negated(parse, above.i):
        return None
    return Cue(token=too[0].i, kind="deny", rule="factuality.too@1")


def _raised(parse: Parse, link: Link) -> Cue | None:
    """ "does not believe that the army fired", "did not succeed in taking the town": the upper verb's negation."""
    above = parse.tokens[link.above]
    is_view = link.kind in ("that", "gerund") and link.via is None and above.lemma in _RAISING
    is_done = link.kind == "gerund" and link.via in ("in", "to", "with") and above.lemma in _CARRIED_OUT
    asks = any(kid.lower in ("what", "who", "which", "how", "why") for kid in parse.kids(link.at))
    if (is_view or is_done) and not asks and parse.tokens[link.at].dep != "xcomp" and is_negated(parse, above.i):
        return Cue(token=above.i, kind="deny", rule="factuality.raised@1")
    return None
