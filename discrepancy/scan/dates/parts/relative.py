"""Dates relative to another: yesterday, last Friday, two months ago, three days earlier, the following morning, at the weekend."""

from __future__ import annotations

from discrepancy.lang.en.events.dates import NEXT_UNITS, SEASONS, STEPS
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.lang.en.words.date_words import DAY_PARTS, MONTHS, UNITS, WEEKDAY_SHORT, WEEKDAYS, day_number, small_number
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.words import Words

_TODAY = {word + end: count for word, count in (("today", 0), ("tonight", 0), ("yesterday", -1), ("tomorrow", 1)) for end in ("", "'s")}
_BACK = frozenset(("earlier", "before", "prior", "previously"))
_AHEAD = frozenset(("later", "after", "afterwards", "afterward"))


def day_word(words: Words, i: int) -> DatePart | None:
    """today, tonight, yesterday, tomorrow; "the day before yesterday" and "the day after tomorrow" too."""
    lowers = words.lowers
    count, first = _TODAY[lowers[i]], i
    if (
        lowers[i] == "today's"
        and lowers[i + 1 : i + 2]
        and lowers[i + 1] in ("money", "prices", "terms", "dollars", "pounds", "euros", "values")
    ):
        return None
    if _in_name(words, i):
        return None
    if i > 1 and lowers[i - 1] == ("before" if count < 0 else "after") and lowers[i - 2] == "day" and count:
        count, first = 2 * count, i - 2
    week = first - 2 if first and lowers[first - 1] == "from" else first - 1
    if week > 0 and lowers[week] == "week" and lowers[week - 1] in ("a", "one") and count >= 0:
        count, first = count + 7, week - 1  # "a week tomorrow"
    return DatePart(first=first, last=i + 1, label="shift", unit="day", amount=count, precise=True)


_RUNNING = 8
"""Running text has a lower-case word within this number of words."""


def _in_name(words: Words, i: int) -> bool:
    """Whether "Today" or "Tonight" ends the name of a paper or programme: capitalised after a capital, and in no headline."""
    if not i or not words.texts[i][0].isupper() or not words.texts[i - 1][0].isupper():
        return False
    return any(word.islower() and word not in CLOSED and len(word) > 3 for word in words.texts[max(0, i - _RUNNING) : i])


def weekday_at(words: Words, i: int, weekday: int, done: int) -> DatePart | None:
    """The weekday at word `i` with "last", "next", "this", "the previous" before it or "of last week", "last week", "week" after it."""
    lowers, count = words.lowers, len(words.texts)
    if not words.texts[i][0].isupper() and lowers[i] in WEEKDAY_SHORT:
        return None
    before = lowers[i - 1] if i > done else ""
    step, first = STEPS.get(before, 0), i
    if before == "past" and (i < 2 or lowers[i - 2] not in ("this", "the")):
        step = 0
    if step:
        first = i - 1
    if before == "that" and i - 1 > 0 and lowers[i - 2].isalpha() and lowers[i - 2] not in ("on", "of", "by", "until", "and"):
        step, first = 0, i  # "said that Monday's …"
    last = i + 1
    if lowers[i] in WEEKDAY_SHORT and last < count and lowers[last] == "." and words.starts[last] == words.ends[i]:
        last += 1
    j = last + 1 if last < count and lowers[last] == "of" else last
    if j + 1 < count and lowers[j] in ("last", "next", "this") and lowers[j + 1] == "week":
        return DatePart(
            first=first,
            last=j + 2,
            label="weekday",
            weekday=weekday,
            step=0,
            unit="week",
            amount={"last": -1, "next": 1, "this": 0}[lowers[j]],
        )
    if before == "on" and i > 2 and lowers[i - 2] == "week" and lowers[i - 3] in ("a", "one") and i - 3 >= done:
        return DatePart(first=i - 3, last=last, label="weekday", weekday=weekday, step=5)  # "a week on Tuesday"
    if last < count and lowers[last] == "week" and before != "last":
        return DatePart(first=first, last=last + 1, label="weekday", weekday=weekday, step=5)
    return DatePart(first=first, last=last, label="weekday", weekday=weekday, step=step)


def stepped_period(words: Words, i: int, month_of: dict[str, int]) -> DatePart | None:
    """last, next, this, previous or following at word `i` with a unit, season, month, weekend or part of the day after it."""
    lowers, count = words.lowers, len(words.texts)
    word = lowers[i]
    step = STEPS[word]
    if i + 1 >= count:
        return None
    noun = lowers[i + 1].removesuffix("'s")
    before = lowers[i - 1] if i else ""
    if noun == "weekend":
        return DatePart(first=i, last=i + 2, label="week", unit="weekend", step=step)
    if noun in DAY_PARTS:
        return _stepped_part(i, word, noun, step)
    if noun == "day" or noun == "days":
        if noun == "day" and before == "the" and step in (1, 3, -2, 4) and word != "that":
            return DatePart(first=i - 1, last=i + 2, label="anchored", unit="day", amount={1: 1, 3: 1, -2: -1, 4: 0}[step])
        return None
    if noun in month_of and words.texts[i + 1][0].isupper() and step in (-1, 1, 2, -2, 3):
        if i + 2 < count and day_number(lowers[i + 2]) is not None:
            return None
        return DatePart(first=i, last=i + 2, label="date", month=month_of[noun], step=step)
    if noun in SEASONS and step in (-1, 1, 2):
        return DatePart(first=i, last=i + 2, label="fixed", text=f"season/{noun}", step=step)
    return _stepped_unit(i, word, noun, step, before) if noun in NEXT_UNITS else None


def _stepped_part(i: int, word: str, noun: str, step: int) -> DatePart | None:
    """ "last night", "this morning", "the following evening"."""
    if word not in ("last", "this", "that", "same", "next", "following", "previous") or (word == "last" and noun != "night"):
        return None
    if step in (-1, 2):
        return DatePart(first=i, last=i + 2, label="shift", unit="day", amount=-1 if word == "last" else 0, precise=True)
    return DatePart(first=i, last=i + 2, label="anchored", unit="day", amount={1: 1, 3: 1, -2: -1, 4: 0}[step])


def _stepped_unit(i: int, word: str, noun: str, step: int, before: str) -> DatePart | None:
    """ "last week", "the following month", "that same year"."""
    if word == "same" and before in ("that", "the"):
        return DatePart(first=i, last=i + 2, label="anchored", unit=noun, amount=0)
    if word == "past" or (before == "the" and step in (-1, 1)) or word in ("that", "same"):
        return None  # "over the last year" is a stretch of time
    return DatePart(first=i, last=i + 2, label="shift" if step in (-1, 1, 2) else "anchored", unit=noun, amount=_count(step))


def _count(step: int) -> int:
    return {-1: -1, -2: -1, 1: 1, 3: 1, 2: 0, 4: 0}[step]


def _ago(words: Words, first: int, last: int, unit: str, number: int) -> DatePart | None:
    """The day before today by a stated length of time; `last` is the word after "ago": "two weeks ago today", "a week ago on Tuesday"."""
    lowers, precise = words.lowers, unit in ("day", "hour", "minute")
    if lowers[last : last + 1] == ("today",):
        last, precise = last + 1, True
    elif last + 1 < len(words.texts) and lowers[last] == "on" and lowers[last + 1] in WEEKDAYS:
        return DatePart(first=first, last=last + 2, label="weekday", weekday=WEEKDAYS[lowers[last + 1]], unit="week", amount=-number)
    if unit in ("hour", "minute", "second"):
        return None
    return DatePart(first=first, last=last, label="shift", unit=unit, amount=-number, precise=precise)


def counted_shift(words: Words, i: int, done: int) -> DatePart | None:
    """ "two months ago", "three days earlier", "fifteen minutes later", "10 days prior": `i` is the word after the unit."""
    lowers = words.lowers
    unit = UNITS.get(lowers[i - 1]) if i > done else None
    if unit is None or i - 2 < done or (lowers[i] != "ago" and i + 1 < len(words.texts) and lowers[i + 1] in _TODAY):
        return None
    number = small_number(lowers[i - 2])
    first = i - 2
    if number is None:
        to_the_day = lowers[i - 3 : i - 2] == ("to",)  # "sixty years to the day after": the same date, years later
        if lowers[i - 2] != "the" or to_the_day or lowers[i] not in ("before", "after") or unit not in ("day", "night", "week"):
            return None
        number = 1
    if first - 2 >= done and lowers[first - 1] == "-" and lowers[first - 2] in ("twenty", "thirty", "forty", "fifty"):
        number += small_number(lowers[first - 2]) or 0
        first -= 2
    word = lowers[i]
    if (
        first - 1 >= done
        and lowers[first - 1] in ("half", "-", ".", ",")
        and lowers[first].isdecimal()
        and words.ends[first - 1] == words.starts[first]
    ):
        return None
    if unit == "fortnight":
        unit, number = "week", 2 * number
    if word == "ago":
        return _ago(words, first, i + 1, unit, number)
    if word in _BACK:
        number = -number
    elif word not in _AHEAD:
        return None
    return DatePart(first=first, last=i + 1, label="anchored", unit=unit, amount=number, precise=unit in ("day", "hour", "minute"))


def bound_of_period(words: Words, i: int, done: int) -> DatePart | None:
    """ "the end of the year", "early next month", "the start of the week": `i` is the unit, with "of" before it."""
    lowers = words.lowers
    unit = UNITS.get(lowers[i].removesuffix("'s"))
    if unit in ("month", "year", "week") and lowers[i - 2 : i] in (("later", "that"), ("earlier", "that")) and i - 2 >= done:
        return DatePart(first=i - 2, last=i + 1, label="anchored", unit=unit, amount=0)
    if unit in ("month", "year") and (end := _its_end(words, i)) is not None:
        return DatePart(first=i, last=end, label="shift", unit=unit, amount=0, part="end")
    if unit not in ("week", "month", "year", "decade") or i - 3 < done:
        return None
    step = {"the": 0, "this": 0, "last": -1, "next": 1}.get(lowers[i - 1])
    part = {"end": "end", "start": "start", "beginning": "start", "middle": "mid", "close": "end"}.get(lowers[i - 3])
    if step is None or part is None or lowers[i - 2] != "of":
        return None
    first = i - 3
    if part == "end" and first >= 2 and lowers[first - 1] == "the" and lowers[first - 2] == "before":
        part = None  # before the end of the year: somewhere within it
    return DatePart(first=first, last=i + 1, label="shift", unit=unit, amount=step, part=part)


def _its_end(words: Words, i: int) -> int | None:
    """The word after "year-end", "month's end" after a preposition; an adjective before a noun is none."""
    lowers = words.lowers
    end = (
        i + 3
        if lowers[i + 1 : i + 3] == ("-", "end")
        else i + 2
        if lowers[i].endswith("'s") and lowers[i + 1 : i + 2] == ("end",)
        else None
    )
    if end is None or not i or lowers[i - 1] not in ("by", "at", "before", "until", "till", "since", "the", "after", "to"):
        return None
    follow = lowers[end] if end < len(lowers) else "."
    return None if follow[0].isalpha() and follow not in CLOSED else end


MONTH_WORDS = MONTHS
STEP_WORDS = frozenset(STEPS) - {"that"}
DAY_WORDS = frozenset(_TODAY)
COUNT_WORDS = frozenset(("ago",)) | _BACK | _AHEAD
