"""Verbs that report: who says it, before or after what is said, quoted or not, told to whom."""

from __future__ import annotations

from reportedly.extract.attribution.acts.owning import act_of, is_owning
from reportedly.extract.attribution.cues.quoted import find_quoted
from reportedly.extract.attribution.cues.told import TELLING, addressee, media_told, spoken_to
from reportedly.extract.attribution.cues.unsaid import is_only_thought_of, is_own_words, is_refusal, is_told_to_act
from reportedly.extract.attribution.found import Found, Range, Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.after import words_after
from reportedly.extract.attribution.words.before import words_around
from reportedly.extract.attribution.words.direct import direct_content
from reportedly.extract.attribution.words.phrase import is_time
from reportedly.extract.attribution.words.reach import limit_of
from reportedly.extract.attribution.words.sides import content_of, has_content, is_plain_speech, says_that
from reportedly.extract.attribution.words.subject import is_source, subject_of
from reportedly.knowledge.cues import SpeechVerb
from reportedly.text.parse import Sentence

SHOWING = frozenset({"make", "continue"})
"""Verbs that things have for subjects too, whatever follows: "the flood made it clear that"."""
CONJOINING = frozenset({"that", "because", "although", "though", "whereas"})
SPEAKING = frozenset({"VERB", "AUX", "NOUN", "PROPN"})
"""What a reporting verb may be tagged, also where the tagger took it for a noun."""
WHICH = frozenset({"which", "who", "whom"})
NOBODY = frozenset({"no", "nobody", "none", "neither"})
GOING_ON = frozenset({"say", "claim", "warn", "admit", "believe", "deny", "accuse", "document"})


def find_speech(scene: Scene, sentence: Sentence, phrases: list[Found]) -> list[Found]:
    """Find the sayings that the verbs of one sentence make, left to right."""
    found: list[Found] = []
    used = {i for phrase in phrases for i in phrase.cue}
    for i in range(sentence.first, sentence.stop):
        verb = None if i in used else _verb(scene, i, sentence)
        if verb is not None:
            one = _found(scene, sentence, i, verb, [*phrases, *found])
            if one is not None:
                found.append(one)
                used.update(one.cue)
    return found


def _verb(scene: Scene, i: int, sentence: Sentence) -> SpeechVerb | None:
    """The reporting verb that a token is, if it is one, is not negated, and the words it needs follow."""
    token = scene.parse.tokens[i]
    if token.pos not in SPEAKING:  # asked of every token: the cheapest question first
        return None
    choices = scene.cues.verbs_of(token.lemma, token.lower)
    if not choices:
        return None
    if token.pos not in ("VERB", "AUX") and not _is_mistagged(scene, i, sentence):
        return None
    after = scene.parse.tokens[i + 1 : min(i + 5, sentence.stop)]
    is_dated = len(after) > 1 and after[0].lower in ("on", "in", "at") and is_time(after[1])
    following = [] if is_dated else [token.lower for token in after]  # "reported on Monday" is no "report on"
    fits = (
        verb for verb in choices if _follow(verb.rest, following) and (verb.act != "own" or is_owning(scene, i, verb))
    )
    verb = next(fits, None)
    if verb is not None and verb.act != "deny" and scene.parse.kids(i, "neg"):
        return None
    return verb


def _follow(rest: tuple[str, ...], following: list[str]) -> bool:
    """Say whether the words a verb needs follow it: a particle at once, a noun ("put the toll") within four words."""
    return not rest or rest[0] in following[: 4 if len(rest[0]) > 3 else 1]


def _is_mistagged(scene: Scene, i: int, sentence: Sentence) -> bool:
    """Say whether a "noun" is really a verb: "... NAME reports." at the end of a sentence."""
    token = scene.parse.tokens[i]
    last = sentence.stop - 1
    while last > i and scene.parse.tokens[last].pos == "PUNCT":
        last -= 1
    return token.tag == "NNS" and i == last and i - 1 in scene.cover and i - 1 > sentence.first


def _found(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb, before: list[Found]) -> Found | None:
    """The saying that one verb makes, tried construction by construction."""
    if verb.act == "judge" or (verb.act == "deny" and is_refusal(scene, i)):
        return _judged(scene, sentence, i, verb)
    speaker = subject_of(scene, sentence, i)
    quoted = find_quoted(scene, sentence, i, verb, speaker)
    if quoted is not None:
        return quoted
    if scene.parse.kids(i, "auxpass", "nsubjpass"):
        return _passive(scene, sentence, i, verb)
    if is_only_thought_of(scene, i, verb) or is_told_to_act(scene, i):
        return None
    if speaker is not None and (scene.parse.tokens[speaker.first].lower in NOBODY or is_own_words(scene, i, speaker)):
        return None
    if scene.parse.tokens[i].tag == "VBG" and _goes_on_speaking(scene, i, speaker):
        elided = _elided(scene, sentence, i, verb, before)
        if elided is not None:
            return elided
    if verb.is_plain and (not is_source(scene, speaker) or _is_told(scene, i, speaker)):
        inverted = _inverted(scene, sentence, i, verb)
        if inverted is not None:
            return inverted
    if speaker is not None and (
        verb.is_plain
        or is_source(scene, speaker)
        or (
            verb.lemma not in SHOWING
            and is_plain_speech(scene, i, verb, (sentence.first, speaker.first), sentence.stop)
        )
    ):
        return _with_subject(scene, sentence, i, verb, speaker)
    return _inverted(scene, sentence, i, verb) or _elided(scene, sentence, i, verb, before)


def _is_told(scene: Scene, i: int, speaker: Words | None) -> bool:
    """Say whether what stands before a verb is an object of what is told: "they jailed the men said [the mayor]"."""
    if speaker is None or scene.parse.tokens[speaker.head].dep not in ("dobj", "pobj"):
        return False
    return not any(kid.i < i for kid in scene.parse.kids(i, "nsubj", "nsubjpass"))


def _goes_on_speaking(scene: Scene, i: int, speaker: Words | None) -> bool:
    """Say whether a participle has no subject of its own: "told reporters on Monday stressing that"."""
    if scene.parse.kids(i, "aux", "nsubj"):
        return False
    return speaker is None or speaker.first == 0 or scene.parse.tokens[speaker.first - 1].lower != "with"


def _judged(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb) -> Found | None:
    """Somebody who condemns or praises: nothing is reported, but "he" may be meant by it in the next sentence."""
    speaker = subject_of(scene, sentence, i)
    if speaker is None or not is_source(scene, speaker) or scene.parse.kids(i, "auxpass", "nsubjpass"):
        return None
    return Found(at=i, content=(), speakers=(speaker,), act=verb.act, rule="attribution.judged@1", row=verb.row)


def cue_of(scene: Scene, i: int, verb: SpeechVerb) -> tuple[int, ...]:
    """The tokens of the cue: the verb and the words that belong to it."""
    tokens = scene.parse.tokens
    rest = [j for j in range(i + 1, min(i + 4, len(tokens))) if tokens[j].lower in verb.rest]
    return (i, *rest[: len(verb.rest)]) if "toll" not in verb.rest else (i,)


def _passive(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb) -> Found | None:
    """ "... was reported by X": the agent speaks; without one nobody does."""
    if not verb.is_passive:
        return None
    tokens = scene.parse.tokens
    by = next((j for j in range(i + 1, min(i + 8, sentence.stop)) if tokens[j].lower == "by"), None)
    agent = None if by is None else words_after(scene, by + 1, sentence.stop)
    if by is None or agent is None or not is_source(scene, agent):
        return None
    content: tuple[Range, ...] = ((sentence.first, i),)
    if agent.stop < sentence.stop and scene.has_clause((agent.stop, sentence.stop)):
        content = ((agent.stop, sentence.stop),)
    cue = (*cue_of(scene, i, verb), by)
    return Found(
        at=i,
        cue=cue,
        content=content,
        speakers=(agent,),
        act="own" if verb.lemma == "claim" else verb.act,
        rule="attribution.passive@2",
        row=verb.row,
    )


def _with_subject(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb, speaker: Words) -> Found | None:
    """Subject and verb, with what is said after them, before them, or on both sides."""
    cue = cue_of(scene, i, verb)
    via = media_told(scene, i, sentence)
    start = max([cue[-1] + 1, *(words.stop for words in via or addressee(scene, i, sentence))])
    left, right = (sentence.first, min(speaker.first, i)), (start, limit_of(scene, start - 1, sentence))
    if speaker.first > sentence.first and scene.parse.tokens[speaker.first - 1].lower in WHICH:
        left = (speaker.first - 1, left[1])  # "weapons which residents say ...": not what stands before "which"
    if speaker.first > sentence.first and scene.parse.tokens[speaker.first - 1].lower in CONJOINING:
        left = (left[1], left[1])  # "although the mayor said ...": not what stands before "although"
    content = content_of(scene, i, verb, left, right, said_from=speaker.stop if speaker.stop <= i else i)
    if content is None:
        return None
    early = spoken_to(scene, sentence) if not via else ()
    act = act_of(scene, verb, content)
    return Found(at=i, cue=cue, content=content, via=via or early, speakers=(speaker,), here=_who(scene, i, speaker),
                 act=act, rule="attribution.verb@2", row=verb.row)  # fmt: skip


def _who(scene: Scene, i: int, speaker: Words) -> tuple[Words, ...]:
    """The relative pronoun between a speaker and verb ``i`` ("the envoy, [who] also said")."""
    first = max(speaker.stop, i - 5)
    found = next((j for j in range(i - 1, first - 1, -1) if scene.parse.tokens[j].tag in ("WP", "WDT")), None)
    return () if found is None else (Words(first=found, stop=found + 1, head=found),)


def _inverted(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb) -> Found | None:
    """ "... said the observatory": content first, then verb, then who says it."""
    is_telling = verb.lemma in TELLING  # who stands after "told" is told
    if verb.act not in ("say", "claim", "warn", "admit") or is_telling or scene.parse.tokens[i].tag in ("VB", "VBG"):
        return None
    if scene.parse.tokens[i - 1].pos in ("DET", "NUM", "ADJ") and scene.parse.tokens[i].lower.endswith("ed"):
        return None  # "48 alleged rebels"
    source = words_after(scene, i + 1, sentence.stop)
    if source is None or not is_source(scene, source) or (not verb.is_plain and _has_subject(scene, i)):
        return None
    rest = (source.stop, limit_of(scene, source.stop - 1, sentence))
    content = direct_content(scene, (sentence.first, i), rest)
    if content is None and scene.has_clause(rest) and has_content(scene, rest):
        return None
    via = media_told(scene, source.stop - 1, sentence)
    content = content or (((sentence.first, i),) if i > sentence.first else ((i, i + 1),))
    return Found(at=i, cue=cue_of(scene, i, verb), content=content, via=via, speakers=(source,), act=verb.act,
                 rule="attribution.inverted@2", row=verb.row)  # fmt: skip


def _has_subject(scene: Scene, i: int) -> bool:
    """Say whether a verb has its subject before it, or is a perfect, which never stands before who says it."""
    before = any(kid.i < i for kid in scene.parse.kids(i, "nsubj"))
    return before or any(kid.lemma == "have" for kid in scene.parse.kids(i, "aux"))


def _elided(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb, before: list[Found]) -> Found | None:
    """ "adding that ...", "and said ...": the speaker is the one before in the sentence, or the clause's subject."""
    token, cue = scene.parse.tokens[i], cue_of(scene, i, verb)
    coordinated = token.dep == "conj" or (i > sentence.first and scene.parse.tokens[i - 1].pos == "CCONJ")
    content = ((cue[-1] + 1, limit_of(scene, i, sentence)),)
    if verb.takes == "quote" or (verb.takes == "clause" and not scene.has_clause(content[0])):
        return None
    if verb.takes == "that" and not says_that(scene, content[0]):
        return None
    if (token.tag != "VBG" and not coordinated) or verb.act not in GOING_ON or content[0][1] <= content[0][0]:
        return None
    if any(one.at < i and not one.is_hedge for one in before):
        return Found(
            at=i, cue=cue, content=content, is_elided=True, act=verb.act, rule="attribution.elided@2", row=verb.row
        )
    subject = next(iter(scene.parse.kids(token.head, "nsubj")), None)
    speaker = None if subject is None else words_around(scene, subject.i, sentence.first, i)
    if speaker is None or not is_source(scene, speaker):
        return None
    return Found(
        at=i, cue=cue, content=content, speakers=(speaker,), act=verb.act, rule="attribution.participle@1", row=verb.row
    )
