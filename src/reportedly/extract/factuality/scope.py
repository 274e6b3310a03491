"""The path from an event up its sentence, and what each node on it may do to the event."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.reading import Reading
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse, Token

_BORDERS = frozenset({"ccomp", "parataxis", "relcl", "csubj", "appos"})
_HAPPEN = frozenset({"happen", "occur", "take", "begin", "start", "launch", "conduct", "carry", "stage", "mount"})
LIGHT = frozenset({"carry", "conduct", "launch", "stage", "mount", "perpetrate", "commit", "perform"})
"""Verbs whose passive with an agent only names the author of a nominal event."""
_TOLD = frozenset({"report", "allegation", "claim", "accusation", "rumor", "rumour", "suggestion", "responsibility"})
_ARGUMENTS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "agent", "pcomp", "dative", "attr", "npadvmod", "obj"})
LONGEST = 8
"""Nodes up which a path goes; longer ones are parser trouble."""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One node of the path (token index), the node above it, and which cues on it bear on the event."""

    at: int
    above: int
    is_event: bool
    bears_modal: bool
    bears_negation: bool
    bears_adverb: bool
    bears_mark: bool


def path_of(reading: Reading, event: EventMention) -> Iterator[Step]:
    """Yield the nodes from the event to the border of the proposition that tells it.

    A that-clause, relative clause or parenthesis is a border: what stands above speaks of the telling. Infinitives
    are passed through; the arguments of another act's verb are not.
    Participles ("…, killing three") share the modal of the verb above but not its negation.
    """
    parse = reading.parse
    at, tight, shares = event.head, True, True
    for _ in range(LONGEST):
        token = parse.tokens[at]
        core = at in (event.head, event.support) and not tells_author(parse, event, at)
        shares = shares and not tells_author(parse, event, at)
        yield Step(
            at=at, above=token.head, is_event=at == event.head, bears_modal=core or shares,
            bears_negation=core or tight, bears_adverb=core or shares, bears_mark=core or shares,
        )  # fmt: skip
        is_border = (token.dep in _BORDERS and not _is_open(parse, token)) or _describes(token)
        if token.head == at or is_border or _is_argument_of_another(parse, event, token):
            return
        tight, shares = _after(parse, event, token, tight, shares)
        at = token.head


def _describes(token: Token) -> bool:
    """ "positions held by rebels": a past participle tells of its noun, whatever is planned with it."""
    return token.dep == "acl" and token.tag == "VBN"


def _is_open(parse: Parse, token: Token) -> bool:
    """Say whether a clause is an infinitive, told no more firmly than the verb over it: "may let them leave"."""
    return token.dep == "ccomp" and any(kid.lower == "to" for kid in parse.kids(token.i, "aux"))


def tells_author(parse: Parse, event: EventMention, node: int) -> bool:
    """Say whether a passive light verb with its agent stands over the event: "the raid was probably staged by rebels".

    A hedge there doubts who did it, not that it happened.
    """
    verb = parse.tokens[node]
    if verb.tag != "VBN" or verb.lemma not in LIGHT or not parse.kids(node, "agent"):
        return False
    return node != event.head or not parse.kids(node, "nsubj")


def begins_with_author(parse: Parse, subject: Token) -> bool:
    """Say whether an adverb stands right before the name of whose a subject is: "apparently Russian aircraft"."""
    if subject.i < 2 or subject.dep not in ("nsubj", "nsubjpass"):
        return False
    adverb, name = parse.tokens[subject.i - 2 : subject.i]
    is_name = name.head == subject.i and name.dep in ("amod", "compound") and name.text[:1].isupper()
    return is_name and adverb.pos == "ADV" and adverb.sent == subject.sent


def _is_argument_of_another(parse: Parse, event: EventMention, token: Token) -> bool:
    """Say whether the verb or noun above tells another act: in "plans to answer the attack" the attack is no plan."""
    if token.dep not in _ARGUMENTS:
        return False
    above = parse.head(token.i)
    if above.dep == "prep" or above.pos == "ADP":
        above = parse.head(above.i)
    return above.i != event.support and above.lemma not in _HAPPEN | _TOLD


def _continues(parse: Parse, token: Token, above: Token) -> bool:
    """Say whether a coordinated verb goes on in the same form: "if he is caught and charged"."""
    return token.tag == above.tag and not parse.kids(token.i, "nsubj", "nsubjpass", "aux", "auxpass", "expl")


def _after(parse: Parse, event: EventMention, token: Token, tight: bool, shares: bool) -> tuple[bool, bool]:
    """Whether the node above still lends the event its negation and its modal."""
    above = parse.tokens[token.head]
    if above.i == event.support or (above.dep == "prep" and above.head == event.support):
        return True, True
    if token.dep in ("xcomp", "acomp") or _is_open(parse, token):
        return tight, shares
    if token.dep == "conj":
        return False, shares and (token.tag == "VB" or _continues(parse, token, above))
    if token.dep == "advcl" and token.tag in ("VBG", "VB"):
        return False, shares
    if token.dep in ("nsubj", "nsubjpass") and above.lemma in _HAPPEN:
        return tight, shares
    return False, False
