"""An export with the documents' words: asked for twice, and written down, for they may name victims and witnesses."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from reportedly.errors import ExportError, SafetyError

LOG = "exports.jsonl"
"""The project's file that tells of every such export, one a line."""


class Exported(msgspec.Struct, frozen=True, kw_only=True):
    """Who took words out of a project when, in which format and under which filter, and the SHA-256 of the file."""

    time: str
    reviewer: str
    format: str
    filter: str
    sha256: str


def check_confirmed(told: str, project: str) -> None:
    """Let through who typed the project's name.

    Raises:
        SafetyError: RPT-804 for anything else.

    >>> check_confirmed("war ", "war")
    """
    if told.strip() != project:
        raise SafetyError("RPT-804", why=f"type the project's name, {project!r}, as `confirm`")


def write_down(folder: Path, exported: Exported) -> None:
    """Add a line to the project's log of exports.

    Raises:
        ExportError: RPT-601 if it cannot be written; then nothing may be handed out.
    """
    try:
        with (folder / LOG).open("ab") as log:
            log.write(msgspec.json.encode(exported) + b"\n")
    except OSError as error:
        raise ExportError("RPT-601", where=LOG, why=error.strerror or str(error)) from error


def digest(content: bytes) -> str:
    """Name a file by its bytes.

    >>> digest(b"")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(content).hexdigest()
