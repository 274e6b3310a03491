"""A source of which a text tells nothing but its letters: a body, of the type that its acts tell, or of none."""

from __future__ import annotations

from reportedly.extract.attribution.scene import Scene
from reportedly.records.source import SourceType
from reportedly.records.span import Span
from reportedly.text.parse import Token

LONGEST = 6
"""Letters of an acronym."""
FIGHTERS = frozenset({
    "fighter", "militant", "rebel", "gunman", "insurgent", "militiaman", "guerrilla", "combatant", "commander", "troop",
    "brigade", "battalion", "jihadist", "jihadi", "militia", "group", "faction", "paramilitary", "separatist",
})  # fmt: skip
"""Nouns beside the letters of a group under arms."""
THEIRS = frozenset({"its", "their"})
NEAR = 3
"""Tokens within which an owner's noun follows it."""


def type_of_letters(scene: Scene, name: Span) -> SourceType | None:
    """The type of a body that is named by its letters alone; None where the name is no acronym.

    One whose fighters the text tells of, or that claims responsibility, is an armed group; of others nothing is told.
    """
    letters = name.text
    if not (2 <= len(letters) <= LONGEST and letters.isalpha() and letters.isupper()):
        return None
    tokens = scene.parse.tokens
    sentence = scene.parse.sentence_of(scene.parse.tokens_between(name.start, name.end)[0].i)
    others = [token for token in tokens[sentence.first : sentence.stop] if len(token.text) > LONGEST]
    if others and all(token.text.isupper() for token in others):  # a headline in capitals
        return None
    if _is_armed(tokens[sentence.first : sentence.stop], letters, THEIRS) or _is_armed(tokens, letters, frozenset()):
        return "armed_actor_statement"
    return "unspecified"


def _is_armed(tokens: tuple[Token, ...], letters: str, owners: frozenset[str]) -> bool:
    """Say whether a noun for fighters follows the letters or another word for their owner, or they claim a deed."""
    for n, token in enumerate(tokens):
        if token.text == letters or token.lower in owners:
            behind = [each.lemma.lower() for each in tokens[n + 1 : n + 1 + NEAR]]
            if not FIGHTERS.isdisjoint(behind) or ("responsibility" in behind and "claim" in behind):
                return True
    return False
