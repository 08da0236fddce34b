"""Requests of the page, turned into values and back. Every part of a request is checked."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from discrepancy.model.decision import Decision, Saved, Wish
from discrepancy.model.discrepancy import State
from discrepancy.model.team.missed import MissedConflict, Passage
from discrepancy.model.team.talk import Said
from discrepancy.review.adding import Added, NotAdded, added

CHOICES = (State.WRONG, State.ALL_TRUE, State.NOT_SAME, State.NEEDS_CALL, State.ACCEPTED, State.KNOWN)
"""The decisions that the page offers."""
LONGEST = 2_000
"""Most characters of a note, and of a name: a note is a line of a file, not an article."""


PASSAGE = 600
"""Most characters of a passage: more than a long sentence is not a value."""


class BadRequest(ValueError):
    """The request has not the form that the page sends; the message says what is wrong."""


class Ledger(Protocol):
    """The decisions by index, and methods to change them; each may raise UserError."""

    def version(self) -> int:
        """A number that changes whenever a decision may have changed."""

    def standing(self) -> tuple[Decision, ...]:
        """The state of each discrepancy now."""

    def save(self, wishes: Sequence[Wish]) -> Saved:
        """Saves decisions that have not changed in the meantime."""

    def undo(self, change: int) -> Saved:
        """Takes one change back."""


class MissedBook(Protocol):
    """Conflicts that were added by hand; each may raise UserError."""

    def version(self) -> str:
        """A text that changes whenever one of them may have changed."""

    def standing(self) -> tuple[MissedConflict, ...]:
        """The conflicts that were not withdrawn."""

    def add(self, by: str, left: Passage, right: Passage, kind: str, note: str) -> None:
        """Adds a conflict."""

    def withdraw(self, by: str, id: str) -> None:
        """Takes one decision back."""


class Team(Protocol):
    """The comments of several people on the findings, and the history of their decisions; each may raise UserError."""

    def told(self, known: str) -> tuple[str, bool, tuple[Mapping[str, Any], ...]]:
        """A tag, whether what was sent before is out of date, and the events since that tag."""

    def say(self, by: str, index: int, said: Said) -> None:
        """Adds a comment on a finding."""

    def record(self, by: str, how: str, saved: Iterable[tuple[int, Decision]], refused: Iterable[tuple[Decision, Wish]] = ()) -> None:
        """Adds decisions, and refused ones that came too late."""

    def notice(self, standing: Sequence[Decision]) -> None:
        """Adds decisions that were made elsewhere."""


Add = Callable[[Added], "Desk"]
Redate = Callable[[str, datetime.date], "Desk"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One review: its page, the decisions, and the values of the sides of each discrepancy."""

    page: str
    ledger: Ledger
    values: Sequence[Sequence[str]]
    run: str = ""
    """A mark of the page's run; requests from a page of another run are refused."""
    add: Add | None = None
    """Adds a source, and returns the new desk; may raise UserError."""
    redate: Redate | None = None
    """Writes the date of a source, by its id, and returns the new desk; may raise UserError."""
    missed: MissedBook | None = None
    team: Team | None = None
    """The team of a shared desk; None for one person."""

    def decisions(self, known: str | None) -> tuple[str, bytes | None]:
        """A tag of the decisions, and all of them by index; None if the known tag is still valid."""
        by_hand = "" if self.missed is None else f"-{self.missed.version()}"
        tag = f'"{self.run}{self.ledger.version()}{by_hand}"'
        if tag == known:
            return tag, None
        standing = self.ledger.standing()
        decided = {i: each.plain(self.values[i]) for i, each in enumerate(standing) if each != Decision()}
        missed = {} if self.missed is None else {"missed": [each.plain() for each in self.missed.standing()]}
        return tag, written({"run": self.run, "decisions": decided, **missed})

    def with_added(self, body: bytes) -> Desk:
        """The desk after the source in the body was added."""
        if self.add is None:
            raise BadRequest("no source can be added here")
        try:
            return self.add(added(body, self.run))
        except NotAdded as error:
            raise BadRequest(str(error)) from None

    def decide(self, body: bytes) -> bytes:
        """Saves the decision in the body: {"at": [[index, mark seen], …], "state": … or null, "wrong": [side, …], "right", "by", "until", "note"}."""
        asked = self.asked(body, {"at", "state", "wrong", "right", "by", "until", "note"})
        state = _state(asked.get("state"))
        sides = numbers_of(asked.get("wrong", []), "wrong")
        until = _day(asked.get("until"), "until")
        by, note, right = (line_of(asked.get(name, ""), name) for name in ("by", "note", "right"))
        pairs = asked.get("at")
        if not isinstance(pairs, list) or not pairs:
            raise BadRequest('"at" lists what is decided')
        wishes: dict[int, Wish] = {}
        for pair in pairs:
            if not isinstance(pair, list) or len(pair) != 2 or not isinstance(pair[1], str):
                raise BadRequest('"at" holds pairs of an index and the mark that was seen')
            (index,) = numbers_of(pair[:1], "at")
            if index >= len(self.values) or index in wishes:
                raise BadRequest(f"there is no discrepancy {index}, or it is there twice")
            if any(side >= len(self.values[index]) for side in sides):
                raise BadRequest(f"discrepancy {index} has no such side")
            wrong = tuple(self.values[index][side] for side in sides)
            if right and right in wrong:
                raise BadRequest(f"{right} cannot be right and wrong")
            wishes[index] = Wish(
                index=index, state=state, seen=pair[1], wrong_values=wrong, right_value=right, by=by, until=until, note=note
            )
        if (state is State.WRONG) != bool(sides):
            raise BadRequest('"wrong" needs the sides that are wrong; other states take none')
        return self._saved(self.ledger.save(tuple(wishes.values())))

    def undo(self, body: bytes) -> bytes:
        """Takes back the change that the body names: {"change": number}."""
        asked = self.asked(body, {"change"})
        (change,) = numbers_of([asked.get("change")], "change")
        return self._saved(self.ledger.undo(change))

    def date(self, body: bytes) -> Desk:
        """The desk after the date in the body was set: {"source": id, "day": YYYY-MM-DD}."""
        asked = self.asked(body, {"source", "day"})
        source, day = asked.get("source"), _day(asked.get("day"))
        if not isinstance(source, str) or day is None:
            raise BadRequest('"source" is the id of a source and "day" its day, written YYYY-MM-DD')
        if self.redate is None:
            raise BadRequest("no source can be given a date here")
        return self.redate(source, day)

    def add_missed(self, body: bytes, by: str | None = None) -> bytes:
        """Adds a conflict: {"left": {"source", "start", "end", "quote"}, "right": {…}, "kind", "note", "by"}; `by` overrides that in the body."""
        asked = self.asked(body, {"left", "right", "kind", "note", "by"})
        kind, note, signed = (line_of(asked.get(name, ""), name) for name in ("kind", "note", "by"))
        left, right = (_passage(asked.get(name), name) for name in ("left", "right"))
        book = self._missed()
        book.add(signed if by is None else by, left, right, kind, note)
        return written({"missed": [each.plain() for each in book.standing()]})

    def withdraw(self, body: bytes, by: str | None = None) -> bytes:
        """Withdraws a conflict: {"id": …, "by"}."""
        asked = self.asked(body, {"id", "by"})
        id, signed = (line_of(asked.get(name, ""), name) for name in ("id", "by"))
        book = self._missed()
        book.withdraw(signed if by is None else by, id)
        return written({"missed": [each.plain() for each in book.standing()]})

    def _missed(self) -> MissedBook:
        if self.missed is None:
            raise BadRequest("no conflict can be added here")
        return self.missed

    def asked(self, body: bytes, names: set[str]) -> dict[str, Any]:
        """The content of the body; refused if its page was made from other findings."""
        asked = _object(body, {*names, "run"})
        if asked.get("run", self.run) != self.run:
            raise BadRequest("the findings have changed since this page was opened: load it again")
        return asked

    def _saved(self, saved: Saved) -> bytes:
        return written(
            {
                "saved": {index: each.plain(self.values[index]) for index, each in saved.saved},
                "refused": {index: each.plain(self.values[index]) for index, each in saved.refused},
                "change": saved.change,
            }
        )


def written(value: object) -> bytes:
    """The value as JSON."""
    return json.dumps(value, separators=(",", ":")).encode()


def _object(body: bytes, names: set[str]) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequest("this is not JSON") from None
    if not isinstance(found, dict) or not set(found) <= names:
        raise BadRequest(f"an object with {', '.join(sorted(names))} is expected")
    return found


def _passage(given: object, name: str) -> Passage:
    if not isinstance(given, dict) or set(given) != {"source", "start", "end", "quote"}:
        raise BadRequest(f'"{name}" is a passage: source, start, end and quote')
    start, end = numbers_of([given["start"]], name)[0], numbers_of([given["end"]], name)[0]
    if not isinstance(given["source"], str) or not isinstance(given["quote"], str) or not 0 < end - start <= PASSAGE:
        raise BadRequest(f'"{name}" is a passage of 1 to {PASSAGE} characters')
    return Passage(source=given["source"], start=start, end=end, quote=given["quote"])


def _state(given: object) -> State | None:
    if given is None:
        return None
    if not isinstance(given, str) or given not in CHOICES:
        raise BadRequest(f"the state is null or one of {', '.join(CHOICES)}")
    return State(given)


def numbers_of(given: object, name: str) -> list[int]:
    """Numbers from 0, each once. Raises BadRequest."""
    if not isinstance(given, list) or not all(type(number) is int and number >= 0 for number in given) or len(set(given)) != len(given):
        raise BadRequest(f'"{name}" takes numbers from 0, each once')
    return given


def line_of(given: object, name: str) -> str:
    """A text of a bounded length, on one line. Raises BadRequest."""
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
