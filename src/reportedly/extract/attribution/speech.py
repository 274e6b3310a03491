"""Verbs that report: who says it, before or after what is said, quoted or not, told to whom."""

from __future__ import annotations

from reportedly.extract.attribution.found import Found, Range
from reportedly.extract.attribution.phrase import (
    NOMINAL,
    PERSONAL,
    Words,
    is_time,
    source_noun,
    words_after,
    words_before,
)
from reportedly.extract.attribution.scene import Scene
from reportedly.knowledge.cues import SpeechVerb
from reportedly.knowledge.sources import MEDIA
from reportedly.text.parse import Sentence, Token

SKIPPED = frozenset(
    [
        "also",
        "further",
        "then",
        "later",
        "earlier",
        "meanwhile",
        "however",
        "on",
        "to",
        "go",
        "went",
        "goes",
        "not",
        "n't",
        "has",
        "have",
        "had",
        "is",
        "was",
        "were",
        "been",
        "be",
        "reportedly",
        "did",
        "does",
        "do",
        "will",
        "would",
        "could",
        "may",
        "might",
        "again",
        "separately",
        "subsequently",
        "itself",
        "himself",
        "repeatedly",
        "previously",
        "strongly",
        "categorically",
        "always",
        "never",
        "both",
        "all",
    ]
)
RELATIVES = frozenset({"who", "which", "whose", "whom"})
QUOTES = frozenset({'"', "“", "”", "''", "``", "«", "»"})
STRONG = frozenset({"say", "tell"})


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
    """The reporting verb that a token is, if it is one and the words it needs follow."""
    token = scene.parse.tokens[i]
    choices = scene.cues.verbs.get(token.lemma)
    if choices is None:
        return None
    if token.pos not in ("VERB", "AUX") and not _is_mistagged(scene, i, sentence):
        return None
    following = [t.lower for t in scene.parse.tokens[i + 1 : min(i + 4, sentence.stop)]]
    return next((verb for verb in choices if all(word in following for word in verb.rest)), None)


def _is_mistagged(scene: Scene, i: int, sentence: Sentence) -> bool:
    """Say whether a "noun" is really a verb: "... NAME reports." at the end of a sentence."""
    token = scene.parse.tokens[i]
    last = sentence.stop - 1 - (scene.parse.tokens[sentence.stop - 1].pos == "PUNCT")
    return token.tag == "NNS" and i == last and i > sentence.first and (i - 1 in scene.ends or i in scene.ends.values())


def _found(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb, before: list[Found]) -> Found | None:
    """The saying that one verb makes, tried construction by construction."""
    if verb.act == "judge":
        return None
    if verb.act == "relay" and verb.lemma in ("quote", "cite", "report", "describe"):
        quoted = _quoted(scene, sentence, i, verb)
        if quoted is not None:
            return quoted
    token = scene.parse.tokens[i]
    if _is_passive(scene, i):
        return _passive(scene, sentence, i, verb)
    speaker = _subject(scene, sentence, i)
    cue = _cue(scene, i, verb)
    if speaker is not None and _may_speak(scene, speaker, verb):
        return _with_subject(scene, sentence, i, verb, speaker, cue)
    inverted = _inverted(scene, sentence, i, verb)
    if inverted is not None:
        return inverted
    if token.tag in ("VBG", "VBD", "VBZ", "VBP", "VBN", "VB"):
        return _elided(scene, sentence, i, verb, cue, before)
    return None


def _cue(scene: Scene, i: int, verb: SpeechVerb) -> tuple[int, ...]:
    """The tokens of the cue: the verb and the words that belong to it."""
    tokens = scene.parse.tokens
    rest = [j for j in range(i + 1, min(i + 4, len(tokens))) if tokens[j].lower in verb.rest]
    return (i, *rest[: len(verb.rest)])


def _subject(scene: Scene, sentence: Sentence, i: int) -> Words | None:
    """Who speaks, from the words right before the verb; the parse decides only where they do not."""
    tokens = scene.parse.tokens
    at = i - 1
    while at >= sentence.first and (tokens[at].lower in SKIPPED or tokens[at].pos in ("AUX", "ADV")):
        at -= 1
    at = _before_time(scene, sentence, at)
    subject = next((kid for kid in scene.parse.kids(i, "nsubj") if kid.i < i), None)
    if at >= sentence.first and tokens[at].text == "," and subject is not None:
        return _parsed(scene, sentence, subject)
    if at < sentence.first:
        return None
    if tokens[at].lower in RELATIVES:
        return _relative(scene, sentence, i)
    near = words_before(scene.parse, scene.cues, at, sentence.first)
    if near is None and subject is not None and subject.i < i:
        return _parsed(scene, sentence, subject)
    if near is None or subject is None or subject.i >= near.first or _is_known(scene, near):
        return near
    far = _parsed(scene, sentence, subject)
    return far if _is_source(scene, far) else near


def _is_known(scene: Scene, words: Words) -> bool:
    """Say whether words hold a known source or a noun for one."""
    noun = source_noun(scene.parse, scene.cues, words.head, words.first)
    return noun is not None or bool(scene.names_in(words.first, words.stop))


def _before_time(scene: Scene, sentence: Sentence, at: int) -> int:
    """Step back over "on Monday" between a source and its verb."""
    tokens = scene.parse.tokens
    back = at
    while back >= sentence.first and (is_time(tokens[back]) or tokens[back].pos == "NUM"):
        back -= 1
    if back < at and back >= sentence.first and tokens[back].lower in ("on", "in", "late", "early"):
        return back - 1
    return at


def _parsed(scene: Scene, sentence: Sentence, subject: Token) -> Words | None:
    """The noun phrase that ends where the parsed subject's own words end."""
    tokens = scene.parse.tokens
    below = [j for j in scene.parse.subtree(subject.i) if sentence.first <= j]
    last = subject.i
    for j in below:
        if j == last + 1 and tokens[j].dep not in ("relcl", "acl", "punct") and tokens[j].lower not in RELATIVES:
            last = j
    while last > subject.i and tokens[last].pos not in NOMINAL:
        last -= 1
    return words_before(scene.parse, scene.cues, last, sentence.first)


def _relative(scene: Scene, sentence: Sentence, i: int) -> Words | None:
    """The noun that a relative clause with a reporting verb describes ("the group, which said ...")."""
    token = scene.parse.tokens[i]
    if token.dep == "relcl" and token.head < i:
        return _parsed(scene, sentence, scene.parse.tokens[token.head])
    return None


def _inside(words: Words, i: int) -> bool:
    """Say whether a token lies in a phrase."""
    return words.first <= i < words.stop


def _is_source(scene: Scene, words: Words | None) -> bool:
    """Say whether words can name somebody who speaks: a pronoun, a known source, a name, a noun for a source."""
    if words is None:
        return False
    head = scene.parse.tokens[words.head]
    if head.pos == "PRON":
        return head.lower in PERSONAL
    if head.pos == "PROPN" or scene.names_in(words.first, words.stop):
        return True
    return source_noun(scene.parse, scene.cues, words.head, words.first) is not None


def _may_speak(scene: Scene, words: Words, verb: SpeechVerb) -> bool:
    """Say whether these words can be the subject of this verb; "say" and "tell" make a speaker of any noun."""
    return verb.lemma in STRONG or _is_source(scene, words)


def _is_passive(scene: Scene, i: int) -> bool:
    """Say whether a verb is passive."""
    return bool(scene.parse.kids(i, "auxpass", "nsubjpass"))


def _passive(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb) -> Found | None:
    """ "... was reported by X": the agent speaks; without one nobody does."""
    tokens = scene.parse.tokens
    by = next((j for j in range(i + 1, min(i + 8, sentence.stop)) if tokens[j].lower == "by"), None)
    agent = None if by is None else words_after(scene.parse, scene.cues, by + 1, sentence.stop, scene.ends)
    if agent is None or not _is_source(scene, agent) or verb.act not in ("say", "claim", "document", "relay", "admit"):
        return None
    content: tuple[Range, ...] = ((sentence.first, i),)
    if agent.stop < sentence.stop and scene.has_clause((agent.stop, sentence.stop)):
        content = ((agent.stop, sentence.stop),)
    return Found(at=i, cue=(*_cue(scene, i, verb), by or i), content=content, speakers=(agent,), act=verb.act,
                 rule="attribution.passive@1", row=verb.row)  # fmt: skip


def _quoted(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb) -> Found | None:
    """ "X quoted Y as saying ..." and "Y was quoted as saying by X": the medium first, then who it quotes."""
    tokens = scene.parse.tokens
    reach = range(i + 1, min(i + 30, sentence.stop - 1))
    say = next((j for j in reach if tokens[j].lower == "as" and _is_saying(scene, j + 1)), None)
    cue = (i, say, say + 1) if say is not None else (i,)
    if _is_passive(scene, i) or (say == i + 1):
        return _was_quoted(scene, sentence, i, verb, cue)
    medium = _subject(scene, sentence, i)
    if medium is None or not _is_source(scene, medium):
        return None
    inner = words_after(scene.parse, scene.cues, i + 1, say if say is not None else sentence.stop, scene.ends)
    speakers = (medium,) if inner is None or not _is_source(scene, inner) else (medium, inner)
    start = say + 2 if say is not None else i + 1
    after, before = (start, sentence.stop), (sentence.first, medium.first)
    content = after if say is None or scene.has_clause(after) or not scene.has_clause(before) else before
    if content[1] <= content[0]:
        return None
    return Found(
        at=i, cue=cue, content=(content,), speakers=speakers, act=verb.act, rule="attribution.quoted@1", row=verb.row
    )


def _is_saying(scene: Scene, i: int) -> bool:
    """Say whether a token is a reporting participle ("saying", "telling")."""
    token = scene.parse.tokens[i]
    return token.tag == "VBG" and token.lemma in scene.cues.verbs


def _was_quoted(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb, cue: tuple[int, ...]) -> Found | None:
    """ "Y was quoted as saying (by X) that ..."."""
    tokens = scene.parse.tokens
    speaker = _subject(scene, sentence, i)
    if speaker is None or not _is_source(scene, speaker):
        return None
    last = cue[-1] + 1
    by = next((j for j in range(i + 1, min(last + 6, sentence.stop)) if tokens[j].lower == "by"), None)
    medium = None if by is None else words_after(scene.parse, scene.cues, by + 1, sentence.stop, scene.ends)
    start = medium.stop if medium is not None and medium.first >= last else last
    after, before = (start, sentence.stop), (sentence.first, speaker.first)
    content = after if scene.has_clause(after) or before[0] == before[1] else before
    speakers = (speaker,) if medium is None else (medium, speaker)
    if content[1] <= content[0]:
        return None
    return Found(
        at=i, cue=cue, content=(content,), speakers=speakers, act=verb.act, rule="attribution.quoted@1", row=verb.row
    )


def _limit(scene: Scene, i: int, sentence: Sentence) -> int:
    """Where what follows a verb stops: at a participle that goes on speaking ("adding that"), else at the end."""
    for j in range(i + 1, sentence.stop):
        token = scene.parse.tokens[j]
        if token.tag == "VBG" and token.lemma in ("add", "say", "note", "stress", "claim") and j > i + 1:
            return j
    return sentence.stop


def _with_subject(
    scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb, speaker: Words, cue: tuple[int, ...]
) -> Found | None:
    """Subject and verb, with what is said after them, before them, or on both sides."""
    via = _media(scene, i, sentence)
    start = max([cue[-1] + 1, *(words.stop for words in via)])
    stop = _limit(scene, i, sentence)
    left, right = (sentence.first, speaker.first), (start, stop)
    content = _side(scene, i, left, right, verb)
    if content is None:
        return None
    return Found(
        at=i,
        cue=cue,
        content=content,
        via=via,
        speakers=(speaker,),
        act=verb.act,
        rule="attribution.verb@1",
        row=verb.row,
    )


def _side(scene: Scene, i: int, left: Range, right: Range, verb: SpeechVerb) -> tuple[Range, ...] | None:
    """On which side of subject and verb the content stands; None where there is none."""
    tokens = scene.parse.tokens
    after, before = _has_content(scene, right), scene.has_clause(left) or _ends_quoted(scene, left)
    if verb.act in ("deny", "accuse"):
        return (right,) if right[1] > right[0] else None
    if after and not before:
        return (right,)
    if before and not after:
        takes_noun = verb.takes == "any" and any(
            kid.dep in ("dobj", "ccomp") and kid.i > i for kid in scene.parse.kids(i)
        )
        return (right,) if takes_noun and right[1] - right[0] > 1 and verb.lemma != "say" else _joined(left, right)
    if before and after:
        if (
            tokens[min(right[0], len(tokens) - 1)].lower == "that"
            or tokens[left[0]].dep == "mark"
            or tokens[left[0]].pos == "SCONJ"
        ):
            return (right,)
        if _ends_quoted(scene, left) or tokens[left[1] - 1].text == ",":
            return (left, right) if _ends_quoted(scene, left) or tokens[right[0]].text in (",", '"') else (right,)
        return (left, right) if tokens[right[0]].pos in ("ADP", "SCONJ", "CCONJ") else (right,)
    if right[1] - right[0] > 1 and verb.takes == "any":
        return (right,)
    if left[1] - left[0] > 2:
        return (left,)
    return (right,) if right[1] > right[0] else None


def _joined(left: Range, right: Range) -> tuple[Range, ...]:
    """Content before the source, with the tail that follows it in the sentence."""
    return (left, right) if right[1] - right[0] > 3 else (left,)


def _has_content(scene: Scene, right: Range) -> bool:
    """Say whether a clause follows, not counting a relative clause on the source."""
    for i in range(*right):
        token = scene.parse.tokens[i]
        if token.lower in RELATIVES and i <= right[0] + 1:
            return False
        if scene.is_finite(i):
            return True
        if token.text in QUOTES and right[1] - i > 4:
            return True
    return False


def _ends_quoted(scene: Scene, left: Range) -> bool:
    """Say whether a quotation closes right before the source."""
    tokens = scene.parse.tokens
    return left[1] > left[0] and any(tokens[j].text in QUOTES for j in range(max(left[0], left[1] - 2), left[1]))


def _inverted(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb) -> Found | None:
    """ "... said the observatory": content first, then verb, then who says it."""
    if i == sentence.first and not _quote_before(scene, i):
        return None
    source = words_after(scene.parse, scene.cues, i + 1, sentence.stop, scene.ends)
    if source is None or not _is_source(scene, source) or verb.act not in ("say", "claim", "warn", "admit"):
        return None
    stop = _limit(scene, source.stop, sentence)
    if scene.has_clause((source.stop, stop)) and scene.parse.tokens[source.stop].lower not in RELATIVES:
        return None
    via = _media(scene, source.stop - 1, sentence)
    content = ((sentence.first, i),) if i > sentence.first else ((i, i + 1),)
    return Found(at=i, cue=_cue(scene, i, verb), content=content, via=via, speakers=(source,), act=verb.act,
                 rule="attribution.inverted@1", row=verb.row)  # fmt: skip


def _quote_before(scene: Scene, i: int) -> bool:
    """Say whether the token before is a quotation mark."""
    return i > 0 and scene.parse.tokens[i - 1].text in QUOTES


def _elided(
    scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb, cue: tuple[int, ...], before: list[Found]
) -> Found | None:
    """ "adding that ...", "and said ...": the speaker is the one before in the sentence."""
    token = scene.parse.tokens[i]
    coordinated = token.dep == "conj" or scene.parse.tokens[i - 1].pos == "CCONJ"
    if token.tag != "VBG" and not coordinated:
        return None
    if (
        verb.act not in ("say", "claim", "warn", "admit", "believe", "deny", "accuse", "document")
        or i + 1 >= sentence.stop
    ):
        return None
    earlier = [one for one in before if one.at < i and not one.is_hedge]
    content = ((cue[-1] + 1, _limit(scene, i, sentence)),)
    if content[0][1] <= content[0][0]:
        return None
    if earlier:
        return Found(
            at=i, cue=cue, content=content, is_elided=True, act=verb.act, rule="attribution.elided@1", row=verb.row
        )
    subject = next((kid for kid in scene.parse.kids(token.head, "nsubj")), None)
    speaker = None if subject is None else _parsed(scene, sentence, subject)
    if speaker is None or not _is_source(scene, speaker):
        return None
    return Found(
        at=i, cue=cue, content=content, speakers=(speaker,), act=verb.act, rule="attribution.participle@1", row=verb.row
    )


def _media(scene: Scene, i: int, sentence: Sentence) -> tuple[Words, ...]:
    """The medium that was told: "told the agency", "in a statement to the daily", "in an interview with the radio"."""
    tokens = scene.parse.tokens
    at = i + 1
    for j in range(i + 1, min(i + 9, sentence.stop)):
        if scene.is_finite(j) or tokens[j].lower == "that":
            break
        if (j == at and tokens[i].lemma == "tell") or tokens[j].lower in ("to", "with", "by"):
            first = j if j == at and tokens[i].lemma == "tell" else j + 1
            words = words_after(scene.parse, scene.cues, first, sentence.stop, scene.ends)
            if words is not None and _is_medium(scene, words):
                return (words,)
    return ()


def _is_medium(scene: Scene, words: Words) -> bool:
    """Say whether words name a medium."""
    names = scene.names_in(words.first, words.stop)
    if names:
        return names[0].payload.source.type in MEDIA
    noun = source_noun(scene.parse, scene.cues, words.head, words.first)
    return noun is not None and noun.type in MEDIA and noun.group not in ("journalist", "media")
