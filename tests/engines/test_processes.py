"""Worker processes: what happens when one dies, and when somebody stops the run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from benchmarks.generate import write
from discrepancy.engines.processes import Processes
from tests.interruptible import start

pytestmark = pytest.mark.slow


def doubled(batch):
    return [2 * number for number in batch]


def deadly(folder, batch):
    """Kills its process at 7 every time, at 3 the first time."""
    for number in batch:
        if number == 7 or (number == 3 and not (Path(folder) / "3").exists()):
            (Path(folder) / str(number)).touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return doubled(batch)


def tripled(batch):
    return [3 * number for number in batch]


def name_and_wait(batch):
    """This process's number, and never an answer to a later batch."""
    if batch[0] > 1:
        signal.pause()
    return [os.getpid()]


def lost(batch):
    return [-number for number in batch]


def test_every_batch_comes_back_once():
    with Processes(2) as engine:
        made = [row for rows in engine.each(doubled, ([n, n + 1] for n in range(0, 40, 2)), lost) for row in rows]
    assert sorted(made) == [2 * n for n in range(40)]


def test_a_worker_that_dies_loses_the_batch_that_kills_it_and_no_other(tmp_path):
    with Processes(2) as engine:
        made = [row for rows in engine.each(partial(deadly, str(tmp_path)), ([n] for n in range(12)), lost) for row in rows]
    assert sorted(made) == sorted(2 * n if n != 7 else -7 for n in range(12))


def test_no_more_is_handed_out_than_can_be_held():
    taken = []

    def batches():
        for n in range(50):
            taken.append(n)
            yield [n]

    with Processes(2) as engine:
        results = engine.each(doubled, batches(), lost)
        next(results)
        assert len(taken) <= 5
        list(results)


def test_what_the_function_raises_is_raised_here():
    with Processes(2) as engine, pytest.raises(TypeError):
        list(engine.each(doubled, ([n] for n in (1, None, 3)), lost))


def test_who_stops_asking_gets_no_old_answer_later():
    with Processes(2) as engine:
        next(engine.each(doubled, ([n] for n in range(9)), lost))
        assert sorted(row for rows in engine.each(tripled, ([n] for n in range(5)), lost) for row in rows) == [0, 3, 6, 9, 12]


def test_batches_larger_than_a_pipe_do_not_wait_for_each_other():
    with Processes(2) as engine:
        made = [len(rows) for rows in engine.each(doubled, (list(range(200_000)) for _ in range(8)), lost)]
    assert made == [200_000] * 8


PARENT = """
import os, signal
from discrepancy.engines.processes import Processes
from tests.engines.test_processes import lost, name_and_wait
if __name__ == "__main__":
    with Processes(2) as engine:
        for rows in engine.each(name_and_wait, ([n] for n in range(8)), lost):
            print(*rows, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX: kills the parent outright, which Windows does to a whole group")
def test_workers_end_with_a_parent_that_is_killed(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": os.getcwd()}) as run:
        assert run.stdout is not None
        run.stdout.readline()
        run.kill()
        # Ends when the last process that could write to it has ended, however busy it was.
        assert len(run.stdout.read().splitlines()) <= 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX: sends SIGINT to one process, which Windows cannot")
def test_ctrl_c_ends_with_130_and_keeps_what_was_done(tmp_path):
    write(tmp_path / "sources", 220)
    store = tmp_path / "kept.facts"
    command = [sys.executable, "-m", "discrepancy", "check", str(tmp_path / "sources"), "--store", str(store), "--workers", "2"]
    with start(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as run:
        end = time.monotonic() + 60
        while time.monotonic() < end and not (store.exists() and _kept(store) >= 30):
            time.sleep(0.05)
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=60)
    assert run.returncode == 130, said
    assert b"Traceback" not in said
    assert _kept(store) >= 30


def _kept(store: Path) -> int:
    import sqlite3

    try:
        with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as connection:
            return int(connection.execute("SELECT count(*) FROM extracts").fetchone()[0])
    except sqlite3.Error:
        return 0
