"""How a romanised name sounds: one key for the spellings that transliterations of one name have."""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache

from discrepancy.scan.string_similarity import edits

# Spellings of one sound in the romanisations that newspapers meet (BGN/PCGN, ISO 9, Library of Congress, German, French,
# Polish, Dutch and Scandinavian press usage; Hepburn and Wade-Giles). Capital letters stand for one sound written with several:
# C ch, S sh, J zh or dzh, H kh. Longest first; what is left stands for itself.
_SPELLINGS = {
    "schtsch": "SC", "shtch": "SC", "shch": "SC", "chtch": "SC", "szcz": "SC", "sjtsj": "SC",
    "tsch": "C", "tch": "C", "tsj": "C", "tj": "C", "cz": "C", "ch": "C", "č": "C",
    "dzh": "J", "dsch": "J", "dj": "J", "dz": "J", "zh": "J",
    "sch": "S", "sh": "S", "sz": "S", "sj": "S",
    "kh": "H", "ph": "f", "pf": "f", "th": "t", "gh": "g", "dh": "d", "bh": "b", "ck": "k", "q": "k", "x": "ks", "wh": "v", "w": "v",
    "mps": "ms", "mpt": "mt", "gk": "g", "oui": "vi", "dse": "Je",
    "tz": "z", "ts": "z", "hs": "S",
    "ce": "se", "ci": "si", "cy": "si", "c": "k",
    "ij": "i", "yi": "i", "iy": "i", "ey": "e", "ei": "e", "ej": "e", "ee": "i", "ie": "e", "ye": "e", "y": "i",
    "oo": "u", "ou": "u", "ue": "u", "oe": "o", "ae": "a", "ai": "a", "ay": "a", "aj": "a", "au": "o",
    "ja": "ia", "jo": "io", "ju": "iu", "je": "e",
}  # fmt: skip
_SPELLING = re.compile("|".join(sorted(map(re.escape, _SPELLINGS), key=lambda s: (-len(s), s))))
_DOUBLE = re.compile(r"(.)\1+")
_SILENT = re.compile(r"(?<=[aeiou])g?h$|(?<=o)h(?=n$)|'")
_GLIDE = re.compile(r"^[jy](?=[aeiou])")
_MUTE = re.compile(r"^(?:k(?=n)|w(?=r)|p(?=s|t)|g(?=n))")  # Knott, Wright, Psaila: written first, and not spoken
_NOT_LETTER = re.compile(r"[^a-z']+")
VOWELS = frozenset("aeiou")

# Sounds that one romanisation writes for another, and what taking one for the other costs (1: a different letter).
# Classes by place and manner of articulation, so voiced and voiceless partners, glides and sibilants; not fitted to pairs.
_NEAR = {
    "CH": 0.25, "CS": 0.3, "HK": 0.25, "Hh": 0.15, "Hg": 0.35, "CK": 0.3, "Ck": 0.3, "Ch": 0.3, "Jz": 0.3, "Jj": 0.1, "ij": 0.1,
    "Ji": 0.35, "gJ": 0.35, "Cj": 0.3, "gj": 0.3, "gi": 0.4, "Cz": 0.3, "Ss": 0.3, "sz": 0.2, "ks": 0.7, "fv": 0.15, "bv": 0.3,
    "bp": 0.4, "dt": 0.3, "gk": 0.3, "kh": 0.5, "gh": 0.3, "Hk": 0.2, "CJ": 0.3, "mn": 0.6, "dz": 0.4, "tz": 0.4, "Jd": 0.3,
    "Cs": 0.5, "uv": 0.2,
    "lr": 0.7, "HC": 0.25, "ei": 0.35, "ae": 0.4, "ao": 0.4, "ou": 0.25, "iu": 0.6, "eo": 0.5, "au": 0.5, "ai": 0.6, "eu": 0.6,
    "io": 0.7,
}  # fmt: skip
_COST = {pair: cost for key, cost in _NEAR.items() for pair in (key, key[::-1])}
_DROPPED = {"h": 0.3, "i": 0.3, "H": 0.5, "j": 0.35}
_VOWEL_DROPPED = 0.45
HARD = 0.6
"""An edit of a consonant that costs this much is no matter of romanisation."""


@lru_cache(maxsize=16_384)
def sound_key(name: str) -> str:
    """The sounds of one romanised lower-case token: equal for usual transliterations of one name ("" without letters)."""
    letters = _MUTE.sub("", _SILENT.sub("", _NOT_LETTER.sub("", name)))
    if not letters:
        return ""
    glide = "j" if _GLIDE.match(letters) else ""
    out = glide + _SPELLING.sub(lambda m: _SPELLINGS[m.group()], letters[len(glide) :]).replace("j", "J")
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

    The second value counts the edits of consonants that no romanisation explains. A distance above `most` may be given as infinite.
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
"""Sounds that can be dropped cheaply or stand for a vowel; every other costs 1, whether it is dropped or is next to a vowel."""


@lru_cache(maxsize=16_384)
def _consonants(key: str) -> tuple[int, int]:
    """(those that are firm, all)."""
    return len(_LOOSE.sub("", key)), len(consonants_of(key))


# How keys may begin and still be one name, as coarse as transliterations of beginnings are. A g before e or i may be a glide
# (Gerasimos, Yerasimos); a Ch may be guttural (Chanoch, Hanoch).
_STARTS = {
    "j": "is", "J": "isd", "g": "ki", "k": "k", "H": "hk", "h": "hk", "C": "hkis", "b": "v", "v": "v", "f": "v", "p": "vp",
    "S": "s", "s": "s", "z": "szt", "t": "ts", "d": "ds",
}  # fmt: skip


def initial_sounds(key: str) -> int:
    """The sounds that a key may begin with, a bit each: two keys that share none are of two names."""
    return _begins(key[:1])


@cache
def _begins(first: str) -> int:
    sounds = _STARTS.get(first, "ai" if first in VOWELS else first)
    return sum(1 << (ord(sound) - ord("a") if "a" <= sound <= "z" else OTHER) for sound in sounds)


OTHER = 26
"""The bit of a beginning that is no Latin letter."""


ROUNDED = 0.03
"""Distances are rounded to 0.05: so much less than a sum of costs can be told, and a little."""


def _may_reach(left: str, right: str, least: float) -> bool:
    """Whether `sound_similarity` can be so high at all: a bound from below on the distance, by length and by consonants."""
    longest = max(len(left), len(right))
    most = (1 - least) * longest + ROUNDED
    if 2 * min(len(left), len(right)) < longest or abs(len(left) - len(right)) * 0.3 > most:
        return False
    (ours, all_ours), (theirs, all_theirs) = _consonants(left), _consonants(right)
    if max(ours - all_theirs, theirs - all_ours) > most:  # each firm one without a consonant to stand for costs 1
        return False
    return left == right or HARD * edits(nasals_and_liquids(left), nasals_and_liquids(right)) <= most


@lru_cache(maxsize=16_384)
def sound_similarity(left: str, right: str, least: float = 0.0) -> tuple[float, bool]:
    """(how near two sound keys are, 0 to 1; whether a consonant differs that no romanisation explains).

    Where it is less than `least` it may be given as 0, which takes a fraction of the time.
    """
    if left == right:
        return 1.0, False
    longest = max(len(left), len(right))
    if not left or not right or not _may_reach(left, right, least):
        return 0.0, True
    cost, hard = sound_distance(left, right, (1 - least) * longest + ROUNDED)
    return max(0.0, 1 - cost / longest), hard > 0
