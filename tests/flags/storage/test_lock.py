"""One writer at a time: on the folder, or on a hidden file where a folder cannot be locked."""

from __future__ import annotations

import errno
import os
import stat
import time
from pathlib import Path

import pytest

from discrepancy.flags.storage import lock
from discrepancy.flags.storage.lock import locked
from discrepancy.model.problem import UserError

# The lock of POSIX systems; that of Windows is another module of the standard library, and is tried by CI there through the flags file.
fcntl = pytest.importorskip("fcntl", reason="needs fcntl: holds the lock of POSIX systems")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that only sleeping moves; holds the length of each sleep."""
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    monkeypatch.setattr(time, "monotonic", lambda: 100.0 + sum(slept))
    return slept


def test_who_comes_second_waits_and_is_told_at_last(tmp_path: Path, clock: list[float]) -> None:
    path = tmp_path / "f.csv"
    with locked(path), pytest.raises(UserError) as error, locked(path):
        pass
    (problem,) = error.value.problems
    assert (problem.path, problem.message) == (str(path), "another process is writing to the flags file: wait for it to end, and try again")
    assert sum(clock) == pytest.approx(lock.PATIENCE, abs=0.1)
    assert max(clock) < 0.1
    assert os.listdir(tmp_path) == []
    with locked(path):
        pass


def test_the_lock_is_let_go_of_whatever_happens(tmp_path: Path, clock: list[float]) -> None:
    with pytest.raises(KeyError), locked(tmp_path / "f.csv"):
        raise KeyError
    with locked(tmp_path / "f.csv"):
        pass
    assert clock == []


def test_where_a_folder_cannot_be_locked_a_hidden_file_is(tmp_path: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    flock = fcntl.flock

    def no_folders(handle: int, how: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.ENOLCK, "No locks available")
        flock(handle, how)

    monkeypatch.setattr(fcntl, "flock", no_folders)
    path = tmp_path / "f.csv"
    with locked(path):
        assert os.listdir(tmp_path) == [".f.csv.lock"]
        with pytest.raises(UserError, match="another process"), locked(path):
            pass
    with locked(path):
        pass


@pytest.mark.parametrize("number", [errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK])
def test_a_busy_lock_is_tried_again(tmp_path: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    flock, tries = fcntl.flock, [number, number]

    def busy(handle: int, how: int) -> None:
        if tries:
            raise OSError(tries.pop(), "busy")
        flock(handle, how)

    monkeypatch.setattr(fcntl, "flock", busy)
    with locked(tmp_path / "f.csv"):
        pass
    assert (len(clock), tries) == (2, [])
