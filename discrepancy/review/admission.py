"""Admits requests of this run's page on this machine only.

A web page that the same person has open elsewhere can send requests to 127.0.0.1 too, and with DNS rebinding even under another host name.
It is kept out by the token in the path and again in a header that no foreign page may send, the Host, the Origin (Fetch Standard,
"CORS protocol"; OWASP, "Cross-Site Request Forgery Prevention"), and by JSON bodies, which no form can send.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Protocol, overload

from discrepancy.review.adding import LARGEST_BODY

LARGEST = 1_000_000
"""Most bytes of a body, except that of a file. To decide 20,000 discrepancies at once takes 600,000."""
HEADER = "X-Discrepancy-Token"
METHODS = {"": "GET", "decisions": "GET", **dict.fromkeys(("decide", "undo", "date", "missed", "withdraw", "add"), "POST")}
"""The paths below the token, with their methods."""


class Headers(Protocol):
    """The headers of a request, looked up by name."""

    @overload
    def get(self, name: str, /) -> str | None: ...
    @overload
    def get(self, name: str, default: str, /) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A refused request. `allow` names the method that is allowed."""

    status: int
    message: str
    allow: str | None = None


def admit(method: str, path: str, headers: Headers, token: str, port: int) -> str | Refusal:
    """The requested path, a key of METHODS, or why it is refused. `headers` must ignore the case of names in look-ups."""
    if not from_here(headers, port):
        return Refusal(status=403, message="this server answers to 127.0.0.1 only")
    origin = headers.get("Origin")
    if origin is not None and origin not in [f"http://{host}" for host in _hosts(port)]:
        return Refusal(status=403, message="another page may not ask this server")
    head, _, asked = path.removeprefix("/").partition("/")
    if not path.startswith("/") or not hmac.compare_digest(head.encode("utf-8", "replace"), token.encode()):
        return Refusal(status=403, message="the address lacks the token of this run: open the one that `discrepancy review` printed")
    if asked not in METHODS or "/" not in path[1:]:
        return Refusal(status=404, message="there is nothing here")
    if method != METHODS[asked]:
        return Refusal(status=405, message=f"only {METHODS[asked]} here", allow=METHODS[asked])
    largest = LARGEST_BODY if asked == "add" else LARGEST
    return _admit_decision(headers, token, origin, largest) or asked if method == "POST" else asked


def from_here(headers: Headers, port: int) -> bool:
    """Whether the Host of a request is a loopback name."""
    return headers.get("Host") in _hosts(port)


def _hosts(port: int) -> tuple[str, str]:
    return f"127.0.0.1:{port}", f"localhost:{port}"


def _admit_decision(headers: Headers, token: str, origin: str | None, largest: int) -> Refusal | None:
    if origin is None:
        return Refusal(status=403, message="only the page itself may decide")
    if not hmac.compare_digest(headers.get(HEADER, "").encode("utf-8", "replace"), token.encode()):
        return Refusal(status=403, message=f"the header {HEADER} is missing or wrong")
    return admit_body(headers, largest)


def admit_body(headers: Headers, largest: int) -> Refusal | None:
    """Why a body is refused before it is read; None for JSON of at most `largest` bytes with a stated length."""
    if headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/json":
        return Refusal(status=415, message="only JSON is read")
    length = headers.get("Content-Length", "")
    if headers.get("Transfer-Encoding") is not None or not (length.isascii() and length.isdigit()):
        return Refusal(status=411, message="the length of the body is missing")
    if len(length) > len(str(largest)) or int(length) > largest:
        return Refusal(status=413, message=f"at most {largest:,} bytes are read")
    return None
