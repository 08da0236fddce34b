"""Crashes, kills and other writers."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from discrepancy.flags import load, write
from discrepancy.flags.storage import lock as lock_module
from discrepancy.flags.storage.lock import locked
from discrepancy.model.problem import UserError
from tests.flags.storage.test_file import flag
from tests.machine import posix
from tests.torture.flags import kill_writers

pytestmark = pytest.mark.slow


@posix
def test_killing_the_writer_loses_no_decision(tmp_path: Path) -> None:
    assert kill_writers(tmp_path / "discrepancy-flags.csv", times=25, seed=4711) > 0


@posix
@pytest.mark.parametrize("step", ["open", "fdopen", "fsync", "replace"])
def test_dying_at_each_step_leaves_the_old_file_or_the_new_one(tmp_path: Path, step: str) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1")])
    child = os.fork()
    if child == 0:

        def die(*_: object, **__: Any) -> None:
            os._exit(9)

        if step != "open":
            setattr(os, step, die)
        else:  # the first one opened is the folder, for its lock
            real, seen = os.open, []
            os.open = lambda *given, **more: real(*given, **more) if not seen.append(given) and len(seen) < 2 else die()
        write(path, [flag("b2")])
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert [item.id for item in load(path).flags] == ["a1"]
    write(path, [flag("c3")])
    assert [item.id for item in load(path).flags] == ["a1", "c3"]
    assert os.listdir(tmp_path) == ["discrepancy-flags.csv"]


def test_a_full_disk_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1")])

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="cannot be written: No space left"):
        write(path, [flag("b2")])
    assert [item.id for item in load(path).flags] == ["a1"]
    assert os.listdir(tmp_path) == ["discrepancy-flags.csv"]


WRITER = """
import sys
from pathlib import Path
from discrepancy.flags import write
from tests.torture.flags import flag
for number in range(int(sys.argv[2]), int(sys.argv[2]) + 20):
    write(Path(sys.argv[1]), [flag(number)])
"""


def test_several_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(1000 * number)]) for number in range(3)]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    assert len(load(path).flags) == 60


def test_a_lock_that_is_never_given_back_is_told_and_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_module, "PATIENCE", 0.1)
    path = tmp_path / "discrepancy-flags.csv"
    started = time.monotonic()
    with locked(path), pytest.raises(UserError, match="another process is writing"):
        write(path, [flag("a1")])
    assert time.monotonic() - started < 5
    write(path, [flag("a1")])


def test_where_a_folder_cannot_be_locked_a_hidden_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = lock_module._take

    def on_files_only(handle: int) -> None:
        if not os.path.isfile(f"/proc/self/fd/{handle}"):
            raise OSError(9, "Bad file descriptor")
        real(handle)

    if not os.path.exists("/proc/self/fd"):
        pytest.skip(reason="needs /proc: tells what a handle was opened on")  # the lock on files itself is held by test_lock.py everywhere
    monkeypatch.setattr(lock_module, "_take", on_files_only)
    write(tmp_path / "discrepancy-flags.csv", [flag("a1")])
    assert sorted(os.listdir(tmp_path)) == [".discrepancy-flags.csv.lock", "discrepancy-flags.csv"]
