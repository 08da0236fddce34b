"""The journal of a desk, next to the flags file: one event per line, append-only.

Git merges the lines of two branches ("merge=union" in .gitattributes); an event that occurs twice counts once, and events are ordered by
time. A line is written whole and flushed to the disk before it is answered; a partial line of a killed process is no event, was never
confirmed to anybody, and the next event begins on a new line.
"""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Sequence
from pathlib import Path

from discrepancy.flags.storage.git_union import enable_git_union
from discrepancy.flags.storage.lock import locked
from discrepancy.flags.team.event import Event, read_event, written
from discrepancy.model.problem import Problem, UserError
from discrepancy.system.bounded_files import OURS, Refused, is_there, read_file
from discrepancy.system.disk import refusal_reason

_FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def journal_path(flags: str) -> str:
    """Where the journal next to this flags file is: discrepancy-flags.csv has discrepancy-flags.journal.jsonl."""
    return str(Path(flags).with_suffix(".journal.jsonl"))


class Journal:
    """The events in the file at `path`; none where there is no such file. May be asked from several threads."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._stamp: tuple[int, ...] | None = None
        self._events: tuple[Event, ...] = ()
        self._generation = 0

    def events(self) -> tuple[int, tuple[Event, ...]]:
        """A generation and the events in order. Within one generation events are only added at the end. Raises UserError."""
        with self._lock:
            self._refresh(alone=False)
            return self._generation, self._events

    def add(self, events: Sequence[Event]) -> None:
        """Writes events so that they outlast a crash. Raises UserError, and adds none of them, where they cannot be written."""
        if not events:
            return
        target = _target(self.path)
        with self._lock:
            try:
                with locked(target):
                    self._refresh(alone=True)
                    if self._stamp is None:
                        enable_git_union(target)
                    _append(target, b"".join(map(written, events)))
                    self._events, self._stamp = (*self._events, *events), _file_mark(self.path)
            except OSError as error:
                raise UserError(
                    Problem(path=self.path, message=f"the journal of the desk cannot be written: {refusal_reason(error)}")
                ) from error

    def _refresh(self, *, alone: bool) -> None:
        """Reads the file if it has changed; `alone` says that the caller holds its lock."""
        stamp = _file_mark(self.path)
        if stamp != self._stamp:
            self._events, _ = read_journal(self.path, alone=alone)
            self._stamp = stamp
            self._generation += 1


def read_journal(path: str, *, alone: bool = False) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """The events in a journal, ordered by time, each once, and a problem for each line that is not an event. Raises UserError.

    It is read under its lock, because a desk may be adding to it, unless `alone` says that the caller holds the lock.
    """
    try:
        data = _content(path, alone=alone)
    except OSError as error:
        raise UserError(Problem(path=path, message=f"the journal of the desk cannot be read: {refusal_reason(error)}")) from error
    found: dict[str, Event] = {}
    odd: list[Problem] = []
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            event = read_event(line)
            found.setdefault(event.id, event)
        except ValueError:
            message = "this line is not an entry of the journal and is ignored: it was cut off or edited"
            odd.append(Problem(path=path, line=number, message=message, fatal=False))
    return tuple(sorted(found.values(), key=lambda event: event.at)), tuple(odd)


def _content(path: str, *, alone: bool) -> bytes:
    """The bytes of the file; none where there is no such file. Raises OSError."""
    if not is_there(path):
        return b""
    try:
        return read_file(path, told=False)
    except Refused:
        if alone or not os.path.isfile(path):
            raise
    with locked(_target(path)):
        return read_file(path, told=False)


def _target(path: str) -> Path:
    """The file itself, where a link leads to its folder; a link in its own place is not followed."""
    return Path(os.path.realpath(os.path.dirname(path) or os.curdir), os.path.basename(path))


def odd_lines(flags: str) -> tuple[Problem, ...]:
    """The problems of the journal next to a flags file."""
    try:
        return read_journal(journal_path(flags))[1]
    except UserError as error:
        return error.problems


def _file_mark(path: str) -> tuple[int, ...] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _append(target: Path, lines: bytes) -> None:
    """Adds whole lines and flushes them; takes a part of them back where the disk is full. Raises OSError."""
    fresh = not target.exists()
    handle = os.open(target, _FLAGS, 0o666)
    try:
        before = os.fstat(handle)
        if not stat.S_ISREG(before.st_mode):
            raise Refused("is not a file; put a file in its place")
        if before.st_size + len(lines) > OURS * 1_000_000:
            raise Refused(f"is full ({OURS:g} MB): move it away, and a new one is started")
        torn = before.st_size > 0 and _last_byte(handle, before.st_size) != b"\n"
        try:
            _write(handle, b"\n" * torn + lines)
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, before.st_size)
            raise
    finally:
        os.close(handle)
    if fresh and os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _last_byte(handle: int, size: int) -> bytes:
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1)


def _write(handle: int, data: bytes) -> None:
    while data:
        data = data[os.write(handle, data) :]
