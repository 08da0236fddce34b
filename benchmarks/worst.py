"""Texts that would make a careless program slow: each is read at one length and at twice that, and the second must take about twice as long."""

from __future__ import annotations

import datetime
import random
import time

from discrepancy.model.source import Source
from discrepancy.pipeline import extract

LENGTH = 50_000
"""Characters of the shorter one of each two."""

_UNITS = {
    "one number of digits": "7",
    "numbers": "7 ",
    "open brackets": "(",
    "nested brackets": "((((a))))",
    "one and one and one …": "one and ",
    "a hundred and a hundred and …": "one hundred and ",
    "one endless line": "the man said that the house of the city was on fire and ",
    "pronouns": "he said she told him that they ",
    "one name again and again": "Maria Keller and ",
    "names that speak": "Maria Keller said ",
    "ages": "Anna, 34, ",
    "percentages": "5% ",
    "sums": "$1 ",
    "years, dashes and slashes": "1999-2003/",
    "months": "January ",
    "clock times": "10:30 ",
    "quotation marks": '"a" ',
    "single quotation marks": "'a ",
    "curly quotation marks that stay open": "“a ",
    "hyphens": "a-",
    "empty lines": "a\n\n",
    "lines in capitals": "THE MAN\n",
    "initials": "A. ",
    "role nouns": "the minister of ",
    "places": "from Paris to London ",
    "charges": "charged with theft and ",
    "addresses": "http://a.b/",
    "comments that stay open": "<!-- ",
    "emoji": "😀",
}


def _names(length: int) -> str:
    """A thousand people a page, none named twice."""
    draw = random.Random(7)

    def word() -> str:
        return "".join(draw.choice("bcdfglmnprst") + draw.choice("aeiou") for _ in range(3)).title()

    parts: list[str] = []
    size = 0
    while size < length:
        parts.append(f"{word()} {word()}, {draw.randint(20, 70)}, said it. ")
        size += len(parts[-1])
    return "".join(parts)[:length]


def _text(name: str, length: int) -> str:
    unit = _UNITS.get(name)
    return _names(length) if unit is None else (unit * (length // len(unit) + 1))[:length]


def _seconds(text: str) -> float:
    """CPU seconds of one extraction with subjects."""
    source = Source(id="worst", text=text, published=datetime.date(2020, 1, 16))
    start = time.process_time()
    extract(source)
    return time.process_time() - start


def measure(length: int = LENGTH) -> list[tuple[str, int, float]]:
    """Of each text its name, characters a second at twice the length, and how many times as long that took."""
    rows = []
    for name in (*_UNITS, "people, none named twice"):
        short, long = _text(name, length), _text(name, 2 * length)
        once = min(_seconds(short) for _ in range(2))
        twice = min(_seconds(long) for _ in range(2))
        rows.append((name, round(2 * length / twice), twice / max(once, 1e-3)))
    return rows
