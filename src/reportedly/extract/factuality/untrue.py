"""Find who calls an event untrue: "reports of X were false", "it is not true that", "called the claim a lie"."""

from __future__ import annotations

from reportedly.extract.factuality.cue import Cue
from reportedly.knowledge.negations import NegationCues
from reportedly.text.governed import OFFERS, TELLING, Link
from reportedly.text.negated import is_negated
from reportedly.text.parse import Parse, Token

_TRUE = frozenset({"true", "correct", "accurate", "case", "fact", "so"})
_CALLING = frozenset({"call", "describe", "label", "brand", "term", "dub", "denounce", "deem", "consider"})
_NAMING = _CALLING | {
    "dismiss", "reject", "slam", "deride", "regard", "characterise", "characterize", "declare", "decry", "condemn",
    "prove", "be", "say",
}  # fmt: skip


def untrue_cue(parse: Parse, link: Link, cues: NegationCues) -> Cue | None:
    """The word that calls the clause or report at a link untrue, if one does."""
    token, above = parse.tokens[link.at], parse.tokens[link.above]
    if token.lemma in TELLING or token.lemma in OFFERS:
        return _of_report(parse, token, above, link, cues)
    if link.kind != "that":
        return None
    if above.lemma in TELLING:
        return _attributed(parse, above, cues)
    if above.lemma == "be":
        return _of_clause(parse, token, above, cues)
    return None


def _of_report(parse: Parse, report: Token, above: Token, link: Link, cues: NegationCues) -> Cue | None:
    """ "dismissed reports of", "reports of it were false", "called a report of it pure invention"."""
    if above.lemma not in _NAMING or (link.via is not None and link.via != "as"):
        return None
    found = _phrase(parse, above, set(parse.subtree(report.i)), cues)
    return found or (_at_end(parse, above, cues) if above.lemma in _CALLING else None)


def _at_end(parse: Parse, verb: Token, cues: NegationCues) -> Cue | None:
    """The phrase at the very end of what is called so: "called the claim that troops looted shops [a lie]"."""
    words = [parse.tokens[i] for i in parse.subtree(verb.i) if i > verb.i and parse.tokens[i].pos != "PUNCT"]
    for length in (3, 2, 1):
        if " ".join(word.lower for word in words[-length:]) in cues.untrue and not is_negated(parse, verb.i):
            return Cue(token=words[-length].i, kind="deny", rule="factuality.untrue@1")
    return None


def _attributed(parse: Parse, report: Token, cues: NegationCues) -> Cue | None:
    """ "false reports that": the adjective on the report."""
    for kid in parse.kids(report.i, "amod"):
        if kid.lower in cues.untrue:
            return Cue(token=kid.i, kind="deny", rule="factuality.untrue@1")
    return None


def _of_clause(parse: Parse, clause: Token, verb: Token, cues: NegationCues) -> Cue | None:
    """ "it is not true that", "it is a lie that"."""
    for kid in parse.kids(verb.i, "acomp", "attr"):
        if kid.lower in _TRUE and is_negated(parse, verb.i):
            return Cue(token=kid.i, kind="deny", rule="factuality.untrue@1")
    return _phrase(parse, verb, set(parse.subtree(clause.i)), cues)


def _phrase(parse: Parse, verb: Token, told: set[int], cues: NegationCues) -> Cue | None:
    """The first word of an untrue phrase under a verb, outside what is told, unless the verb is negated."""
    if is_negated(parse, verb.i):
        return None
    rest = [parse.tokens[i] for i in parse.subtree(verb.i) if i not in told]
    for n, token in enumerate(rest):
        for length in (3, 2, 1):
            if " ".join(word.lower for word in rest[n : n + length] if word.pos != "PUNCT") in cues.untrue:
                return Cue(token=token.i, kind="deny", rule="factuality.untrue@1")
    return None
