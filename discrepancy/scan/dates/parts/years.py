"""Years and longer spans: 1994, 2009-2013, the mid-1990s, 1200 BC, the third century AD, summer 2019, the second half of 2012, fiscal 2024."""

from __future__ import annotations

from discrepancy.lang.en.events.dates import SEASONS
from discrepancy.lang.en.events.years import (
    ABBREVIATED,
    AFTER_YEAR,
    AMOUNTS,
    BEFORE_SHORT_YEAR,
    BEFORE_YEAR,
    DATING,
    NO_PLURAL_NOUN,
    OF_A_YEAR,
    PLURALS,
    SURELY_BEFORE_YEAR,
    WEATHER,
)
from discrepancy.lang.en.grammar.function_words import SINGULAR_DETERMINERS
from discrepancy.lang.en.meaning.event_nouns import is_event_noun
from discrepancy.lang.en.words.date_words import MONTHS, ORDINAL_ENDS, ORDINALS
from discrepancy.scan.dates import calendar
from discrepancy.scan.dates.parts.absolute import year_number
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.words import Words

_RANGE = frozenset(("-", "–", "—", "to", "and", "through", "/", "until"))


def _opens_year(words: Words, i: int, before: str) -> bool:
    """Whether the mark glued before word `i` can open a year: a bracket, a quotation mark, a dash, or "/" after another year."""
    return before in ("(", "[", "'", "’", '"', "“", "‘", "—", "–") or (before == "/" and _is_year(words, i - 2))


def _glued_on(words: Words, end: int) -> bool:
    """Whether what is glued after figures at word `end` makes them no year: a letter, a sign, or a mark and more figures."""
    after = words.lowers[end]
    if after[0].isalpha() or after in ("%", "°"):
        return True
    figures = end + 1 < len(words.texts) and words.lowers[end + 1].isdecimal() and words.starts[end + 1] == words.ends[end]
    return after in (".", ",", ":") and figures


def year_at(words: Words, i: int) -> DatePart | None:
    """The year, range of years or decade that begins with the digits at word `i`, or None."""
    lowers, count = words.lowers, len(words.texts)
    year = year_number(words, i)
    other = _era(words, i) or ((short_decade(words, i) or _short_year(words, i)) if year is None else None)
    if other is not None or year is None:
        return other
    if lowers[i + 1 : i + 2] in (("x",), ("×",)) or lowers[max(0, i - 1) : i] in (("x",), ("×",)):
        return None  # "a 1920 x 1200 screen"
    before = lowers[i - 1] if i else ""
    joined = bool(i) and words.ends[i - 1] == words.starts[i]
    hyphen = joined and before in ("-", "–") and i > 1 and lowers[i - 2] in ("mid", "early", "late", "pre", "post")
    if before == "." and i > 1 and lowers[i - 2] in ABBREVIATED and words.ends[i - 2] == words.starts[i - 1]:
        return DatePart(first=i, last=i + 1, label="date", year=year)
    if joined and not hyphen and not _opens_year(words, i, before):
        return None
    end = i + 1
    if end < count and words.starts[end] == words.ends[i]:
        plural = lowers[end] == "s" or (lowers[end] in ("'", "’") and lowers[end + 1 : end + 2] == ("s",))
        if plural and year % 10 == 0:
            return DatePart(first=i, last=end + (1 if lowers[end] == "s" else 2), label="fixed", text=calendar.decade(year))
        if _glued_on(words, end):
            return None
    if end + 1 < count and lowers[end] in _RANGE:
        later = _later_year(words, i, end, year, before)
        if later is not None:
            return DatePart(first=i, last=end + 2, label="fixed", text=f"{year}/{later}")
    return DatePart(first=i, last=end, label="date", year=year) if hyphen or _is_year_by_itself(words, i, year, before) else None


def short_decade(words: Words, i: int) -> DatePart | None:
    """ "the '90s", "the 90s", "the late 80s": two figures and s; temperatures and golf scores are none."""
    lowers = words.lowers
    ten = lowers[i]
    if len(ten) != 2 or ten[1] != "0" or ten < "20" or lowers[i + 1 : i + 2] != ("s",) or words.starts[i + 1] != words.ends[i]:
        return None
    first = i - 1 if i and lowers[i - 1] in ("'", "’", "‘") and words.ends[i - 1] == words.starts[i] else i
    near = lowers[max(0, first - 3) : first]
    said = "the" in near[-1:] or (near[-1:] and near[-1] in ("early", "late", "mid", "-") and "the" in near)
    if not said and first == i:
        return None
    if first == i and not WEATHER.isdisjoint(lowers[max(0, i - 10) : i + 10]):
        return None
    return DatePart(first=first, last=i + 2, label="fixed", text=calendar.decade(1900 + int(ten)))


def _short_year(words: Words, i: int) -> DatePart | None:
    """A year of two figures after an apostrophe: "born in '58"; of this century up to '49."""
    lowers = words.lowers
    ten = lowers[i]
    if len(ten) != 2 or not ten.isdecimal() or i < 2 or lowers[i - 1] not in ("'", "’", "‘") or words.ends[i - 1] != words.starts[i]:
        return None
    if lowers[i - 2] not in BEFORE_SHORT_YEAR or words.ends[i - 2] == words.starts[i - 1]:
        return None
    if i + 1 < len(lowers) and words.starts[i + 1] == words.ends[i] and lowers[i + 1][0].isalnum():
        return None
    return DatePart(first=i - 1, last=i + 1, label="date", year=(2000 if ten < "50" else 1900) + int(ten))


def _is_year(words: Words, i: int) -> bool:
    return i >= 0 and year_number(words, i) is not None


def _later_year(words: Words, i: int, end: int, year: int, before: str) -> int | None:
    """The second year of a range whose first ends before word `end`."""
    lowers = words.lowers
    link = lowers[end]
    if link in ("to", "and", "until", "through") and before not in ("between", "from"):
        return None
    if link == "and" and before != "between":
        return None
    later = year_number(words, end + 1)
    if later is not None:
        return later if later > year else None
    figures = lowers[end + 1]
    if link in ("-", "–", "/") and len(figures) == 2 and figures.isdecimal() and words.starts[end + 1] == words.ends[i] + 1:
        later = year // 100 * 100 + int(figures)
        if year < later <= year + 60 and year >= 1800 and not (link == "-" and int(figures) <= 12 and later != year + 1):
            return later
    return None


_OLDEST = 1600
"""Older years are not put before a noun ("the 1898 Supreme Court decision")."""


def _after_preposition(before: str, year: int, after: str, *, plural: bool) -> bool:
    """Whether four digits after a preposition are a year; `plural` says that a plural noun follows."""
    if plural and (before not in SURELY_BEFORE_YEAR or after in PLURALS):
        return False
    if 1900 <= year < 2100:
        return True
    if before in SURELY_BEFORE_YEAR:
        return not after[0].isalpha() or after in AFTER_YEAR
    return before in ("from", "of", "before", "after") and not after[0].isalpha() and after not in ("%", "-")


def _is_year_by_itself(words: Words, i: int, year: int, before: str) -> bool:
    """Whether four digits are a year and not a number of things or the name of one."""
    lowers, count = words.lowers, len(words.texts)
    after = lowers[i + 1] if i + 1 < count else "."
    plural = after in PLURALS or (
        len(after) > 3 and after.endswith("s") and after not in NO_PLURAL_NOUN and not after.endswith(("ss", "'s"))
    )
    if before in MONTHS or before in SEASONS or (after in OF_A_YEAR and 1900 <= year < 2100):
        return True
    if before in ("from", "to", "around", "about", "circa", "c") and i > 1 and not DATING.isdisjoint(lowers[max(0, i - 3) : i - 1]):
        return True
    if before in BEFORE_YEAR:
        return _after_preposition(before, year, after, plural=plural)
    happens = after.isalpha() and len(after) > 3 and is_event_noun(after.removesuffix("s"))
    if happens and 1900 <= year < 2100 and year % 100 and before.isalpha() and before not in AMOUNTS:
        return True  # "the deadly 2012 attacks", "a surprise 2010 victory"
    if before in SINGULAR_DETERMINERS and after[0].isalpha():
        named = words.texts[i + 1][0].isupper()  # "the 2008 Oscars"
        return (not plural or (named and 1900 <= year < 2100)) and (1900 <= year < 2100 or (year >= _OLDEST and year % 100 != 0 and named))
    if not 1900 <= year < 2100 or plural or before in SINGULAR_DETERMINERS:
        return False
    if not before or not before[0].isalnum():
        return (
            before in ("(", "[", "“", "‘", '"', "", ")", "'")
            or (before in (",", ";", ":", "–", "—", "-") and not after[0].isalpha())
            or _line_start(words, i)
        )
    if before.isdecimal() or words.texts[i - 1][0].isupper():
        return False
    return not after[0].isalpha() and after not in ("-", "/", "$", "%")


def _line_start(words: Words, i: int) -> bool:
    return i > 0 and words.lowers[i - 1] in (".", "!", "?") and i + 1 < len(words.texts) and words.lowers[i + 1][0].isalpha()


def _era(words: Words, i: int) -> DatePart | None:
    """A year or range of years with BC, AD or CE: 1260–1120 cal BC, AD 79."""
    lowers, count = words.lowers, len(words.texts)
    first, figures = i, lowers[i]
    if not figures.isdecimal() or len(figures) > 5:
        return None
    before = lowers[i - 1] if i else ""
    end, numbers = i + 1, [int(figures)]
    if (
        i + 3 < count
        and lowers[i + 1] == ","
        and len(lowers[i + 2]) == 3
        and lowers[i + 2].isdecimal()
        and words.starts[i + 2] == words.ends[i] + 1
    ):
        numbers, end = [int(figures) * 1000 + int(lowers[i + 2])], i + 3
    elif end + 1 < count and lowers[end] in ("-", "–", "—", "to", "and") and lowers[end + 1].isdecimal() and len(lowers[end + 1]) < 6:
        numbers.append(int(lowers[end + 1]))
        end += 2
    k = end
    if k < count and lowers[k] == "cal":
        k += 1
    name = words.texts[k] if k < count else ""
    if k + 2 < count and name in ("B", "A") and lowers[k + 1] == "." and words.texts[k + 2] in ("C", "D"):
        name += words.texts[k + 2]
        k += 2
        if k + 1 < count and lowers[k + 1] == "." and k + 2 < count and not words.texts[k + 2][0].isupper():
            k += 1
    if name in ("BC", "BCE"):
        text = "/".join(f"-{number}" for number in numbers)
        return DatePart(first=first, last=k + 1, label="fixed", text=text)
    if name in ("AD", "CE") and k > i:
        return DatePart(first=first, last=k + 1, label="fixed", text="/".join(f"{number:04}" for number in numbers))
    if before == "ad" and words.texts[i - 1] == "AD" and numbers[0] < 2200:
        return DatePart(first=i - 1, last=end, label="fixed", text="/".join(f"{number:04}" for number in numbers))
    return None


def century_at(words: Words, i: int, done: int) -> DatePart | None:
    """The century whose noun is at word `i`: third century AD, 19th century, late 18th century BC."""
    lowers, count = words.lowers, len(words.texts)
    j = i - 1
    if j >= done and lowers[j] == "-":
        j -= 1
    if j < done:
        return None
    first, number = j, ORDINALS.get(lowers[j])
    if lowers[j] in ORDINAL_ENDS and j - 1 >= done and lowers[j - 1].isdecimal() and len(lowers[j - 1]) < 3:
        first, number = j - 1, int(lowers[j - 1])
    elif number is not None and number < 10 and j - 2 >= done and lowers[j - 1] == "-" and lowers[j - 2] == "twenty":
        first, number = j - 2, 20 + number
    if number is None or not 1 <= number <= 30:
        return None
    end = i + 1
    era = words.texts[end] if end < count else ""
    named = era in ("BC", "BCE", "AD", "CE")
    if not named and number < 4 and lowers[j] in ("first", "second", "third"):
        return None  # "a third century" at the crease
    return DatePart(first=first, last=end + named, label="fixed", text=calendar.century(number, before_christ=era in ("BC", "BCE")))


def season_at(words: Words, i: int) -> DatePart | None:
    """A season with its year at word `i`: summer 2019, the winter of 2018-19."""
    lowers = words.lowers
    j = i + 1
    if j < len(words.texts) and lowers[j] == "of":
        j += 1
    year = year_number(words, j)
    if year is None:
        return None
    last = j + 1
    if last + 1 < len(words.texts) and lowers[last] in ("-", "–", "/") and len(lowers[last + 1]) in (2, 4) and lowers[last + 1].isdecimal():
        last += 2
    return DatePart(first=i, last=last, label="fixed", text=calendar.season(lowers[i], year))


def part_of_year(words: Words, i: int, done: int) -> DatePart | None:
    """ "half" or "quarter" at word `i` with its ordinal before and its year after it: the second half of 2012."""
    lowers, count = words.lowers, len(words.texts)
    number = ORDINALS.get(lowers[i - 1]) if i > done else None
    size = {"half": 2, "quarter": 4}[lowers[i]]
    if number is None or number > size:
        return None
    j = i + 1
    while j < count and lowers[j] in ("of", "the", "year", "fiscal", "financial", "calendar") and j < i + 4:
        j += 1
    year = year_number(words, j)
    if year is None or (j + 1 < count and lowers[j + 1] in PLURALS):
        return None
    text = calendar.half(number, year) if size == 2 else calendar.quarter(number, year)
    return DatePart(first=i - 1, last=j + 1, label="fixed", text=text)
