"""How the browser gets access: by an address that works once, because the list of processes shows everybody how a browser was started.

The token itself is in no command line. Another user could still be faster, so where the system knows the user of a connection (Linux), other users are refused.
"""

from __future__ import annotations

import hmac
import os
import secrets
import threading
from pathlib import Path

SOCKETS = Path("/proc/net/tcp")
"""Linux's list of connections: after a header, one line per connection with the local address and, in the eighth column, the user."""
FOLDER = "open"


class Invitation:
    """A path that works once."""

    def __init__(self) -> None:
        self._word: str | None = None
        self._lock = threading.Lock()

    def make(self) -> str:
        """A new path; the last one becomes invalid."""
        with self._lock:
            self._word = secrets.token_urlsafe(24)
            return f"/{FOLDER}/{self._word}"

    def take(self, method: str, path: str, peer: tuple[str, int]) -> bool:
        """Whether this request may use the path; afterwards nobody else may."""
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
