"""What somebody does by saying that something happened: denies it, accuses another of it, or says that it was his."""

from __future__ import annotations

from reportedly.extract.attribution.own_side import is_own_side
from reportedly.extract.attribution.rivals import is_answer
from reportedly.extract.reading import Reading
from reportedly.records.claim import SpeechAct
from reportedly.records.mention import Saying
from reportedly.text.governed import is_governed_by, is_refusable, links_of
from reportedly.text.negated import is_denied_verb, is_negated
from reportedly.text.parse import Parse, Token

_PARTIES = frozenset({"official_military", "armed_actor_statement", "named_person", "anonymous_source", "unspecified"})
"""Sources that may have a side; a monitor or a medium denies no deed of its own."""
_STATES = frozenset({
    "receive", "know", "hear", "see", "have", "be", "believe", "think", "want", "confirm", "comment", "decide", "plan",
    "expect", "intend", "understand", "need", "get", "find", "agree", "accept", "recognise", "recognize", "name", "say",
    "specify", "disclose", "elaborate", "allow", "join",
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
        return "denial" if _is_denied(parse, saying, head) else None
    if saying.speech_act is None and len(saying.chain) > 1 and not saying.hedge:
        return "denial" if _denies(reading, sayings, saying, head) else None
    return saying.speech_act


def _is_denied(parse: Parse, saying: Saying, head: int) -> bool:
    """Say whether a denial touches a word: not another act's argument in what is denied, nor what was not denied."""
    cue = saying.tokens_of_cue
    if cue and (is_denied_verb(parse, cue[0]) or parse.tokens[cue[0]].lemma == "rule"):
        return False  # who rules it out speaks of what lies ahead
    if not cue or head in cue or parse.tokens[cue[0]].sent != parse.tokens[head].sent:
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
