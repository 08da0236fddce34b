"""The server: loopback only, a random port, a token for each run, and nothing that other pages may load or frame."""

from __future__ import annotations

import json
import secrets
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from discrepancy.model.problem import UserError
from discrepancy.review.admission import Refusal, admit, from_here
from discrepancy.review.desk import BadRequest, Desk
from discrepancy.review.invitation import Invitation

ADDRESS = "127.0.0.1"
PATIENCE = 30.0
"""Seconds without a byte after which a connection is closed."""
# The page carries its own policy with the hashes of its script and style; a header on top forbids whatever the page cannot say about itself.
_ALWAYS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class ReviewServer(ThreadingHTTPServer):
    """Serves one desk until it is shut down. `url` is the address of its page."""

    daemon_threads = True

    def __init__(self, desk: Desk, port: int = 0) -> None:
        self.desk = desk
        self.page = desk.page.encode("utf-8", "backslashreplace")
        self._one_at_a_time = threading.Lock()
        self.token = secrets.token_urlsafe(24)
        super().__init__((ADDRESS, port), _OwnHandler)
        self.url = f"http://{ADDRESS}:{self.server_port}/{self.token}/"
        self.invitation = Invitation()

    def invite(self) -> str:
        """An address without the token that leads to the page once, for starting a browser."""
        return f"http://{ADDRESS}:{self.server_port}{self.invitation.make()}"

    def date(self, body: bytes) -> bytes:
        """Give a source its date, and switch to the new desk."""
        return self.follow(lambda: self.desk.date(body))

    def add(self, body: bytes) -> bytes:
        """Add the source in the body, and switch to the new desk."""
        return self.follow(lambda: self.desk.with_added(body))

    def follow(self, made: Callable[[], Desk]) -> bytes:
        """Switch to the new desk, one at a time; open pages notice the other run and reload."""
        with self._one_at_a_time:
            desk = made()
            self.page = desk.page.encode("utf-8", "backslashreplace")
            self.desk = desk
        return json.dumps({"run": desk.run}).encode()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignores windows that are closed during an answer."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One connection; `serve` answers its requests."""

    protocol_version = "HTTP/1.1"
    timeout = PATIENCE

    def version_string(self) -> str:
        """The value of the header Server."""
        return "discrepancy"

    def log_message(self, format: str, *args: Any) -> None:
        """Logs nothing: the requested path may contain a token."""

    def answer(self, status: int, kind: str, body: bytes, **headers: str) -> None:
        """Sends an answer; a header's name has _ for -."""
        self.send_response(status)
        for name, value in {**_ALWAYS, **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 304:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def say(self, status: int, message: str, **headers: str) -> None:
        """Reports an error, and closes the connection, because the body may not have been read."""
        self.close_connection = True
        self.answer(status, "application/json", json.dumps({"error": message}).encode(), Connection="close", **headers)

    def refuse(self, refusal: Refusal) -> None:
        """Answers with the reason for a refusal."""
        self.say(refusal.status, refusal.message, **({"Allow": refusal.allow} if refusal.allow else {}))

    def body(self) -> bytes:
        """The body, of the length in its header, which was checked before."""
        return self.rfile.read(int(self.headers["Content-Length"]))

    def _any(self) -> None:
        if any(len(self.headers.get_all(name) or ()) > 1 for name in ("Host", "Origin", "Content-Length")):
            return self.say(400, "a header stands there twice")
        if self._ends_elsewhere():
            return self.say(400, "this request has a body where none is allowed, or headers that cannot be read")
        try:
            return self.serve()
        except BadRequest as error:
            return self.say(400, str(error))
        except UserError as error:
            return self.say(409, "; ".join(map(str, error.problems)))

    def _ends_elsewhere(self) -> bool:
        """Whether a proxy may see the end of this request at another byte than we do (request smuggling; RFC 9112, 11.2).

        What we took for the next request on a connection that the proxy shares would then be somebody's body, and their cookie another's.
        """
        bodiless = self.command != "POST" and self.headers.get("Content-Length", "0") != "0"
        return bodiless or self.headers.get("Transfer-Encoding") is not None or bool(self.headers.defects)

    def serve(self) -> None:
        """Answers one request; may raise BadRequest and UserError. Unknown paths are not found."""
        self.say(404, "there is nothing here")

    do_GET = do_POST = do_HEAD = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = do_CONNECT = _any


class _OwnHandler(Handler):
    """For the one person who started the server."""

    server: ReviewServer

    def serve(self) -> None:
        if from_here(self.headers, self.server.server_port) and self.server.invitation.take(self.command, self.path, self.client_address):
            return self.answer(303, "text/plain", b"", Location=f"/{self.server.token}/")
        asked = admit(self.command, self.path, self.headers, self.server.token, self.server.server_port)
        if isinstance(asked, Refusal):
            return self.refuse(asked)
        desk = self.server.desk
        if asked == "":
            return self.answer(200, "text/html; charset=utf-8", self.server.page)
        if asked == "decisions":
            tag, found = desk.decisions(self.headers.get("If-None-Match"))
            return self.answer(304 if found is None else 200, "application/json", found or b"", ETag=tag)
        act = {
            "add": self.server.add,
            "decide": desk.decide,
            "undo": desk.undo,
            "missed": desk.add_missed,
            "withdraw": desk.withdraw,
            "date": self.server.date,
        }
        return self.answer(200, "application/json", act[asked](self.body()))
