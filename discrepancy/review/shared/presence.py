"""Who is looking at which finding: kept in memory only, and forgotten when a window stops sending requests."""

from __future__ import annotations

import threading
import time

from discrepancy.review.shared.backoff import Clock

AWAY = 8.0
"""Seconds without a request after which a window counts as closed; an open one sends a request every two seconds."""
WINDOWS = 20
"""Most windows of one person that are remembered."""


class Presence:
    """Windows by person. May be asked from several threads."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._windows: dict[tuple[str, str], tuple[float, int | None]] = {}

    def seen(self, name: str, window: str, at: int | None) -> None:
        """Note that a window of somebody shows the finding with this index, or none."""
        with self._lock:
            mine = [key for key in self._windows if key[0] == name]
            if (name, window) not in self._windows and len(mine) >= WINDOWS:
                del self._windows[mine[0]]
            self._windows[name, window] = self._clock(), at

    def left(self, name: str) -> None:
        """Note that somebody has left."""
        with self._lock:
            self._windows = {key: value for key, value in self._windows.items() if key[0] != name}

    def now(self) -> tuple[tuple[str, int | None], ...]:
        """The people present, with each finding that they look at, sorted; a name without a finding looks at none."""
        with self._lock:
            late = self._clock() - AWAY
            self._windows = {key: value for key, value in self._windows.items() if value[0] >= late}
            found = {(name, at) for (name, _), (_, at) in self._windows.items()}
        looking = {name for name, at in found if at is not None}
        kept = {(name, at) for name, at in found if at is not None or name not in looking}
        return tuple(sorted(kept, key=lambda each: (each[0], -1 if each[1] is None else each[1])))
