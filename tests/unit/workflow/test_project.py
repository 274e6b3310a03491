"""Projects: made, found, coded into, read."""

import sys
from pathlib import Path

import pytest

import reportedly as rp
from reportedly.errors import UsageError
from reportedly.workflow.project import Project

TEXT = "BEIRUT, February 7 - The army shelled Saraqib on Monday, killing three civilians, residents said.\n"


@pytest.fixture
def project(tmp_path: Path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT)
    (tmp_path / "in" / "b.txt").write_text("Rebels seized a checkpoint near Hama on Tuesday, activists said.\n")
    with rp.open(tmp_path / "syria") as opened:
        yield opened


def test_open_makes_a_project_and_opens_it_again(tmp_path: Path) -> None:
    assert rp.open(tmp_path / "x").settings.name == "x"
    assert rp.open(str(tmp_path / "x")).folder == tmp_path / "x"
    with pytest.raises(UsageError, match="RPT-106"):
        Project.create(tmp_path / "x")


def test_the_nearest_project_is_found_from_below(tmp_path: Path) -> None:
    rp.open(tmp_path / "x")
    (tmp_path / "x" / "deep" / "er").mkdir(parents=True)
    found = Project.nearest(tmp_path / "x" / "deep" / "er")
    assert found is not None
    assert found.folder == tmp_path / "x"
    assert Project.nearest(tmp_path) is None


@pytest.mark.parametrize("toml", ["[project", "[project]\nname = 1", "[project]\nname = 'x'\nunknown = 1", ""])
def test_a_damaged_settings_file_is_named(tmp_path: Path, toml: str) -> None:
    (tmp_path / "reportedly.toml").write_text(toml)
    with pytest.raises(UsageError, match="RPT-107"):
        Project.open(tmp_path)


def test_coding_twice_adds_nothing_and_keeps_the_original_bytes(project: Project, tmp_path: Path) -> None:
    first = project.code(tmp_path / "in")
    second = project.code([tmp_path / "in"])
    assert (first.coded, second.coded, second.known) == (2, 0, 2)
    assert len(project.claims) == first.claims > 0
    assert TEXT.encode() in {file.read_bytes() for file in (project.folder / "originals").rglob("*") if file.is_file()}


def test_claims_come_as_a_table(project: Project, tmp_path: Path) -> None:
    project.code(tmp_path / "in")
    table = project.claims.to_arrow()
    assert table.num_rows == len(list(project.claims)) == len(project.claims)
    assert table["claim_id"].to_pylist() == [claim.id for claim in project.claims]


def test_a_missing_package_is_named(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    monkeypatch.setitem(sys.modules, "pandas", None)
    for ask in (project.claims.to_polars, project.claims.to_pandas):
        with pytest.raises(UsageError, match="RPT-105"):
            ask()


def test_every_span_kept_stands_on_its_words(project: Project, tmp_path: Path) -> None:
    project.code(tmp_path / "in")
    for claim in project.claims:
        text = project.text(claim.document_id)
        assert text is not None
        assert text[claim.trigger.start : claim.trigger.end] == claim.trigger.text


def test_why_names_words_rule_and_the_pack_row_itself(project: Project, tmp_path: Path) -> None:
    project.code(tmp_path / "in")
    claim = next(claim for claim in project.claims if claim.trigger.text == "shelled")
    told = str(project.why(claim.id, "what"))
    assert "“shelled”" in told
    assert "rule        events." in told
    assert "core/trigger" in told
    assert "acled=" in told or "pattern=" in told


def test_why_refuses_what_it_does_not_know(project: Project, tmp_path: Path) -> None:
    project.code(tmp_path / "in")
    claim = next(iter(project.claims))
    with pytest.raises(UsageError, match="RPT-103"):
        project.why(claim.id, "colour")
    with pytest.raises(UsageError, match="RPT-103"):
        project.why("clm-0", "what")


def test_export_by_an_unknown_name_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="RPT-104"):
        project.export("xlsx", tmp_path / "x")


def test_documents_coded_by_another_version_are_told_of_and_coded_again_on_demand(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reportedly.workflow import coder
    from reportedly.workflow.code import Source, code_project

    project.code(tmp_path / "in")
    before = [claim.id for claim in project.claims]
    monkeypatch.setattr(coder, "__version__", "9.9")
    source = Source(paths=(str(tmp_path / "in"),))
    assert code_project(project, source).older == 2
    assert code_project(project, source, recode=True).coded == 2
    assert [claim.id for claim in project.claims] == before
    assert len({project.store.run_of(document.id) for document in project.documents}) == 1


def test_a_project_keeps_its_scope_in_its_settings(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The Danish minister praised the Dutch government on Friday.\n")
    with rp.open(tmp_path / "plain") as plain:
        plain.code(tmp_path / "a.txt")
        assert len(plain.claims) == 0
    (tmp_path / "wide").mkdir()
    (tmp_path / "wide" / "reportedly.toml").write_text('[project]\nname = "wide"\nscope = "political"\n')
    with rp.open(tmp_path / "wide") as wide:
        wide.code(tmp_path / "a.txt")
        assert [claim.what.value.plover for claim in wide.claims] == ["SUPPORT"]
