"""A program that Ctrl-C reaches, whoever runs the tests: a shell's background job hands SIGINT down as ignored."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Sequence
from typing import Any


def _hear() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def start(command: Sequence[str], **more: Any) -> subprocess.Popen[Any]:
    """The command, started with SIGINT as a terminal would leave it. POSIX only."""
    return subprocess.Popen(command, preexec_fn=_hear, **more)
