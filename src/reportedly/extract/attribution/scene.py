"""What every finder looks at: the reading, the cue words, and where known sources are named."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.extract.attribution.found import Range, Words
from reportedly.extract.attribution.sources.spelled import Spelled
from reportedly.extract.attribution.words.quotations import find_quotes
from reportedly.extract.reading import Reading
from reportedly.knowledge.cues import SayingCues, SayingPhrase
from reportedly.knowledge.load import Knowledge
from reportedly.knowledge.sources import SourceName
from reportedly.text.parse import Parse
from reportedly.text.phrases import Match

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """A reading with its known sources (for each token they cover), fixed phrases (by sentence) and quotations.

    ``quotes`` has the quotation that each token stands in.
    """

    reading: Reading
    parse: Parse
    cues: SayingCues
    cover: dict[int, Match[SourceName]]
    phrases: dict[int, tuple[Match[SayingPhrase], ...]]
    quotes: dict[int, Range]

    def names_in(self, words: Words) -> tuple[Match[SourceName], ...]:
        """Known sources named in a phrase, except where it only says where ("activists in Syria")."""
        tokens = self.parse.tokens
        found = []
        for i in range(words.first, words.stop):
            match = self.cover.get(i)
            if match is not None and match.first == i and match.stop <= words.stop:
                before = tokens[max(words.first, i - 2) : i]
                if before and before[-1].pos in ("NOUN", "PROPN"):  # "its branch in Syria [the Front]"
                    before = ()
                if not {"in", "at", "from", "near"} & {token.lower for token in before}:
                    found.append(match)
        return tuple(found)

    def is_finite(self, i: int) -> bool:
        """Say whether a token is a finite verb or an auxiliary: the mark of a clause."""
        token = self.parse.tokens[i]
        is_root = token.tag == "VBN" and token.dep == "ROOT"  # "guards carried out ..." read as a participle
        return token.pos in ("VERB", "AUX") and (token.tag in FINITE or is_root)

    def has_clause(self, words: Range) -> bool:
        """Say whether a range of tokens holds a finite verb."""
        return any(self.is_finite(i) for i in range(*words))


def scene_of_sources(reading: Reading, knowledge: Knowledge, words: Iterable[Words]) -> Scene:
    """Look up the known sources only in the sentences that hold some words."""
    parse = reading.parse
    sentences = sorted({parse.tokens[each.first].sent for each in words})
    names = knowledge.sources.find(parse, [parse.sentences[i] for i in sentences])
    return Scene(reading=reading, parse=parse, cues=knowledge.saying, cover=_cover(parse, names), phrases={}, quotes={})


def _cover(parse: Parse, names: Iterable[Match[SourceName]]) -> dict[int, Match[SourceName]]:
    """The name that covers each token, but for names that only describe ("the Britain-based group") or mean another."""
    spelled = Spelled(parse)
    whole = (match for match in names if not _only_describes(parse, match) and not spelled.means_another(match))
    return {i: match for match in whole for i in range(match.first, match.stop)}


def _only_describes(parse: Parse, match: Match[SourceName]) -> bool:
    """Say whether a hyphen ties a name to a participle or adjective ("-based", "-backed", "-led", "-held")."""
    following = parse.tokens[match.stop : match.stop + 2]
    return len(following) == 2 and following[0].text == "-" and following[1].tag in ("VBN", "VBD", "JJ")


def scene_of(reading: Reading, knowledge: Knowledge) -> Scene:
    """Look up the known sources and fixed phrases of a reading, once."""
    phrases: dict[int, tuple[Match[SayingPhrase], ...]] = {}
    for match in knowledge.saying.find_phrases(reading.parse):
        sentence = reading.parse.tokens[match.first].sent
        phrases[sentence] = (*phrases.get(sentence, ()), match)
    return Scene(
        reading=reading,
        parse=reading.parse,
        cues=knowledge.saying,
        cover=_cover(reading.parse, knowledge.sources.find(reading.parse)),
        phrases=phrases,
        quotes={i: quote for quote in find_quotes(reading) for i in range(*quote)},
    )
