"""Find the verb, noun or adjective that governs one node of an event's path and says how certain it is."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.factuality.forms import is_infinitive, is_negated
from reportedly.extract.factuality.scope import LIGHT, Step
from reportedly.extract.factuality.unclear import asks
from reportedly.knowledge.factuality import CueKind, CuePlace, FactualityCue, FactualityCues
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse, Token

_DOUBTFUL = frozenset({
    "unconfirmed", "conflicting", "credible", "unverified", "initial", "early", "contradictory", "sketchy", "vague",
    "anecdotal", "uncorroborated", "unsubstantiated", "disputed", "preliminary", "confused", "mixed", "unclear",
})  # fmt: skip
_LEVELS = frozenset({"trade", "level", "make", "exchange", "raise", "repeat", "renew", "voice", "swap", "air", "file"})
_CHECKS = frozenset({
    "check", "investigate", "verify", "probe", "examine", "study", "review", "assess", "confirm", "look", "follow",
    "corroborate", "authenticate", "ascertain",
})  # fmt: skip
_ARGUMENTS = ("dobj", "nsubjpass", "pobj", "pcomp", "xcomp", "obj", "oprd")


class Governor(msgspec.Struct, frozen=True, kw_only=True):
    """A cue word (token index) over a node of the path, its cue, and what it does there; None takes nothing."""

    token: int
    place: CuePlace
    cue: FactualityCue
    kind: CueKind | None


class _Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a word above is to be looked up, with the preposition that stands between."""

    place: CuePlace
    word: Token
    preposition: str = ""


def find_governor(parse: Parse, event: EventMention, step: Step, cues: FactualityCues) -> Governor | None:
    """The cue over one node of the path, or None; the first place that fits counts."""
    for one in _places(parse, step):
        cue = cues.at(one.place, *_spelled(parse, one))
        if cue and one.word.i != event.head and _fits(parse, one, step, cue):
            kind = cue.effect(is_negated=is_negated(parse, one.word))
            if kind and _was_done(parse, one):
                kind = None
            return Governor(token=one.word.i, place=one.place, cue=cue, kind=kind)
    return None


def _was_done(parse: Parse, one: _Place) -> bool:
    """ "were able to flee", "flew a mission to evacuate", "an assault intended to break the siege"."""
    word = one.word
    if word.lemma in ("intend", "aim") and word.dep == "acl":
        return True
    if word.lemma == "able":
        return word.dep == "acomp" and parse.head(word.i).tag == "VBD"
    if one.place == "noun" and word.lemma in ("mission", "campaign", "operation", "program", "programme"):
        return word.dep == "dobj" and parse.head(word.i).lemma in LIGHT and parse.head(word.i).lemma != "launch"
    return False


def is_doubtful(parse: Parse, noun: Token) -> bool:
    """Say whether a report is doubted: "unconfirmed reports", "amid reports", "there were reports"."""
    if any(kid.lower in _DOUBTFUL for kid in parse.kids(noun.i, "amod")):
        return True
    above = parse.head(noun.i)
    if above.lower in ("amid", "amidst", "into", "on") and noun.dep == "pobj":
        return above.lower.startswith("amid") or parse.head(above.i).lemma in _CHECKS
    if noun.dep == "attr":
        return any(True for _ in parse.kids(above.i, "expl"))
    if noun.dep in ("nsubjpass", "nsubj"):
        return above.lemma in _CHECKS and is_negated(parse, above)
    return noun.dep == "dobj" and above.lemma in _CHECKS and above.lemma != "confirm"


def _places(parse: Parse, step: Step) -> Iterator[_Place]:
    """Under which places the words above are to be looked up, the nearest first."""
    here, above, preposition = parse.tokens[step.at], parse.tokens[step.above], ""
    while (above.dep == "prep" or above.pos == "ADP") and above.tag[0] != "V" and above.head != above.i:
        preposition, above = preposition or above.lower, parse.head(above.i)
    if is_infinitive(parse, here.i):
        for noun in parse.kids(above.i, "dobj", "nsubjpass", "attr") if above.pos in ("VERB", "AUX") else ():
            if noun.i < here.i and noun.pos == "NOUN" and here.dep != "ccomp":
                yield _Place(place="noun", word=noun, preposition="to")
        if above.pos in ("VERB", "AUX"):
            yield _Place(place="verb-to", word=above)
        if above.pos not in ("NOUN", "PROPN"):
            yield _Place(place="predicate", word=above)
    if here.dep in ("ccomp", "csubj", "csubjpass") and above.tag[0] == "V":
        yield _Place(place="verb-that", word=above)
    if above.pos == "AUX" or here.dep in ("ccomp", "advcl", "csubj"):
        yield from _beside(parse, here, above, preposition)
    if above.pos == "ADJ" and preposition:
        yield _Place(place="predicate", word=above, preposition=preposition)
    if here.dep in _ARGUMENTS and above.pos == "VERB":
        yield _Place(place="verb-object", word=above, preposition=preposition)
    if above.pos in ("NOUN", "PROPN") and _completes(parse, here):
        yield _Place(place="noun", word=above, preposition=preposition)
    if here.dep == "ccomp":
        for noun in parse.kids(above.i, "nsubj"):
            yield _Place(place="noun", word=noun, preposition="that")


def _completes(parse: Parse, here: Token) -> bool:
    """Say whether a word is what a noun is about: "plan to raid", "of raids"; not "plan announced"."""
    if is_infinitive(parse, here.i) or here.dep in ("pobj", "pcomp", "compound", "nmod"):
        return True
    return here.dep in ("acl", "ccomp", "relcl") and any(kid.lower == "that" for kid in parse.kids(here.i, "mark"))


def _beside(parse: Parse, here: Token, above: Token, preposition: str) -> Iterator[_Place]:
    """Words beside the event under one verb: "is likely to", "the goal is to", "preparations are under way for"."""
    for word in parse.kids(above.i, "acomp", "oprd"):
        yield _Place(place="predicate", word=word, preposition=preposition)
    if above.lemma != "be" or here.dep in ("nsubj", "nsubjpass", "attr"):
        return
    for noun in parse.kids(above.i, "nsubj", "attr"):
        if noun.i != here.i and noun.lemma != "command":
            yield _Place(place="noun", word=noun, preposition=preposition)


def _spelled(parse: Parse, one: _Place) -> tuple[str, ...]:
    """What to look up for a word: with its particle or preposition first, then alone."""
    word = one.word
    alone = (word.lemma, word.lower)
    particles = [kid.lower for kid in parse.kids(word.i, "prt")]
    if one.preposition:
        particles.append(one.preposition)
    return (*(f"{word.lemma} {particle}" for particle in particles), *alone)


_NOUNS_OWN = frozenset({"", "for", "of", "against", "on", "to", "about", "that"})


def _fits(parse: Parse, one: _Place, step: Step, cue: FactualityCue) -> bool:
    """Narrow what some words do, by their form and place."""
    word, named = one.word, cue.row.rsplit(":", 1)[-1]
    own = _NOUNS_OWN if one.place == "noun" else ("", "for", "of") if one.place == "predicate" else ("",)
    if one.preposition not in own and " " not in named and one.place != "verb-to":
        return False
    if one.place == "noun" and parse.tokens[step.at].dep in ("compound", "nmod") and cue.kind in ("hedge", "fear"):
        return False
    if one.place == "predicate" and parse.tokens[step.at].dep == "nsubj" and parse.kids(word.i, "xcomp"):
        return False
    if one.preposition == "that" and not (cue.kind == "hedge" and parse.head(word.i).pos == "VERB"):
        return False
    if cue.kind == "hedge" and one.place in ("predicate", "verb-that") and asks(parse, step.at):
        return False  # "it is unclear who fired": somebody did
    if cue.when and not _is_so(parse, one, step, cue):
        return False
    return not (one.place == "noun" and word.lemma == "order" and parse.head(word.i).lower == "in")


def _is_so(parse: Parse, one: _Place, step: Step, cue: FactualityCue) -> bool:
    """Say whether a cue that only counts in some form stands in it."""
    word, here = one.word, parse.tokens[step.at]
    match cue.when:
        case "negated":
            return is_negated(parse, word)
        case "passive":
            return word.tag == "VBN"
        case "impersonal":
            return any(kid.lower == "it" for kid in parse.kids(word.i, "nsubjpass"))
        case "progressive":
            return word.tag == "VBG"
        case "subjunctive":
            return _is_subjunctive(parse, word, here)
        case "bare":
            return not parse.kids(word.i, "nsubj", "nsubjpass")
        case "doubtful":
            return is_doubtful(parse, word)
        case "nameless":
            return not _is_named(parse, word)
        case "that":
            return here.dep in ("acl", "ccomp", "relcl")
        case "to":
            return is_infinitive(parse, here.i)
        case "green":
            return any(kid.lower == "green" for kid in parse.kids(word.i))
        case _:
            return parse.head(word.i).lower == "in"


def _is_subjunctive(parse: Parse, governor: Token, verb: Token) -> bool:
    """ "demanded that they leave", "that they be freed", "that they should leave"; not "insisted that they left"."""
    helpers = parse.kids(verb.i, "aux", "auxpass")
    if helpers:
        return helpers[0].lower in ("should", "be", "must")
    return verb.tag == "VB" or (verb.tag == "VBP" and governor.lemma != "insist")


def _is_named(parse: Parse, noun: Token) -> bool:
    """Say whether it is told whose an allegation is: "the army's claims", "Israeli claims", "claims by residents"."""
    adjectives = parse.kids(noun.i, "amod", "compound")
    if parse.kids(noun.i, "poss") or any(kid.text[:1].isupper() and kid.i for kid in adjectives):
        return True
    if noun.dep == "dobj" and parse.head(noun.i).lemma in _LEVELS:
        return True
    return any(kid.lower in ("by", "from") for kid in parse.kids(noun.i, "prep", "agent"))
