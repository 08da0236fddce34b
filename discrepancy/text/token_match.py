"""Whether two parts of two names can be one part: agree, and how."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.text.lexicon import given_gender
from discrepancy.text.name_parts import Token
from discrepancy.text.short_forms import one_given_name
from discrepancy.text.similar import edits
from discrepancy.text.sounds import closeness, distance, skeleton

# Below these a pair of sound keys is two names. Set on made-up pairs (benchmarks/names.py), by length of the longer key:
# one vowel in three letters makes another name (Dan, Don), in eight it does not.
_ENOUGH = {1: 1.0, 2: 0.95, 3: 0.88, 4: 0.86, 5: 0.85, 6: 0.82}
_ENOUGH_LONG = 0.80
# A consonant that no romanisation takes for the other.
_HARD = 0.6
# A slip of the pen in a long part, accepted only beside parts that agree exactly.
SLIP = 0.75


@lru_cache(maxsize=65536)
def match(left: Token, right: Token) -> tuple[float, str]:
    """(agreement 0 to 1, how): below 0.5 the two contradict; "slip" is a misspelling that needs other parts to agree."""
    if left.text == right.text:
        return 1.0, "same"
    if left.latin == right.latin:
        return 0.99, "marks"
    if left.initial or right.initial:
        same = left.latin[0] == right.latin[0] or left.forms[0][:1] == right.forms[0][:1]
        return (0.8, "initial") if same and not (left.initial and right.initial and left.latin != right.latin) else (0.0, "contradict")
    if left.vowelless or right.vowelless:
        return _without_vowels(left.forms[0], right.forms[0])
    if one_given_name(left.latin, right.latin):
        return 0.9, "short form"
    near = max(_near(a, b) for a in left.forms for b in right.forms)
    if near == 1.0:
        return (0.95, "spelling") if not _genders_differ(left.latin, right.latin) else (0.3, "contradict")
    if near > 0 and _genders_differ(left.latin, right.latin):
        return 0.3, "contradict"
    if near > 0:
        return near * 0.95, "spelling"
    if _slip(left.latin, right.latin):
        return 0.45, "slip"
    return 0.0, "contradict"


def _near(a: str, b: str) -> float:
    """Closeness where it is enough for one name, else 0."""
    close = closeness(a, b)
    if close == 1.0:
        return close
    longest = max(len(a), len(b))
    if close < _ENOUGH.get(longest, _ENOUGH_LONG):
        return 0.0
    if distance(skeleton(a), skeleton(b)) >= _HARD or not _one_start(a, b):
        return 0.0
    return close


# How keys may begin and still be one name, as coarse as transliterations of beginnings are. A g before e or i may be a glide
# (Georgios, Yorgos); a Ch may be guttural (Chaim, Haim).
_STARTS = {"j": "i", "J": "i", "i": "ia", "a": "a", "e": "aie", "o": "o", "u": "uo", "g": "ki", "k": "k", "H": "hk", "h": "hk", "C": "hkis",
           "b": "v", "v": "v", "f": "v", "p": "vp", "S": "s", "s": "s", "z": "sz", "t": "d", "d": "d"}  # fmt: skip


def _one_start(a: str, b: str) -> bool:
    """Whether the beginnings of two keys can stand for one sound."""
    left, right = _STARTS.get(a[0], a[0]), _STARTS.get(b[0], b[0])
    return not set(left).isdisjoint(right)


def _without_vowels(a: str, b: str) -> tuple[float, str]:
    left, right = (skeleton(key).replace("j", "").replace("v", "") or skeleton(key) for key in (a, b))
    left, right = (key[:-1] if len(key) > 2 and key[-1] == "h" else key for key in (left, right))
    close = closeness(left, right)
    return (0.85, "script") if close >= 0.75 else (0.0, "contradict")


def _genders_differ(left: str, right: str) -> bool:
    genders = given_gender(left), given_gender(right)
    return None not in genders and genders[0] != genders[1]


def _slip(left: str, right: str) -> bool:
    """One letter more, less, other or swapped in a part of seven or more, the first letter kept, and neither a usual given name."""
    if min(len(left), len(right)) < 6 or max(len(left), len(right)) < 7 or left[0] != right[0] or edits(left, right) != 1:
        return False
    return given_gender(left) is None or given_gender(right) is None
