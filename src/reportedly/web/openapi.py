"""Writes the API's OpenAPI document, from which the page's types and the scripts' clients are made."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from reportedly.web.app import make_api

USUAL = Path("docs/reference/openapi.json")


def written() -> bytes:
    """Return the document as it is kept: sorted, indented, with a line's end."""
    return msgspec.json.format(msgspec.json.encode(make_api().openapi(), order="sorted"), indent=1) + b"\n"


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else USUAL).write_bytes(written())
