"""The parties of one claim: what its mentions say of who and whom, without speakers and self-attacks."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.extract.coded_mention import CodedMention
from reportedly.extract.comparison import name_stems
from reportedly.extract.merge import first_actors, merge_actors
from reportedly.records.claim import ActorField, CountField
from reportedly.records.coded import Coded, Uncoded
from reportedly.records.mention import Saying
from reportedly.records.values import SPOKEN, ActorRef

POLITICAL = "/political_senses:"
"""Rows of acts whose actor may be who tells them, and that are done to states: "Italy said it cut its ties with X"."""

OBSERVERS = frozenset({"monitoring_group", "media_outlet", "state_media"})
"""Types of source that watch and tell."""

WHERE = ("actors.ground@", "actors.state@")
"""Rules of parties that are named for where an act was: "rebel areas", "strikes on Syria"."""

MEMBER = "actors.member@"
ARMED = frozenset(
    {"state-forces", "rebel-group", "jihadist-group", "armed-group", "pro-government-militia", "coalition"}
)
"""Kinds whose losses a bare number tells: "killed 28 and wounded 30 militants"."""

TOLD = "actors.told-author"
"""The rule of authors who are named as such, also by themselves: "claimed responsibility for"."""

IMPLIED = "actors.people-implied@"
"""The rule of people whom a siege, aid or an evacuation is about though no words name them."""

HARMED = frozenset({"killed", "injured", "casualties", "bodies_found", "abducted", "missing"})
VICTIMS = {
    "people": "people", "civilians": "civilians", "children": "civilians (children)", "women": "civilians (women)",
    "unknown": "people",
}  # fmt: skip
"""Classes of counted people who may stand as those who underwent an act, with their neutral names."""


def claim_roles(
    ordered: list[CodedMention], how_many: CountField, saying: Saying, plover: str, observers: frozenset[str]
) -> tuple[ActorField, ActorField]:
    """Who and whom of one claim; the first mention is its main one.

    ``observers`` are names of media and monitors (`observers_in`). A speaker is no actor of what it reports;
    nobody attacks himself; who leaves is whom others move; people counted as harmed are whom an act hit
    where no words name another.
    """
    moved = [m for m in ordered if ordered[0].event.frame == "give" and m.event.frame == "move"]
    acting = [m for m in ordered if m is ordered[0] or _tells_who(m, plover)]
    who = first_actors([_acting(m, ordered[0], plover) for m in acting if m not in moved])
    told = [_without_self(who, m.roles.who) if m in moved else m.roles.whom for m in ordered if _tells_whom(m, plover)]
    whom = merge_actors(told or [ordered[0].roles.whom])
    if plover == "ASSAULT":
        whom = _as_told(whom)
    is_political = any(POLITICAL in row for row in ordered[0].event.rows[:1])
    whom = whom if is_political else _weighed(whom)
    if plover not in SPOKEN and not is_political:
        who, whom = _without_speaker(who, saying, observers), _without_speaker(whom, saying, observers)
    whom = _without_self(who, whom)
    if plover == "ASSAULT" and not isinstance(whom, tuple):
        whom = _from_counts(how_many) or whom
    return who, whom


def _as_told(whom: ActorField) -> ActorField:
    """Drop from an assault the people whom only an act of another kind implies ("under siege")."""
    kept = tuple(each for each in whom if not each.rule.startswith(IMPLIED)) if isinstance(whom, tuple) else ()
    return kept or (Uncoded(uncoded="absent") if isinstance(whom, tuple) else whom)


def _tells_who(mention: CodedMention, plover: str) -> bool:
    """Whether a mention says who did what a claim is about: of an assault, those who fled it do not."""
    return plover != "ASSAULT" or mention.event.frame != "move"


def _acting(mention: CodedMention, main: CodedMention, plover: str) -> ActorField:
    """Who a mention says did it: of an assault, not who speaks of it ("rejected the allegations"), but who owns it."""
    who = mention.roles.who
    if mention is main or plover != "ASSAULT" or mention.event.frame != "speak" or not isinstance(who, tuple):
        return who
    owned = tuple(each for each in who if each.value.suspected or each.rule.startswith(TOLD))
    return owned or Uncoded(uncoded="absent")


def _tells_whom(mention: CodedMention, plover: str) -> bool:
    """Whether a mention says whom a claim of a type is about: of a protest, only the protest itself does."""
    return plover != "PROTEST" or mention.event.frame == "protest"


def observers_in(mentions: Iterable[CodedMention]) -> frozenset[str]:
    """Names of the monitors and media that speak in a Document: parties to none of the force they report."""
    return frozenset(
        link.name for mention in mentions for link in mention.saying.chain if link.type in OBSERVERS and link.words
    )


def _without_speaker(field: ActorField, saying: Saying, observers: frozenset[str]) -> ActorField:
    """Drop the words that name a source of this claim, and the observers that speak elsewhere in the Document.

    Who denies an act is the one it is laid to.
    """
    if not isinstance(field, tuple):
        return field
    spoken = [] if saying.denies else [span for link in saying.chain for span in link.evidence]
    kept = tuple(
        each
        for each in field
        if each.value.name not in observers
        and (
            each.rule.startswith(TOLD)
            or not any(a.start < b.end and b.start < a.end for a in each.evidence for b in spoken)
        )
    )
    return kept or Uncoded(uncoded="absent", note="the only candidate is the speaker")


def _without_self(who: ActorField, whom: ActorField) -> ActorField:
    """Drop from whom an actor that stands in who: "destroying their vehicles" is not a self-attack."""
    if not isinstance(who, tuple) or not isinstance(whom, tuple):
        return whom
    kept = tuple(each for each in whom if not any(is_one_side(a.value, each.value) for a in who))
    return kept or Uncoded(uncoded="absent")


def _weighed(whom: ActorField) -> ActorField:
    """Drop what only tells where, then people without a name, in favour of parties that underwent the act.

    "raids on rebel areas killed nine residents" hit residents; "killed 28 and wounded 30 rebels" hit rebels.
    """
    if not isinstance(whom, tuple):
        return whom
    kept = tuple(each for each in whom if not any(mark in each.rule for mark in WHERE)) or whom
    if any(each.value.kind in ARMED and MEMBER not in each.rule for each in kept):
        kept = tuple(each for each in kept if each.value.name != "people") or kept
    return kept


def is_one_side(a: ActorRef, b: ActorRef) -> bool:
    """Say whether two actors are one, or organs of one state ("Syrian Air Force", "Government of Syria")."""
    if a.name == b.name:
        return True
    if len({state for each in (a, b) if (state := _state_of(each.actor_id))}) > 1:
        return False  # Niger and Nigeria, the two Koreas
    return a.kind.startswith("state") and b.kind.startswith("state") and bool(name_stems(a.name) & name_stems(b.name))


def _state_of(actor_id: str | None) -> str | None:
    """The part of an id that a state and its bodies share, "fr" of "act-fr-mil"; none where the id tells no state."""
    parts = actor_id.split("-") if actor_id else []
    return parts[1] if len(parts) > 1 and len(parts[1]) == 2 else None


def _from_counts(how_many: CountField) -> tuple[Coded[ActorRef], ...]:
    """People counted as harmed, on the words of their number."""
    found: dict[str, Coded[ActorRef]] = {}
    for coded in how_many if isinstance(how_many, tuple) else ():
        count = coded.value
        if count.kind in HARMED and count.of in VICTIMS and count.subset_of is None and count.high != 0:
            ref = ActorRef(actor_id=None, name=VICTIMS[count.of], kind="civilians")
            found.setdefault(ref.name, Coded(value=ref, evidence=coded.evidence, rule="actors.counted@1", score=0.7))
    return tuple(found.values())
