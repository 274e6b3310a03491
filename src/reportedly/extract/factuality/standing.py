"""Find the cues that stand on one node of an event's path: modals, adverbs, adjectives, subordinators."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.extract.factuality.cue import Cue
from reportedly.extract.factuality.fitting import is_doubtful
from reportedly.extract.factuality.scope import Step, begins_with_author
from reportedly.knowledge.factuality import CuePlace, FactualityCues
from reportedly.text.parse import Parse, Token

ONGOING = frozenset({"continue", "keep", "carry"})
_ASKED = frozenset({"clear", "unclear", "sure", "unsure", "uncertain", "certain", "ask", "know", "say", "wonder"})
"""Words after which "if" is "whether"."""
_ALWAYS_AHEAD = frozenset({"expected", "slated", "due", "scheduled", "anticipated", "feared"})
_NAMED_AUTHORS = frozenset(
    {"regime", "government", "army", "coalition", "rebel", "militant", "jihadist", "opposition", "terrorist"}
)


def find_standing(parse: Parse, step: Step, cues: FactualityCues) -> Iterator[Cue]:
    """Yield the cues on one node of an event's path, where it bears them."""
    for kid in parse.kids(step.at):
        if kid.dep == "aux" and step.bears_modal and (step.is_event or parse.tokens[step.at].lemma not in ONGOING):
            yield from _cue(cues, "modal", kid, "factuality.modal@2", kid.lower)
        elif kid.dep == "mark" and step.bears_mark:
            yield from _mark(parse, step, kid, cues)
        elif kid.dep in ("advmod", "npadvmod") and step.bears_adverb and not _is_of_author(parse, kid, step.at):
            yield from _cue(cues, "adverb", kid, "factuality.adverb@1", kid.lower)
        elif kid.dep == "prep" and step.bears_adverb and kid.lower == "according":
            yield from _according(parse, kid, cues)
        elif kid.dep in ("parataxis", "ccomp") and step.bears_mark and kid.tag == "VBN":
            yield from _aside(parse, kid, cues)
        elif step.is_event:
            yield from _modifier(parse, step, kid, cues)


def _is_of_author(parse: Parse, adverb: Token, verb: int) -> bool:
    """ "Probably Russian aircraft bombed it": the adverb stands on whose aircraft they were."""
    return any(kid.i - 2 == adverb.i and begins_with_author(parse, kid) for kid in parse.kids(verb, "nsubj"))


def _mark(parse: Parse, step: Step, mark: Token, cues: FactualityCues) -> Iterator[Cue]:
    """ "if" supposes; "asked if" only doubts."""
    cue = cues.at("mark", mark.lower)
    if cue is None:
        return
    here = parse.tokens[step.at]
    above = (parse.head(here.i), *parse.kids(here.head, "acomp"))
    if mark.lower == "if" and (here.dep == "ccomp" or (here.i > here.head and any(w.lemma in _ASKED for w in above))):
        yield Cue(token=mark.i, kind="hedge", rule="factuality.subordinate@2", row=cue.row)
    else:
        yield Cue(token=mark.i, kind=cue.kind, rule="factuality.subordinate@2", row=cue.row)


def _modifier(parse: Parse, step: Step, kid: Token, cues: FactualityCues) -> Iterator[Cue]:
    """Adjectives and participles on the event's own noun: "an alleged raid", "a raid scheduled for Friday"."""
    if kid.dep in ("amod", "compound") and not _names_author(parse, kid, step.at):
        yield from _cue(cues, "adjective", kid, "factuality.adjective@1", kid.lower)
    elif kid.dep == "acl" and kid.tag == "VBN" and _sets_a_time(parse, kid):
        yield from _cue(cues, "adjective", kid, "factuality.participle@1", kid.lower)


def _sets_a_time(parse: Parse, participle: Token) -> bool:
    """ "planned for Friday" lies ahead; "planned by the group" is told of what happened."""
    if participle.lower in _ALWAYS_AHEAD:
        return not any(True for _ in parse.kids(participle.i, "agent"))
    return any(prep.lower == "for" for prep in parse.kids(participle.i, "prep"))


def _names_author(parse: Parse, adjective: Token, noun: int) -> bool:
    """ "suspected Russian raid": the doubt is about the author named between adjective and noun.

    A "suspected gas attack" is doubted as a whole.
    """
    between = parse.tokens[adjective.i + 1 : noun]
    return any(token.text[:1].isupper() or token.lemma in _NAMED_AUTHORS for token in between)


def _aside(parse: Parse, verb: Token, cues: FactualityCues) -> Iterator[Cue]:
    """ "…, it is said, …": nobody stands behind it."""
    cue = cues.at("verb-that", verb.lemma)
    if cue and cue.when == "impersonal" and any(kid.lower == "it" for kid in parse.kids(verb.i, "nsubjpass")):
        yield Cue(token=verb.i, kind="hedge", rule="factuality.aside-said@1", row=cue.row)


def _according(parse: Parse, according: Token, cues: FactualityCues) -> Iterator[Cue]:
    """ "according to unconfirmed accounts": the source itself is in doubt."""
    for to in parse.kids(according.i):
        for noun in parse.kids(to.i, "pobj"):
            cue = cues.at("noun", noun.lemma)
            if cue and cue.kind == "hedge" and (cue.when != "doubtful" or is_doubtful(parse, noun)):
                yield Cue(token=noun.i, kind="hedge", rule="factuality.according@1", row=cue.row)


def _cue(cues: FactualityCues, place: CuePlace, kid: Token, rule: str, word: str) -> Iterator[Cue]:
    """The cue of a word at a place, if it is one."""
    cue = cues.at(place, word)
    if cue and cue.kind != "assert":
        yield Cue(token=kid.i, kind=cue.kind, rule=rule, row=cue.row)
