"""Any script to plain lower-case Latin letters."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from anyascii import anyascii

from discrepancy.lang.transliteration import LATIN_LETTERS

_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-"})


@lru_cache(maxsize=16384)
def romanise(text: str) -> str:
    """`text` in lower-case ASCII: accents off, other scripts by anyascii's tables (ISC).

    A word of Han, Hangul or Kana comes out with a blank between syllables; Arabic and Hebrew come out without vowels.
    """
    if text.isascii():
        return text.lower()
    out: list[str] = []
    for char in unicodedata.normalize("NFC", text.translate(_MARKS)):
        lower = char.lower()
        if char.isascii() or lower in LATIN_LETTERS:
            out.append(LATIN_LETTERS.get(lower, lower))
        elif not unicodedata.combining(char):
            base = unicodedata.normalize("NFKD", lower)[0]
            if base.isascii():
                out.append(base)
            else:
                latin = anyascii(char)
                out.append(" " + latin.lower() if latin[:1].isupper() and not char.isupper() else latin.lower())
    return "".join(out).strip()


def lacks_vowels(text: str) -> bool:
    """Whether `text` is in a script that writes no short vowels (Hebrew or Arabic)."""
    return any("\u0590" <= char <= "\u07bf" or "\u08a0" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" for char in text)
