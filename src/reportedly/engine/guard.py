"""Run one piece of work on one Document so that a bad document becomes a Failure and never stops a batch."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from reportedly.errors import CATALOGUE, CodingError, ReportedlyError
from reportedly.records.document import Document
from reportedly.records.run import Failure

T = TypeVar("T")


def failure_of(document: Document, code: str, why: str) -> Failure:
    """Name a Document that could not be coded: file, code, why, remedy.

    >>> from reportedly.records.document import document_of
    >>> failure_of(document_of("x"), "RPT-302", "killed").message
    'The worker died while coding the document (killed)'
    """
    title, remedy = CATALOGUE[code]
    message = f"{title} ({why})" if why else title
    origin = document.origin
    return Failure(file=origin.file, member=origin.member, stage="code", code=code, message=message, remedy=remedy)


def guarded(work: Callable[[Document], T], document: Document) -> T | Failure:
    """Do the work; what it raises about this document comes back as a Failure.

    Raises:
        ReportedlyError: where the trouble is not this document's (a missing model, a damaged pack).
    """
    try:
        return work(document)
    except CodingError as error:
        return failure_of(document, error.code, error.why)
    except ReportedlyError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a hostile text provokes must cost that text alone
        return failure_of(document, "RPT-301", f"{type(error).__name__}: {error}"[:200])
