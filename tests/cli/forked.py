"""Runs the program in a process of its own that begins with everything loaded: with other rights, limits or streams. POSIX only."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.child import run_and_exit
from tests.cli.command import Run

NOBODY = 65534
SECONDS = 30
"""After which a run counts as hanging."""


def forked(*arguments: object, before: Callable[[], None] = lambda: None) -> Run:
    """`discrepancy ARGUMENTS` after `before` was called in its process. -14 where it hangs."""
    pipes = [os.pipe(), os.pipe()]
    child = os.fork()
    if child == 0:
        for number, (_, end) in enumerate(pipes, 1):
            os.dup2(end, number)
        run_and_exit([*map(str, arguments)], SECONDS, before)
    said: list[bytes] = [b"", b""]

    def listen(which: int) -> None:
        with os.fdopen(pipes[which][0], "rb") as pipe:
            said[which] = pipe.read()

    for _, write in pipes:
        os.close(write)
    listeners = [threading.Thread(target=listen, args=(which,)) for which in (0, 1)]
    for each in listeners:
        each.start()
    for each in listeners:
        each.join()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return Run(code, said[0].decode(), said[1].decode())


def powerless() -> None:
    """Gives up root's rights, to which no mode of a file applies."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


@contextmanager
def public_folder() -> Iterator[Path]:
    """A folder that everybody may enter, with its files nobody's."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        try:
            yield folder
        finally:
            for path in sorted(folder.rglob("*")):
                if not path.is_symlink():
                    path.chmod(0o700)


def give(folder: Path) -> None:
    """Makes a folder and all below it nobody's."""
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[Path]:
    """A file system in memory at a new folder; skips where none can be mounted."""
    folder.mkdir()
    if shutil.which("mount") is None or subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", folder], capture_output=True).returncode:
        pytest.skip(
            reason="nothing can be mounted here"
        )  # a container without the right to; tests/cli/test_rights.py refuses writes without a mount
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)
