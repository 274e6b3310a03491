"""Tie "the group", "they", "the terrorists", "it" to what they stand for earlier in the same section."""

from __future__ import annotations

import msgspec

from reportedly.extract.actors.antecedents import Memory, Seen, best_of
from reportedly.extract.actors.classes import COLLECTIVE, MEANS
from reportedly.extract.actors.compose import compose, ref_of
from reportedly.extract.actors.context import Context
from reportedly.extract.actors.found import Found
from reportedly.extract.answered import ANSWERS
from reportedly.extract.reading import Reading
from reportedly.knowledge.actors import ActorNoun, Actors
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.values import ActorRef
from reportedly.text.parse import Token

Value = Coded[ActorRef] | Uncoded

NEAR, FAR = 2, 5
"""Sentences back that a pronoun, and a definite noun, may reach; a bare plural stays in its sentence."""
ARMED_KINDS = frozenset({"jihadist-group", "rebel-group", "armed-group"})
GROUPS = ARMED_KINDS | {"pro-government-militia", "coalition", "political-body", "igo", "ngo"}
FORCES = frozenset({"state-forces", "coalition"})
LABELS = frozenset({"armed", "armedgroup", "fighter"})
TROOPS = frozenset((*MEANS, "force", "forces", "part"))
HOSTILE = frozenset(
    {"destroy", "hit", "target", "strike", "shell", "pound", "seize", "capture", "kill", "bomb", "attack", "raid",
     "storm", "burn", "shoot"}
)  # fmt: skip
"""Verbs whose object is not their subject's own; grammar of possession, not the event lexicon."""

MEANWHILE = frozenset({"as", "while", "when"})
UNARMED = frozenset({"civilians", "person", "medical-workers", "aid-workers", "rescue-workers", "journalists"})


def resolve_references(
    reading: Reading, actors: Actors, context: Context, found: tuple[Found, ...], values: list[Value]
) -> list[Value]:
    """Replace the values of phrases that point back with those of what they point to, left to right.

    A phrase points only within its section, ``NEAR`` or ``FAR`` sentences back; what has no fitting antecedent keeps
    its neutral name or its reason. Each value that is tied has a Derivation with the words it rests on.
    """
    return _Referrer(reading, actors, context, found, values).run()


class _Referrer:
    """Walks the phrases of one Document in order and ties what points back."""

    def __init__(
        self, reading: Reading, actors: Actors, context: Context, found: tuple[Found, ...], values: list[Value]
    ) -> None:
        self.reading = reading
        self.parse = reading.parse
        self.actors = actors
        self.context = context
        self.found = found
        self.values = list(values)
        self.memory = Memory(reading, found)
        self.by_head = {item.head: n for n, item in enumerate(found)}

    def run(self) -> list[Value]:
        """Resolve every phrase once, in text order; then let collectives follow what was found."""
        for n, item in enumerate(self.found):
            noun = self._noun(item)
            self._settle(n, item, noun)
            value = self.values[n]
            if isinstance(value, Coded):
                self.memory.keep(n, value.value, noun)
        for n, item in enumerate(self.found):
            self._follow(n, item)
        return self.values

    def _noun(self, item: Found) -> ActorNoun | None:
        """The noun row of a phrase, null for names and pronouns."""
        term = item.head_term
        return self.actors.nouns[term.entries[0].target] if term is not None and term.role == "noun" else None

    def _settle(self, n: int, item: Found, noun: ActorNoun | None) -> None:
        """Tie one phrase, if it points back."""
        if item.head_term is None:
            if not item.is_number:
                self._tie(n, self._of_pronoun(item), "actors.pronoun@1")
        elif noun is None or item.owners or noun.group in ("quantity", "quantity-of", "object"):
            return
        elif item.possessor is not None:
            self._settle_possessed(n, item, noun, item.possessor)
        else:
            self._settle_nominal(n, item, noun)

    def _settle_nominal(self, n: int, item: Found, noun: ActorNoun) -> None:
        """Tie a noun without an owner by the class of the noun."""
        value = self.values[n]
        if noun.group == "army":
            same = self._same_noun(item, NEAR)
            self._tie(n, same if same is not None and same.ref.kind == "state-forces" else None, "actors.the-army@1")
        elif isinstance(value, Coded) and value.value.actor_id is not None:
            return
        elif noun.group in LABELS and not item.backers:
            self._tie(n, self._same_noun(item, FAR) or self._labelled(item), "actors.label@1")
        elif noun.group == "group" and item.is_definite:
            self._tie(n, self._group(item), "actors.the-group@1")
        elif noun.group in TROOPS:
            is_new = noun.group == "force" and not item.is_definite and self.context.around(self.reading, item.head)
            tied = None if is_new else self._same_noun(item, FAR) or self._forces(item, noun)
            self._tie(n, tied, "actors.the-forces@2")
            if tied is None and noun.group == "force":
                self._tie_to_document(n, item, noun)

    def _of_pronoun(self, item: Found) -> Seen | None:
        """The antecedent of a pronoun: the noun a relative clause hangs on, else the nearest fitting subject."""
        token = self.parse.tokens[item.head]
        if token.tag in ("WDT", "WP"):
            verb = self.parse.tokens[token.head]
            return self.memory.at(self.by_head.get(verb.head)) if verb.dep == "relcl" else None
        if item.form == "possessive" and (victim := self._owner_of_target(item)) is not None:
            return victim
        if (victim := self._chased(item)) is not None:
            return victim
        own = self._own_subject(item)
        near = [seen for seen in self.memory.back(item, NEAR) if self.found[seen.n].head != own]
        if not item.is_plural:
            return best_of([seen for seen in near if seen.is_known and not (seen.is_plural and seen.group)])
        here = [seen for seen in near if seen.is_plural and seen.sent == token.sent]
        if own is not None and here:
            return here[0]
        return best_of(here) or best_of([seen for seen in near if seen.is_plural or seen.ref.kind in GROUPS | FORCES])

    def _chased(self, item: Found) -> Seen | None:
        """The people struck while they moved: "shelled a crowd of residents as [they] left"; not the striker."""
        token = self.parse.tokens[item.head]
        verb = self.parse.tokens[token.head]
        above = self.parse.tokens[verb.head]
        if token.lower != "they" or token.dep != "nsubj" or verb.dep != "advcl" or above.lemma not in HOSTILE:
            return None
        if not any(kid.lower in MEANWHILE for kid in self.parse.kids(verb.i, "mark", "advmod")):
            return None
        near = (seen for seen in self.memory.back(item, 0) if seen.is_plural and not seen.is_subject)
        return next((seen for seen in near if seen.ref.kind in UNARMED), None)

    def _own_subject(self, item: Found) -> int | None:
        """The subject of the clause in which a pronoun is an object: it cannot be what the pronoun stands for."""
        if self.parse.tokens[item.head].dep not in ("dobj", "pobj", "dative"):
            return None
        for verb in self.parse.ancestors(item.head):
            if verb.pos in ("VERB", "AUX"):
                subjects = self.parse.kids(verb.i, "nsubj", "nsubjpass")
                if subjects:
                    return subjects[0].i
                if verb.dep not in ("conj", "advcl", "xcomp"):
                    return None
        return None

    def _owner_of_target(self, item: Found) -> Seen | None:
        """Whose "their" is in what is struck: "killed six gunmen, destroying their vehicles" is not the striker's."""
        owned = self.parse.tokens[self.parse.tokens[item.head].head]
        if self.parse.tokens[owned.head].lemma not in HOSTILE and not self._is_answered(owned):
            return None
        for seen in self.memory.back(item, 0):
            if not seen.is_subject and (seen.is_known or seen.group in LABELS or seen.ref.kind in ARMED_KINDS):
                return seen
        return None

    def _is_answered(self, owned: Token) -> bool:
        """Whether something was done in answer to what is owned: "shelled them in response to their attacks"."""
        to = self.parse.tokens[owned.head]
        return to.dep == "prep" and self.parse.tokens[to.head].lemma in ANSWERS

    def _same_noun(self, item: Found, reach: int) -> Seen | None:
        """An earlier known actor under the same noun: "Turkish soldiers … the soldiers"."""
        if not item.is_definite:
            return None
        lemma = self.parse.tokens[item.head].lemma
        back = self.memory.back(item, reach)
        return next((seen for seen in back if seen.lemma == lemma and seen.is_known), None)

    def _labelled(self, item: Found) -> Seen | None:
        """The one armed group named near "the terrorists"; null where two are, or none."""
        near = [
            seen
            for seen in self.memory.back(item, FAR if item.is_definite else 0)
            if seen.ref.actor_id is not None
            and seen.ref.kind in ARMED_KINDS
            and self.actors.actor(seen.ref.actor_id).side != "sdf"
        ]
        return near[0] if len({self._lineage(seen.ref.actor_id or "") for seen in near}) == 1 else None

    def _lineage(self, actor_id: str) -> str:
        """The first of the armed groups that an actor goes back to: one group under its successive names."""
        parent = self.actors.actor(actor_id).parent
        if parent is None or self.actors.actor(parent).kind not in ARMED_KINDS:
            return actor_id
        return self._lineage(parent)

    def _group(self, item: Found) -> Seen | None:
        """The organisation that "the group" or "the alliance" stands for: a subject before the nearest."""
        near = [seen for seen in self.memory.back(item, NEAR) if seen.is_known and seen.ref.kind in GROUPS]
        return best_of(near) or (near[0] if near else None)

    def _forces(self, item: Found, noun: ActorNoun) -> Seen | None:
        """Whose "the troops", "the warplanes", "the members" are: the nearest forces, or body, of the section."""
        if noun.group == "part" and not item.is_definite:
            return None
        kinds = GROUPS if noun.group == "part" else FORCES
        return best_of([seen for seen in self.memory.back(item, NEAR) if seen.is_known and seen.ref.kind in kinds])

    def _settle_possessed(self, n: int, item: Found, noun: ActorNoun, pronoun: int) -> None:
        """Read "its soldiers" by what "its" stands for."""
        whose = self.memory.at(self.by_head.get(pronoun))
        if whose is None or whose.ref.actor_id is None or noun.group in ("civil", "ethnic", "ally"):
            return
        ref = compose(self.actors, self.actors.actor(whose.ref.actor_id), noun)
        if ref is not None:
            self._put(n, ref, whose, "actors.possessive-pronoun@1")

    def _tie_to_document(self, n: int, item: Found, noun: ActorNoun) -> None:
        """Read "two soldiers" as those of the state where they are, else of that which the document is about."""
        whose = self.context.whose(self.reading, item.head)
        if whose is not None:
            ref = ref_of(self.actors.branch(whose.state, "mil"))
            span = self.reading.span(item.first, item.stop)
            self.values[n] = Coded(
                value=ref, evidence=(span,), derivation=whose.derivation, rule=whose.rule, rows=(noun.row,), score=0.6
            )

    def _tie(self, n: int, seen: Seen | None, rule: str) -> None:
        """Give a phrase the value of its antecedent."""
        if seen is not None:
            self._put(n, seen.ref, seen, rule)

    def _put(self, n: int, ref: ActorRef, seen: Seen, rule: str) -> None:
        """Write a tied value with its own words and the words it rests on."""
        item, origin = self.found[n], self.found[seen.n]
        source = self.reading.span(origin.first, origin.stop)
        derivation = Derivation(kind="coreference", inputs=(f"{source.start}:{source.end}",))
        old = self.values[n]
        self.values[n] = Coded(
            value=ref, evidence=(self.reading.span(item.first, item.stop),), derivation=derivation, rule=rule,
            rows=old.rows if isinstance(old, Coded) else (), score=0.7,
        )  # fmt: skip

    def _follow(self, n: int, item: Found) -> None:
        """Let "a number of terrorists" be what its terrorists turned out to be."""
        noun = self._noun(item)
        if item.belongs_to is None or noun is None or noun.group not in COLLECTIVE:
            return
        whole, part = self.values[item.belongs_to], self.values[n]
        if isinstance(whole, Coded) and (isinstance(part, Uncoded) or part.value.actor_id is None):
            span = self.reading.span(item.first, item.stop)
            self.values[n] = msgspec.structs.replace(whole, evidence=(span,), rule="actors.noun-of@1")
