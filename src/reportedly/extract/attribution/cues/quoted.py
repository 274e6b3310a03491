"""One source quoting another: "X quoted Y as saying", "Y was quoted as saying by X", "X reported Y as saying"."""

from __future__ import annotations

from reportedly.extract.attribution.found import Found, Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.sources.media import is_medium
from reportedly.extract.attribution.words.after import words_after
from reportedly.extract.attribution.words.phrase import source_noun
from reportedly.knowledge.cues import SpeechVerb
from reportedly.text.parse import Sentence

REACH = 40
"""Tokens between "quoted" and "as saying" at most: a name with its offices."""
RELATIVES = frozenset({"which", "who"})
CITING = frozenset({"quote", "cite", "refer", "credit"})
LEADING = frozenset({"to", "from"})


def find_quoted(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb, subject: Words | None) -> Found | None:
    """Read verb ``i`` as one that quotes somebody else; None if it does not."""
    cited = _which_cites(scene, sentence, i, verb)
    if cited is not None:
        return cited
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
        at=i, cue=cue, content=(content,), speakers=speakers, act=verb.act, rule="attribution.quoted@2", row=verb.row
    )


def _which_cites(scene: Scene, sentence: Sentence, i: int, verb: SpeechVerb) -> Found | None:
    """ "..., which cited Y, ...": Y is whom the source before "which" cites for what it tells in the main clause."""
    tokens, at = scene.parse.tokens, i - 1
    while at > sentence.first and tokens[at].lower not in RELATIVES and tokens[at].pos in ("ADV", "ADP", "NOUN", "AUX"):
        at -= 1
    is_relative = at > sentence.first and tokens[at].lower in RELATIVES and i - at <= 3
    if verb.lemma not in CITING or not is_relative or scene.parse.kids(i, "auxpass"):
        return None
    start = i + 2 if tokens[i + 1].lower in LEADING else i + 1
    inner = words_after(scene, start, sentence.stop)
    if inner is None or inner.stop >= sentence.stop or tokens[inner.stop].pos not in ("PUNCT", "VERB", "AUX"):
        return None
    if not _names(scene, inner, papers=True):
        return None
    cue = tuple(range(at, start))
    return Found(at=at, cue=cue, content=((at, inner.stop),), speakers=(inner,), extends=True, act=verb.act,
                 rule="attribution.citing@2", row=verb.row)  # fmt: skip


def _as_saying(scene: Scene, sentence: Sentence, i: int) -> int | None:
    """The token of "as" in "as saying" (or telling, declaring ...) after a verb."""
    tokens = scene.parse.tokens
    for j in range(i + 1, min(i + REACH, sentence.stop - 1)):
        if tokens[j].lower == "as" and tokens[j + 1].lower.endswith("ing") and tokens[j + 1].lemma in scene.cues.verbs:
            return j
    return None


def _names(scene: Scene, words: Words, *, papers: bool = False) -> bool:
    """Say whether a cited phrase is somebody who speaks, not a thing ("cited reports of"); or a paper, where asked."""
    noun = source_noun(scene, words.head, words.first)
    kinds = ("unspecified",) if papers else ("unspecified", "document")
    is_noun = noun is not None and noun.type not in kinds
    return bool(scene.names_in(words)) or is_noun or is_medium(scene, words) or _is_proper(scene, words)


def _is_proper(scene: Scene, words: Words) -> bool:
    """Say whether words are a proper name."""
    return all(scene.parse.tokens[i].pos == "PROPN" for i in range(words.first, words.stop))


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
        rule="attribution.quoted@2",
        row=verb.row,
    )
