"""Knows people by their tokens, and makes who offers wrong ones wait."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from typing import Protocol

from discrepancy.model.problem import UserError
from discrepancy.review.shared.backoff import Backoff


class People(Protocol):
    """Who may come in; each may raise UserError."""

    def names(self) -> tuple[str, ...]:
        """Their names."""

    def who(self, token: str) -> str | None:
        """Whose token this is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """No one is looked up for this address now; it may try again after so many seconds."""

    seconds: float


class Doorkeeper:
    """Lets people in by their tokens. May be asked from several threads.

    A token that was right before is looked up whatever others at its address do, so that no one can lock out a newsroom that shares one;
    one that was right and has been revoked is no guess. Any other token of an address that has to wait is not looked up, be it right or wrong.
    """

    def __init__(self, people: People, backoff: Backoff | None = None) -> None:
        self.people = people
        self._backoff = backoff or Backoff()
        self._lock = threading.Lock()
        self._seen: set[bytes] = set()

    def who(self, token: str | None, address: str) -> str | Wait | None:
        """The name of who has this token; None where it is no one's. Raises UserError where the people cannot be read."""
        if not token or len(token) > 200:
            return None
        digest = hashlib.sha256(token.encode("utf-8", "replace")).digest()
        with self._lock:
            seen = digest in self._seen
        if seen:
            return self.people.who(token)
        if (seconds := self._backoff.attempt(address)) > 0:
            return Wait(seconds=seconds)
        try:
            name = self.people.who(token)
        except UserError:
            self._backoff.undecided(address)
            raise
        if name is not None:
            self._backoff.succeeded(address)
            with self._lock:
                self._seen.add(digest)
        return name
