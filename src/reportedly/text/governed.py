"""The words that govern an event, one after the other up its sentence, as far as a negation or a plot hands it on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from reportedly.text.parse import Parse, Token

Kind = Literal["to", "gerund", "that", "object", "subject", "noun", "other"]
"""How the lower word hangs on the upper: infinitive, gerund, clause, object, subject, complement of a noun."""

PLANS = frozenset({
    "plot", "attempt", "bid", "plan", "scheme", "conspiracy", "effort", "try", "move", "operation", "mission", "threat",
    "ploy", "push", "preparation", "intention", "proposal", "offer", "decision", "order", "call", "demand", "request",
    "chance", "opportunity", "thought", "right", "invitation", "ultimatum", "appeal", "permission", "idea",
})  # fmt: skip
PLOTS = frozenset({
    "plot", "attempt", "bid", "plan", "scheme", "conspiracy", "effort", "try", "ploy", "cell", "operation", "mission",
})  # fmt: skip
"""Nouns for what is uncovered or broken up before it happens."""
TELLING = frozenset({
    "report", "claim", "allegation", "accusation", "charge", "rumor", "rumour", "suggestion", "story", "statement",
    "assertion", "account", "news", "insinuation", "complaint", "suspicion", "speculation", "version", "notion", "idea",
    "contention", "talk", "narrative", "article", "testimony", "hint", "implication", "fact",
    "boast",
})  # fmt: skip
OFFERS = frozenset({
    "proposal", "offer", "demand", "request", "call", "plan", "idea", "bid", "invitation", "order", "ultimatum",
    "appeal", "application", "suggestion", "petition", "objection", "criticism", "condition", "term", "threat", "vow",
    "pledge", "plea", "overture",
})  # fmt: skip
"""What somebody has said and another may refuse; the saying of it stands."""
ROLES = frozenset({
    "role", "part", "involvement", "responsibility", "hand", "participation", "complicity", "link", "connection",
    "association", "blame", "guilt",
})  # fmt: skip
MAKING = frozenset({
    "carry", "conduct", "launch", "stage", "mount", "perpetrate", "commit", "perform", "begin", "start", "resume",
    "cause", "inflict", "suffer", "sustain", "make", "undertake", "execute", "initiate", "attempt", "try", "hold",
    "wage", "deliver", "take", "set",
})  # fmt: skip
"""Verbs with which an act is done: negated, there was none."""
HAPPENING = frozenset({
    "happen", "occur", "take", "begin", "start", "resume", "materialise", "materialize", "break", "erupt", "ensue",
    "follow",
})  # fmt: skip
"""Verbs with which an act comes about."""
ORDERING = frozenset({"order", "authorise", "authorize", "command", "approve", "plan", "plot", "prepare", "sanction"})
"""Verbs whose denial denies what they aim at."""
PASSED = PLANS | TELLING | ROLES
_PURPOSED = frozenset({"mean", "intend", "aim", "plan", "design", "rig", "set", "destine", "prepare", "target"})
_HAVING = frozenset({"have", "play"})
_INSIDE = frozenset({"of", "for", "about", "on", "in", "at", "to", "with", "against"})
LONGEST = 8


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A word (token index) and the one above it, with the preposition between them and how they hang together."""

    at: int
    above: int
    via: str | None
    kind: Kind


def links_of(parse: Parse, start: int) -> Iterator[Link]:
    """Yield the links up from a word while what is said of the upper word holds for the lower.

    Infinitives of one subject, the plot to do it, the report of it and the verb that does it are passed through;
    other acts' arguments are not.
    """
    at = start
    for _ in range(LONGEST):
        token = parse.tokens[at]
        if token.head == at:
            return
        if token.dep == "conj":
            if not _shares(parse, token):
                return
            at = token.head
            continue
        link = _link(parse, token)
        yield link
        if not _passes(parse, link):
            return
        at = _beyond(parse, link)


def is_governed_by(parse: Parse, start: int, words: frozenset[int]) -> bool:
    """Say whether a word is what some verb's words (token indexes) tell: its object, clause or gerund."""
    return any(link.above in words and link.kind in ("that", "object", "gerund") for link in links_of(parse, start))


def is_refusable(parse: Parse, at: int) -> bool:
    """Say whether a noun is an offer or request, which stands where it is refused; a report is answered, and denied."""
    lemma = parse.tokens[at].lemma
    return lemma in OFFERS and lemma not in TELLING


def is_infinitive(parse: Parse, at: int) -> bool:
    """Say whether a verb is an infinitive with "to"."""
    return any(kid.lower == "to" and kid.dep == "aux" for kid in parse.kids(at))


def _link(parse: Parse, token: Token) -> Link:
    """The link from a word to what stands above it, over a preposition."""
    above, via = parse.head(token.i), None
    if above.dep in ("prep", "agent") or above.pos == "ADP":
        via, above = above.lower, parse.head(above.i)
        if above.lower == "because" or above.pos == "ADP":
            via, above = f"{above.lower} {via}", parse.head(above.i)
    if via in _INSIDE and above.lemma not in MAKING:
        above = _role_before(parse, token, above)
    return Link(at=token.i, above=above.i, via=via, kind=_kind(parse, token, above, via))


def _role_before(parse: Parse, token: Token, verb: Token) -> Token:
    """The role that is a verb's object, where the parse hangs the deed on the verb: "denied a role [in the raid]"."""
    roles = [kid for kid in parse.kids(verb.i, "dobj", "obj") if kid.lemma in ROLES and verb.i < kid.i < token.i]
    return roles[-1] if roles else verb


def _kind(parse: Parse, token: Token, above: Token, via: str | None) -> Kind:
    """How a word hangs on the one above."""
    if is_infinitive(parse, token.i):
        return "to"
    is_gerund = token.tag == "VBG" or any(
        kid.lower in ("having", "being") for kid in parse.kids(token.i, "aux", "auxpass")
    )
    if is_gerund and token.dep in ("pcomp", "xcomp", "dobj", "ccomp", "obj", "csubj"):
        return "gerund"
    if token.dep in ("ccomp", "csubj", "csubjpass", "relcl", "acl") and token.pos in ("VERB", "AUX"):
        return "that"
    if above.pos in ("NOUN", "PROPN"):
        return "noun"
    if via is None and token.dep in ("dobj", "nsubjpass", "obj", "attr", "oprd", "dative"):
        return "object"
    if token.dep == "nsubj":
        return "object" if _is_undergone(parse, above) else "subject"
    return "other"


def _is_undergone(parse: Parse, verb: Token) -> bool:
    """Say whether a participle without an auxiliary is passive: "a plot was uncovered and [the attack averted]"."""
    return verb.tag == "VBN" and not parse.kids(verb.i, "aux", "auxpass", "dobj", "ccomp", "xcomp")


def _passes(parse: Parse, link: Link) -> bool:
    """Say whether what is said of the upper word holds for the lower one."""
    token, above = parse.tokens[link.at], parse.tokens[link.above]
    if link.kind == "to":
        claimed = above.lemma in TELLING and any(kid.lower == "have" for kid in parse.kids(token.i, "aux"))
        return token.dep == "xcomp" or above.lemma in PLANS or claimed or _plan_before(parse, link) is not None
    if token.dep == "acl" and token.lemma in _PURPOSED:
        return True
    if link.kind == "that":
        return above.lemma in TELLING and (token.dep != "relcl" or _is_told(parse, token))
    if link.kind == "noun":
        return above.lemma in PASSED and (link.via in _INSIDE or token.dep in ("compound", "amod", "poss"))
    if link.kind == "gerund":
        return token.dep == "xcomp" or (above.lemma in PASSED and link.via in _INSIDE)
    if (above.lemma in ORDERING and link.kind == "object") or is_authorship(parse, link):
        return True
    return above.lemma in (HAPPENING if link.kind == "subject" else MAKING) and link.via in (None, "in", "to", "out")


def is_about_author(parse: Parse, start: int) -> bool:
    """Say whether what is said of a deed is said of somebody's part in it: "denied a role in the raid"."""
    told = tuple(links_of(parse, start))
    return any(is_authorship(parse, link) or parse.tokens[link.above].lemma in ROLES for link in told)


def is_authorship(parse: Parse, link: Link) -> bool:
    """Say whether a link leads from a deed to who "was behind" it, was "responsible for" it, or "had a role" in it."""
    token, above = parse.tokens[link.at], parse.tokens[link.above]
    if token.lemma == "responsible":
        return above.lemma == "be"
    if token.lemma in ROLES and link.kind == "object":
        return above.lemma in _HAVING
    return (link.via == "behind" and above.lemma == "be") or (link.via == "for" and above.lemma == "responsible")


def _is_told(parse: Parse, verb: Token) -> bool:
    """Say whether "that" opens a whole clause: "reports that troops fled", not "reports that filled the papers"."""
    marks = parse.kids(verb.i, "mark")
    subjects = parse.kids(verb.i, "nsubj", "nsubjpass", "expl")
    if not subjects or any(kid.tag in ("WDT", "WP") for kid in subjects):
        return False
    return any(kid.lower == "that" for kid in marks) or bool(parse.kids(verb.i, "dobj", "nsubjpass", "ccomp"))


def _plan_before(parse: Parse, link: Link) -> int | None:
    """The plan right before an infinitive that the parse hangs on the verb: "foiled a plot [to kill him]"."""
    first = next((kid.i for kid in parse.kids(link.at) if kid.lower == "to"), link.at)
    for kid in parse.kids(link.above, "dobj", "nsubjpass"):
        if kid.lemma in PLANS and (kid.i == first - 1 or kid.dep == "dobj"):
            return kid.i
    return None


def _beyond(parse: Parse, link: Link) -> int:
    """Where the way up goes on."""
    plan = _plan_before(parse, link) if link.kind == "to" and parse.tokens[link.at].dep != "xcomp" else None
    return link.above if plan is None else plan


def _shares(parse: Parse, token: Token) -> bool:
    """Say whether a second member shares what governs the first: infinitives, gerunds, nouns without a subject."""
    first = parse.head(token.i)
    if parse.kids(token.i, "nsubj", "nsubjpass") or (token.pos in ("VERB", "AUX")) != (first.pos in ("VERB", "AUX")):
        return False
    return token.pos not in ("VERB", "AUX") or (token.tag == first.tag and token.tag in ("VB", "VBG", "VBN"))
