"""Coding with the encoder and by rules alone: each on request, each told by its Run, each the same every time."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.build import reading_of

import reportedly as rp
from reportedly.cli.main import reportedly as command
from reportedly.engine.pool import PoolEngine
from reportedly.errors import PackError
from reportedly.records.claim import Claim
from reportedly.records.document import document_of
from reportedly.text import encode
from reportedly.workflow import coder as coding
from reportedly.workflow.coder import Coder, Coding
from reportedly.workflow.project import Project, Settings

TEXTS = (
    "The army shelled Saraqib on Monday, killing nine people.",
    "Warplanes bombed a market in Idlib. Rebels fired rockets at the airport.",
)


@pytest.fixture
def no_onnx(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine where onnxruntime is not installed."""
    monkeypatch.setattr(encode, "find_spec", lambda name: None)
    coding._encoder.cache_clear()
    yield
    coding._encoder.cache_clear()


@pytest.fixture
def broken_onnx(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine where onnxruntime is installed but does not load."""
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    monkeypatch.setattr(encode, "find_spec", lambda name: object())
    coding._encoder.cache_clear()
    yield
    coding._encoder.cache_clear()


def claims_by(coder: Coder) -> list[tuple[Claim, ...]]:
    return [coder(document_of(text, published="2018-02-07")).claims for text in TEXTS]


def test_a_run_with_the_encoder_tells_its_weights() -> None:
    run = Coder().run()
    assert run.weights is not None
    assert len(run.weights.sha256) == 64
    assert "encoder" not in run.settings


def test_a_run_by_rules_alone_tells_so() -> None:
    run = Coder(rules_only=True).run()
    assert (run.weights, run.settings) == (None, {"encoder": "off"})
    assert run.id != Coder().run().id


def test_without_onnxruntime_coding_is_by_rules_alone_and_the_run_tells_why(no_onnx: None) -> None:
    assert Coder().run().settings == {"encoder": "not installed"}
    assert claims_by(Coder()) == claims_by(Coder(rules_only=True))


def test_with_an_onnxruntime_that_does_not_load_coding_is_by_rules_alone(broken_onnx: None) -> None:
    assert Coder().run().settings == {"encoder": "not installed"}
    assert claims_by(Coder()) == claims_by(Coder(rules_only=True))


@pytest.mark.parametrize("lost", ["encoder.json", "vocabulary.txt"])
def test_a_lost_file_of_the_weights_is_a_coded_error(lost: str, tmp_path: Path) -> None:
    for path in encode.shipped_folder().iterdir():
        if path.name != lost:
            (tmp_path / path.name).symlink_to(path)
    with pytest.raises(PackError, match="RPT-404"):
        encode.Encoder(tmp_path).read(TEXTS[0], reading_of(TEXTS[0]).parse)


@pytest.mark.parametrize("rules_only", [False, True])
def test_coding_again_gives_the_same_claims(rules_only: bool) -> None:
    first = claims_by(Coder(rules_only=rules_only))
    assert first == claims_by(Coder(rules_only=rules_only))
    assert all(first)


def test_two_workers_give_the_same_claims_as_one() -> None:
    documents = [document_of(text, published="2018-02-07") for text in TEXTS]
    results = [result for _, result in PoolEngine(2).map(Coder(), documents)]
    assert [result.claims for result in results if isinstance(result, Coding)] == claims_by(Coder())


def test_the_library_codes_by_rules_alone_where_it_is_asked_to() -> None:
    found = rp.code(TEXTS[0], rules_only=True)
    assert not any(claim.what.rule.startswith("events.encoder") for claim in found)


def test_a_project_can_leave_the_encoder_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[0], "utf-8")
    with Project(tmp_path, Settings(name="demo", encoder=False)) as project:
        assert project.code(tmp_path / "a.txt").run.weights is None


def test_the_command_says_how_it_coded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[0], "utf-8")
    told = [str(tmp_path / "a.txt"), "--to", str(tmp_path / "claims.jsonl")]
    assert "encoder reportedly-encoder" in CliRunner().invoke(command, ["code", *told]).output
    assert "by rules alone: encoder off" in CliRunner().invoke(command, ["code", *told, "--rules-only"]).output


def test_another_threshold_is_another_encoder(tmp_path: Path) -> None:
    shutil.copytree(encode.shipped_folder(), tmp_path / "weights")
    card = tmp_path / "weights" / "encoder.json"
    before = encode.Encoder(tmp_path / "weights").digest
    card.write_text(card.read_text("utf-8").replace('"claim":', '"claim": 0.5, "was":'), "utf-8")
    assert encode.Encoder(tmp_path / "weights").digest != before
