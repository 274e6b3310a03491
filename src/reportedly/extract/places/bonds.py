"""What speaks for a place being where an event happened: the grammar and the words between the two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportedly.extract.places.nesting import Nesting, size
from reportedly.records.coded import Coded
from reportedly.records.mention import EventMention, PlaceMention
from reportedly.text.parse import Parse, Token

VERBS = frozenset({"VERB", "AUX"})
JOINTS = frozenset({"compound", "nmod", "appos", "conj", "amod", "nummod"})
CLAUSAL = frozenset({"nsubj", "dobj", "relcl", "acl", "advcl", "conj", "poss", "ccomp", "pcomp", "xcomp", "parataxis"})
_ALIKE = {"nsubjpass": "nsubj", "csubjpass": "nsubj", "csubj": "nsubj", "agent": "prep", "mark": "prep"}
"""Labels that are told apart by voice only, or read at random."""
DISTANCES = (3, 6, 10, 16, 25)
"""Tokens between place and event at which the next wider class begins."""
LONGEST = 12


class Path:
    """The way from a place up to the token above both, and from there down to the event."""

    def __init__(self, up: Sequence[Token], top: Token, down: Sequence[Token]) -> None:
        self.up, self.top, self.down = tuple(up), top, tuple(down)


class Bonds:
    """The places and events of one sentence, asked how each place is bound to one event."""

    def __init__(self, parse: Parse, first: int, places: Sequence[PlaceMention], events: frozenset[int]) -> None:
        """``first`` is the sentence's first token, ``events`` are the tokens of all event words in it."""
        self.parse = parse
        self.first = first
        self.places = tuple(places)
        self.events = events
        self.nesting = Nesting(parse, places)

    def score(self, event: EventMention, place: PlaceMention, weights: Mapping[str, float]) -> float:
        """Log-odds that the event happened at the place: the weights of what holds, with that of "always"."""
        return weights["always"] + sum(weights.get(name, 0.0) for name in self.features(event, place))

    def is_where_words_were_said(self, event: EventMention, place: PlaceMention) -> bool:
        """Say whether a place stands behind a verb of whose content the event is part: "told us in Geneva that"."""
        path = path_between(self.parse, place.head, tokens_of(event))
        if path is None or path.top.pos not in VERBS or place.first < path.top.i:
            return False
        said = any(token.dep in ("ccomp", "parataxis") for token in path.down)
        return said and not any(token.pos in VERBS for token in path.up)

    def features(self, event: EventMention, place: PlaceMention) -> tuple[str, ...]:
        """What holds of an event and a place of its sentence, as names of rows of the table ``place_bonds``."""
        mine = tokens_of(event)
        head = self._listed(place)
        return (
            *self._of_words(place, head),
            *self._of_way(path_between(self.parse, head.head, mine), mine),
            *self._of_order(event, head),
            *self._of_others(event, place, head),
        )

    def _listed(self, place: PlaceMention) -> PlaceMention:
        """The first name of the list that a name stands in: "Douma" for each of "Douma, Saqba and Zamalka"."""
        first = place
        for _ in range(LONGEST):
            token = self.parse.tokens[first.head]
            above = next((p for p in self.places if token.dep == "conj" and p.first <= token.head < p.stop), None)
            above = above or self._before_in_row(first)
            if above is None or above is first:
                break
            first = above
        return first

    def _before_in_row(self, place: PlaceMention) -> PlaceMention | None:
        """The name right before one in a row of names, where "and", or nothing at all, stands between the two."""
        at = self.places.index(place)
        if at == 0 or size(self.places[at - 1]) != size(place):
            return None
        between = self.parse.tokens[self.places[at - 1].stop : place.first]
        joined = all(token.lower in ("and", "&", "or") for token in between) and len(between) <= 1
        return self.places[at - 1] if joined else None

    def _of_words(self, place: PlaceMention, head: PlaceMention) -> Iterator[str]:
        """What the place's own words and their preposition tell."""
        tokens = self.parse.tokens
        preposition = preposition_of(self.parse, place.head) or "none"
        yield f"preposition-{preposition}"
        yield f"label-{_label(tokens[head.head])}"
        if head is not place:
            yield "listed"
        yield f"size-{size(place)}"
        if not isinstance(place.value, Coded):
            yield "unknown" if place.is_locative else "unknown-unannounced"
        else:
            yield f"role-{place.value.value.role}"
            if place.value.value.relation:
                yield f"relation-{place.value.value.relation.kind}"
        if any(token.text[:1].islower() for token in tokens[place.first : place.stop]):
            yield "announced"
        yield from self._of_governor(head, preposition)
        yield from self._of_next(place)

    def _of_governor(self, place: PlaceMention, preposition: str) -> Iterator[str]:
        """The first word above a place that is neither a preposition nor part of the name."""
        above = (t for t in self.parse.ancestors(place.head) if t.pos != "ADP" and not place.first <= t.i < place.stop)
        governor = next(above, None)
        if governor is None:
            return
        yield f"governor-{governor.pos.lower()}"
        if governor.i in self.events:
            yield "governor-event"
        if governor.pos in ("NOUN", "PROPN"):
            yield f"governor-label-{_label(governor)}"
            yield f"preposition-noun-{preposition}"

    def _of_next(self, place: PlaceMention) -> Iterator[str]:
        """What stands right behind a name."""
        if place.stop >= len(self.parse.tokens):
            return
        after = self.parse.tokens[place.stop]
        if after.lower in ("'s", "'"):
            yield "possessive"
        elif after.text == "-":
            yield "hyphen"
        elif after.pos in ("NOUN", "PROPN", "ADJ"):
            yield "noun-behind"

    def _of_way(self, path: Path | None, mine: frozenset[int]) -> Iterator[str]:
        """What the grammar between place and event tells."""
        if path is None:
            yield "apart"
            return
        if not path.down:
            yield "under-event"
        yield f"up-{min(len(path.up), 6)}"
        yield f"down-{min(len(path.down), 4)}"
        yield f"top-{path.top.pos.lower()}"
        verbs = [token for token in path.up if token.pos in VERBS]
        yield f"verbs-up-{min(len(verbs), 3)}"
        yield f"verbs-down-{min(sum(token.pos in VERBS for token in path.down), 3)}"
        if verbs:
            yield f"first-clause-{_label(verbs[0])}"
            yield f"last-clause-{_label(verbs[-1])}"
        if path.down:
            yield f"event-clause-{_label(path.down[-1])}"
        yield "way-" + "-".join(label for token in path.up if (label := _label(token)) in CLAUSAL)
        others = self.events - mine
        if any(token.i in others for token in path.up):
            yield "other-event-above"
        if any(token.i in others for token in path.down):
            yield "other-event-on-the-way"
        if path.top.i in others:
            yield "other-event-on-top"

    def _of_order(self, event: EventMention, place: PlaceMention) -> Iterator[str]:
        """What the order of words tells."""
        yield "after" if place.first > event.head else "before"
        yield f"distance-{sum(abs(place.head - event.head) >= far for far in DISTANCES)}"
        if place.first - self.first < 3:
            yield "sentence-begins"
        low, high = sorted((place.first, event.head))
        yield f"commas-{min(3, sum(token.text == ',' for token in self.parse.tokens[low:high]))}"

    def _of_others(self, event: EventMention, place: PlaceMention, head: PlaceMention) -> Iterator[str]:
        """How the sentence's other places stand to this one."""
        others = [other for other in self.places if other is not place]
        if not others:
            yield "only"
            return
        if len(others) > 2:
            yield "many"
        away = abs(head.head - event.head)
        if all(abs(other.head - event.head) >= away for other in others):
            yield "nearest"
        inner = [other for other in others if self.nesting.tells(place, other)]
        if inner:
            yield "tells-another"
        if any(self.nesting.tells(other, place) for other in others):
            yield "told-by-another"
        if any(size(other) < size(place) for other in others if other not in inner):
            yield "finer-elsewhere"


def tokens_of(event: EventMention) -> frozenset[int]:
    """An event's own trigger and support tokens."""
    support = (event.support,) if event.support is not None else ()
    return frozenset((*range(event.first, event.stop), event.head, *support))


def path_between(parse: Parse, place: int, mine: frozenset[int]) -> Path | None:
    """The shortest way from a place to one of an event's tokens over the tree; None where they are not joined."""
    tokens = parse.tokens
    ups = [tokens[place], *parse.ancestors(place)]
    level = {token.i: n for n, token in enumerate(ups)}
    best: Path | None = None
    for start in sorted(mine):
        down: list[Token] = []
        for token in (tokens[start], *parse.ancestors(start)):
            if token.i in level:
                way = Path(ups[: level[token.i]], token, tuple(reversed(down)))
                if best is None or len(way.up) + len(way.down) < len(best.up) + len(best.down):
                    best = way
                break
            down.append(token)
    return best


def preposition_of(parse: Parse, head: int) -> str | None:
    """The preposition that governs a name, through appositions, lists and "the town of"."""
    token = parse.tokens[head]
    for _ in range(LONGEST):
        above = parse.tokens[token.head]
        if token.dep == "pobj" or (token.dep == "pcomp" and above.pos == "ADP"):
            noun = parse.tokens[above.head]
            if above.lower != "of" or noun.pos not in ("NOUN", "PROPN"):
                return above.lower
            token = noun
        elif token.dep in JOINTS or (token.dep == "poss" and above.pos in ("NOUN", "PROPN")):
            token = above
        else:
            return None
    return None


def _label(token: Token) -> str:
    """A token's dependency label, the voices alike."""
    return _ALIKE.get(token.dep, token.dep).lower()
