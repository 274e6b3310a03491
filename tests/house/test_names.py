"""The names that users import are pinned: adding one is a decision, dropping one breaks their scripts."""

import reportedly

PINNED = [
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


def test_exported_names_are_pinned_sorted_and_there() -> None:
    assert list(reportedly.__all__) == sorted(reportedly.__all__) == PINNED
    assert all(getattr(reportedly, name) is not None for name in PINNED)


def test_every_exported_name_has_a_docstring() -> None:
    assert [n for n in PINNED if n != "__version__" and not (getattr(reportedly, n).__doc__ or "").strip()] == []
