"""How the PLOVER gold is read and our actors compared with it, on sentences of our own."""

from __future__ import annotations

from typing import Any

from bench.quality.plover_codes import gold_actors, is_met
from bench.quality.plover_gsr import gold_of, older_type, score

TEXT = "Ghana accused Togo of moving a border fence."


def row(event: str, source: Any, target: Any) -> dict[str, Any]:
    return {"id": "own-1", "text": TEXT, "event": event, "source": source, "target": target}


def actor(text: str, code: str, sector: str = "") -> dict[str, str]:
    return {"actorText": text, "code": code, "sector": sector}


def test_a_sentence_is_right_where_type_source_and_target_are() -> None:
    found = score(row("DISAPPROVE", [actor("Ghana", "GHA")], [actor("Togo", "TGO")]))
    assert (found.type, found.source, found.target) == (True, True, True)


def test_roles_turned_round_are_wrong() -> None:
    found = score(row("DISAPPROVE", [actor("Togo", "TGO")], [actor("Ghana", "GHA")]))
    assert (found.type, found.source, found.target) == (True, False, False)


def test_fight_counts_with_assault_and_older_names_are_mapped() -> None:
    assert gold_of(row("FIGHT", [], "")).type == "ASSAULT"
    probe = {"what": {"value": {"plover": "ACCUSE", "mode": "investigate"}}}
    assert older_type(probe) == "INVESTIGATE"
    assert older_type({"what": {"value": {"plover": "REQUEST", "mode": None}}}) == "DEMAND"


def test_an_actor_is_met_by_its_country_where_the_sectors_do_not_exclude_each_other() -> None:
    ours = {"value": {"actor_id": "act-gh-gov", "kind": "state-government"}, "evidence": []}
    officials, rebels = gold_actors([actor("", "GHA", "GOV"), actor("", "GHA", "REB")], TEXT)
    assert is_met(officials, ours)
    assert not is_met(rebels, ours)
