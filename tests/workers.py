"""Work that a test gives to an engine; a module of its own, so that spawned processes can import it."""

from __future__ import annotations

import os
import signal
import time

from reportedly.errors import CodingError, PackError
from reportedly.records.document import Document


def length(document: Document) -> int:
    """The text's length; what the text says may break, kill, refuse or delay the worker."""
    if "break" in document.text:
        raise ZeroDivisionError("no")
    if "refuse" in document.text:
        raise CodingError("RPT-301", where="here", why="refused")
    if "no model" in document.text:
        raise PackError("RPT-403")
    if "kill" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "wait" in document.text:
        time.sleep(0.05)
    return len(document.text)
