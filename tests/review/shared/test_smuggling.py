"""One request is one answer: whatever follows it on a connection that a proxy shares is not taken for another one's request."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.review.shared.opened import opened

INNER = "GET /hidden HTTP/1.1\r\nHost: {host}\r\n\r\n"


@pytest.mark.parametrize(
    "line", ["GET / HTTP/1.1", "GET /decisions HTTP/1.1", "HEAD / HTTP/1.1", "OPTIONS / HTTP/1.1", "POST /enter HTTP/1.1"]
)
@pytest.mark.parametrize(
    "more",
    [
        "Content-Length: {length}",
        "Content-Length: {length}\r\nContent-Length: 0",
        "Content-Length: 0\r\n {length}",
        "Content-Length : {length}",
        "Content-Length: +{length}",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: identity",
        "Content-Length: 0\r\nTransfer-Encoding:\tchunked",
        "Transfer-Encoding: chunked\r\nContent-Length: {length}",
    ],
)
def test_a_body_is_no_request(line: str, more: str, tmp_path: Path) -> None:
    with opened(tmp_path) as room:
        host, origin = room.server.site.hosts[0], room.server.site.origins[0]
        inner = INNER.format(host=host)
        head = f"{line}\r\nHost: {host}\r\nOrigin: {origin}\r\nContent-Type: application/json\r\nCookie: {room.server.site.cookie}={room.tokens['Ben']}\r\n"
        assert answers(room.server.server_port, f"{head}{more.format(length=len(inner))}\r\n\r\n{inner}") == 1


def test_a_question_after_another_is_answered(tmp_path: Path) -> None:
    with opened(tmp_path) as room:
        inner = INNER.format(host=room.server.site.hosts[0])
        assert (
            answers(room.server.server_port, f"GET / HTTP/1.1\r\nHost: {room.server.site.hosts[0]}\r\nContent-Length: 0\r\n\r\n{inner}")
            == 2
        )


def answers(port: int, sent: str) -> int:
    """How many answers come until the desk hangs up: it does after one that says so, and after what is not found."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(sent.encode())
        got = b""
        while more := connection.recv(65_536):
            got += more
    return got.count(b"HTTP/1.1 ")
