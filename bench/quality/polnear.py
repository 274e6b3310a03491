"""Score attributions against PolNeAR's news: who says or holds what, source and content (set ``polnear``).

An attribution is found where its content shares enough word tokens with the gold's (token F1 of .5 and more) and their
sources overlap; gold and predicted ones are paired one to one, best content first. Only ``dev`` is scored. Of a text
with several annotators' files the first by file name is the gold.

Rows "Attribution-no-source" have no source that another could overlap, so they can be neither found nor missed: they
are no items of ``attr_f1``, and neither are predictions that name nobody ("reportedly", "it was reported that"). A
prediction that does name a source for the content of such a row is wrong and costs precision. What such rows and such
predictions mark as told by somebody counts, with all the rest, in ``content_token_f1``.

PolNeAR's attributions are wider than speech: its annotators also marked what somebody wants, plans, fears, holds,
supports or opposes. So predictions are our sayings and our attitudes; no other set is scored with attitudes.

Discontinuous spans are the union of their parts. The outlet is not told to the coder and its own voice is no
attribution. Words are compared by place, punctuation left out.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from pathlib import Path

import msgspec

from bench.quality.coding import Item, coder, decode, document_from
from bench.quality.figures import Figures, ratio_figure, share_figure
from bench.quality.stated import ENOUGH, Ranges, one_to_one, read_attitudes, read_sayings
from reportedly.evaluate.metrics import token_f1
from reportedly.extract.pipeline import read_document

PART = "dev"
WORD = re.compile(r"\w+")
SPAN, EVENT = re.compile(r"^(T\d+)\t\S+ ([\d ;]+)\t"), re.compile(r"^E\d+\t(Attribution\S*):T\d+(.*)$")
Words = frozenset[Hashable]
"""Word tokens of one text, each by the code point it begins at."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One attribution as it is scored; ``source`` is empty where nobody is named."""

    source: Words
    content: Words


class Tally(msgspec.Struct):
    """Attributions and word tokens of the gold, those predicted, and the matches among them."""

    gold: int = 0
    told: int = 0
    paired: int = 0
    exact: int = 0
    content_only: int = 0
    gold_words: int = 0
    told_words: int = 0
    shared_words: int = 0

    def add(self, gold: list[Told], told: list[Told]) -> None:
        """Count one text."""
        named_gold, named = [one for one in gold if one.source], [one for one in told if one.source]
        self.gold, self.told = self.gold + len(named_gold), self.told + len(named)
        self.paired += len(pairs(named_gold, named))
        self.exact += len(pairs(named_gold, named, exact=True))
        self.content_only += len(pairs(named_gold, named, sources=False))
        theirs, ours = _content_of(gold), _content_of(told)
        self.gold_words, self.told_words = self.gold_words + len(theirs), self.told_words + len(ours)
        self.shared_words += len(theirs & ours)

    def figures(self) -> Figures:
        """``attr_…`` of source and content; ``source_exact_f1`` with the source's words all right; ``content_f1``
        whatever the source; ``content_token_…`` of word tokens inside any attribution's content."""
        both = self.gold + self.told
        return {
            "attr_f1": ratio_figure(2 * self.paired, both),
            "attr_precision": share_figure(self.paired, self.told),
            "attr_recall": share_figure(self.paired, self.gold),
            "source_exact_f1": ratio_figure(2 * self.exact, both),
            "content_f1": ratio_figure(2 * self.content_only, both),
            "content_token_f1": ratio_figure(2 * self.shared_words, self.gold_words + self.told_words),
            "content_token_precision": ratio_figure(self.shared_words, self.told_words),
            "content_token_recall": ratio_figure(self.shared_words, self.gold_words),
        }


def folder(root: Path) -> Path:
    """Where the part that is scored lies."""
    return root / "polnear" / PART


def files(root: Path) -> list[Path]:
    """The texts and the annotations that are gold; none where the set is not there."""
    return [path for text, gold in documents(root) for path in (text, gold)]


def run(root: Path) -> Figures:
    """Read every text, find its attributions, compare."""
    tally = Tally()
    for text_path, gold_path in documents(root):
        text = decode(text_path.read_bytes())
        tally.add(list(gold_of(text, gold_path.read_text("utf-8"))), told_in(Item(file=text_path.name, text=text)))
    return tally.figures()


def documents(root: Path) -> list[tuple[Path, Path]]:
    """Every text with its gold: the annotations "<text>_<annotator>.ann", of several the first by name."""
    first: dict[str, Path] = {}
    for path in sorted((folder(root) / "attributions").glob("[!.]*.ann")):
        first.setdefault(path.stem.rpartition("_")[0], path)
    texts = sorted((folder(root) / "text").glob("[!.]*.txt"))
    return [(text, first[text.stem]) for text in texts if text.stem in first]


def gold_of(text: str, annotations: str) -> Iterator[Told]:
    """The attributions of one brat file; a role that is given twice is the union of its spans.

    >>> brat = "T1\\tSource 0 2\\tHe\\nT2\\tContent 8 10;16 18\\tit is\\nE1\\tAttribution:T9 Source:T1 Content:T2\\n"
    >>> [sorted(one.content) for one in gold_of("He said it, he, is.", brat)]
    [[8, 16]]
    """
    lines = annotations.splitlines()
    spans = {found[1]: _ranges(found[2]) for found in map(SPAN.match, lines) if found}
    for event in filter(None, map(EVENT.match, lines)):
        roles = [role.partition(":") for role in event[2].split()]
        source, content = (
            words_in(text, tuple(part for kind, _, name in roles if kind.startswith(role) for part in spans[name]))
            for role in ("Source", "Content")
        )
        if content:
            yield Told(source=source, content=content)


def _ranges(told: str) -> Ranges:
    """ "209 236;91 186" as pairs of code points."""
    numbers = [[int(number) for number in part.split()] for part in told.split(";")]
    return tuple((start, end) for start, end in numbers)


def words_in(text: str, ranges: Ranges) -> Words:
    """The word tokens inside code-point ranges."""
    return frozenset(found.start() for start, end in ranges for found in WORD.finditer(text, start, end))


def told_in(item: Item) -> list[Told]:
    """The attributions that we find in a text; bare hedges come with an empty source."""
    knowledge, parser = coder()
    reading = read_document(document_from(item), knowledge, parser)
    sayings, stated = read_sayings(reading, knowledge)
    hedges = [Told(source=frozenset(), content=words_in(item.text, one.content)) for one in sayings[1:] if one.hedge]
    told = [*stated, *read_attitudes(reading, knowledge)]
    named = [Told(source=words_in(item.text, one.source), content=words_in(item.text, one.content)) for one in told]
    return [*named, *hedges]


def pairs(gold: list[Told], told: list[Told], *, exact: bool = False, sources: bool = True) -> dict[int, Hashable]:
    """Indexes of predictions with those of the gold they find, each used once; ``exact`` asks for equal sources."""
    possible: list[tuple[float, int, Hashable]] = []
    for mine, one in enumerate(told):
        for theirs, other in enumerate(gold):
            meets = one.source == other.source if exact else bool(one.source & other.source) or not sources
            overlap = token_f1(set(one.content), set(other.content)) if meets else 0.0
            if overlap >= ENOUGH:
                possible.append((overlap, mine, theirs))
    return one_to_one(possible)


def _content_of(told: list[Told]) -> Words:
    """All word tokens that somebody is quoted for."""
    return frozenset().union(*(one.content for one in told))
