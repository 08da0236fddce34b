"""One event at the desk: somebody decided, commented, assigned or added something. Events are only ever added."""

from __future__ import annotations

import datetime
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any


class What(StrEnum):
    """What happened."""

    FINDING = "finding"
    """The first event about a finding; `more` identifies it by rule, kind, attribute, names, values, evidence."""
    DECIDED = "decided"
    """A decision went into the flags file, or was seen there: `more` has how (page, undo, file) and the decision."""
    REFUSED = "refused"
    """Refused because somebody else had decided before: `more` has the refused decision."""
    COMMENT = "comment"
    ASSIGNED = "assigned"
    """`more` has "to": a name, or "" for no one."""
    SECOND = "second"
    """A second opinion is "wanted", or no longer."""
    OPINION = "opinion"
    """A second opinion: "agrees" or not, with "text", about the decision of this "mark"."""
    MISSED = "missed"
    """A conflict that the program missed: "left" and "right", two passages, with "kind" and "note"."""
    WITHDRAWN = "withdrawn"
    """A conflict added by hand was withdrawn: "missed" is that event."""


_ID = re.compile(r"[0-9a-f]{16}")
_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line of the journal. `at` is the moment in UTC as ISO 8601; `about` is the id of a finding, empty for none."""

    id: str
    at: str
    by: str
    what: What
    about: str = ""
    more: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


def event_now(by: str, what: What, about: str = "", /, **more: Any) -> Event:
    """A new event, now."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return Event(id=secrets.token_hex(8), at=now, by=by, what=what, about=about, more=more)


def written(event: Event) -> bytes:
    """The event as a line, line end included."""
    row = {"event": event.id, "at": event.at, "by": event.by, "what": str(event.what), "about": event.about, "more": dict(event.more)}
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def read_event(line: bytes) -> Event:
    """The event of a line. Raises ValueError where it is none."""
    try:
        row = json.loads(line)
    except RecursionError:
        raise ValueError("nested too deep") from None
    if not isinstance(row, dict) or set(row) != {"event", "at", "by", "what", "about", "more"}:
        raise ValueError("not an event")
    texts = [row[name] for name in ("event", "at", "by", "what", "about")]
    if not all(isinstance(text, str) for text in texts) or not isinstance(row["more"], dict):
        raise ValueError("not an event")
    if not _ID.fullmatch(row["event"]) or not _AT.fullmatch(row["at"]):
        raise ValueError("not an event")
    return Event(id=row["event"], at=row["at"], by=row["by"], what=What(row["what"]), about=row["about"], more=row["more"])
