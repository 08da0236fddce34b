"""Kills a writer of flags at random moments, again and again: no decision that it said it had written may be lost.

python -m tests.torture.flags [TIMES] [SEED]
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from discrepancy.flags import Flag, load, write
from discrepancy.model.discrepancy import State

PATIENCE = 0.03
"""Seconds. A write takes about a thousandth and a half here, so that a kill falls into the first twenty or so."""


def flag(number: int) -> Flag:
    """One of many flags, told apart by number."""
    return Flag(
        id=f"f{number:06}",
        state=State.ACCEPTED,
        rule="toll-conflict",
        kind="count",
        attribute="killed",
        names=("people killed",),
        values=("12", "20"),
        evidence=(("0123456789ab",), ("ba9876543210",)),
        note="=a note, with commas; and “quotes”",
    )


def kill_writers(path: Path, times: int, seed: int) -> int:
    """Forks a writer `times` times, kills each at a random moment, and checks the file after each. Returns how many decisions were made.

    Raises AssertionError where the file cannot be read, or lacks a decision that a writer had reported before it died.
    """
    choose = random.Random(seed)
    promised: set[str] = set()
    for turn in range(times):
        reader, reported = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            _decide_until_killed(path, turn, reported)
        os.close(reported)
        # Every second writer is killed after its first decision, however slow the machine is; the others at any moment from the start.
        said = os.read(reader, 1 << 16) if turn % 2 else b""
        time.sleep(choose.uniform(0, PATIENCE))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(reader, "rb") as pipe:
            lines = (said + pipe.read()).split(b"\n")
        promised.update(line.decode() for line in lines[:-1])  # the last one may be cut
        kept = {item.id for item in load(path).flags}
        assert promised <= kept, f"turn {turn} with seed {seed} lost {sorted(promised - kept)}"
        assert all(item == _as_read(item) for item in load(path).flags)
    write(path, [flag(999_999)])
    left = [item.name for item in path.parent.iterdir() if item.name != path.name]
    assert not left, f"left behind: {left}"
    return len(promised)


def _as_read(item: Flag) -> Flag:
    """What was written for this id, with the line where it was read."""
    made = flag(int(item.id[1:]))
    return Flag(**{name: getattr(made, name) for name in Flag.__slots__ if name != "line"}, line=item.line)


def _decide_until_killed(path: Path, turn: int, reported: int) -> None:
    """Writes one decision after another, and reports each when it is safe. Never returns."""
    try:
        for number in range(1000):
            made = flag(turn * 1000 + number)
            write(path, [made])
            os.write(reported, f"{made.id}\n".encode())
    finally:
        os._exit(1)


if __name__ == "__main__":
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    with tempfile.TemporaryDirectory() as folder:
        made = kill_writers(Path(folder) / "discrepancy-flags.csv", times, seed)
    print(f"{times} writers killed (seed {seed}): {made} decisions, none lost, the file readable each time")
