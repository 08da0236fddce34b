"""Requests of people at a shared desk: decisions under their names, comments, and who is looking at which finding."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from discrepancy.model.decision import Decision, Saved, Wish
from discrepancy.model.problem import UserError
from discrepancy.model.team.talk import Assignment, Comment, Opinion, Request, Said
from discrepancy.review.desk import BadRequest, Desk, Ledger, Team, line_of, numbers_of, written
from discrepancy.review.shared.presence import Presence

_NUMBERS = 2**48
"""Handles of changes are drawn from so many: exact in JavaScript, and not guessed. Those of an earlier server mean nothing."""


class Room:
    """One desk and the people at it. May be asked from several threads; `desk` must have a team."""

    def __init__(self, desk: Desk, presence: Presence) -> None:
        if desk.team is None:
            raise ValueError("a desk for several needs a team")
        self.desk, self.presence = desk, presence
        self.page = desk.page.encode("utf-8", "backslashreplace")
        self.team: Team = desk.team
        self.lock = threading.RLock()
        self.noticed: int | None = None
        self._told: tuple[str | None, bytes | None] = None, None
        self.changes: dict[int, tuple[str, int]] = {}
        """The person and the ledger's number of each change, by its handle."""

    def decisions(self, known: str | None) -> tuple[str, bytes | None]:
        """The decisions as the desk sends them, computed once for all requests; changes made to the file elsewhere go into the trail first."""
        with self.lock:
            self.notice()
            tag, found = self.desk.decisions(self._told[0])
            if found is not None:
                self._told = tag, found
            return tag, None if tag == known else self._told[1]

    def notice(self) -> None:
        """Adds decisions made elsewhere to the history, if the file has changed."""
        version = self.desk.ledger.version()
        if version != self.noticed:
            self.team.notice(self.desk.ledger.standing())
            self.noticed = version

    def decide(self, person: str, body: bytes) -> bytes:
        """Saves decisions; `by` is always the signed-in person and never taken from the body."""
        with self.lock:
            return replace(self.desk, ledger=_Signed(self, person)).decide(body)

    def undo(self, person: str, body: bytes) -> bytes:
        """Takes back a change that this person made here."""
        with self.lock:
            return replace(self.desk, ledger=_Signed(self, person)).undo(body)

    def say(self, person: str, asked: str, body: bytes) -> bytes:
        """Adds a comment, an assignment, a request for a second opinion or such an opinion: {"at": index, …}."""
        names = {"comment": {"text"}, "assign": {"to"}, "second": {"wanted"}, "opinion": {"agrees", "mark", "text"}}[asked]
        given = self.desk.asked(body, {"at", *names})
        (index,) = numbers_of([given.get("at")], "at")
        if index >= len(self.desk.values):
            raise BadRequest(f"there is no discrepancy {index}")
        self.team.say(person, index, _remark(asked, given))
        return written({})

    def hear(self, person: str, people: Sequence[str], body: bytes) -> bytes:
        """The people present and the events since the tag: {"window": text, "at": index or null, "known": tag}."""
        given = self.desk.asked(body, {"window", "at", "known"})
        at = None if given.get("at") is None else numbers_of([given["at"]], "at")[0]
        self.presence.seen(person, line_of(given.get("window", ""), "window")[:40], at)
        tag, anew, told = self.team.told(line_of(given.get("known", ""), "known"))
        here = [[name, index] for name, index in self.presence.now()]
        return written({"me": person, "people": list(people), "here": here, "tag": tag, "anew": anew, "told": told})


class _Signed:
    """The ledger for one person: each decision carries that name and goes into the trail, and nobody undoes what others did."""

    def __init__(self, room: Room, person: str) -> None:
        self._room, self._person = room, person
        self._ledger: Ledger = room.desk.ledger

    def version(self) -> int:
        return self._ledger.version()

    def standing(self) -> tuple[Decision, ...]:
        return self._ledger.standing()

    def save(self, wishes: Sequence[Wish]) -> Saved:
        self._room.notice()  # what others wrote into the file comes first in the trail
        signed = {wish.index: replace(wish, by=self._person) for wish in wishes}
        saved = self._ledger.save(tuple(signed.values()))
        return self._kept("page", saved, [(decision, signed[index]) for index, decision in saved.refused])

    def undo(self, change: int) -> Saved:
        person, number = self._room.changes.pop(change, ("", -1))
        if person != self._person:
            return Saved()
        self._room.notice()
        return self._kept("undo", self._ledger.undo(number), [])

    def _kept(self, how: str, saved: Saved, refused: Sequence[tuple[Decision, Wish]]) -> Saved:
        """What was saved, with a handle. If the trail cannot be written now, the next request of the page writes it or says why not."""
        try:
            self._room.team.record(self._person, how, saved.saved, refused)
            self._room.noticed = self._ledger.version()
        except UserError:
            self._room.noticed = None
        if saved.change is None:
            return saved
        handle = secrets.randbelow(_NUMBERS)
        self._room.changes[handle] = self._person, saved.change
        return replace(saved, change=handle)


def _remark(asked: str, given: dict[str, Any]) -> Said:
    if asked == "comment":
        return Comment(text=_words(given))
    if asked == "assign":
        return Assignment(to=line_of(given.get("to"), "to")[:60])
    if asked == "second":
        return Request(wanted=_whether(given, "wanted"))
    return Opinion(agrees=_whether(given, "agrees"), mark=line_of(given.get("mark"), "mark"), text=line_of(given.get("text", ""), "text"))


def _words(given: dict[str, Any]) -> str:
    text = line_of(given.get("text"), "text")
    if not text:
        raise BadRequest("a comment cannot be empty")
    return text


def _whether(given: dict[str, Any], name: str) -> bool:
    value = given.get(name)
    if not isinstance(value, bool):
        raise BadRequest(f'"{name}" is true or false')
    return value
