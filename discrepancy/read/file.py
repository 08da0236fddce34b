"""One file's bytes, within its limit; a file that changes while it is read is told, not half read."""

from __future__ import annotations

import os
import stat
import sys

from discrepancy.read.folder import STDIN
from discrepancy.read.reader import Unreadable


def read_bytes(path: str, max_megabytes: float) -> bytes:
    """All bytes of a file, or of standard input. Raises Unreadable."""
    limit = int(max_megabytes * 1_000_000)
    try:
        if path == STDIN:
            return _within(sys.stdin.buffer.read(limit + 1), limit, max_megabytes)
        with open(path, "rb") as file:
            before = os.fstat(file.fileno())
            if stat.S_ISREG(before.st_mode) and before.st_size > limit:
                raise Unreadable(
                    f"has {before.st_size / 1e6:,.0f} MB; the limit is {max_megabytes:g} MB (max_megabytes in discrepancy.toml raises it)"
                )
            data = file.read(limit + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        raise Unreadable(f"cannot be read: {error.strerror or error}") from None
    if stat.S_ISREG(before.st_mode) and (
        (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size
    ):
        raise Unreadable("changed while it was read; run again when nothing writes to it")
    return _within(data, limit, max_megabytes)


def beginning(path: str, length: int) -> bytes:
    """The first bytes of a file; none where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read(length)
    except OSError:
        return b""


def _within(data: bytes, limit: int, max_megabytes: float) -> bytes:
    if len(data) > limit:
        raise Unreadable(f"has more than {max_megabytes:g} MB (max_megabytes in discrepancy.toml raises the limit)")
    return data
