"""What every exporter promises: same bytes, nothing lost, a notice, and no word of a document without quotes."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.planted import PRIVATE, planted_claim
from tests.samples import SECRETS, TEXT, bare_claim, sample_claim

from reportedly.errors import ExportError
from reportedly.export.redact import NOTICE
from reportedly.ports import Exporter
from reportedly.records.claim import Claim
from reportedly.workflow.wire import FORMATS, choose_exporter

CLAIMS = (sample_claim("clm-a"), bare_claim("clm-b"), sample_claim("clm-c", status="accepted"))


@pytest.fixture(params=list(FORMATS))
def exporter(request: pytest.FixtureRequest) -> Exporter:
    return choose_exporter(request.param)


def write(exporter: Exporter, folder: Path, *, quotes: bool, claims: tuple[Claim, ...] = CLAIMS) -> str:
    """All that an export wrote, as text."""
    path = folder / f"claims{exporter.suffix}"
    assert exporter.write(iter(claims), path, quotes=quotes, texts=lambda id: TEXT) == len(claims)
    if exporter.name == "parquet":
        table = pq.read_table(path)
        return f"{table.schema.metadata} {table.to_pylist()}"
    return "".join(file.read_text("utf-8") for file in sorted(folder.iterdir()))


def test_no_word_of_a_document_is_written_without_quotes(exporter: Exporter, tmp_path: Path) -> None:
    told = write(exporter, tmp_path, quotes=False)
    assert [word for word in SECRETS if word in told] == []


def test_no_private_name_of_a_group_or_place_is_written_without_quotes(exporter: Exporter, tmp_path: Path) -> None:
    claims = (planted_claim("clm-p"),)
    told = write(exporter, tmp_path, quotes=False, claims=claims)
    assert [name for name in PRIVATE if name in told] == []
    assert "around Saraqib" in told
    assert any(name in write(exporter, tmp_path, quotes=True, claims=claims) for name in PRIVATE)


def test_quotes_are_written_when_asked_for(exporter: Exporter, tmp_path: Path) -> None:
    told = write(exporter, tmp_path, quotes=True)
    assert "Yusuf Darwish" in told
    assert "shelled" in told


def test_every_claim_is_there_even_without_place_or_date(exporter: Exporter, tmp_path: Path) -> None:
    told = write(exporter, tmp_path, quotes=False)
    assert all(claim.id in told for claim in CLAIMS)


def test_the_file_says_that_nobody_has_checked_it(exporter: Exporter, tmp_path: Path) -> None:
    assert NOTICE.split(":")[0] in write(exporter, tmp_path, quotes=False)


def test_the_same_claims_give_the_same_bytes(exporter: Exporter, tmp_path: Path) -> None:
    for name in "ab":
        exporter.write(iter(CLAIMS), tmp_path / name, quotes=True, texts=lambda id: TEXT)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_no_claims_give_a_whole_file(exporter: Exporter, tmp_path: Path) -> None:
    assert exporter.write((), tmp_path / "none", quotes=False) == 0
    assert (tmp_path / "none").exists()


def test_a_folder_that_is_not_there_is_a_coded_error_and_leaves_nothing(exporter: Exporter, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="RPT-601"):
        exporter.write(CLAIMS, tmp_path / "none" / "x", quotes=False)
    assert list(tmp_path.iterdir()) == []


def test_a_failed_export_leaves_the_old_file_as_it_was(exporter: Exporter, tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_text("old")

    def broken():
        yield CLAIMS[0]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        exporter.write(broken(), path, quotes=False)
    assert path.read_text() == "old"
    assert not path.with_name("old.part").exists()
