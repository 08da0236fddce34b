"""Conflicts that the program missed: two passages that somebody marked in the full texts, kept as a judged pair."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from discrepancy.flags.team.event import Event, What, event_now
from discrepancy.flags.team.journal import Journal
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.team.missed import MissedConflict, Passage

STATE = "missed"
"""The name of the state of such a pair."""


class Missed:
    """The conflicts added by hand, in a journal; `texts` maps the ids of this run's sources to their texts."""

    def __init__(self, journal: Journal, texts: Mapping[str, str]) -> None:
        self._journal, self._texts = journal, texts

    def version(self) -> str:
        """A text that changes whenever any of these may have changed. Raises UserError where the journal cannot be read."""
        generation, events = self._journal.events()
        return f"{generation}.{sum(event.what in (What.MISSED, What.WITHDRAWN) for event in events)}"

    def standing(self) -> tuple[MissedConflict, ...]:
        """The conflicts added and not withdrawn, in order. Raises UserError where the journal cannot be read."""
        return tuple(missed_in(self._journal.events()[1], self._texts))

    def add(self, by: str, left: Passage, right: Passage, kind: str, note: str) -> None:
        """Adds a conflict. Raises UserError, and adds nothing, where a passage is not in its source, or both are the same."""
        for passage in (left, right):
            if self._texts.get(passage.source, "")[passage.start : passage.end] != passage.quote or not passage.quote.strip():
                raise UserError(Problem(path=passage.source, message=f"{passage.quote!r} is not where it was marked: load the page again"))
        if left.source == right.source and left.start < right.end and right.start < left.end:
            raise UserError(Problem(path=left.source, message="these two passages are the same: mark two that contradict each other"))
        self._journal.add([event_now(by, What.MISSED, left=left.plain(), right=right.plain(), kind=kind, note=note)])

    def withdraw(self, by: str, id: str) -> None:
        """Withdraws one, by its id; the journal keeps both events. Raises UserError where there is none."""
        if all(each.id != id for each in self.standing()):
            raise UserError(Problem(path=self._journal.path, message="this has already been taken back"))
        self._journal.add([event_now(by, What.WITHDRAWN, missed=id)])


def missed_in(events: Iterable[Event], texts: Mapping[str, str]) -> Iterator[MissedConflict]:
    """The conflicts that are among these events, each passage where its words are now."""
    every = tuple(events)
    gone = {event.more.get("missed") for event in every if event.what is What.WITHDRAWN}
    for event in every:
        if event.what is What.MISSED and event.id not in gone:
            kind, note = (value if isinstance(value := event.more.get(name), str) else "" for name in ("kind", "note"))
            left, right = (_found(event.more.get(side), texts) for side in ("left", "right"))
            yield MissedConflict(id=event.id, by=event.by, at=event.at, kind=kind, note=note, left=left, right=right)


def missed_pairs(events: Iterable[Event], texts: Mapping[str, str]) -> Iterator[str | Problem]:
    """One line with a JSON object for each, as `judged_pairs` writes them; a problem for one whose words are in no source of this run."""
    for each in missed_in(events, texts):
        if each.left is None or each.right is None:
            message = f"a conflict that {each.by or 'someone'} added is left out: its words are no longer in any of these sources"
            yield Problem(path="flags export", message=message, fatal=False)
            continue
        row = {"left": each.left.plain(), "right": each.right.plain(), "kind": each.kind, "rule": "", "state": STATE}
        yield json.dumps({**row, "same": True, "true": True}, ensure_ascii=False)


def _found(given: Any, texts: Mapping[str, str]) -> Passage | None:
    """The passage where it was, or the nearest place of its source that has the same words."""
    if not isinstance(given, dict):
        return None
    source, start, quote = given.get("source"), given.get("start"), given.get("quote")
    if not isinstance(source, str) or type(start) is not int or not isinstance(quote, str) or not quote:
        return None
    text = texts.get(source, "")
    at = start if text[max(start, 0) : max(start, 0) + len(quote)] == quote else _nearest(text, quote, start)
    return None if at is None else Passage(source=source, start=at, end=at + len(quote), quote=quote)


def _nearest(text: str, quote: str, start: int) -> int | None:
    before, after = text.rfind(quote, 0, max(start, 0) + len(quote)), text.find(quote, max(start, 0))
    places = [place for place in (before, after) if place >= 0]
    return min(places, key=lambda place: abs(place - start), default=None)
