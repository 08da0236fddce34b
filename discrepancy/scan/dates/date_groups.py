"""Parts of dates that are next to each other are one date: weekday and day, day and clock, the two ends of a range."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.lang.en.events.dates import CLOCK_GAP, DAY_GAP
from discrepancy.lang.en.words.date_words import DAY_PARTS
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.words import Words

_RANGE_WORDS = frozenset(("to", "-", "–", "—", "until", "till", "through"))


class DateGroup(NamedTuple):
    """One date expression: a day or longer, a clock time, or both; `until` is the other end of a range, `either` an alternative."""

    first: int
    last: int
    date: DatePart | None = None
    clock: DatePart | None = None
    until: DateGroup | None = None


def group_parts(words: Words, atoms: list[DatePart], *, clocks: bool = True) -> list[DateGroup]:
    """Date parts joined where they are next to each other, in order; without `clocks`, a clock time is not joined to its day."""
    found: list[DateGroup] = []
    for atom in atoms:
        clock = atom.label == "clock"
        new = DateGroup(first=atom.first, last=atom.last, date=None if clock else atom, clock=atom if clock else None)
        if found:
            joined = _join(words, found[-1], new) if clocks or (not clock and found[-1].clock is None) else None
            if joined is not None:
                found[-1] = joined
                continue
        found.append(new)
    ranged: list[DateGroup] = []
    for group in found:
        joined = _range(words, ranged[-1], group) if ranged else None
        if joined is not None:
            ranged[-1] = joined
        else:
            ranged.append(group)
    return ranged


def _two_dates(words: Words, left: DateGroup, right: DateGroup, gap: tuple[str, ...]) -> DateGroup | None:
    """A weekday and a day that are one date: "Tuesday, 30 November"."""
    if left.date is None or right.date is None or right.clock is not None or len(gap) > 2 or not DAY_GAP.issuperset(gap):
        return None
    if "." in gap and not _abbreviated(words, left.last):
        return None  # "on Tuesday. The Nov. 30 fire"
    date = _same_day(left.date, right.date)
    if date is None:
        return None
    last = right.last + (1 if "(" in gap and words.lowers[right.last : right.last + 1] == (")",) else 0)
    return DateGroup(first=left.first, last=last, date=date, clock=left.clock)


def _join(words: Words, left: DateGroup, right: DateGroup) -> DateGroup | None:
    gap = words.lowers[left.last : right.first]
    if len(gap) > 5:
        return None
    if left.date is not None and right.date is not None:
        return _two_dates(words, left, right, gap)
    if left.clock is not None and right.clock is not None:
        return None
    if gap and not CLOCK_GAP.issuperset(gap):
        return None
    if gap and gap[0] in ("after", "before", "from", "until", "by") and left.clock is not None:
        return None
    if "." in gap or (left.clock is not None and "(" in gap and len(gap) > 1):
        return None
    date = left.date or right.date
    if date is None or not _takes_clock(date):
        return None
    if "of" in gap and not DAY_PARTS.intersection(gap):
        return None
    return DateGroup(first=left.first, last=right.last, date=date, clock=left.clock or right.clock)


def _abbreviated(words: Words, stop: int) -> bool:
    """Whether the full stop at word `stop` belongs to the word before it: "Tues."."""
    return words.starts[stop] == words.ends[stop - 1] and len(words.texts[stop - 1]) <= _SHORT


_SHORT = 5
"""Most letters of an abbreviated weekday or month."""


def _takes_clock(date: DatePart) -> bool:
    return (
        date.label == "weekday"
        or (date.label in ("shift", "anchored") and date.unit == "day")
        or (date.label == "date" and date.day is not None)
    )


def _same_day(left: DatePart, right: DatePart) -> DatePart | None:
    """The fuller of two atoms that name one day, or None where they do not."""
    sorts = (left.label, right.label)
    if sorts == ("weekday", "date") and right.day is not None and right.month is not None:
        return right
    if sorts == ("date", "weekday") and left.day is not None:
        return left
    if sorts in (("shift", "weekday"), ("weekday", "shift")):
        day, other = (left, right) if left.label == "shift" else (right, left)
        return day if day.unit == "day" and not other.step else None
    if sorts == ("shift", "date") and left.unit == "day" and right.day is not None and right.month is not None:
        return right
    return None


def _links(link: str, opener: str) -> bool:
    """Whether a word can join the ends of a range that begins with `opener`."""
    return {"and": opener == "between", "or": opener == "either"}.get(link, link in _RANGE_WORDS)


def _range(words: Words, left: DateGroup, right: DateGroup) -> DateGroup | None:
    """from A to B, A-B, between A and B, either A or B."""
    gap = words.lowers[left.last : right.first]
    if left.until is not None or not gap or len(gap) > 2 or (len(gap) == 2 and gap[1] not in ("the", "about")):
        return None
    before = words.lowers[max(0, left.first - 3) : left.first]
    opener = before[-1] if before else ""
    if opener in ("the", "about", "around") and len(before) > 1:
        opener = before[-2]
    link = gap[0]
    if not _links(link, opener) or (link == "to" and opener not in ("from", "between") and not _both_days(left, right)):
        return None
    if link in ("-", "–", "—") and words.starts[right.first] - words.ends[left.last - 1] > 3:
        return None
    if (left.clock is None) != (right.clock is None):
        return None  # "Feb 6, 2017 - 6:26 PM" is one moment, and no range
    if (left.date is None) != (right.date is None) and right.date is not None:
        return None
    if left.date is not None and right.date is not None and not (_rangeable(left.date) and _rangeable(right.date)):
        return None
    return DateGroup(first=left.first, last=right.last, date=left.date, clock=left.clock, until=right)


def _both_days(left: DateGroup, right: DateGroup) -> bool:
    return left.date is not None and right.date is not None and left.date.label == right.date.label == "date"


def _rangeable(atom: DatePart) -> bool:
    return atom.label in ("date", "weekday") or (atom.label == "fixed" and atom.text is not None and atom.text[:1].isdigit())
