"""The verb that opens the page: where it refuses to, under what name it decides, how it ends."""

from __future__ import annotations

import getpass
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from tests.served import serving

from reportedly.workflow.project import Project

REVIEW = (sys.executable, "-m", "reportedly", "review", "--no-open")


@pytest.fixture
def war(tmp_path: Path) -> Path:
    """A project without documents."""
    Project.create(tmp_path / "war").close()
    return tmp_path / "war"


def refused(war: Path, *options: str) -> tuple[int, str]:
    done = subprocess.run([*REVIEW, "--project", str(war), *options], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "192.0.2.7", "example.org", "", "127.0.0.1.example.org", "::1%lo", "::1%eth0"]
)
def test_an_address_that_others_could_reach_is_refused_with_exit_5(war: Path, host: str) -> None:
    status, told = refused(war, "--host", host)
    assert (status, told[:7]) == (5, "RPT-802")


def test_a_project_has_its_own_port_while_it_is_free_so_that_kept_addresses_lead_there_again(war: Path) -> None:
    with serving(war) as server:
        own = server.root
        with serving(war) as beside:
            assert beside.root != own
    with serving(war) as server:
        assert server.root == own


def test_a_port_that_is_taken_is_told_in_one_line(war: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        status, told = refused(war, "--port", str(other.getsockname()[1]))
    assert (status, told[:7], len(told.splitlines())) == (1, "RPT-901", 1)


@pytest.mark.parametrize("name", ["", " ", "a\nb", "x" * 61, "\u202eabc", "\u200d"])
def test_a_reviewers_name_can_be_seen(war: Path, name: str) -> None:
    assert refused(war, "--reviewer", name)[0] == 2


def test_a_folder_without_a_project_is_told(tmp_path: Path) -> None:
    status, told = refused(tmp_path)
    assert (status, told[:7]) == (2, "RPT-102")


def test_a_database_that_cannot_be_read_is_told_before_the_page_opens(war: Path) -> None:
    (war / "reportedly.sqlite").write_bytes(b"no database at all, but words " * 300)
    code, told = refused(war)
    assert code != 0
    assert "RPT-501" in told


def reviewer_of(folder: Path, *options: str) -> str:
    with serving(folder, *options) as server, server.client() as client:
        return str(client.get("session").json()["reviewer"])


def test_a_reviewer_is_named_by_option_or_settings_and_never_by_the_account(war: Path) -> None:
    assert reviewer_of(war) == "reviewer" != getpass.getuser()
    with (war / "reportedly.toml").open("a", encoding="utf-8") as settings:
        settings.write('reviewer = "wren"\n')
    assert reviewer_of(war) == "wren"
    assert reviewer_of(war, "--reviewer", "kestrel") == "kestrel"
    joined = "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627"
    assert reviewer_of(war, "--reviewer", joined) == joined


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_server_ends_cleanly_when_it_is_told_to(war: Path, how: signal.Signals) -> None:
    with serving(war) as server:
        os.kill(server.process.pid, how)
        assert server.process.wait(20) in (0, -how)


def test_the_server_listens_on_the_loopback_address_alone(war: Path) -> None:
    with serving(war) as server:
        port = server.root.rpartition(":")[2]
        heard = [line.split()[1] for line in Path("/proc/net/tcp").read_text("ascii").splitlines()[1:]]
        assert next(at for at in heard if at.endswith(f":{int(port):04X}")).startswith("0100007F:")


@pytest.mark.skipif(not Path("/proc/net/if_inet6").exists(), reason="no IPv6 here")
def test_ipv6_loopback_serves_too(war: Path) -> None:
    with serving(war, "--host", "::1") as server, server.client() as client:
        assert server.root.startswith("http://[::1]:")
        assert client.get("openapi.json").status_code == 200


SLOW = """
import os, time
from reportedly.cli.main import main
from reportedly.workflow.review.desk import Desk

def first_view(desk):
    for _ in range(int(os.environ["STEPS"])):
        time.sleep(0.5)
        yield

Desk.first_view = first_view
main()
"""
"""The command, in a project where each part of the first view takes long to read."""


@pytest.mark.parametrize(("steps", "is_told"), [(4, True), (240, False)])
def test_the_address_is_told_once_the_page_opens_at_once_and_reading_can_be_ended(
    war: Path, monkeypatch: pytest.MonkeyPatch, steps: int, is_told: bool
) -> None:
    monkeypatch.setenv("STEPS", str(steps))
    command = [sys.executable, "-c", SLOW, "review", "--no-open", "--project", str(war)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        assert server.stdout is not None
        assert server.stderr.readline().startswith("Reading the project")
        if is_told:
            assert server.stdout.readline().startswith("http://127.0.0.1:")
        server.terminate()
        assert server.wait(20) in (0, -signal.SIGTERM)
        assert server.stdout.read() == ""
