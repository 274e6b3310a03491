"""Where the page may be served: on this machine's loopback addresses, and nowhere else."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from ipaddress import ip_address
from pathlib import Path
from zlib import crc32

from reportedly.errors import PageError, SafetyError

OWN_PORTS = range(21_000, 30_000)
"""Below the ports that systems lend to outgoing connections, so that a project's own is seldom taken."""


def loopback_host(host: str) -> str:
    """Return the loopback address that a host means.

    Raises:
        SafetyError: RPT-802 for any other: there is no sign-in, so whoever reaches the page could read and decide.

    >>> loopback_host("localhost"), loopback_host("::1")
    ('127.0.0.1', '::1')
    """
    if host == "localhost":
        return "127.0.0.1"
    try:
        found = ip_address(host)
    except ValueError:
        found = None
    if found is None or not found.is_loopback or getattr(found, "scope_id", None) is not None:
        raise SafetyError("RPT-802", where=f"--host {host}", why="it is not an address of this machine alone")
    return str(found)


def host_header(host: str, port: int) -> str:
    """Write host and port as a browser's Host header has them.

    >>> host_header("127.0.0.1", 8600), host_header("::1", 8600)
    ('127.0.0.1:8600', '[::1]:8600')
    """
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def open_port(host: str, port: int) -> socket.socket:
    """Bind a loopback address; port 0 takes a free one.

    Raises:
        PageError: RPT-901 where the port is taken or not to be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen()  # two servers that only bound one port would both think it theirs
    except OSError as error:
        bound.close()
        raise PageError("RPT-901", where=host_header(host, port), why=error.strerror or str(error)) from error
    return bound


def own_port(folder: Path) -> int:
    """Give the port that a project's page has whenever it is free, so that kept addresses lead there again.

    >>> own_port(Path("war")) in OWN_PORTS
    True
    """
    return OWN_PORTS[crc32(str(folder.resolve()).encode("utf-8", "surrogateescape")) % len(OWN_PORTS)]


def open_first(host: str, ports: Iterable[int]) -> socket.socket:
    """Bind the first of some ports that is to be had.

    Raises:
        PageError: RPT-901 where none is.
    """
    *others, last = ports
    for port in others:
        try:
            return open_port(host, port)
        except PageError:
            continue
    return open_port(host, last)
