"""Reportedly turns conflict reports into attributed, evidence-backed event data.

>>> import reportedly as rp
>>> [claim.trigger.text for claim in rp.code("The army shelled Saraqib on Monday.", published="2018-02-07")]
['shelled']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "Attribution": "reportedly.records.attribution",
    "Claim": "reportedly.records.claim",
    "Coded": "reportedly.records.coded",
    "Document": "reportedly.records.document",
    "Event": "reportedly.records.event",
    "Failure": "reportedly.records.run",
    "Project": "reportedly.workflow.project",
    "ReportedlyError": "reportedly.errors",
    "Run": "reportedly.records.run",
    "SourceLink": "reportedly.records.source",
    "Span": "reportedly.records.span",
    "Uncoded": "reportedly.records.coded",
    "attributions": "reportedly.workflow.library",
    "code": "reportedly.workflow.library",
    "open": "reportedly.workflow.library",
}

if TYPE_CHECKING:
    from reportedly.errors import ReportedlyError
    from reportedly.records.attribution import Attribution
    from reportedly.records.claim import Claim
    from reportedly.records.coded import Coded, Uncoded
    from reportedly.records.document import Document
    from reportedly.records.event import Event
    from reportedly.records.run import Failure, Run
    from reportedly.records.source import SourceLink
    from reportedly.records.span import Span
    from reportedly.workflow.library import attributions, code, open
    from reportedly.workflow.project import Project

__all__ = [
    "Attribution",
    "Claim",
    "Coded",
    "Document",
    "Event",
    "Failure",
    "Project",
    "ReportedlyError",
    "Run",
    "SourceLink",
    "Span",
    "Uncoded",
    "__version__",
    "attributions",
    "code",
    "open",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that importing the package costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'reportedly' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
