"""Where the words that name a source begin and end, also in texts that have lost their commas."""

from __future__ import annotations

from reportedly.extract.attribution.found import Words
from reportedly.extract.attribution.scene import Scene
from reportedly.knowledge.cues import SourceNoun
from reportedly.text.parse import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "PART", "PUNCT", "VERB", "NUM", "ADV", "SYM", "X", "INTJ"})
LINKING = frozenset({"of", "for", "in", "at", "from"})
PLACING = frozenset({
    "in", "at", "near", "from", "of", "to", "on", "into", "across", "around", "over", "under", "against", "for",
    "by", "outside", "inside", "between", "through", "towards", "toward", "via", "upon", "within", "along",
    "off",
})  # fmt: skip
DETERMINERS = frozenset({
    "a", "an", "the", "another", "one", "this", "that", "these", "those", "some", "several", "other", "many",
    "both", "his", "her", "its", "their", "our", "no", "any", "two", "three",
})  # fmt: skip
TIME = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "today",
    "yesterday", "tonight", "tomorrow", "morning", "afternoon", "evening", "night", "noon", "day", "dawn",
    "midnight", "week", "weekend", "month", "year", "hour", "hours", "days", "weeks", "months", "years", "gmt",
})  # fmt: skip
PERSONAL = frozenset({"he", "she", "it", "they", "we", "i"})


def lemma_of(token: Token) -> str:
    """The lemma under which a noun is looked up; plurals tagged as names lose their "s"."""
    lemma = token.lemma
    if token.pos == "PROPN" and len(lemma) > 4 and lemma.endswith("s") and not lemma.endswith("ss"):
        return lemma[:-1]
    return lemma


def source_noun(scene: Scene, head: int, first: int) -> SourceNoun | None:
    """What the common noun at ``head`` says of a source, given the words from ``first`` on before it."""
    before = frozenset(token.lower for token in scene.parse.tokens[first:head])
    token = scene.parse.tokens[head]
    return scene.cues.noun(lemma_of(token), before) or scene.cues.noun(token.lower, before)


def is_time(token: Token) -> bool:
    """Say whether a token is a word of time, which never names a source."""
    return token.lower in TIME and not (token.lower == "may" and token.pos == "AUX")


def words_before(scene: Scene, last: int, low: int) -> Words | None:
    """The noun phrase that ends with token ``last`` and begins at or after ``low``; None where it cannot speak.

    A phrase that a preposition places ("in the town") cannot, unless the noun before the preposition names a source
    ("activists in the town").
    """
    tokens = scene.parse.tokens
    if last < low:
        return None
    covered = scene.cover.get(last)
    if covered is None:
        if tokens[last].pos == "PRON":
            return Words(first=last, stop=last + 1, head=last) if tokens[last].lower in PERSONAL else None
        nominal = tokens[last].pos in NOMINAL or tokens[last].text in (")", "]") or _is_noun_used(scene, last, low)
        if is_time(tokens[last]) or not nominal:
            return None
    start = max(low, covered.first) if covered is not None else last
    first = _leftmost(scene, start, last, low)
    if _is_placed(scene, first, low):
        first = _narrowed(scene, first, start, last)
        if _is_placed(scene, first, low) or tokens[first - 1].pos == "DET":
            return None
    return trimmed(scene, first, last + 1)


def _is_noun_used(scene: Scene, i: int, low: int) -> bool:
    """Say whether a word tagged otherwise is a source noun after its article ("the daily")."""
    return i > low and scene.parse.tokens[i - 1].pos == "DET" and source_noun(scene, i, i) is not None


def _is_placed(scene: Scene, first: int, low: int) -> bool:
    """Say whether a preposition of place stands right before a phrase."""
    before = scene.parse.tokens[first - 1]
    return first > low and before.lower in PLACING and before.pos in ("ADP", "PART", "SCONJ")


def _narrowed(scene: Scene, first: int, start: int, last: int) -> int:
    """Where the source itself begins in a phrase that ran into the words before it, their comma being lost.

    "to the rockets military sources": at "military"; "city of Hama Syria's agency": at the first known name.
    """
    named = next((i for i in range(first, start + 1) if i in scene.cover and scene.cover[i].first == i), None)
    if named is not None and named > first:
        return named
    noun = source_noun(scene, last, first)
    while (
        noun is not None
        and start > first
        and (scene.parse.tokens[start - 1].lower in noun.modifiers or scene.parse.tokens[start - 1].pos == "ADJ")
    ):
        start -= 1
    return start if noun is not None else first


def _leftmost(scene: Scene, first: int, last: int, low: int) -> int:
    """Walk left from a token over everything that belongs to its noun phrase."""
    tokens = scene.parse.tokens
    while first > low:
        token, at = tokens[first - 1], first - 1
        name = scene.cover.get(at)
        if name is not None and at > low and not is_time(token):
            first = max(low, name.first)
        elif token.lower in DETERMINERS and token.pos in ("DET", "NUM", "PRON", "ADJ"):
            if not (at > low and _links(scene, at - 1, low)):
                return _with_name(scene, at, last, low)
            first = at
        elif (
            (token.pos == "ADP" and _links(scene, at, low))
            or (token.pos == "CCONJ" and _pairs(scene, at, low))
            or _joins(scene, at)
        ):
            first = at
        else:
            break
    return first


def _joins(scene: Scene, i: int) -> bool:
    """Say whether a token may stand inside a noun phrase before its head."""
    token, tokens = scene.parse.tokens[i], scene.parse.tokens
    if is_time(token) or token.pos not in INSIDE:
        return False
    if "-" in (tokens[i - 1].text if i else "", tokens[min(i + 1, len(tokens) - 1)].text) or token.text == "-":
        return token.pos != "PUNCT" or token.text == "-"
    if token.pos == "PUNCT":
        return token.text in ("(", ")", "[", "]", "'", "’") or (token.text == "." and len(tokens[i - 1].text) < 4)
    if token.pos == "PART":
        return token.lower in ("'s", "'", "’s", "’")
    if token.pos == "VERB":
        return token.tag in ("VBN", "VBG") and token.dep in ("amod", "compound")
    if token.pos == "ADV":
        return token.dep == "advmod" and token.lower.endswith("ly") and tokens[token.head].pos == "ADJ"
    if token.pos == "NUM":
        return token.dep == "nummod" and token.lower.isalpha()
    return True


def _links(scene: Scene, at: int, low: int) -> bool:
    """Say whether the preposition at ``at`` ties two nouns into one name of a source ("a source at the ministry")."""
    token, following = scene.parse.tokens[at], scene.parse.tokens[at + 1 : at + 3]
    on_the_ground = token.lower == "on" and [each.lower for each in following] == ["the", "ground"]
    if (token.lower not in LINKING and not on_the_ground) or at - 1 < low:
        return False
    before = scene.parse.tokens[at - 1]
    if before.pos not in NOMINAL or is_time(before):
        return False
    return source_noun(scene, at - 1, max(low, at - 4)) is not None


def _pairs(scene: Scene, at: int, low: int) -> bool:
    """Say whether "and" joins two sources or two modifiers ("local and media sources", "the army and the police")."""
    tokens = scene.parse.tokens
    if tokens[at].lower not in ("and", "&") or at - 1 < low:
        return False
    if tokens[at - 1].pos == "ADJ" and tokens[at + 1].pos in ("ADJ", "NOUN"):
        return True
    if is_time(tokens[at - 1]) or tokens[at - 1].pos not in NOMINAL:
        return False
    right = scene.cover.get(at + 1) is not None or tokens[at + 1].lower in DETERMINERS or tokens[at + 1].pos == "PROPN"
    left = scene.cover.get(at - 1) is not None or source_noun(scene, at - 1, max(low, at - 4)) is not None
    return right and left


def _with_name(scene: Scene, first: int, last: int, low: int) -> int:
    """Take in the name before an apposition: "NAME SURNAME the head of the centre"."""
    tokens = scene.parse.tokens
    noun = next((t for t in tokens[first:last] if source_noun(scene, t.i, first) is not None), None)
    at = first - 1
    if noun is not None and at >= low and tokens[at].text == ",":
        at -= 1
    start = at + 1
    while start > low and tokens[start - 1].pos == "PROPN" and not is_time(tokens[start - 1]):
        start -= 1
    is_name = noun is not None and at + 1 - start >= 2 and (start == low or tokens[start - 1].pos != "ADP")
    return start if is_name else first


def trimmed(scene: Scene, first: int, stop: int) -> Words:
    """Drop punctuation at the edges and find the noun that heads the phrase: the last before its first preposition."""
    tokens = scene.parse.tokens
    while first < stop - 1 and tokens[first].pos in ("PUNCT", "PART", "ADV", "CCONJ") and first not in scene.cover:
        first += 1
    head = stop - 1
    for i in range(first + 1, stop):
        inside = scene.cover.get(i)
        if tokens[i].pos == "ADP" and tokens[i - 1].pos in NOMINAL and (inside is None or inside.first == i):
            head = i - 1
            break
    while head > first and tokens[head].pos not in NOMINAL and source_noun(scene, head, first) is None:
        head -= 1
    return Words(first=first, stop=stop, head=head)


def words_around(scene: Scene, head: int, low: int, high: int) -> Words | None:
    """The noun phrase that the parse builds on a token, with what follows it up to a relative clause."""
    before = words_before(scene, head, low)
    if before is None:
        return None
    last = head
    below = set(scene.parse.subtree(head))
    while last + 1 < high and last + 1 in below and last - head < 12:
        token = scene.parse.tokens[last + 1]
        if token.dep in ("relcl", "acl") or token.lower in ("who", "which", "whose") or token.text in ('"', "“", "”"):
            break
        last += 1
    while last > head and scene.parse.tokens[last].pos not in NOMINAL and scene.parse.tokens[last].text not in ")]":
        last -= 1
    return Words(first=before.first, stop=last + 1, head=head)


def words_after(scene: Scene, first: int, high: int) -> Words | None:
    """The noun phrase that begins with token ``first`` and ends before ``high``."""
    tokens = scene.parse.tokens
    at, head = first, -1
    while at < high:
        name = scene.cover.get(at)
        if name is not None and name.first == at:
            modifies = at > first and tokens[at - 1].head >= at
            if head >= 0 and not modifies and tokens[at - 1].pos in NOMINAL and not source_noun(scene, at - 1, first):
                break
            head = name.stop - 1 if head < 0 else head
            at = name.stop
            if at < high and not _goes_on(scene, at, first):
                break
            continue
        if not _may_follow(scene, at, first, high, head):
            break
        if tokens[at].pos in NOMINAL and (head < 0 or tokens[at - 1].pos != "ADP"):
            head = at
        at += 1
    return trimmed(scene, first, min(at, high)) if head >= 0 else None


def _may_follow(scene: Scene, at: int, first: int, high: int, head: int) -> bool:
    """Say whether a token still belongs to a noun phrase that began at ``first``."""
    token, tokens = scene.parse.tokens[at], scene.parse.tokens
    if token.lower in DETERMINERS and token.pos in ("DET", "NUM", "PRON", "ADJ"):
        return at == first or tokens[at - 1].pos == "ADP" or _apposes(scene, at, first, high)
    if token.pos == "ADP":
        return at > first and _links(scene, at, first)
    if token.pos == "CCONJ":
        return at > first and at + 1 < high and _pairs(scene, at, first)
    if token.pos in NOMINAL:
        begins_clause = token.dep in ("nsubj", "nsubjpass") and token.head > at + 1 and head >= 0 and at > first
        return not is_time(token) and not begins_clause and (token.pos != "PRON" or at == first)
    return _joins(scene, at) and (token.pos != "NUM" or at == first)


def _goes_on(scene: Scene, at: int, first: int) -> bool:
    """Say whether the words after a known name still belong to it: its noun, a person's name, "(SOHR)"."""
    token = scene.parse.tokens[at]
    if token.text in ("(", "-", "'s", "’s"):
        return True
    if token.pos == "PROPN" and not is_time(token):
        return token.dep not in ("nsubj", "nsubjpass")
    if token.pos in ("NOUN", "ADJ"):
        return any(source_noun(scene, i, first) is not None for i in (at, min(at + 1, len(scene.parse.tokens) - 1)))
    return token.pos == "CCONJ" and _pairs(scene, at, first)


def _apposes(scene: Scene, at: int, first: int, high: int) -> bool:
    """Say whether a determiner inside begins an apposition: "NAME SURNAME, a doctor" or "NAME the head of"."""
    named = scene.parse.tokens[at - 1].pos == "PROPN" and at - first >= 2
    nouns = range(at + 1, min(at + 4, high))
    return named and any(source_noun(scene, i, at) is not None for i in nouns if scene.parse.tokens[i].pos in NOMINAL)
