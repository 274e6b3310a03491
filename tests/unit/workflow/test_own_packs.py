"""A pack of one's own in the project's folder: its rows are read, outrank the shipped ones, and are checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from reportedly.cli.main import reportedly as command
from reportedly.errors import PackError
from reportedly.knowledge.load import load_knowledge
from reportedly.workflow.packs import check_packs
from reportedly.workflow.project import Project
from reportedly.workflow.why import explain_field

MANIFEST = 'name: local\nversion: "1"\nlicence: CC0-1.0\nschema: 1\nrequires: []\nsources: []\n'
ALIAS_HEAD = "alias\tactor_id\tlanguage\tform\tfrom\tto\tambiguous\tsource\texample"
ALIAS = "Lions of Tadef\tact-fsa\ten\tname\t\t\t\town\tThe Lions of Tadef shelled a checkpoint."
TEXT = "The Lions of Tadef shelled a checkpoint on 3 May 2016. The attack killed dozens of soldiers."


def pack_in(folder: Path, *aliases: str) -> Path:
    """A pack with aliases and a narrower "dozens"."""
    pack = folder / "local"
    pack.mkdir()
    (pack / "pack.yaml").write_text(MANIFEST, "utf-8")
    (pack / "aliases.tsv").write_text("\n".join([ALIAS_HEAD, *aliases]) + "\n", "utf-8")
    row = "dozens\t24\t60\town\tThe raid killed dozens of fighters."
    (pack / "count_words.tsv").write_text(f"phrase\tlow\thigh\tsource\texample\n{row}\n", "utf-8")
    return pack


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that names its own pack by its folder."""
    pack_in(tmp_path, ALIAS)
    told = '[project]\nname = "x"\npacks = ["core", "sources", "syria", "./local"]\n'
    (tmp_path / "reportedly.toml").write_text(told, "utf-8")
    (tmp_path / "report.txt").write_text(TEXT, "utf-8")
    return Project.open(tmp_path)


def test_rows_of_an_own_pack_are_read_and_explained(project: Project) -> None:
    with project:
        tally = project.code(project.folder / "report.txt")
        (claim,) = project.claims
        why = explain_field(claim, "who", project.settings.packs)
    assert [who.value.actor_id for who in claim.who] == ["act-fsa"]
    assert "local/aliases:Lions of Tadef" in str(why)
    assert "local" in tally.run.packs


def test_own_range_of_a_vague_word_outranks_the_shipped_one(project: Project) -> None:
    with project:
        project.code(project.folder / "report.txt")
        (claim,) = project.claims
    assert [(count.value.low, count.value.high) for count in claim.how_many] == [(24, 60)]


def test_check_names_the_row_that_does_not_fire(tmp_path: Path) -> None:
    pack = pack_in(tmp_path, ALIAS, "the Silent Ones\tact-fsa\ten\tname\t\t\t\town\tNobody came.")
    troubles = [line for line, is_well in check_packs((str(pack),)) if not is_well]
    assert any("the Silent Ones: does not fire" in line for line in troubles)
    assert not any("Lions of Tadef" in line for line in troubles)


def test_command_fails_where_a_row_is_silent(tmp_path: Path) -> None:
    pack = pack_in(tmp_path, "the Silent Ones\tact-fsa\ten\tname\t\t\t\town\tNobody came.")
    assert CliRunner().invoke(command, ["packs", "check", str(pack)]).exit_code == 1


def test_folder_without_a_manifest_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        load_knowledge(("core", f"{tmp_path}/nothing"))


@pytest.mark.parametrize("manifest", ["name: [local\n  : :", "- local", "name: local", "\x00"])
def test_a_manifest_that_cannot_be_read_is_a_coded_error(manifest: str, tmp_path: Path) -> None:
    pack = pack_in(tmp_path, ALIAS)
    (pack / "pack.yaml").write_text(manifest, "utf-8")
    with pytest.raises(PackError, match="RPT-401"):
        load_knowledge(("core", str(pack))).versions  # noqa: B018
    assert any("RPT-401" in line for line, is_well in check_packs((str(pack),)) if not is_well)


@pytest.mark.parametrize(
    ("table", "text", "trouble"),
    [
        ("aliases", f"{ALIAS_HEAD}\n{ALIAS.replace('act-fsa', 'act-nobody')}\n", "no actor act-nobody"),
        ("aliases", "alias\tactor_id\nLions of Tadef\tact-fsa\n", "no column language"),
        ("count_words", "phrase\tlow\thigh\tsource\texample\noodles\tmany\t\town\tA raid.\n", "'many'"),
        ("alias", f"{ALIAS_HEAD}\n{ALIAS}\n", "no table of this name"),
    ],
)
def test_check_tells_what_is_amiss_with_an_own_table(table: str, text: str, trouble: str, tmp_path: Path) -> None:
    pack = pack_in(tmp_path)
    (pack / f"{table}.tsv").write_text(text, "utf-8")
    assert any(trouble in line for line, is_well in check_packs((str(pack),)) if not is_well)
