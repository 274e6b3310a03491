"""The pages on reviewing leave out no key, no reason and no decision."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from reportedly.records.judgement import Decision
from reportedly.review.reasons import REASONS

ROOT = Path(__file__).parents[2]
COMMANDS = ROOT / "frontend" / "src" / "decide" / "commands.ts"
BLIND = {"code", "settle"}
"""Decisions of blind rounds, which have routes of their own."""


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def keys() -> list[str]:
    """The first key of each command of the page that has one, as it stands on a keyboard."""
    told = re.findall(r'\["([a-z/+]|g [a-z])"[\],]', COMMANDS.read_text("utf-8"))
    return sorted({key.upper() for key in told})


def test_every_key_of_the_page_is_told_to_coders() -> None:
    told = page("review.md")
    behind_g = "\n".join(line for line in told.splitlines() if "`G` then" in line)
    missing = [key for key in keys() if f"`{key[-1]}`" not in (behind_g if " " in key else told)]
    assert len(keys()) > 20
    assert missing == []


def test_every_reason_to_stand_in_the_queue_is_told() -> None:
    assert [reason for reason in REASONS if f"`{reason}`" not in page("review.md")] == []


def test_every_decision_is_told_to_scripts() -> None:
    assert [each for each in get_args(Decision) if each not in BLIND and f"`{each}`" not in page("api.md")] == []
