"""Clauses that glance aside from what their sentence tells, and when its date holds in them all the same."""

from __future__ import annotations

from reportedly.extract.reading import Reading
from reportedly.extract.times.aspect import is_disguised
from reportedly.extract.times.order import HARM
from reportedly.records.coded import Coded
from reportedly.records.mention import EventMention, TimeMention
from reportedly.text.parse import Token

_GLANCE = frozenset({"relcl", "acl", "appos"})
_SAME_SCENE = frozenset({"when", "as", "while", "where", "in"})
_PLACING = frozenset({"on", "in", "at", "near", "into", "to", "of"})
_FIRST = frozenset({"first", "only"})


def is_open(time: TimeMention) -> bool:
    """Say whether an expression is a stretch with an open or cut end ("since 1963")."""
    return isinstance(time.value, Coded) and time.value.value.precision == "open"


def is_aside(reading: Reading, path: tuple[Token, ...]) -> bool:
    """Say whether an event lies in a backward glance ("the town, which fell ...", "a deal agreed by ...")."""
    return any(
        token.dep == "relcl" or (token.dep == "acl" and token.tag == "VBN" and not is_disguised(reading, token))
        for token in path
    )


def glances(reading: Reading, path: tuple[Token, ...]) -> bool:
    """Say whether an expression lies in a clause or name that only describes something of the sentence."""
    return any(token.dep in _GLANCE and not is_disguised(reading, token) for token in path)


def says_more(above: tuple[Token, ...], path: tuple[Token, ...], rivals: tuple[EventMention, ...]) -> bool:
    """Say whether a relative clause tells more of an event that is dated ("a raid on Monday that killed ten")."""
    clauses = [token for token in above if token.dep in ("relcl", "acl")]
    if len(clauses) != 1:
        return False
    on = {token.i for token in path}
    return clauses[0].head in on and any(rival.head == clauses[0].head for rival in rivals)


def is_fronted(reading: Reading, event: EventMention, time: TimeMention, verb: Token) -> bool:
    """Say whether a sentence opens with the date of those it counts ("On Monday six were among those killed")."""
    opens = time.first <= reading.parse.sentence_of(event.head).first + 1
    return opens and event.frame in HARM and verb.lemma == "be"


def is_record(reading: Reading, time: TimeMention) -> bool:
    """Say whether a stretch only measures a record: "the first raid since 2014", "the worst clashes since May"."""
    if not is_open(time):
        return False
    for token in (reading.parse.tokens[time.head], *reading.parse.ancestors(time.head)):
        if token.pos in ("NOUN", "PROPN"):
            return any(kid.lower in _FIRST or kid.tag == "JJS" for kid in reading.parse.kids(token.i, "amod", "advmod"))
        if token.pos == "VERB" and token.dep not in ("relcl", "acl"):
            return False
    return False


def is_unmet(reading: Reading, event: EventMention, time: TimeMention) -> bool:
    """Say whether an expression tells when something else did not happen ("has not acknowledged any since 2015")."""
    verb = reading.clauses[time.head]
    is_told = time.of_speech or is_open(time)
    return is_told and verb != event.head and bool(reading.parse.kids(verb, "neg"))


def is_shared(reading: Reading, below: tuple[Token, ...]) -> bool:
    """Say whether another event's date holds too: both tell one scene ("were killed when jets struck on Monday")."""
    for token in below:
        if token.dep in _GLANCE or token.dep == "ccomp" or (token.dep == "pcomp" and not _is_result(reading, token)):
            return False
        if token.dep == "advcl" and not any(
            kid.lower in _SAME_SCENE for kid in reading.parse.kids(token.i, "advmod", "mark")
        ):
            return False
    return True


def _is_result(reading: Reading, token: Token) -> bool:
    """Say whether a participle that the parse hung on a place tells a result ("fired on the town killing two")."""
    return token.tag == "VBG" and reading.parse.head(token.i).lower in _PLACING
