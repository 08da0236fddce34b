"""One file's bytes, within its limit; a file that changes while it is read is reported, not half read."""

from __future__ import annotations

import sys

from discrepancy.read.files.reader import Unreadable
from discrepancy.read.folders.folder import STDIN
from discrepancy.system.bounded_files import TooLarge, read_file
from discrepancy.system.disk import refusal_reason


def read_bytes(path: str, max_megabytes: float) -> bytes:
    """All bytes of a file, of standard input, or of a pipe that somebody writes to. Raises Unreadable."""
    try:
        if path != STDIN:
            return read_file(path, max_megabytes, pipe=True)
        data = sys.stdin.buffer.read((limit := int(max_megabytes * 1_000_000)) + 1)
        if len(data) > limit:
            raise TooLarge(max_megabytes)
    except TooLarge as error:
        raise Unreadable(f"{error} (max_megabytes in discrepancy.toml raises it)") from None
    except OSError as error:
        raise Unreadable(f"cannot be read: {refusal_reason(error)}" if error.errno else str(error)) from None
    return data


def beginning(path: str, length: int, max_megabytes: float) -> bytes:
    """The first bytes of a file; none where it cannot be read."""
    try:
        return read_bytes(path, max_megabytes)[:length]
    except Unreadable:
        return b""
