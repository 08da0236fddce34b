"""Which language a text is written in: recognised by its script, or by the small words that make up a third of any prose."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from discrepancy.lang.en.names.languages import ENGLISH, LATIN, SCRIPT_CODES, SCRIPTS, SMALL

_HEAD = 20_000
"""Characters of a text that are looked at: its language does not change after them, and a long text costs no more than a short one."""
_LETTERS = 12
"""Letters without which a text says nothing of its language."""
_FOREIGN_SHARE = 0.5
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


_LEAST = 3
"""Small words of another language without which a text is taken for English: two may be a name."""
_OFTEN = 0.12
"""Share of them among all words; prose has twice as many, a list of names fewer."""
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
    letters = [char for char in text if char.isalpha()]
    if len(letters) < _LETTERS:
        return None
    foreign_letters = [char for char in letters if char > "ɏ"]
    if len(foreign_letters) < _FOREIGN_SHARE * len(letters):
        return None
    scripts = Counter(unicodedata.name(char, "?").split(" ")[0] for char in foreign_letters)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > len(foreign_letters) // 10:
        return "HIRAGANA"
    return next((script for script, _ in scripts.most_common() if script in SCRIPTS), None)


def _by_small_words(text: str) -> Language | None:
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    counts = Counter(words)
    english = sum(counts[word] for word in ENGLISH)
    code, hits = max(((code, sum(counts[word] for word in small)) for code, small in SMALL.items()), key=lambda pair: (pair[1], pair[0]))
    if hits < _LEAST or hits < _OFTEN * len(words) or hits <= 2 * english:
        return None
    return Language(code, LATIN[code][0])
