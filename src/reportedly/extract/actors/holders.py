"""From argument words to actors: whose positions, members of what, backed by whom, suspected or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from reportedly.extract.actors.arguments import by_phrase, is_opposed, possessors, prep_objects
from reportedly.extract.actors.doubt import alternatives, doubted_name_after, is_doubted
from reportedly.extract.actors.partners import members_in, partners_of
from reportedly.extract.reading import Reading
from reportedly.knowledge.roles import RoleWords
from reportedly.records.claim import ActorField
from reportedly.records.coded import Coded, Derivation, Uncoded
from reportedly.records.mention import ActorMention, EventMention, Roles
from reportedly.records.values import ActorRef
from reportedly.text.parse import Token

OF = frozenset({"of", "from", "among"})
FOR, TO = frozenset({"for"}), frozenset({"to"})
SUPPORT = frozenset({"by", "from"})
WITH = frozenset({"with", "under", "in"})
ALONG = frozenset({"along", "together", "alongside"})
UNARMED = frozenset(
    {"civilians", "medical-workers", "rescue-workers", "aid-workers", "journalists", "protesters", "person"}
)
"""Kinds of actor that undergo force; where grammar alone makes them its author, the parse is wrong."""
RESIDENTIAL = frozenset({"residential", "civilian", "populated", "inhabited"})
"""Adjectives of things and places where civilians live."""
PLAIN = frozenset({"civilians", "person"})
"""Kinds that say no more of victims than that they were people."""
DEPTH = 3
"""How many nouns deep an actor may hide: "positions of the fighters of X" is two."""


class Holders:
    """Finds the actors behind argument tokens of one Document; indexes the mentions once."""

    def __init__(self, reading: Reading, actors: tuple[ActorMention, ...], words: RoleWords) -> None:
        self._reading, self._parse, self._words = reading, reading.parse, words
        self._at = {mention.head: mention for mention in actors}
        meant = sorted(filter(self._is_meant, actors), key=lambda mention: mention.first - mention.stop)
        self._inside = {i: mention for mention in meant for i in range(mention.first, mention.stop)}
        self._partners = partners_of(self._parse, actors)
        self._open = alternatives(self._parse, actors)

    def field(self, tokens: Iterable[Token], rule: str) -> ActorField:
        """Code the actors behind argument tokens, once each, in text order of the arguments.

        Returns:
            The coded actors; Uncoded "absent" without tokens, the reason of an unresolved mention, or
            "unknown-name" where the words name nobody known.
        """
        coded: list[Coded[ActorRef]] = []
        reason: Uncoded | None = None
        for token in tokens:
            for mention in self._together(token):
                if isinstance(mention.value, Uncoded):
                    reason = reason or mention.value
                else:
                    coded.append(self._coded(mention, mention.value, token, rule))
            coded.extend(self._members(token, rule))
            coded.extend(self._supporters(token, rule))
        return _distinct(coded) or reason or Uncoded(uncoded="absent")

    def is_actor(self, token: Token) -> bool:
        """Say whether a token names an actor, or a thing that has one."""
        return bool(self._behind(token, 0))

    def heads_from(self, first: int) -> tuple[Token, ...]:
        """The head of the named party whose words begin at a token, if one does."""
        while (
            first + 1 < len(self._parse.tokens) and self._parse.tokens[first].pos == "DET" and first not in self._inside
        ):
            first += 1
        found = self._inside.get(first)
        return (self._parse.tokens[found.head],) if found is not None and found.first == first else ()

    def named_from(self, first: int) -> tuple[Token, ...]:
        """The head of the party, or the adjective of one, that begins at a token: "[Russian]", "[the coalition]"."""
        return self.heads_from(first) or ((self._parse.tokens[first],) if first in self._at else ())

    def heads_until(self, stop: int) -> tuple[Token, ...]:
        """The head of the named party whose words end before a token, if one does."""
        found = self._inside.get(stop - 1)
        return (self._parse.tokens[found.head],) if found is not None and found.stop == stop else ()

    def adjective_until(self, stop: int) -> tuple[Token, ...]:
        """The word right before a token, if it is the adjective or noun of a party: "[rebel] shelling"."""
        found = self._at.get(stop - 1)
        return (self._parse.tokens[found.head],) if found is not None and found.form == "modifier" else ()

    def finish(self, event: EventMention, who: ActorField, whom: ActorField) -> Roles:
        """Turn unarmed authors of unaimed force into those who undergo; drop from whom what stands in who."""
        who, whom = _move(who, whom, lambda each: "actors.against@" in each.rule, "")
        if event.frame in ("attack", "suffer", "seize") and event.type.plover == "ASSAULT":
            armed = isinstance(who, tuple) and any(each.value.kind not in UNARMED for each in who)
            harms = self._parse.tokens[event.head].lemma in self._words.effects
            if armed or harms or isinstance(whom, Uncoded):
                who, whom = _move(who, whom, lambda each: each.value.kind in UNARMED, " actors.unarmed-undergo@1")
        if isinstance(who, tuple) and isinstance(whom, tuple):
            spans = {span for each in who for span in each.evidence}
            kept = tuple(each for each in whom if not spans.intersection(each.evidence))
            return Roles(who=who, whom=kept or Uncoded(uncoded="absent"))
        return Roles(who=who, whom=whom)

    def civilians_at(self, tokens: Iterable[Token]) -> tuple[Coded[ActorRef], ...]:
        """Civilians, on the words of the home, market or hospital that was struck."""
        struck = tuple(self._reading.span(t.i, t.i + 1) for t in tokens if self._is_civilian(t))
        if not struck:
            return ()
        ref = ActorRef(actor_id=None, name="civilians", kind="civilians")
        return (Coded(value=ref, evidence=struck[:1], rule="actors.civilian-object@1", score=0.5),)

    def _is_civilian(self, token: Token) -> bool:
        """Whether a thing is civilians' own, by its noun ("market") or its adjective ("residential places")."""
        if token.lemma in self._words.civilian_objects:
            return True
        return any(kid.lower in RESIDENTIAL for kid in self._parse.kids(token.i, "amod", "compound"))

    def protesters(self, event: EventMention) -> tuple[Coded[ActorRef], ...]:
        """Protesters, on the trigger that implies them."""
        ref = ActorRef(actor_id=None, name="protesters", kind="protesters")
        span = self._reading.quote(event.start, event.end)
        return (Coded(value=ref, evidence=(span,), rule="actors.protest-implied@1", score=0.8),)

    def people_served(self, event: EventMention) -> tuple[Coded[ActorRef], ...]:
        """The people whom aid, an evacuation or a siege is about, on the act that implies them."""
        ref = ActorRef(actor_id=None, name="civilians", kind="civilians")
        span = self._reading.quote(event.start, event.end)
        told = Derivation(kind="context-of-act", inputs=(f"{event.start}:{event.end}",))
        return (Coded(value=ref, evidence=(span,), derivation=told, rule="actors.people-implied@1", score=0.4),)

    def allies(self, event: EventMention) -> tuple[Coded[ActorRef], ...]:
        """Actors named as help: "with the support of X", "backed by X" on the trigger's clause."""
        verb = self._parse.tokens[event.support if event.support is not None else event.head]
        spots = [verb, self._parse.head(verb.i)] if verb.dep in ("xcomp", "advcl") else [verb]
        told = (n for spot in spots for n in prep_objects(self._parse, spot, WITH))
        nouns = [n for n in told if n.lemma in self._words.support_nouns]
        backed = [kid for kid in self._parse.kids(verb.i, "advcl") if kid.lemma in self._words.support]
        helpers = [
            t for noun in nouns for t in (*prep_objects(self._parse, noun, OF | WITH), *possessors(self._parse, noun))
        ]
        helpers.extend(t for kid in backed for t in prep_objects(self._parse, kid, SUPPORT))
        found = (mention for mention in self._through(helpers, 0) if isinstance(mention.value, Coded))
        return tuple(self._as_support(mention, "actors.support") for mention in found)

    def _together(self, token: Token) -> tuple[ActorMention, ...]:
        """The mentions that a token stands for, with who shares its noun."""
        meant = self._behind(token, 0)
        beside = tuple(left for each in meant for left in self._partners.get(each.head, ()))
        return (*beside, *meant)

    def _members(self, token: Token, rule: str) -> Iterator[Coded[ActorRef]]:
        """Armed or helping parties named as part of what a token names; women and children are civilians already."""
        for member in (*members_in(self._parse, token), *self._among_them(token)):
            mention = self._at.get(member.i)
            if mention is not None and isinstance(mention.value, Coded) and not _says_little(mention.value.value):
                yield self._coded(mention, mention.value, member, f"{rule} actors.member@1")

    def _among_them(self, token: Token) -> tuple[Token, ...]:
        """Who is told to be among people counted before: "nine people were killed, among them [three officers]"."""
        if token.tag != "NNS":
            return ()
        tokens, sentence = self._parse.tokens, self._parse.sentence_of(token.i)
        for at in range(token.i + 1, sentence.stop - 2):
            if tokens[at].lower == "among" and tokens[at + 1].lower in ("them", "whom"):
                return self.heads_from(at + 2)
        return ()

    def _behind(self, token: Token, depth: int) -> tuple[ActorMention, ...]:
        """The mentions that a token stands for: itself, what it contains, whose it is."""
        if token.lemma in self._words.containers or token.pos == "NUM":
            inner = self._through(prep_objects(self._parse, token, OF), depth)
            if inner:
                return inner
        own = self._at.get(token.i)
        if own is not None and token.lemma not in self._words.effects:
            return self._named_in_doubt(own) or (own,)
        covering = self._inside.get(token.i)
        if covering is not None:
            return (covering,)
        return self._owners(token, depth)

    def _named_in_doubt(self, mention: ActorMention) -> tuple[ActorMention, ...]:
        """Whose a force without a name is believed to be: "jets thought to be from [the coalition]"."""
        if mention.form == "name" or (isinstance(mention.value, Coded) and mention.value.value.kind in PLAIN):
            return ()
        at = doubted_name_after(self._parse, mention.stop, self._words)
        return () if at is None else tuple(self._at[head.i] for head in self.named_from(at))

    def _is_meant(self, mention: ActorMention) -> bool:
        """Whether a mention around a token stands for it: a name or noun that is no word of harm ("casualties")."""
        return mention.form in ("name", "nominal") and self._parse.tokens[mention.head].lemma not in self._words.effects

    def _owners(self, token: Token, depth: int) -> tuple[ActorMention, ...]:
        """Whose a thing is: possessor or modifier, "of" phrase, apposition."""
        owners = possessors(self._parse, token)
        before = [self._at[kid.i] for kid in owners if kid.i in self._at and not is_opposed(self._parse, kid)]
        if before:
            return tuple(before)
        inner = self._through(prep_objects(self._parse, token, OF), depth) or self._users(token, depth)
        senders = [kid for kid in self._parse.kids(token.i, "acl") if kid.lemma in self._words.delivery]
        sent = self._through((each for kid in senders for each in by_phrase(self._parse, kid)), depth)
        return inner or sent or self._through(self._parse.kids(token.i, "appos"), depth)

    def _users(self, token: Token, depth: int) -> tuple[ActorMention, ...]:
        """Whose a thing is by what is said of it: "depots for the rebels", "a bridge used by the rebels"."""
        used = [kid for kid in self._parse.kids(token.i, "acl") if kid.lemma in self._words.using]
        by = [each for kid in used for each in (*by_phrase(self._parse, kid), *prep_objects(self._parse, kid, TO))]
        return self._through((*by, *prep_objects(self._parse, token, FOR)), depth)

    def _through(self, tokens: Iterable[Token], depth: int) -> tuple[ActorMention, ...]:
        """The mentions behind deeper tokens."""
        if depth >= DEPTH:
            return ()
        return tuple(mention for token in tokens for mention in self._behind(token, depth + 1))

    def _supporters(self, token: Token, rule: str) -> Iterator[Coded[ActorRef]]:
        """Backers on the argument: "the army, backed by jets of X", "X in cooperation with Y", "X along with Y"."""
        for beside in self._companions(token):
            for mention in self._behind(beside, 1):
                if isinstance(mention.value, Coded):
                    yield self._as_support(mention, rule)
        for kid in self._parse.kids(token.i, "acl"):
            if kid.lemma not in self._words.support:
                continue
            for backer in prep_objects(self._parse, kid, SUPPORT):
                for mention in self._behind(backer, 1):
                    if isinstance(mention.value, Coded):
                        yield self._as_support(mention, rule)

    def _companions(self, token: Token) -> Iterator[Token]:
        """The words for those with whom a party acts, told on the party itself."""
        for prep in self._parse.kids(token.i, "prep"):
            if prep.lower in ALONG:
                yield from prep_objects(self._parse, prep, frozenset({"with"})) or self._parse.kids(prep.i, "pobj")
            elif prep.lower == "with" and any(kid.lower in ALONG for kid in self._parse.kids(prep.i, "advmod")):
                yield from self._parse.kids(prep.i, "pobj")
            elif prep.lower == "in":
                for noun in self._parse.kids(prep.i, "pobj"):
                    if noun.lemma in self._words.support_nouns:
                        yield from prep_objects(self._parse, noun, WITH)

    def _as_support(self, mention: ActorMention, rule: str) -> Coded[ActorRef]:
        """The mention's actor as a backer."""
        assert isinstance(mention.value, Coded)
        value = msgspec.structs.replace(mention.value.value, part="support")
        return msgspec.structs.replace(mention.value, value=value, rule=f"{rule} actors.backed-by@1")

    def _coded(self, mention: ActorMention, value: Coded[ActorRef], token: Token, rule: str) -> Coded[ActorRef]:
        """The mention's actor with the role's rule before its own, marked where its authorship is doubted."""
        ref = value.value
        if mention.head in self._open or is_doubted(self._parse, token, mention, self._words):
            ref = msgspec.structs.replace(ref, suspected=True)
        return msgspec.structs.replace(value, value=ref, rule=f"{rule} {value.rule}")


def _says_little(ref: ActorRef) -> bool:
    """Whether a member adds nobody to the whole: women among people, "Islamists" among rebels."""
    return ref.kind in PLAIN or ref.ambiguous


def _distinct(coded: list[Coded[ActorRef]]) -> tuple[Coded[ActorRef], ...]:
    """One entry an actor, the first with its words; the others' words join it."""
    found: dict[tuple[str | None, str], Coded[ActorRef]] = {}
    for each in coded:
        key = (each.value.actor_id, each.value.name)
        if key in found:
            words = tuple(sorted({*found[key].evidence, *each.evidence}))
            found[key] = msgspec.structs.replace(found[key], evidence=words)
        else:
            found[key] = each
    return tuple(found.values())


def _move(
    who: ActorField, whom: ActorField, test: Callable[[Coded[ActorRef]], bool], rule: str
) -> tuple[ActorField, ActorField]:
    """Move the entries of who that pass a test over to whom ("two injured", "anti-government protests")."""
    if not isinstance(who, tuple) or not any(test(each) for each in who):
        return who, whom
    moved = tuple(msgspec.structs.replace(each, rule=each.rule + rule) for each in who if test(each))
    kept = tuple(each for each in who if not test(each))
    return kept or Uncoded(uncoded="absent"), (*whom, *moved) if isinstance(whom, tuple) else moved
