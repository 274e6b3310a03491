"""What every exporter of events promises: same bytes, a notice, its policy, and no document's words without quotes."""

from pathlib import Path

import pytest
from tests.event_samples import Kept, bare_event, excluded_event, sample_event
from tests.planted import PRIVATE, PlantedBehind, planted_event
from tests.samples import SECRETS

from reportedly.errors import ExportError
from reportedly.export.redact import NOTICE
from reportedly.link.policies.unit import POLICIES
from reportedly.ports import EventExporter
from reportedly.workflow.wire import EVENT_FORMATS, FORMATS, choose_event_exporter

EVENTS = (sample_event("evt-a"), bare_event("evt-b"), excluded_event("evt-x"))
WHOLE = ("events", "events-csv", "event-reports")
"""Formats that hold every event, whatever is decided of it."""


@pytest.fixture(params=list(EVENT_FORMATS))
def exporter(request: pytest.FixtureRequest) -> EventExporter:
    return choose_event_exporter(request.param)


def write(exporter: EventExporter, folder: Path, *, quotes: bool) -> str:
    """All that an export wrote, as text."""
    exporter.write(iter(EVENTS), folder / f"events{exporter.suffix}", behind=Kept(), quotes=quotes)
    return "".join(file.read_text("utf-8") for file in sorted(folder.iterdir()))


def test_no_word_of_a_document_is_written_without_quotes(exporter: EventExporter, tmp_path: Path) -> None:
    told = write(exporter, tmp_path, quotes=False)
    assert [word for word in SECRETS if word in told] == []
    assert "tests" not in told


def test_no_private_name_of_a_group_or_place_is_written_without_quotes(exporter: EventExporter, tmp_path: Path) -> None:
    path = tmp_path / f"events{exporter.suffix}"
    for quotes in (False, True):
        assert exporter.write((planted_event("evt-p"),), path, behind=PlantedBehind(), quotes=quotes) == 1
        told = "".join(file.read_text("utf-8") for file in sorted(tmp_path.iterdir()))
        assert any(name in told for name in PRIVATE) is quotes
        assert ("around Saraqib" in told) is not quotes


def test_names_are_written_when_asked_for(exporter: EventExporter, tmp_path: Path) -> None:
    told = write(exporter, tmp_path, quotes=True)
    assert any(name in told for name in ("Yusuf Darwish", "Salma Haddad"))


def test_the_file_says_that_nobody_has_checked_it_and_names_its_policy(exporter: EventExporter, tmp_path: Path) -> None:
    told = write(exporter, tmp_path, quotes=False)
    assert NOTICE.split(":")[0] in told
    assert "incident@1" in told


def test_the_format_is_made_for_a_known_policy_and_has_a_name_of_its_own(exporter: EventExporter) -> None:
    assert exporter.policy in POLICIES
    assert exporter.name in EVENT_FORMATS
    assert exporter.name not in FORMATS


def test_the_number_returned_is_that_of_the_events_in_the_file(exporter: EventExporter, tmp_path: Path) -> None:
    path = tmp_path / "x"
    total = exporter.write(EVENTS, path, behind=Kept(), quotes=False)
    told = path.read_text("utf-8")
    assert total == sum(event.id in told for event in EVENTS)
    assert total == len(EVENTS) if exporter.name in WHOLE else total < len(EVENTS)


def test_the_same_events_give_the_same_bytes(exporter: EventExporter, tmp_path: Path) -> None:
    for name in "ab":
        exporter.write(iter(EVENTS), tmp_path / name, behind=Kept(), quotes=True)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_no_events_give_a_whole_file(exporter: EventExporter, tmp_path: Path) -> None:
    assert exporter.write((), tmp_path / "none", behind=Kept(), quotes=False) == 0
    assert (tmp_path / "none").exists()


def test_a_folder_that_is_not_there_is_a_coded_error_and_leaves_nothing(
    exporter: EventExporter, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="RPT-601"):
        exporter.write(EVENTS, tmp_path / "none" / "x", behind=Kept(), quotes=False)
    assert list(tmp_path.iterdir()) == []


def test_a_failed_export_leaves_the_old_file_as_it_was(exporter: EventExporter, tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_text("old")

    def broken():
        yield EVENTS[0]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        exporter.write(broken(), path, behind=Kept(), quotes=False)
    assert path.read_text() == "old"
    assert not path.with_name("old.part").exists()
