"""The date scan: every date and time expression, resolved against the source's own date."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from discrepancy.lang.en.events.dates import ABOUT_DATES, NARROW, SOON
from discrepancy.lang.en.words.date_words import DAY_PARTS, PARTS_OF_PERIODS
from discrepancy.model.value import Hedge
from discrepancy.scan.dates.calendar import valid_day
from discrepancy.scan.dates.date_groups import DateGroup, group_parts
from discrepancy.scan.dates.date_resolution import DateContext, ResolvedDate, as_day, resolve_date
from discrepancy.scan.dates.dateline import dateline
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.dates.parts.date_parts import scan_date_parts
from discrepancy.scan.words import Words
from discrepancy.system.gc_pause import gc_paused


class DateMention(NamedTuple):
    """One date or time. `iso` is as precise as stated: 2020, 2020-01, --12-06, 2020-01-16, 2020-01-16T21:40, T21:40, an interval a/b.

    `iso` is None where nothing can be resolved (a weekday in a source without a date).
    `form` is absolute, relative (resolved from the source's date), anchored (resolved from another date in the text), or clock.
    `first` is its first word, `last` the one after it; `half_day` says that a clock time may be in either half of its day.
    `part` is the part of the day that was named ("morning"); `ambiguous` is a date in figures that may be read day or month first;
    `dateline` is the source's own date in its first lines, which replaces a missing `published`.
    """

    start: int
    end: int
    iso: str | None
    hedge: Hedge
    form: str
    part: str | None = None
    ambiguous: bool = False
    dateline: bool = False
    first: int = 0
    last: int = 0
    half_day: bool = False


_HEAD = 400
"""Most words of a text that hold its first lines."""


@gc_paused
def scan_dates(text: str, words: Words, published: datetime.date | None) -> tuple[DateMention, ...]:
    """All date and time expressions in order, none overlapping."""
    atoms = [_narrowed(words, atom) for atom in scan_date_parts(words)]
    own, own_end = dateline(text, words, atoms)
    context = DateContext(anchor=published or (_day(own) if own else None))
    # In the line of the source's own date the clock time is apart, and the story's days begin after it.
    joined = group_parts(words, [atom for atom in atoms if atom.first < own_end], clocks=False) if own else []
    joined += group_parts(words, [atom for atom in atoms if atom.first >= own_end])
    found: list[DateMention] = []
    for n, group in enumerate(joined):
        near = joined[n + 1].date if n + 1 < len(joined) else None
        day = _day_in_sentence(words, joined, n, context) if group.date is None else None
        here = context._replace(day=_day(own)) if own is not None and group.first < own_end else context
        done = resolve_date(words, group, here, day, near)
        if group.first >= own_end and not _twin(words, group):
            context = done.context
        mention = _mention(words, group, done, own is not None and group.date is not None and group.date.first <= own.first < group.last)
        if mention is not None:
            found.append(mention)
    return tuple(found)


def _twin(words: Words, group: DateGroup) -> bool:
    """Whether a time in brackets gives the one before it in another zone: 2 a.m. (2300 GMT Tuesday). The first is the local time of the story."""
    return group.clock is not None and group.first > 0 and words.lowers[group.first - 1] == "("


def own_day(text: str, words: Words) -> datetime.date | None:
    """The day of a source as its first lines give it, or None."""
    # Only the first lines are looked at: no need to scan the whole text for it.
    head = words.until(_HEAD)
    own, _ = dateline(text[: head.ends[-1]] if len(head) else "", head, scan_date_parts(head))
    return _day(own) if own else None


def _day(atom: DatePart) -> datetime.date | None:
    if atom.year is None or atom.month is None or atom.day is None or not valid_day(atom.year, atom.month, atom.day):
        return None
    return datetime.date(atom.year, atom.month, atom.day)


def _day_in_sentence(words: Words, joined: list[DateGroup], n: int, context: DateContext) -> datetime.date | None:
    """The day of another date in the sentence of a lone clock time: the one after it if there is one, else the context's own."""
    if n + 1 >= len(joined):
        return None
    group, later = joined[n], joined[n + 1]
    if later.date is None or later.clock is not None or later.first - group.last > 12 or later.until is not None:
        return None
    if any(mark in words.lowers[group.last : later.first] for mark in (".", ";", "!", "?")):
        return None
    if later.date.label in ("anchored",):
        return None
    return as_day(resolve_date(words, DateGroup(first=later.first, last=later.last, date=later.date), context, None, None).iso)


def _narrowed(words: Words, atom: DatePart) -> DatePart:
    """The atom with "early", "late in", "the end of" before it."""
    if (atom.label == "date" and atom.day is None) or atom.label == "fixed":
        lowers, i = words.lowers, atom.first
        j = i - 1
        while j > 0 and i - j <= 3 and lowers[j] in ("the", "of", "in", "-", "fiscal", "year"):
            j -= 1
        if (share := _share_of(lowers, i, j)) is not None:
            return atom._replace(first=share[0], part=share[1])
        part = NARROW.get(lowers[j]) if j >= 0 and j < i else None
        if part in ("start", "end") or (part == "mid" and lowers[j] == "middle"):
            if "of" not in lowers[j:i]:
                part = None
            elif j and lowers[j - 1] == "the" and part == "end" and j > 1 and lowers[j - 2] == "before":
                part = None  # before the end of 2025: somewhere within it
        if part:
            return atom._replace(first=j, part=part)
    return atom


def _share_of(lowers: Sequence[str], at: int, before: int) -> tuple[int, str] | None:
    """The word where "the second half of" or "the first week of" begins before the date at word `at`, and which part it is."""
    if before < 1 or lowers[at - 1] != "of" or lowers[before - 1] not in PARTS_OF_PERIODS.get(lowers[before], ()):
        return None
    return before - 1, f"{lowers[before - 1]} {lowers[before]}"


def _mention(words: Words, group: DateGroup, done: ResolvedDate, own: bool) -> DateMention | None:
    lowers = words.lowers
    first, last, part = group.first, group.last, None
    if group.date is not None and group.clock is None:
        if last < len(words.texts) and lowers[last] in DAY_PARTS:
            part, last = lowers[last], last + 1
        elif first > 2 and lowers[first - 1] in ("of", "on") and lowers[first - 2] in (*DAY_PARTS, "hours"):
            part, first = lowers[first - 2], first - 2
            if lowers[first - 1] == "early":
                first -= 1
        elif first > 1 and lowers[first - 1] in ("early", "late") and group.date.label in ("weekday", "shift", "date"):
            first -= 1
    hedge, first = _hedge(words, first, done.iso)
    if done.iso is None and group.date is not None and group.date.label == "anchored":
        return None
    if done.iso is None and group.date is not None and group.date.label == "date":
        return None
    ambiguous = group.date is not None and group.date.ambiguous
    end = words.ends[last - 1] - (2 if words.lowers[last - 1].endswith("'s") else 0)
    either = group.clock is not None and not group.clock.sure and DAY_PARTS.isdisjoint(lowers[group.first : group.last + 1])
    return DateMention(words.starts[first], end, done.iso, hedge, done.form, part, ambiguous, own, first, last, either)


def _hedge(words: Words, first: int, iso: str | None) -> tuple[Hedge, int]:
    """The hedge of a date and the word where its hedge words begin."""
    lowers = words.lowers
    before = lowers[first - 1] if first else ""
    second = lowers[first - 2] if first > 1 else ""
    if before in ABOUT_DATES:
        return Hedge.APPROXIMATE, first - 1
    if before == "c" or (before == "." and second in ("c", "ca", "approx")):
        return Hedge.APPROXIMATE, first - (1 if before == "c" else 2)
    if before in ("after", "before") and second in SOON:
        return Hedge.APPROXIMATE, first - 2
    if before == "by" or (before == "than" and second == "later"):
        return Hedge.AT_MOST, first
    if before == "before" and second not in ("day", "days", "week", "weeks", "the"):
        return Hedge.LESS_THAN, first
    if before == "after" and second not in ("day", "days", "week", "weeks", "the"):
        return Hedge.MORE_THAN, first
    return (Hedge.RANGE if iso is not None and "/" in iso else Hedge.EXACT), first
