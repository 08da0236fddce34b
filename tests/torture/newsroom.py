"""Kills the server of a shared desk at random moments while people decide and comment: what it said it had saved is in the files.

python -m tests.torture.newsroom [TIMES] [SEED]
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
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from discrepancy.flags import Ledger, load
from discrepancy.flags.team import Journal, Team, journal_path
from discrepancy.flags.team.event import What
from discrepancy.flags.team.journal import read_journal
from discrepancy.flags.team.people import NAME, People, add_person, people_path
from discrepancy.review.desk import Desk
from discrepancy.review.shared.doorkeeper import Doorkeeper
from discrepancy.review.shared.server import SharedServer
from tests.torture.review import PATIENCE, Reviewed, reviewed

PEOPLE = ("Ana", "Ben")


@dataclass(slots=True)
class Answered:
    """What servers said they had saved: the number of the last decision of each finding, and every comment."""

    decided: dict[str, int] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    number: int = 0


def kill_desks(path: Path, times: int, seed: int, what: Reviewed) -> Answered:
    """Starts a server `times` times and kills it while two people ask it. Returns what was answered.

    Raises AssertionError where a file cannot be read, lacks what was answered, or the journal lost a byte that it had.
    """
    choose = random.Random(seed)
    tokens = {name: add_person(people_path(str(path)), name) for name in PEOPLE}
    journal = Path(journal_path(str(path)))
    answered = Answered()
    before = b""
    for turn in range(times):
        reader, told = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            _serve_until_killed(path, what, told)
        os.close(told)
        with os.fdopen(reader) as pipe:
            port = int(pipe.readline())
        killer = threading.Timer(choose.uniform(0, 2 * PATIENCE), os.kill, (child, signal.SIGKILL))
        killer.start()
        for name in _turns(choose):
            if not _work(port, tokens[name], what, answered, choose):
                break
        killer.join()
        os.waitpid(child, 0)
        now = journal.read_bytes() if journal.exists() else b""
        assert now.startswith(before), f"turn {turn} with seed {seed} changed the trail"
        before = now
        _compare(path, answered, f"turn {turn} with seed {seed}")
    _caught_up(path, what, answered)
    left = {item.name for item in path.parent.iterdir() if not item.name.endswith(".tmp")} - {path.name, journal.name, NAME}
    assert not left, f"left behind: {left}"
    return answered


def _turns(choose: random.Random) -> Iterator[str]:
    while True:
        yield choose.choice(PEOPLE)


def _compare(path: Path, answered: Answered, where: str) -> None:
    kept = {flag.id: int(flag.note) for flag in load(path).flags}
    lost = {id: note for id, note in answered.decided.items() if kept.get(id, -1) < note}
    assert not lost, f"{where} lost the decisions {lost}"
    said = {event.more["text"] for event in read_journal(journal_path(str(path)))[0] if event.what is What.COMMENT}
    assert said.issuperset(answered.said), f"{where} lost the comments {set(answered.said) - said}"


def _caught_up(path: Path, what: Reviewed, answered: Answered) -> None:
    """The next server writes into the trail what the killed ones could not."""
    desk = _desk(path, what)
    assert desk.team is not None
    desk.team.notice(desk.ledger.standing())
    _, _, told = desk.team.told("")
    last = {event["at"]: event["note"] for event in told if event["what"] == "decided"}
    at = {found.id: index for index, found in enumerate(what.discrepancies)}
    assert {at[flag.id]: flag.note for flag in load(path).flags} == last


def _work(port: int, token: str, what: Reviewed, answered: Answered, choose: random.Random) -> bool:
    """One decision or comment, remembered once it is answered. False where the server is gone."""
    index = choose.randrange(len(what.discrepancies))
    answered.number += 1
    try:
        if choose.random() < 0.5:
            text = f"comment {answered.number}"
            _asked(port, token, "comment", {"at": index, "text": text})
            answered.said.append(text)
            return True
        mark = _asked(port, token, "decisions", None)["decisions"].get(str(index), {}).get("mark", "")
        answer = _asked(port, token, "decide", {"at": [[index, mark]], "state": "accepted", "note": str(answered.number)})
        assert answer["refused"] == {}, answer
        answered.decided[what.discrepancies[index].id] = answered.number
        return True
    except (OSError, http.client.HTTPException, ValueError):  # killed; an answer may be cut anywhere
        return False


def _asked(port: int, token: str, path: str, body: object) -> Any:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    headers = {"Cookie": f"discrepancy-{port}={token}", "Origin": f"http://127.0.0.1:{port}", "Content-Type": "application/json"}
    try:
        connection.request("GET" if body is None else "POST", f"/{path}", None if body is None else json.dumps(body).encode(), headers)
        answer = connection.getresponse()
        text = answer.read()
    finally:
        connection.close()
    assert answer.status == 200, (answer.status, text)
    return json.loads(text)


def _desk(path: Path, what: Reviewed) -> Desk:
    ledger = Ledger(str(path), what.discrepancies, what.texts, today=datetime.date(2026, 6, 1))
    team = Team(Journal(journal_path(str(path))), what.discrepancies, what.texts, {})
    return Desk(page="", ledger=ledger, values=[[side.value for side in d.sides] for d in what.discrepancies], team=team)


def _serve_until_killed(path: Path, what: Reviewed, told: int) -> None:
    """Never returns."""
    try:
        with SharedServer(_desk(path, what), Doorkeeper(People(people_path(str(path)))), "") as server:
            os.write(told, f"{server.server_port}\n".encode())
            server.serve_forever()
    finally:
        os._exit(1)


if __name__ == "__main__":
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    with tempfile.TemporaryDirectory() as folder:
        made = kill_desks(Path(folder) / "discrepancy-flags.csv", times, seed, reviewed())
    print(f"{times} servers of a desk killed (seed {seed}): {made.number} asked, {len(made.said)} comments answered, nothing lost that was")
