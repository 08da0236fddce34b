"""Requests to a shared desk, over a real pair of sockets: an answer or none, nothing changed without a token, and under no other name."""

from __future__ import annotations

import itertools
import json
import socket
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from discrepancy.model.decision import Decision, Saved, Wish
from discrepancy.model.team.talk import Said
from discrepancy.review.desk import Desk
from discrepancy.review.shared.backoff import Backoff
from discrepancy.review.shared.doorkeeper import Doorkeeper
from discrepancy.review.shared.server import SharedServer
from discrepancy.review.shared.site import public
from tests.fuzz.target import Target

TOKEN, HOST = "tokentokentoken", "desk.example.org"


class _Files:
    """The ledger and the team, in memory: what was asked of them, and under which name."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def version(self) -> int:
        return len(self.names)

    def standing(self) -> tuple[Decision, ...]:
        return Decision(), Decision()

    def save(self, wishes: Sequence[Wish]) -> Saved:
        self.names += [wish.by for wish in wishes]
        return Saved(saved=tuple((wish.index, Decision(mark="m2")) for wish in wishes), change=0)

    def undo(self, change: int) -> Saved:
        assert change >= 0
        return Saved()

    def told(self, known: str) -> tuple[str, bool, tuple[Mapping[str, Any], ...]]:
        return "0.0", True, ()

    def say(self, by: str, index: int, said: Said) -> None:
        assert 0 <= index < 2
        self.names.append(by)

    def record(self, by: str, how: str, saved: Iterable[tuple[int, Decision]], refused: Iterable[tuple[Decision, Wish]] = ()) -> None:
        self.names.append(by)

    def notice(self, standing: Sequence[Decision]) -> None:
        assert len(standing) == 2


class _People:
    def names(self) -> tuple[str, ...]:
        return ("Ana",)

    def who(self, token: str) -> str | None:
        return "Ana" if token == TOKEN else None


@cache
def _server() -> tuple[SharedServer, _Files]:
    files, later = _Files(), itertools.count(0.0, 1e4)

    def clock() -> float:
        return next(later)

    made = Desk(page="<!doctype html><p>page</p>", ledger=files, values=[["3", "5"], ["7", "8", "9"]], team=files)
    door = Doorkeeper(_People(), Backoff(clock))
    return SharedServer(made, door, "<!doctype html><p>entry</p>", site=public(f"https://{HOST}"), clock=clock), files


def run(data: bytes) -> None:
    server, files = _server()
    files.names.clear()
    ours, its = socket.socketpair()
    with ours, its:
        ours.settimeout(5)
        ours.sendall(data[:4_000])
        ours.shutdown(socket.SHUT_WR)
        server.finish_request(its, ("127.0.0.1", 0))
        server.answered(its)
        its.close()
        answer = b""
        while piece := ours.recv(65_536):
            answer += piece
    assert not answer or answer.startswith((b"HTTP/1.", b"{", b"<!doctype", b"<!DOCTYPE")), answer[:100]
    assert b"Traceback" not in answer
    assert set(files.names) <= {"Ana"}
    if files.names:
        assert TOKEN.encode() in data
        assert b"origin" in data.lower()


def _post(path: str, body: object, cookie: str = f"__Host-discrepancy={TOKEN}") -> bytes:
    data = json.dumps(body).encode()
    head = (
        f"POST /{path} HTTP/1.1\r\nHost: {HOST}\r\nOrigin: https://{HOST}\r\nCookie: {cookie}\r\nX-Forwarded-For: 203.0.113.9\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n"
    )
    return head.encode() + data


TARGET = Target(
    id="desk",
    run=run,
    seeds=(
        f"GET / HTTP/1.1\r\nHost: {HOST}\r\nCookie: a=b; __Host-discrepancy={TOKEN}\r\n\r\n".encode(),
        f"GET / HTTP/1.1\r\nHost: {HOST}\r\nX-Forwarded-For: 10.0.0.1, 2001:db8::1\r\n\r\n".encode(),
        _post("enter", {"token": TOKEN}, ""),
        _post("decide", {"at": [[1, "m1"]], "state": "wrong", "wrong": [0, 2], "right": "8", "by": "Eve", "note": "a\nb"}),
        _post("comment", {"at": 0, "text": "look"}) + _post("assign", {"at": 1, "to": "Ben"}) + _post("second", {"at": 1, "wanted": True}),
        _post("opinion", {"at": 1, "agrees": False, "mark": "m1", "text": "no"}),
        _post("hear", {"window": "w", "at": None, "known": "0.0"}),
        _post("undo", {"change": 0}) + _post("leave", {}),
        _post("missed", {"left": {"source": "a", "start": 0, "end": 3, "quote": "abc"}, "right": {}}),
    ),
    words=(
        b"GET ", b"POST ", b" HTTP/1.1\r\n", b"\r\n\r\n", b"\r\n", b"Host: ", b"Origin: ", b"Cookie: ", b"X-Forwarded-For: ", b"X-Forwarded-Host: ", b"Sec-Fetch-Site: cross-site\r\n", b"Content-Length: ", b"Transfer-Encoding: chunked\r\n",
        b"__Host-discrepancy=", TOKEN.encode(), HOST.encode(), b"https://evil.example", b"enter", b"leave", b"hear", b"comment", b"assign", b"opinion", b"decide", b"undo", b"missed", b"withdraw", b"date", b'"at":', b'"by":"Eve"', b'"to":', b'"text":',
        b"null", b"true", b"{}", b"[]", b"-1", b"1e999", b"NaN", b'"\\ud800"', b"\x80", b"\0", b"%00", b"::1", b"fe80::1%x", b", ", b"; ", b'"',
    ),
)  # fmt: skip
