"""Requests to the review server, over a real pair of sockets: an answer or none, and no decision without the token."""

from __future__ import annotations

import json
import socket
from collections.abc import Sequence
from functools import cache

from discrepancy.model.decision import Decision, Saved, Wish
from discrepancy.model.discrepancy import State
from discrepancy.review.admission import HEADER
from discrepancy.review.desk import Desk
from discrepancy.review.server import ReviewServer
from tests.fuzz.target import Target

TOKEN, PORT = "tokentokentoken", 8000


class _Book:
    def __init__(self) -> None:
        self.asked: list[object] = []

    def version(self) -> int:
        return 1

    def standing(self) -> tuple[Decision, ...]:
        return Decision(), Decision(state=State.WRONG, wrong_values=("7",), by="Ida", mark="m1")

    def save(self, wishes: Sequence[Wish]) -> Saved:
        for wish in wishes:
            assert 0 <= wish.index < 2
            assert len(wish.note) <= 2_000
            assert "\n" not in wish.note + wish.by
            (wish.note + wish.by + wish.seen).encode("utf-8", "surrogatepass")
        self.asked += wishes
        return Saved(saved=tuple((wish.index, Decision(state=wish.state or State.NEW, mark="m2")) for wish in wishes), change=0)

    def undo(self, change: int) -> Saved:
        assert change >= 0
        self.asked.append(change)
        return Saved()


@cache
def _server() -> tuple[ReviewServer, _Book]:
    book = _Book()
    server = ReviewServer(Desk(page="<!doctype html><p>page</p>", ledger=book, values=[["3", "5"], ["7", "8", "9"]]))
    server.token, server.server_port = TOKEN, PORT
    return server, book


def run(data: bytes) -> None:
    server, book = _server()
    book.asked.clear()
    ours, its = socket.socketpair()
    with ours, its:
        ours.settimeout(5)
        ours.sendall(data[:4_000])
        ours.shutdown(socket.SHUT_WR)
        server.finish_request(its, ("127.0.0.1", 0))
        its.close()
        answer = b""
        while piece := ours.recv(65_536):
            answer += piece
    assert not answer or answer.startswith((b"HTTP/1.", b"{", b"<!doctype", b"<!DOCTYPE")), answer[:100]
    assert b"Traceback" not in answer
    if book.asked:
        assert data.count(TOKEN.encode()) >= 2
        assert HEADER.lower().encode() in data.lower()
        assert b"origin" in data.lower()


def _post(path: str, body: object) -> bytes:
    data = json.dumps(body).encode()
    head = (
        f"POST /{TOKEN}/{path} HTTP/1.1\r\nHost: 127.0.0.1:{PORT}\r\nOrigin: http://127.0.0.1:{PORT}\r\n{HEADER}: {TOKEN}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n"
    )
    return head.encode() + data


TARGET = Target(
    id="server",
    run=run,
    seeds=(
        f"GET /{TOKEN}/ HTTP/1.1\r\nHost: 127.0.0.1:{PORT}\r\n\r\n".encode(),
        f'GET /{TOKEN}/decisions HTTP/1.1\r\nHost: localhost:{PORT}\r\nIf-None-Match: "1"\r\n\r\n'.encode(),
        _post("decide", {"at": [[1, "m1"]], "state": "wrong", "wrong": [0, 2], "by": "Ana", "note": "a\nb", "until": "2030-01-31"}),
        _post("undo", {"change": 0}),
        _post("decide", {"at": [[0, ""]], "state": None}) + _post("decide", {"at": [[0, ""], [1, ""]], "state": "accepted"}),
    ),
    words=(
        b"GET ", b"POST ", b"HEAD ", b"OPTIONS ", b"TRACE ", b" HTTP/1.1\r\n", b" HTTP/1.0\r\n", b" HTTP/9.9\r\n", b"\r\n\r\n", b"\r\n", b"\n", b"Host: ", b"Origin: ", b"Content-Length: ", b"Transfer-Encoding: chunked\r\n", b"Expect: 100-continue\r\n",
        b"Content-Type: ", HEADER.encode(), TOKEN.encode(), b"127.0.0.1:8000", b"http://evil.example", b"decide", b"undo", b"decisions", b'"at":', b'"state":', b'"wrong":', b'"until":', b'"note":', b'"by":', b"[[0,\"\"]]", b"[]", b"{}", b"null", b"true",
        b"1e999", b"NaN", b"-1", b"99999999999999999999999", b'"\\ud800"', b'"9999-99-99"', b"\x80", b"\0", b"%00", b"//", b"/../",
    ),
)  # fmt: skip
