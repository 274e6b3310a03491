"""Find the words around an event that say how certain it is, on its path up the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.factuality.cue import Cue
from reportedly.extract.factuality.scope import Step, path_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.factuality import CueKind, CuePlace, FactualityCues
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse, Token

_OBJECT_PREPOSITIONS = frozenset({"for", "of", "against", "from", "on", "to", "about", "into", "in"})
_IMPERSONAL = frozenset({"report", "allege", "say", "claim", "rumor", "rumour"})
_DOUBTFUL = frozenset({"unconfirmed", "conflicting", "credible", "unverified", "initial", "early"})
_ONGOING = frozenset({"continue", "keep", "carry"})
_NAMED_AUTHORS = frozenset(
    {"regime", "government", "army", "coalition", "rebel", "militant", "jihadist", "opposition", "terrorist"}
)


def find_cues(reading: Reading, event: EventMention, cues: FactualityCues) -> tuple[Cue, ...]:
    """Every cue in whose scope the event stands, from the event outward."""
    parse = reading.parse
    found: list[Cue] = []
    own = cues.at("own", parse.tokens[event.head].lemma)
    if own and (own.kind != "plan" or _lies_ahead(parse, event.head)):
        found.append(Cue(token=event.head, kind=own.kind, rule="factuality.own-word@1", row=own.row))
    for step in path_of(reading, event):
        found.extend(_on(parse, event, step, cues))
        found.extend(_above(parse, event, step, cues))
    return tuple(found)


def _lies_ahead(parse: Parse, head: int) -> bool:
    """ "preparing to storm", "preparing for storming": what is prepared is an act still to come."""
    acts = [kid for prep in parse.kids(head, "prep") for kid in parse.kids(prep.i, "pcomp")]
    return bool(acts) or any(_is_infinitive(parse, kid) for kid in parse.kids(head, "xcomp", "advcl", "acl"))


def _on(parse: Parse, event: EventMention, step: Step, cues: FactualityCues) -> Iterator[Cue]:
    """Cues that stand on one node of the path: modals, adverbs, adjectives, subordinators."""
    for kid in parse.kids(step.at):
        if kid.dep == "aux" and step.bears_modal and (step.is_event or parse.tokens[step.at].lemma not in _ONGOING):
            cue = cues.at("modal", kid.lower)
            if cue:
                yield Cue(token=kid.i, kind=cue.kind, rule="factuality.modal@1", row=cue.row)
        elif kid.dep == "mark" and step.bears_mark:
            yield from _cue(cues, "mark", kid, "factuality.subordinate@1", kid.lower)
        elif kid.dep in ("advmod", "npadvmod") and step.bears_adverb:
            yield from _cue(cues, "adverb", kid, "factuality.adverb@1", kid.lower)
        elif step.is_event and kid.dep in ("amod", "compound") and not _names_author(parse, kid, step.at):
            yield from _cue(cues, "adjective", kid, "factuality.adjective@1", kid.lower)
        elif step.is_event and kid.dep == "acl" and any(prep.lower == "for" for prep in parse.kids(kid.i, "prep")):
            yield from _cue(cues, "adjective", kid, "factuality.participle@1", kid.lower)  # "scheduled for Friday"


def _names_author(parse: Parse, adjective: Token, noun: int) -> bool:
    """ "suspected Russian raid": the doubt is about the author named between adjective and noun."""
    between = parse.tokens[adjective.i + 1 : noun]
    return any(token.text[:1].isupper() or token.lemma in _NAMED_AUTHORS for token in between)


def _above(parse: Parse, event: EventMention, step: Step, cues: FactualityCues) -> Iterator[Cue]:
    """The cue that governs one node of the path: a verb, noun or adjective above it."""
    here, above = parse.tokens[step.at], parse.tokens[step.above]
    if here.i == above.i:
        yield from _headline_infinitive(parse, here)
        return
    for place, word in _places(parse, step, here, above):
        cue = cues.at(place, word.lemma) or cues.at(place, word.lower)
        if cue is None or word.i == event.head or not _fits(parse, place, word, cue.kind, event):
            continue
        negated = any(kid.dep == "neg" for kid in parse.kids(word.i)) or any(
            kid.lower == "no" for kid in parse.kids(word.i, "det")
        )
        kind = "hypothetical" if cue.kind == "prevent" and _is_modal(parse, word) else cue.kind
        yield Cue(token=word.i, kind=kind, rule=f"factuality.{place}@1", row=cue.row, negated=negated)
        return


def _is_modal(parse: Parse, verb: Token) -> bool:
    """Say whether a verb has a modal."""
    return any(kid.tag == "MD" for kid in parse.kids(verb.i, "aux"))


def _places(parse: Parse, step: Step, here: Token, above: Token) -> Iterator[tuple[CuePlace, Token]]:
    """Under which places the word above is to be looked up."""
    if above.dep == "prep" or above.pos == "ADP":
        if above.lower not in _OBJECT_PREPOSITIONS:
            return
        above = parse.head(above.i)
    if _is_infinitive(parse, here) and (step.is_event or here.lemma not in _ONGOING):
        if above.pos in ("VERB", "AUX"):
            yield "verb-to", above
        yield "predicate", above
    if here.dep in ("ccomp", "csubj") and above.pos in ("VERB", "AUX"):
        yield "verb-that", above
    if here.dep in ("ccomp", "advcl", "csubj"):
        for adjective in parse.kids(above.i, "acomp"):
            yield "predicate", adjective
    if here.dep in ("dobj", "nsubjpass", "pobj", "pcomp", "xcomp", "obj") and above.pos == "VERB":
        yield "verb-object", above
    if above.pos in ("NOUN", "PROPN") and here.dep not in ("conj", "relcl", "appos"):
        yield "noun", above


def _fits(parse: Parse, place: CuePlace, word: Token, kind: CueKind, event: EventMention) -> bool:
    """Narrow what some words do, by place."""
    if place == "verb-to":
        return _fits_infinitive(parse, word)
    if place == "verb-that":
        return word.lemma not in _IMPERSONAL or any(kid.lower == "it" for kid in parse.kids(word.i, "nsubjpass"))
    if place == "verb-object" and word.lemma == "rule":
        return any(kid.lower == "out" for kid in parse.kids(word.i, "prt"))
    if place == "verb-object" and word.lemma in ("call", "appeal", "push"):
        return any(kid.lower == "for" for kid in parse.kids(word.i, "prep"))
    if place == "verb-object" and kind == "prevent":
        return event.type.acled_type != "Battles"  # the fighting that was foiled took place
    if place == "noun" and word.lemma in ("case", "event", "order"):
        return (parse.head(word.i).lower == "in") == (word.lemma != "order")
    if place == "noun" and word.lemma == "report":
        return parse.head(word.i).lower == "amid" or any(kid.lower in _DOUBTFUL for kid in parse.kids(word.i, "amod"))
    return True


def _fits_infinitive(parse: Parse, word: Token) -> bool:
    """Only "going to", only the passive of "believed to", no "claimed to", no "an assault intended to"."""
    if word.lemma == "go":
        return word.tag == "VBG"
    if word.lemma in ("believe", "think", "say", "suspect", "understand", "suppose", "set"):
        return word.tag == "VBN"
    return word.lemma != "claim" and not (word.tag == "VBN" and word.dep == "acl" and word.lemma in ("intend", "aim"))


def _is_infinitive(parse: Parse, token: Token) -> bool:
    """Say whether a verb is an infinitive with "to"."""
    return any(kid.lower == "to" and kid.dep == "aux" for kid in parse.kids(token.i))


def _headline_infinitive(parse: Parse, root: Token) -> Iterator[Cue]:
    """ "Inspectors to visit town": an infinitive at the root of a headline lies ahead."""
    for kid in parse.kids(root.i, "aux"):
        if kid.lower == "to" and not any(other.dep == "aux" and other.lower != "to" for other in parse.kids(root.i)):
            yield Cue(token=kid.i, kind="plan", rule="factuality.headline-infinitive@1")


def _cue(cues: FactualityCues, place: CuePlace, kid: Token, rule: str, word: str) -> Iterator[Cue]:
    """The cue of a word at a place, if it is one."""
    cue = cues.at(place, word)
    if cue:
        yield Cue(token=kid.i, kind=cue.kind, rule=rule, row=cue.row)
