"""Claims that were read from files: values that linking cannot use are named."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from bench.speed.made_claims import World

from reportedly.records.claim import Claim
from reportedly.workflow.claim_faults import fault_of

CLAIMS = [claim for _, claims in World(20).reports(20) for claim in claims]
SOUND = next(c.to_dict() for c in CLAIMS if "value" in c.to_dict()["when"] and isinstance(c.to_dict()["where"], list))


def damaged(change: dict[tuple[str | int, ...], Any]) -> str | None:
    told = msgspec.json.decode(msgspec.json.encode(SOUND))
    for way, value in change.items():
        at = told
        for step in way[:-1]:
            at = at[step]
        at[way[-1]] = value
    return fault_of(msgspec.convert(told, Claim))


def test_claims_as_coding_writes_them_are_sound() -> None:
    assert {fault_of(claim) for claim in CLAIMS} == {None}


@pytest.mark.parametrize(
    ("way", "value", "named"),
    [
        (("when", "value", "first"), "2022-02-31", "when.first"),
        (("when", "value", "last"), "9999-99-99", "when.last"),
        (("when", "value", "first"), "20220203", "when.first"),
        (("published", "value"), "yesterday", "published"),
        (("attribution",), [], "attribution"),
        (("where", 0, "value", "lat"), 500.0, "lat"),
        (("where", 0, "value", "lon"), -181.0, "lon"),
        (("id",), "a/../b", "id"),
        (("id",), "clm-1\x1b[31m", "id"),
        (("happening",), "hap\x00", "happening"),
        (("document_id",), "", "document_id"),
        (("total_of",), ["hap 1"], "total_of"),
        (("sentence",), {"start": 9, "end": 3}, "sentence"),
    ],
)
def test_a_value_that_cannot_be_is_named(way: tuple[str | int, ...], value: Any, named: str) -> None:
    fault = damaged({way: value})
    assert fault is not None
    assert fault.startswith((named, f"where.{named}"))
