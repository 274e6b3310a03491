"""Know acronyms that a text uses for somebody else than the source of that name: it spells them out."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.knowledge.sources import SourceName
from reportedly.text.parse import Parse
from reportedly.text.phrases import Match

SHORTEST, LONGEST = 3, 8
"""Letters of an acronym: two are too few to know it by."""
SMALL = 3
"""Letters of words that an acronym passes over: "of", "for", "-e-"."""


def means_another(parse: Parse, match: Match[SourceName]) -> bool:
    """Say whether a source's acronym stands for another name here: "the Rapid Support Forces ... the RSF".

    The text spells it out in words of which the source's own name has none; a source that is named by nothing but
    its letters ("BBC") stays itself.
    """
    letters = parse.tokens[match.first].text
    if match.stop - match.first != 1 or not (SHORTEST <= len(letters) <= LONGEST and letters.isupper()):
        return False
    own = {word.casefold() for word in match.payload.source.name.split()}
    if letters.casefold() in own:
        return False
    return any(own.isdisjoint(words) for words in _spelled(parse, letters))


def _spelled(parse: Parse, letters: str) -> Iterator[tuple[str, ...]]:
    """Yield the runs of capitalised words whose first letters are these, each in lower case."""
    for sentence in parse.sentences:
        run: list[str] = []
        for token in parse.tokens[sentence.first : sentence.stop]:
            if token.text[:1].isupper() and not token.text.isupper():
                run = [*run, token.text][-len(letters) :]
                if "".join(word[0] for word in run) == letters:
                    yield tuple(word.casefold() for word in run)
            elif token.text != "-" and not (token.text.islower() and len(token.text) <= SMALL):
                run = []
