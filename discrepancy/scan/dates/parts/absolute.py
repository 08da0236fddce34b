"""Dates with the name of a month, a holiday or a period: 16 January 2020, Jan. 16, May 2012, Christmas Day, the Late Bronze Age."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.lang.en.events.dates import OF_IN_DATES
from discrepancy.lang.en.meaning.lexicon import verb_lemma
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.lang.en.words.date_words import (
    DECADE_WORDS,
    DOUBTFUL_MONTHS,
    FOREIGN_ORDINAL_ENDS,
    HOLIDAYS,
    MONTH_CUES,
    MONTH_SHORT,
    MONTHS,
    ORDINAL_ENDS,
    ORDINALS,
    PERIOD_PARTS,
    PERIODS,
    day_number,
)
from discrepancy.scan.dates import calendar
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.words import Words

_SINGLE = frozenset(("and", "or", ",", "&"))
_RANGE = frozenset(("-", "–", "—", "to", "through", "until", "till", "/"))


def year_number(words: Words, i: int) -> int | None:
    """The year written at word `i`, 1000 to 2999, or None."""
    if i >= len(words.texts):
        return None
    word = words.lowers[i]
    if len(word) == 4 and word.isdecimal() and word.isascii() and "1000" <= word < "3000":
        return int(word)
    return None


def month_parts(words: Words, i: int, month: int, done: int, *, foreign: bool) -> tuple[DatePart, ...]:
    """The dates around the month name at word `i`; words before `done` are not used. Several for "2 and 5 April"."""
    lowers, count = words.lowers, len(words.texts)
    word = lowers[i]
    if not foreign and not words.texts[i][0].isupper() and (word in DOUBTFUL_MONTHS or word in MONTH_SHORT):
        return ()
    end = i + 1
    short = word in MONTH_SHORT
    if short and end < count and lowers[end] == "." and words.starts[end] == words.ends[i]:
        end += 1
    left = _left_days(words, i, done)
    year, after = _year_after(words, end)
    if left:
        return tuple(
            DatePart(first=first, last=after if n == len(left) - 1 else last, label="date", year=year, month=month, day=day)
            if low is None
            else DatePart(first=first, last=after, label="fixed", month=month, year=year, day=day, text=f"days/{low}/{day}")
            for n, (first, last, low, day) in enumerate(left)
        )
    right = _right_days(words, end)
    if right:
        return _days_after(words, i, month, right, year)
    if foreign:
        return (
            (DatePart(first=i, last=after, label="date", month=month, year=year),)
            if year is not None and lowers[i - 1] in ("de", "en", "im", "i", "in")
            else ()
        )
    if year is None and not _month_alone(words, i, short):
        return ()
    return (DatePart(first=i, last=after, label="date", month=month, year=year),)


def _days_after(
    words: Words, i: int, month: int, right: Sequence[tuple[int, int, int | None, int]], year: int | None
) -> tuple[DatePart, ...]:
    """The dates of the days after the month at word `i`: "April 2", "April 2-5", "April 2 and 5, 2019"."""
    found = []
    for n, (first, last, low, day) in enumerate(right):
        year, after = _year_after(words, last) if n == len(right) - 1 else (year, last)
        start = i if n == 0 else first
        if low is None:
            found.append(DatePart(first=start, last=after, label="date", month=month, day=day, year=year))
        else:
            found.append(DatePart(first=start, last=after, label="fixed", month=month, day=day, year=year, text=f"days/{low}/{day}"))
    if year is not None and len(found) > 1:
        found = [DatePart(first=a.first, last=a.last, label=a.label, month=month, day=a.day, year=year, text=a.text) for a in found]
    return tuple(found)


def _month_alone(words: Words, i: int, short: bool) -> bool:
    """Whether a bare month name is a date: other than "may" and "march" nearly always, those only after "in", "since" …"""
    lowers = words.lowers
    before = lowers[i - 1] if i else ""
    if short:
        return False
    if before in ("a", "the", "his", "her", "their", "its", "that") and words.texts[i][0].isupper() and _narrows(words, i + 1):
        return True  # "a March traffic stop"
    if before == "-" and i > 1 and lowers[i - 2] in ("mid", "early", "late"):
        return words.texts[i][0].isupper()
    if lowers[i] not in DOUBTFUL_MONTHS:
        return i + 1 >= len(words.texts) or not (words.texts[i + 1][0].isupper() and lowers[i + 1] not in MONTHS) or before in MONTH_CUES
    if (
        words.texts[i][0].isupper()
        and i + 2 < len(words.texts)
        and lowers[i + 1] in ("to", "through", "and", "-", "–")
        and lowers[i + 2] in MONTHS
        and words.texts[i + 2][0].isupper()
    ):
        return True  # April through June
    if before not in MONTH_CUES or not words.texts[i][0].isupper():
        return False
    if before in ("and", "or", "the", "for", "with", "to", "of", "by", "between"):
        # "April and May" is a date where its neighbour is one; "with April" is a person.
        if before in ("and", "or", "to"):
            return i > 1 and lowers[i - 2] in MONTHS
        return i + 1 >= len(words.texts) or not words.texts[i + 1][0].isupper()
    return i + 1 >= len(words.texts) or not words.texts[i + 1][0].isupper() or lowers[i + 1] in MONTHS


def _narrows(words: Words, at: int) -> bool:
    """Whether the word at `at` is a noun in small letters that a month narrows: "a May announcement"."""
    if at >= len(words.texts) or not words.texts[at].islower() or not words.texts[at].isalpha():
        return False
    return words.lowers[at] not in CLOSED and verb_lemma(words.lowers[at]) in (None, words.lowers[at])


def _left_days(words: Words, i: int, done: int) -> list[tuple[int, int, int | None, int]]:
    """(first, last, low day of a range, day) before the month at `i`."""
    lowers = words.lowers
    j = i - 1
    while j >= done and lowers[j] in OF_IN_DATES and i - j <= 2:
        j -= 1
    if j >= done and lowers[j] == "-" and words.ends[j] == words.starts[j + 1]:
        j -= 1  # 16-Jan
    day = _day_back(words, j, done)
    if day is None:
        return []
    first, number = day
    if first > done and lowers[first - 1] in (":", ".", "$", "£", "€") and words.ends[first - 1] == words.starts[first]:
        return []
    found: list[tuple[int, int, int | None, int]] = [(first, i + 1, None, number)]
    if first - 1 > done or first - 1 == done:
        link = lowers[first - 1] if first - 1 >= done else ""
        earlier = _day_back(words, first - 2, done) if link in _RANGE or link in _SINGLE else None
        if earlier is not None and earlier[0] >= done:
            opener = lowers[earlier[0] - 1] if earlier[0] else ""
            if link in _RANGE or (link == "and" and opener == "between"):
                if earlier[1] < number:
                    found = [(earlier[0], i + 1, earlier[1], number)]
            elif link != "," and (
                opener in ("on", "the", "of", ",", "both", "either", "and", "for", "between") or lowers[first - 2] in ORDINAL_ENDS
            ):
                found.insert(0, (earlier[0], first - 1, None, earlier[1]))
    return found


def _day_back(words: Words, j: int, done: int) -> tuple[int, int] | None:
    """First word and number of the day that ends at word `j`."""
    if j < done:
        return None
    lowers = words.lowers
    if (lowers[j] in ORDINAL_ENDS or lowers[j] in FOREIGN_ORDINAL_ENDS) and j - 1 >= done and words.ends[j - 1] == words.starts[j]:
        j -= 1
        if not lowers[j].isdecimal():
            return None
    number = day_number(lowers[j])
    if number is None:
        return None
    if j - 2 >= done and lowers[j - 1] == "-" and lowers[j - 2] in ("twenty", "thirty") and lowers[j] in ORDINALS and number < 10:
        return j - 2, {"twenty": 20, "thirty": 30}[lowers[j - 2]] + number
    if j - 1 >= done and lowers[j - 1] in (",", ".") and lowers[j].isdecimal() and words.ends[j - 1] == words.starts[j]:
        return None
    return j, number


def _right_days(words: Words, j: int) -> list[tuple[int, int, int | None, int]]:
    """(first, last, low day of a range, day) after a month that ends before word `j`."""
    lowers, count = words.lowers, len(words.texts)
    if j + 1 < count and lowers[j] == "the":
        j += 1
    if j < count and lowers[j] in ("-",) and words.ends[j - 1] == words.starts[j]:
        return []
    day = _day_forward(words, j)
    if day is None:
        return []
    last, number = day
    found: list[tuple[int, int, int | None, int]] = [(j, last, None, number)]
    if last + 1 < count:
        link = lowers[last]
        later = _day_forward(words, last + 1)
        if later is not None and later[1] > number:
            if link in ("-", "–", "—", "to", "through"):
                return [(j, later[0], number, later[1])]
            if link in ("and", "&", "or") and not (
                later[0] < count and lowers[later[0]][:1].isalpha() and lowers[later[0]] not in ("at", "in", "and", "the")
            ):
                found.append((last + 1, later[0], None, later[1]))
    return found


def _day_forward(words: Words, j: int) -> tuple[int, int] | None:
    """End and number of the day that begins at word `j`."""
    lowers, count = words.lowers, len(words.texts)
    if j >= count:
        return None
    number = day_number(lowers[j])
    if number is None:
        return None
    last = j + 1
    if lowers[j] not in ORDINALS and last < count:
        touching = words.starts[last] == words.ends[j]
        if touching and lowers[last] in ORDINAL_ENDS:
            return last + 1, number
        if touching and lowers[last] in (":", "%", "/"):
            return None
        if (
            touching
            and lowers[last] in (".", ",", "h")
            and last + 1 < count
            and words.starts[last + 1] == words.ends[last]
            and lowers[last + 1].isdecimal()
        ) and not (lowers[last] == "," and len(lowers[last + 1]) == 4):
            return None
        if touching and lowers[last][0].isalpha():
            return None  # 5pm, 10k
        if lowers[last] in ("a", "am", "pm", "per", "percent", "million", "points"):
            return None
    return last, number


def _year_after(words: Words, j: int) -> tuple[int | None, int]:
    """The year after a date that ends before word `j`, and where the date then ends."""
    lowers, count = words.lowers, len(words.texts)
    k = j
    if k < count and lowers[k] in (",", "of", "de", "del", "-", "."):
        if lowers[k] == "." and (k + 1 >= count or not lowers[k + 1].isdecimal() or lowers[k - 1] in MONTHS):
            return None, j
        k += 1
    year = year_number(words, k)
    if year is None:
        if k == j and k < count and lowers[k] in ("'", "’") and k + 1 < count and len(lowers[k + 1]) == 2 and lowers[k + 1].isdecimal():
            short = int(lowers[k + 1])
            return (2000 if short < 50 else 1900) + short, k + 2
        return None, j
    if k + 1 < count and words.starts[k + 1] == words.ends[k] and lowers[k + 1] in (":", "s", "m", "km", "ft", "kg"):
        return None, j
    return year, k + 1


def _holiday_alone(words: Words, i: int) -> bool:
    """Whether a holiday of one word is the day: "by Christmas", not "Christmas trees"."""
    if words.lowers[i] != "christmas":
        return True
    before, after = words.lowers[i - 1] if i else "", words.lowers[i + 1] if i + 1 < len(words.texts) else "."
    ends = not after[0].isalpha() or after in ("and", "the", "he", "she", "they", "it", "in", "but", "when")
    return ends and before in ("by", "at", "before", "after", "since", "until", "till", "this", "last", "next", "on")


def holiday(words: Words, i: int) -> DatePart | None:
    """A holiday of a fixed day that begins at word `i` ("Christmas Day")."""
    for name, (month, day) in sorted(HOLIDAYS.items(), key=lambda item: -len(item[0])):
        if len(name) == 1 and not _holiday_alone(words, i):
            continue
        if words.lowers[i : i + len(name)] == name and words.texts[i][0].isupper():
            year, last = _year_after(words, i + len(name))
            return DatePart(first=i, last=last, label="date", month=month, day=day, year=year)
    return None


def period(words: Words, i: int) -> DatePart | None:
    """A named period of archaeology ("Late Bronze Age") whose last words begin at word `i`."""
    for name in PERIODS:
        if words.lowers[i : i + len(name)] == name and words.texts[i][0].isupper():
            first = i
            if i and words.lowers[i - 1] in PERIOD_PARTS and words.texts[i - 1][0].isupper():
                first = i - 1
            text = " ".join(words.texts[first : i + len(name)])
            return DatePart(first=first, last=i + len(name), label="fixed", text=text)
    return None


def decade_word(words: Words, i: int) -> DatePart | None:
    """ "the nineties" at word `i`: of the last century."""
    first = DECADE_WORDS.get(words.lowers[i])
    if (
        first is None
        or i == 0
        or words.lowers[i - 1] not in ("the", "late", "early", "mid", "-")
        or "the" not in words.lowers[max(0, i - 4) : i]
    ):
        return None  # "in his mid-thirties" is an age
    return DatePart(first=i, last=i + 1, label="fixed", text=calendar.decade(1900 + first))
