"""Sealed is sealed: names of sealed records are in no file, no line and no answer but the list of what is sealed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner
from tests.build import claims_of
from tests.build import document as document_of
from tests.unit.workflow.review.conftest import desk_of

import reportedly as rp
from reportedly.cli.main import reportedly
from reportedly.errors import UsageError
from reportedly.records.document import Document
from reportedly.workflow.project import Project
from reportedly.workflow.review.desk import Desk
from reportedly.workflow.review.views.decisions import Asked
from reportedly.workflow.wire import EVENT_FORMATS, FORMATS

TEXTS = {
    "Quiet Valley News": "On 3 March 2018 the army shelled the village of Zumrudabad, killing 4 farmers, locals said.",
    "Harbour Gazette": "On 5 June 2018 rebels attacked a checkpoint near Hama, killing 2.",
    "Plain Courier": "On 9 May 2018 warplanes bombed a market in Idlib, killing 12 people, the monitor said.",
    "Coast Daily": "On 9 May 2018 jets hit a market in Idlib. At least 15 people were killed, a doctor said.",
}  # fmt: skip
PLANTED = ("Zumrudabad", "Quiet Valley", "Vexilla", "Orphiusville")
"""In the sealed document and its outlet, as a side of the sealed event's claim, as the sealed claim's place."""
BRIGADE = {"actor_id": None, "name": "Vexilla Brigade", "kind": "rebel-group"}
PLACE = {"place_id": None, "name": "Orphiusville", "lat": 35.9, "lon": 36.6, "precision": "settlement", "country": "SY"}


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[Desk]:
    """A project with one sealed document, one sealed event and one sealed claim of an event that is not."""
    with rp.open(tmp_path / "war") as project:
        told: dict[str, tuple[Document, tuple[Any, ...]]] = {}
        for outlet, text in TEXTS.items():
            told[outlet] = (
                document_of(text, published="2018-06-30", outlet=outlet),
                claims_of(text, published="2018-06-30", outlet=outlet),
            )
            project.store.add(*told[outlet], "run-1")
        project.link()
        desk = desk_of(project)
        first = {outlet: claims[0].id for outlet, (_, claims) in told.items()}
        desk.decide(Asked(target=told["Quiet Valley News"][0].id, decision="seal", value="names a witness"))
        desk.decide(Asked(target=first["Harbour Gazette"], decision="correct", field="who", value=[BRIGADE]))
        desk.decide(Asked(target=event_of(project, first["Harbour Gazette"]), decision="seal", value=True))
        desk.decide(Asked(target=first["Coast Daily"], decision="correct", field="where", value=[PLACE]))
        desk.decide(Asked(target=first["Coast Daily"], decision="seal", value=True))
        yield desk


def event_of(project: Project, claim_id: str) -> str:
    return project.store.events.holding(claim_id)[0]


def assert_clean(content: bytes | str, where: str) -> None:
    told = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    assert [name for name in PLANTED if name.casefold() in told.casefold()] == [], where


def encoded(answer: Any) -> bytes:
    return msgspec.json.encode(answer)


def test_names_are_planted_where_they_can_be_found(sealed: Desk) -> None:
    told = encoded(tuple(sealed.project.store.claims())) + encoded(tuple(sealed.project.store.documents()))
    told += encoded(tuple(sealed.project.judgements))
    assert [name for name in PLANTED if name.encode() not in told] == []


@pytest.mark.parametrize("quotes", [False, True])
def test_no_export_tells_what_is_sealed(sealed: Desk, tmp_path: Path, quotes: bool) -> None:
    for format in (*FORMATS, *EVENT_FORMATS):
        for filter in ("", "placed=yes", "sealed=yes"):
            path = tmp_path / f"{format}-{filter}"
            sealed.project.export(format, path, quotes=quotes, filter=filter)
            assert_clean(path.read_bytes(), f"{format} {filter}")
        assert_clean(sealed.export("", format), format)
    assert sum(1 for _ in sealed.project.claims.to_arrow().to_pylist()) == len(sealed.project.claims)
    for table in (sealed.project.claims.to_arrow(), sealed.project.events.to_arrow()):
        assert_clean(str(table.to_pylist()), "arrow")


def test_no_verb_of_the_command_tells_what_is_sealed(sealed: Desk) -> None:
    project = sealed.project
    seen, ids = project.seen, [each.id for each in project.store.documents()]
    ids += [each.id for each in project.store.claims()] + [each.id for each in project.store.events.events()]
    project.close()
    verbs = [["show", *([id] if id else [])] for id in ids] + [
        ["why", id, "where"] for id in ids if id and id[:3] != "doc"
    ]
    verbs += [["why", id] for id in ids if id and id[:3] == "evt"] + [["sources"], ["sources", "--format", "json"]]
    verbs += [["find", "army", "shelled"], ["find", "rebels", "attacked"], ["find", "killed"]]
    verbs += [["find", "--format", "json", "market"], ["link", "--format", "json"], ["link", "--all", "--to", "-"]]
    verbs += [["export", "--as", "events", "--to", "out.jsonl"], ["doctor"], ["show"]]
    here = Path.cwd()
    os.chdir(project.folder)
    try:
        for verb in verbs:
            done = CliRunner().invoke(reportedly, verb)
            asked = " ".join(verb)
            told = (
                done.output
                if "find" not in verb
                else "".join(line for line in done.output.splitlines() if '"question"' not in line)
            )
            assert_clean(told if "Zumrudabad" not in asked else "", asked)
            assert done.exception is None or isinstance(done.exception, SystemExit | UsageError), verb
    finally:
        os.chdir(here)
    assert seen.decisions.seq


def test_no_question_to_a_project_is_answered_with_what_is_sealed(sealed: Desk) -> None:
    project = sealed.project
    for told in (tuple(project.claims), tuple(project.events), tuple(project.documents), tuple(project.narratives),
                 tuple(project.contradictions()), project.find("killed"), project.find("army shelled")):  # fmt: skip
        assert_clean(encoded(told), "project")
    hidden = [each for each in project.store.events.events() if "sealed" in each.flags]
    assert len(hidden) == 3
    for id in [event.id for event in hidden] + [id for event in hidden for id in event.claim_ids]:
        with pytest.raises(UsageError, match="RPT-103"):
            project.event(id) if id.startswith("evt-") else project.claim(id)
    named = {document for event in hidden for document in event.document_ids if project.text(document) is None}
    assert len(named) == 1


def test_the_page_tells_what_is_sealed_only_where_it_is_asked_for(sealed: Desk) -> None:
    project = sealed.project
    shown = [each.id for each in project.events]
    answers = [sealed.session(), sealed.events(""), sealed.facets(""), sealed.map(""), sealed.timeline(""),
               sealed.sources(), sealed.suggestions(), sealed.find("killed"), sealed.find("army"),
               sealed.events("q=killed"), sealed.accuracy(), sealed.rounds()]  # fmt: skip
    answers += [sealed.candidates(kind, "", id) for kind in ("place", "actor", "type") for id in shown]
    answers += [sealed.event(id) for id in shown] + [sealed.contradictions(id) for id in shown]
    answers += [sealed.claim(each.id) for each in project.claims] + [
        sealed.narrative(each.id) for each in project.claims
    ]
    answers += [sealed.document(each.id) for each in project.documents]
    answers += [sealed.source(each.id or each.name) for each in sealed.sources()]
    for answer in answers:
        assert_clean(encoded(answer), type(answer).__name__)
    for planted in ("Zumrudabad", "Vexilla", "Orphiusville"):
        assert sealed.events(f"q={planted}").total == 0
    assert sealed.events("sealed=yes").total == 3
    opened = b"".join(encoded(sealed.event(id)) for id in sealed.ids("sealed=yes"))
    assert all(name.encode() in opened for name in ("Zumrudabad", "Vexilla", "Orphiusville"))
    reader = Desk(project, "wren", may_write=False)
    for id in sealed.ids("sealed=yes"):
        with pytest.raises(UsageError, match="RPT-103"):
            reader.event(id)


def test_what_is_unsealed_is_found_again(sealed: Desk) -> None:
    assert (sealed.find("locals said").corpus, sealed.events("q=zumrudabad").total) == (4, 0)
    sealed.undo(5)
    assert sealed.events("q=zumrudabad").total == 1
