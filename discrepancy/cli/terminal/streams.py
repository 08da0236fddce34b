"""Standard output and standard error that never interrupt the work: what cannot be written is remembered and reported at the end."""

from __future__ import annotations

import io
import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO


class Stream(io.RawIOBase):
    """One of the two streams. After a failed write nothing more is written to it; `failed` says why, unless the reader just stopped reading."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.failed: OSError | None = None
        self._number = number
        self._ended = False

    def writable(self) -> bool:
        """Yes."""
        return True

    def fileno(self) -> int:
        """The number of the file."""
        return self._number

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return os.isatty(self._number)

    def write(self, data: Any, /) -> int:
        """Write all of it, or nothing after a failure."""
        rest = memoryview(data).cast("B")
        while rest and not self._ended:
            try:
                rest = rest[os.write(self._number, rest) :]
            except BlockingIOError:  # another program has told a terminal that we share not to wait
                select.select([], [self._number], [])
            except OSError as error:
                self._ended = True
                self.failed = None if isinstance(error, BrokenPipeError) else error
        return len(data)


@contextmanager
def install_streams() -> Iterator[Stream | None]:
    """Replaces sys.stdout and sys.stderr by them, as UTF-8. Returns the one of standard output, or None where that is no file. A stream
    that was closed before the start counts as unread.
    """
    before = sys.stdout, sys.stderr
    if os.name == "posix":
        _closed_to_null()
        out, sys.stdout = _stream(before[0], 1)
        _, sys.stderr = _stream(before[1], 2)
    else:
        out = None
        for stream in before:
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        yield out
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        sys.stdout, sys.stderr = before


def _closed_to_null() -> None:
    """Opens the null device in place of a closed stream; else the next file that is opened would get its number, and the output."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            null = os.open(os.devnull, os.O_RDWR)
            if null != number:
                os.dup2(null, number)
                os.close(null)


def _stream(before: TextIO | None, number: int) -> tuple[Stream | None, TextIO]:
    try:
        where = number if before is None else before.fileno()
    except (OSError, ValueError):  # a test's, that is no file
        assert before is not None
        return None, before
    raw = Stream(where)
    lines = number == 2 or raw.isatty()
    text = io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=lines)
    return raw, text
