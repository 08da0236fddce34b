"""The server of a shared desk: people sign in by their tokens, from this machine or through a reverse proxy, and floods are slowed down."""

from __future__ import annotations

import ipaddress
import json
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import ThreadingHTTPServer
from typing import Any

from discrepancy.model.problem import UserError
from discrepancy.review.admission import Refusal
from discrepancy.review.desk import BadRequest, Desk
from discrepancy.review.server import ADDRESS, PATIENCE, Handler
from discrepancy.review.shared.admission import ENTER, HEAR, LEAVE, SAID, admit, cookie, token_in
from discrepancy.review.shared.backoff import Bucket, Clock, block_of
from discrepancy.review.shared.doorkeeper import Doorkeeper, Wait
from discrepancy.review.shared.presence import Presence
from discrepancy.review.shared.room import Room
from discrepancy.review.shared.site import Site, here

CONNECTIONS = 256
"""Most connections at once: a window keeps one or two, a proxy as many as its windows ask at the same moment."""
_NOT_IN = "you are not signed in here, or your token was revoked: open the link that you were given, or ask for a new one"


class SharedServer(ThreadingHTTPServer):
    """Serves one desk to several people until it is shut down. `site.url` is its address, `entry` the sign-in page."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(
        self,
        desk: Desk,
        doorkeeper: Doorkeeper,
        entry: str,
        *,
        site: Site | None = None,
        address: str = ADDRESS,
        port: int = 0,
        tell: Callable[[str], None] = lambda _: None,
        clock: Clock = time.monotonic,
    ) -> None:
        if ":" in address:
            self.address_family = socket.AF_INET6
        self.room = Room(desk, Presence(clock))
        self.doorkeeper, self.entry, self.tell = doorkeeper, entry.encode(), tell
        self.bucket, self._clock = Bucket(clock), clock
        self._one_at_a_time = threading.Lock()
        self._told = ""
        self._counting = threading.Lock()
        self._waiting: dict[socket.socket, float] = {}
        self._open = threading.BoundedSemaphore(CONNECTIONS)
        super().__init__((address, port), _SharedHandler)
        self.site = site or here(self.server_port)

    def date(self, body: bytes) -> bytes:
        """Give a source its date, and switch to the new desk."""
        with self._one_at_a_time:
            self.room = Room(self.room.desk.date(body), self.room.presence)
        return json.dumps({"run": self.room.desk.run}).encode()

    def tell_once(self, words: str) -> None:
        """Reports a lasting condition only when it changes."""
        if words != self._told:
            self._told = words
            self.tell(words)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Closes a connection where too many are open already."""
        if not self._open.acquire(blocking=False):
            self.shutdown_request(request)
            return
        self.waits(request)
        try:
            super().process_request(request, client_address)
        except BaseException:
            self._open.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """One connection, until it ends."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.answered(request)
            self._open.release()

    def waits(self, request: socket.socket, *, answered: bool = True) -> None:
        """Starts waiting for a request on this connection, or stops the wait while it is answered."""
        with self._counting:
            self._waiting[request] = self._clock() if answered else float("inf")

    def answered(self, request: socket.socket) -> None:
        """Forgets a connection that has ended."""
        with self._counting:
            self._waiting.pop(request, None)

    def service_actions(self) -> None:
        """Closes a connection whose request takes too long: a byte now and then would hold it for ever."""
        late = self._clock() - PATIENCE
        with self._counting:
            slow = [request for request, since in self._waiting.items() if since < late]
        for request in slow:
            with suppress(OSError):  # it has ended meanwhile
                request.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignores windows that are closed during an answer."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _ClosedError(Exception):
    """No one can be looked up."""


class _SharedHandler(Handler):
    server: SharedServer

    def serve(self) -> None:
        try:
            self._serve()
        except _ClosedError:
            self.say(503, "this desk cannot let anyone in now: ask whoever runs it", Retry_After="10")

    def _serve(self) -> None:
        address, asked = self._address(), admit(self.command, self.path, self.headers, self.server.site)
        known = None if isinstance(asked, Refusal) or asked == ENTER else self._known(address)
        if not self.server.bucket.take(f"person {known}" if isinstance(known, str) else address):
            return self.say(429, "too many requests at once: wait a second", Retry_After="1")
        if isinstance(asked, Refusal):
            return self.refuse(asked)
        if isinstance(known, Wait):
            return self._wait(known)
        if asked == ENTER:
            return self._enter(address)
        if known is None:
            return self._outside(asked)
        body = self.body() if self.command == "POST" else b""
        self.server.waits(self.connection, answered=False)
        try:
            if body and self._known(address) != known:  # who sends slowly may be revoked meanwhile
                return self._outside(asked)
            return self._serve_person(known, asked, body)
        finally:
            self.server.waits(self.connection)

    def _known(self, address: str) -> str | Wait | None:
        """Who asks, by the cookie."""
        return self._who(token_in("; ".join(self.headers.get_all("Cookie") or ()), self.server.site), address)

    def _who(self, token: str | None, address: str) -> str | Wait | None:
        """Whose token this is. Raises _Closed where the people cannot be looked up, for reasons that only concern who runs the desk."""
        try:
            return self.server.doorkeeper.who(token, address)
        except UserError as error:
            self.server.tell_once("; ".join(map(str, error.problems)))
            raise _ClosedError from None

    def _serve_person(self, person: str, asked: str, body: bytes) -> None:
        room = self.server.room
        if asked == "":
            return self.answer(200, "text/html; charset=utf-8", room.page)
        if asked == "decisions":
            tag, found = room.decisions(self.headers.get("If-None-Match"))
            return self.answer(304 if found is None else 200, "application/json", found or b"", ETag=tag)
        if asked == LEAVE:
            room.presence.left(person)
            return self.answer(200, "application/json", b"{}", Set_Cookie=cookie("", self.server.site, 0))
        return self.answer(200, "application/json", self._done(room, person, asked, body))

    def _done(self, room: Room, person: str, asked: str, body: bytes) -> bytes:
        if asked == HEAR:
            return room.hear(person, self.server.doorkeeper.people.names(), body)
        if asked in SAID:
            return room.say(person, asked, body)
        if asked == "missed":
            return room.desk.add_missed(body, person)
        if asked == "withdraw":
            return room.desk.withdraw(body, person)
        if asked == "date":
            made = self.server.date(body)
            self.server.tell(f"{person} gave a source its date")
            return made
        return room.decide(person, body) if asked == "decide" else room.undo(person, body)

    def _enter(self, address: str) -> None:
        try:
            given = json.loads(self.body())
        except (ValueError, RecursionError):
            given = None
        token = given.get("token") if isinstance(given, dict) else None
        if not isinstance(token, str):
            raise BadRequest("this is not a token")
        person = self._who(token, address)
        if isinstance(person, Wait):
            return self._wait(person)
        if person is None:
            self.server.tell(f"an unknown token was tried from {address}")
            return self.say(403, "this token is unknown here, or was revoked: ask for a new one")
        self.server.tell(f"{person} signed in from {address}")
        return self.answer(200, "application/json", b"{}", Set_Cookie=cookie(token, self.server.site))

    def _outside(self, asked: str) -> None:
        if asked == "":
            return self.answer(200, "text/html; charset=utf-8", self.server.entry)
        return self.say(401, _NOT_IN)

    def _wait(self, wait: Wait) -> None:
        seconds = str(int(wait.seconds) + 1)
        return self.say(429, f"too many wrong tokens from your address: try again in {seconds} seconds", Retry_After=seconds)

    def _address(self) -> str:
        """Whose request this is. What a proxy appended last is believed (it saw that address itself), and nothing before it."""
        peer = str(self.client_address[0])
        forwarded = self.headers.get_all("X-Forwarded-For") or []
        if self.server.site.proxied and forwarded and ipaddress.ip_address(peer.partition("%")[0]).is_private:
            return block_of(forwarded[-1].rpartition(",")[2].strip())
        return block_of(peer)
