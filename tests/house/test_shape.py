"""The house's shape: short functions, described modules, honest file names."""

from __future__ import annotations

import ast
import re

import pytest
from tests.house.tree import ROOT, SOURCE, modules, text_files, tracked

LONGEST_FUNCTION = 60
LONGEST_FILE = 400
REFUSED_NAMES = {"utils", "util", "helpers", "common", "misc", "core", "base", "tools"}
QUESTIONS = ("events", "actors", "places", "times", "quantities", "attribution")
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def relative(path: object) -> str:
    return str(path).removeprefix(f"{ROOT}/")


def test_no_function_is_longer_than_sixty_lines() -> None:
    long = [
        f"{relative(path)}:{node.lineno} {node.name}"
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, FUNCTION) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    long = [relative(path) for path, _ in modules() if len(path.read_text("utf-8").splitlines()) > LONGEST_FILE]
    assert long == []


def test_every_module_begins_with_a_sentence() -> None:
    found = {relative(path): (ast.get_docstring(tree) or "").split("\n")[0] for path, tree in modules()}
    assert [path for path, line in found.items() if len(line.split()) < 3 or line[-1:] not in ".:?"] == []


def test_nothing_is_left_to_be_written() -> None:
    words = ("To be " + "written", "Place" + "holder", "NotImplemented" + "Error")
    assert [relative(p) for p, text in text_files() if p.suffix == ".py" and any(w in text for w in words)] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [relative(path) for path, _ in modules() if path.stem in REFUSED_NAMES] == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_the_same_three_files(question: str) -> None:
    names = {path.stem for path in (SOURCE / "extract" / question).glob("*.py")}
    assert {"find", "resolve"} <= names
    assert "rules" in names or question == "events"


def catches_everything(node: ast.AST) -> bool:
    """A handler of every error that does not raise it again."""
    if not isinstance(node, ast.ExceptHandler):
        return False
    every = node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("BaseException", "Exception"))
    return every and not any(isinstance(inner, ast.Raise) and inner.exc is None for inner in ast.walk(node))


def test_only_the_guard_of_a_batch_catches_every_error() -> None:
    found = {path for path, tree in modules() for node in ast.walk(tree) if catches_everything(node)}
    assert found == {SOURCE / "engine" / "guard.py"}


def test_no_tracked_file_names_a_registry_or_a_folder_of_somebodys_machine() -> None:
    hosts = r"https?://[\w.-]*(?:py" + r"pi|pythonhosted|npm" + r"js)\.|index" + r"-url"
    folders = r"(?<![\w.])/(?:ho" + r"me|wo" + r"rk|ro" + r"ot|Us" + r"ers)/\w"
    refused = re.compile(f"{hosts}|{folders}")
    allowed = {"Makefile"}  # names the option that keeps registries out of the lock
    found = {
        relative(path): match.group()
        for path, text in text_files()
        if path.name not in allowed and (match := refused.search(text))
    }
    assert found == {}


def test_no_tracked_file_is_large_but_the_encoder_s_weights_and_the_base_map_and_the_base_map() -> None:
    limits = {
        "src/reportedly/weights/encoder.onnx": 16_000_000,
        "src/reportedly/web/static/basemap/world.pmtiles": 3_000_000,
    }
    large = [p for p in map(relative, tracked()) if (ROOT / p).stat().st_size > limits.get(p, 2_000_000)]
    assert large == []


def test_lock_pins_every_package_with_a_hash() -> None:
    entries = re.split(r"\n(?=[a-z])", (ROOT / "requirements.lock").read_text("utf-8"))
    assert len(entries) > 30
    assert [entry.split()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
