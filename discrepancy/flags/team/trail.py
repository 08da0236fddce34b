"""The history of a desk in words: one line per event, for reading outside of the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from discrepancy.flags.team.event import Event, What


def trail(events: Iterable[Event], about: str = "") -> Iterator[tuple[str, str, str, str]]:
    """(moment, id of the finding or "", who, what) of each event, in order; only of findings whose id begins with `about`."""
    for event in events:
        if event.what is not What.FINDING and event.about.startswith(about):
            yield event.at, event.about, event.by, _words(event)


def _words(event: Event) -> str:
    more = event.more
    if event.what is What.COMMENT:
        return f"said: {_text(more, 'text')}"
    if event.what is What.ASSIGNED:
        return f"gave it to {_text(more, 'to')}" if more.get("to") else "gave it to nobody"
    if event.what is What.SECOND:
        return "asked for a second opinion" if more.get("wanted") else "withdrew the request for a second opinion"
    if event.what is What.OPINION:
        return ": ".join(filter(None, ("agreed" if more.get("agrees") else "disagreed", _text(more, "text"))))
    if event.what is What.MISSED:
        return f"added a conflict: {_quote(more, 'left')} against {_quote(more, 'right')}"
    if event.what is What.WITHDRAWN:
        return "took back a conflict that was added"
    ways = {"undo": "took back a decision; now it is", "file": "decided elsewhere:"}
    return f"{'decided too late:' if event.what is What.REFUSED else ways.get(_text(more, 'how'), 'decided:')} {_decision(more)}"


def _decision(more: Any) -> str:
    wrong = more.get("wrong")
    values = ", ".join(map(str, wrong)) if isinstance(wrong, list) else ""
    state = _text(more, "state")
    said = ["open again" if state == "new" else state + (f" ({values})" if values else "")]
    said += [f"{name} {_text(more, key)}" for name, key in (("right:", "right"), ("until", "until"), ("note:", "note")) if _text(more, key)]
    return "; ".join(said)


def _text(more: Any, name: str) -> str:
    value = more.get(name)
    return value if isinstance(value, str) else ""


def _quote(more: Any, name: str) -> str:
    side = more.get(name)
    return f"“{_text(side, 'quote')}” ({_text(side, 'source')})" if isinstance(side, dict) else "nothing"
