"""Chains held against those that readers gave: alternatives count, other words do not."""

from pathlib import Path

import pytest
from bench.quality import audit_chains
from bench.quality.audit_chains import chain_from, is_last_same, is_same, score, sheet

AFP, SOHR = ("AFP", "media_outlet"), ("Syrian Observatory for Human Rights", "monitoring_group")
HEAD = "article\tstart\tend\tchain\tor\thappening\tfactuality\tshown\n"


@pytest.fixture
def three_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A sheet of three rows on one article."""
    path = tmp_path / "sheet.tsv"
    path.write_text(
        HEAD
        + "7\t10\t16\tAFP|media_outlet > SOHR|monitoring_group\tSOHR|monitoring_group\tyes\tasserted\tno\n"
        + "7\t30\t36\toutlet\t\tyes\tplanned\tno\n"
        + "7\t50\t56\toutlet\t\tno\tasserted\tno\n"
    )
    monkeypatch.setattr(audit_chains, "SHEET", path)
    sheet.cache_clear()
    yield
    sheet.cache_clear()


def claim(start: int, *chain: tuple[str, str], factuality: str = "asserted") -> dict:
    links = [{"name": name, "type": kind} for name, kind in (("OUTLET", "media_outlet"), *chain)]
    trigger = {"start": start, "end": start + 6}
    return {"trigger": trigger, "also": [], "attribution": links, "factuality": {"value": factuality}}


@pytest.mark.usefixtures("three_rows")
def test_any_of_the_readers_chains_is_right_and_the_best_is_told_apart() -> None:
    told = score({"7.txt": [claim(12, SOHR), claim(30, SOHR)]})
    assert (told["audited_whole_chain"].value, told["audited_best_chain"].value) == (0.5, 0.0)
    assert (told["audited_last_source_told"].value, told["audited_own_voice"].value) == (1.0, 0.0)


@pytest.mark.usefixtures("three_rows")
def test_claims_on_other_words_and_on_no_happening_are_not_held() -> None:
    told = score({"7.txt": [claim(10, AFP, SOHR), claim(50, SOHR), claim(90)]})
    assert (told["audited_whole_chain"].value, told["audited_whole_chain"].n) == (1.0, 1)
    assert told["audited_claims_read"].value == pytest.approx(2 / 3)


@pytest.mark.usefixtures("three_rows")
def test_certainty_counts_where_it_is_not_plainly_asserted() -> None:
    assert score({"7.txt": [claim(30, factuality="planned")]})["audited_not_asserted_f1"].value == 1.0
    assert score({"7.txt": [claim(30)]})["audited_not_asserted_f1"].value == 0.0


@pytest.mark.usefixtures("three_rows")
def test_articles_that_nobody_read_give_no_figure() -> None:
    assert score({"8.txt": [claim(10)]}) == {}


def test_a_chain_needs_every_link_and_the_last_one_only_the_last() -> None:
    gold = chain_from("AFP|media_outlet > SOHR|monitoring_group")
    assert is_last_same((SOHR,), gold)
    assert not is_same((SOHR,), gold)
    assert not is_last_same((), gold)


def test_the_sheet_holds_a_hundred_articles_by_id_and_no_text() -> None:
    rows = [row for rows in sheet().values() for row in rows]
    assert len(rows) > 800
    assert max(len(name.split()) for row in rows for chain in row.chains for name, _ in chain) < 8
