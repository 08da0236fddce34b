"""Identifies people by their tokens, and makes addresses with wrong ones wait."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from typing import Protocol

from discrepancy.model.problem import UserError
from discrepancy.review.shared.backoff import Backoff


class People(Protocol):
    """The people with access; each method may raise UserError."""

    def names(self) -> tuple[str, ...]:
        """Their names."""

    def who(self, token: str) -> str | None:
        """Whose token this is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Seconds that this address has to wait before its next try."""

    seconds: float


class Doorkeeper:
    """Admits people by their tokens. May be used from several threads. A token that was right before is looked up whatever others at its
    address do, so that nobody can lock out a newsroom behind one address; a revoked token does not count as a guess. Any other token of
    an address that has to wait is not looked up, whether right or wrong.
    """

    def __init__(self, people: People, backoff: Backoff | None = None) -> None:
        self.people = people
        self._backoff = backoff or Backoff()
        self._lock = threading.Lock()
        self._seen: set[bytes] = set()

    def who(self, token: str | None, address: str) -> str | Wait | None:
        """The name of the person with this token; None for an unknown token. Raises UserError where the people cannot be read."""
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
