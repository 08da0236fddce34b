"""One file's bytes, within its limit; a file that changes while it is read is told, not half read."""

from __future__ import annotations

import os
import select
import stat
import sys

from discrepancy.model.disk import why
from discrepancy.read.folder import STDIN
from discrepancy.read.reader import Unreadable

GRACE = 1.0
"""Seconds in which somebody has to begin writing to a pipe that was named."""


def read_bytes(path: str, max_megabytes: float) -> bytes:
    """All bytes of a file, of standard input, or of a pipe that somebody writes to. Raises Unreadable."""
    limit = int(max_megabytes * 1_000_000)
    try:
        if path == STDIN:
            return _within(sys.stdin.buffer.read(limit + 1), limit, max_megabytes)
        with open(path, "rb", opener=_opened) as file:
            before = os.fstat(file.fileno())
            if stat.S_ISREG(before.st_mode) and before.st_size > limit:
                raise Unreadable(
                    f"has {before.st_size / 1e6:,.0f} MB; the limit is {max_megabytes:g} MB (max_megabytes in discrepancy.toml raises it)"
                )
            room = before.st_size if stat.S_ISREG(before.st_mode) else limit  # what is asked for is set aside, read or not
            data = file.read(room + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise Unreadable(f"cannot be read: {why(error)}") from None
    if stat.S_ISREG(before.st_mode) and (
        (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size
    ):
        raise Unreadable("changed while it was read; run again when nothing writes to it")
    if stat.S_ISFIFO(before.st_mode) and not data:
        raise Unreadable("is a pipe that nobody writes to; start what writes first, or give a file")
    return _within(data, limit, max_megabytes)


def beginning(path: str, length: int) -> bytes:
    """The first bytes of a file; none where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read(length)
    except OSError:
        return b""


def _opened(path: str, flags: int) -> int:
    """A handle, without waiting: a pipe without a writer is at its end, and a device may never be."""
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    try:
        mode = os.stat(handle).st_mode
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
            raise Unreadable("is a device and not a source; give a file or a folder, or - for standard input")
        if stat.S_ISFIFO(mode):
            select.select([handle], [], [], GRACE)  # `producer > pipe &` opens it when we do, and not before
        if hasattr(os, "set_blocking"):
            os.set_blocking(handle, True)
    except BaseException:
        os.close(handle)
        raise
    return handle


def _within(data: bytes, limit: int, max_megabytes: float) -> bytes:
    if len(data) > limit:
        raise Unreadable(f"has more than {max_megabytes:g} MB (max_megabytes in discrepancy.toml raises the limit)")
    return data
