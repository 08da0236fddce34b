"""A shared desk that runs, and a way to ask it as a page does."""

from __future__ import annotations

import http.client
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from discrepancy.flags.team.journal import journal_path, read_journal
from discrepancy.flags.team.people import People, add_person, people_path
from discrepancy.model.settings import Settings
from discrepancy.pipeline import desk
from discrepancy.review.shared.backoff import Backoff, Clock
from discrepancy.review.shared.doorkeeper import Doorkeeper
from discrepancy.review.shared.server import SharedServer
from discrepancy.review.shared.site import Site
from tests.report.story import REPORT


class Room:
    """One running desk, and a way to ask it as a page does."""

    def __init__(self, server: SharedServer, flags: Path, tokens: dict[str, str], told: list[str]) -> None:
        self.server, self.flags, self.tokens, self.told = server, flags, tokens, told
        self.headers: Any = {}

    def ask(self, name: str | None, path: str, body: object = None, method: str | None = None, **changed: str) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=10)
        site = self.server.site
        headers = {"Host": site.hosts[0]}
        if name is not None:
            headers["Cookie"] = f"{site.cookie}={self.tokens.get(name, name)}"
        if body is not None:
            headers |= {"Origin": site.origins[0], "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        connection.request(method or ("GET" if body is None else "POST"), f"/{path}", data, {**headers, **changed})
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        self.headers = answer.headers
        kind = answer.headers.get("Content-Type") or ""
        return answer.status, json.loads(text) if kind == "application/json" and text else text.decode()

    def events(self) -> list[tuple[str, str]]:
        return [(event.by, str(event.what)) for event in read_journal(journal_path(str(self.flags)))[0] if event.what != "finding"]


@contextmanager
def opened(folder: Path, site: Site | None = None, clock: Clock = time.monotonic) -> Iterator[Room]:
    flags = folder / "discrepancy-flags.csv"
    people = people_path(str(flags))
    tokens = {name: add_person(people, name) for name in ("Ana", "Ben")}
    made = desk(REPORT, Settings(flags=str(flags)), "<!doctype html><p>the page</p>")
    told: list[str] = []
    with SharedServer(
        made, Doorkeeper(People(people), Backoff(clock)), "<p>the entry</p>", site=site, tell=told.append, clock=clock
    ) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield Room(server, flags, tokens, told)
        finally:
            server.shutdown()
            thread.join()


def decision(index: int, **more: object) -> dict[str, object]:
    return {"at": [[index, ""]], "state": "accepted", **more}
