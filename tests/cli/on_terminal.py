"""Runs the program in a process of its own whose standard output is a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.cli.command import Run

_OURS = ("NO_COLOR", "TERM", "COLUMNS", "FORCE_COLOR")


def on_a_terminal(*arguments: object, cwd: Path | None = None, **environment: str) -> Run:
    """`discrepancy ARGUMENTS` on a terminal that shows colours, whatever the one is like that the tests were started from."""
    ours, its = pty.openpty()
    given = {name: value for name, value in os.environ.items() if name not in _OURS} | {"TERM": "xterm"} | environment
    command = [sys.executable, "-m", "discrepancy", *map(str, arguments)]
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(command, cwd=cwd, stdout=its, stderr=said, env=given) as running:
            os.close(its)
            parts = []
            while True:
                try:
                    part = os.read(ours, 65_536)
                except OSError:  # Linux says so when the other end is closed
                    break
                if not part:
                    break
                parts.append(part)
            os.close(ours)
        said.seek(0)
        return Run(running.returncode, b"".join(parts).decode("utf-8"), said.read().decode("utf-8"))
