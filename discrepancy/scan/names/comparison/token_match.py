"""Whether two parts of two names agree, and how."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.lang.en.meaning.lexicon import given_gender
from discrepancy.lang.en.words.nicknames import same_given_name
from discrepancy.scan.names.comparison.name_parts import Token
from discrepancy.scan.names.comparison.phonetics import consonants_of, initial_sounds, nasals_and_liquids, sound_key, sound_similarity
from discrepancy.scan.string_similarity import edit_distance

# Below these a pair of sound keys is two names. Set on made-up pairs (benchmarks/names.py), by length of the longer key:
# one vowel in three letters makes another name (Dan, Don), in eight it does not.
_ENOUGH = {1: 1.0, 2: 0.95, 3: 0.92, 4: 0.88, 5: 0.85, 6: 0.82}
_ENOUGH_LONG = 0.80
# A misspelling in a long part, accepted only if other parts agree exactly.
SLIP = 0.75


@lru_cache(maxsize=16_384)
def match_tokens(left: Token, right: Token) -> tuple[float, str]:
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
    if same_given_name(left.latin, right.latin):
        return 0.9, "short form"
    near = max(_near(a, b) for a in left.forms for b in right.forms)
    if near == 1.0:
        return 0.95, "spelling"
    if near > 0:
        return near * 0.95, "spelling"
    if _swapped(left.latin, right.latin):
        return 0.85, "swapped"
    if _slip(left.latin, right.latin):
        return 0.45, "slip"
    return 0.0, "contradict"


def tokens_may_match(left: Token, right: Token) -> bool:
    """Whether `match_tokens` may find that two parts agree: false only where it does not, at a fraction of the cost."""
    if not left.starts & right.starts:
        return False
    if left.frames == right.frames or not left.frames.isdisjoint(right.frames) or left.text == right.text:
        return True
    if (left.formed and right.formed) or left.initial or right.initial or left.vowelless or right.vowelless:
        return True
    short, long = len(left.latin), len(right.latin)
    return left.latin[0] == right.latin[0] and -1 <= short - long <= 1 and edit_distance(left.latin, right.latin) == 1


def given_names_differ(left: Token, right: Token, how: str) -> bool:
    """Whether two given names that sound alike are a man's and a woman's: by a list of names, or only by an ending (Ali, Alia)."""
    if left.latin == right.latin or left.initial or right.initial or left.vowelless or right.vowelless:
        return False
    short, long = sorted((left.latin, right.latin), key=len)
    if how == "slip":  # two usual names a letter apart are two names
        return given_gender(short) is not None and given_gender(long) is not None
    genders = given_gender(short), given_gender(long)
    if None not in genders and genders[0] != genders[1]:
        # A pet form is for both: Alex, Sam, Chris. One letter more makes no pet form.
        return not same_given_name(short, long) or len(long) - len(short) < 2
    return long == short + "a" and short[-1] in "aeiouln" and not same_given_name(short, long)


def sounds_alike(left: str, right: str) -> bool:
    """Whether two words are two spellings of one sound: Stacey and Stacy, Cathy and Kathy, but not Dave and David."""
    return _near(sound_key(left.casefold()), sound_key(right.casefold())) > 0


def _near(a: str, b: str) -> float:
    """Closeness where it is enough for one name, else 0."""
    enough = _ENOUGH.get(max(len(a), len(b)), _ENOUGH_LONG)
    if not a or not b or nasals_and_liquids(a) != nasals_and_liquids(b) or not initial_sounds(a) & initial_sounds(b):
        return 0.0
    close, hard = sound_similarity(a, b, enough)
    return 0.0 if hard or close < enough else close


def _without_vowels(a: str, b: str) -> tuple[float, str]:
    # Vav, waw and yod write vowels as often as consonants; a final h writes a vowel.
    left, right = (consonants_of(key).replace("j", "").replace("v", "") or consonants_of(key) for key in (a, b))
    left, right = (key[:-1] if len(key) > 1 and key[-1] == "h" else key for key in (left, right))
    close = max(sound_similarity(left, right)[0], sound_similarity(consonants_of(a), consonants_of(b))[0])
    return (0.85, "script") if close >= 0.75 else (0.0, "contradict")


def _exchanged(left: str, right: str) -> bool:
    """Whether two vowels have changed places: Selma, Salme."""
    other = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(other) == 2 and other[0] == other[1][::-1] and set(other[0]) <= set("aeiou")


SWAPPED = 7
"""Least number of letters at which two exchanged neighbours are a misspelling: no two common names of this length differ in this way."""


def _swapped(left: str, right: str) -> bool:
    """Whether two letters in a row have changed places, the first kept: Rosenthal, Rosenhtal."""
    if len(left) != len(right) or len(left) < SWAPPED or left[0] != right[0]:
        return False
    other = [place for place, (a, b) in enumerate(zip(left, right, strict=True)) if a != b]
    return len(other) == 2 and other[1] == other[0] + 1 and left[other[0]] == right[other[1]] and left[other[1]] == right[other[0]]


def _slip(left: str, right: str) -> bool:
    """A misspelling with the same first letter: one letter missing (of five), two vowels exchanged (five), one other or two swapped (seven)."""
    if len(left) == len(right) >= 5 and left[0] == right[0] and _exchanged(left, right):
        return True
    short, long = sorted((len(left), len(right)))
    return short >= 4 and long >= 5 and left[0] == right[0] and edit_distance(left, right) == 1 and (short != long or short >= 7)
