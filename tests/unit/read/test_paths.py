"""Files, folders, globs, standard input, and what is told of them."""

import io
import os
import sys
from types import SimpleNamespace

import pytest

from reportedly.errors import ReadError, UsageError
from reportedly.read.names import named_path
from reportedly.read.paths import read_paths

TEXT = "The army shelled the northern villages on Monday, residents said."


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden/d.txt", "sub/.e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{TEXT} {name}", "utf-8")
    return tmp_path


def names(found, folder) -> list[str]:
    return [getattr(item, "origin", item).file.removeprefix(f"{folder.as_posix()}/") for item in found]


def test_a_folder_is_read_sorted_with_all_below_it_and_nothing_hidden(folder):
    assert names(read_paths([folder]), folder) == ["a.txt", "b.txt", "sub/c.txt"]


def test_a_file_named_twice_is_read_once(folder):
    assert names(read_paths([folder / "b.txt", folder]), folder) == ["b.txt", "a.txt", "sub/c.txt"]


def test_a_glob_is_expanded(folder):
    assert names(read_paths([f"{folder}/**/*.txt"]), folder) == ["a.txt", "b.txt", "sub/c.txt"]


@pytest.mark.parametrize("name", ["none.txt", "*.none"])
def test_what_is_not_there_is_a_failure(folder, name):
    (found,) = read_paths([folder / name])
    assert found.code == "RPT-101"


def test_unknown_kind_and_too_large_are_failures_and_the_rest_goes_on(folder):
    (folder / "m.mp4").write_bytes(b"x")
    (folder / "z.txt").write_bytes(b"a " * 100)
    found = list(read_paths([folder], max_bytes=150))
    assert [getattr(item, "code", "ok") for item in found] == ["ok", "ok", "RPT-207", "ok", "RPT-204"]


def test_a_link_to_nowhere_is_a_failure(folder):
    (folder / "l.txt").symlink_to(folder / "gone.txt")
    (found,) = read_paths([folder / "l.txt"])
    assert found.code == "RPT-101"


def test_a_file_without_suffix_is_judged_by_its_bytes(folder):
    (folder / "page").write_text(f"<!doctype html><html><body><article><p>{TEXT}</p></article></body></html>")
    (folder / "lines").write_text(f'{{"text": "{TEXT}"}}\n')
    found = list(read_paths([folder / "page", folder / "lines"]))
    assert [item.origin.media_type for item in found] == ["text/html", "application/jsonl"]


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    (found,) = read_paths(["-"], outlet="Demo", published="2017-01-02")
    assert (found.text, found.outlet, found.published, found.origin.file) == (TEXT, "Demo", "2017-01-02", "-")


def test_a_manifest_tells_by_path_or_by_name_and_empty_cells_tell_nothing(folder):
    (folder / "m.csv").write_text("file,outlet,published,title,url\na.txt,Demo,2017-01-02,,\nsub/c.txt,Other,,T,\n")
    found = list(read_paths([folder], manifest=folder / "m.csv"))
    assert [(d.outlet, d.published, d.title) for d in found] == [
        ("Demo", "2017-01-02", None),
        (None, None, None),
        ("Other", None, "T"),
    ]


def test_what_was_asked_outranks_the_manifest(folder):
    (folder / "m.csv").write_text("file,outlet\na.txt,Demo\n")
    (found,) = read_paths([folder / "a.txt"], manifest=folder / "m.csv", outlet="Asked")
    assert found.outlet == "Asked"


def test_what_is_told_is_part_of_the_id(folder):
    (plain,) = read_paths([folder / "a.txt"])
    (told,) = read_paths([folder / "a.txt"], outlet="Demo")
    assert plain.id != told.id


def test_a_missing_or_useless_manifest_stops_at_once(folder):
    with pytest.raises(UsageError):
        read_paths([folder], manifest=folder / "none.csv")
    (folder / "m.csv").write_text("name,outlet\na,b\n")
    with pytest.raises(ReadError):
        read_paths([folder], manifest=folder / "m.csv")


def test_a_file_name_that_is_no_utf8_is_written_with_its_odd_bytes(tmp_path):
    (tmp_path / os.fsdecode(b"\xffgood.txt")).write_text(TEXT)
    (tmp_path / os.fsdecode(b"\xffempty.txt")).write_text("")
    assert names(read_paths([tmp_path]), tmp_path) == ["\\xffempty.txt", "\\xffgood.txt"]
    assert named_path(f"{tmp_path}/\\xffgood.txt").read_text() == TEXT


def test_a_manifest_that_tells_two_things_of_one_file_is_refused_at_its_line(folder):
    (folder / "m.csv").write_text("file,outlet\na.txt,One\na.txt,One\n./a.txt,Two\n")
    with pytest.raises(ReadError, match=r"RPT-206.*line 4.*twice"):
        read_paths([folder], manifest=folder / "m.csv")
