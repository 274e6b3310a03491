"""Score one label a news snippet against CASE 2021's fine-grained event types (set ``case2021``).

``…_25``: the snippets of ACLED's 25 types, told apart among these. ``…_30``: all snippets and all 30 labels.
``…_syria``: those of the 25 whose words name Syria, Iraq, one of their provinces or big towns, or an armed side that
fights only there (SYRIA below). A snippet from which no claim was coded has no label: a miss, see ``labelled_25``.
"""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from bench.quality.coding import Item, code_item
from bench.quality.figures import Figure, Figures, share_figure
from bench.quality.labels import macro_f1, weighted_f1
from bench.quality.snippet_label import LABELS, label_of

ACLED = frozenset(LABELS.values())
RARE = {"sexual_violence": "SEX_VIOL", "abduction": "ABDUCT_DISSAP", "arrests": "ARREST"}
SYRIA = re.compile(
    r"\bSyria|\bIraq|Aleppo|Idlib|Idleb|\bHama\b|\bHoms\b|Damascus|Dara'?a\b|Ghouta|Lat+akia|Raqqa|Has+ak(?:a|ah|e|eh)\b"
    r"|Deir E|Deir al|Quneitra|Sweida|Palmyra|Afrin|Kobane|Manbij|Mosul|Fallujah|Baghdad|Nineveh|Kirkuk|Anbar|Tikrit"
    r"|\bYPG\b|\bSDF\b|Nusra|Tahrir al-Sham|\bHTS\b|Peshmerga|Pishmarga|Hashd|White Helmets",
)


class Snippet(msgspec.Struct, frozen=True, kw_only=True):
    """One snippet as the file holds it; coding sees its text only."""

    id: str
    text: str
    label: str


class Labelled(msgspec.Struct, frozen=True, kw_only=True):
    """A snippet with its gold and the labels predicted among 25 and among 30."""

    text: str
    gold: str
    among_25: str | None
    among_30: str | None


def files(root: Path) -> list[Path]:
    """The file that makes the set, for its digest; none where it is not there."""
    path = root / "case2021" / "snippets.jsonl"
    return [path] if path.is_file() else []


def run(root: Path) -> Figures:
    """Code every snippet, choose its label, compare it with the gold."""
    lines = (root / "case2021" / "snippets.jsonl").read_text("utf-8").splitlines()
    return figures([_label(msgspec.json.decode(line, type=Snippet)) for line in lines if line.strip()])


def _label(snippet: Snippet) -> Labelled:
    claims = code_item(Item(file=f"{snippet.id}.txt", text=snippet.text))
    return Labelled(
        text=snippet.text,
        gold=snippet.label,
        among_25=label_of(snippet.text, claims, beyond=False),
        among_30=label_of(snippet.text, claims, beyond=True),
    )


def figures(found: list[Labelled]) -> Figures:
    """The metrics of labelled snippets; F scores are no shares of independent items and have no interval."""
    acled = [each for each in found if each.gold in ACLED]
    narrow = [(each.gold, each.among_25) for each in acled]
    wide = [(each.gold, each.among_30) for each in found]
    syria = [(each.gold, each.among_25) for each in acled if SYRIA.search(each.text)]
    return {
        "weighted_f1_25": Figure(value=weighted_f1(narrow), n=len(narrow)),
        "weighted_f1_30": Figure(value=weighted_f1(wide), n=len(wide)),
        "weighted_f1_syria": Figure(value=weighted_f1(syria), n=len(syria)),
        "macro_f1_25": Figure(value=macro_f1(narrow), n=len(narrow)),
        "labelled_25": share_figure(sum(told is not None for _, told in narrow), len(narrow)),
        **{f"recall_{name}": _recall(narrow, label) for name, label in RARE.items()},
    }


def _recall(pairs: list[tuple[str, str | None]], label: str) -> Figure:
    """The share of a label's snippets that were given it."""
    told = [predicted for gold, predicted in pairs if gold == label]
    return share_figure(sum(predicted == label for predicted in told), len(told))
