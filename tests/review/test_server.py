"""The server of a review, asked over a real socket."""

import http.client
import json
import socket
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from discrepancy.model.decision import Decision, Saved, Wish
from discrepancy.model.discrepancy import State
from discrepancy.model.problem import Problem, UserError
from discrepancy.review.admission import HEADER, LARGEST
from discrepancy.review.desk import Desk
from discrepancy.review.server import ReviewServer


class Book:
    """Keeps what was wished, in memory; breaks when told to."""

    def __init__(self) -> None:
        self.wishes: list[Wish] = []
        self.undone: list[int] = []
        self.broken = False

    def version(self) -> int:
        if self.broken:
            raise UserError(Problem(path="flags.csv", line=3, message="git left a merge conflict here"))
        return len(self.wishes)

    def standing(self) -> tuple[Decision, ...]:
        return Decision(), Decision(state=State.WRONG, wrong_values=("7",), by="Ida", mark="m1")

    def save(self, wishes: Sequence[Wish]) -> Saved:
        self.version()
        self.wishes += wishes
        return Saved(saved=tuple((wish.index, Decision(state=wish.state or State.NEW, mark="m2")) for wish in wishes), change=0)

    def undo(self, change: int) -> Saved:
        self.undone.append(change)
        return Saved()


class Review:
    """One running server, and a way to ask it as the page does."""

    def __init__(self, server: ReviewServer, book: Book) -> None:
        self.server, self.book = server, book
        self.host = f"127.0.0.1:{server.server_port}"

    def ask(
        self, path: str, body: object = None, raw: bytes | None = None, method: str | None = None, **changed: str
    ) -> tuple[int, Any, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=5)
        sends = body is not None or raw is not None
        headers = {"Origin": f"http://{self.host}", HEADER: self.server.token, "Content-Type": "application/json"} if sends else {}
        data = raw if raw is not None else json.dumps(body).encode() if sends else None
        connection.request(method or ("POST" if sends else "GET"), f"/{self.server.token}/{path}", data, {**headers, **changed})
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        kind = answer.headers.get("Content-Type") or ""
        return answer.status, json.loads(text) if kind.startswith("application/json") and text else text.decode(), answer.headers


@pytest.fixture
def review() -> Iterator[Review]:
    book = Book()
    desk = Desk(page="<!doctype html><p>the page</p>", ledger=book, values=[["3", "5"], ["7", "8", "9"]])
    with ReviewServer(desk) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield Review(server, book)
        server.shutdown()
        thread.join()


def test_it_listens_on_this_machine_alone(review: Review) -> None:
    assert review.server.server_address[0] == "127.0.0.1"
    assert review.server.socket.family == socket.AF_INET
    assert review.server.url == f"http://{review.host}/{review.server.token}/"


def test_each_run_has_a_token_of_its_own(review: Review) -> None:
    with ReviewServer(review.server.desk) as other:
        assert other.token != review.server.token
        assert len(other.token) >= 32
        assert other.server_port != review.server.server_port


def test_the_page_is_served_so_that_nobody_else_may_use_it(review: Review) -> None:
    status, text, headers = review.ask("")
    assert (status, text) == (200, "<!doctype html><p>the page</p>")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in headers
    assert "Python" not in headers["Server"]


def test_decisions_are_told_once_and_again_when_they_change(review: Review) -> None:
    status, found, headers = review.ask("decisions")
    assert (status, found) == (200, {"run": "", "decisions": {"1": {"state": "wrong", "wrong": [0], "by": "Ida", "mark": "m1"}}})
    assert review.ask("decisions", **{"If-None-Match": headers["ETag"]})[0] == 304
    review.ask("decide", {"at": [[0, ""]], "state": "accepted"})
    assert review.ask("decisions", **{"If-None-Match": headers["ETag"]})[0] == 200


def test_a_decision_is_saved_as_it_was_made(review: Review) -> None:
    body = {"at": [[1, "m1"]], "state": "wrong", "wrong": [0, 2], "by": "Ana", "note": "line one\nline two\u2028", "until": "2030-01-31"}
    status, found, _ = review.ask("decide", body)
    assert status == 200
    assert found == {"saved": {"1": {"state": "wrong", "mark": "m2"}}, "refused": {}, "change": 0}
    (wish,) = review.book.wishes
    assert (wish.index, wish.state, wish.seen, wish.wrong_values, wish.by) == (1, "wrong", "m1", ("7", "9"), "Ana")
    assert (wish.note, str(wish.until)) == ("line one line two", "2030-01-31")


def test_an_undo_names_its_change(review: Review) -> None:
    assert review.ask("undo", {"change": 3})[0] == 200
    assert review.book.undone == [3]


GOOD = {"at": [[0, ""]], "state": "all-true"}
BAD: list[object] = [
    [],
    "text",
    7,
    {},
    {**GOOD, "path": "/etc/passwd"},
    {**GOOD, "at": []},
    {**GOOD, "at": [[2, ""]]},
    {**GOOD, "at": [[-1, ""]]},
    {**GOOD, "at": [["0", ""]]},
    {**GOOD, "at": [[True, ""]]},
    {**GOOD, "at": [[0.0, ""]]},
    {**GOOD, "at": [[0, 1]]},
    {**GOOD, "at": [[0]]},
    {**GOOD, "at": [[0, ""], [0, ""]]},
    {**GOOD, "at": {"0": ""}},
    {**GOOD, "state": "new"},
    {**GOOD, "state": "expired"},
    {**GOOD, "state": "perhaps"},
    {**GOOD, "state": ["wrong"]},
    {**GOOD, "state": "wrong"},
    {**GOOD, "state": "wrong", "wrong": [2]},
    {**GOOD, "state": "wrong", "wrong": [0, 0]},
    {**GOOD, "state": "wrong", "wrong": ["3"]},
    {**GOOD, "state": "all-true", "wrong": [0]},
    {**GOOD, "note": 5},
    {**GOOD, "note": "x" * 2001},
    {**GOOD, "by": None},
    {**GOOD, "until": "tomorrow"},
    {**GOOD, "until": "2030-02-30"},
    {**GOOD, "until": 20300101},
]


@pytest.mark.parametrize("body", BAD, ids=range(len(BAD)))
def test_what_the_page_would_not_send_is_refused(review: Review, body: object) -> None:
    status, found, _ = review.ask("decide", body)
    assert status == 400
    assert found["error"]
    assert review.book.wishes == []


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"change": NaN}', b'{"change": -1}', b'{"change": 1e400}'])
def test_what_is_no_json_of_ours_is_refused(review: Review, raw: bytes) -> None:
    assert review.ask("undo", raw=raw)[0] == 400
    assert review.book.undone == []


def test_a_foreign_page_gets_nothing(review: Review) -> None:
    assert review.ask("decide", GOOD, Origin="http://evil.example")[0] == 403
    assert review.ask("decide", GOOD, Host="evil.example")[0] == 403
    assert review.ask("decide", GOOD, **{HEADER: "x"})[0] == 403
    assert review.ask("decide", GOOD, **{"Content-Type": "text/plain"})[0] == 415
    assert review.ask("", method="OPTIONS")[0] == 405
    assert review.book.wishes == []


def test_a_big_body_is_refused(review: Review) -> None:
    assert review.ask("decide", GOOD, **{"Content-Length": str(LARGEST + 1)})[0] == 413


def test_headers_that_stand_there_twice_are_refused(review: Review) -> None:
    with socket.create_connection(("127.0.0.1", review.server.server_port), timeout=5) as connection:
        lines = [f"GET /{review.server.token}/ HTTP/1.1", f"Host: {review.host}", "Host: evil.example", "", ""]
        connection.sendall("\r\n".join(lines).encode())
        assert connection.recv(200).startswith(b"HTTP/1.1 400")


@pytest.mark.parametrize("line", ["GET", "\x00\x01", "GET / HTTP/9.9", "GET " + "/x" * 40_000 + " HTTP/1.1", "BREW / HTTP/1.1"])
def test_nonsense_ends_the_connection_and_not_the_server(review: Review, line: str) -> None:
    with socket.create_connection(("127.0.0.1", review.server.server_port), timeout=5) as connection:
        try:
            connection.sendall(line.encode() + b"\r\n\r\n")
            connection.shutdown(socket.SHUT_WR)
            answer = connection.recv(65536)
        except OSError:  # hung up before the whole line was sent or the end of it told: refused, too
            answer = b""
        assert b"the page" not in answer
    assert review.ask("")[0] == 200


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_lost(review: Review) -> None:
    review.book.broken = True
    status, found, _ = review.ask("decide", GOOD)
    assert (status, found) == (409, {"error": "flags.csv:3: git left a merge conflict here"})
    review.book.broken = False
    assert review.ask("decide", GOOD)[0] == 200


def test_a_page_with_half_a_character_is_served(tmp_path: Path) -> None:
    with ReviewServer(Desk(page="half \ud800", ledger=Book(), values=[])) as server:
        assert server.page == b"half \\ud800"
