"""Tense and aspect of an event's verb, and which stretches of time they allow."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from reportedly.extract.reading import Reading
from reportedly.records.coded import Coded
from reportedly.records.mention import EventMention, TimeMention
from reportedly.records.values import DateRange
from reportedly.text.parse import Token

Tense = Literal["past", "pluperfect", "perfect", "present", "bare", "modal", "none"]

CAMPAIGN = timedelta(days=366)
"""Longest stretch up to now that a simple past may be told of ("killed 40 since May"); not "in power since 1963"."""
LAPSED = timedelta(days=31)
"""Days since a named month or year ended after which a present perfect is not told of it."""
RECENT = timedelta(days=3)
"""Days before publication up to which the present tense may be told of a past day (headlines aside)."""

_HAD = frozenset({"had", "'d"})


def is_disguised(reading: Reading, token: Token) -> bool:
    """Say whether a participle below a noun is really its past-tense verb.

    "Air strikes killed ten, a monitor said": a reduced relative clause has no object; "Gunmen of the group targeted
    the old town with shells" has no other verb.
    """
    if token.tag != "VBN" or token.dep != "acl" or reading.parse.kids(token.i, "agent"):
        return False
    return bool(reading.parse.kids(token.i, "dobj")) or _is_verbless(reading, reading.parse.head(token.i))


def _is_verbless(reading: Reading, noun: Token) -> bool:
    """Say whether a noun is the root of its sentence, which then lacks a verb."""
    return noun.head == noun.i and noun.pos in ("NOUN", "PROPN")


def tense_at(reading: Reading, token: Token) -> Tense:
    """The tense of one token with its auxiliaries; "none" where it is not finite.

    "bare" is a base form, in which taggers also take an irregular past that they do not know ("retook").
    """
    helpers = reading.parse.kids(token.i, "aux", "auxpass")
    tags = {token.tag} | {kid.tag for kid in helpers}
    if "MD" in tags:
        return "modal"
    if any(kid.lower in _HAD for kid in helpers):
        return "pluperfect"
    if any(kid.lemma == "have" for kid in helpers):
        return "perfect"
    if "VBD" in tags or is_disguised(reading, token):
        return "past"
    if "VBZ" in tags or token.lemma == "be" or any(kid.lemma == "be" and kid.tag == "VBP" for kid in helpers):
        return "present"
    return "past" if token.tag == "VBP" and token.text.endswith("ed") else "bare" if token.tag == "VBP" else "none"


def tense_of(reading: Reading, token: int) -> Tense:
    """The tense of the nearest finite verb at or above a token."""
    for at in (reading.parse.tokens[token], *reading.parse.ancestors(token)):
        tense = tense_at(reading, at)
        if tense != "none":
            return tense
    return "none"


def _own_tense(reading: Reading, token: int) -> Tense:
    """The tense of a verb, or for an infinitive that of the verb it completes ("continue to fight")."""
    at = reading.parse.tokens[token]
    while tense_at(reading, at) == "none" and at.dep == "xcomp":
        at = reading.parse.head(at.i)
    tense = tense_at(reading, at)
    return "present" if tense == "bare" and at.i != token else tense


def is_going_on(reading: Reading, token: int) -> bool:
    """Say whether a verb is progressive ("was advancing"): it goes on while somebody speaks of it."""
    if reading.parse.tokens[token].tag != "VBG":
        return False
    return any(kid.lemma == "be" for kid in reading.parse.kids(token, "aux"))


def allows(reading: Reading, event: EventMention, time: TimeMention) -> bool:
    """Say whether an event's tense can be told of an expression's days; what names an event has no tense."""
    published = reading.header.published
    if event.is_nominal or not isinstance(time.value, Coded) or not isinstance(published, Coded):
        return True
    days, today = time.value.value, date.fromisoformat(published.value)
    if days.precision == "open" and tense_of(reading, event.head) == "past":
        return days.first is None or today - date.fromisoformat(days.first) <= CAMPAIGN
    tense = _own_tense(reading, event.head)
    if tense == "perfect":
        return not _is_over(days, today, LAPSED) or days.precision in ("day", "days")
    if tense == "present" and reading.block(event.head).kind != "headline" and not _is_reported(reading, event.head):
        return not _is_over(days, today, RECENT)
    return True


def _is_reported(reading: Reading, token: int) -> bool:
    """Say whether a past-tense verb stands above a token: "a report in June said the army uses ..."."""
    return any(tense_at(reading, at) == "past" for at in reading.parse.ancestors(token))


def _is_over(days: DateRange, today: date, since: timedelta) -> bool:
    """Say whether a range ended longer ago than some days."""
    return days.last is not None and today - date.fromisoformat(days.last) > since
