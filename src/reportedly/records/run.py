"""What produced a set of records: versions, packs, settings, counts; and what failed."""

from __future__ import annotations

import msgspec


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """One document that could not be read or coded: where, at which stage, which coded error, what to do.

    >>> Failure(file="a.txt", stage="read", code="RPT-201", message="empty file", remedy="…").member is None
    True
    """

    file: str
    member: str | None = None
    stage: str
    code: str
    message: str
    remedy: str


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """The encoder that read the texts of a run: its name, the hash of its card and words, its data, and its licence.

    >>> Weights(name="encoder 1", sha256="ab12", data="own reports", licence="Apache-2.0").sha256
    'ab12'
    """

    name: str
    sha256: str
    data: str
    licence: str


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that decided the output: program, model and pack versions with hashes, settings, counts.

    It holds no clock time: the same inputs under the same Run give the same bytes. ``weights`` is None where coding was
    by rules alone; ``settings["encoder"]`` then says why.

    >>> Run(id="run-1", version="0.1.0", model="m 1", packs={"core": "1 sha"}, settings={}, counts={}).counts
    {}
    """

    id: str
    version: str
    model: str
    packs: dict[str, str]
    settings: dict[str, str]
    counts: dict[str, int]
    weights: Weights | None = None
