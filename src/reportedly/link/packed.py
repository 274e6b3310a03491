"""Columns of tellings as rows of fixed length, so that a document's can be kept and any of them laid out again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.link.columns import Columns, SideColumns

Rows = npt.NDArray[Any]
"""A structured array: one entry a telling, one field a column."""


def pack_columns(columns: Columns) -> Rows:
    """Lay columns out as rows; ``rows[a:b].tobytes()`` are those of some tellings.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> from reportedly.link.columns import columns_of
    >>> len(unpack_columns(pack_columns(columns_of((), load_knowledge().linking))))
    0
    """
    named = dict(_arrays(columns))
    rows = np.zeros(len(columns), [(name, array.dtype, array.shape[1:]) for name, array in named.items()])
    for name, array in named.items():
        rows[name] = array
    return rows


def unpack_columns(rows: Rows) -> Columns:
    """Lay rows out as columns again; each array lies by itself, as comparing wants it."""
    names = rows.dtype.names or ()
    plain: dict[str, Any] = {
        name: np.ascontiguousarray(rows[name]) for name in Columns.__struct_fields__ if name in names
    }
    sides: dict[str, Any] = {name: _side(rows, name) for name in Columns.__struct_fields__ if name not in plain}
    return Columns(**plain, **sides)


def _arrays(columns: Any, prefix: str = "") -> Iterator[tuple[str, npt.NDArray[Any]]]:
    """Every array of columns, those of the sides under ``side.name``."""
    for name in columns.__struct_fields__:
        value = getattr(columns, name)
        if isinstance(value, SideColumns):
            yield from _arrays(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _side(rows: Rows, side: str) -> SideColumns:
    """The columns of one side."""
    return SideColumns(*(np.ascontiguousarray(rows[f"{side}.{name}"]) for name in SideColumns.__struct_fields__))
