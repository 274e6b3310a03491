"""The search index: only what changed is indexed again, and what is gone is not found."""

from __future__ import annotations

from pathlib import Path

from tests.build import claims_of, document

from reportedly.link.narratives.ranking import Part
from reportedly.records.document import Document
from reportedly.store.search import SearchIndex
from reportedly.store.sqlite import SqliteStore
from reportedly.workflow.index import refresh_index

PACKS = ("core", "sources", "syria")
ONE, TWO = "Shells hit a bakery in Idlib on Monday.", "Gunmen abducted two doctors in Aleppo on Monday."


def keep(path: Path, *texts: str) -> list[Document]:
    store = SqliteStore(path)
    documents = [document(text) for text in texts]
    for one in documents:
        store.add(one, claims_of(one.text), "run-1")
    store.close()
    return documents


def numbers(path: Path, word: str) -> list[int]:
    index = SearchIndex(path)
    refresh_index(index, PACKS)
    found = index.match([Part(("words",), (word,), 1)], 0.5, 10)
    index.close()
    return list(found.points)


def test_a_claim_is_found_by_any_form_of_its_words(tmp_path: Path) -> None:
    keep(tmp_path / "a.sqlite", ONE)
    assert len(numbers(tmp_path / "a.sqlite", "bakeries")) == 1


def test_an_index_is_stale_as_soon_as_claims_come_and_current_when_refreshed(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    keep(path, ONE)
    numbers(path, "bakery")
    index = SearchIndex(path)
    assert index.is_current()
    keep(path, TWO)
    assert not index.is_current()
    refresh_index(index, PACKS)
    assert index.is_current()
    index.close()
    assert len(numbers(path, "doctors")) == 1


def test_only_changed_documents_are_indexed_again(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    keep(path, ONE)
    first = numbers(path, "bakery")
    keep(path, TWO)
    index = SearchIndex(path)
    stale = index.db.execute("SELECT document_seq FROM search_stale").fetchall()
    index.close()
    assert stale == [(2,)]
    assert numbers(path, "bakery") == first


def test_claims_that_are_replaced_are_no_longer_found(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    (kept,) = keep(path, ONE)
    assert len(numbers(path, "bakery")) == 1
    store = SqliteStore(path)
    store.replace(kept, (), "run-2")
    store.close()
    assert numbers(path, "bakery") == []


def test_documents_in_another_order_give_the_same_matches(tmp_path: Path) -> None:
    keep(tmp_path / "a.sqlite", ONE, TWO)
    keep(tmp_path / "b.sqlite", TWO, ONE)
    for word in ("bakery", "doctors", "monday"):
        assert len(numbers(tmp_path / "a.sqlite", word)) == len(numbers(tmp_path / "b.sqlite", word))
