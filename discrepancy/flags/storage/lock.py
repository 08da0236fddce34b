"""One writer at a time, without a dependency and without leaving a file.

On POSIX the lock is on the folder itself: `flock` works on a directory, is released with its process however that ends, and leaves
nothing in a folder that is under version control (the `filelock` package would leave a lock file beside every flags file). Where a file
system
refuses that, as NFS may, and on Windows, a hidden file next to the flags file is locked.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from discrepancy.model.problem import Problem, UserError

PATIENCE = 10.0
"""Seconds. Writing ten thousand flags takes a twentieth of one; who holds the lock longer has stopped."""
_PAUSE = 0.02

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_BUSY = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)

_AS_IT_IS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""No link is followed and no pipe waited for: a folder may hold either under the name of the lock."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the lock of the flags file at `path`; UserError where another process holds it for longer than PATIENCE."""
    handle = _open(path)
    deadline = time.monotonic() + PATIENCE
    try:
        while True:
            try:
                _take(handle)
                break
            except OSError as error:
                if error.errno not in _BUSY:
                    os.close(handle)
                    handle = _open_lock_file(path)
                elif time.monotonic() > deadline:
                    message = "another process is writing to the flags file: wait for it to end, and try again"
                    raise UserError(Problem(path=str(path), message=message)) from error
                else:
                    time.sleep(_PAUSE)
        yield
    finally:
        with suppress(OSError):  # it is let go of all the same, and what was written is written
            os.close(handle)


def _open(path: Path) -> int:
    """A handle to lock: the folder's, or the hidden file's where folders cannot be opened."""
    if sys.platform == "win32":
        return _open_lock_file(path)
    return os.open(path.parent, os.O_RDONLY)


def _open_lock_file(path: Path) -> int:
    return os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT | _AS_IT_IS, 0o666)
