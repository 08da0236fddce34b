"""How a romanised name sounds: one key for the spellings that transliterations of one name have."""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache

from discrepancy.lang.transliteration import FIRST_SOUNDS, NEAR_SOUNDS, SPELLINGS
from discrepancy.scan.string_similarity import edit_distance

_SPELLING = re.compile("|".join(sorted(map(re.escape, SPELLINGS), key=lambda s: (-len(s), s))))
_DOUBLE = re.compile(r"(.)\1+")
_SILENT = re.compile(r"(?<=[aeiou])g?h$|(?<=o)h(?=n$)|'")
_GLIDE = re.compile(r"^[jy](?=[aeiou])")
_MUTE = re.compile(r"^(?:k(?=n)|w(?=r)|p(?=s|t)|g(?=n))")  # Knott, Wright, Psaila: written first, and not spoken
_NOT_LETTER = re.compile(r"[^a-z']+")
VOWELS = frozenset("aeiou")

_COST = {pair: cost for key, cost in NEAR_SOUNDS.items() for pair in (key, key[::-1])}
_DROPPED = {"h": 0.3, "i": 0.3, "H": 0.5, "j": 0.35}
_VOWEL_DROPPED = 0.45
HARD = 0.6
"""Least cost of a consonant's edit that romanisation cannot explain."""


@lru_cache(maxsize=16_384)
def sound_key(name: str) -> str:
    """The sounds of one romanised lower-case token: equal for usual transliterations of one name ("" without letters)."""
    letters = _MUTE.sub("", _SILENT.sub("", _NOT_LETTER.sub("", name)))
    if not letters:
        return ""
    glide = "j" if _GLIDE.match(letters) else ""
    out = glide + _SPELLING.sub(lambda m: SPELLINGS[m.group()], letters[len(glide) :]).replace("j", "J")
    return _DOUBLE.sub(r"\1", out)


def consonants_of(key: str) -> str:
    """The consonants of a sound key."""
    return "".join(char for char in key if char not in VOWELS)


_PLAIN = re.compile(r"[^lmnr]+")


@lru_cache(maxsize=16_384)
def nasals_and_liquids(key: str) -> str:
    """The nasals and liquids of a sound key: every edit of one of them is hard, so two keys that differ here differ by more than spelling."""
    return _PLAIN.sub("", key)


_STEP = 2.0**-20
"""What a hard edit adds to a cost, so that one number carries both: too little to change which way is cheapest."""


def sound_distance(left: str, right: str, most: float = math.inf) -> tuple[float, int]:
    """Weighted edit distance of two sound keys: near sounds cost little, other letters 1, a swap of neighbours 0.6.

    The second value counts edits of consonants that romanisation cannot explain. A distance above `most` may be given as infinite.
    """
    drops = [_drop(char) for char in right]
    before: list[float] = []
    row = [0.0]
    for cost in drops:
        row.append(row[-1] + cost)
    for i, a in enumerate(left):
        drop = _drop(a)
        last = row[0] + drop
        new = [last]
        for j, b in enumerate(right):
            if a == b:
                best = row[j]
            else:
                best = row[j] + _swap(a, b)
                if (other := row[j + 1] + drop) < best:
                    best = other
                if (other := last + drops[j]) < best:
                    best = other
                if i and j and a == right[j - 1] and b == left[i - 1] and (other := before[j - 1] + _weigh(0.6, a + b)) < best:
                    best = other
            new.append(best)
            last = best
        before, row = row, new
        if min(row) > most and min(before) > most:  # no way to the end goes past both (a swap leaves out one)
            return math.inf, 1
    cost = round(20 * row[-1]) / 20  # every cost is a multiple of 0.05
    return cost, round((row[-1] - cost) / _STEP)


def _weigh(cost: float, letters: str) -> float:
    """A cost, with the mark of a hard edit."""
    return cost + _STEP if cost >= HARD and not VOWELS.issuperset(letters) else cost


@cache
def _drop(char: str) -> float:
    return _weigh(_DROPPED.get(char, _VOWEL_DROPPED if char in VOWELS else 1.0), char)


@cache
def _swap(a: str, b: str) -> float:
    return _weigh(_COST.get(a + b, 1.0 if (a in VOWELS) == (b in VOWELS) or "i" in (a, b) else 1.2), a + b)


_LOOSE = re.compile(r"[aeiouhHjJgv]")
"""Sounds that can be dropped cheaply or replace a vowel; every other costs 1, whether it is dropped or is next to a vowel."""


@lru_cache(maxsize=16_384)
def _consonants(key: str) -> tuple[int, int]:
    """(number of consonants that cannot be dropped cheaply, number of all)."""
    return len(_LOOSE.sub("", key)), len(consonants_of(key))


def initial_sounds(key: str) -> int:
    """The sounds that a key may begin with, a bit each: two keys that share none are of two names."""
    return _begins(key[:1])


@cache
def _begins(first: str) -> int:
    sounds = FIRST_SOUNDS.get(first, "ai" if first in VOWELS else first)
    return sum(1 << (ord(sound) - ord("a") if "a" <= sound <= "z" else OTHER) for sound in sounds)


OTHER = 26
"""The bit of a beginning that is no Latin letter."""


ROUNDED = 0.03
"""Distances are rounded to 0.05: the step is a little less than the smallest difference of two sums of costs."""


def _may_reach(left: str, right: str, least: float) -> bool:
    """Whether `sound_similarity` can be so high at all: a bound from below on the distance, by length and by consonants."""
    longest = max(len(left), len(right))
    most = (1 - least) * longest + ROUNDED
    if 2 * min(len(left), len(right)) < longest or abs(len(left) - len(right)) * 0.3 > most:
        return False
    (ours, all_ours), (theirs, all_theirs) = _consonants(left), _consonants(right)
    if max(ours - all_theirs, theirs - all_ours) > most:  # each firm one without a consonant to stand for costs 1
        return False
    return left == right or HARD * edit_distance(nasals_and_liquids(left), nasals_and_liquids(right)) <= most


@lru_cache(maxsize=16_384)
def sound_similarity(left: str, right: str, least: float = 0.0) -> tuple[float, bool]:
    """(similarity of two sound keys, 0 to 1; whether a consonant differs that romanisation cannot explain).

    Where it is less than `least` it may be given as 0, which takes a fraction of the time.
    """
    if left == right:
        return 1.0, False
    longest = max(len(left), len(right))
    if not left or not right or not _may_reach(left, right, least):
        return 0.0, True
    cost, hard = sound_distance(left, right, (1 - least) * longest + ROUNDED)
    return max(0.0, 1 - cost / longest), hard > 0
