"""Where the words that name a source begin and end, also in texts that have lost their commas."""

from __future__ import annotations

import msgspec

from reportedly.knowledge.cues import SayingCues, SourceNoun
from reportedly.text.parse import Parse, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "PART", "PUNCT", "VERB", "NUM", "ADV", "SYM", "X", "INTJ"})
LINKING = frozenset({"of", "for", "in", "at", "from", "with"})
TIME = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "today",
        "yesterday",
        "tonight",
        "tomorrow",
        "morning",
        "afternoon",
        "evening",
        "night",
        "noon",
        "day",
        "dawn",
        "midnight",
        "week",
        "weekend",
        "month",
        "year",
        "hour",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "later",
        "earlier",
        "ago",
        "gmt",
    ]
)
DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "another",
        "one",
        "this",
        "that",
        "these",
        "those",
        "some",
        "several",
        "other",
        "many",
        "both",
        "his",
        "her",
        "its",
        "their",
        "our",
        "no",
        "any",
    ]
)
PERSONAL = frozenset({"he", "she", "it", "they", "we", "i", "who", "which"})


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens ``first`` to ``stop`` (excluded) that name a source, and the token of the noun that heads them."""

    first: int
    stop: int
    head: int


def lower_lemma(token: Token) -> str:
    """The lemma under which a noun is looked up; plurals tagged as names lose their "s"."""
    lemma = token.lemma
    if token.pos == "PROPN" and len(lemma) > 4 and lemma.endswith("s") and not lemma.endswith("ss"):
        return lemma[:-1]
    return lemma


def source_noun(parse: Parse, cues: SayingCues, head: int, first: int) -> SourceNoun | None:
    """What the common noun at ``head`` says of a source, given the words from ``first`` on before it."""
    before = frozenset(token.lower for token in parse.tokens[first:head])
    return cues.noun(lower_lemma(parse.tokens[head]), before)


def is_time(token: Token) -> bool:
    """Say whether a token is a word of time, which never names a source."""
    return token.lower in TIME and not (token.lower == "may" and token.pos == "AUX")


def words_before(parse: Parse, cues: SayingCues, last: int, low: int) -> Words | None:
    """The noun phrase that ends with token ``last`` and begins at or after ``low``."""
    tokens = parse.tokens
    if last < low or (tokens[last].pos not in NOMINAL and tokens[last].text not in (")", "]")) or is_time(tokens[last]):
        return None
    if tokens[last].pos == "PRON":
        return Words(first=last, stop=last + 1, head=last) if tokens[last].lower in PERSONAL else None
    first = last
    while first > low:
        token = tokens[first - 1]
        if token.lower in DETERMINERS and token.pos in ("DET", "NUM", "PRON", "ADJ"):
            first -= 1
            if not (first > low and _links(parse, cues, first - 1, low)):
                first = _with_name(parse, cues, first, last, low)
                break
        elif token.pos == "ADP" or token.pos == "CCONJ":
            if token.pos == "CCONJ" or not _links(parse, cues, first - 1, low):
                break
            first -= 1
        elif _joins(parse, first - 1):
            first -= 1
        else:
            break
    return _trimmed(parse, first, last + 1)


def _joins(parse: Parse, i: int) -> bool:
    """Say whether a token may stand inside a noun phrase before its head."""
    token = parse.tokens[i]
    if is_time(token) or token.pos not in INSIDE:
        return False
    if token.pos == "PUNCT":
        return token.text in ("-", "(", ")", "[", "]", ".", "'", "’") and (
            token.text != "." or len(parse.tokens[i - 1].text) < 4
        )
    if token.pos == "PART":
        return token.lower in ("'s", "'", "’s", "’")
    if token.pos == "VERB":
        return token.tag in ("VBN", "VBG") and (parse.tokens[i - 1].text == "-" or token.dep == "amod")
    if token.pos == "ADV":
        return token.dep == "advmod" and parse.tokens[token.head].pos in ("ADJ", "VERB") and token.lower.endswith("ly")
    if token.pos == "NUM":
        return token.dep == "nummod" and token.lower.isalpha()
    return True


def _links(parse: Parse, cues: SayingCues, at: int, low: int) -> bool:
    """Say whether the preposition at ``at`` ties two nouns into one name of a source ("a source at the ministry")."""
    token = parse.tokens[at]
    if token.lower not in LINKING or at - 1 < low:
        return False
    before = parse.tokens[at - 1]
    if before.pos not in NOMINAL or is_time(before):
        return False
    return source_noun(parse, cues, at - 1, max(low, at - 4)) is not None


def _with_name(parse: Parse, cues: SayingCues, first: int, last: int, low: int) -> int:
    """Take in the name before an apposition: "NAME SURNAME the head of the centre"."""
    noun = next((t for t in parse.tokens[first:last] if source_noun(parse, cues, t.i, first) is not None), None)
    at = first - 1
    if noun is not None and at >= low and parse.tokens[at].text == ",":
        at -= 1
    start = at + 1
    while start > low and parse.tokens[start - 1].pos == "PROPN" and not is_time(parse.tokens[start - 1]):
        start -= 1
    is_name = noun is not None and at + 1 - start >= 2 and (start == low or parse.tokens[start - 1].pos != "ADP")
    return start if is_name else first


def _trimmed(parse: Parse, first: int, stop: int) -> Words:
    """Drop punctuation at the edges and find the noun that heads the phrase: the last before its first preposition."""
    tokens = parse.tokens
    while first < stop - 1 and tokens[first].pos in ("PUNCT", "PART", "ADV"):
        first += 1
    head = stop - 1
    for i in range(first + 1, stop):
        if tokens[i].pos == "ADP" and tokens[i - 1].pos in NOMINAL:
            head = i - 1
            break
    while head > first and tokens[head].pos not in NOMINAL:
        head -= 1
    return Words(first=first, stop=stop, head=head)


def words_after(parse: Parse, cues: SayingCues, first: int, high: int, known: dict[int, int]) -> Words | None:
    """The noun phrase that begins with token ``first`` and ends before ``high``.

    ``known`` maps the first token of each known source's name to the token after its last.
    """
    tokens = parse.tokens
    at, head = first, -1
    while at < high:
        token = tokens[at]
        if at in known:
            at = known[at]
            head = at - 1 if head < 0 or tokens[at - 1].pos != "ADP" else head
            if at < high and not _goes_on(parse, cues, at, first):
                break
            continue
        if token.lower in DETERMINERS and token.pos in ("DET", "NUM", "PRON", "ADJ"):
            if at > first and tokens[at - 1].pos != "ADP" and not _apposes(parse, cues, at, first, high):
                break
        elif token.pos == "ADP":
            if at == first or not _links(parse, cues, at, first):
                break
        elif token.pos in NOMINAL:
            if is_time(token) or (
                at > first and token.dep in ("nsubj", "nsubjpass") and tokens[token.head].i > at + 1 and head >= 0
            ):
                break
            if token.pos == "PRON" and at > first:
                break
            head = at
        elif not _joins(parse, at) or (token.pos == "NUM" and at > first):
            break
        at += 1
    return _trimmed(parse, first, at) if head >= 0 else None


def _goes_on(parse: Parse, cues: SayingCues, at: int, first: int) -> bool:
    """Say whether the words after a known name still belong to it: its noun, a person's name, "for", "(SOHR)"."""
    token = parse.tokens[at]
    if token.text in ("(", "-", "'s", "’s"):
        return True
    if token.pos == "PROPN" and not is_time(token):
        return True
    if token.pos == "NOUN":
        return source_noun(parse, cues, at, first) is not None
    return False


def _apposes(parse: Parse, cues: SayingCues, at: int, first: int, high: int) -> bool:
    """Say whether a determiner inside begins an apposition: "NAME SURNAME, a doctor" or "NAME the head of"."""
    named = parse.tokens[at - 1].pos == "PROPN" and at - first >= 2
    return named and any(
        source_noun(parse, cues, i, at) is not None
        for i in range(at + 1, min(at + 4, high))
        if parse.tokens[i].pos in NOMINAL
    )
