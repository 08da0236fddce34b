"""Kills the server of a review at random moments while decisions are sent to it: each that it said it had saved is in the file.

python -m tests.torture.review [TIMES] [SEED]
"""

from __future__ import annotations

import datetime
import http.client
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from discrepancy.flags import Ledger, load
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.pipeline import check
from discrepancy.review.admission import HEADER
from discrepancy.review.desk import Desk
from discrepancy.review.server import ReviewServer

SEEDS = Path(__file__).parents[2] / "seeds"
PATIENCE = 0.06
"""Seconds. A decision takes a few thousandths, so that a kill falls into the first ten or so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """What is decided about."""

    discrepancies: Sequence[Discrepancy]
    texts: Mapping[str, str]


def reviewed() -> Reviewed:
    """The discrepancies between the documents that the project started from."""
    report = check([str(SEEDS)])
    return Reviewed(discrepancies=report.discrepancies, texts={source.id: source.text for source in report.sources})


def kill_servers(path: Path, times: int, seed: int, what: Reviewed) -> int:
    """Starts a server `times` times and kills it while it is asked. Returns how many decisions were saved.

    Raises AssertionError where the file cannot be read, or lacks a decision that a server had said was saved.
    """
    choose = random.Random(seed)
    saved: dict[str, int] = {}
    number = 0
    for turn in range(times):
        reader, told = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            _serve_until_killed(path, what, told)
        os.close(told)
        with os.fdopen(reader) as pipe:
            port, token = pipe.readline().split()
        killer = threading.Timer(choose.uniform(0, PATIENCE), os.kill, (child, signal.SIGKILL))
        killer.start()
        number = _decide_until_refused(int(port), token, what, saved, number, choose)
        killer.join()
        os.waitpid(child, 0)
        kept = {flag.id: int(flag.note) for flag in load(path).flags}
        lost = {id: note for id, note in saved.items() if kept.get(id, -1) < note}
        assert not lost, f"turn {turn} with seed {seed} lost {lost}"
    left = [item.name for item in path.parent.iterdir() if item.name != path.name and not item.name.endswith(".tmp")]
    assert not left, f"left behind: {left}"
    return number


def _decide_until_refused(port: int, token: str, what: Reviewed, saved: dict[str, int], number: int, choose: random.Random) -> int:
    """Sends one decision after another, each with the next number as its note, and remembers what was answered to be saved."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        standing = _asked(connection, port, token, "decisions", None)["decisions"]
        marks = {int(index): each.get("mark", "") for index, each in standing.items()}
        while True:
            index = choose.randrange(len(what.discrepancies))
            number += 1
            body = {"at": [[index, marks.get(index, "")]], "state": "accepted", "by": "Ana", "note": str(number)}
            answer = _asked(connection, port, token, "decide", body)
            assert answer["refused"] == {}, answer
            marks[index] = answer["saved"][str(index)]["mark"]
            saved[what.discrepancies[index].id] = number
    except (OSError, http.client.HTTPException, ValueError):  # killed; an answer may be cut anywhere
        return number
    finally:
        connection.close()


def _asked(connection: http.client.HTTPConnection, port: int, token: str, path: str, body: object) -> Any:
    headers = {"Origin": f"http://127.0.0.1:{port}", HEADER: token, "Content-Type": "application/json"}
    if body is None:
        connection.request("GET", f"/{token}/{path}")
    else:
        connection.request("POST", f"/{token}/{path}", json.dumps(body).encode(), headers)
    answer = connection.getresponse()
    text = answer.read()
    assert answer.status == 200, (answer.status, text)
    return json.loads(text)


def _serve_until_killed(path: Path, what: Reviewed, told: int) -> None:
    """Never returns."""
    try:
        ledger = Ledger(str(path), what.discrepancies, what.texts, today=datetime.date(2026, 6, 1))
        desk = Desk(page="", ledger=ledger, values=[[side.value for side in d.sides] for d in what.discrepancies])
        with ReviewServer(desk) as server:
            os.write(told, f"{server.server_port} {server.token}\n".encode())
            server.serve_forever()
    finally:
        os._exit(1)


if __name__ == "__main__":
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    with tempfile.TemporaryDirectory() as folder:
        made = kill_servers(Path(folder) / "discrepancy-flags.csv", times, seed, reviewed())
    print(f"{times} servers of a review killed (seed {seed}): {made} decisions sent, none lost that was answered")
