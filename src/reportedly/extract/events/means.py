"""Which weapon or carrier the words tell for an event: beside its trigger, in its clause, near by."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from reportedly.extract.events.candidate import Candidate, WeaponWords
from reportedly.extract.events.clause import behind, objects, subjects
from reportedly.extract.events.scene import Scene
from reportedly.text.parse import Token

INSTRUMENT = ("with", "by", "using", "via", "through", "from", "in", "of", "involving", "under", "as")
MODIFIER = ("compound", "amod", "nmod", "nummod", "poss")


def best(scene: Scene, weapons: Iterable[WeaponWords]) -> WeaponWords | None:
    """Of several weapons the one whose class ranks highest, the first of equals."""
    found = list(weapons)
    means = scene.triggers.means
    return min(found, key=lambda weapon: (means[weapon.means].rank, weapon.first)) if found else None


def means_beside(scene: Scene, candidate: Candidate, *, with_objects: bool = True) -> WeaponWords | None:
    """The weapon told by the trigger's own words, modifiers, doer, instrument or, if wanted, what it sends.

    The object of a consequence is no means: "destroyed a mortar" is not done by mortar.
    """
    inside = [scene.weapons[at] for at in range(candidate.first, candidate.stop) if at in scene.weapons]
    return best(scene, [*inside, *_weapons_at(scene, _places_of_means(scene, candidate, with_objects))])


def means_in_clause(scene: Scene, candidate: Candidate, barred: Mapping[int, int]) -> WeaponWords | None:
    """The weapon told in the innermost clause of a trigger, unless another event holds it (``barred``)."""
    clauses = scene.reading.clauses
    same = [w for w in _in_sentence(scene, candidate, barred) if clauses[w.head] == clauses[candidate.head]]
    return best(scene, same)


def means_in_sentence(scene: Scene, candidate: Candidate, barred: Mapping[int, int]) -> WeaponWords | None:
    """The weapon told in the sentence of a trigger."""
    return best(scene, _in_sentence(scene, candidate, barred))


def means_near(scene: Scene, candidate: Candidate, wanted: tuple[str, ...], sentences: int) -> WeaponWords | None:
    """The nearest weapon of these classes in the same section, told before if possible, at most so far away."""
    tokens = scene.reading.parse.tokens
    section = scene.reading.parse.block_of(candidate.head).section
    near = []
    for means in wanted:
        heads = scene.told.get((section, means), [])
        at = bisect_left(heads, candidate.head)
        near.extend(heads[max(at - 1, 0) : at + 1])
    sent = tokens[candidate.head].sent
    close = [head for head in near if abs(tokens[head].sent - sent) <= sentences]
    chosen = min(close, key=lambda head: (head > candidate.head, abs(head - candidate.head)), default=None)
    return None if chosen is None else scene.weapons[chosen]


def _in_sentence(scene: Scene, candidate: Candidate, barred: Mapping[int, int]) -> Iterator[WeaponWords]:
    """Yield the weapons used in a trigger's sentence: not those of another event, nor those that qualify a thing."""
    parse = scene.reading.parse
    sentence = parse.sentence_of(candidate.head)
    for token in range(sentence.first, sentence.stop):
        weapon = scene.weapons.get(token)
        free = barred.get(token, candidate.head) == candidate.head
        if weapon is not None and free and not _qualifies(scene, parse.tokens[token]):
            yield weapon


def _qualifies(scene: Scene, token: Token) -> bool:
    """Say whether a weapon word only tells the kind of a place or thing: "a chemical weapons depot"."""
    if token.dep not in ("compound", "amod", "nmod"):
        return False
    held = scene.classes_of(scene.reading.parse.head(token.i))
    return bool(held & {"land", "building", "weapon", "vehicle", "person"})


def _weapons_at(scene: Scene, tokens: Iterable[Token]) -> Iterator[WeaponWords]:
    """Yield the weapons whose head is one of these tokens or hangs on it by "of"."""
    for token in tokens:
        for at in (token, *behind(scene.reading.parse, token.i, "of")):
            if at.i in scene.weapons:
                yield scene.weapons[at.i]


def _places_of_means(scene: Scene, candidate: Candidate, with_objects: bool) -> Iterator[Token]:
    """Yield the tokens where a trigger's weapon would stand."""
    parse = scene.reading.parse
    head = parse.tokens[candidate.head]
    yield from behind(parse, head.i, *INSTRUMENT)
    for verb in parse.kids(head.i, "advcl", "acl"):
        if verb.lemma == "use":
            yield from objects(parse, verb)
    if candidate.is_nominal:
        yield from parse.kids(head.i, *MODIFIER)
    verb_at = candidate.support if candidate.is_nominal else head.i
    if verb_at is not None:
        yield from _around_verb(scene, parse.tokens[verb_at], with_objects)


def _around_verb(scene: Scene, verb: Token, with_objects: bool) -> Iterator[Token]:
    """Yield a verb's doer with its modifiers, its objects, if wanted, and its instruments."""
    parse = scene.reading.parse
    for doer in subjects(parse, verb):
        yield doer
        yield from parse.kids(doer.i, *MODIFIER)
    if with_objects:
        yield from objects(parse, verb)
    yield from behind(parse, verb.i, "with", "by", "using", "via", "through", "from")
