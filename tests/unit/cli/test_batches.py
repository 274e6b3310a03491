"""Batches as they happen: broken files, a killed run, an interrupted one, other hash seeds and workers."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

COMMAND = (sys.executable, "-m", "reportedly.cli.main")
EXPORTS = ("csv", "geojson", "html", "jsonl", "parquet")
PLACES = ("Saraqib", "Hama", "Raqqa", "Homs", "Idlib")
ACTS = ("shelled a village near", "bombed a market in", "seized a checkpoint near", "raided a camp near")


def report(number: int) -> str:
    act, place = ACTS[number % len(ACTS)], PLACES[number % len(PLACES)]
    return f"The army {act} {place} on Monday, killing {number + 2} people, residents said. Report {number}.\n"


def write_reports(folder: Path, total: int) -> None:
    folder.mkdir(parents=True)
    for number in range(total):
        (folder / f"{number:03}.txt").write_text(report(number))


def run(*arguments: str, cwd: Path, seed: str = "0") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONHASHSEED": seed, "OMP_NUM_THREADS": "1"}
    return subprocess.run([*COMMAND, *arguments], cwd=cwd, env=env, capture_output=True, text=True, check=False)


def dump(database: Path) -> list[str]:
    """Everything a database holds, in order."""
    with sqlite3.connect(database) as db:
        return list(db.iterdump())


def make_project(folder: Path, total: int) -> Path:
    """A project folder with reports below it."""
    write_reports(folder / "reports", total)
    (folder / "reportedly.toml").write_text('[project]\nname = "p"\n')
    return folder


def test_of_a_hundred_files_the_broken_ones_are_named_and_the_rest_coded(tmp_path: Path) -> None:
    write_reports(tmp_path / "in", 93)
    broken = {
        "900.txt": (b"", "RPT-201"),
        "901.txt": (bytes(range(256)) * 40, "RPT-202"),
        "902.txt": (b"shells fell on the town " * 100_000, "RPT-204"),
        "903.html": (b"<html><body><script>alert(1)</script></body></html>", "RPT-205"),
        "904.jsonl": (b'{"title": "no text"}\n', "RPT-206"),
        "905.xyz": (b"shells fell", "RPT-207"),
        "906.txt": (b"\xff\xfe\x00\xd8" * 50, None),
    }
    for name, (data, _) in broken.items():
        (tmp_path / "in" / name).write_bytes(data)
    done = run("code", "in", "--to", "claims.jsonl", "--max-bytes", "1000000", cwd=tmp_path)
    claims = [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text("utf-8").splitlines()]
    failed = {Path(f["file"]).name: f for f in map(json.loads, (tmp_path / "failed.jsonl").read_text().splitlines())}
    assert done.returncode == 3, done.stderr
    assert "100 documents read: 93 coded, 0 already there, 7 failed" in done.stderr
    assert len({claim["document_id"] for claim in claims}) == 93
    assert failed.keys() == broken.keys()
    for name, (_, code) in broken.items():
        assert code in (None, failed[name]["code"])
        assert failed[name]["remedy"]
        assert f"{failed[name]['code']} in/{name}" in done.stderr


def test_a_killed_run_that_is_run_again_leaves_the_database_of_an_undisturbed_one(tmp_path: Path) -> None:
    killed, calm = make_project(tmp_path / "killed", 40), make_project(tmp_path / "calm", 40)
    for project in (killed, calm):
        (project / "reports" / "030.txt").write_bytes(b"")
    worker = subprocess.Popen([*COMMAND, "code", "reports"], cwd=killed, stderr=subprocess.DEVNULL)
    kept = wait_for_documents(killed / "reportedly.sqlite", 5)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    again, undisturbed = run("code", "reports", cwd=killed), run("code", "reports", cwd=calm)
    assert 5 <= kept < 39
    assert (again.returncode, undisturbed.returncode) == (3, 3)
    assert "0 already there" not in again.stderr
    assert dump(killed / "reportedly.sqlite") == dump(calm / "reportedly.sqlite")
    assert (killed / "failed.jsonl").read_bytes() == (calm / "failed.jsonl").read_bytes()


def wait_for_documents(database: Path, least: int) -> int:
    """Wait until so many documents are kept; return how many there are."""
    for _ in range(3000):
        if database.exists():
            try:
                with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
                    found = db.execute("SELECT count(*) FROM documents").fetchone()[0]
            except sqlite3.OperationalError:
                found = 0
            if found >= least:
                return int(found)
        time.sleep(0.02)
    raise AssertionError("no documents came")


def test_an_interrupted_run_finishes_its_document_and_says_how_to_go_on(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p", 40)
    worker = subprocess.Popen([*COMMAND, "code", "reports"], cwd=project, stderr=subprocess.PIPE, text=True)
    wait_for_documents(project / "reportedly.sqlite", 3)
    worker.send_signal(signal.SIGINT)
    told = worker.communicate(timeout=60)[1]
    assert worker.returncode == 130
    assert "Run the same command again to go on" in told
    assert "Traceback" not in told


def test_other_hash_seeds_and_two_workers_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = make_project(tmp_path / "one", 12), make_project(tmp_path / "two", 12)
    first = run("code", "reports", "--to", "claims.jsonl", cwd=one, seed="1")
    second = run("code", "reports", "--to", "claims.jsonl", "--workers", "2", cwd=two, seed="2")
    assert (first.returncode, second.returncode) == (0, 0), second.stderr
    assert (one / "claims.jsonl").read_bytes() == (two / "claims.jsonl").read_bytes() != b""
    assert dump(one / "reportedly.sqlite") == dump(two / "reportedly.sqlite")
    for project, seed in ((one, "3"), (two, "4")):
        export = f"import reportedly as rp; p = rp.open('.'); [p.export(f, 'x.' + f, quotes=True) for f in {EXPORTS}]"
        env = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", export], cwd=project, env=env, check=True)
    for format in EXPORTS:
        assert (one / f"x.{format}").read_bytes() == (two / f"x.{format}").read_bytes()
