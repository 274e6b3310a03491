"""Where the machine says something else now than when a person decided: a suggestion, never a change."""

from __future__ import annotations

from typing import Any

from reportedly.records.judgement import Judgement


def is_suggestion(judgement: Judgement, machine_now: Any) -> bool:
    """Say whether the machine's value differs from its value then, and from what the person decided.

    Only values are compared: another rule, score or stretch of words is no other value.

    >>> told = Judgement(id="jdg-1", target="clm-1", field="what", decision="correct", reviewer="k", time="t",
    ...                  value={"label": "raid"}, machine={"value": {"label": "clash"}, "score": 0.4})
    >>> is_suggestion(told, {"value": {"label": "clash"}, "score": 0.9})
    False
    >>> is_suggestion(told, {"value": {"label": "ambush"}}), is_suggestion(told, {"value": {"label": "raid"}})
    (True, False)
    """
    now = bare(machine_now)
    return now not in (bare(judgement.machine), bare(judgement.value))


def bare(field: Any) -> Any:
    """Give the values of a field without words, rules and scores; null where there is none.

    >>> bare([{"value": {"name": "Idlib"}, "score": 1.0}]), bare({"uncoded": "absent", "kind": "uncoded"})
    ([{'name': 'Idlib'}], None)
    """
    if isinstance(field, list | tuple):
        return [bare(each) for each in field]
    if not isinstance(field, dict):
        return field
    if "uncoded" in field:
        return None
    return {key: field[key] for key in _LINK} if "source_id" in field else field.get("value", field)


_LINK = ("source_id", "name", "type")
"""What of a link of a chain is its value."""
