"""Numbers that are names: Route 9, Cessna 172, Channel 4, B-52, #4, page 12, phase two."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import place_kind, verb_lemma
from discrepancy.lang.en.names.identifiers import NUMBERED_BY_YEAR
from discrepancy.lang.en.quantities.numbers import AFTER_NO_YEAR, NUMBERING, OPEN_PREFIXES, QUAKES, SHORT_FORMS
from discrepancy.lang.en.quantities.shares import GLUED_PERCENTS
from discrepancy.lang.en.words.closed_class import CLOSED, PREPOSITIONS
from discrepancy.scan.number_words import HYPHENS, NumberReading
from discrepancy.scan.units.currencies import is_code, is_million_code, is_symbol, letter_before
from discrepancy.scan.units.units import WORDS, is_unit
from discrepancy.scan.words import Words


def is_name(text: str, words: Words, number: NumberReading) -> bool:
    """Whether the number is part of a name, by what is next to it."""
    first = number.first
    if number.form == "words" and _titled(text, words, number):
        return True
    if first == 0:
        return _glued_letters(words, number)
    before, start = words.texts[first - 1], words.starts[first]
    gap = start - words.ends[first - 1]
    if gap == 0 and (glued := _glued_before(text, words, number)) is not None:
        return glued
    if number.form == "digits" and _glued_letters(words, number):
        return True
    if number.form not in ("digits", "words") or (number.low or 0) >= 10000 or number.step != 1:
        return False
    lower = words.lowers[first - 1]
    if lower == "of" and _is_year_of_law(words, number):
        return True
    if lower == "." and first > 1 and words.lowers[first - 2] in ("no", "nos", "art", "sec", "fig", "vol", "ch", "op", "pp", "p"):
        return words.ends[first - 2] == words.starts[first - 1]
    return before.isalpha() and _after_noun(text, words, number, spaced=gap == 1)


def _is_year_of_law(words: Words, number: NumberReading) -> bool:
    """Whether a number after "of" is the year in the number of a law or case."""
    first = number.first
    if first < 3 or len(words.texts[first]) != len("2019") or not words.texts[first - 2].isdecimal():
        return False
    return not NUMBERED_BY_YEAR.isdisjoint(words.lowers[max(0, first - 5) : first - 2])


def _after_noun(text: str, words: Words, number: NumberReading, *, spaced: bool) -> bool:
    """Whether the word before a number makes it a name: "Channel 4", "Cessna 172", "phase two"."""
    first = number.first
    before, lower = words.texts[first - 1], words.lowers[first - 1]
    if lower in NUMBERING and not (
        lower in ("no", "part", "series", "group", "class", "bus") and not before[:1].isupper() and number.form == "words"
    ):
        return not _counted(words, number.stop) or (number.form == "digits" and lower != "no")
    if number.form == "words" or not spaced or not any(map(str.isupper, before)) or lower in CLOSED or is_code(before):
        return False
    if _opens_sentence(text, words, first - 1):
        return False
    return not _counted(words, number.stop) or _is_model(words, first - 1, number.stop)


def _glued_before(text: str, words: Words, number: NumberReading) -> bool | None:
    """Whether what is glued to a number on its left makes it a name; None where it does not say."""
    first = number.first
    before, start = words.texts[first - 1], words.starts[first]
    joined = first > 1 and words.ends[first - 2] == words.starts[first - 1]
    if before.isalpha():
        return _letters_before(words, number)
    if before in "#@_№":
        return True
    if before in HYPHENS and joined and number.form != "words":
        return words.lowers[first - 2] not in OPEN_PREFIXES and words.lowers[first - 2] != "foot"
    if before == "." and text[start - 2 : start - 1].isalnum() and words.lowers[first - 2] not in SHORT_FORMS:
        return True
    if before == "/" and joined:
        return words.texts[first - 2].isalnum() and number.form == "digits" and not is_unit(words.lowers[first - 2])
    return None


def _letters_before(words: Words, number: NumberReading) -> bool:
    """Whether letters glued to a number on its left make it a name: "B52", not "M4.5", "$US5", "2h15m"."""
    first = number.first
    before = words.texts[first - 1]
    if first > 1 and is_unit(before) and words.texts[first - 2].isdecimal() and words.ends[first - 2] == words.starts[first - 1]:
        return not (number.stop < len(words.texts) and is_unit(words.texts[number.stop]))  # "2h15m", "6ft2in"
    dollars = first > 1 and words.texts[first - 2] == "$" and before.isupper()  # $US5
    if before in ("M", "Mw") and number.step < 1 and words.lowers[number.stop : number.stop + 1] in QUAKES:
        return False
    lettered = letter_before(words, first, number.low or 0.0) is not None
    return number.form in ("digits", "band", "ordinal") and not is_code(before) and not dollars and not lettered


_NEAR_LINE = 6
"""Number of words on either side that show whether a line is in title case."""


def _titled(text: str, words: Words, number: NumberReading) -> bool:
    """Whether a number in words is written large as part of a name: "the Six-Day War", "the Big Four", "Two and a Half Men"."""
    first, stop, texts = number.first, number.stop, words.texts
    if not texts[first][0].isupper() or texts[first].isupper():
        return False
    near = (*texts[max(0, first - _NEAR_LINE) : first], *texts[stop : stop + _NEAR_LINE])
    if not any(word.islower() and len(word) > 2 for word in near):
        return False  # a headline in title case says nothing
    after = stop + (stop < len(texts) and texts[stop] in HYPHENS)
    large = after < len(texts) and texts[after][0].isupper() and "\n" not in text[words.ends[stop - 1] : words.starts[after]]
    if stop - first > 1 and texts[stop - 1][0].isupper() and texts[stop - 1].lower() in ("half", "quarter") and large:
        return True
    if not first or texts[first - 1] in _OPENING or "\n" in text[words.ends[first - 1] : words.starts[first]]:
        return False
    before = first - 2 if words.lowers[first - 1] == "of" and first > 1 else first - 1
    named = texts[before][0].isupper() and words.lowers[before] not in CLOSED and place_kind(texts[before]) is None
    return large or named


_OPENING = frozenset(".!?:;\"“”‘'(–—-•")


def _is_model(words: Words, at: int, stop: int) -> bool:
    """Whether a capitalised word and a number name a make before a plural ("Windows 11 users"); "in London 30 people" counts."""
    noun = words.texts[stop]
    if not noun.isalpha() or noun[0].isupper() or is_unit(words.lowers[stop]) or verb_lemma(words.lowers[at]) is not None:
        return False
    while at > 0 and words.texts[at - 1][:1].isupper() and words.lowers[at - 1] not in PREPOSITIONS:
        at -= 1
    return not (at and words.lowers[at - 1] in PREPOSITIONS) and place_kind(words.texts[at]) is None


def _glued_letters(words: Words, number: NumberReading) -> bool:
    """ "5G", "3D", "4x4": letters glued to the figures that are not a unit."""
    at = number.stop
    if at >= len(words.texts) or number.form != "digits" or words.starts[at] != words.ends[at - 1]:
        return False
    token = words.texts[at]
    known = (
        is_unit(token)
        or words.lowers[at] in WORDS
        or words.lowers[at] in GLUED_PERCENTS
        or is_code(token)
        or is_million_code(token)
        or is_symbol(token)
    )
    return token[0].isalpha() and not known and token not in _GLUED


_GLUED = frozenset(("C", "F", "p", "yo", "YO", "y"))
"""What else may be glued to figures that count or measure: degrees, pence, "14yo"."""


def _counted(words: Words, stop: int) -> bool:
    """Whether a unit, a sign or a plural noun after the number says what it counts."""
    if stop >= len(words.texts):
        return False
    lower = words.lowers[stop]
    if words.lowers[stop : stop + 2] == ("per", "cent"):
        return True
    if lower in "%°$€£-–" or is_unit(lower):
        return lower not in ("in", "a", "at", "m") or words.starts[stop] == words.ends[stop - 1]
    return lower not in CLOSED and lower.isalpha() and ((lower.endswith("s") and not lower.endswith("ss")) or lower in AFTER_NO_YEAR)


def _opens_sentence(text: str, words: Words, at: int) -> bool:
    """Whether word `at` has its capital only because it opens a sentence or line ("Tickets 12")."""
    if (words.texts[at].isupper() and len(words.texts[at]) > 1) or any(map(str.isupper, words.texts[at][1:])):
        return False
    if at == 0 or "\n" in text[words.ends[at - 1] : words.starts[at]]:
        return words.lowers[at].endswith(("ed", "ing", "ly"))
    return words.texts[at - 1] in ".!?" and words.lowers[at].endswith(("ed", "ing", "ly"))
