"""A project that is coded once for all workers of a run, and the real server at a copy of it."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx2
import pytest

NO_BROWSER = "no Chromium was found; install it (Debian: apt-get install chromium) or set REPORTEDLY_CHROMIUM"
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless=new", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    "--disable-background-networking", "--disable-component-update", "--no-first-run",
)  # fmt: skip


def chromium() -> str | None:
    """Where this machine's Chromium lies."""
    told = os.environ.get("REPORTEDLY_CHROMIUM")
    return told or next((found for name in CHROMIUMS if (found := shutil.which(name))), None)


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run see."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def made_once(shared: Path, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that the first worker makes and the others wait for."""
    done = shared / f"{name}.done"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(shared / name)
            done.touch()
    return shared / name


def make_demo(folder: Path) -> None:
    """Code and link the demonstration's reports."""
    from reportedly.workflow.code import Watch
    from reportedly.workflow.demo import run_demo

    project, tally = run_demo(folder, Watch())
    project.close()
    assert tally.exit_status == 0


def copied(made: Path, to: Path) -> Path:
    """A copy of a project to decide in."""
    shutil.copytree(made, to)
    return to


class Address(NamedTuple):
    """A server: what its first lines say, its process and its project."""

    start: str
    api: str
    token: str
    process: subprocess.Popen[str]
    folder: Path

    @property
    def root(self) -> str:
        return self.start.partition("/start")[0]

    def client(self, **more: str) -> httpx2.Client:
        """A script's client, which may write."""
        keys = {"Authorization": f"Bearer {self.token}", "X-Reportedly-Token": self.token}
        return httpx2.Client(base_url=self.api, headers=keys | more, timeout=30, trust_env=False)


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[Address]:
    """Run `reportedly review` at a project, as a user would, until the block ends."""
    command = [sys.executable, "-m", "reportedly", "review", "--project", str(folder), "--no-open", "--print-token"]
    process = subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True)
    said = process.stdout
    assert said is not None
    try:
        start, api, token = (said.readline().strip().rpartition(" ")[2] for _ in range(3))
        yield Address(start, api, token, process, folder)
    finally:
        process.terminate()
        process.wait(20)
        said.close()
