"""What somebody does by saying that something happened: denies it, accuses another of it, or says that it was his."""

from __future__ import annotations

from reportedly.extract.attribution.acts.own_side import is_own_deed, is_own_side, no_part_in
from reportedly.extract.attribution.acts.rivals import is_answer
from reportedly.extract.reading import Reading
from reportedly.records.claim import SpeechAct
from reportedly.records.mention import Saying
from reportedly.text.governed import TELLING, is_governed_by, is_refusable, links_of
from reportedly.text.negated import is_denied_verb, is_negated
from reportedly.text.parse import Parse, Token

_PARTIES = frozenset({"official_military", "armed_actor_statement", "named_person", "anonymous_source", "unspecified"})
"""Sources that may have a side; a monitor or a medium denies no deed of its own."""
_STATES = frozenset({
    "receive", "know", "hear", "see", "have", "be", "believe", "think", "want", "confirm", "comment", "decide", "plan",
    "expect", "intend", "understand", "need", "get", "find", "agree", "accept", "recognise", "recognize", "name", "say",
    "specify", "disclose", "elaborate", "allow", "join",
})  # fmt: skip
_PLAIN = frozenset({
    "say", "tell", "add", "state", "insist", "claim", "stress", "note", "announce", "declare", "report", "write",
    "maintain", "assert", "argue", "reply", "respond", "explain", "affirm", "emphasise", "emphasize",
})  # fmt: skip
_TRUE = frozenset({"true", "correct", "case", "fact", "accurate"})


def act_at(reading: Reading, sayings: tuple[Saying, ...], saying: Saying, start: int, end: int) -> SpeechAct | None:
    """Say what a saying does with the happening at code points ``[start, end)``.

    Who "denied that the walkout answered the raid" denies the answer and no raid, and who would neither confirm nor
    deny it denies nothing. Who says that his own side did not do it denies it, and so does a party of whom or to
    whom others told it before.
    """
    parse = reading.parse
    tokens = parse.tokens_between(start, end)
    if not tokens:
        return saying.speech_act
    head = parse.head_of(tokens[0].i, tokens[-1].i + 1)
    if saying.speech_act == "denial":
        called = _is_plain(parse, saying) and not _is_reported(parse, head)
        denied = _denies(reading, sayings, saying, head) if called else _is_denied(parse, saying, head)
        return "denial" if denied else None
    if saying.speech_act is None and len(saying.chain) > 1 and not saying.hedge:
        if _denies(reading, sayings, saying, head):
            return "denial"
        return "claim-of-responsibility" if is_own_deed(reading, saying, head) else None
    return saying.speech_act


def _is_plain(parse: Parse, saying: Saying) -> bool:
    """Say whether a denial lies in what is said, not in its verb: "said that the reports were false"."""
    return any(parse.tokens[i].lemma in _PLAIN for i in saying.tokens_of_cue[:1])


def _is_reported(parse: Parse, head: int) -> bool:
    """Say whether a happening is what a report is of."""
    return any(parse.tokens[link.above].lemma in TELLING for link in links_of(parse, head))


def _is_denied(parse: Parse, saying: Saying, head: int) -> bool:
    """Say whether a denial touches a word: not another act's argument in what is denied, nor what was not denied."""
    cue = saying.tokens_of_cue
    if cue and (is_denied_verb(parse, cue[0]) or parse.tokens[cue[0]].lemma == "rule"):
        return False  # who rules it out speaks of what lies ahead
    if not cue or head in cue or parse.tokens[cue[0]].sent != parse.tokens[head].sent:
        return True
    if _is_plain(parse, saying):
        return True
    if is_governed_by(parse, head, frozenset(cue)):
        return not is_refusable(parse, head)
    last = head
    for link in links_of(parse, head):
        last = link.above
    held = parse.tokens[last]
    inside = any(start <= held.start < end for start, end in saying.content) and last not in cue
    return not (inside and last != head and held.pos in ("VERB", "AUX", "NOUN"))


def _denies(reading: Reading, sayings: tuple[Saying, ...], saying: Saying, head: int) -> bool:
    """Say whether a party says of what its own side is to have done, or of what others told, that it was not so."""
    parse = reading.parse
    none = no_part_in(parse, head)
    if none is not None and saying.chain[-1].type in _PARTIES:
        return is_own_side(reading, saying, none)
    verb = _negated(parse, head)
    if verb is None or saying.chain[-1].type not in _PARTIES:
        return False
    if parse.tokens[verb].lemma == "be":
        return _is_not_true(parse, verb) or is_own_side(reading, saying, verb)
    if any(kid.tag == "MD" for kid in parse.kids(verb, "aux")):
        return False
    if parse.tokens[verb].lemma not in _STATES and is_own_side(reading, saying, verb):
        return True
    return is_answer(reading, sayings, saying, verb, head)


def _negated(parse: Parse, head: int) -> int | None:
    """The verb or noun by whose negation a happening is denied, or None."""
    spots = [head, *(link.above for link in links_of(parse, head))]
    last = parse.tokens[spots[-1]]
    spots += [last.head, parse.head(last.head).i]  # "it was not its soldiers who", "it is not true that"
    for spot in spots:
        token = parse.tokens[spot]
        is_direct = spot in spots[:-2] or token.lemma == "be"
        if is_direct and is_negated(parse, spot):
            return spot if token.pos in ("VERB", "AUX") else _verb_of(parse, token)
    return None


def _verb_of(parse: Parse, noun: Token) -> int:
    """The verb over a negated noun: "no landing was planned"."""
    above = parse.head(noun.i)
    return above.i if above.pos in ("VERB", "AUX") else noun.i


def _is_not_true(parse: Parse, verb: int) -> bool:
    """Say whether a clause says that something is not true."""
    return any(kid.lower in _TRUE for kid in parse.kids(verb, "acomp", "attr"))
