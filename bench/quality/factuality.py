"""Score how certain we take events to be against UW and MEANTIME, graded -3 to 3 (set ``factuality``).

The event is given (its token), as our coder would give it; only ``dev`` is scored. Our classes have no grades, so each
is put at the median grade that the events we put in it have in ``train`` (UW and MEANTIME together, rounded to .1;
`class_medians` counts them anew): the point nearest to all of them.

- asserted 3 (of 7777 events). hedged 2 (137). planned 2 (1139): to these graders most of what "will" happen is all but
  certain, what somebody wants is not, and both are one class. ordered 1.7 (98). hypothetical 1.4 (845).
- denied -1.6 (421): more than half of it has a grade from -2 to 2. prevented 0.6 (17, too few to say much).

So ``mae`` and ``pearson`` say how well seven classes could tell the grades, not how well a ladder fixed by us does; no
dev sentence took part in the medians.

``negated``: gold below 0; ours denied or prevented, by class. ``uncertain``: gold from -2 to 2, no nearer to certain
than "probable"; ours hedged, planned, ordered or hypothetical, by class. An event may be both in gold ("probably did
not"), in ours it is not: therefore also ``negated_by_grade`` and ``uncertain_by_grade``, where our side is held to the
same bounds by its class's grade. There planned is uncertain too (2), and so are denied and prevented.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import StatisticsError, correlation, median

import msgspec

from bench.quality.coding import Item, coder, document_from
from bench.quality.figures import Figure, Figures, mean_figure, ratio_figure
from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.factuality.rules import judge_factuality
from reportedly.extract.reading import Reading
from reportedly.records.coded import Uncoded
from reportedly.records.layout import Block, Header, Layout
from reportedly.records.mention import EventMention
from reportedly.records.values import EventType, FactualityValue
from reportedly.text.clauses import clause_heads
from reportedly.text.parse import Token

CORPORA = ("uw", "meantime")
PART = "dev.conll"
GRADES: dict[FactualityValue, float] = {
    "asserted": 3.0, "hedged": 2.0, "planned": 2.0, "ordered": 1.7, "hypothetical": 1.4, "prevented": 0.6,
    "denied": -1.6,
}  # fmt: skip
NEGATED: frozenset[FactualityValue] = frozenset({"denied", "prevented"})
UNCERTAIN: frozenset[FactualityValue] = frozenset({"hedged", "planned", "ordered", "hypothetical"})
MOST_UNCERTAIN = 2.0
AT_ONCE = 20
"""Sentences that are read as one text: the sets do not tell where documents end."""
ANY_EVENT = EventType(
    acled="Other", acled_type="Strategic developments", plover="COOPERATE", mode=None, label="given event"
)
NOT_SPACED = frozenset({",", ".", ";", ":", "?", "!", ")", "%", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'"})


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of a set: words, and the gold grade of those that are events, by the word's index."""

    words: tuple[str, ...]
    graded: dict[int, float]


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """One event: the gold grade, our class."""

    gold: float
    value: FactualityValue

    @property
    def told(self) -> float:
        """Our class as a grade."""
        return GRADES[self.value]


def files(root: Path) -> list[Path]:
    """The files that are scored; none where the set is not there."""
    return [path for corpus in CORPORA if (path := root / "factuality" / corpus / PART).is_file()]


def run(root: Path) -> Figures:
    """Judge every event, compare; all together and a corpus at a time."""
    judged = {path.parent.name: list(judge(sentences_in(path.read_text("utf-8")))) for path in files(root)}
    figures = figures_of([one for corpus in judged.values() for one in corpus])
    for corpus, ours in judged.items():
        figures |= figures_of(ours, f"{corpus}_")
    return figures


def sentences_in(conll: str) -> list[Sentence]:
    """Sentences of a tab-separated file: index, word, grade or "_", and columns that are not read.

    >>> sentences_in("0\\tIt\\t_\\tPRP\\n1\\tsank\\t2.6\\tVBD\\n\\n")
    [Sentence(words=('It', 'sank'), graded={1: 2.6})]
    """
    found = []
    for block in conll.split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line]
        if rows:
            graded = {i: float(row[2]) for i, row in enumerate(rows) if row[2] != "_"}
            found.append(Sentence(words=tuple(row[1] for row in rows), graded=graded))
    return found


def judge(sentences: Sequence[Sentence]) -> Iterator[Judged]:
    """Read some sentences at a time and judge their events."""
    knowledge, _ = coder()
    for first in range(0, len(sentences), AT_ONCE):
        some = sentences[first : first + AT_ONCE]
        reading, starts = read_sentences(some)
        sayings = resolve_chains(reading, find_sayings(reading, knowledge), knowledge)
        for sentence, begins in zip(some, starts, strict=True):
            for i, gold in sentence.graded.items():
                token = reading.parse.tokens_between(begins[i], begins[i] + len(sentence.words[i]))[0]
                told = judge_factuality(reading, given_event(token), sayings, knowledge)
                yield Judged(gold=gold, value=told.value)


def read_sentences(sentences: Iterable[Sentence]) -> tuple[Reading, list[list[int]]]:
    """The reading of a text in which every sentence is a paragraph, and where each word of each sentence begins."""
    pieces: list[str] = []
    blocks: list[Block] = []
    starts: list[list[int]] = []
    at = 0
    for sentence in sentences:
        text, begins = spelled(sentence.words)
        pieces.append(text)
        blocks.append(Block(kind="paragraph", start=at, end=at + len(text)))
        starts.append([at + begin for begin in begins])
        at += len(text) + 2
    document = document_from(Item(file="factuality", text="\n\n".join(pieces)))
    parse = coder()[1].parse(document.text, blocks)
    header = Header(published=Uncoded(uncoded="absent"), outlet=Uncoded(uncoded="absent"))
    layout = Layout(blocks=tuple(blocks))
    return Reading(document=document, layout=layout, header=header, parse=parse, clauses=clause_heads(parse)), starts


def spelled(words: Iterable[str]) -> tuple[str, list[int]]:
    """Words as a sentence is written, and where each begins.

    >>> spelled(["He", "said", ":", "``", "It", "is", "n't", "so", ".", "''"])[0]
    'He said: "It isn\\'t so."'
    """
    text, begins, opens, inside = "", [], True, False
    for word in words:
        closes = word in NOT_SPACED or word == "''" or (word == '"' and inside)
        if word in ("``", "''", '"'):
            inside, word = not closes, '"'
        text += "" if opens or closes else " "
        begins.append(len(text))
        text += word
        opens = word in ("(", "$") or (word == '"' and inside)
    return text, begins


def given_event(token: Token) -> EventMention:
    """An event at a token, of no particular type."""
    return EventMention(
        start=token.start, end=token.end, head=token.i, first=token.i, stop=token.i + 1, type=ANY_EVENT, frame="act",
        is_nominal=token.pos in ("NOUN", "PROPN"), finder="bench.given@1",
    )  # fmt: skip


def figures_of(judged: list[Judged], prefix: str = "") -> Figures:
    """``mae``, ``pearson``, and F1, precision and recall of ``negated`` and ``uncertain``, by class and by grade."""
    figures = {
        "mae": mean_figure([abs(one.gold - one.told) for one in judged]),
        "pearson": Figure(value=_pearson(judged), n=len(judged)),
    }
    figures |= _flag("negated", [(one.gold < 0, one.value in NEGATED) for one in judged])
    figures |= _flag("negated_by_grade", [(one.gold < 0, one.told < 0) for one in judged])
    figures |= _flag("uncertain", [(_is_uncertain(one.gold), one.value in UNCERTAIN) for one in judged])
    figures |= _flag("uncertain_by_grade", [(_is_uncertain(one.gold), _is_uncertain(one.told)) for one in judged])
    return {prefix + name: figure for name, figure in figures.items()}


def class_medians(root: Path) -> dict[FactualityValue, float]:
    """The median gold grade of the events of ``train`` that we put in each class: what `GRADES` has, rounded."""
    grades: dict[FactualityValue, list[float]] = {}
    for corpus in CORPORA:
        for one in judge(sentences_in((root / "factuality" / corpus / "train.conll").read_text("utf-8"))):
            grades.setdefault(one.value, []).append(one.gold)
    return {value: round(median(golds), 1) for value, golds in grades.items()}


def _is_uncertain(grade: float) -> bool:
    """Say whether a grade is no nearer to certain than "probable"."""
    return abs(grade) <= MOST_UNCERTAIN


def _pearson(judged: list[Judged]) -> float:
    """The correlation of grades; 0 where one side does not vary."""
    try:
        return correlation([one.gold for one in judged], [one.told for one in judged])
    except StatisticsError:
        return 0.0


def _flag(name: str, flags: list[tuple[bool, bool]]) -> Figures:
    """F1, precision and recall of one yes or no, gold first."""
    gold, told = sum(theirs for theirs, _ in flags), sum(ours for _, ours in flags)
    both = sum(theirs and ours for theirs, ours in flags)
    return {
        f"{name}_f1": ratio_figure(2 * both, gold + told),
        f"{name}_precision": ratio_figure(both, told),
        f"{name}_recall": ratio_figure(both, gold),
    }
