"""Direct speech: the quotation that closes right before a speaker and verb, or opens right behind them."""

from __future__ import annotations

from reportedly.extract.attribution.found import Range
from reportedly.extract.attribution.scene import Scene
from reportedly.extract.attribution.words.quotations import is_mark

ENDING = frozenset({",", ".", "?", "!", "...", "…", "--", "-", "–", "—"})
LEADING = frozenset({",", ":", "that", "--", "-", "–", "—"})


def quote_before(scene: Scene, at: int) -> Range | None:
    """The quotation that closes right before token ``at``, a comma between them or none."""
    for i in (at - 2, at - 3):
        if i >= 0 and i in scene.quotes and scene.quotes[i][1] < at:
            between = scene.parse.tokens[scene.quotes[i][1] : at]
            if all(is_mark(token) or token.text in ENDING for token in between):
                return scene.quotes[i]
    return None


def quote_after(scene: Scene, at: int) -> Range | None:
    """The quotation that opens at token ``at``, a comma, a colon or "that" before it or none."""
    for i in range(at + 1, min(at + 4, len(scene.parse.tokens))):
        quote = scene.quotes.get(i)
        if quote is not None and quote[0] == i:
            before = scene.parse.tokens[at:i]
            return quote if all(is_mark(token) or token.lower in LEADING for token in before) else None
    return None


def is_sentence(scene: Scene, quote: Range) -> bool:
    """Say whether a quotation is a sentence of its own and no piece of the sentence around it.

    It is where its mark follows a comma or a stop, or where the sentence around it ends with it.
    """
    tokens = scene.parse.tokens
    last, mark, behind = tokens[quote[1] - 1], tokens[quote[1]], tokens[quote[1] + 1 : quote[1] + 2]
    ends = last.text in ENDING or mark.text[0] in ENDING
    return ends or not behind or behind[0].text == "." or behind[0].sent != last.sent


def direct_content(scene: Scene, left: Range, right: Range) -> tuple[Range, ...] | None:
    """What is said in direct speech left and right of a speaker and verb; None where it is none.

    After "...", he said nothing is content but another quotation: he said it "to reporters on Monday, as shells fell".
    """
    before = quote_before(scene, left[1])
    if (
        before is not None
        and not _is_title(scene, before)
        and (before[1] >= left[0] or _runs_on(scene, before, left[1]))
    ):
        return (left if left[1] > left[0] else before, *_further(scene, right))
    after = quote_after(scene, right[0])
    if after is not None and is_sentence(scene, after) and (scene.has_clause(after) or _is_cry(scene, after)):
        return (after, *_further(scene, (after[1], right[1])))
    return None


def _is_title(scene: Scene, quote: Range) -> bool:
    """Say whether a quotation is the name of a programme or a book: nearly all its words are capitalised."""
    words = [token for token in scene.parse.tokens[slice(*quote)] if len(token.text) > 3 and token.text[0].isalpha()]
    return not scene.has_clause(quote) and all(token.text[0].isupper() for token in words)


def _runs_on(scene: Scene, quote: Range, at: int) -> bool:
    """Say whether a quotation that the parse has cut off ("What now?" [he asked]) belongs to the speaker at ``at``."""
    tokens = scene.parse.tokens
    is_same = scene.parse.sentence_of(quote[1]).block == scene.parse.sentence_of(at).block
    return is_same and (tokens[quote[1] - 1].text in ("?", "!", ",") or tokens[at].text.islower())


def _is_cry(scene: Scene, quote: Range) -> bool:
    """Say whether a quotation is asked or called out ("What now?")."""
    return scene.parse.tokens[quote[1] - 1].text in ("?", "!")


def _further(scene: Scene, right: Range) -> tuple[Range, ...]:
    """The quotations that go on after "..., he said"."""
    tokens = scene.parse.tokens
    opened = (i for i in range(*right) if i in scene.quotes and scene.quotes[i][0] == i)
    return tuple(
        scene.quotes[i]
        for i in opened
        if i - 2 >= right[0] - 1 and (tokens[i - 2].text in (",", ":", ".") or tokens[i - 2].pos == "CCONJ")
    )
