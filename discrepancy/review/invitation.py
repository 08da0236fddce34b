"""How the browser is let in: by an address that is good once, for the list of processes shows everybody what a browser is started with.

The token itself is in no command line. Whoever is quick could still use the address first, so where the system says whose a
connection is (Linux), another user's is refused.
"""

from __future__ import annotations

import hmac
import os
import secrets
import threading
from pathlib import Path

SOCKETS = Path("/proc/net/tcp")
"""Linux's list of connections: after its head, a line each with the local address and, in the eighth column, the user."""
FOLDER = "open"


class Invitation:
    """A path that is good once."""

    def __init__(self) -> None:
        self._word: str | None = None
        self._lock = threading.Lock()

    def make(self) -> str:
        """A new path; the one before is not good any more."""
        with self._lock:
            self._word = secrets.token_urlsafe(24)
            return f"/{FOLDER}/{self._word}"

    def take(self, method: str, path: str, peer: tuple[str, int]) -> bool:
        """Whether this request may come in by the path; then no one else may."""
        with self._lock:
            if self._word is None or method != "GET" or not is_ours(peer):
                return False
            good = hmac.compare_digest(path.encode("utf-8", "replace"), f"/{FOLDER}/{self._word}".encode())
            if good:
                self._word = None
            return good


def is_ours(peer: tuple[str, int]) -> bool:
    """Whether the other end of a connection on this machine is this user's, or root's; true where the system does not say."""
    if not hasattr(os, "getuid"):
        return True
    address, port = peer
    wanted = f"{int.from_bytes(bytes(map(int, address.split('.'))), 'little'):08X}:{port:04X}"
    try:
        lines = SOCKETS.read_text(encoding="ascii").splitlines()[1:]
    except OSError:
        return True
    users = {int(columns[7]) for columns in map(str.split, lines) if columns[1] == wanted}
    return not users or bool(users & {0, os.getuid()})
