"""The SQLite store's own promises: refused files, searchable columns, a second process."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable
from tests.samples import sample_claim, sample_document

from reportedly.errors import StoreError
from reportedly.records.document import document_of
from reportedly.records.linked import TracedDocument
from reportedly.store.database import CACHE_KB, LARGE_CACHE_KB, Database
from reportedly.store.schema import METADATA
from reportedly.store.sqlite import SqliteStore


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("no database, but long enough to look at " * 50)
    with pytest.raises(StoreError, match="RPT-501"):
        SqliteStore(tmp_path / "x")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"RPT-501.*folder is not there"):
        SqliteStore(tmp_path / "none" / "x")


def test_a_database_of_another_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    SqliteStore(tmp_path / "x").close()
    with sqlite3.connect(tmp_path / "x") as db:
        db.execute("UPDATE meta SET value = '999'")
    with pytest.raises(StoreError, match=r"RPT-502.*999"):
        SqliteStore(tmp_path / "x")


def test_a_table_of_an_earlier_version_gains_the_columns_that_it_lacks(tmp_path: Path) -> None:
    SqliteStore(tmp_path / "x").close()
    with sqlite3.connect(tmp_path / "x") as db:
        db.execute("ALTER TABLE link_documents DROP COLUMN published")
    with SqliteStore(tmp_path / "x").linking() as session:
        session.add_documents([TracedDocument(document_id="doc-1", run_id="run-1", published=1)])
        assert [each.published for each in session.traced()] == [1]


def test_columns_beside_the_json_can_be_searched(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "x")
    store.add(sample_document(), (sample_claim(),), "run-1")
    store.close()
    with sqlite3.connect(tmp_path / "x") as db:
        query = "SELECT plover, first_day, place_id, lat, last_source, depth FROM claims"
        assert db.execute(query).fetchall() == [("ASSAULT", "2018-02-05", "gn:1", 35.2, "Demo Wire", 4)]
        assert db.execute("SELECT side, actor_id FROM claim_actors ORDER BY side").fetchall() == [
            ("who", "act-sy-mil"),
            ("whom", None),
        ]


def test_the_log_is_written_ahead_so_that_others_can_read(tmp_path: Path) -> None:
    writer, reader = SqliteStore(tmp_path / "x"), SqliteStore(tmp_path / "x")
    writer.add(sample_document(), (), "run-1")
    assert reader.count("documents") == 1
    writer.close()
    reader.close()


def test_postgresql_takes_the_same_tables() -> None:
    dialect = postgresql.dialect()
    assert all("CREATE TABLE" in str(CreateTable(t).compile(dialect=dialect)) for t in METADATA.sorted_tables)


def test_a_full_disk_is_said_and_leaves_what_was_kept(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "x")
    store.add(sample_document(), (sample_claim(),), "run-1")
    store._database.close()
    pages = sqlite3.connect(tmp_path / "x").execute("PRAGMA page_count").fetchone()[0]
    event.listen(store._database.engine, "connect", lambda db, _: db.execute(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(StoreError, match=r"RPT-504.*full"):
        store.add(document_of("Shells fell on the town. " * 4000), (), "run-1")
    assert (store.count("documents"), store.count("claims")) == (1, 1)


@pytest.mark.parametrize("how", ["moved", "deleted", "replaced"])
def test_nothing_is_written_to_a_file_that_is_no_longer_where_it_was_opened(tmp_path: Path, how: str) -> None:
    store = SqliteStore(tmp_path / "x")
    if how == "replaced":
        (tmp_path / "y").write_bytes(b"another file")
        (tmp_path / "y").replace(tmp_path / "x")
    else:
        (tmp_path / "x").rename(tmp_path / "y") if how == "moved" else (tmp_path / "x").unlink()
    with pytest.raises(StoreError, match=r"RPT-504.*moved, deleted or replaced"):
        store.add(sample_document(), (sample_claim(),), "run-1")
    store.close()


def test_a_linking_keeps_more_of_the_file_at_hand_than_other_writing(tmp_path: Path) -> None:
    database = Database(tmp_path / "x")
    found = []
    for is_large in (False, True, False):
        with database.writing(is_large=is_large) as db:
            found.append(db.exec_driver_sql("PRAGMA cache_size").scalar())
    assert found == [-CACHE_KB, -LARGE_CACHE_KB, -CACHE_KB]
    database.close()
