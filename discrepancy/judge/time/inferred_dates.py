"""Stated and inferred parts of dates: a year, a week or a month that no word gives is not evidence."""

from __future__ import annotations

import calendar
import re

from discrepancy.judge.comparison import Context
from discrepancy.judge.judgement import Judgement, variant
from discrepancy.judge.time.moments import DAY, moment, show
from discrepancy.lang.en.words.date_words import DAY_PART_HOURS
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.value import Hedge

_MONTHS = tuple(name.lower() for name in calendar.month_abbr[1:])
_DAYS = tuple(name.lower() for name in calendar.day_name)
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_MINUTES = re.compile(r"\d[.:h]\d\d|\bquarter\b|\bhalf\b|\bpast\b|\bto\b", re.IGNORECASE)
_NEAR = re.compile(r"\b(?:this|last|next|coming|past)\s+(?:week|weekend|month|season|spring|summer|autumn|fall|winter)\b|\bweekend\b", re.I)

_BOUNDS = {"after": Hedge.MORE_THAN, "before": Hedge.LESS_THAN, "by": Hedge.LESS_THAN}
"""Prepositions that make a time a bound: "after 3 a.m."."""

CLEAR = 7 * DAY
"""Minutes by which a day must lie outside "this week" or "next month" to contradict it: writers count weeks from several days."""
APART = 10
"""Least difference in minutes at which two times of one event are reported although a hedge allows both."""


def date_hedge(fact: Fact) -> Hedge:
    """The hedge of a date, including that of its preposition: "after 3 a.m." is more-than."""
    return _BOUNDS.get(fact.frame.role, fact.hedge) if fact.hedge in (Hedge.EXACT, Hedge.APPROXIMATE) else fact.hedge


_EDGE = re.compile(r"^(?:the\s+)?(beginning|start|end|close)\s+of\b", re.IGNORECASE)
_EDGE_DAYS = {"month": 10 * DAY, "year": 62 * DAY}
"""Minutes that the beginning or the end of a month or a year may last: ten days, two months."""


def edge(fact: Fact) -> tuple[float, float]:
    """Minutes by which a date extends before and after the day that represents it: "the end of May" is its last third."""
    match = _EDGE.match(fact.quote)
    if match is None or fact.hedge is not Hedge.EXACT or len(fact.value.text) != len("2020-01-16"):
        return 0.0, 0.0
    length = _EDGE_DAYS["month" if _month(fact.quote.lower()) else "year"]
    return (0.0, length) if match[1].lower() in ("beginning", "start") else (length, 0.0)


def stated_values(left: Fact, right: Fact) -> tuple[str, str]:
    """The values of two dates, as times of day where one of them is a clock time alone: the words give no day, so its day is a guess."""
    texts = left.value.text, right.value.text
    if all("T" in text for text in texts) and "clock" in (left.detail(Detail.FORM), right.detail(Detail.FORM)):
        return texts[0][texts[0].index("T") :], texts[1][texts[1].index("T") :]
    return texts


def hours_of_part(fact: Fact) -> tuple[float, float] | None:
    """First and last minute, from midnight, of the part of the day that a date without a clock time names; None for none."""
    part = DAY_PART_HOURS.get(fact.detail(Detail.PART) or "")
    if part is None or len(fact.value.text) != len("2020-01-16"):
        return None
    return part[0] * 60.0, part[1] * 60.0 - 1


def is_reckoned(fact: Fact, context: Context) -> bool:
    """Whether the day of a date is known: one that is reckoned from the day of its source needs that day."""
    if fact.detail(Detail.FORM) != "relative" or _YEAR.search(fact.quote):
        return True
    source = context.sources.get(fact.source)
    return fact.as_of is not None or (source is not None and source.published is not None)


FAR = 21
"""Least distance of two sources in days at which the "Tuesday" or "yesterday" of each belongs to different news."""


def from_other_news(left: Fact, right: Fact, context: Context) -> bool:
    """Whether two dates are relative to the days of two sources that appeared weeks apart."""
    if not all(fact.detail(Detail.FORM) == "relative" and not _YEAR.search(fact.quote) for fact in (left, right)):
        return False
    days = [source.published for fact in (left, right) if (source := context.sources.get(fact.source)) is not None]
    return len(days) == 2 and days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > FAR


def differ_by_inference(left: Fact, right: Fact) -> bool:
    """Whether two dates exclude each other only through inferred parts.

    This holds if both have the same words, the same weekday, or the same day or month without a year, and if a day is not clearly outside
    a "this week", "last month" or "weekend".
    """
    forms = left.detail(Detail.FORM), right.detail(Detail.FORM)
    a, b = left.quote.lower(), right.quote.lower()
    if "relative" not in forms or left.value.text[:10] == right.value.text[:10]:
        return False  # two times of one day
    if a == b and forms[0] == forms[1]:
        return True
    one, other = moment(left.value.text), moment(right.value.text)
    if one is None or other is None or one.base != other.base:
        return False
    weekdays = [{word for word in _WORD.findall(text) if word in _DAYS} for text in (a, b)]
    if weekdays[0] and weekdays[0] == weekdays[1]:
        return True
    yearless = [bool(_month(text)) and not _YEAR.search(text) for text in (a, b)]
    if any(yearless) and _month(a) == _month(b) and _days_meet(left.value.text, right.value.text):
        return True
    if _NEAR.search(a) or _NEAR.search(b):
        return max(one.start, other.start) - min(one.end, other.end) <= CLEAR
    return False


def _month(text: str) -> str:
    """The month that words name, by its first three letters; empty where they name none."""
    return next((word[:3] for word in _WORD.findall(text) if word[:3] in _MONTHS and _is_month(word)), "")


def _is_month(word: str) -> bool:
    return len(word) <= 4 or word in {name.lower() for name in calendar.month_name}


SOFT = 3
"""Days by which a day may lie outside a part of a month: writers call the 22nd the middle of a month, and disagree on where its late part begins."""


def _days_meet(left: str, right: str) -> bool:
    """Whether two dates of one month have a day in common, or one of them gives none; the ends of a part of a month are soft."""
    ours, theirs = _days_of_month(left), _days_of_month(right)
    if ours is None or theirs is None:
        return True
    soft = SOFT if "/" in left or "/" in right else 0
    return max(ours[0], theirs[0]) - min(ours[1], theirs[1]) <= soft


def _days_of_month(text: str) -> tuple[int, int] | None:
    """First and last day of a date inside one month; None where it gives no day or runs over two months."""
    ends = text.split("/")
    if any(len(end) < len("2020-01-16") for end in ends) or len({end[:7] for end in ends}) > 1:
        return None
    return int(ends[0][8:10]), int(ends[-1][8:10])


def same_clock_time(left: Fact, right: Fact) -> Judgement | None:
    """A variant if two times of one day are ten minutes or more apart and a hedge or a round hour explains it; else None."""
    one, other = map(moment, stated_values(left, right))
    if one is None or other is None or one.zoned or other.zoned or "T" not in left.value.text or "T" not in right.value.text:
        return None
    if (
        (one.base != other.base and "day" in (one.base, other.base))
        or {left.hedge, right.hedge} & _OPEN
        or Hedge.RANGE in (left.hedge, right.hedge)
    ):
        return None
    if date_hedge(left) in _OPEN or date_hedge(right) in _OPEN:
        return None
    minutes = abs(one.start - other.start)
    hedged = Hedge.APPROXIMATE in (left.hedge, right.hedge)
    round_hour = any(fact.value.text.endswith(("T00", ":00")) and not _MINUTES.search(fact.quote) for fact in (left, right))
    if one.base != other.base or not APART <= minutes <= 30 or not (hedged or round_hour):
        return None
    why = "the hedge allows both" if hedged else "one of them gives only the hour"
    return variant(f"{show(left.value.text)} and {show(right.value.text)} are {minutes:.0f} minutes apart: {why}")


_OPEN = frozenset({Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.AT_LEAST, Hedge.AT_MOST})
