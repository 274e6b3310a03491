"""Find the word above an event that denies or prevents it: failed to, kept from, foiled a plot to, without, lack of."""

from __future__ import annotations

import msgspec

from reportedly.extract.factuality.cue import Cue
from reportedly.extract.factuality.emptied import find_emptied
from reportedly.extract.factuality.untrue import untrue_cue
from reportedly.knowledge.negations import NegationCue, NegationCues, NegationPlace
from reportedly.records.mention import EventMention
from reportedly.text.governed import OFFERS, PLOTS, TELLING, Link, is_infinitive, is_refusable, links_of
from reportedly.text.negated import is_negated, is_supposed
from reportedly.text.parse import Parse, Token

_RULES: dict[NegationPlace, str] = {
    "to": "factuality.verb-to@3", "from": "factuality.kept-from@1", "object": "factuality.verb-object@3",
    "plan": "factuality.plot-foiled@1", "that": "factuality.verb-that@3", "told": "factuality.verb-told@2",
    "noun": "factuality.noun@3", "predicate": "factuality.predicate@3", "before": "factuality.phrase-before@1",
    "adjective": "factuality.adjective@2", "own": "factuality.own-word@3", "stopped": "factuality.stopped-before@1",
}  # fmt: skip
_PURPOSE = ("advcl", "acl", "relcl", "xcomp", "ccomp", "ROOT", "csubj")
_CARRIED_THROUGH = frozenset({"manage", "help", "succeed", "able", "enable", "act", "work", "continue", "go", "allow"})
SPOKEN = TELLING | OFFERS


def governing_cue(parse: Parse, link: Link, event: EventMention | None, cues: NegationCues) -> Cue | None:
    """The word that denies or prevents at one link of the way up, ``negated`` where it is denied itself.

    What only might be prevented, or is meant to be, is hypothetical.
    """
    found = _before(parse, link, cues) or _by_place(parse, link, event, cues)
    if found is None:
        return _without_row(parse, link, event, cues)
    word, place, cue = found
    upper = link.above if place == "before" else word.i  # "cannot leave without fighting"
    if place == "before" and _is_unreal(parse, upper):
        return None  # "should have talked rather than attacking": they attacked
    is_noun = place == "before" and parse.tokens[upper].pos not in ("VERB", "AUX")
    negated = (not is_noun and is_negated(parse, upper)) or _is_denied(parse, upper, cues)
    kind = cue.kind if negated or _is_real(parse, word) else "hypothetical"
    return Cue(token=word.i, kind=kind, rule=_RULES[place], row=cue.row, negated=negated)


def _without_row(parse: Parse, link: Link, event: EventMention | None, cues: NegationCues) -> Cue | None:
    """What takes an event back by construction, or calls it untrue."""
    found = find_emptied(parse, link)
    if found is not None or (event is not None and event.head == link.at and is_refusable(parse, link.at)):
        return found
    return untrue_cue(parse, link, cues)


def denying_word(parse: Parse, at: int, cues: NegationCues) -> Cue | None:
    """A denial that stands for what it denies: "denied those allegations", "denials from the palace".

    Who denies a request or entry refuses it; of other verbs what they take back must be told: "rejected the reports".
    """
    word = parse.tokens[at]
    cue = cues.at("own", word.lemma) or _refuting(parse, word, cues)
    if cue is None or is_negated(parse, at) or parse.kids(at, "auxpass", "dative"):
        return None
    if any(is_refusable(parse, kid.i) for kid in parse.kids(at, "dobj")):
        return None
    return Cue(token=at, kind=cue.kind, rule=_RULES["own"], row=cue.row)


def _refuting(parse: Parse, word: Token, cues: NegationCues) -> NegationCue | None:
    """The cue of a verb that takes a report back, where its object is one."""
    if not any(kid.lemma in TELLING for kid in parse.kids(word.i, "dobj", "nsubjpass")):
        return None
    particle = next((f" {kid.lemma}" for kid in parse.kids(word.i, "prt")), "")
    return cues.at("told", word.lemma + particle)


def _is_denied(parse: Parse, at: int, cues: NegationCues) -> bool:
    """Say whether something above a word denies it: "failed to stop", "was unable to prevent"."""
    for link in links_of(parse, at):
        if link.kind in ("to", "gerund"):
            cue = governing_cue(parse, link, None, cues)
            if cue is not None and cue.kind == "deny":
                return not cue.negated
            if is_negated(parse, link.above) and parse.tokens[at].dep == "xcomp":
                return True
        else:
            return False
    return False


def _is_unreal(parse: Parse, verb: int) -> bool:
    """Say whether a verb tells what would or should have been done."""
    kids = parse.kids(verb, "aux")
    return any(kid.tag == "MD" for kid in kids) and any(kid.lemma == "have" for kid in kids)


def _is_real(parse: Parse, word: Token) -> bool:
    """Say whether a verb of denial or prevention is told as done: no modal, no condition, no purpose."""
    if word.pos not in ("VERB", "AUX"):
        return True
    modal = next(iter(kid.lower for kid in parse.kids(word.i, "aux") if kid.tag == "MD"), None)
    if modal in ("may", "might", "could", "can", "would", "should", "must") or is_supposed(parse, word.i):
        return False
    above = parse.head(word.i)
    if not is_infinitive(parse, word.i) or word.dep not in _PURPOSE:
        return True
    return above.lemma in _CARRIED_THROUGH or any(kid.lower == "able" for kid in parse.kids(above.i, "acomp"))


def _before(parse: Parse, link: Link, cues: NegationCues) -> tuple[Token, NegationPlace, NegationCue] | None:
    """A phrase that stands right before the event's words: "stopped short of", "without", "instead of"."""
    token = parse.tokens[link.at]
    passive = token.dep == "acl" and any(kid.lower == "being" for kid in parse.kids(link.at, "auxpass", "aux"))
    first = _opening(parse, token.head if passive else link.at)  # "without [a ransom being] paid"
    for length in (4, 3, 2, 1):
        words = parse.tokens[max(0, first - length) : first]
        if len(words) == length and words[0].sent == parse.tokens[link.at].sent:
            cue = cues.at("before", " ".join(word.lower for word in words))
            if cue is not None:
                return words[-1], "before", cue
    return None


def _opening(parse: Parse, at: int) -> int:
    """The first token of the words that belong to an event: article, adjectives, adverbs, a gerund's subject."""
    kids = [kid for kid in parse.kids(at) if kid.i < at]
    first = at
    for kid in reversed(kids):
        if kid.dep in ("det", "amod", "compound", "advmod", "nummod", "nsubj", "nsubjpass", "aux", "auxpass", "poss",
                       "nmod", "neg"):  # fmt: skip
            first = min(first, min(parse.subtree(kid.i)))
    return first


def _by_place(
    parse: Parse, link: Link, event: EventMention | None, cues: NegationCues
) -> tuple[Token, NegationPlace, NegationCue] | None:
    """The row of the word above, at the place where it stands to the word below."""
    for place, word in _places(parse, link):
        cue = _fitted(_row(parse, cues, place, word), link, word)
        is_itself = event is not None and (
            word.i == event.head or (link.at == event.head and is_refusable(parse, link.at))
        )
        if cue is not None and not is_itself and not _is_fought(parse, link, place, event, cue):
            return word, place, cue
    return _yet(parse, link, cues) or _adjective(parse, link, cues) or _stopped_before(parse, link, cues)


def _stopped_before(parse: Parse, link: Link, cues: NegationCues) -> tuple[Token, NegationPlace, NegationCue] | None:
    """ "defused before it exploded", "intercepted before they reached the border"."""
    above = parse.tokens[link.above]
    mark = next((kid for kid in parse.kids(link.at, "mark", "prep") if kid.lower == "before"), None)
    if mark is None or parse.tokens[link.at].dep != "advcl":
        return None
    cue = cues.at("stopped", above.lemma)
    return (above, "stopped", cue) if cue is not None else None


def _fitted(cue: NegationCue | None, link: Link, word: Token) -> NegationCue | None:
    """A row as it counts before a gerund: who stops shelling has shelled, who avoids it has not."""
    if cue is None or link.kind != "gerund" or link.via is not None:
        return cue
    if word.lemma in ("stop", "halt", "cancel", "suspend"):
        return None
    return msgspec.structs.replace(cue, kind="deny") if word.lemma in ("avoid", "skip", "eschew", "shun") else cue


def _yet(parse: Parse, link: Link, cues: NegationCues) -> tuple[Token, NegationPlace, NegationCue] | None:
    """ "has yet to fall", "is yet to fall"."""
    above = parse.tokens[link.above]
    if link.kind != "to" or above.lemma not in ("have", "be", "remain"):
        return None
    yet = next((kid for kid in parse.kids(above.i, "advmod") if kid.lower == "yet" and kid.i < link.at), None)
    cue = cues.at("predicate", "yet")
    return (
        (yet, "predicate", cue)
        if yet is not None and cue is not None and parse.tokens[link.at].lemma != "see"
        else None
    )


def _adjective(parse: Parse, link: Link, cues: NegationCues) -> tuple[Token, NegationPlace, NegationCue] | None:
    """ "a foiled bombing", "a foiled plot to bomb the market"."""
    upper = () if link.kind in ("object", "subject", "other") else parse.kids(link.above, "amod")
    for kid in (*parse.kids(link.at, "amod"), *upper):
        cue = cues.at("adjective", kid.lower)
        if cue is not None:
            return kid, "adjective", cue
    for kid in parse.kids(link.at, "acl"):  # "an attack foiled by guards"
        cue = cues.at("object", kid.lemma) if kid.tag == "VBN" else None
        if cue is not None and cue.kind == "prevent":
            return kid, "object", cue
    return None


def _places(parse: Parse, link: Link) -> list[tuple[NegationPlace, Token]]:
    """Under which places the word above is to be looked up."""
    at, above = parse.tokens[link.at], parse.tokens[link.above]
    if above.pos in ("NOUN", "PROPN"):
        return [("noun", above)] if at.dep != "conj" else []
    adjectives: list[tuple[NegationPlace, Token]] = [("predicate", kid) for kid in parse.kids(above.i, "acomp")]
    if link.kind == "to":
        return [("to", above), ("predicate", above), *adjectives]
    if link.via == "from":
        return [("from", above)]
    if link.kind == "gerund" and link.via is not None:
        return [("predicate", above), *adjectives]
    if link.kind == "gerund":
        return [("from", above), ("object", above)] if parse.kids(at.i, "nsubj", "poss") else [("object", above)]
    if link.kind == "that":
        return [("that", above), ("object", above)] if at.tag == "VBG" else [("that", above)]
    if link.kind == "object" and above.lemma == "deny" and at.dep == "nsubjpass":
        return []  # "the convoy was denied entry"
    if link.kind == "object":
        plot: list[tuple[NegationPlace, Token]] = [("plan", above)] if at.lemma in PLOTS else []
        return [*plot, ("told", above)] if at.lemma in SPOKEN else [*plot, ("object", above)]
    return []


def _row(parse: Parse, cues: NegationCues, place: NegationPlace, word: Token) -> NegationCue | None:
    """The row of a word, with its particle where it has one."""
    for kid in parse.kids(word.i, "prt", "advmod", "prep"):
        cue = cues.at(place, f"{word.lemma} {kid.lower}")
        if cue is not None:
            return cue
    return cues.at(place, word.lemma) or (cues.at(place, word.lower) if place == "predicate" else None)


def _is_fought(parse: Parse, link: Link, place: NegationPlace, event: EventMention | None, cue: NegationCue) -> bool:
    """Say whether what was foiled is fighting, which took place; a planned or attempted one did not."""
    if (
        place not in ("object", "adjective")
        or cue.kind != "prevent"
        or event is None
        or event.type.acled_type != "Battles"
    ):
        return False
    planned = {"planned", "attempted", "would-be", "intended", "imminent", "impending", "planning"}
    return link.at == event.head and not any(kid.lower in planned for kid in parse.kids(link.at))
