"""Workers do pieces in order, and end with the process that asked for them, however that ends."""

from __future__ import annotations

import operator
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.workflow.link_crew import Crew

PACKS = ("core",)
WAITS = """
import multiprocessing, operator, time
from reportedly.workflow.link_crew import Crew
crew = Crew(1 + 1, ("core",))
list(crew.map(operator.is_, [None]))
print(*(each.pid for each in multiprocessing.active_children()), flush=True)
time.sleep(600)
"""


def test_results_come_in_the_order_of_the_pieces() -> None:
    with Crew(1, PACKS) as crew:
        assert list(crew.map(operator.is_, [1, None, 2])) == [False, False, False]


def test_fewer_than_one_worker_are_refused() -> None:
    with pytest.raises(UsageError, match="RPT-104"):
        Crew(0, PACKS)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another kind")
def test_workers_end_with_a_parent_that_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", WAITS], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = [int(pid) for pid in parent.stdout.readline().split()]
        parent.kill()
    assert workers
    until = time.monotonic() + 60
    while any(map(is_running, workers)) and time.monotonic() < until:
        time.sleep(0.1)
    assert not any(map(is_running, workers))


def is_running(pid: int) -> bool:
    """Whether a process is there and has not ended; some machines let ended ones wait for ever to be asked for."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
