"""Two names of organisations: short forms, initials, legal forms, what one of them leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from discrepancy.lang.en.meaning.lexicon import country_of
from discrepancy.lang.en.names.organisations import ENDINGS, HEADS, KINDS_WORDS, LEGAL, LEGAL_OR_WORD, LONG, SMALL_WORDS
from discrepancy.scan.names.comparison.name_verdict import NameMatch, NameVerdict
from discrepancy.scan.names.comparison.phonetics import sound_key, sound_similarity
from discrepancy.scan.names.comparison.romanise import romanise

_FORM = {word: label for label, words in LEGAL.items() for word in words.split()}
_SMALL = frozenset(SMALL_WORDS.split())
_KINDS = frozenset(KINDS_WORDS.split())
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|&")
_MARKS = frozenset(_KINDS) | frozenset(_FORM) - LEGAL_OR_WORD


@lru_cache(maxsize=16384)
def looks_like_organisation(name: str) -> bool:
    """Whether it looks like a body's name: a word such as bank, ministry or Ltd, an ampersand, or a number."""
    words = [word.replace("’", "'") for word in _WORD.findall(name.lower())]
    return any(word in _MARKS or word == "&" or word.isdigit() or LONG.get(word, "") in _KINDS for word in words)


@lru_cache(maxsize=16384)
def _words(name: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """(content words in order, classes of legal form)."""
    flat = re.sub(r"\b(?:\w\.){2,}", lambda m: m.group().replace(".", "") + " ", re.sub(r"'s\b|’s\b", "", name))
    latin = romanise(flat).replace("sp. z o.o", "spzoo")
    words = [LONG.get(word, word) for word in _WORD.findall(latin)]
    forms = frozenset(_FORM[word] for word in words[1:] if word in _FORM)
    content = tuple(word for place, word in enumerate(words) if word not in _SMALL and not (place and word in _FORM))
    return content or tuple(words), forms


@lru_cache(maxsize=16384)
def _letters(name: str) -> str:
    """The letters of a name that can be initials; empty where it cannot be."""
    letters = re.sub(r"[^\w]", "", romanise(name))
    one = 2 <= len(letters) <= 8 and " " not in name.strip() and name[:1].isupper() and sum(c.isupper() for c in name) >= 2
    return letters if one else ""


def looks_like_initials(name: str) -> bool:
    """Whether it may be initials (FBI, the U.N.)."""
    return bool(_letters(_bare(name)))


def content_words(name: str) -> tuple[str, ...]:
    """The words of a body's name without small words and legal form, romanised, abbreviations written out."""
    return _words(name)[0]


def initials_of(short: str, long: str) -> bool:
    """Whether `short` (FBI, U.N.) is the initials of `long`, with or without its small words."""
    letters = _letters(short)
    if not letters:
        return False
    words = _WORD.findall(re.sub(r"['’]s\b", "", romanise(long)).replace("&", "and"))
    words = [part for word in words for part in word.split("'")]
    if len(words) < 2:
        return False
    every = "".join(word[0] for word in words)
    content = "".join(word[0] for word in words if word not in _SMALL)
    return letters in (every, content) or (
        every.startswith(letters) and len(letters) >= 3 and all(w in _FORM for w in words[len(letters) :])
    )


def _paired(a: Sequence[str], b: Sequence[str]) -> tuple[list[str], list[str], list[str], list[tuple[str, str]]]:
    """Words that two names share, those that only the left and only the right one has, and how each pair agrees."""
    parts: list[tuple[str, str]] = []
    rest_b = list(b)
    rest_a: list[str] = []
    shared: list[str] = []
    for word in a:
        other = next((o for o in rest_b if o == word), None) or next((o for o in rest_b if _alike(word, o)), None)
        if other is None:
            rest_a.append(word)
        else:
            rest_b.remove(other)
            shared.append(word)
            parts.append(("same" if other == word else "spelling", f"{word} / {other}"))
    return shared, rest_a, rest_b, parts


def compare_organisations(left: str, right: str) -> NameMatch:
    """Compare two names of organisations; 0.5 and up is one organisation."""
    for short, long in ((left, right), (right, left)):
        if initials_of(_bare(short), _bare(long)):
            return NameMatch(verdict=NameVerdict.VARIANT, score=0.9, parts=(("initials", f"{short} / {long}"),))
    (a, forms_a), (b, forms_b) = _words(left), _words(right)
    shared, rest_a, rest_b, parts = _paired(a, b)
    telling = [word for word in shared if word not in _KINDS]
    odd_a, odd_b = ([word for word in rest if word not in _KINDS] for rest in (rest_a, rest_b))
    parts += [("omits", f"only {side} has {word}") for side, rest in (("left", rest_a), ("right", rest_b)) for word in rest]
    if any(word.isdigit() for word in odd_a) and any(word.isdigit() for word in odd_b) and shared:
        return NameMatch(verdict=NameVerdict.CONTRADICT, score=0.2, parts=(("contradict", "another number"), *parts))
    if not rest_a and not rest_b:
        if forms_a and forms_b and forms_a.isdisjoint(forms_b):
            return NameMatch(verdict=NameVerdict.CONTRADICT, score=0.4, parts=(("contradict", "another legal form"), *parts))
        return NameMatch(verdict=NameVerdict.VARIANT, score=0.9 if a == b else 0.8, parts=tuple(parts))
    if "".join(a) == "".join(b):
        return NameMatch(verdict=NameVerdict.VARIANT, score=0.9, parts=(("joined", f"{left} / {right}"),))
    if telling and rest_a and rest_b and _one_head(rest_a, rest_b):
        heads = f"{' '.join(rest_a)} / {' '.join(rest_b)}"
        return NameMatch(verdict=NameVerdict.VARIANT, score=0.7, parts=(("head", heads), *(part for part in parts if part[0] != "omits")))
    if telling and not (rest_a and rest_b):
        lost = [word for word in (rest_a or rest_b) if word not in _KINDS]
        number = any(word.isdigit() for word in lost)
        return NameMatch(verdict=NameVerdict.VARIANT, score=0.45 if number else max(0.5, 0.75 - 0.1 * len(lost)), parts=tuple(parts))
    if telling and (odd_a or odd_b or (rest_a and rest_b)):
        both = bool(rest_a and rest_b) and 2 * len(shared) >= min(len(a), len(b))
        verdict = NameVerdict.CONTRADICT if both else NameVerdict.UNRELATED
        return NameMatch(verdict=verdict, score=0.3 if both else 0.15, parts=tuple(parts))
    return NameMatch(verdict=NameVerdict.UNRELATED, score=0.1 if shared else 0.0, parts=tuple(parts))


def heads_bodies(word: str) -> bool:
    """Whether a word heads names of bodies in which another may replace it: "hospital", "department"."""
    return any(word in heads for heads in HEADS)


def _one_head(left: list[str], right: list[str]) -> bool:
    """Whether the words in which two names differ head one kind of body: "Office" and "Department"."""
    return any(heads.issuperset(left) and heads.issuperset(right) for heads in HEADS)


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)


def _alike(left: str, right: str) -> bool:
    """Whether two words are two spellings or forms of one: "Programme" and "Program", "Southern" and "South"."""
    if left.isdigit() or right.isdigit() or min(len(left), len(right)) < STEM:
        return False
    return _near(sound_key(left), sound_key(right)) or _inflected(left, right)


STEM = 4
"""Least number of letters of a stem."""


def _inflected(left: str, right: str) -> bool:
    """Whether one word is the other with an ending; "Nigeria" is no form of "Niger"."""
    short, long = sorted((left, right), key=len)
    countries = {country_of(word) for word in (left, right)} - {None}
    return long.startswith(short) and long[len(short) :] in ENDINGS and len(countries) < 2


def _near(left: str, right: str) -> bool:
    close, hard = sound_similarity(left, right)
    return close >= 0.88 and not hard
