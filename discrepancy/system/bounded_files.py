"""The only way to open a file: without waiting, within a limit, a regular file, and no link out of its folder unless the user named it. A
folder may be hostile: a pipe without a writer would block for ever, a device has no end, and a link may lead to files that must not be
read.
"""

from __future__ import annotations

import errno
import os
import select
import stat
from pathlib import Path

OURS = 64.0
"""Megabytes of the largest file of ours (decisions, lists, settings, rules): a decision takes about 600 bytes."""
GRACE = 1.0
"""Seconds that a writer has to open a named pipe."""


class Refused(OSError):
    """A file that is not opened; its text says why, and what to do."""


class TooLarge(Refused):
    """A file with more bytes than its limit; `size` is None where it cannot be known."""

    def __init__(self, megabytes: float, size: int | None = None) -> None:
        has = f"has {size / 1e6:,.0f} MB; the limit is" if size is not None else "has more than"
        super().__init__(f"{has} {megabytes:g} MB")
        self.size = size


def read_file(path: str | Path, megabytes: float = OURS, *, pipe: bool = False, told: bool = True) -> bytes:
    """All bytes of a file. `pipe` allows a pipe that somebody writes to; `told` is true where the user named the file itself and not its folder.

    Raises OSError, Refused among it.
    """
    if not told:
        stay_inside(path)
    limit = int(megabytes * 1_000_000)
    handle = _opened(os.fspath(path), pipe=pipe)
    with os.fdopen(handle, "rb") as file:
        before = os.fstat(file.fileno())
        regular = stat.S_ISREG(before.st_mode)
        if regular and before.st_size > limit:
            raise TooLarge(megabytes, before.st_size)
        data = file.read((before.st_size if regular else limit) + 1)  # what is asked for is set aside, read or not
        after = os.fstat(file.fileno())
    if regular and ((before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size):
        raise Refused("changed while it was read; run again when nothing writes to it")
    if not regular and not data:
        raise Refused("is a pipe that nobody writes to; start what writes first, or give a file")
    if len(data) > limit:
        raise TooLarge(megabytes)
    return data


def read_text(path: str | Path, *, told: bool = True) -> str:
    """The same as text in UTF-8, without a byte order mark and with line ends of one character. Raises UnicodeDecodeError, too."""
    return read_file(path, told=told).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def is_there(path: str | Path) -> bool:
    """Whether something is at a path, be it a link that leads nowhere. Raises OSError where the disk does not answer.

    `os.path.lexists` says no then, and what is there would be written over.
    """
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def stay_inside(path: str | Path, folder: str | None = None) -> None:
    """Raises Refused where a link leads out of `folder`, or else out of the folder that the file is in."""
    inside, target = os.path.realpath(folder or os.path.dirname(path) or os.curdir), os.path.realpath(path)
    if not target.startswith(inside.rstrip(os.sep) + os.sep):
        raise Refused(f"is a link that leads out of its folder and was not followed; give {target} itself, or put a file in its place")


def _opened(path: str, *, pipe: bool) -> int:
    """A handle, without waiting. The type is checked before the file is opened, because opening a device may have effects, and again after."""
    try:
        _allowed(os.stat(path).st_mode, path, pipe=pipe)
    except ValueError as error:  # a NUL in a path
        raise Refused(str(error)) from None
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        mode = os.stat(handle).st_mode
        _allowed(mode, path, pipe=pipe)
        if stat.S_ISFIFO(mode):
            select.select([handle], [], [], GRACE)  # `producer > pipe &` opens it when we do, and not before
        if hasattr(os, "set_blocking"):
            os.set_blocking(handle, True)
    except BaseException:
        os.close(handle)
        raise
    return handle


def _allowed(mode: int, path: str, *, pipe: bool) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        raise Refused("is a device, not a file; give a file")
    if not stat.S_ISREG(mode) and not (pipe and stat.S_ISFIFO(mode)):
        raise Refused("is a pipe or a socket, not a file; put a file in its place")
