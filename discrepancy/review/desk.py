"""What the page asks for and what it sends, turned into values and back; every word of a request is checked."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from discrepancy.model.decision import Decision, Saved, Wish
from discrepancy.model.discrepancy import State
from discrepancy.review.adding import Added, NotAdded, added

CHOICES = (State.WRONG, State.ALL_TRUE, State.NOT_SAME, State.NEEDS_CALL, State.ACCEPTED, State.KNOWN)
"""What somebody can decide on the page."""
LONGEST = 2_000
"""Characters of a note, and of a name: a note is a line of a file, not an article."""


class BadRequest(ValueError):
    """What was sent is not what the page sends; says what is wrong with it."""


class Ledger(Protocol):
    """The decisions by index, and the way to change them; each may raise UserError."""

    def version(self) -> int:
        """Another number whenever any decision may be another."""

    def standing(self) -> tuple[Decision, ...]:
        """How each discrepancy stands now."""

    def save(self, wishes: Sequence[Wish]) -> Saved:
        """Saves what has not changed meanwhile."""

    def undo(self, change: int) -> Saved:
        """Takes one change back."""


Add = Callable[[Added], "Desk"]
Redate = Callable[[str, datetime.date], "Desk"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One review: its page, the decisions, and the values of the sides of each discrepancy."""

    page: str
    ledger: Ledger
    values: Sequence[Sequence[str]]
    run: str = ""
    """What the page was made from; a page of another run may not decide by its numbers."""
    add: Add | None = None
    """Makes a source of what was added, and gives the desk that follows from it; may raise UserError."""
    redate: Redate | None = None
    """Writes the date of a source, by its id, and gives the desk that follows from it; may raise UserError."""

    def decisions(self, known: str | None) -> tuple[str, bytes | None]:
        """A tag of the decisions as they stand, and every one that there is by index; None where they still have the tag that is known."""
        tag = f'"{self.run}{self.ledger.version()}"'
        if tag == known:
            return tag, None
        standing = self.ledger.standing()
        return tag, _written(
            {"run": self.run, "decisions": {i: each.plain(self.values[i]) for i, each in enumerate(standing) if each != Decision()}}
        )

    def decide(self, body: bytes) -> bytes:
        """Saves what the body says: {"at": [[index, mark seen], …], "state": … or null, "wrong": [side, …], "by", "until", "note"}."""
        asked = self._asked(body, {"at", "state", "wrong", "by", "until", "note"})
        state = _state(asked.get("state"))
        sides = _numbers(asked.get("wrong", []), "wrong")
        until = _day(asked.get("until"), "until")
        by, note = (_line(asked.get(name, ""), name) for name in ("by", "note"))
        pairs = asked.get("at")
        if not isinstance(pairs, list) or not pairs:
            raise BadRequest('"at" lists what is decided')
        wishes: dict[int, Wish] = {}
        for pair in pairs:
            if not isinstance(pair, list) or len(pair) != 2 or not isinstance(pair[1], str):
                raise BadRequest('"at" holds pairs of an index and the mark that was seen')
            (index,) = _numbers(pair[:1], "at")
            if index >= len(self.values) or index in wishes:
                raise BadRequest(f"there is no discrepancy {index}, or it is there twice")
            if any(side >= len(self.values[index]) for side in sides):
                raise BadRequest(f"discrepancy {index} has no such side")
            wrong = tuple(self.values[index][side] for side in sides)
            wishes[index] = Wish(index=index, state=state, seen=pair[1], wrong_values=wrong, by=by, until=until, note=note)
        if (state is State.WRONG) != bool(sides):
            raise BadRequest("wrong needs the sides that are wrong, and nothing else has any")
        return self._saved(self.ledger.save(tuple(wishes.values())))

    def undo(self, body: bytes) -> bytes:
        """Takes back the change that the body names: {"change": number}."""
        asked = self._asked(body, {"change"})
        (change,) = _numbers([asked.get("change")], "change")
        return self._saved(self.ledger.undo(change))

    def date(self, body: bytes) -> Desk:
        """The desk after a source has got the date that the body says: {"source": id, "day": YYYY-MM-DD}."""
        asked = self._asked(body, {"source", "day"})
        source, day = asked.get("source"), _day(asked.get("day"))
        if not isinstance(source, str) or day is None:
            raise BadRequest('"source" is the id of a source and "day" its day, written YYYY-MM-DD')
        if self.redate is None:
            raise BadRequest("no source can be given a date here")
        return self.redate(source, day)

    def with_added(self, body: bytes) -> Desk:
        """The desk after what the body holds became a source."""
        if self.add is None:
            raise BadRequest("no source can be added here")
        try:
            return self.add(added(body, self.run))
        except NotAdded as error:
            raise BadRequest(str(error)) from None

    def _asked(self, body: bytes, names: set[str]) -> dict[str, Any]:
        """What the body asks for; refused where its page was made from other findings."""
        asked = _object(body, {*names, "run"})
        if asked.get("run", self.run) != self.run:
            raise BadRequest("the findings have changed since this page was opened: load it again")
        return asked

    def _saved(self, saved: Saved) -> bytes:
        return _written(
            {
                "saved": {index: each.plain(self.values[index]) for index, each in saved.saved},
                "refused": {index: each.plain(self.values[index]) for index, each in saved.refused},
                "change": saved.change,
            }
        )


def _written(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _object(body: bytes, names: set[str]) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequest("this is no JSON") from None
    if not isinstance(found, dict) or not set(found) <= names:
        raise BadRequest(f"an object with {', '.join(sorted(names))} is expected")
    return found


def _state(given: object) -> State | None:
    if given is None:
        return None
    if not isinstance(given, str) or given not in CHOICES:
        raise BadRequest(f"the state is null or one of {', '.join(CHOICES)}")
    return State(given)


def _numbers(given: object, name: str) -> list[int]:
    if not isinstance(given, list) or not all(type(number) is int and number >= 0 for number in given) or len(set(given)) != len(given):
        raise BadRequest(f'"{name}" takes numbers from 0, each once')
    return given


def _line(given: object, name: str) -> str:
    if not isinstance(given, str) or len(given) > LONGEST:
        raise BadRequest(f'"{name}" is a text of at most {LONGEST} characters')
    return " ".join(given.encode("utf-8", "replace").decode().split())


def _day(given: object, name: str = "day") -> datetime.date | None:
    if given in (None, ""):
        return None
    try:
        return datetime.date.fromisoformat(given if isinstance(given, str) else "")
    except ValueError:
        raise BadRequest(f'"{name}" is a day, written YYYY-MM-DD') from None
