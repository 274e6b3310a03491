"""Give actor mentions their values: a known actor, a neutral name, or the reason why not."""

from __future__ import annotations

import msgspec

from reportedly.extract.actors.classes import ARMED, BODIES, COLLECTIVE, TROOPS, group_of
from reportedly.extract.actors.compose import compose, neutral, ref_of
from reportedly.extract.actors.context import Context, read_context
from reportedly.extract.actors.coreference import resolve_references
from reportedly.extract.actors.dated import choose_entry
from reportedly.extract.actors.found import Findings, Found
from reportedly.extract.actors.runs import NAMES
from reportedly.extract.reading import Reading
from reportedly.knowledge.actor_terms import Term
from reportedly.knowledge.actors import ActorNoun, Actors
from reportedly.knowledge.load import Knowledge
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.mention import ActorMention, PlaceMention
from reportedly.records.values import ActorRef

Value = Coded[ActorRef] | Uncoded
PEOPLE = ActorRef(actor_id=None, name="people", kind="civilians")
BACKED = frozenset((*ARMED, *TROOPS))
"""Classes of people whom a state can stand behind."""
AFFILIATING = frozenset({"jihadist-group", "rebel-group", "armed-group"})
UNLISTED_RULE = "actors.unlisted-group@1"
OF_DOCUMENT = frozenset((*BODIES, "forcegov", "side-pro"))
"""Classes that, without an owner, belong to the state that the document is about."""
LOCAL = OF_DOCUMENT - {"state", "side-pro"}
"""Those that do their work on the spot; a government talks and rules from elsewhere."""


def resolve_actors(
    reading: Reading, findings: Findings, knowledge: Knowledge, places: tuple[PlaceMention, ...] = ()
) -> tuple[ActorMention, ...]:
    """Resolve what `find_actors` found; mentions without a value are kept with their reason.

    Names by the dated alias tables, nominals by owner and noun, the rest by coreference within the section or by
    what the whole document is about, told by its ``places`` too. Every value has its words; what rests on other words
    has a Derivation as well.
    """
    actors, found = knowledge.actors, findings.phrases
    resolver = _Resolver(reading, actors, read_context(reading, knowledge, findings.terms, places), found)
    values = [resolver.value(n) for n in range(len(found))]
    values = resolve_references(reading, actors, resolver.context, found, values)
    return tuple(_mention(reading, item, value) for item, value in zip(found, values, strict=True))


def _mention(reading: Reading, item: Found, value: Value) -> ActorMention:
    """Put the words and the value together."""
    tokens = reading.parse.tokens
    start, end = tokens[item.first].start, tokens[item.stop - 1].end
    return ActorMention(
        start=start, end=end, head=item.head, first=item.first, stop=item.stop, value=value, form=item.form
    )


class _Resolver:
    """Values of one Document's phrases, worked out once each; a phrase may rest on a later one."""

    def __init__(self, reading: Reading, actors: Actors, context: Context, found: tuple[Found, ...]) -> None:
        self.reading = reading
        self.actors = actors
        self.context = context
        self.found = found
        self._known: dict[int, Value] = {}

    def value(self, n: int) -> Value:
        """The value of one phrase, without coreference."""
        if n not in self._known:
            self._known[n] = Uncoded(uncoded="absent")  # a ring of phrases ends here
            self._known[n] = self._of_ground(self.found[n], self._read(self.found[n]))
        return self._known[n]

    def _of_ground(self, item: Found, value: Value) -> Value:
        """Mark who is named only as the holder of a place: "rebel areas"."""
        if item.thing is None or group_of(self.actors, item.thing) != "place" or not isinstance(value, Coded):
            return value
        return msgspec.structs.replace(value, rule=f"{value.rule} actors.ground@1")

    def _read(self, item: Found) -> Value:
        """Read one phrase: by its name, by its owner, by the phrase after it, by itself."""
        head = item.head_term
        if item.is_number:
            return self._coded(item, PEOPLE, "actors.bare-number@1", ())
        if head is None:
            return Uncoded(uncoded="ambiguous", note="reference")
        if head.role in NAMES:
            return _as_backer(item, self._named(item, head))
        noun = self.actors.nouns[head.entries[0].target]
        if noun.group == "side-anti":
            return self._of_document(item, self.actors.nouns[head.entries[0].target], None, "actors.against@1")
        value = self._owned(item, item.owners, noun) if item.owners else None
        if value is None and item.belongs_to is not None:
            value = self._belonging(item, noun, item.belongs_to)
        return value if value is not None else self._alone(item, noun)

    def _named(self, item: Found, head: Term) -> Value:
        """A name by its dated alias; before a noun of acts, the body that acts."""
        entry = choose_entry(head, self.context)
        if entry is None or (entry.needs and self._is_any_such(item, head)):
            return Uncoded(uncoded="ambiguous", note="alias")
        if (
            head.role == "adjective"
            and item.thing is None
            and not item.is_backer
            and entry.target == self.context.state
        ):
            return Uncoded(uncoded="absent", note="own-adjective")  # "a Syrian town": where, not who
        if head.role == "demonym" and entry.target == self.context.state:
            return self._coded(item, PEOPLE, "actors.own-people@1", (entry.row,), self.context.derivation)
        actor = self.actors.actor(entry.target)
        ref = ref_of(actor)
        if item.thing is not None:
            noun = self.actors.nouns[item.thing.entries[0].target]
            ref = compose(self.actors, actor, noun) or ref
        rule = f"actors.{head.role}@1" if actor.is_listed else UNLISTED_RULE
        return self._coded(item, ref, rule, (entry.row,))

    def _is_any_such(self, item: Found, head: Term) -> bool:
        """Whether a common noun that can be a name is none here: "a coalition of tribes", "a rebel-led coalition"."""
        tokens = self.reading.parse.tokens
        if tokens[head.first].text != tokens[head.first].lower:
            return False
        is_one = tokens[item.first].lower in ("a", "an", "another", "any", "rival")
        return is_one or bool(item.backers) or (head.stop < len(tokens) and tokens[head.stop].lower == "of")

    def _owned(self, item: Found, owners: tuple[Term, ...], noun: ActorNoun) -> Value | None:
        """A noun with owners before it, nearest first; an owner may itself be owned: "the Syrian army's jets"."""
        term, farther = owners[0], owners[1:]
        if term.role in NAMES:
            return self._owned_by_name(item, term, farther, noun)
        owner = self.actors.nouns[term.entries[0].target]
        inner = self._owned(item, farther, owner) if farther else None
        if isinstance(inner, Coded) and inner.value.actor_id is not None:
            ref = compose(self.actors, self.actors.actor(inner.value.actor_id), noun)
            if ref is not None:
                return self._coded(item, ref, "actors.owner-noun@1", (*inner.rows, noun.row), inner.derivation)
        return self._noun_noun(item, owner, noun)

    def _owned_by_name(self, item: Found, term: Term, farther: tuple[Term, ...], noun: ActorNoun) -> Value | None:
        """A noun with a name or a state before it: "Russian jets"."""
        entry = choose_entry(term, self.context)
        if entry is None:
            return self._owned(item, farther, noun) if farther else None
        ref = compose(self.actors, self.actors.actor(entry.target), noun)
        if ref is None:
            return None
        if ref.actor_id is None and noun.group in BACKED and self.actors.actor(entry.target).is_listed:
            ref = self._backed(item, noun)
        return self._coded(item, ref, "actors.owner-noun@1", (entry.row, noun.row))

    def _noun_noun(self, item: Found, owner: ActorNoun, noun: ActorNoun) -> Value | None:
        """A noun with a common noun or adjective before it: "regime jets", "rebel group", "Kurdish fighters"."""
        rows = (owner.row, noun.row)
        is_sided = owner.group in ("side-pro", "side-anti")
        if noun.kind == "protesters" or (noun.group in ("civil", "object") and not is_sided):
            return self._coded(item, neutral(noun), "actors.noun@1", rows)
        if owner.group in BODIES:
            return self._of_document(item, owner, noun)
        if noun.group == "rebel" and owner.group in ("armed", "fighter", "civil", "ethnic"):
            return self._coded(item, neutral(noun), "actors.noun@1", rows)
        if item.backers and noun.group in BACKED and owner.group not in ("kurd", "kurdnoun"):
            return self._coded(item, self._backed(item, noun), "actors.noun-noun@1", rows)
        if owner.name and owner.group not in ("ethnic", "group", "civil"):
            return self._coded(item, neutral(owner), "actors.noun-noun@1", rows)
        return None

    def _of_document(self, item: Found, owner: ActorNoun, noun: ActorNoun | None, rule: str = "") -> Value:
        """A body without its state's name: that of the state where it acts, else which the document is about."""
        whose = self.context.whose(self.reading, item.head, is_local=owner.group in LOCAL)
        if whose is None:
            return Uncoded(uncoded="ambiguous", note="state")
        if owner.group == "side-anti":
            body: ActorRef | None = ref_of(self.actors.branch(whose.state, "gov"))
        else:
            body = compose(self.actors, self.actors.actor(whose.state), owner)
        if body is not None and body.actor_id is not None and noun is not None:
            body = compose(self.actors, self.actors.actor(body.actor_id), noun) or body
        if body is None:
            return Uncoded(uncoded="ambiguous", note="state")
        rows = (owner.row,) if noun is None else (owner.row, noun.row)
        return self._coded(item, body, rule or whose.rule, rows, whose.derivation, score=0.8)

    def _belonging(self, item: Found, noun: ActorNoun, n: int) -> Value | None:
        """A noun whose owner follows: "members of the group", "forces loyal to the president"."""
        other = self.value(n)
        if not isinstance(other, Coded):
            return None
        if noun.group in COLLECTIVE and (other.value.actor_id is None or noun.group.startswith("quantity")):
            return self._coded(item, other.value, "actors.noun-of@1", (noun.row, *other.rows), other.derivation)
        if other.value.actor_id is None:
            is_own = other.rule == UNLISTED_RULE and noun.group in BACKED
            return self._coded(item, other.value, "actors.noun-of@1", (noun.row, *other.rows)) if is_own else None
        ref = compose(self.actors, self.actors.actor(other.value.actor_id), noun)
        if ref is None:
            return None
        return self._coded(item, ref, "actors.noun-of@1", (noun.row, *other.rows), other.derivation)

    def _alone(self, item: Found, noun: ActorNoun) -> Value:
        """A noun without an owner."""
        if noun.group in OF_DOCUMENT:
            return self._of_document(item, noun, None)
        if noun.group == "object":
            return self._coded(item, neutral(noun), "actors.civilian-object@1", (noun.row,), score=0.5)
        if noun.name:
            return self._coded(item, self._backed(item, noun), "actors.noun@1", (noun.row,))
        leader = self._leader(item, noun)
        if leader is not None:
            return self._coded(item, neutral(leader), "actors.led-by@1", (leader.row, noun.row))
        return Uncoded(uncoded="absent", note=noun.group)

    def _leader(self, item: Found, noun: ActorNoun) -> ActorNoun | None:
        """Who leads a body that the text does not name: "the Kurdish-led alliance"."""
        leads = [term for term in item.backers if term.role == "noun"] if noun.group == "group" else []
        leader = self.actors.nouns[leads[0].entries[0].target] if leads else None
        return leader if leader is not None and leader.group in ("kurd", "rebel") and leader.name else None

    def _backed(self, item: Found, noun: ActorNoun) -> ActorRef:
        """Keep who is behind fighters: "Turkish-backed rebels", "ISIL-linked militants"."""
        entry = choose_entry(item.backers[0], self.context) if item.backers and item.backers[0].role in NAMES else None
        if entry is None or noun.group not in BACKED:
            return neutral(noun)
        state = self.actors.states.get(entry.target)
        if state is None:  # an armed group's affiliates count as its own
            actor = self.actors.actor(entry.target)
            return ref_of(actor) if actor.kind in AFFILIATING else neutral(noun)
        return ActorRef(actor_id=None, name=f"{state.adjective}-backed rebels", kind="rebel-group")

    def _coded(
        self, item: Found, ref: ActorRef, rule: str, rows: tuple[str, ...],
        derivation: Derivation | None = None, score: float = 1.0,
    ) -> Coded[ActorRef]:  # fmt: skip
        """A value on the words of its phrase."""
        span = self.reading.span(item.first, item.stop)
        return Coded(value=ref, evidence=(span,), derivation=derivation, rule=rule, rows=rows, score=score)


def _as_backer(item: Found, value: Value) -> Value:
    """Mark who only stands behind another."""
    if not item.is_backer or not isinstance(value, Coded):
        return value
    return msgspec.structs.replace(value, value=msgspec.structs.replace(value.value, part="support"))
