"""Know acronyms that a text uses for somebody else than the source of that name: it spells them out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from reportedly.knowledge.sources import SourceName
from reportedly.text.parse import Parse
from reportedly.text.phrases import Match

SHORTEST, LONGEST = 3, 8
"""Letters of an acronym: two are too few to know it by."""
SMALL = 3
"""Letters of words that an acronym passes over: "of", "for", "-e-"."""


class Spelled:
    """The names that a text writes out, by the letters they begin with; read once, when an acronym first asks."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    def means_another(self, match: Match[SourceName]) -> bool:
        """Say whether a source's acronym stands for another name here: "the Rapid Support Forces ... the RSF".

        The text spells it out in words of which the source's own name has none; a source that is named by nothing but
        its letters ("BBC") stays itself.
        """
        letters = self._parse.tokens[match.first].text
        if match.stop - match.first != 1 or not (SHORTEST <= len(letters) <= LONGEST and letters.isupper()):
            return False
        own = {word.casefold() for word in match.payload.source.name.split()}
        if letters.casefold() in own:
            return False
        return any(own.isdisjoint(words) for words in self._spelling(letters))

    def _spelling(self, letters: str) -> Iterator[tuple[str, ...]]:
        """Yield the words in a row whose first letters are these, each in lower case."""
        for initials, words in self._runs:
            at = initials.find(letters)
            while at >= 0:
                yield tuple(word.casefold() for word in words[at : at + len(letters)])
                at = initials.find(letters, at + 1)

    @cached_property
    def _runs(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The longest runs of capitalised words, small words between them passed over, with their first letters."""
        runs: list[list[str]] = []
        for sentence in self._parse.sentences:
            runs.append([])
            for token in self._parse.tokens[sentence.first : sentence.stop]:
                if token.text[:1].isupper() and not token.text.isupper():
                    runs[-1].append(token.text)
                elif runs[-1] and token.text != "-" and not (token.text.islower() and len(token.text) <= SMALL):
                    runs.append([])
        return tuple(("".join(word[0] for word in run), tuple(run)) for run in runs if len(run) >= SHORTEST)
