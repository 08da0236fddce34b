"""Frames that make a number without a unit an age: "At 47, she", "children under five", "the average age is 36", "no older than nine", "Age: 35"."""

from __future__ import annotations

from collections.abc import Callable

from discrepancy.lang.en.grammar.function_words import SUBJECT_PRONOUNS
from discrepancy.lang.en.meaning.lexicon import is_given_name, is_person_noun, singular
from discrepancy.lang.en.quantities.ages import ANYBODY, BEFORE_TURN, ENDED, LINKS_TO_AGE, ONES, STAGES
from discrepancy.lang.en.words.closed_class import CLOSED
from discrepancy.scan.measures.measure_scan import Measure
from discrepancy.scan.words import Words

_REACH = 12
"""Most words before the age that are searched in its clause."""
_CLOCK = 12
"""A number after "at" that is not larger than this may be an hour."""
_STOPS = frozenset('.;!?”"')
LIVES = frozenset("lived live lives living".split())
_MODALS = frozenset("must should shall".split())


def is_age_frame(words: Words, measure: Measure, lead: int, ends: bool, previous: Measure | None, previous_is_age: bool) -> bool:
    """Whether a frame makes the number an age. `lead` is the word before it and its hedge; `ends` says that no noun follows it."""
    lowers = words.lowers
    before = lowers[lead] if lead >= 0 else ""
    if _follows_number(words, measure):
        return True
    if before == ":":
        return lead > 0 and lowers[lead - 1] in ("age", "ages", "aged")
    if _bounded(words, measure, lead, ends):
        return True
    if not ends:
        return False
    if previous_is_age and previous is not None and before in ("from", "to", "than") and lead - previous.stop <= 3:
        return True  # "is now 36, up from 29"
    frame = _FRAMES.get(before)
    return frame is not None and frame(words, measure, lead)


def _follows_number(words: Words, measure: Measure) -> bool:
    """ "14yo", "14 y/o", "21 or older"."""
    behind = words.lowers[measure.number.stop : measure.number.stop + 2]
    if behind[:1] in (("or",), ("and",)) and behind[1:] in (("older",), ("younger",)):
        return True
    behind = words.lowers[measure.stop : measure.stop + 3]
    return behind[:1] in (("yo",), ("yos",)) or behind == ("y", "/", "o")


def _bounded(words: Words, measure: Measure, lead: int, ends: bool) -> bool:
    """ "no older than nine", "children under five", "those over 65", "must be at least 21"."""
    lowers = words.lowers
    if measure.number.hedge_start >= measure.start or lead < 0:
        return False
    hedge = lowers[words.at(measure.number.hedge_start) : measure.first]
    if {"older", "younger", "old"} & {*hedge}:
        return ends
    before = lowers[lead]
    if hedge[-1:] in (("under",), ("over",), ("below",), ("above",)):
        noun = singular(before) if before.isalpha() else ""
        counted = lowers[measure.stop] if measure.stop < len(words.texts) else "."
        people = before in ANYBODY or (noun and before not in CLOSED and is_person_noun(noun))
        return bool(people) and not (counted.endswith("s") and counted not in CLOSED and counted.isalpha() and len(counted) > 2)
    if before == "be" and lead and lowers[lead - 1] in _MODALS and ends and measure.raw[0] >= _CLOCK:
        return any(
            word in SUBJECT_PRONOUNS or is_person_noun(singular(word)) for word in lowers[max(0, lead - 7) : lead - 1] if word.isalpha()
        )
    return False


def _named(words: Words, measure: Measure, lead: int) -> bool:
    """Whether "age" is the subject: "the average age of a buyer is now 36"."""
    for place in range(lead - 1, max(-1, lead - _REACH), -1):
        word = words.lowers[place]
        if word in _STOPS or word.isdecimal():
            return False
        if word == "age":
            return place > 0 and words.lowers[place - 1] not in ("of", "under", "over")
    return False


def _at(words: Words, measure: Measure, lead: int) -> bool:
    """ "At 47, she won", "died on Monday at 91", "left school at 15", and what "age" before it names."""
    lowers = words.lowers
    if _named(words, measure, lead):
        return True
    if lead and (lowers[lead - 1] in ENDED or lowers[lead - 1] in STAGES):
        return measure.raw[0] > _CLOCK or lowers[lead - 1] in STAGES
    if measure.raw[0] <= _CLOCK:
        return False
    follow = lowers[measure.stop] if measure.stop < len(words.texts) else "."
    opens = lead == 0 or lowers[lead - 1] in _STOPS or lowers[lead - 1] in (",", "—", "–", "“", "now", "but", "and")
    if opens:
        return follow == "," and _person_follows(words, measure.stop + 1)
    for place in range(lead - 1, max(-1, lead - 6), -1):
        if lowers[place] in _STOPS or lowers[place] == "," or lowers[place].isdecimal():
            return False
        if lowers[place] in ENDED:
            return True
    return False


def _person_follows(words: Words, at: int) -> bool:
    """Whether the phrase at word `at` is a pronoun, a name, or a noun for a person."""
    if at >= len(words.texts):
        return False
    if words.lowers[at] in SUBJECT_PRONOUNS or is_given_name(words.lowers[at]) or words.lowers[at] in ("mr", "ms", "mrs", "dr"):
        return True
    phrase = words.lowers[at : at + 4]
    return any(is_person_noun(singular(word)) for word in phrase if word.isalpha() and word not in CLOSED)


def _to(words: Words, measure: Measure, lead: int) -> bool:
    """ "lived to 102", and "the average age rose to 36"."""
    return (lead > 0 and words.lowers[lead - 1] in LIVES) or _named(words, measure, lead)


def _be(words: Words, measure: Measure, lead: int) -> bool:
    """ "lived to be 102", "the age must be 36"."""
    return words.lowers[max(0, lead - 2) : lead] in (("lived", "to"), ("live", "to"), ("lives", "to")) or _named(words, measure, lead)


def _turn(words: Words, measure: Measure, lead: int) -> bool:
    """ "has yet to turn 18"."""
    return lead > 0 and words.lowers[lead - 1] in BEFORE_TURN


def _one(words: Words, measure: Measure, lead: int) -> bool:
    """ "two boys, one 15 and the other 16"."""
    joined = lead > 0 and words.lowers[lead - 1] in (",", "the", "and", "(", "—", "–")
    near = words.lowers[max(0, lead - _REACH) : max(0, lead - 1)]
    return joined and any(is_person_noun(singular(word)) for word in near if word.isalpha() and word not in CLOSED)


_FRAMES: dict[str, Callable[[Words, Measure, int], bool]] = {
    **dict.fromkeys(LINKS_TO_AGE, _named), **dict.fromkeys(ONES, _one), "at": _at, "to": _to, "be": _be, "turn": _turn,
}  # fmt: skip
