"""A progress bar on standard error during long work; none if standard error is no terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read
from discrepancy.report.content.result import Report

# Work that is done sooner shows nothing.
_PATIENCE = 0.7
# Ten times a second is as often as an eye can follow.
_EVERY = 0.1
_WIDTH = 30


class Progress:
    """Call it with the stage, how much is done and how much there is; `close` removes the bar."""

    def __init__(self) -> None:
        self._shows = sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self._next = time.monotonic() + _PATIENCE
        self._drawn = False
        self._stage = ""
        self._since = (0.0, 0)

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Draw the bar, if it is time."""
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._since = stage, (now, done)
        if not self._shows or now < self._next or total < 1:
            return
        self._next = now + _EVERY
        self._drawn = True
        filled = _WIDTH * done // total
        sys.stderr.write(f"\r\x1b[2K{stage} {'█' * filled}{'░' * (_WIDTH - filled)} {done:,}/{total:,}{self._pace(now, done, total)}")
        sys.stderr.flush()

    def _pace(self, now: float, done: int, total: int) -> str:
        """Items per second in this stage, and its expected end; empty at the beginning."""
        start, before = self._since
        if done <= before or now - start < 1:
            return ""
        rate = (done - before) / (now - start)
        left = round((total - done) / rate)
        return f" {rate:,.0f}/s, {left // 60}:{left % 60:02} left"

    def close(self) -> None:
        """Remove the bar, if one was drawn."""
        if self._drawn:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
            self._drawn = False


def check_with_progress(paths: Sequence[str], settings: Settings, against: Sequence[str] | None = None) -> Report:
    """The report on these paths, with a bar while the work goes on."""
    progress = Progress()
    try:
        return examine(read(paths, settings, against or ()), settings, progress)
    finally:
        progress.close()
