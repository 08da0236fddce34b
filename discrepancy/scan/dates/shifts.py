"""Weekdays, weekends and counted units relative to a day."""

from __future__ import annotations

import datetime

from discrepancy.scan.dates import calendar
from discrepancy.scan.dates.date_groups import DateGroup
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.dates.tense import tense_direction
from discrepancy.scan.words import Words


def weekday_near(words: Words, atom: DatePart, group: DateGroup, base: datetime.date) -> datetime.date:
    """The day that a weekday means, relative to `base`; its clause says whether it is past or future."""
    wanted = atom.weekday or 0
    back = (base.weekday() - wanted) % 7
    if atom.unit == "week":
        return calendar.add_days(base, 7 * atom.amount - base.weekday() + wanted)
    if atom.step in (-1, -2):  # no one calls yesterday by the name of its weekday with "last"
        return calendar.add_days(base, -(back if back >= 2 else back + 7))
    ahead = (wanted - base.weekday()) % 7
    if atom.step == 1:
        return calendar.add_days(base, ahead if ahead >= 2 else ahead + 7)
    if atom.step == 3:
        return calendar.add_days(base, ahead or 7)
    if atom.step == 5:
        return calendar.add_days(base, ahead + 7)
    sense = tense_direction(words, group.first, group.last)
    if sense > 0 or (atom.step == 2 and sense == 0):
        return calendar.add_days(base, ahead)
    return calendar.add_days(base, -back)


def weekend_near(words: Words, atom: DatePart, group: DateGroup, base: datetime.date) -> str:
    """The two days that "the weekend" means, relative to `base`, as an interval."""
    sense = tense_direction(words, group.first, group.last)
    this = base if base.weekday() >= 5 else calendar.add_days(base, -base.weekday() - 2)
    if atom.step in (-1, -2) and base.weekday() >= 5:
        this = calendar.add_days(this, -7)
    if atom.step in (1, 3) or (atom.step in (0, 2) and sense > 0 and base.weekday() < 5):
        this = calendar.add_days(base, 5 - base.weekday() if base.weekday() < 5 else 7)
    elif atom.step == 2 and sense == 0 and base.weekday() < 5:
        this = base
    return calendar.weekend(this)


def shift_date(base: datetime.date, atom: DatePart) -> str:
    """ISO text of `base` moved by the count and unit of a date part, as precise as the unit."""
    unit, count = atom.unit, atom.amount
    if unit == "day":
        return calendar.add_days(base, count).isoformat()
    if unit == "week":
        day = calendar.add_days(base, 7 * count)
        return day.isoformat() if atom.precise or count not in (-1, 0, 1) or atom.last - atom.first > 2 else calendar.week(day)
    if unit == "month":
        day = calendar.add_months(base, count)
        return day.isoformat() if atom.precise else calendar.iso(day.year, day.month)
    years = count * (10 if unit == "decade" else 1)
    day = calendar.add_months(base, 12 * years)
    return day.isoformat() if atom.precise else calendar.iso(day.year)
