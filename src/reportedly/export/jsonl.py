"""Writes claims as JSON Lines, one claim a line, in the documented shape."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from reportedly.export.files import write_readme, writing
from reportedly.export.redact import share_dict
from reportedly.ports import Texts
from reportedly.records.claim import Claim


class JsonLines:
    """JSON Lines to share; the notice stands in a text file beside it, as a comment would break readers."""

    name = "jsonl"
    suffix = ".jsonl"

    def write(self, claims: Iterable[Claim], path: Path, *, quotes: bool, texts: Texts | None = None) -> int:
        """Write one line a claim; without quotes the keys ``text``, ``words`` and ``file`` are left out."""
        total = 0
        with writing(path) as file:
            for total, claim in enumerate(claims, start=1):  # noqa: B007 - the count is the result
                file.write(msgspec.json.encode(share_dict(claim, quotes=quotes)) + b"\n")
        write_readme(path, quotes=quotes)
        return total
