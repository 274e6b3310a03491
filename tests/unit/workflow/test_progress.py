"""Progress and interruption."""

import os
import signal
from io import StringIO

import pytest
from tests.samples import sample_run

from reportedly.workflow.progress import Progress
from reportedly.workflow.stop import Stop
from reportedly.workflow.tally import Tally


def test_one_line_every_five_seconds_where_nobody_watches() -> None:
    now, out = [0.0], StringIO()
    progress, tally = Progress(out, total=100, clock=lambda: now[0]), Tally(sample_run())
    for second in range(13):
        now[0], tally.coded = float(second), second * 2
        progress.tick(tally)
    progress.close()
    assert out.getvalue().splitlines() == [
        "10 of 100 documents, 2.0 documents/s, 45 s left, 0 failed",
        "20 of 100 documents, 2.0 documents/s, 40 s left, 0 failed",
    ]


def test_the_first_interruption_is_remembered_and_the_second_ends_at_once() -> None:
    out = StringIO()
    stop = Stop(out)
    before = signal.getsignal(signal.SIGINT)  # what runs the tests may ignore it
    with stop.listening():
        assert not stop()
        os.kill(os.getpid(), signal.SIGINT)
        assert stop()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert "Finishing the document in hand" in out.getvalue()
    assert signal.getsignal(signal.SIGINT) is before
