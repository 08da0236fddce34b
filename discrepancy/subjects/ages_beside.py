"""Ages that a noun phrase carries: "Ruiz, 36," and "36-year-old driver". They are known before anybody is resolved."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.subjects.cast import Cast
from discrepancy.text.names.role_nouns import RoleMention
from discrepancy.text.names.scan import NameMention
from discrepancy.text.words import Words

_DIGITS = 3
"""Digits of an age at most."""
_PHRASE = 6
"""Words of "36-year-old"."""


def age_before(words: Words, first: int) -> int | None:
    """The age in figures that opens a noun phrase: "36-year-old driver"."""
    lowers = words.lowers
    if lowers[first - 1 : first] != ("old",):
        return None
    return next((int(lowers[i]) for i in range(first - 2, max(first - _PHRASE - 1, -1), -1) if _is_age(lowers[i])), None)


def age_after(words: Words, last: int) -> int | None:
    """The age in figures after a name: "Ruiz, 36,"."""
    texts = words.texts
    stated = texts[last + 1 : last + 2] in ((",",), ("(",)) and last + 2 < len(texts) and _is_age(texts[last + 2])
    return int(texts[last + 2]) if stated else None


def opening(words: Words, first: int) -> int:
    """The first word of a phrase with an age before it: "61-year-old Ana Ruiz"."""
    lowers = words.lowers
    if lowers[first - 1 : first] != ("old",):
        return first
    at = first - 1
    while at > 0 and first - at < _PHRASE and (lowers[at - 1] in ("-", "‐", "‑", "year", "years") or lowers[at - 1].isdecimal()):
        at -= 1
    return at


def described_age(words: Words, role: RoleMention) -> int | None:
    """The age in figures of a role noun: "the 36-year-old driver", "the 36-year-old"."""
    own = role.noun.partition("-")[0] if role.noun.endswith("-old") else ""
    if not own:
        return age_before(words, role.first)
    if own.isdecimal():
        unit = role.noun.split("-")[1]
        return int(own) if unit.startswith("year") else 0
    return None


def note_ages(cast: Cast, names: Sequence[NameMention], words: Words) -> None:
    """Give the people of a cast the ages beside their names."""
    for at, name in enumerate(names):
        entity = cast.of_name.get(at, (-1, ""))[0]
        if entity < 0 or cast.drafts[entity].sort != "person":
            continue
        first = name.first if name.title_start is None else min(name.first, words.at(name.title_start))
        age = age_after(words, name.last) or age_before(words, first)
        if age is not None:
            cast.age(entity, age)


def _is_age(word: str) -> bool:
    return word.isdecimal() and len(word) <= _DIGITS
