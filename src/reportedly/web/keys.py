"""The secrets of one run of the server: who holds none of them gets no data and decides nothing."""

from __future__ import annotations

from secrets import compare_digest, token_urlsafe
from threading import Lock

BYTES = 32
"""Length of each secret: 256 bits, which nobody guesses (OWASP asks for 128 in a session's identifier)."""


class Keys:
    """The start address's key, good once; the browser's session; and the token of scripts and of every write.

    >>> keys = Keys()
    >>> keys.take_start("wrong"), keys.take_start(keys.start), keys.take_start(keys.start)
    (False, True, False)
    """

    def __init__(self) -> None:
        self.start, self.session, self.token = token_urlsafe(BYTES), token_urlsafe(BYTES), token_urlsafe(BYTES)
        self._is_fresh, self._lock = True, Lock()

    def take_start(self, told: str) -> bool:
        """Use the start key up; true for the first who has it."""
        with self._lock:
            is_right = self._is_fresh and same(told, self.start)
            self._is_fresh = self._is_fresh and not is_right
        return is_right

    def is_session(self, told: str | None) -> bool:
        """Say whether this is the session cookie's value."""
        return same(told, self.session)

    def is_token(self, told: str | None) -> bool:
        """Say whether this is the token."""
        return same(told, self.token)


def same(told: str | None, kept: str) -> bool:
    """Compare without telling by the time taken how much was right; what is no ASCII is never right."""
    return told is not None and compare_digest(told.encode("utf-8", "replace"), kept.encode("ascii"))
