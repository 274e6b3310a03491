"""What is condemned or deplored happened: news of its own where a day or a number is told of it."""

from __future__ import annotations

import calendar

from reportedly.text.parse import Parse, Token

DATES = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name) if name)
"""Names of days and months."""
LENGTHS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade"})
"""What a number may count without counting anybody: "attacks over three years"."""
POSSESSIVE = 2
"""Tokens before the noun in which a day stands: "Monday's [bombing]"."""


def is_dated_or_counted(parse: Parse, noun: Token) -> bool:
    """events.deplored@1: "condemned the shelling on Tuesday, which killed 12", not "condemned attacks on civilians".

    Looked for from the noun to the end of its sentence, as a parse hangs the day on the verb and the dead on the day.
    """
    sentence = parse.sentence_of(noun.i)
    words = parse.tokens[max(sentence.first, noun.i - POSSESSIVE) : sentence.stop]
    return any(word.lower in DATES or _counts_somebody(parse, word) for word in words)


def _counts_somebody(parse: Parse, word: Token) -> bool:
    """Say whether a word is the number of people or things, not of years or hours."""
    return word.tag == "CD" and word.dep == "nummod" and parse.head(word.i).lemma not in LENGTHS
