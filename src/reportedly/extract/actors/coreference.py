"""Tie "the group", "they", "the terrorists", "it" to what they stand for earlier in the same section."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.extract.actors.compose import compose
from reportedly.extract.actors.context import Context
from reportedly.extract.actors.found import Found
from reportedly.extract.reading import Reading
from reportedly.knowledge.actors import ActorNoun, Actors
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.values import ActorRef

Value = Coded[ActorRef] | Uncoded

NEAR, FAR = 2, 5
"""How many sentences back a reference may reach: a pronoun, and a definite noun. A bare plural stays in its sentence."""
GROUPS = frozenset(
    {
        "jihadist-group",
        "rebel-group",
        "armed-group",
        "pro-government-militia",
        "coalition",
        "political-body",
        "igo",
        "ngo",
    }
)
ARMED = frozenset({"jihadist-group", "rebel-group", "armed-group"})
FORCES = frozenset({"state-forces", "coalition"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MEANS = frozenset({"air", "heli", "weapon"})
SOLDIERS = frozenset({"force", "forces"})
HOSTILE = frozenset(
    [
        "destroy",
        "hit",
        "target",
        "strike",
        "shell",
        "pound",
        "seize",
        "capture",
        "kill",
        "bomb",
        "attack",
        "raid",
        "storm",
        "burn",
    ]
)
"""Verbs whose object is not their subject's own; grammar of possession, not the event lexicon."""
LABELS = frozenset({"armed", "armedgroup", "fighter"})


class _Seen(msgspec.Struct, frozen=True):
    """One earlier mention that has a value: where it stands and what it names."""

    n: int
    ref: ActorRef
    sent: int
    section: tuple[int, int]
    is_subject: bool
    is_plural: bool
    lemma: str
    group: str
    is_owned: bool


def resolve_references(
    reading: Reading, actors: Actors, context: Context, found: tuple[Found, ...], values: list[Value]
) -> list[Value]:
    """Replace the values of phrases that point back with those of what they point to, left to right.

    A phrase points only within its section, ``NEAR`` or ``FAR`` sentences back; what has no fitting antecedent keeps
    its neutral name or its reason. Each value that is tied has a Derivation with the words it rests on.
    """
    return _Referrer(reading, actors, context, found, values).run()


class _Referrer:
    """Walks the phrases of one Document in order and keeps what has been named so far."""

    def __init__(
        self, reading: Reading, actors: Actors, context: Context, found: tuple[Found, ...], values: list[Value]
    ) -> None:
        self.reading = reading
        self.parse = reading.parse
        self.actors = actors
        self.context = context
        self.found = found
        self.values = list(values)
        self.seen: list[_Seen] = []
        self.by_head = {item.head: n for n, item in enumerate(found)}

    def run(self) -> list[Value]:
        """Resolve every phrase once, in text order."""
        for n, item in enumerate(self.found):
            self._settle(n, item)
            value = self.values[n]
            if isinstance(value, Coded):
                self.seen.append(self._remember(n, item, value.value))
        for n, item in enumerate(self.found):
            self._follow(n, item)
        return self.values

    def _follow(self, n: int, item: Found) -> None:
        """Let "a number of terrorists" be what its terrorists turned out to be."""
        noun = self._noun(item)
        if item.belongs_to is None or noun is None or noun.group not in ("part", "group", "quantity", "quantity-of"):
            return
        whole, part = self.values[item.belongs_to], self.values[n]
        if isinstance(whole, Coded) and (isinstance(part, Uncoded) or part.value.actor_id is None):
            span = self.reading.span(item.first, item.stop)
            self.values[n] = msgspec.structs.replace(whole, evidence=(span,), rule="actors.noun-of@1")

    def _settle(self, n: int, item: Found) -> None:
        """Tie one phrase, if it points back."""
        noun = self._noun(item)
        if item.is_number or (noun is not None and noun.group == "quantity" and isinstance(self.values[n], Coded)):
            return
        if item.head_term is None:
            self._tie(n, self._of_pronoun(item), "actors.pronoun@1")
        elif noun is not None and not item.owners:
            if item.possessor is not None and noun.group not in ("civil", "ethnic"):
                self._tie_owned(n, item, noun)
            elif (
                item.belongs_to is None
                or isinstance(self.values[n], Uncoded)
                or isinstance(self.values[item.belongs_to], Coded)
            ):
                self._settle_nominal(n, item, noun)

    def _settle_nominal(self, n: int, item: Found, noun: ActorNoun) -> None:
        """Tie a noun without an owner by the class of the noun."""
        value = self.values[n]
        if isinstance(value, Coded) and value.value.actor_id is not None and noun.group not in ("army",):
            return
        if noun.group in LABELS:
            self._tie(n, self._same_noun(item, noun) or self._labelled(item, noun), "actors.label@1")
        elif noun.group == "group" and item.is_definite:
            self._tie(n, self._group(item), "actors.the-group@1")
        elif noun.group in SOLDIERS or noun.group in MEANS or noun.group == "part":
            tied = self._same_noun(item, noun) or self._forces(item, noun)
            self._tie(n, tied, "actors.the-forces@1")
            if tied is None and noun.group == "force":
                self._tie_document_state(n, item, noun)
        elif noun.group == "army":
            self._tie(n, self._same_noun(item, noun, NEAR), "actors.the-army@1")

    def _noun(self, item: Found) -> ActorNoun | None:
        """The noun row of a phrase, null for names and pronouns."""
        term = item.head_term
        return self.actors.nouns[term.entries[0].target] if term is not None and term.role == "noun" else None

    def _remember(self, n: int, item: Found, ref: ActorRef) -> _Seen:
        """Keep a named phrase as a possible antecedent."""
        token = self.parse.tokens[item.head]
        noun = self._noun(item)
        block = self.reading.block(item.head)
        return _Seen(
            n, ref, token.sent, (block.article, block.section), token.dep in SUBJECTS,
            item.is_plural or token.tag in ("NNS", "NNPS"), token.lemma, noun.group if noun is not None else "",
            bool(item.owners) or item.belongs_to is not None or ref.actor_id is not None,
        )  # fmt: skip

    def _back(self, item: Found, reach: int) -> Iterator[_Seen]:
        """Earlier mentions of the same section within reach, nearest first."""
        sent = self.parse.tokens[item.head].sent
        block = self.reading.block(item.head)
        for seen in reversed(self.seen):
            if sent - seen.sent > reach or seen.section != (block.article, block.section):
                return
            if self.found[seen.n].stop <= item.first:
                yield seen

    def _of_pronoun(self, item: Found) -> _Seen | None:
        """The antecedent of a pronoun: the noun a relative clause hangs on, else the nearest fitting subject."""
        token = self.parse.tokens[item.head]
        if token.tag in ("WDT", "WP"):
            verb = self.parse.tokens[token.head]
            hung = self.by_head.get(verb.head) if verb.dep == "relcl" else None
            return next((seen for seen in self.seen if seen.n == hung), None)
        if token.tag == "PRP$" and (other := self._owner_of_target(item)) is not None:
            return other
        if item.is_plural:
            near = [seen for seen in self._back(item, NEAR) if seen.is_plural or seen.ref.kind in GROUPS | FORCES]
        else:
            near = [
                seen
                for seen in self._back(item, NEAR)
                if seen.ref.actor_id is not None and not (seen.is_plural and seen.group)
            ]
        return self._best(near)

    def _owner_of_target(self, item: Found) -> _Seen | None:
        """ "Their" in what is struck is not the striker: "killed six gunmen, destroying their vehicles"."""
        verb = self.parse.tokens[self.parse.tokens[self.parse.tokens[item.head].head].head]
        if verb.lemma not in HOSTILE or self.parse.tokens[item.head].dep != "poss":
            return None
        objects = [
            seen for seen in self._back(item, 0) if not seen.is_subject and (seen.is_plural or not item.is_plural)
        ]
        return next((seen for seen in objects if seen.ref.actor_id is not None or seen.group in LABELS), None)

    def _best(self, near: list[_Seen]) -> _Seen | None:
        """A subject of the same or the last sentence before others; only subjects, unless there is one candidate."""
        subjects = [seen for seen in near if seen.is_subject]
        if subjects:
            return subjects[0]
        return near[0] if len({seen.ref.name for seen in near}) == 1 else None

    def _same_noun(self, item: Found, noun: ActorNoun, reach: int = FAR) -> _Seen | None:
        """An earlier phrase with the same noun and an owner: "Turkish soldiers … the soldiers"."""
        if not item.is_definite:
            return None
        lemma = self.parse.tokens[item.head].lemma
        for seen in self._back(item, reach):
            if seen.lemma == lemma and seen.is_owned and seen.ref.actor_id is not None:
                return seen
        return None

    def _labelled(self, item: Found, noun: ActorNoun) -> _Seen | None:
        """The one armed group named near "the terrorists"; null where two are, or none."""
        reach = FAR if item.is_definite else 0
        near = [s for s in self._back(item, reach) if s.ref.actor_id is not None and s.ref.kind in ARMED]
        near = [s for s in near if self.actors.actor(s.ref.actor_id or "").side != "sdf"]
        return near[0] if len({s.ref.actor_id for s in near}) == 1 else None

    def _group(self, item: Found) -> _Seen | None:
        """The organisation that "the group" or "the alliance" stands for."""
        near = [seen for seen in self._back(item, NEAR) if seen.ref.kind in GROUPS and seen.ref.actor_id is not None]
        return self._best(near) or (near[0] if near else None)

    def _forces(self, item: Found, noun: ActorNoun) -> _Seen | None:
        """The forces that "the troops" or "the warplanes" belong to: the nearest state's forces of the section."""
        if noun.group == "part" and not item.is_definite:
            return None
        kinds = GROUPS if noun.group == "part" else FORCES
        near = [seen for seen in self._back(item, NEAR) if seen.ref.kind in kinds and seen.ref.actor_id is not None]
        return self._best(near)

    def _tie(self, n: int, seen: _Seen | None, rule: str) -> None:
        """Give a phrase the value of its antecedent."""
        if seen is not None:
            self._put(n, seen.ref, seen, rule)

    def _tie_owned(self, n: int, item: Found, noun: ActorNoun) -> None:
        """Read "its soldiers" by what "its" stands for."""
        whose = self.by_head.get(item.possessor if item.possessor is not None else -1)
        value = self.values[whose] if whose is not None else None
        if not isinstance(value, Coded) or value.value.actor_id is None:
            return
        seen = next(seen for seen in reversed(self.seen) if seen.n == whose)
        ref = compose(self.actors, self.actors.actor(value.value.actor_id), noun)
        if ref is not None and noun.group != "ally":
            self._put(n, ref, seen, "actors.possessive-pronoun@1")

    def _tie_document_state(self, n: int, item: Found, noun: ActorNoun) -> None:
        """Read "two soldiers" as those of the state that the document is about."""
        state, derivation = self.context.state, self.context.derivation
        if state is None:
            return
        actor = self.actors.branch(state, "mil")
        ref = ActorRef(actor_id=actor.id, name=actor.name, kind=actor.kind)
        span = self.reading.span(item.first, item.stop)
        self.values[n] = Coded(
            value=ref,
            evidence=(span,),
            derivation=derivation,
            rule="actors.document-state@1",
            rows=(noun.row,),
            score=0.6,
        )

    def _put(self, n: int, ref: ActorRef, seen: _Seen, rule: str) -> None:
        """Write a tied value with its own words and the words it rests on."""
        item, origin = self.found[n], self.found[seen.n]
        source = self.reading.span(origin.first, origin.stop)
        derivation = Derivation(kind="coreference", inputs=(f"{source.start}:{source.end}",))
        span = self.reading.span(item.first, item.stop)
        old = self.values[n]
        rows = old.rows if isinstance(old, Coded) else ()
        self.values[n] = Coded(value=ref, evidence=(span,), derivation=derivation, rule=rule, rows=rows, score=0.7)
