"""One request to one host, and the answer within its limits: no proxy, no cookie, no credential, no redirect followed."""

from __future__ import annotations

import contextlib
import importlib.metadata
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException
from types import MappingProxyType

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from discrepancy.read.files.reader import Unreadable
from discrepancy.read.files.zip_package import FREE, MOST_FOLD
from discrepancy.read.web.address import Address
from discrepancy.read.web.hosts import NoConnection, Place

PRODUCT = "discrepancy"
"""The program's name in a robots.txt."""
SAVE = "open it in a browser, save the page and give the file"
_CHUNK = 1 << 16
_PATIENCE = 10.0
"""Seconds to connect, at most; they count towards the time limit of the fetch. A reachable host answers within one."""
_ACCEPT = "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.9, */*;q=0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Names of headers are in lower case. The body is decompressed; it is empty for a redirect."""

    status: int
    reason: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Limits of one answer. `until` is a moment of time.monotonic; with `cut`, a longer answer is cut at `megabytes` instead of an error."""

    megabytes: float
    seconds: float
    until: float
    cut: bool = False

    @property
    def left(self) -> float:
        """Seconds left. Raises Unreadable where there are none."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise late(self.seconds)
        return left


def late(seconds: float) -> Unreadable:
    """The message about a page that takes too long."""
    return Unreadable(f"was not fetched within {seconds:g} seconds (max_fetch_seconds in discrepancy.toml raises the limit)")


@cache
def user_agent() -> str:
    """The value of the header User-Agent."""
    return f"{PRODUCT}/{importlib.metadata.version(PRODUCT)} (reads pages that a person named; obeys robots.txt as {PRODUCT})"


def ask(address: Address, place: Place, bounds: Bounds) -> Answer:
    """The answer to one request. Raises NoConnection, Unreadable."""
    connection = _connection(address, place, min(_PATIENCE, bounds.left))
    try:
        connection.connect()
    except (OSError, HTTPError) as error:
        connection.close()
        raise NoConnection(f"{address.origin} {_why_not(error)}") from None
    assert connection.sock is not None
    with _deadline(connection.sock, bounds) as over:
        try:
            answer = _exchanged(connection, address, bounds)
        except (OSError, HTTPError, HTTPException, ValueError) as error:
            if over.is_set() or isinstance(error, TimeoutError):
                raise late(bounds.seconds) from None
            if isinstance(error, HTTPException) and not isinstance(error, OSError):
                raise Unreadable(f"was not fetched: {address.origin} does not answer in HTTP ({type(error).__name__}); {SAVE}") from None
            raise Unreadable(
                f"was not fetched completely: the connection to {address.origin} broke off ({type(error).__name__}); try again"
            ) from None
        finally:
            connection.close()
    if over.is_set():  # a connection that was ended looks like an answer without a length that is whole
        raise late(bounds.seconds)
    return answer


def _connection(address: Address, place: Place, seconds: float) -> HTTPConnection:
    """A connection, not yet opened, to the address that was checked, under the requested name."""
    number, port = place
    if address.scheme == "http":
        return HTTPConnection(number, port, timeout=seconds)
    return HTTPSConnection(number, port, timeout=seconds, server_hostname=address.host, ssl_context=ssl.create_default_context())


@contextlib.contextmanager
def _deadline(connected: socket.socket, bounds: Bounds) -> Iterator[threading.Event]:
    """Ends the connection when the time is over, even while data arrive slowly; the event is set when it did.

    The socket is the one that was connected: the connection forgets it when an answer is to be read to its end.
    """
    over = threading.Event()

    def end() -> None:
        over.set()
        with contextlib.suppress(OSError):
            socket.socket.shutdown(connected, socket.SHUT_RDWR)  # that of TLS would wait for the other thread

    timer = threading.Timer(bounds.left, end)
    timer.daemon = True
    timer.start()
    try:
        yield over
    finally:
        timer.cancel()


def _exchanged(connection: HTTPConnection, address: Address, bounds: Bounds) -> Answer:
    connection.timeout = bounds.left
    headers = {
        "Host": address.authority,
        "User-Agent": user_agent(),
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    connection.request("GET", address.target, headers=headers, preload_content=False, decode_content=False)
    response = connection.getresponse()
    known = MappingProxyType({name.lower(): value for name, value in response.headers.items()})
    wanted = response.status == 200
    body = _body(response, known, bounds) if wanted else b""
    return Answer(status=response.status, reason=(response.reason or "")[:60], headers=known, body=body)


def _body(response: BaseHTTPResponse, headers: Mapping[str, str], bounds: Bounds) -> bytes:
    """The unpacked body. Raises Unreadable where it is over a limit, or is packed as we did not ask for."""
    limit = int(bounds.megabytes * 1_000_000)
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length[:15]) > limit and not bounds.cut:
        raise _too_large(bounds)
    packed = headers.get("content-encoding", "identity").strip().lower()
    if packed not in ("identity", "", "gzip", "x-gzip"):
        raise Unreadable(f"arrived compressed as {packed[:40]!r}, which the program cannot read; save the page and give the file")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if "gzip" in packed else None
    body = bytearray()
    taken = 0
    for chunk in response.stream(_CHUNK, decode_content=False):
        taken += len(chunk)
        try:
            body += unpack.decompress(chunk, limit + 1 - len(body)) if unpack is not None else chunk
        except zlib.error:
            raise Unreadable("arrived with damaged compressed data; try again") from None
        if unpack is not None and unpack.unused_data:  # kept by zlib, so that a site could fill the memory with it
            raise Unreadable(f"has more data after the end of its compressed data; {SAVE}")
        if len(body) > max(FREE, MOST_FOLD * taken):
            raise Unreadable(f"is compressed more than {MOST_FOLD}-fold, which only a zip bomb needs")
        if len(body) > limit:
            if bounds.cut:
                return bytes(body[:limit])
            raise _too_large(bounds)
    if unpack is not None and not unpack.eof:
        raise Unreadable("broke off before its compressed data ended; try again")
    return bytes(body)


def _too_large(bounds: Bounds) -> Unreadable:
    return Unreadable(f"has more than {bounds.megabytes:g} MB (max_megabytes in discrepancy.toml raises the limit)")


def _why_not(error: Exception) -> str:
    """Why there is no connection, and what to do."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLError):
        cause = cause.__cause__ or cause.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"has a certificate that cannot be trusted ({cause.verify_message}); open the page in a browser, and save it if you trust it"
    if isinstance(cause, ssl.SSLError):
        return f"has a fault in its TLS encryption ({cause.reason or 'no reason given'}); try http:// in front, or save the page"
    return "does not answer; check whether it opens in a browser, and try again"
