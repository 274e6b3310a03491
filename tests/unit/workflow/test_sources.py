"""Sources of a project: a list with volume, one profile, as lines and as JSON."""

import json
from pathlib import Path

import pytest
from tests.samples import sample_document, sample_run
from tests.unit.link.origins.build import somebody, told

from reportedly.errors import UsageError
from reportedly.records.profile import Agreement, Label, Named, SourceProfile
from reportedly.workflow.project import Project
from reportedly.workflow.sources import (
    is_linked,
    json_lines,
    list_lines,
    list_sources,
    profile_lines,
    source_profile,
)


@pytest.fixture
def project(tmp_path: Path):
    """A project of one report by Reuters that rests on SANA and on somebody unnamed; it was never linked."""
    with Project.create(tmp_path) as opened:
        document = sample_document()
        claims = (told("1", "SANA", document_id=document.id), told("2", somebody(), document_id=document.id))
        opened.store.add_run(sample_run())
        opened.store.add(document, claims, "run-1")
        yield opened


def test_sources_are_listed_with_their_volume(project):
    found = list_sources(project)
    assert [(one.name, one.reports, one.claims, one.cited_in) for one in found] == [
        ("Reuters", 1, 2, 0),
        ("SANA", 0, 0, 1),
    ]
    lines = list(list_lines(found))
    assert lines[0].split()[:2] == ["id", "name"]
    assert lines[1].startswith("src-reuters")


def test_a_project_that_was_not_linked_says_so(project):
    assert not is_linked(project)


@pytest.mark.parametrize("name", ["src-sana", "SANA", "sana"])
def test_a_source_is_profiled_by_its_id_or_its_name(project, name):
    assert source_profile(project, name).id == "src-sana"


def test_an_unknown_source_is_a_usage_error(project):
    with pytest.raises(UsageError, match="RPT-103"):
        source_profile(project, "Mersa Herald")


def test_a_profile_is_told_in_lines_without_a_word_of_truth():
    one = SourceProfile(
        id="src-x", name="X\x1b[31m", type="ngo", cites=(Named(name="Y", n=2),), events=3, told_alone=1,
        alone=("evt-1",),
        agreement=(Agreement(field="how_many", agrees=2, differs=1), Agreement(field="who", agrees=0, differs=0)),
        labels=(Label(words="terrorists", actor="Sahel Guard", n=12, of_words=20, of_actor=15),),
    )  # fmt: skip
    text = "\n".join(profile_lines(one))
    assert "\x1b" not in text
    assert "no documented side" in text
    assert "of which it alone tells 1 (evt-1)" in text
    assert "on numbers     agrees with independent origins 2 of 3 times comparable" in text
    assert '"terrorists" = Sahel Guard, 12 of 20 times' in text
    assert "on author      nothing comparable (n = 0)" in text


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_json_holds_every_source(project, format):
    text = "\n".join(json_lines(list_sources(project), format))
    told_of = json.loads(text) if format == "json" else [json.loads(line) for line in text.splitlines()]
    assert [one["name"] for one in told_of] == ["Reuters", "SANA"]
