"""Everything a user can type or meet is documented, and links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from docs.generate import all_commands, wanted

import reportedly
from reportedly.cli.main import reportedly as command
from reportedly.errors import CATALOGUE

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", *DOCS.rglob("*.md"), *(ROOT / "changes").glob("*.md")])
WRITTEN_BY_HAND = ("README.md", "docs/tutorial.md")


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def commands() -> Iterator[tuple[str, click.Command]]:
    return all_commands(command, click.Context(command, info_name="reportedly"), "reportedly")


def test_generated_pages_are_fresh() -> None:
    stale = [path.name for path, text in wanted() if not path.is_file() or path.read_text("utf-8") != text]
    assert stale == [], "run `make docs`"


def test_every_command_and_option_is_documented_with_help() -> None:
    reference = page("reference/commands.md")
    assert [name for name, _ in commands() if f"## `{name}`" not in reference] == []
    silent = [
        f"{name} {parameter.name}"
        for name, found in commands()
        for parameter in found.params
        if isinstance(parameter, click.Option) and not parameter.help
    ]
    assert silent == []


@pytest.mark.parametrize("name", WRITTEN_BY_HAND)
def test_every_command_of_the_page_exists(name: str) -> None:
    fenced = "\n".join(re.findall(r"^```\w*\n(.*?)^```", (ROOT / name).read_text("utf-8"), re.DOTALL | re.MULTILINE))
    called = set(re.findall(r"(?<![\w-])reportedly ([a-z]+)\b", fenced.replace("import reportedly as", "")))
    assert len(called) >= 4
    assert called <= {full_name.split()[1] for full_name, _ in commands()}


def test_every_error_code_is_documented() -> None:
    assert [code for code in CATALOGUE if code not in page("reference/errors.md")] == []


def test_every_public_name_is_documented() -> None:
    text = page("reference/library.md")
    assert [name for name in reportedly.__all__ if name != "__version__" and f"## `{name}`" not in text] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_to_files(path: Path) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)[^)]*\)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_demo_report_is_in_the_manifest_and_says_it_is_ours() -> None:
    demo = ROOT / "src" / "reportedly" / "demo"
    listed = [line.split(",")[0] for line in (demo / "manifest.csv").read_text("utf-8").splitlines()[1:]]
    assert sorted(listed) == sorted(path.name for path in (demo / "reports").iterdir())
    assert len(listed) >= 15
    assert "invented" in (demo / "README.md").read_text("utf-8")
