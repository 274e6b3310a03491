"""Denials, charges and owning up that no plain verb of saying makes: a report called untrue, claims dismissed by X."""

from __future__ import annotations

from reportedly.extract.attribution.acts.untruth import calls_untrue
from reportedly.extract.attribution.found import Found
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.after import words_after
from reportedly.extract.attribution.words.subject import is_source, subject_of
from reportedly.text.governed import TELLING
from reportedly.text.parse import Sentence, Token

_CALLING = frozenset({"call", "describe", "label", "brand", "term", "dub", "denounce", "deem", "slam", "deride"})
_OWNING = {"own": ("up", "to")}


def find_refutations(scene: Scene, sentence: Sentence, found: list[Found]) -> list[Found]:
    """The sayings found in a sentence and those it makes by calling a report untrue, by an agent, by owning up."""
    made: list[Found] = []
    used = {one.at: one for one in found}
    for token in scene.parse.tokens[sentence.first : sentence.stop]:
        if token.pos != "VERB":
            continue
        if token.i in used and used[token.i].act in ("deny", "own"):
            continue
        one = _called(scene, sentence, token) or _by_agent(scene, sentence, token) or _owned(scene, sentence, token)
        one = one or (None if token.i in used else _charged(scene, sentence, token))
        if one is not None:
            made.append(one)
    taken = {one.at for one in made}
    return [*(one for one in found if one.at not in taken), *made]


def _called(scene: Scene, sentence: Sentence, verb: Token) -> Found | None:
    """ "called a report that soldiers burned the mill pure invention", "described as untrue a report that"."""
    parse = scene.parse
    if verb.lemma not in _CALLING or parse.kids(verb.i, "auxpass", "neg"):
        return None
    reports = [i for i in parse.subtree(verb.i) if i > verb.i and parse.tokens[i].lemma in TELLING]
    speaker = subject_of(scene, sentence, verb.i) if reports and calls_untrue(scene, verb.i, sentence.stop) else None
    if speaker is None:
        return None
    return Found(at=verb.i, cue=(verb.i,), content=((verb.i + 1, sentence.stop),), speakers=(speaker,), act="deny",
                 rule="attribution.called-untrue@1")  # fmt: skip


def _by_agent(scene: Scene, sentence: Sentence, verb: Token) -> Found | None:
    """ "claims that guards beat inmates were dismissed by the palace"; also "was blamed on the army by the mayor"."""
    parse = scene.parse
    if verb.tag != "VBN":
        return None
    choices = scene.cues.verbs.get(verb.lemma, ())
    act = next((one.act for one in choices if one.act in ("deny", "accuse") and not one.rest), None)
    by = next(iter(parse.kids(verb.i, "agent")), None)
    if act is None or by is None or parse.kids(verb.i, "neg"):
        return None
    ends = (kid.i for kid in parse.kids(verb.i, "prep") if kid.i > by.i)  # "blamed by the mayor [for the raid]"
    speaker = words_after(scene, by.i + 1, min(ends, default=sentence.stop))
    if speaker is None:
        return None
    told = next(iter(parse.kids(verb.i, "nsubjpass")), None)
    if act == "accuse" or told is None:
        content = ((speaker.stop, sentence.stop),) if speaker.stop + 1 < sentence.stop else ((sentence.first, verb.i),)
        return Found(at=verb.i, cue=(verb.i, by.i), content=content, speakers=(speaker,), act=act,
                     rule="attribution.passive@2") if is_source(scene, speaker) else None  # fmt: skip
    below = parse.subtree(told.i)
    return Found(at=verb.i, cue=(verb.i, by.i), content=((min(below), verb.i),), speakers=(speaker,), act=act,
                 rule="attribution.passive@2")  # fmt: skip


def _owned(scene: Scene, sentence: Sentence, verb: Token) -> Found | None:
    """ "owned up to the killing"."""
    words = tuple(token.lower for token in scene.parse.tokens[verb.i + 1 : verb.i + 3])
    speaker = subject_of(scene, sentence, verb.i) if _OWNING.get(verb.lemma) == words else None
    if speaker is None:
        return None
    return Found(at=verb.i, cue=(verb.i, verb.i + 1, verb.i + 2), content=((verb.i + 3, sentence.stop),),
                 speakers=(speaker,), act="own", rule="attribution.owned@1")  # fmt: skip


def _charged(scene: Scene, sentence: Sentence, verb: Token) -> Found | None:
    """ "... fired on a road crew, the ministry charged on Friday": the charge stands before who makes it."""
    speaker = subject_of(scene, sentence, verb.i) if verb.lemma in ("charge", "allege") else None
    if speaker is None or not is_source(scene, speaker) or speaker.first <= sentence.first:
        return None
    left, right = (sentence.first, speaker.first - 1), (verb.i + 1, sentence.stop)
    if scene.parse.tokens[left[1]].text != "," or not scene.has_clause(left) or scene.has_clause(right):
        return None
    return Found(at=verb.i, cue=(verb.i,), content=(left,), speakers=(speaker,), act="accuse",
                 rule="attribution.charged@1")  # fmt: skip
