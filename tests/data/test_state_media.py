"""Media of those who govern are state media by one rule for every side, read off who owns them."""

import re

from reportedly.knowledge.packs import Pack

ROWS = [row for row in Pack.shipped("sources").rows("sources") if row["type"] in ("state_media", "media_outlet")]
GOVERNING = re.compile(
    r"[Gg]overnment|^Administration|authorities|Authority of|^Ministry|Ministry$|^Parliament|Department of|Agency for"
    r"|Islamic Re(public|volutionary)|Defense Forces|military|^(Hamas|TPLF|Palestinian Authority|IRIB|IRNA|VGTRK)$"
)
"""Owners who govern, command, or belong to those who do."""
INDEPENDENT = "Editorially independent by law"


def test_every_state_medium_tells_its_owner_and_side():
    assert [row["id"] for row in ROWS if row["type"] == "state_media" and not (row["owner"] and row["side"])] == []


def test_no_state_medium_is_independent_by_law():
    assert [row["id"] for row in ROWS if row["type"] == "state_media" and INDEPENDENT in row["note"]] == []


def test_a_medium_owned_by_those_who_govern_is_the_states_unless_a_law_keeps_it_independent():
    owned = [row for row in ROWS if GOVERNING.search(row["owner"]) and INDEPENDENT not in row["note"]]
    assert [row["id"] for row in owned if row["type"] != "state_media"] == []
    assert len(owned) > 50


def test_media_that_one_body_owns_have_one_type():
    types: dict[str, set[str]] = {}
    for row in ROWS:
        if row["owner"] and INDEPENDENT not in row["note"]:
            types.setdefault(row["owner"], set()).add(row["type"])
    assert {owner: sorted(each) for owner, each in types.items() if len(each) > 1} == {}
