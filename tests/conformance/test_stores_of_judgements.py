"""What every store promises of judgements: one chain that only grows, on the disk when it says so."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conformance.conftest import Open

from reportedly.errors import StoreError
from reportedly.ports import Store
from reportedly.records.judgement import Judgement
from reportedly.review.chain import verify_chain
from reportedly.store.sqlite import SqliteStore

MANY_DECISIONS = """
import sys
from pathlib import Path
from reportedly.records.judgement import Judgement
from reportedly.store.sqlite import SqliteStore
store = SqliteStore(Path(sys.argv[1]))
while True:
    told = Judgement(id="", target="clm-1", decision="comment", reviewer="kestrel", time="2018-06-30T00:00:00Z")
    print(store.judgements.add(told).digest, flush=True)
"""


def judgement(target: str = "clm-1", **told) -> Judgement:
    return Judgement(
        **{"id": "", "target": target, "decision": "accept", "reviewer": "kestrel", "time": "2018-06-30T00:00:00Z"}
        | told
    )


def add_and_break_off(store: Store) -> None:
    with store.linking(is_durable=True) as session:
        session.judgements.add(judgement())
        raise ZeroDivisionError


def test_judgements_come_back_after_reopening_as_one_chain(reopen: Open) -> None:
    value = [{"name": "تل رفعت 🙂", "lat": 36.5, "lon": 37.1}]
    store = reopen()
    kept = [store.judgements.add(judgement(note="e\u0301")), store.judgements.add(judgement("evt-1", value=value))]
    again = list(reopen().judgements.all())
    assert again == kept
    assert [each.id for each in again] == ["jdg-1", "jdg-2"]
    assert (again[0].previous, again[1].previous) == (None, again[0].digest)
    assert verify_chain(again) is None


def test_judgements_are_found_by_target_reviewer_round_and_number(reopen: Open) -> None:
    found = reopen().judgements
    for told in (judgement(), judgement("evt-1", reviewer="heron"), judgement("evt-1", round="round-1")):
        found.add(told)
    assert [each.seq for each in found.of("evt-1")] == [2, 3]
    assert [each.seq for each in found.page(reviewer="kestrel", limit=1)] == [3]
    assert [each.seq for each in found.page(offset=1)] == [2, 1]
    assert [each.seq for each in found.in_round("round-1")] == [3]
    assert [each.seq for each in found.all(after=2)] == [3]
    assert (found.count(), found.count(target="evt-1"), found.count(reviewer="heron")) == (3, 2, 1)
    assert found.reviewers() == ("heron", "kestrel")
    last = found.last()
    assert last is not None
    assert (found.one("jdg-3"), found.one("jdg-9")) == (last, None)


def test_a_judgement_of_a_transaction_that_breaks_off_is_not_kept(reopen: Open) -> None:
    store = reopen()
    with pytest.raises(ZeroDivisionError):
        add_and_break_off(store)
    assert (store.judgements.count(), store.judgements.last()) == (0, None)


def test_a_database_made_earlier_gains_the_table_when_it_is_opened(tmp_path: Path) -> None:
    SqliteStore(tmp_path / "store").close()
    with sqlite3.connect(tmp_path / "store") as db:
        db.execute("DROP TABLE judgements")
    store = SqliteStore(tmp_path / "store")
    assert store.judgements.add(judgement()).seq == 1
    store.close()


def test_a_damaged_judgement_is_named(reopen: Open, tmp_path: Path) -> None:
    store = reopen()
    store.judgements.add(judgement())
    with sqlite3.connect(tmp_path / "store") as db:
        db.execute("UPDATE judgements SET json = '{'")
    with pytest.raises(StoreError, match="RPT-505"):
        list(store.judgements.all())


def test_what_was_acknowledged_outlives_a_killed_process(tmp_path: Path) -> None:
    arguments = [sys.executable, "-c", MANY_DECISIONS, str(tmp_path / "store")]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        acknowledged = [process.stdout.readline().strip() for _ in range(40)]
        os.kill(process.pid, signal.SIGKILL)
        acknowledged += [line.strip() for line in process.stdout]
    store = SqliteStore(tmp_path / "store")
    kept = list(store.judgements.all())
    store.close()
    assert [each.digest for each in kept][: len(acknowledged)] == acknowledged
    assert len(kept) - len(acknowledged) in (0, 1)
    assert verify_chain(kept) is None


def test_many_judgements_are_kept_as_one_after_the_other(reopen: Open, tmp_path: Path) -> None:
    told = [judgement(note=str(n)) for n in range(1100)]
    kept = reopen().judgements.extend(told)
    assert list(reopen().judgements.all()) == list(kept)
    assert (verify_chain(kept), len(kept), reopen().judgements.end()) == (None, 1100, (1100, kept[-1].digest))
    assert reopen().judgements.extend(()) == ()
