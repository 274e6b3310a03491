"""Link the event mentions of one sentence that tell one happening: an act and what it did."""

from __future__ import annotations

from reportedly.extract.answered import is_answered
from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.reading import Reading
from reportedly.knowledge.happenings import HappeningWords
from reportedly.records.mention import EventMention
from reportedly.text.parse import Parse

REACH = 4
"""Longest way through the grammar (arcs) between an act and its effect; set on hand-annotated reports."""

FORCE = frozenset({"ASSAULT", "COERCE", "RETREAT"})
"""PLOVER types whose noun and verb may tell one act of force."""

TOLL = frozenset({"ASSAULT", "RETREAT"})
"""What a war's toll counts: the dead and, beside them, the displaced."""

WAR_TOLL = "events.war-toll@1"
"""The rule that types a whole war's dead: a toll of its own, not what the nearest act did."""

READY = frozenset({"prepare", "ready", "gear", "brace", "preparation"})
COMPLEMENT = frozenset({"xcomp", "pcomp", "prep", "pobj", "advcl", "dobj"})
"""Arcs from an act down to what it is made ready for."""

Group = list[CodedMention]


def link_in_sentences(reading: Reading, mentions: tuple[CodedMention, ...], words: HappeningWords) -> list[Group]:
    """Group mentions sentence by sentence; groups keep text order."""
    groups: list[Group] = []
    by_sentence: dict[int, list[CodedMention]] = {}
    for mention in mentions:
        by_sentence.setdefault(reading.parse.tokens[mention.event.head].sent, []).append(mention)
    for sentence in sorted(by_sentence):
        groups.extend(_link(reading.parse, by_sentence[sentence], words))
    return groups


def is_effect(parse: Parse, mention: CodedMention, words: HappeningWords) -> bool:
    """Say whether a mention tells only what an act did ("killed", "inflicting losses"); a war's dead stand alone."""
    event = mention.event
    return event.rule != WAR_TOLL and any(
        token.lemma in words.effects for token in parse.tokens[event.first : event.stop]
    )


def _link(parse: Parse, mentions: list[CodedMention], words: HappeningWords) -> list[Group]:
    """Groups of one sentence: each effect joins its nearest act, loose effects join each other."""
    acts = [m for m in mentions if not is_effect(parse, m, words)]
    effects = [m for m in mentions if is_effect(parse, m, words)]
    groups: list[Group] = []
    for act in acts:
        _join_or_open(parse, groups, act, words)
    for effect in effects:
        members = [member for group in groups for member in group]
        near = _nearest(parse, effect, members)
        home = next((group for group in groups if near in group), None) if near is not None else None
        if home is not None:
            home.append(effect)
        else:
            groups.append([effect])
    return sorted((sorted(group, key=_start) for group in groups), key=lambda group: _start(group[0]))


def _join_or_open(parse: Parse, groups: list[Group], act: CodedMention, words: HappeningWords) -> None:
    """Put an act into the group of an act it repeats, or open a group for it."""
    for group in groups:
        if any(_is_same_act(parse, member, act, words) for member in group):
            group.append(act)
            return
    groups.append([act])


def _is_same_act(parse: Parse, first: CodedMention, second: CodedMention, words: HappeningWords) -> bool:
    """Two words for one act: a verb with its own event noun, a purpose, or coordinated words of one family."""
    a, b = first.event, second.event
    if WAR_TOLL in (a.rule, b.rule):
        return {a.type.plover, b.type.plover} <= TOLL and a.type.acled == b.type.acled
    if a.type.acled == b.type.acled == "Agreement":
        return True
    if a.support is not None and a.support in (b.head, b.support):
        return True
    if b.support is not None and b.support == a.head:
        return True
    if _tells_of(parse, a, b) or _tells_of(parse, b, a) or _prepares(parse, first, second):
        return True
    if words.family(a.type.acled) != words.family(b.type.acled) or _are_other_acts(a, b):
        return False
    one, two = parse.tokens[a.head], parse.tokens[b.head]
    if two.dep == "conj" and two.head == one.i:
        return a.is_nominal and b.is_nominal
    return b.is_nominal and distance(parse, a.head, b.head) <= 2 and two.dep in ("pobj", "dobj") and not a.is_nominal


def _prepares(parse: Parse, first: CodedMention, second: CodedMention) -> bool:
    """Say whether one act is made ready and the other is what for: "are preparing for breaking the siege"."""
    if parse.tokens[first.event.head].lemma not in READY or first.event.type.plover != "MOBILIZE":
        return False
    way = (parse.tokens[second.event.head], *parse.ancestors(second.event.head))
    steps = next((n for n, token in enumerate(way) if first.event.first <= token.i < first.event.stop), None)
    return steps is not None and all(token.dep in COMPLEMENT for token in way[:steps])


def _are_other_acts(a: EventMention, b: EventMention) -> bool:
    """Whether two developments that ACLED does not tell apart are of different PLOVER types: a demand, its refusal."""
    return a.type.acled == b.type.acled == "Other" and a.type.plover != b.type.plover


def _tells_of(parse: Parse, noun: EventMention, verb: EventMention) -> bool:
    """Whether a verb says what an event noun did, or what it was for.

    "strikes hit", "shells which fell", "strikes targeting", "foiled an attack", "an offensive to retake".
    """
    if verb.is_nominal or {noun.type.plover, verb.type.plover} - FORCE:
        return False
    told, teller = parse.tokens[noun.head], parse.tokens[verb.head]
    if noun.is_nominal and told.head == teller.i and told.dep in ("nsubj", "nsubjpass", "dobj"):
        return True
    spots = {told.i, noun.support if noun.support is not None else told.i}
    if teller.head not in spots:
        return False
    is_purpose = any(kid.lower == "to" and kid.tag == "TO" for kid in parse.kids(teller.i))
    return (
        teller.dep in ("acl", "relcl") and noun.is_nominal
        if not is_purpose
        else teller.dep in ("acl", "advcl", "xcomp")
    )


def _nearest(parse: Parse, effect: CodedMention, others: list[CodedMention]) -> CodedMention | None:
    """The act or earlier effect within REACH, the nearest by grammar, then by place in the text."""
    ranked = [
        (distance(parse, effect.event.head, spot), abs(other.event.start - effect.event.start), n)
        for n, other in enumerate(others)
        for spot in {other.event.head, other.event.support if other.event.support is not None else other.event.head}
        if can_have_effect(other) and not _are_in_two_provinces(effect, other) and not _answers(parse, other, effect)
    ]
    best = min(ranked, default=None)
    return others[best[2]] if best is not None and best[0] <= REACH else None


def _answers(parse: Parse, act: CodedMention, effect: CodedMention) -> bool:
    """Say whether an effect is what an act answers, not what it did: "shelled it in revenge for the [killing]"."""
    return is_answered(parse, effect.event.head) and not is_answered(parse, act.event.head)


def _are_in_two_provinces(one: CodedMention, other: CodedMention) -> bool:
    """Say whether the own words of two mentions put them into different provinces: "12 were killed in X; 14 in Y"."""
    units = [_provinces(mention) for mention in (one, other)]
    return all(units) and not units[0] & units[1]


def _provinces(mention: CodedMention) -> frozenset[tuple[str | None, str]]:
    """The provinces of the places that a mention's own words tell; empty where one of them has none."""
    if not isinstance(mention.where, tuple) or any(not coded.evidence for coded in mention.where):
        return frozenset()
    told = [(coded.value.country, coded.value.admin1) for coded in mention.where]
    return (
        frozenset((country, unit) for country, unit in told if unit) if all(unit for _, unit in told) else frozenset()
    )


def can_have_effect(mention: CodedMention) -> bool:
    """Say whether an event can kill, wound or destroy: any use of force."""
    return mention.event.type.plover in ("ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE")


def distance(parse: Parse, a: int, b: int) -> int:
    """Number of dependency arcs between two tokens of one sentence.

    Returns:
        The arcs through the nearest common ancestor; a large number if there is none.
    """
    above = {a: 0}
    for n, token in enumerate(parse.ancestors(a), start=1):
        above[token.i] = n
    if b in above:
        return above[b]
    for n, token in enumerate(parse.ancestors(b), start=1):
        if token.i in above:
            return n + above[token.i]
    return 99


def _start(mention: CodedMention) -> int:
    """Where a mention's trigger begins."""
    return mention.event.start
