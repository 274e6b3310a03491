"""The body that made a paper: "according to a statement released on Monday by X" has X for its source."""

from __future__ import annotations

import msgspec

from reportedly.extract.attribution.found import Found, Words
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.after import words_after
from reportedly.extract.attribution.words.phrase import source_noun
from reportedly.extract.attribution.words.subject import is_source

PAPERS = frozenset({"statement", "report"})
"""Groups of nouns for what a body says in writing; a memo or a letter speaks for itself."""
MADE = frozenset({
    "release", "issue", "publish", "make", "compile", "prepare", "distribute", "circulate", "write", "post", "sign",
    "draft", "produce", "draw",
})  # fmt: skip
REACH = 6
"""Tokens behind a paper among which it is told who made it."""


def with_maker(scene: Scene, one: Found) -> Found:
    """A saying whose source is a paper, with the body that is told to have made it in the paper's place."""
    if not one.speakers:
        return one
    maker = maker_of(scene, one.speakers[-1])
    return one if maker is None else msgspec.structs.replace(one, speakers=(*one.speakers[:-1], maker))


def maker_of(scene: Scene, words: Words) -> Words | None:
    """The words of who made a paper: "a statement [released by] X"; None where nobody is told."""
    noun = source_noun(scene, words.head, words.first)
    if noun is None or noun.group not in PAPERS or scene.names_in(words):
        return None
    tokens, stop = scene.parse.tokens, scene.parse.sentence_of(words.head).stop
    start = words.head + 1
    if start >= stop or tokens[start].lemma not in MADE:
        return None
    by = next((i for i in range(start, min(start + REACH, stop)) if tokens[i].lower == "by"), None)
    maker = None if by is None else words_after(scene, by + 1, stop)
    return maker if maker is not None and is_source(scene, maker) else None
