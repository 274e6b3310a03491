"""Cut a text into blocks: headline, dateline, byline, paragraph, section head, caption, credit, related, chrome."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.records.layout import Block


def find_blocks(text: str, cues: object) -> tuple[Block, ...]:
    """To be written: every line is a paragraph for now."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Block]:
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = at + line.index(bare[0])
            yield Block(kind="paragraph", start=start, end=start + len(bare))
        at += len(line)
