"""Find counts in the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from reportedly.extract.quantities.found import FoundCount, noun_of, whole_of
from reportedly.extract.quantities.numerals import Amount, Grammar, bounds_in, grammar_of, worth
from reportedly.extract.quantities.persons import find_persons
from reportedly.extract.reading import Reading
from reportedly.knowledge.counts import CountWords
from reportedly.knowledge.load import Knowledge
from reportedly.text.fold import APOSTROPHES
from reportedly.text.parse import Parse, Sentence, Token

_STRAIGHT = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys("–‑‐—", "-"),
                           **dict.fromkeys("\r\n\t\v\f\xa0   ", " ")})  # fmt: skip
_SINGLE = re.compile(r"(?<![\w'-])(?:an?|another|one more)(?=\s)")
_YEAR = re.compile(r"(?:19|20)\d\d")
REACH = 7
"""Tokens from a number to the noun it counts: "12 heavily armed Islamic State group fighters"."""

OLDEST = 110
"""Years a person may be old."""


def find_counts(reading: Reading, knowledge: Knowledge) -> tuple[FoundCount, ...]:
    """Find every number that may count people or things, in text order; dates, measures and names are left out."""
    words, grammar = knowledge.counts, grammar_of(knowledge.counts)
    months = frozenset(knowledge.times.words_of("month", "month-short"))
    zones = "|".join(map(re.escape, sorted(knowledge.times.cues_of("zone"))))
    clock = re.compile(rf"\s*(?:{zones}|[a-z]+ time)(?![a-z])")
    found: list[FoundCount] = []
    for sentence in reading.parse.sentences:
        lowered = _lowered(reading.document.text[sentence.start : sentence.end])
        numbers = _parts(reading.parse, list(_numbers(reading, sentence, lowered, grammar, words, months, clock)))
        singles = list(_singles(reading, sentence, lowered, words))
        counted = _without_wholes(reading.parse, numbers + [s for s in singles if not _covered(s, numbers)], words)
        persons = find_persons(reading, sentence, counted, words)
        found.extend(sorted([*counted, *persons], key=lambda one: one.start))
    return tuple(found)


def _parts(parse: Parse, numbers: list[FoundCount]) -> list[FoundCount]:
    """Read "12 of 15 drones" as twelve drones: the whole is no count of what befell them."""
    kept: list[FoundCount] = []
    for number in numbers:
        between = [t.lower for t in parse.tokens[kept[-1].stop : number.first]] if kept else []
        if between[:1] == ["of"] and len(between) <= 2 and kept[-1].noun is None and number.noun is not None:
            kept[-1] = msgspec.structs.replace(kept[-1], noun=number.noun)
        else:
            kept.append(number)
    return kept


def _without_wholes(parse: Parse, counted: list[FoundCount], words: CountWords) -> list[FoundCount]:
    """Leave out what the counted are members of: "seven members of one family" are seven, and no family was killed."""
    wholes = {whole_of(parse, one.noun, words) for one in counted if one.noun is not None}
    return [one for one in counted if one.noun is None or one.noun not in wholes]


def _lowered(text: str) -> str:
    """Lower case with plain apostrophes and hyphens, of the same length as the text."""
    plain = text.translate(_STRAIGHT)
    low = plain.lower()
    return low if len(low) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def _covered(single: FoundCount, numbers: list[FoundCount]) -> bool:
    """Say whether "a" is part of a number already found ("a dozen")."""
    return any(number.start <= single.start < number.end for number in numbers)


def _numbers(
    reading: Reading,
    sentence: Sentence,
    lowered: str,
    grammar: Grammar,
    words: CountWords,
    months: frozenset[str],
    clock: re.Pattern[str],
) -> Iterator[FoundCount]:
    """Numbers in digits and words, exact or vague."""
    before: FoundCount | None = None
    for match in grammar.expression.finditer(lowered):
        bound = grammar.before.search(lowered, 0, match.start())
        lead = bound[0].strip() if bound else ""
        start = sentence.start + (bound.start() if bound else match.start())
        tokens = _tokens(reading.parse, start, sentence.start + match.end())
        if not tokens or _is_hour(match, lowered, clock):
            continue
        if _is_other(reading.parse, tokens[-1], match, lowered, words, months):
            continue
        if match["vague"] == "others" and before is not None and before.noun == tokens[-1].i:
            continue
        amount = _amount(match, lead, lowered[match.end() : match.end() + 9], words)
        if amount is None:
            continue
        vague = match["vague"]
        noun = _noun(reading.parse, tokens[-1].i, sentence.stop, words)
        if before is not None and before.start < start:
            yield before  # one that begins inside the next one's bound ("no fewer than 12") is part of it
        before = FoundCount(
            start=start, end=sentence.start + match.end(), first=tokens[0].i, stop=tokens[-1].i + 1,
            noun=noun, amount=amount, words=reading.document.text[start : sentence.start + match.end()],
            row=words.vague[vague].row if vague else None, is_single=match[0] == "one",
            is_mixed=noun is not None and _is_mixed(reading.parse, tokens[-1].i, reading.parse.tokens[noun], words),
        )  # fmt: skip
    if before is not None:
        yield before


def _tokens(parse: Parse, start: int, end: int) -> tuple[Token, ...]:
    """Tokens that lie in a range."""
    return parse.tokens_between(start, end)


def _is_other(
    parse: Parse, last: Token, match: re.Match[str], lowered: str, words: CountWords, months: frozenset[str]
) -> bool:
    """Say whether a number measures, dates or names something instead of counting."""
    after = parse.tokens[last.i + 1] if last.i + 1 < len(parse.tokens) else None
    if after is not None and after.sent == last.sent:
        if (
            after.lower.rstrip(".") in months
            or after.lemma in words.units
            or after.lower in ("%", "st", "nd", "rd", "th")
        ):
            return True
        head = parse.tokens[last.head]
        if last.dep == "nummod" and 0 < head.i - last.i <= REACH and head.lemma in words.units:
            return True
    if _is_age(parse, last, match):
        return True
    before = lowered[max(0, match.start() - 14) : match.start()].split()
    if before and (before[-1].rstrip(".") in months or before[-1] in _NAMING):
        return True
    bare = match["number"]
    if not bare or not _YEAR.fullmatch(bare):
        return False
    head = parse.tokens[last.head]
    return bool(before and before[-1].isdigit()) or head.tag not in ("NNS", "NNPS") or head.i < last.i


def _is_hour(match: re.Match[str], lowered: str, clock: re.Pattern[str]) -> bool:
    """Say whether four digits before a time zone are the hour: "1849 UTC+3", "at 1730 local time"."""
    digits = match["number"] or ""
    is_clock = len(digits) == 4 and digits.isdigit() and int(digits[:2]) <= 24 and int(digits[2:]) < 60
    return is_clock and clock.match(lowered, match.end()) is not None


def _is_age(parse: Parse, number: Token, match: re.Match[str]) -> bool:
    """ "Samir Haddad, 34, died": a number between commas behind one person is that person's age."""
    tokens, stop = parse.tokens, parse.sentence_of(number.i).stop
    digits = match["number"] or ""
    if not digits.isdigit() or len(digits) > len(str(OLDEST)) or int(digits) > OLDEST or number.i < 2:
        return False
    comma, name = tokens[number.i - 1], tokens[number.i - 2]
    is_named = comma.text == "," and comma.sent == name.sent == number.sent and name.tag in ("NNP", "NN")
    return is_named and (number.i + 1 >= stop or tokens[number.i + 1].text in _BEHIND_AGE)


_BEHIND_AGE = frozenset({",", ".", ";", "-", "–", "—", "and"})
_ORDINAL = frozenset({"%", "st", "nd", "rd", "th"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_NAMING = frozenset({"aged", "age", "resolution", "no.", "number", "article", "chapter", "channel", "highway", "block"})


def _amount(match: re.Match[str], lead: str, tail: str, words: CountWords) -> Amount | None:
    """What the words are worth under the bound before them and "or more" after them."""
    if match["vague"]:
        vague = words.vague[match["vague"]]
        if vague.low is not None and vague.low == vague.high:
            return _bounded(vague.low, "or more" in tail, lead, words)
        return Amount(low=vague.low, high=vague.high, is_approximate=vague.low != vague.high or vague.low is None)
    if match["low"] or match["from"]:
        low, high = worth(match["low"] or match["from"], words), worth(match["high"] or match["till"], words)
        return None if low is None or high is None else Amount(low=min(low, high), high=max(low, high))
    value = worth(match["number"], words)
    return None if value is None else _bounded(value, "or more" in tail, lead, words)


def _bounded(value: int, is_open: bool, lead: str, words: CountWords) -> Amount:
    """One number under its bound: at least, up to, fewer than, about."""
    kinds = bounds_in(lead, words)
    if "least" in kinds or is_open:
        return Amount(low=value, high=None)
    if "most" in kinds:
        return Amount(low=None, high=value)
    if "below" in kinds:
        return Amount(low=None, high=value - 1)
    return Amount(low=value, high=value, is_approximate="about" in kinds)


def _noun(parse: Parse, last: int, stop: int, words: CountWords) -> int | None:
    """The noun that a number counts: by the parse if near, else the first counted noun among the next words."""
    tokens = parse.tokens
    head = tokens[tokens[last].head]
    if (
        tokens[last].dep in ("nummod", "amod", "det")
        and last < head.i <= last + REACH
        and head.pos in ("NOUN", "PROPN", "ADJ")
    ):
        return head.i
    for i in range(last + 1, min(stop, last + 1 + REACH)):
        token = tokens[i]
        if token.pos in _NOUNS and noun_of(parse, i, words) is not None:
            return _end_of_compound(parse, i)
        if token.pos in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ", "NUM") or (
            token.pos == "ADP" and token.lower != "of"
        ):
            return None
    return None


def _is_mixed(parse: Parse, number: int, noun: Token, words: CountWords) -> bool:
    """Say whether a noun tells only most of the counted: "18, mostly children" are not eighteen children."""
    between = parse.tokens[number + 1 : noun.i]
    is_told = any(token.lower in words.between["mixed"] and token.head in (noun.i, number) for token in between)
    return is_told and not any(token.pos == "ADJ" for token in between)


def _end_of_compound(parse: Parse, i: int) -> int:
    """The head of a compound that a noun begins ("militant fighters")."""
    head = parse.tokens[parse.tokens[i].head]
    return head.i if parse.tokens[i].dep == "compound" and i < head.i <= i + 3 else i


def _singles(reading: Reading, sentence: Sentence, lowered: str, words: CountWords) -> Iterator[FoundCount]:
    """ "A woman", "another child": one, where the noun is somebody."""
    for match in _SINGLE.finditer(lowered):
        tokens = _tokens(reading.parse, sentence.start + match.start(), sentence.start + match.end())
        if not tokens:
            continue
        head = reading.parse.tokens[tokens[-1].head]
        known = noun_of(reading.parse, head.i, words)
        if known and known.kind is None and tokens[-1].i < head.i <= tokens[-1].i + REACH and head.tag in ("NN", "NNP"):
            yield FoundCount(
                start=tokens[0].start, end=tokens[-1].end, first=tokens[0].i, stop=tokens[-1].i + 1, noun=head.i,
                amount=Amount(low=1, high=1), words=reading.document.text[tokens[0].start : tokens[-1].end],
                is_single=True,
            )  # fmt: skip
