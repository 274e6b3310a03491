"""Keeps the bytes a document was read from, named by their sha256, beside a project's database."""

from __future__ import annotations

import hashlib
from pathlib import Path

from reportedly.export.files import writing
from reportedly.read.names import named_path
from reportedly.records.document import Document

FOLDER = "originals"


def original_path(folder: Path, sha256: str) -> Path:
    """Where the bytes of this sha256 are kept: two digits name a folder, so that none grows too full.

    >>> original_path(Path("p"), "ab12").as_posix()
    'p/originals/ab/ab12'
    """
    return folder / FOLDER / sha256[:2] / sha256


def keep_original(folder: Path, document: Document) -> bool:
    """Copy the bytes of a document's file, once; return False where the file does not hold them (any more).

    Standard input leaves no file, so its bytes are not kept: its text is.
    """
    kept, file = original_path(folder, document.origin.sha256), named_path(document.origin.file)
    if kept.exists():
        return True
    if not file.is_file():
        return False
    data = file.read_bytes()
    if hashlib.sha256(data).hexdigest() != document.origin.sha256:
        return False
    kept.parent.mkdir(parents=True, exist_ok=True)
    with writing(kept) as out:
        out.write(data)
    return True
