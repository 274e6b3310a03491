"""One source quoting another: "X quoted Y as saying", "Y was quoted as saying by X", "X reported Y as saying"."""

from __future__ import annotations

from reportedly.extract.attribution.after import words_after
from reportedly.extract.attribution.found import Found, Words
from reportedly.extract.attribution.phrase import source_noun
from reportedly.extract.attribution.scene import Scene
from reportedly.knowledge.cues import SpeechVerb
from reportedly.text.parse import Sentence

REACH = 40
"""Tokens between "quoted" and "as saying" at most: a name with its offices."""


def find_quoted(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb, subject: Words | None) -> Found | None:
    """Read verb ``i`` as one that quotes somebody else; None if it does not."""
    if verb.lemma not in ("quote", "cite", "report", "describe") or subject is None:
        return None
    say = _as_saying(scene, sentence, i)
    if say is None and verb.lemma not in ("quote", "cite"):
        return None
    cue = (i, say, say + 1) if say is not None else (i,)
    if scene.parse.kids(i, "auxpass", "nsubjpass") or say == i + 1:
        return _was_quoted(scene, sentence, subject, verb, cue)
    inner = words_after(scene, i + 1, say if say is not None else sentence.stop)
    speakers = (subject,) if inner is None or (say is None and not _names(scene, inner)) else (subject, inner)
    start = say + 2 if say is not None else i + 1
    after, before = (start, sentence.stop), (sentence.first, subject.first)
    content = after if scene.has_clause(after) or not scene.has_clause(before) else before
    if content[1] - content[0] < 2:
        return None
    return Found(
        at=i, cue=cue, content=(content,), speakers=speakers, act=verb.act, rule="attribution.quoted@1", row=verb.row
    )


def _as_saying(scene: Scene, sentence: Sentence, i: int) -> int | None:
    """The token of "as" in "as saying" (or telling, declaring ...) after a verb."""
    tokens = scene.parse.tokens
    for j in range(i + 1, min(i + REACH, sentence.stop - 1)):
        if tokens[j].lower == "as" and tokens[j + 1].lower.endswith("ing") and tokens[j + 1].lemma in scene.cues.verbs:
            return j
    return None


def _names(scene: Scene, words: Words) -> bool:
    """Say whether a cited phrase is somebody who speaks, not a thing ("cited reports of")."""
    noun = source_noun(scene, words.head, words.first)
    return bool(scene.names_in(words)) or (noun is not None and noun.type not in ("unspecified", "document"))


def _was_quoted(
    scene: Scene, sentence: Sentence, speaker: Words, verb: SpeechVerb, cue: tuple[int, ...]
) -> Found | None:
    """ "Y was quoted (by X) as saying (by X) that ..."."""
    tokens, last = scene.parse.tokens, cue[-1] + 1
    by = next((j for j in range(cue[0] + 1, min(last + 6, sentence.stop)) if tokens[j].lower == "by"), None)
    medium = None if by is None else words_after(scene, by + 1, sentence.stop)
    start = medium.stop if medium is not None and medium.first >= last else last
    after, before = (start, sentence.stop), (sentence.first, speaker.first)
    content = after if scene.has_clause(after) or before[1] - before[0] < 2 else before
    if content[1] <= content[0]:
        return None
    speakers = (speaker,) if medium is None else (medium, speaker)
    return Found(
        at=cue[0],
        cue=cue,
        content=(content,),
        speakers=speakers,
        act=verb.act,
        rule="attribution.quoted@1",
        row=verb.row,
    )
