"""Reporting periods as companies and statisticians write them: Q3 2022, 3Q22, H1 of 2022, FY2023, FY23/24."""

from __future__ import annotations

from discrepancy.scan.dates import calendar
from discrepancy.scan.dates.parts.absolute import year_number
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.words import Words

LETTERS = frozenset(("q", "h", "fy"))
_PARTS = {"q": 4, "h": 2}
_TURN = 50
"""Two figures from here on are a year of the last century."""


def fiscal_at(words: Words, i: int) -> DatePart | None:
    """The period whose first figures are word `i`, or None."""
    lowers, texts = words.lowers, words.texts
    before = texts[i - 1] if i and words.ends[i - 1] == words.starts[i] else ""
    if before == "FY":
        return _year(words, i)
    if before in ("Q", "H") and not (i > 1 and words.ends[i - 2] == words.starts[i - 1] and texts[i - 2].isalnum()):
        return _part(words, i - 1, before.lower(), lowers[i], i + 1)
    behind = texts[i + 1] if i + 1 < len(texts) and words.starts[i + 1] == words.ends[i] else ""
    if behind in ("Q", "H") and not before.isalnum():
        return _part(words, i, behind.lower(), lowers[i], i + 2)
    return None


def _part(words: Words, first: int, letter: str, figure: str, at: int) -> DatePart | None:
    """The quarter or half with its year from word `at` on; without a year it is only a name."""
    if not figure.isdecimal() or not 1 <= int(figure[:3]) <= _PARTS[letter]:
        return None
    year, last = _year_at(words, at)
    if year is None:
        return None
    text = calendar.quarter(int(figure), year) if letter == "q" else calendar.half(int(figure), year)
    return DatePart(first=first, last=last, label="fixed", text=text)


def _year_at(words: Words, at: int) -> tuple[int | None, int]:
    lowers = words.lowers
    while at < len(lowers) and lowers[at] in ("of", "'", "’", "-", "/", ",", "fy", "fiscal", "year"):
        at += 1
    year = year_number(words, at)
    if year is not None:
        return year, at + 1
    short = lowers[at] if at < len(lowers) else ""
    glued = at > 0 and at < len(lowers) and words.ends[at - 1] == words.starts[at]
    if glued and len(short) == 2 and short.isdecimal():
        return (2000 if int(short) < _TURN else 1900) + int(short), at + 1
    return None, at


def _year(words: Words, i: int) -> DatePart | None:
    """ "FY2023", "FY23", "FY2023/24"."""
    figures = words.lowers[i]
    if len(figures) not in (2, 4):
        return None
    year = int(figures) if len(figures) == 4 else 2000 + int(figures)
    tail = words.lowers[i + 1 : i + 3]
    if len(tail) == 2 and tail[0] in ("/", "-", "–") and tail[1].isdecimal() and int(tail[1][-2:]) == (year + 1) % 100:
        return DatePart(first=i - 1, last=i + 3, label="fixed", text=f"{year}/{year + 1}")
    return DatePart(first=i - 1, last=i + 1, label="date", year=year)
