"""The most memory that a process and all below it have at one time, while it runs (Linux)."""

from __future__ import annotations

import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Peak:
    """Watches a process from the moment it is made until the process ends; `megabytes` are proportional, so that shared pages count once."""

    run: subprocess.Popen[bytes]
    every: float = 0.3
    """Seconds between two looks."""
    megabytes: float = 0.0
    _watching: threading.Thread = field(init=False)

    def __post_init__(self) -> None:
        self._watching = threading.Thread(target=self._watch)
        self._watching.start()

    def found(self) -> float:
        """Megabytes, after the process has ended."""
        self._watching.join()
        return self.megabytes

    def _watch(self) -> None:
        while self.run.poll() is None:
            self.megabytes = max(self.megabytes, sum(map(_megabytes, _family(self.run.pid))))
            time.sleep(self.every)


def _family(parent: int) -> list[int]:
    """A process and all below it."""
    found = [parent]
    for process in found:
        try:
            for task in Path(f"/proc/{process}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
    return found


def _megabytes(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
