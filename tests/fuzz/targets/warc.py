"""Web archives by their reader, and the pages in them."""

from __future__ import annotations

import gzip

from tests.fuzz.reading import read_as
from tests.fuzz.target import Target


def _record(kind: bytes, body: bytes, mime: bytes) -> bytes:
    return (
        b"WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: http://x.example/a?b=1\r\nWARC-Date: 2021-03-04T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        % (kind, mime, len(body), body)
    )


_PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 57\r\n\r\n<html><body><p>14 people were hurt in Brennow on Monday.</p></body></html>"
_SOUND = _record(b"resource", b"12 people died on 3 May 2021.", b"text/plain") + _record(
    b"response", _PAGE, b"application/http; msgtype=response"
)

TARGET = Target(
    id="warc",
    run=lambda data: read_as(".warc", data),
    seeds=(_SOUND, gzip.compress(_SOUND, mtime=0)),
    words=(
        b"WARC/1.0\r\n", b"WARC/1.1\r\n", b"WARC-Type: response\r\n", b"WARC-Type: resource\r\n", b"WARC-Target-URI: ", b"http://", b"Content-Length: ", b"-1", b"99999999999", b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n", b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n", b"Content-Encoding: br\r\n", b"text/html", b"text/plain", b"application/pdf", b"..", b"\0",
    ),
)  # fmt: skip
