"""Who may work at a shared desk: names, each with the salted hash of a token, in a hidden file next to the flags file.

The token itself is shown once, when it is made, and stored nowhere. It has 256 random bits, so that one round of SHA-256 is enough: slow
hashes (OWASP, "Password Storage") are meant for passwords that people choose, and would slow down each request.
"""

from __future__ import annotations

import datetime
import hashlib
import hmac
import json
import os
import secrets
import threading
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from discrepancy.flags.storage.lock import locked
from discrepancy.model.problem import Problem, UserError
from discrepancy.system.bounded_files import is_there, read_file
from discrepancy.system.disk import refusal_reason, replace_file

NAME = ".discrepancy-people"
LONGEST = 60
"""Most characters of a name: it is in each row of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One line of the file. `since` and `revoked` are days as ISO 8601; a revoked person cannot sign in."""

    name: str
    salt: str
    hash: str
    since: str
    revoked: str = ""


def people_path(flags: str) -> str:
    """Where the people next to this flags file are."""
    return os.path.join(os.path.dirname(flags), NAME)


def load_people(path: str) -> Mapping[str, Person]:
    """The people by name, those who were revoked included; none where there is no file. Raises UserError."""
    try:
        data = read_file(path, told=False) if is_there(path) else b""
    except OSError as error:
        raise UserError(Problem(path=path, message=f"the file of people cannot be read: {refusal_reason(error)}")) from error
    found: dict[str, Person] = {}
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
                raise TypeError
            person = Person(**row)
        except (ValueError, TypeError, RecursionError):
            message = "this line names no person: restore it, or delete it and give that person a new token"
            raise UserError(Problem(path=path, line=number, message=message)) from None
        found[person.name] = person
    return found


def add_person(path: str, name: str, *, renew: bool = False) -> str:
    """Gives a person access and returns the token, which is stored nowhere. `renew` revokes the existing token. Raises UserError."""
    name = _proper(name, path)
    token = secrets.token_urlsafe(32)

    def added(before: Mapping[str, Person]) -> Mapping[str, Person]:
        same = next((known for known in before if known.casefold() == name.casefold()), name)
        if same in before and not before[same].revoked and not renew:
            raise UserError(Problem(path=path, message=f"{same} already has a token: --renew makes a new one and revokes the old one"))
        salt = secrets.token_hex(8)
        today = datetime.date.today().isoformat()
        return {**before, same: Person(name=same, salt=salt, hash=_hash(salt, token), since=today)}

    _change(path, added)
    return token


def revoke_person(path: str, name: str) -> None:
    """Revokes a person's token from the next request on. Raises UserError where there is no such person."""

    def revoked(before: Mapping[str, Person]) -> Mapping[str, Person]:
        if name not in before:
            raise UserError(
                Problem(path=path, message=f"no one here is called {name!r}: {', '.join(before) or 'no one may use the desk yet'}")
            )
        return {**before, name: replace(before[name], revoked=datetime.date.today().isoformat())}

    _change(path, revoked)


class People:
    """The people who have access now; the file is read again when it changes. May be asked from several threads."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._stamp: tuple[int, ...] | None = None
        self._known: tuple[Person, ...] = ()

    def names(self) -> tuple[str, ...]:
        """The people who have access, by name. Raises UserError where the file cannot be read: then nobody has."""
        return tuple(person.name for person in self._now())

    def who(self, token: str) -> str | None:
        """The person of a token; None for an unknown or revoked token. Raises UserError as `names` does."""
        good = None
        for person in self._now():
            if hmac.compare_digest(_hash(person.salt, token), person.hash):
                good = person.name
        return good

    def _now(self) -> tuple[Person, ...]:
        with self._lock:
            try:
                found = os.stat(self.path)
                stamp: tuple[int, ...] | None = (found.st_mtime_ns, found.st_size, found.st_ino)
            except OSError:
                stamp = None
            if stamp is None or stamp != self._stamp:
                self._known, self._stamp = (), None
                self._known = tuple(person for _, person in sorted(load_people(self.path).items()) if not person.revoked)
                self._stamp = stamp
            return self._known


def _hash(salt: str, token: str) -> str:
    return hashlib.sha256(f"{salt}:{token}".encode("utf-8", "replace")).hexdigest()


def _proper(name: str, path: str) -> str:
    """The normalised name. Raises UserError where others could not read it."""
    plain = " ".join(unicodedata.normalize("NFC", name).split())
    if not plain or len(plain) > LONGEST or any(unicodedata.category(character)[0] == "C" for character in plain):
        raise UserError(Problem(path=path, message=f"{name!r} is not a name: give 1 to {LONGEST} letters"))
    return plain


def _change(path: str, turn: Callable[[Mapping[str, Person]], Mapping[str, Person]]) -> None:
    target = Path(path)
    try:
        with locked(target):
            after = turn(load_people(path))
            if not target.exists():  # for this user's eyes, from the first byte on
                os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            replace_file(target, b"".join(_line(person) for _, person in sorted(after.items())))
    except OSError as error:
        raise UserError(Problem(path=path, message=f"the file of people cannot be written: {refusal_reason(error)}")) from error


def _line(person: Person) -> bytes:
    row = {"name": person.name, "salt": person.salt, "hash": person.hash, "since": person.since}
    return json.dumps({**row, **({"revoked": person.revoked} if person.revoked else {})}, ensure_ascii=False).encode() + b"\n"
