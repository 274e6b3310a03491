"""Batches as they happen: broken files, a killed run, an interrupted one, other hash seeds and workers."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportedly.cli.main import main

COMMAND = (sys.executable, "-m", "reportedly.cli.main")
EXPORTS = ("csv", "geojson", "html", "jsonl", "parquet")
PLACES = ("Saraqib", "Hama", "Raqqa", "Homs", "Idlib")
ACTS = ("shelled a village near", "bombed a market in", "seized a checkpoint near", "raided a camp near")
TOTAL = 40
"""Reports of a project, so many that a run can be stopped in the middle; one of them is empty."""


def report(number: int) -> str:
    act, place = ACTS[number % len(ACTS)], PLACES[number % len(PLACES)]
    return f"The army {act} {place} on Monday, killing {number + 2} people, residents said. Report {number}.\n"


def write_reports(folder: Path, total: int) -> None:
    folder.mkdir(parents=True)
    for number in range(total):
        (folder / f"{number:03}.txt").write_text(report(number))


def make_project(folder: Path) -> Path:
    """A project folder with reports below it, one of them empty."""
    write_reports(folder / "reports", TOTAL)
    (folder / "reports" / "020.txt").write_bytes(b"")
    (folder / "reportedly.toml").write_text('[project]\nname = "p"\n')
    return folder


def start(*arguments: str, cwd: Path, seed: str) -> "subprocess.Popen[str]":
    env = {**os.environ, "PYTHONHASHSEED": seed, "OMP_NUM_THREADS": "1"}
    return subprocess.Popen([*COMMAND, *arguments], cwd=cwd, env=env, stderr=subprocess.PIPE, text=True)


def dump(project: Path) -> list[str]:
    """Everything a project's database holds, in order."""
    with sqlite3.connect(project / "reportedly.sqlite") as db:
        return list(db.iterdump())


def kept(project: Path) -> int:
    """How many documents a project's database holds."""
    try:
        with sqlite3.connect(f"file:{project / 'reportedly.sqlite'}?mode=ro", uri=True) as db:
            return int(db.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def stop_at(worker: "subprocess.Popen[str]", project: Path, least: int, number: signal.Signals) -> str:
    """Send a signal once so many documents are kept; return what the command said."""
    while kept(project) < least and worker.poll() is None:
        time.sleep(0.02)
    worker.send_signal(number)
    return worker.communicate(timeout=120)[1]


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was coded without disturbance."""
    project = make_project(tmp_path_factory.mktemp("calm") / "p")
    worker = start("code", "reports", "--to", "claims.jsonl", cwd=project, seed="1")
    told = worker.communicate(timeout=240)[1]
    assert (worker.returncode, kept(project)) == (3, TOTAL - 1), told
    return project


def test_a_run_that_is_killed_interrupted_and_finished_leaves_the_same_database(calm: Path, tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    stop_at(start("code", "reports", cwd=project, seed="2"), project, 5, signal.SIGKILL)
    after_kill = kept(project)
    worker = start("code", "reports", cwd=project, seed="3")
    told = stop_at(worker, project, after_kill + 5, signal.SIGINT)
    after_interruption = kept(project)
    assert 5 <= after_kill < after_interruption < TOTAL - 1
    assert (worker.returncode, "Traceback" in told) == (130, False)
    assert "Run the same command again to go on" in told
    last = start("code", "reports", cwd=project, seed="4")
    assert f"{after_interruption} already there" in last.communicate(timeout=240)[1]
    assert last.returncode == 3
    assert dump(project) == dump(calm)
    assert (project / "failed.jsonl").read_bytes() == (calm / "failed.jsonl").read_bytes()


def test_other_hash_seeds_and_two_workers_give_the_same_bytes(calm: Path, tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    worker = start("code", "reports", "--to", "claims.jsonl", "--workers", "2", cwd=project, seed="5")
    told = worker.communicate(timeout=240)[1]
    assert worker.returncode == 3, told
    assert (project / "claims.jsonl").read_bytes() == (calm / "claims.jsonl").read_bytes() != b""
    assert dump(project) == dump(calm)
    export = f"import reportedly as rp; p = rp.open('.'); [p.export(f, 'x.' + f, quotes=True) for f in {EXPORTS}]"
    for folder, seed in ((project, "6"), (calm, "7")):
        env = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", export], cwd=folder, env=env, check=True)
    for name in EXPORTS:
        assert (project / f"x.{name}").read_bytes() == (calm / f"x.{name}").read_bytes()


BROKEN = {
    "900.txt": (b"", "RPT-201"),
    "901.txt": (bytes(range(256)) * 40, "RPT-202"),
    "902.txt": (b"shells fell on the town " * 100_000, "RPT-204"),
    "903.html": (b"<html><body><script>alert(1)</script></body></html>", "RPT-205"),
    "904.jsonl": (b'{"title": "no text"}\n', "RPT-206"),
    "905.xyz": (b"shells fell", "RPT-207"),
    "906.txt": (b"\xff\xfe\x00\xd8" * 50, "RPT-20"),
}
"""Broken files, each with the code (or its beginning) that names it."""


def test_of_a_hundred_files_the_broken_ones_are_named_and_the_rest_coded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_reports(tmp_path / "in", 93)
    for name, (data, _) in BROKEN.items():
        (tmp_path / "in" / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["reportedly", *["code", "in", "--to", "claims.jsonl", "--max-bytes", "1000000"]])
    with pytest.raises(SystemExit) as done:
        main()
    told = capsys.readouterr().err
    claims = [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text("utf-8").splitlines()]
    failed = {Path(f["file"]).name: f for f in map(json.loads, (tmp_path / "failed.jsonl").read_text().splitlines())}
    assert (done.value.code, len({claim["document_id"] for claim in claims})) == (3, 93)
    assert "100 documents read: 93 coded, 0 already there, 7 failed" in told
    assert failed.keys() == BROKEN.keys()
    for name, (_, code) in BROKEN.items():
        assert failed[name]["code"].startswith(code)
        assert failed[name]["remedy"]
        assert f"{failed[name]['code']} in/{name}" in told
