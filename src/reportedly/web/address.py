"""Where the page may be served: on this machine's loopback addresses, and nowhere else."""

from __future__ import annotations

import socket
from ipaddress import ip_address

from reportedly.errors import PageError, SafetyError


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
    except OSError as error:
        bound.close()
        raise PageError("RPT-901", where=host_header(host, port), why=error.strerror or str(error)) from error
    return bound
