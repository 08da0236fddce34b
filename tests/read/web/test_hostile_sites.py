"""Sites that answer what is no HTTP, no type, or no end: each costs its own page, within the limits, and says so."""

from __future__ import annotations

import gzip
from http.server import BaseHTTPRequestHandler

import pytest

from discrepancy.model.settings import Limits
from discrepancy.read.files.reader import Unreadable
from tests.read.web.site import PAGE, Answer, Reply, site
from tests.read.web.test_fetch import fetched


@pytest.mark.parametrize(
    "answer",
    [
        b"blah blah\r\n\r\n",
        b"<html>",
        b"HTTP/1.1 999999 x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 300 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 " + b"O" * 100_000 + b"\r\n\r\n",
    ],
)
@pytest.mark.parametrize("path", ["/a", "/robots.txt"])
def test_what_is_no_http_is_told(path: str, answer: bytes) -> None:
    def raw(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(answer)

    paths: dict[str, Answer] = {"/a": Reply(), path: raw}
    with site(paths) as news, pytest.raises(Unreadable, match=r"does not answer in HTTP \(\w+\)"):
        fetched(news.url("/a"))


@pytest.mark.parametrize("header", ["text/html; charset*=utf-8''x%ff; charset*0=a", "TEXT/HTML;;=;", 'text/html; charset="utf-8'])
def test_a_broken_type_is_read_as_far_as_it_goes(header: str) -> None:
    with site({"/a": Reply(headers={"Content-Type": header})}) as news:
        assert fetched(news.url("/a")).extension == ".html"


def test_what_follows_a_packed_page_is_not_kept() -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.end_headers()
        handler.wfile.write(gzip.compress(PAGE))
        while not handler.server.closing.is_set():
            handler.wfile.write(b"x" * 65_536)

    with site({"/a": endless}) as news, pytest.raises(Unreadable, match="has more data after the end of its compressed data"):
        fetched(news.url("/a"), limits=Limits(max_fetch_seconds=20))
