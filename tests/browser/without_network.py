"""Opens the page of a project where the machine has no network but itself; run inside a network namespace of its own.

Prints what it saw as JSON: ``python -m tests.browser.without_network PROJECT CHROMIUM``.
"""

from __future__ import annotations

import fcntl
import json
import socket
import struct
import sys
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright
from tests.served import FLAGS, serving

GET_FLAGS, SET_FLAGS, UP = 0x8913, 0x8914, 1
"""SIOCGIFFLAGS, SIOCSIFFLAGS and IFF_UP of Linux' netdevice(7)."""


def raise_loopback() -> None:
    """Bring the loopback interface up, which a new namespace has down."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sH14s", b"lo", 0, b"")
        flags = struct.unpack("16sH14s", fcntl.ioctl(any_socket, GET_FLAGS, request))[1]
        fcntl.ioctl(any_socket, SET_FLAGS, struct.pack("16sH14s", b"lo", flags | UP, b""))


def has_route() -> bool:
    """Whether a packet to another machine would leave; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as outward:
        try:
            outward.connect(("192.0.2.1", 9))
        except OSError:
            return False
    return True


def look(project: Path, chromium: str) -> dict[str, object]:
    """Open the page, wait for list and map, and tell what was drawn, said and asked."""
    errors: list[str] = []
    asked: list[str] = []
    with serving(project) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(server.start)
        rows = page.locator('[role="option"]')
        rows.first.wait_for(timeout=60_000)
        page.locator("canvas").first.wait_for(timeout=60_000)
        page.wait_for_load_state("networkidle")
        told = {"rows": rows.count(), "title": page.title()}
        browser.close()
    hosts = sorted({str(urlsplit(url).hostname) for url in asked if urlsplit(url).scheme not in ("blob", "data")})
    return told | {"errors": errors, "hosts": hosts, "has_route": has_route()}


if __name__ == "__main__":
    if "--isolated" in sys.argv:
        raise_loopback()
    print(json.dumps(look(Path(sys.argv[1]), sys.argv[2])))
