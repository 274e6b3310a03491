"""What finding hands to resolving: noun phrases with their head word and the owners around it."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.knowledge.actor_terms import Term

Form = Literal["name", "nominal", "pronoun", "modifier", "possessive"]


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One noun phrase that may name an actor, before it has a value.

    ``head_term`` is the word that the phrase is about ("jets"), null for pronouns and numbers; ``owners`` the terms
    before it that say whose, nearest first ("Russian"); ``backers`` those who only stand behind it
    ("Turkish-backed"); ``thing`` the act or asset that a modifier stands before ("Russian airstrikes").
    ``belongs_to`` is the index of the phrase after it that says whose ("forces of the state"), ``possessor`` the token
    of a pronoun that does ("its soldiers"). ``is_backer`` marks who stands behind another, ``is_number`` a number
    that stands for people.
    """

    first: int
    stop: int
    head: int
    form: Form
    head_term: Term | None = None
    owners: tuple[Term, ...] = ()
    backers: tuple[Term, ...] = ()
    thing: Term | None = None
    belongs_to: int | None = None
    possessor: int | None = None
    is_number: bool = False
    is_backer: bool = False
    is_definite: bool = False
    is_plural: bool = False


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """All that finding saw in one Document: every known word, and the phrases they make, both in text order."""

    terms: tuple[Term, ...]
    phrases: tuple[Found, ...]
