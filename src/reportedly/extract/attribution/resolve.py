"""Give sayings their chains: from the outlet over the media that carry them to the source in the field."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Found, Words
from reportedly.extract.attribution.outlet import Own, own_voice
from reportedly.extract.attribution.relayed import relayed
from reportedly.extract.attribution.scene import Scene, scene_of_sources
from reportedly.extract.attribution.sources.alike import is_one_of, is_surname
from reportedly.extract.attribution.sources.antecedent import answers, is_stated, own_subject, subject_before
from reportedly.extract.attribution.sources.carriers import carrier, read_speaker
from reportedly.extract.attribution.sources.coreference import Chain, Memory
from reportedly.extract.attribution.sources.speakers import Speaker
from reportedly.extract.reading import Reading
from reportedly.knowledge.load import Knowledge
from reportedly.records.claim import SpeechAct
from reportedly.records.mention import Saying
from reportedly.records.source import SourceLink
from reportedly.records.span import Span

HIDDEN = "reports"
AHEAD = 3
"""Sayings behind one with "a monitor" among which the monitor is named."""
THEIRS = ("its ", "their ", "spokesman ", "spokeswoman ", "spokesperson ")
"""How the words of a person begin who speaks for the body that was just named."""
ACTS: dict[str, SpeechAct] = {"deny": "denial", "accuse": "accusation", "own": "claim-of-responsibility"}


def resolve_chains(reading: Reading, found: tuple[Found, ...], knowledge: Knowledge) -> tuple[Saying, ...]:
    """Give each saying its chain, from the outlet to the last source.

    The first Saying is the outlet's own voice over the whole text; the others follow in text order, inner ones after
    the ones that hold them. Pronouns, "the source" and elided subjects take the chain of whom they mean.
    """
    scene = scene_of_sources(reading, knowledge, (words for one in found for words in (*one.via, *one.speakers)))
    own = own_voice(reading, knowledge)
    speakers = tuple(tuple(read_speaker(scene, words, knowledge) for words in one.speakers) for one in found)
    own = relayed(scene, own, found, speakers)
    memory = Memory(tuple(each for group in speakers for each in group if each.is_named and each.links))
    sayings = [own.saying]
    for n, (one, group) in enumerate(zip(found, speakers, strict=True)):
        group = tuple(_meant(scene, memory, one, words, each, knowledge)
                      for words, each in zip(one.speakers, group, strict=True))  # fmt: skip
        memory.ahead = tuple(each for later in speakers[n + 1 : n + 1 + AHEAD] for each in later)
        via = tuple(link for words in one.via for link in _carried(memory, carrier(scene, words, knowledge)))
        chain = _chain(scene, own, memory, one, group, via, sayings)
        if chain is not None and one.content:
            sayings.append(_saying(scene, one, chain, sayings))
    return tuple(sayings)


def _meant(
    scene: Scene, memory: Memory, one: Found, words: Words, speaker: Speaker, knowledge: Knowledge
) -> Speaker:  # fmt: skip
    """The speaker that a pronoun means, where it is somebody told about who has not spoken yet; else itself."""
    if speaker.pronoun is None or one.is_hedge:
        return speaker
    is_unknown = not memory.knows(speaker.pronoun)
    meant: Words | None = None
    if is_unknown or is_stated(scene, one):
        meant = own_subject(scene, one, words, knowledge)
    if meant is None and (is_unknown or answers(one)):
        meant = subject_before(scene, one, words, knowledge)
    return speaker if meant is None else read_speaker(scene, meant, knowledge)


def _carried(memory: Memory, speaker: Speaker) -> Chain:
    """The links of who was told: "the daily" is the one that was named before."""
    met = memory.recall(speaker) if speaker.is_definite and not speaker.is_named else None
    return speaker.links if met is None else met.chain[-1:]


def _chain(
    scene: Scene, own: Own, memory: Memory, one: Found, group: tuple[Speaker, ...], via: Chain, sayings: list[Saying]
) -> Chain | None:
    """The chain of one saying; None where nobody can be named."""
    outer = _outer(sayings, one, scene)
    if one.is_hedge:
        return outer
    if one.is_hidden:
        return (*outer, SourceLink(source_id=None, name=HIDDEN, type="unspecified", rule=one.rule))
    if one.is_elided or not group:
        return memory.last
    if one.extends:
        outer = _cited_by(sayings, one, scene) or outer
    section = scene.reading.block(one.at).section
    if via and any(outer[-1].name == speaker.links[-1].name for speaker in group if speaker.links):
        outer = sayings[0].chain  # "the mayor says ... the mayor said in an interview with the daily"
    chain = own.without((*outer, *via))
    for n, speaker in enumerate(group):
        chain = _said(own, memory, speaker, chain, section, has_via=bool(via), is_cited=n > 0 or one.extends)
    return chain


def _said(
    own: Own, memory: Memory, speaker: Speaker, chain: Chain, section: int, *, has_via: bool, is_cited: bool
) -> Chain:
    """Lengthen a chain by one speaker, who may be known from before."""
    met = memory.recall(speaker)
    refers = speaker.pronoun is not None or speaker.is_definite
    refers = refers or is_one_of(speaker) or (met is not None and is_surname(speaker, met.speaker))
    if met is not None and refers and not has_via:
        memory.hear(met.speaker, met.chain, section, is_cited=is_cited)
        return _meant_here(met.chain, speaker)
    if speaker.pronoun is not None and met is None:
        return chain
    if speaker.is_person and speaker.is_named and len(speaker.links) == 1 and _is_theirs(speaker):
        chain = memory.last_body or chain  # "The council said ... Its head Ali Haddad said"
    if met is None and speaker.is_definite and speaker.group == "source" and not has_via and len(chain) == 1:
        chain = memory.last_medium or chain  # "The agency reported ... The sources said": it quotes them
    if met is None and speaker.is_definite and speaker.group == "source":
        speaker = _unnamed(speaker)
    known = met.speaker if met is not None else None if speaker.is_named else memory.foresee(speaker)
    links = speaker.links if known is None or len(speaker.links) > len(known.links) else known.links
    if known is not None and met is None and not (speaker.is_person and known.is_person):
        links = links[:1]  # "a monitor" is the body, not the person quoted for it below
    if links and links is not speaker.links and speaker.links:  # the same source, on the words that stand here
        here = speaker.links[-1]
        links = (*links[:-1], msgspec.structs.replace(links[-1], words=here.words, evidence=here.evidence))
    longer = own.without((*chain, *links))
    heard = known if known is not None and met is not None else speaker
    memory.hear(heard, longer, section, is_cited=is_cited)
    return longer


def _meant_here(chain: Chain, speaker: Speaker) -> Chain:
    """A chain that words such as "the source" take up: they are evidence too, before those that name it."""
    if not speaker.links or not chain:
        return chain
    here, last = speaker.links[-1], chain[-1]
    evidence = (*here.evidence, *(span for span in last.evidence if span not in here.evidence))
    return (*chain[:-1], msgspec.structs.replace(last, words=here.words, evidence=evidence))


def _unnamed(speaker: Speaker) -> Speaker:
    """ "The sources" of whom the text never told more than that."""
    link = speaker.links[-1]
    if len(link.name.split()) > 1:
        return speaker
    link = msgspec.structs.replace(link, name=f"unnamed {link.name}")
    return msgspec.structs.replace(speaker, links=(*speaker.links[:-1], link))


def _is_theirs(speaker: Speaker) -> bool:
    """Say whether a person is told to speak for a body that was named before: "its spokesman Ali Haddad"."""
    return (speaker.links[0].words or "").lower().startswith(THEIRS)


def _outer(sayings: list[Saying], one: Found, scene: Scene) -> Chain:
    """The chain of the innermost saying that holds this one's cue and content."""
    token = scene.parse.tokens[one.at]
    if _is_aside(scene, one):
        return sayings[0].chain
    first = scene.parse.tokens[one.content[0][0]] if one.content else token
    for saying in reversed(sayings):
        if saying.hedge:
            continue
        if any(
            start <= token.start and token.end <= end and start <= first.start < end for start, end in saying.content
        ):
            return saying.chain
    return sayings[0].chain


def _is_aside(scene: Scene, one: Found) -> bool:
    """Say whether somebody speaks in a relative clause on what another tells: "the raid [that rebels say] failed"."""
    opens = one.speakers[0].first if one.speakers else 0
    return 0 < opens < one.at and scene.parse.tokens[opens - 1].tag == "WDT"


def _cited_by(sayings: list[Saying], one: Found, scene: Scene) -> Chain | None:
    """The chain of the saying in the same sentence that cites this one's source."""
    sentence = scene.parse.sentence_of(one.at)
    for saying in reversed(sayings[1:]):
        if saying.cue is not None and sentence.start <= saying.cue.start < sentence.end and not saying.hedge:
            return saying.chain
    return None


def _saying(scene: Scene, one: Found, chain: Chain, before: list[Saying]) -> Saying:
    """The Saying of one finding and its chain."""
    tokens = scene.parse.tokens
    cue: Span | None = None
    if one.cue:
        cue = scene.reading.span(one.cue[0], one.cue[0] + 1)
        if one.cue[-1] - one.cue[0] == len(one.cue) - 1:
            cue = scene.reading.span(one.cue[0], one.cue[-1] + 1)
    content = tuple((tokens[first].start, tokens[stop - 1].end) for first, stop in one.content)
    return Saying(
        content=content, chain=chain, cue=cue, tokens_of_cue=one.cue, speech_act=ACTS.get(one.act),
        denies=one.act == "deny", hedge=(cue,) if one.is_hedge and cue is not None else (), rule=one.rule,
    )  # fmt: skip
