"""Which language a text is written in: recognised by its script, or by the small words that make up a third of any prose."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from functools import lru_cache
from typing import NamedTuple

from discrepancy.lang.en.names.languages import ENGLISH, LATIN, SCRIPT_CODES, SCRIPTS, SMALL

_HEAD = 20_000
"""Most characters of a text that are looked at: its language does not change after them, and a long text costs no more than a short one."""
_LETTERS = 12
"""Least number of letters that show the language of a text."""
_FOREIGN_SHARE = 0.5
_BEYOND_LATIN = re.compile("[^\x00-ɏ]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


_LEAST = 3
"""Least number of small words that show another language than English: two may be a name."""
_OFTEN = 0.12
"""Share of them among all words; prose has twice as many, a list of names fewer."""
_FOREIGN = frozenset().union(*SMALL.values())
_CODE = re.compile(r"[A-Za-z]{2,3}")


class Language(NamedTuple):
    """ISO 639 code and English name."""

    code: str
    name: str


@lru_cache(maxsize=256)
def foreign_language(text: str, declared: str | None = None) -> Language | None:
    """The language of a text that is not English; None for English and where it is unknown.

    `declared` is the language given for the source: "en" is only believed for a text in Latin letters, another language always.
    """
    head = text[:_HEAD]
    script = _script(head)
    if script is not None:
        return Language(SCRIPT_CODES.get(script, "und"), SCRIPTS[script])
    code = match.group().lower() if declared and (match := _CODE.match(declared)) else None
    if code == "en":
        return None
    found = _by_small_words(head)
    if found is not None or code is None or code not in LATIN:
        return found
    return Language(code, LATIN[code][0])


def _script(text: str) -> str | None:
    """The script, other than Latin, of most letters; None for Latin and for too few letters."""
    foreign_letters = [char for char in _BEYOND_LATIN.findall(text) if char.isalpha()]
    if not foreign_letters:
        return None
    letters = [char for char in text if char.isalpha()]
    if len(letters) < _LETTERS or len(foreign_letters) < _FOREIGN_SHARE * len(letters):
        return None
    scripts = Counter(unicodedata.name(char, "?").split(" ")[0] for char in foreign_letters)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > len(foreign_letters) // 10:
        return "HIRAGANA"
    return next((script for script, _ in scripts.most_common() if script in SCRIPTS), None)


def _by_small_words(text: str) -> Language | None:
    words = _WORD.findall(text)
    counts: dict[str, int] = defaultdict(int)
    for word, count in Counter(words).items():
        counts[word.lower().replace("’", "'")] += count
    english, foreign = (sum(map(counts.__getitem__, small & counts.keys())) for small in (ENGLISH, _FOREIGN))
    if foreign <= 2 * english:  # so no single language has more
        return None
    others = (sum(map(counts.__getitem__, small & counts.keys())) for small in SMALL.values())
    hits, code = max(zip(others, SMALL, strict=True))
    if hits < _LEAST or hits < _OFTEN * len(words) or hits <= 2 * english:
        return None
    return Language(code, LATIN[code][0])
