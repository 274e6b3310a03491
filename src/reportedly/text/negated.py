"""The words that negate one word of the sentence: not, never, nor, no longer, no, nobody, not a single."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.text.parse import Parse, Token

_NOT_MORE = frozenset({
    "less", "fewer", "more", "longer", "later", "only", "doubt", "sooner", "just", "yet", "merely", "simply", "solely",
    "matter", "wonder", "surprise", "exception", "stranger",
})  # fmt: skip
_NOT_YET = frozenset({"yet", "longer"})
_NOT_ONLY = _NOT_MORE - _NOT_YET
_NEARLY = frozenset({"nearly", "almost"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither", "no-one", "noone"})
_NONE = frozenset({"no", "neither"})
_SUPPOSING = frozenset({"if", "unless", "lest"})
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "obj", "attr", "dative", "agent", "prep", "npadvmod")
_OBJECTS = ("dobj", "obj", "attr")
_HAVING = frozenset({
    "have", "see", "know", "take", "make", "serve", "expect", "assume", "pose", "mean", "bear", "pay", "give", "be",
    "say", "write", "need", "want", "find", "leave", "show", "face",
})  # fmt: skip
"""Verbs that tell that something is not there, and not that nothing was done: "sees no end", "made no secret"."""
_NEVER = frozenset({"circumstance", "way", "time", "point", "mean", "means", "account", "case", "stage", "moment"})


def negators(parse: Parse, at: int, *, is_event: bool) -> Iterator[tuple[int, str]]:
    """Yield the words that negate a verb or noun (token index, kind); ``is_event`` where its determiner counts too."""
    for kid in parse.kids(at):
        if _is_not(parse, kid):
            if not _is_lifted(parse, at, kid):
                yield kid.i, "negation"
        elif kid.dep in _ARGUMENTS:
            if kid.dep not in _OBJECTS or parse.tokens[at].lemma not in _HAVING:
                yield from _nobody(parse, kid)
        elif is_event and kid.dep == "det" and kid.lower in _NONE and _follows(parse, kid) not in _NOT_MORE:
            yield kid.i, "no"
    yield from _nor(parse, at)


def is_negated(parse: Parse, at: int) -> bool:
    """Say whether a verb, noun or adjective is negated where it stands."""
    return any(True for _ in negators(parse, at, is_event=True))


def is_denied_verb(parse: Parse, at: int) -> bool:
    """Say whether a verb is negated, or shares the negation of the verb it completes."""
    token = parse.tokens[at]
    return is_negated(parse, at) or (token.dep == "xcomp" and is_negated(parse, token.head))


def is_supposed(parse: Parse, at: int) -> bool:
    """Say whether a clause is a condition, or depends on one: "if the list is not handed over"."""
    own = any(kid.lower in _SUPPOSING for kid in parse.kids(at, "mark")) or _is_inverted(parse, at)
    below = (kid for sub in parse.kids(at, "advcl") for kid in parse.kids(sub.i, "mark"))
    return own or any(kid.lower in ("if", "unless") for kid in below)


def _is_inverted(parse: Parse, at: int) -> bool:
    """ "Had the army not shelled the road": a condition without "if"."""
    kids = parse.kids(at, "aux", "nsubj", "nsubjpass")
    return (
        len(kids) > 1 and kids[0].lower in ("had", "were", "should") and kids[1].dep != "aux" and not _asks(parse, at)
    )


def _asks(parse: Parse, at: int) -> bool:
    """Say whether words before the auxiliary turn it round without a condition: "nor had", "only then had"."""
    aux = parse.kids(at, "aux")[0]
    return any(kid.i < aux.i and kid.dep in ("cc", "advmod", "neg", "prep", "preconj") for kid in parse.kids(at))


def _is_not(parse: Parse, kid: Token) -> bool:
    """Say whether a word under a verb or noun says no."""
    if kid.lower in ("not", "n't", "never", "nowhere"):
        return kid.dep in ("neg", "advmod", "preconj", "cc") or kid.lower != "not"
    if kid.lower in _NEARLY:  # what nearly happened did not; "nearly fifty" and "almost all" say how many
        return kid.dep == "advmod" and kid.head == kid.i + 1 and parse.tokens[kid.head].pos == "VERB"
    if kid.lower == "longer" and kid.dep == "advmod":
        return kid.i > 0 and parse.tokens[kid.i - 1].lower == "no"
    return kid.dep == "neg" and _follows(parse, kid) != "longer"


def _is_lifted(parse: Parse, at: int, neg: Token) -> bool:
    """Say whether "not" belongs to "not only" or "not less than", or to "until": it happened, later."""
    if neg.lower != "longer" and _follows(parse, neg) in (_NOT_ONLY if _is_verbal(parse, at) else _NOT_MORE):
        return True
    opens = (kid for kid in parse.kids(at, "prep", "advcl") if kid.i > neg.i)
    return any(kid.lower in ("until", "till") or any(m.lower in ("until", "till") for m in parse.kids(kid.i, "mark"))
               for kid in opens)  # fmt: skip


def _is_verbal(parse: Parse, at: int) -> bool:
    """Say whether a token is a verb: "not yet seen", against "not yet"."""
    return parse.tokens[at].pos in ("VERB", "AUX")


def _nobody(parse: Parse, kid: Token) -> Iterator[tuple[int, str]]:
    """ "no soldier was killed", "none of them died", "not a single house burned", "killed nobody", "at no time"."""
    noun = next(iter(parse.kids(kid.i, "pobj")), kid) if kid.dep in ("prep", "agent") else kid
    if kid.dep == "prep" and noun.lemma not in _NEVER:
        return
    no = _no(parse, noun)
    if no is not None and _follows(parse, no) not in _NOT_MORE:
        yield no.i, "no"


def _no(parse: Parse, noun: Token) -> Token | None:
    """The word that makes a noun phrase empty."""
    if noun.lower in _NOBODY:
        return noun
    for kid in parse.kids(noun.i):
        if kid.i < noun.i and kid.lower in _NONE and _follows(parse, kid) != ".":
            return kid
        if kid.i < noun.i and kid.lower == "not" and _follows(parse, kid) in ("a", "one", "any", "an"):
            return kid
    first = parse.tokens[noun.i - 1] if noun.lower in ("one", "single") and noun.i else None
    return first if first is not None and first.lower in ("no", "not") else None


def _nor(parse: Parse, at: int) -> Iterator[tuple[int, str]]:
    """ "Nor did the jets bomb", "neither shelled nor bombed", "did not bomb or shell"."""
    token = parse.tokens[at]
    for kid in parse.kids(at):
        if kid.i < at and kid.lower in ("nor", "neither") and kid.dep in ("cc", "preconj", "advmod", "neg", "det"):
            yield kid.i, "nor"
    if token.dep != "conj" or token.pos not in ("VERB", "AUX", "NOUN"):
        return
    joins = [kid for kid in parse.kids(token.head, "cc") if token.head < kid.i < at]
    if any(kid.lower == "nor" for kid in joins):
        yield joins[-1].i, "nor"
    elif any(kid.lower == "or" for kid in joins) and not parse.kids(at, "nsubj", "nsubjpass", "aux"):
        yield from negators(parse, token.head, is_event=False)


def _follows(parse: Parse, token: Token) -> str:
    """The next word, small."""
    return parse.tokens[token.i + 1].lower if token.i + 1 < len(parse.tokens) else ""
