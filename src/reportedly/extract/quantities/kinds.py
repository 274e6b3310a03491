"""What befell the counted: the verb, noun or adjective near a number that makes it killed, injured, captured ..."""

from __future__ import annotations

import msgspec

from reportedly.extract.quantities.found import FoundCount, noun_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.counts import CountVerb, CountWords
from reportedly.records.values import CountKind
from reportedly.text.parse import Parse, Token

_BESIDE = frozenset({"along", "with", "addition"})
_CLIMBED = frozenset({"conj", "appos", "pobj", "prep", "nummod", "quantmod", "compound", "nmod", "attr", "npadvmod",
                      "amod", "oprd", "poss", "dep", "nsubj", "dobj", "acl"})  # fmt: skip
_THROUGH = frozenset({"of", "including", "among", "to", "at", "in", "with"})
_OF_TOLL = frozenset({"toll", "number", "figure", "count", "tally"})
_RIGHT, _LEFT, _UP = 7, 3, 5
"""Tokens looked at to the right, to the left and upwards; beyond, a cue belongs to something else."""


class Befallen(msgspec.Struct, frozen=True, kw_only=True):
    """The kind, the token that settles it, the pack row, and whether the number is a running or final total."""

    kind: CountKind
    cue: int
    row: str
    is_total: bool = False
    is_own: bool = False
    is_near: bool = False


def kind_of(reading: Reading, found: FoundCount, words: CountWords) -> Befallen | None:
    """Say what befell the counted, from the noun itself, the words beside it, or the grammar above it."""
    parse = reading.parse
    return (
        _by_fate(parse, found, words)
        or _by_noun(parse, found, words)
        or _by_right(parse, found, words)
        or _by_left(parse, found, words, 1)
        or _by_grammar(parse, found, words)
        or _by_left(parse, found, words, _LEFT)
    )


def _by_fate(parse: Parse, found: FoundCount, words: CountWords) -> Befallen | None:
    """ "Several of the wounded died": what came of the harmed afterwards is what is counted."""
    tokens = parse.tokens
    at = tokens[found.noun if found.noun is not None else found.stop - 1]
    behind = [inner for link in parse.kids(at.i, "prep") if link.lower == "of" for inner in parse.kids(link.i, "pobj")]
    if not any(_is_harmed(one, words) for one in (at, *behind)):
        return None
    while at.dep in ("pobj", "prep") and at.head != at.i:
        at = tokens[at.head]
    verb, head = words.verbs.get(tokens[at.head].lemma), tokens[at.head]
    if verb is None or verb.kind != "killed" or head.pos != "VERB" or not _is_patient(parse, at, head, verb):
        return None
    return Befallen(kind=verb.kind, cue=head.i, row=verb.row, is_near=True)


def _is_harmed(token: Token, words: CountWords) -> bool:
    """Say whether a noun tells people by a harm that left them alive: the wounded, the captured."""
    told = _beside(words, token) or (words.verbs.get(token.lemma) if token.tag == "VBN" else None)
    return told is not None and told.kind in ("injured", "captured", "abducted", "missing")


def _by_noun(parse: Parse, found: FoundCount, words: CountWords) -> Befallen | None:
    """ "12 deaths", "12 bodies": the noun says it; a verb of finding or taking makes no difference."""
    if found.noun is None:
        return None
    token = parse.tokens[found.noun]
    known, cue = noun_of(parse, found.noun, words), _beside(words, token)
    if known is not None and known.kind is not None:
        return Befallen(kind=known.kind, cue=token.i, row=known.row, is_near=True)
    if cue is not None:
        return Befallen(kind=cue.kind, cue=token.i, row=cue.row, is_near=True)
    return None


def _by_right(parse: Parse, found: FoundCount, words: CountWords) -> Befallen | None:
    """ "13 civilians killed", "20 wounded", "three others were seriously injured", "14 of the dead"."""
    at = max(found.stop, (found.noun + 1) if found.noun is not None else 0)
    sent = parse.tokens[found.first].sent
    for i in range(at, min(at + _RIGHT, len(parse.tokens))):
        token = parse.tokens[i]
        if token.sent != sent:
            return None
        cue = _beside(words, token) or _passive(parse, token, words) or _lost(parse, token, words)
        if cue is not None and (token.tag != "VBG" or cue.patient == "beside"):
            if cue.patient != "above" and not _has_no_object(parse, token, words):
                return None
            kind: CountKind = "casualties" if _is_joint(parse, token, cue, words) else cue.kind
            return Befallen(kind=kind, cue=token.i, row=cue.row, is_near=True)
        if token.lower not in words.between["right"] and token.pos != "ADV":
            return None
    return None


def _is_joint(parse: Parse, token: Token, cue: CountVerb, words: CountWords) -> bool:
    """ "Tens killed and wounded": one number for both."""
    pair = parse.tokens[token.i + 1 : token.i + 3]
    if len(pair) < 2 or pair[0].lower not in ("and", "or", "&", "/"):
        return False
    other = _beside(words, pair[1])
    return other is not None and {cue.kind, other.kind} == {"killed", "injured"}


def _beside(words: CountWords, token: Token) -> CountVerb | None:
    """An adjective or participle that settles a kind where it stands beside a number."""
    cue = words.cues.get(token.lower)
    return cue if cue is not None and cue.patient == "beside" else None


def _lost(parse: Parse, token: Token, words: CountWords) -> CountVerb | None:
    """ "Six people lost their lives", "two others sustained injuries": the object says it.

    A death must be their own: hundreds who "condemned the killing of a cleric" are alive.
    """
    if token.pos != "VERB" or (token.lemma in words.verbs and words.verbs[token.lemma].patient == "object"):
        return None
    for kid in parse.kids(token.i, "dobj"):
        cue = words.cues.get(kid.lemma)
        is_own = cue is not None and (cue.kind != "killed" or bool(parse.kids(kid.i, "poss")))
        if cue is not None and is_own and cue.patient == "above" and kid.lemma not in _OF_TOLL:
            return cue
    return None


def _passive(parse: Parse, token: Token, words: CountWords) -> CountVerb | None:
    """The verb of a participle such as "kidnapped", or of an intransitive such as "died"."""
    verb = words.verbs.get(token.lemma)
    if verb is None or verb.patient == "own-side" or (verb.patient == "object" and token.tag not in ("VBN", "VBD")):
        return None
    return verb


def _has_no_object(parse: Parse, token: Token, words: CountWords) -> bool:
    """ "20 militants killed three soldiers" kills no militants; "8 killed 3 injured" (a comma lost) does."""
    for kid in parse.kids(token.i, "dobj"):
        after = parse.tokens[kid.i + 1] if kid.i + 1 < len(parse.tokens) else token
        if kid.i > token.i and _beside(words, after) is None and _beside(words, kid) is None:
            return False
    return True


def _by_grammar(parse: Parse, found: FoundCount, words: CountWords) -> Befallen | None:
    """Climb from the number to a verb whose patient it is, or to a noun such as "death" or "toll"."""
    at = parse.tokens[found.noun if found.noun is not None else parse.head_of(found.first, found.stop)]
    for kid in parse.kids(at.i, "acl", "relcl"):
        verb = words.verbs.get(kid.lemma)
        if verb and verb.patient == "object" and kid.tag == "VBN" and _has_no_object(parse, kid, words):
            return Befallen(kind=verb.kind, cue=kid.i, row=verb.row)
    for _ in range(_UP):
        head = parse.tokens[at.head]
        if head.i == at.i:
            return None
        befallen = _at_head(parse, at, head, words)
        if befallen is not None:
            return befallen
        is_bound = found.first <= head.i < found.stop  # "around 300"
        is_aside = head.pos == "ADP" and head.lower not in _THROUGH and not is_bound
        bare = _without_comma(parse, at, head, words)
        if bare is not None:
            return bare
        if at.dep not in _CLIMBED or is_aside or head.pos in ("VERB", "AUX"):
            return None
        at = head
    return None


def _without_comma(parse: Parse, at: Token, place: Token, words: CountWords) -> Befallen | None:
    """ "In Idlib twelve leaders were killed": a passive without subject has the noun that the place before it took."""
    verb_token = parse.tokens[place.head]
    verb = words.verbs.get(verb_token.lemma) if at.dep == "pobj" and place.pos == "ADP" else None
    is_bare = bool(parse.kids(verb_token.i, "auxpass")) and not parse.kids(verb_token.i, "nsubjpass", "nsubj")
    if verb is None or verb.patient != "object" or not is_bare or at.i > verb_token.i:
        return None
    return Befallen(kind=verb.kind, cue=verb_token.i, row=verb.row)


def _at_head(parse: Parse, at: Token, head: Token, words: CountWords) -> Befallen | None:
    """What a head says of the token below it."""
    verb = words.verbs.get(head.lemma)
    if verb is not None and head.pos in ("VERB", "AUX", "ADJ"):
        if _is_patient(parse, at, head, verb):
            return Befallen(kind=verb.kind, cue=head.i, row=verb.row, is_own=verb.patient == "own-side")
        return None
    for kid in parse.kids(head.i, "xcomp", "ccomp"):
        flight = words.verbs.get(kid.lemma)
        if at.dep in ("dobj", "nsubjpass") and flight is not None and flight.patient == "subject":
            return Befallen(kind=flight.kind, cue=kid.i, row=flight.row)
    cue = words.cues.get(head.lemma) or words.cues.get(head.lower)
    if cue is not None and head.pos in ("NOUN", "PROPN", "ADJ"):
        return Befallen(kind=cue.kind, cue=head.i, row=cue.row, is_total=head.lemma in _OF_TOLL)
    if head.pos in ("VERB", "AUX") or head.lower in ("to", "at"):
        return _by_toll(parse, _verb_above(parse, head), words)
    return None


def _verb_above(parse: Parse, at: Token) -> Token:
    """The verb of a preposition, through others before it: "rose from 58 to 72"."""
    while at.pos == "ADP" and at.head != at.i:
        at = parse.tokens[at.head]
    return at


def _is_patient(parse: Parse, at: Token, verb_token: Token, verb: CountVerb) -> bool:
    """Say whether a token is what the verb's action befell."""
    if verb.patient == "subject":
        return at.dep in ("nsubj", "nsubjpass")
    if at.dep in ("dobj", "nsubjpass", "dative", "oprd", "attr"):
        return True
    if at.dep != "nsubj":
        return False
    return verb_token.tag in ("VBN", "VBD") and (
        bool(parse.kids(verb_token.i, "auxpass")) or (verb_token.tag == "VBN" and not parse.kids(verb_token.i, "dobj"))
    )


def _by_toll(parse: Parse, verb: Token, words: CountWords) -> Befallen | None:
    """ "The death toll rose to 70", "the number of people killed has risen to 21"."""
    for kid in parse.kids(verb.i, "nsubj", "nsubjpass", "dobj"):
        if kid.lemma in _OF_TOLL or (verb.lemma in ("include", "be") and kid.i < verb.i):
            below = [parse.tokens[i] for i in parse.subtree(kid.i)]
            told = ((words.cues.get(t.lemma) or words.cues.get(t.lower) or words.verbs.get(t.lemma), t) for t in below)
            cue, at = next(((cue, t) for cue, t in told if cue is not None), (None, kid))
            if cue is not None:
                is_total = kid.lemma in _OF_TOLL
                return Befallen(kind=cue.kind, cue=kid.i if is_total else at.i, row=cue.row, is_total=is_total)
    return None


def _printed(token: Token, words: CountWords) -> CountVerb | None:
    """A verb that the parse took for a name, as headlines print it: "Captures 10"."""
    return words.verbs.get(token.lower.removesuffix("s")) or words.verbs.get(token.lower.removesuffix("d"))


def _by_left(parse: Parse, found: FoundCount, words: CountWords, reach: int) -> Befallen | None:
    """ "Killing 13", "the injury of 89", where the parse went astray."""
    sent, passed = parse.tokens[found.first].sent, set[str]()
    for i in range(found.first - 1, max(-1, found.first - 1 - reach), -1):
        token = parse.tokens[i]
        if token.sent != sent:
            return None
        verb = words.verbs.get(token.lemma) or (_printed(token, words) if i == found.first - 1 else None)
        if verb is not None and verb.patient == "object" and token.pos in ("VERB", "NOUN", "PROPN"):
            is_passive = bool(parse.kids(token.i, "auxpass")) and not passed & _BESIDE
            return None if is_passive else Befallen(kind=verb.kind, cue=token.i, row=verb.row, is_near=True)
        cue = words.cues.get(token.lemma)
        if cue is not None:
            return Befallen(kind=cue.kind, cue=token.i, row=cue.row, is_total=token.lemma in _OF_TOLL, is_near=True)
        if token.lower not in words.between["left"] and token.pos != "ADV":
            return None
        passed.add(token.lower)
    return None
