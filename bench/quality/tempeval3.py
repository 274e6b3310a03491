"""Score time expressions and their values against TimeBank and AQUAINT in TimeML (set ``tempeval3``).

The figures follow the TempEval-3 scorer: an expression is found where its span overlaps a gold TIMEX3 (relaxed) or
equals it (strict); ``value_f1`` and ``type_f1`` count, of the relaxed matches, those with the right attribute, over all
gold and all given expressions. The words of the TEXT element are read, the document creation time is given, and no
markup inside TEXT is seen. Modifiers ("mod") are not scored.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from bench.quality.coding import Item, coder, document_from
from bench.quality.figures import Figures, ratio_figure
from reportedly.extract.pipeline import read_document
from reportedly.extract.times.timex import find_timexes

CORPORA = ("TimeBank", "AQUAINT")


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """One TIMEX3: code points of the TEXT element, type and value."""

    start: int
    end: int
    type: str
    value: str


class Tally(msgspec.Struct):
    """Expressions of the gold, those given, and the matches among them."""

    gold: int = 0
    given: int = 0
    relaxed: int = 0
    strict: int = 0
    value: int = 0
    type: int = 0

    def add(self, gold: list[Expression], given: list[Expression]) -> None:
        """Count one document; each expression is matched once, equal spans before overlapping ones."""
        self.gold, self.given = self.gold + len(gold), self.given + len(given)
        for key, ours in pairs(gold, given):
            self.relaxed += 1
            self.strict += (key.start, key.end) == (ours.start, ours.end)
            self.value += key.value == ours.value
            self.type += key.type == ours.type

    def figures(self, prefix: str = "") -> Figures:
        """F1 of spans, values and types: twice what matched over gold and given."""
        matched = {
            "span_relaxed_f1": self.relaxed, "span_strict_f1": self.strict, "value_f1": self.value,
            "type_f1": self.type,
        }  # fmt: skip
        return {prefix + name: ratio_figure(2 * hits, self.gold + self.given) for name, hits in matched.items()}


def folder(root: Path) -> Path:
    """Where the set lies."""
    return root / "tempeval3"


def files(root: Path) -> list[Path]:
    """The TimeML files of every corpus; none where the set is not there."""
    paths = (path for corpus in CORPORA for path in sorted((folder(root) / corpus).glob("*.tml")))
    return [path for path in paths if not path.name.startswith(".")]


def run(root: Path) -> Figures:
    """Read every document, find its time expressions, compare; all together and a corpus at a time."""
    total, parts = Tally(), {corpus: Tally() for corpus in CORPORA}
    for path in files(root):
        item, gold = document_of_file(path)
        given = list(found_in(item))
        for tally in (total, parts[path.parent.name]):
            tally.add(gold, given)
    figures = total.figures()
    for corpus, tally in parts.items():
        figures |= tally.figures(f"{corpus.lower()}_")
    return figures


def document_of_file(path: Path) -> tuple[Item, list[Expression]]:
    """The plain text of TEXT with the document's day, and its gold expressions."""
    tree = ET.parse(path)
    body, created = tree.find("TEXT"), tree.find("DCT/TIMEX3")
    if body is None or created is None:
        raise ValueError(f"{path.name}: no TEXT or no DCT")
    text, gold = read_body(body)
    return Item(file=path.name, text=text, published=created.get("value", "")[:10]), gold


def read_body(body: ET.Element) -> tuple[str, list[Expression]]:
    """The text of an element without its markup, and its TIMEX3 elements with offsets in that text.

    >>> read_body(ET.fromstring('<TEXT>On <TIMEX3 type="DATE" value="2016-05-02">Monday</TIMEX3>.</TEXT>'))[0]
    'On Monday.'
    """
    pieces: list[str] = []
    gold: list[Expression] = []
    _walk(body, pieces, gold)
    return "".join(pieces), [one for one in gold if one.start < one.end]


def _walk(element: ET.Element, pieces: list[str], gold: list[Expression]) -> None:
    """Collect text and expressions in document order."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, gold)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        end = sum(map(len, pieces))
        gold.append(Expression(start=start, end=end, type=element.get("type", ""), value=element.get("value", "")))


def found_in(item: Item) -> Iterator[Expression]:
    """The expressions that we find in a text."""
    knowledge, parser = coder()
    for one in find_timexes(read_document(document_from(item), knowledge, parser), knowledge):
        yield Expression(start=one.start, end=one.end, type=one.type, value=one.value)


def pairs(gold: Iterable[Expression], given: Iterable[Expression]) -> Iterator[tuple[Expression, Expression]]:
    """Pairs of overlapping expressions, each used once; the larger overlap first."""
    keys, ours = list(gold), list(given)
    overlaps = [
        (min(a.end, b.end) - max(a.start, b.start), (a.start, a.end) == (b.start, b.end), n, m)
        for n, a in enumerate(keys)
        for m, b in enumerate(ours)
        if a.start < b.end and b.start < a.end
    ]
    taken: set[tuple[str, int]] = set()
    for _, _, n, m in sorted(overlaps, key=lambda row: (-row[1], -row[0], row[2], row[3])):
        if ("gold", n) not in taken and ("given", m) not in taken:
            taken |= {("gold", n), ("given", m)}
            yield keys[n], ours[m]
