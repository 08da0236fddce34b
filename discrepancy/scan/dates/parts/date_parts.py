"""One pass over the words of a text: every part of a date expression, in order."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from discrepancy.lang.en.events.dates import AFTER_DAYS, AFTER_FIGURES, BEFORE_DAYS, LATE_WORDS, SEASONS
from discrepancy.lang.en.words.date_words import (
    CLOCK_WORDS,
    DECADE_WORDS,
    HOLIDAYS,
    MONTH_SHORT,
    MONTHS,
    ORDINAL_ENDS,
    ORDINALS,
    PERIODS,
    SMALL,
    WEEKDAY_SHORT,
    WEEKDAYS,
    day_number,
    foreign_months,
    foreign_weekdays,
)
from discrepancy.scan.dates.parts import absolute, fiscal, numeric_dates, relative, years
from discrepancy.scan.dates.parts.clock import clock_at
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.dates.parts.spoken_clock import hour_before_part_of_day, spoken_time
from discrepancy.scan.words import Words

_PERIOD_WORDS = frozenset(name[0] for name in PERIODS)
_HOLIDAY_WORDS = frozenset(name[0] for name in HOLIDAYS)


_BEFORE_FIGURES = frozenset(("ad", "'", "’", "‘", *fiscal.LETTERS))


@cache
def _triggers() -> dict[str, str]:
    """Every word that can begin or end a part of a date, to what it is."""
    found: dict[str, str] = {}
    for label, group in (
        ("foreign", foreign_months()), ("foreign day", foreign_weekdays()), ("season", SEASONS), ("period", _PERIOD_WORDS),
        ("holiday", _HOLIDAY_WORDS), ("decade", DECADE_WORDS), ("step", relative.STEP_WORDS), ("count", relative.COUNT_WORDS),
        ("day", relative.DAY_WORDS), ("noon", CLOCK_WORDS), ("late", LATE_WORDS), ("month", MONTH_SHORT), ("month", MONTHS),
        ("weekday", WEEKDAY_SHORT), ("weekday", WEEKDAYS), ("ordinal", ORDINALS),
    ):  # fmt: skip
        found.update(dict.fromkeys(group, label))
    return found


def scan_date_parts(words: Words) -> list[DatePart]:
    """All parts of dates in order, none overlapping. Linear in the words."""
    triggers = _triggers()
    found: list[DatePart] = []
    done = 0
    lowers = words.lowers
    size = len(lowers)
    # Digits sort before ":" in every encoding of ASCII, those of other scripts after it.
    for i in sorted([*words.among(triggers.keys()), *(i for i in words.figures if lowers[i] < ":")]):
        if i < done:
            continue
        if (
            i + 1 < size
            and lowers[i] not in triggers
            and len(lowers[i]) != 4
            and lowers[i + 1] not in AFTER_FIGURES
            and lowers[i - 1] not in _BEFORE_FIGURES
            and lowers[i + 1] not in fiscal.LETTERS
        ):
            continue  # most figures are of no date, and what comes after them says so
        for atom in _atoms_at(words, i, done, triggers):
            found.append(atom)
            done = max(done, atom.last)
    return found


def _atoms_at(words: Words, i: int, done: int, triggers: dict[str, str]) -> tuple[DatePart, ...]:
    word = words.lowers[i]
    label = triggers.get(word)
    atom: DatePart | None = None
    if label is None:
        atom = numeric_dates.numeric_date(words, i)
        if atom is not None and (clock := numeric_dates.clock_after(words, atom.last)) is not None:
            return (atom, clock) if atom.first >= done else ()
        atom = atom or fiscal.fiscal_at(words, i) or clock_at(words, i) or years.year_at(words, i) or _ordinal_day(words, i)
    elif label == "month":
        if word == "may" and words.lowers[i + 1 : i + 2] == ("day",) and (atom := absolute.holiday(words, i)) is not None:
            return (atom,) if atom.first >= done else ()
        return absolute.month_parts(words, i, MONTHS.get(word) or MONTH_SHORT[word], done, foreign=False)
    elif label == "late":
        return _late(words, i, done)
    elif label == "foreign":
        return absolute.month_parts(words, i, foreign_months()[word], done, foreign=True)
    else:
        atom = _READERS[label](words, i, done) if label in _READERS else None
    return () if atom is None or atom.first < done else (atom,)


def _weekday(words: Words, i: int, done: int) -> DatePart | None:
    word = words.lowers[i]
    weekday = WEEKDAYS.get(word)
    return relative.weekday_at(words, i, WEEKDAY_SHORT[word] if weekday is None else weekday, done)


def _noon(words: Words, i: int, done: int) -> DatePart | None:
    the_midnight = words.lowers[i] == "midnight" and i and words.lowers[i - 1] in ("the", "a")
    return None if the_midnight else clock_at(words, i)


def _foreign_weekday(words: Words, i: int, done: int) -> DatePart | None:
    return DatePart(first=i, last=i + 1, label="weekday", weekday=foreign_weekdays()[words.lowers[i]]) if _date_follows(words, i) else None


_READERS: dict[str, Callable[[Words, int, int], DatePart | None]] = {
    "weekday": _weekday,
    "day": lambda words, i, done: relative.day_word(words, i),
    "step": lambda words, i, done: relative.stepped_period(words, i, MONTHS),
    "count": relative.counted_shift,
    "noon": _noon,
    "season": lambda words, i, done: years.season_at(words, i),
    "foreign day": _foreign_weekday,
    "period": lambda words, i, done: absolute.period(words, i),
    "holiday": lambda words, i, done: absolute.holiday(words, i),
    "decade": lambda words, i, done: absolute.decade_word(words, i),
    "ordinal": lambda words, i, done: _ordinal_day(words, i),
}
"""The function that reads a part of a date, for each class of the word that begins it; words before `done` are not used."""


def _late(words: Words, i: int, done: int) -> tuple[DatePart, ...]:
    """Parts that their last word gives away: the weekend, a century, half a year, and number words before a half-day."""
    word = words.lowers[i]
    atom: DatePart | None = None
    if word.startswith("weekend"):
        before = words.lowers[i - 1] if i else ""
        if before == "the" and i > 1 and words.lowers[i - 2] in ("at", "over", "during", "on", "of"):
            atom = DatePart(first=i - 1, last=i + 1, label="week", unit="weekend", step=0)
    elif word in ("year", "month", "week", "decade", "month's", "year's"):
        atom = relative.bound_of_period(words, i, done)
    elif word == "century":
        atom = years.century_at(words, i, done)
    elif word == "past" or (word == "quarter" and words.lowers[i + 1 : i + 2] == ("to",)):
        atom = spoken_time(words, i + (word == "quarter"), done)
    elif word in ("half", "quarter"):
        atom = years.part_of_year(words, i, done)
    elif word in ("morning", "afternoon", "evening", "night"):
        atom = hour_before_part_of_day(words, i, done) if words.lowers[i - 1] in ("the", "at") else None
    else:
        j = i - 2 if word == "m" else i - 1  # "seven p.m." has its full stop and letter before the m
        if word == "m":
            j -= 1
        if j >= done and words.lowers[j] in SMALL:
            atom = clock_at(words, j)
    return () if atom is None or atom.first < done else (atom,)


def _date_follows(words: Words, i: int) -> bool:
    """Whether a day number is within three words after a foreign weekday."""
    return any(day_number(word) is not None and word.isdecimal() for word in words.lowers[i + 1 : i + 4])


def _ordinal_day(words: Words, i: int) -> DatePart | None:
    """ "on the fifteenth", "until the 22nd", "on the twenty-second": a day of the running month."""
    lowers = words.lowers
    first, last, day = i, i + 1, ORDINALS.get(lowers[i])
    if lowers[i].isdecimal():
        glued = last < len(lowers) and lowers[last] in ORDINAL_ENDS and words.starts[last] == words.ends[i] and len(lowers[i]) < 3
        day, last = (int(lowers[i]), i + 2) if glued else (None, last)
    elif day is not None and day < 10 and i > 1 and lowers[i - 1] == "-" and lowers[i - 2] in ("twenty", "thirty"):
        first, day = i - 2, day + (20 if lowers[i - 2] == "twenty" else 30)
    elif lowers[i] in ("first", "second", "third"):
        return None  # "on the second": nearly always of a list
    if day is None or not 1 <= day <= 31 or first < 2 or lowers[first - 1] != "the" or lowers[first - 2] not in BEFORE_DAYS:
        return None
    after = lowers[last] if last < len(words.texts) else "."
    if after[0].isalpha() and after not in AFTER_DAYS:
        return None
    if after == "of" and not (last + 1 < len(words.texts) and lowers[last + 1] in ("this", "the", "next", "last")):
        return None
    return DatePart(first=first, last=last, label="date", day=day)
