"""Dates in a text, as suggestions for its publication day."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from discrepancy.scan.dates.date_scan import scan_dates
from discrepancy.scan.markup import front_matter, hide_comments
from discrepancy.scan.words import split_words

_HEAD, _TAIL = 3_000, 800
"""Characters at either end of a text: a page says when it was published above its story or below it."""
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDay:
    """A day that a text gives in full; `line` counts from 1."""

    day: datetime.date
    start: int
    end: int
    line: int
    words: str


def stated_days(text: str) -> tuple[StatedDay, ...]:
    """Each day that is given in full near the beginning or the end of the text, once, in order. None is assumed to be the publication day."""
    matter = len(front_matter(text))
    parts = [(matter, min(len(text), matter + _HEAD)), (max(matter + _HEAD, len(text) - _TAIL), len(text))]
    found: dict[datetime.date, StatedDay] = {}
    for left, right in parts:
        piece = hide_comments(text[left:right])
        for mention in scan_dates(piece, split_words(piece), None):
            given = _DAY.match(mention.iso or "")
            if given is None or mention.form != "absolute" or mention.ambiguous:
                continue
            day = datetime.date.fromisoformat(given.group(1))
            start, end = left + mention.start, left + mention.end
            seen = StatedDay(day=day, start=start, end=end, line=text.count("\n", 0, start) + 1, words=" ".join(text[start:end].split()))
            found.setdefault(day, seen)
    return tuple(found.values())
