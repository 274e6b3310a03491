"""Puts a settled type of last source onto a claim's chain: cut short, called otherwise, or gone on with."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from reportedly.records.source import SourceLink, SourceType

Chain = tuple[SourceLink, ...]


def settled_chain(chain: Chain, told: SourceType | None) -> Any:
    """Return the chain, in its JSON shape, that ends with a source of the settled type; None where it does already.

    A chain that has such a source earlier ends there; null ends it with the outlet. A last source that no pack knows
    is of the settled type from now on; behind one that a pack knows, or the outlet, stands another of that type.

    >>> outlet = SourceLink(source_id=None, name="Morning Wire", type="media_outlet")
    >>> [link["name"] for link in settled_chain((outlet,), "monitoring_group")]
    ['Morning Wire', 'monitoring group']
    """
    made = _ending(chain, told)
    return None if made == chain else msgspec.to_builtins(made)


def _ending(chain: Chain, told: SourceType | None) -> Chain:
    """The chain that ends with a source of a type."""
    if told is None:
        return chain[:1]
    found = [place for place, link in enumerate(chain) if link.type == told]
    if found:
        return chain[: found[-1] + 1]
    if len(chain) > 1 and chain[-1].source_id is None:
        return (*chain[:-1], replace(chain[-1], type=told, facets=None))
    return (*chain, SourceLink(source_id=None, name=told.replace("_", " "), type=told))
