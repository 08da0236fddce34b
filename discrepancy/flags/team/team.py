"""Decisions and comments on the findings of one run, by whom and when: the journal, by finding."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from discrepancy.flags.match import apply
from discrepancy.flags.storage.flag import Flag, decide
from discrepancy.flags.team.event import Event, What, event_now
from discrepancy.flags.team.journal import Journal
from discrepancy.model.decision import Decision, Wish
from discrepancy.model.discrepancy import Discrepancy, State
from discrepancy.model.problem import Problem, UserError
from discrepancy.model.team.talk import Assignment, Comment, Opinion, Request, Said

_WHAT = {Comment: What.COMMENT, Assignment: What.ASSIGNED, Request: What.SECOND, Opinion: What.OPINION}
_SHOWN = frozenset({What.DECIDED, What.REFUSED, *_WHAT.values()})
_UNDECIDED = {"state": str(State.NEW)}
_NEVER = datetime.date.min


class Team:
    """Findings by index, with the events about each. May be asked from several threads.

    A finding is recognised in the journal by its id, or else by its content, as decisions are: another source or a corrected sentence
    does not separate it from its comments.
    """

    def __init__(
        self, journal: Journal, discrepancies: Sequence[Discrepancy], texts: Mapping[str, str], formerly: Mapping[str, str]
    ) -> None:
        self._journal, self._found, self._texts, self._formerly = journal, tuple(discrepancies), texts, formerly
        self._lock = threading.RLock()
        self._generation = -1
        self._read = 0
        self._index: dict[str, int] = {}
        self._known: set[str] = set()
        self._told: list[dict[str, Any]] = []
        self._last: dict[int, Mapping[str, Any]] = {}

    def told(self, known: str) -> tuple[str, bool, tuple[Mapping[str, Any], ...]]:
        """A tag, whether what was sent before is out of date, and the events since that tag: {"at", "by", "on", "what", …}, "at" an index."""
        with self._lock:
            self._follow()
            generation, _, number = known.partition(".")
            anew = generation != str(self._generation) or not number.isdecimal() or int(number) > len(self._told)
            since = 0 if anew else int(number)
            return f"{self._generation}.{len(self._told)}", anew, tuple(self._told[since:])

    def say(self, by: str, index: int, said: Said) -> None:
        """Adds a comment on a finding. Raises UserError, and adds nothing, where it cannot be written or is invalid."""
        with self._lock:
            self._follow()
            if isinstance(said, Opinion):
                decided = self._last.get(index, _UNDECIDED)
                if decided.get("mark") != said.mark or not said.mark:
                    raise UserError(Problem(path="desk", message="someone has decided this in the meantime: look at it again"))
                if decided.get("by") == by:
                    raise UserError(
                        Problem(path="desk", message="you made this decision yourself: someone else must give the second opinion")
                    )
            self._add([(index, by, _WHAT[type(said)], asdict(said))])

    def record(self, by: str, how: str, saved: Iterable[tuple[int, Decision]], refused: Iterable[tuple[Decision, Wish]] = ()) -> None:
        """Adds the decisions made, and those refused because another came first. Raises UserError."""
        with self._lock:
            self._follow()
            done = [(index, by, What.DECIDED, {"how": how, **self._plain(decision)}) for index, decision in saved]
            lost = [(wish.index, by, What.REFUSED, self._wished(wish)) for _, wish in refused]
            self._add([*done, *lost])

    def notice(self, standing: Sequence[Decision]) -> None:
        """Adds decisions that were written to the file elsewhere: by git, `discrepancy flag`, or a desk that was killed. Raises UserError."""
        with self._lock:
            self._follow()
            fresh = []
            for index, decision in enumerate(standing):
                if decision.state is not State.NEW and not decision.mark:
                    continue  # a comment in a source decided, and no line of the file
                now, before = self._plain(decision), self._last.get(index, _UNDECIDED)
                if _content(now) != _content(before):
                    fresh.append((index, decision.by, What.DECIDED, {"how": "file", **now}))
                elif index in self._last:
                    self._last[index] = {**before, "mark": decision.mark}
            self._add(fresh)

    def _plain(self, decision: Decision) -> dict[str, Any]:
        """A decision for JSON as it is in the file, whatever became of it since; values as texts, for sides have no numbers elsewhere."""
        if decision.was:
            decision = replace(decision, state=decision.was, was=None, why="")
        return {**decision.plain(()), "wrong": list(decision.wrong_values)}

    def _wished(self, wish: Wish) -> dict[str, Any]:
        until = wish.until.isoformat() if wish.until else ""
        wished = {"state": str(wish.state or State.NEW), "wrong": list(wish.wrong_values), "right": wish.right_value}
        return {**wished, "until": until, "note": wish.note}

    def _add(self, given: Sequence[tuple[int, str, What, Mapping[str, Any]]]) -> None:
        events: list[Event] = []
        opened: set[str] = set()
        known = {index: id for id, index in self._index.items() if id in self._known}
        for index, by, what, more in given:
            id = known.get(index, self._found[index].id)
            if id not in self._known and id not in opened:
                opened.add(id)
                events.append(event_now(by, What.FINDING, id, **self._fingerprint(index)))
            events.append(event_now(by, what, id, **more))
        self._journal.add(events)
        self._follow()

    def _fingerprint(self, index: int) -> dict[str, Any]:
        flag = decide(self._found[index], self._texts, State.KNOWN)
        return {
            "rule": flag.rule,
            "kind": flag.kind,
            "attribute": flag.attribute,
            "names": list(flag.names),
            "values": list(flag.values),
            "evidence": [list(group) for group in flag.evidence],
        }

    def _follow(self) -> None:
        """Reads new lines of the journal; all of it again if it was replaced."""
        generation, events = self._journal.events()
        if generation != self._generation or not self._index:
            self._generation, self._read = generation, 0
            self._told, self._last = [], {}
            self._known = {event.about for event in events if event.what is What.FINDING}
            self._index = self._recognised(events)
        for event in events[self._read :]:
            self._take(event)
        self._read = len(events)

    def _take(self, event: Event) -> None:
        if event.what is What.FINDING:
            self._known.add(event.about)
        index = self._index.get(event.about)
        if index is None or event.what not in _SHOWN:
            return
        if event.what is What.DECIDED:
            self._last[index] = {**event.more, "by": event.more.get("by", event.by)}
        self._told.append({**event.more, "at": index, "by": event.by, "on": event.at, "what": str(event.what)})

    def _recognised(self, events: Sequence[Event]) -> dict[str, int]:
        """Indexes of findings by the ids under which the journal knows them; two branches may know one by two."""
        rest = {event.about: flag for event in events if event.what is What.FINDING and (flag := _flag(event)) is not None}
        found = [replace(each, state=State.NEW) for each in self._found]
        ids: dict[str, int] = {}
        while rest:
            met = apply(found, rest.values(), self._texts, today=_NEVER, formerly=self._formerly).flags
            fresh = {flag.id: index for index, flag in enumerate(met) if flag is not None}
            if not fresh:
                break
            ids.update(fresh)
            rest = {id: flag for id, flag in rest.items() if id not in fresh}
        return {**ids, **{each.id: index for index, each in enumerate(self._found)}}


def _content(plain: Mapping[str, Any]) -> tuple[object, ...]:
    """What was decided, and by whom."""
    if plain.get("state") == State.NEW:
        return (State.NEW,)
    return tuple(plain.get(name) or None for name in ("state", "wrong", "right", "by", "until", "note"))


def _flag(event: Event) -> Flag | None:
    """What the finding of an event can be recognised by; None where the line does not say it."""
    texts = [event.more.get(name) for name in ("rule", "kind", "attribute")]
    names, values, evidence = (event.more.get(name) for name in ("names", "values", "evidence"))
    if not all(isinstance(text, str) for text in texts) or not _texts(names) or not _texts(values):
        return None
    if not isinstance(evidence, list) or len(evidence) != len(values or ()) or not all(map(_texts, evidence)):
        return None
    rule, kind, attribute = map(str, texts)
    return Flag(
        id=event.about,
        state=State.KNOWN,
        rule=rule,
        kind=kind,
        attribute=attribute,
        names=tuple(names or ()),
        values=tuple(values or ()),
        evidence=tuple(map(tuple, evidence)),
    )


def _texts(given: object) -> bool:
    return isinstance(given, list) and all(isinstance(each, str) for each in given)
