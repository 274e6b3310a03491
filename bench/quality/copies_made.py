"""Makes 2,000 reports by chance from a grammar of our own (copies_words.tsv), some of them copies of others.

Nothing here knows how copies are found. An event is told by several reports that were written apart: same place, same
numbers, often the same sentence of somebody's speech. Outlets add their standing closing paragraphs. A copy takes an
earlier report and does to it what newsrooms do; its day is the same or up to three later.
"""

from __future__ import annotations

import csv
import random
import re
from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import msgspec

from reportedly.records.document import Document, document_of

HERE = Path(__file__)
SEED = 2026
REPORTS, EVENTS = 1_100, 500
"""Reports written apart, and the events that they tell of: two or three an event."""
COPIES = 900
OUTLETS = tuple(f"{first} {last}" for first in ("Daily", "Free", "Northern", "Evening", "National", "Gulf")
                for last in ("Courier", "Gazette", "Mirror", "Tribune", "Voice"))  # fmt: skip
AGENCIES = ("Meridian", "Newswire", "Levant Press", "Orient Agency")
BODY = ("scene", "hospital", "army", "rebels", "civil", "talks", "past", "quote", "scene", "civil", "army", "rebels")
SLOT = re.compile(r"\{(\w+)\}")
Paragraphs = list[list[str]]


class Report(msgspec.Struct, kw_only=True):
    """One report: who printed it when, headline, byline, paragraphs as sentences, and whose text it is.

    ``root`` is the number of the report whose text it goes back to, its own if it was written apart; ``done`` what was
    done to that text.
    """

    number: int
    outlet: str
    day: date
    headline: str
    byline: str
    body: Paragraphs
    root: int
    done: tuple[str, ...] = ()

    def document(self, closing: tuple[str, ...]) -> Document:
        """Print it, the outlet's standing paragraphs below."""
        paragraphs = [" ".join(sentences) for sentences in self.body]
        text = "\n\n".join([self.headline, self.byline, *paragraphs, *closing])
        return document_of(text, outlet=self.outlet, published=self.day.isoformat())


class Writer:
    """Writes reports about one event after the other, by chance from a seed."""

    def __init__(self, seed: int = SEED) -> None:
        self.chance = random.Random(seed)
        self.words: dict[str, list[str]] = defaultdict(list)
        with HERE.with_name("copies_words.tsv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                self.words[row["symbol"]].append(row["words"])
        self.places = _place_names()

    def say(self, symbol: str, facts: dict[str, str]) -> str:
        """Write out a symbol of the grammar; facts stand as they are, a capital begins what begins with one."""

        def fill(slot: re.Match[str]) -> str:
            name = slot.group(1)
            if name in facts:
                return facts[name]
            if name not in self.words:
                said = self.say(name.lower(), facts) if name.lower() not in facts else facts[name.lower()]
                return said[:1].upper() + said[1:]
            return self.say(name, facts)

        return SLOT.sub(fill, self.chance.choice(self.words[symbol]))

    def event(self) -> dict[str, str]:
        """Draw what happened where, and one sentence that somebody said to all."""
        facts = {
            "place": self.chance.choice(self.places), "dead": str(self.chance.randint(3, 60)),
            "hurt": str(self.chance.randint(5, 200)),
            "when": "on " + self.chance.choice(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]),
            "strike": self.say("strike", {}), "target": self.say("target", {}),
        }  # fmt: skip
        return facts | {"speech": self.say("quote", facts)}

    def body(self, facts: dict[str, str], most: int) -> Paragraphs:
        """Write paragraphs of one to three sentences about an event, in an order of its own."""
        kinds = [self.chance.choice(BODY) for _ in range(self.chance.randint(4, most))]
        sentences = [self.sentence(kind, facts) for kind in kinds]
        if self.chance.random() < 0.6:
            sentences.insert(self.chance.randint(0, len(sentences)), facts["speech"])
        return self.paragraphs([self.say("lead", facts), *sentences])

    def sentence(self, kind: str, facts: dict[str, str]) -> str:
        """Write one sentence, often with something set before or behind."""
        said = self.say(kind, facts)
        if self.chance.random() < 0.5 and not said.startswith('"'):
            said = f"{self.say('opener', facts)} {said[:1].lower()}{said[1:]}"
        return f"{said[:-1]}, {self.say('tail', facts)}." if self.chance.random() < 0.6 else said

    def paragraphs(self, sentences: list[str]) -> Paragraphs:
        """Cut sentences into paragraphs of one to three."""
        cut: Paragraphs = []
        while sentences:
            size = self.chance.randint(1, 3)
            cut, sentences = [*cut, sentences[:size]], sentences[size:]
        return cut

    def byline(self, outlet: str) -> str:
        """Tell who wrote it: an agency, the outlet's own people, or nobody."""
        agency = self.chance.choice(AGENCIES)
        return self.chance.choice([f"({agency})", f"By our correspondent, {outlet}", f"{agency} - {outlet}", outlet])

    def report(self, number: int, facts: dict[str, str], day: date) -> Report:
        """Write one report."""
        outlet = self.chance.choice(OUTLETS)
        return Report(
            number=number, outlet=outlet, day=day, headline=self.say("headline", facts), byline=self.byline(outlet),
            body=self.body(facts, 22), root=number,
        )  # fmt: skip


class Made(msgspec.Struct, frozen=True):
    """The reports as Documents, by number, in an order that tells nothing."""

    reports: dict[str, Report]
    documents: tuple[Document, ...]


def make(seed: int = SEED, times: int = 1) -> Made:
    """Make the whole set, so many times as large: the same one for the same seed."""
    writer = Writer(seed)
    chance = writer.chance
    events = [
        (writer.event(), date(2015, 1, 1) + timedelta(days=chance.randrange(1_500))) for _ in range(times * EVENTS)
    ]
    reports, told = [], []
    for number in range(times * REPORTS):
        facts, day = events[number % len(events)]
        reports.append(writer.report(number, facts, day + timedelta(days=chance.randint(0, 1))))
        told.append(facts)
    for number in range(times * REPORTS, times * (REPORTS + COPIES)):
        base = reports[chance.randrange(len(reports)) if chance.random() < 0.15 else chance.randrange(times * REPORTS)]
        base = reports[base.root] if "quote" in base.done else base
        facts = told[base.number]
        reports.append(copied(writer, base, number, facts))
        told.append(facts)
    closings = {outlet: _closing(writer, outlet) for outlet in OUTLETS}
    printed = {each.document(closings[each.outlet]).id: each for each in reports}
    documents = [each.document(closings[each.outlet]) for each in reports]
    chance.shuffle(documents)
    return Made(printed, tuple(documents))


def _closing(writer: Writer, outlet: str) -> tuple[str, ...]:
    """The paragraphs that an outlet prints below all its reports: none to two."""
    lines = writer.words["closing"]
    chosen = writer.chance.sample(lines, writer.chance.choice([0, 1, 1, 2]))
    return tuple(line.replace("{outlet}", outlet).replace("{Outlet}", outlet) for line in chosen)


def copied(writer: Writer, base: Report, number: int, facts: dict[str, str]) -> Report:
    """Copy a report as newsrooms do: one thing done to it, in three of ten cases two."""
    chance = writer.chance
    outlet = chance.choice([name for name in OUTLETS if name != base.outlet])
    report = Report(
        number=number, outlet=outlet, day=base.day + timedelta(days=chance.randint(0, 3)), headline=base.headline,
        byline=base.byline, body=[list(each) for each in base.body], root=base.root,
    )  # fmt: skip
    done = chance.sample(sorted(OPERATIONS), 2 if chance.random() < 0.3 else 1)
    for name in sorted(done, key=lambda each: each == "quote"):
        OPERATIONS[name](writer, report, facts)
    return msgspec.structs.replace(report, done=tuple(done))


def _trim(writer: Writer, report: Report, facts: dict[str, str]) -> None:
    """Keep the upper part: a third to four fifths of the paragraphs."""
    report.body = report.body[: max(2, round(len(report.body) * writer.chance.uniform(0.33, 0.8)))]


def _reorder(writer: Writer, report: Report, facts: dict[str, str]) -> None:
    """Put the paragraphs into another order."""
    writer.chance.shuffle(report.body)


def _rehead(writer: Writer, report: Report, facts: dict[str, str]) -> None:
    """Give it another headline and another first sentence."""
    report.headline = writer.say("headline", facts)
    report.body[0][0] = writer.say("lead", facts)


def _reattribute(writer: Writer, report: Report, facts: dict[str, str]) -> None:
    """Take the agency's name away, and let somebody else have told what is told."""
    report.byline = f"By our correspondent, {report.outlet}"
    old, new = writer.chance.sample(writer.words["teller"], 2)
    witness = writer.chance.sample(writer.words["witness"], 2)
    swaps = {old: new, witness[0]: witness[1], " said": " told our correspondent", "reported": "confirmed"}
    for old_words, new_words in swaps.items():
        report.body = [[each.replace(old_words, new_words) for each in sentences] for sentences in report.body]


def _edit(writer: Writer, report: Report, facts: dict[str, str]) -> None:
    """Change, drop or add about one word in twelve."""

    def touched(sentence: str) -> str:
        words = []
        for word in sentence.split():
            turn = writer.chance.random()
            if turn < 0.05:
                words.append(writer.chance.choice(["some", "that", "reportedly", "local", "one", "large", "near"]))
            elif turn < 0.065:
                words += [word, writer.chance.choice(["also", "still", "then", "now"])]
            elif turn >= 0.08:
                words.append(word)
        return " ".join(words)

    report.body = [[touched(each) for each in sentences] for sentences in report.body]


def _quote(writer: Writer, report: Report, facts: dict[str, str]) -> None:
    """Put three to six sentences in a row into a report of one's own about the same event."""
    sentences = [each for paragraph in report.body for each in paragraph]
    size = min(len(sentences), writer.chance.randint(3, 6))
    first = writer.chance.randint(0, len(sentences) - size)
    body = writer.body(facts, 16)
    body.insert(writer.chance.randint(0, len(body)), sentences[first : first + size])
    report.body, report.headline = body, writer.say("headline", facts)


def _reprint(writer: Writer, report: Report, facts: dict[str, str]) -> None:
    """Change nothing but the outlet."""


OPERATIONS: dict[str, Callable[[Writer, Report, dict[str, str]], None]] = {
    "trim": _trim, "reorder": _reorder, "rehead": _rehead, "reattribute": _reattribute, "edit": _edit,
    "quote": _quote, "reprint": _reprint,
}  # fmt: skip


def _place_names() -> list[str]:
    """Names of settlements from the pack, in the pack's order."""
    path = HERE.parents[2] / "src" / "reportedly" / "packs" / "syria" / "places.tsv"
    with path.open(encoding="utf-8", newline="") as lines:
        return [row["name"] for row in csv.DictReader(lines, delimiter="\t") if row["precision"] == "settlement"][::7]
