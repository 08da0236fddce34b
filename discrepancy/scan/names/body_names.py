"""Continuations of a body's name: members in the genitive, a list of topics, a topic after a plural noun.

"Orrin Children's Hospital", "Teachers' Union", "Bureau of Alcohol, Tobacco and Firearms", "Women in Journalism".
"""

from __future__ import annotations

from collections.abc import Callable

from discrepancy.lang.en.meaning.hypernyms import is_noun
from discrepancy.lang.en.meaning.lexicon import (
    EVERYDAY,
    country_of,
    is_demonym,
    is_given_name,
    is_person_noun,
    place_kind,
    rarity,
    singular,
)
from discrepancy.lang.en.names.organisations import ADJECTIVAL, BEFORE_TOPIC, ENDS_OF_BODIES, NO_BODY, SAINTS, TOPICAL
from discrepancy.lang.en.words.name_particles import CALENDAR_WORDS, FUNCTION_WORDS, OF_HEADS, ORGANISATION_HEADS
from discrepancy.lang.en.words.titles import is_office
from discrepancy.scan.words import Words

_ITEM = 3
"""Most words of one topic: "Human Services"."""
_ITEMS = 6
"""Most topics of one list."""


def _is_ordinary(lower: str) -> bool:
    """Whether a word is neither a function word, a day or month, nor the name of a place or of its people."""
    name = lower.title()
    return not (lower in FUNCTION_WORDS or lower in CALENDAR_WORDS or place_kind(name) or country_of(name) or is_demonym(name))


def is_topic(lower: str) -> bool:
    """Whether a capitalised word is a common noun that a body may be named after ("Wildlife", "Services"), and is not a name itself."""
    return (
        rarity(lower) < EVERYDAY
        and lower not in ORGANISATION_HEADS - (TOPICAL - {"health"})
        and (is_noun(singular(lower) or lower) or lower.endswith(ADJECTIVAL))
        and _is_ordinary(lower)
        and not (is_office(lower) or (is_given_name(lower) and not is_noun(lower)))
    )


def _is_listed(lower: str) -> bool:
    """Whether a capitalised word is a topic after "Department of": there any everyday word is one that names no place and no other body."""
    return (
        (rarity(lower) < EVERYDAY or is_noun(singular(lower) or lower))
        and lower not in (OF_HEADS | ORGANISATION_HEADS) - TOPICAL
        and _is_ordinary(lower)
        and not (is_given_name(lower) and not is_noun(singular(lower) or lower))
    )


def is_members(lower: str) -> bool:
    """Whether a genitive names the people of a body: "children's", "women's", "king's"."""
    stem = lower.removesuffix("'s")
    return stem != lower and is_person_noun(singular(stem) or stem) and not is_office(stem)


def over_saint(words: Words, at: int) -> int:
    """1 where word `at` continues a name of a saint in the genitive: "St Mary's Hospital"."""
    lowers = words.lowers
    saint = lowers[at - 2] if lowers[at - 2] != "." else lowers[at - 3]
    genitive = at > 2 and lowers[at - 1].endswith("'s") and saint in SAINTS
    return int(genitive and words.texts[at][0].isupper() and words.starts[at] == words.ends[at - 1] + 1)


def over_members(words: Words, at: int) -> int:
    """Words from an apostrophe after a plural of people up to the noun that continues the name: "Teachers' Union"; 0 for none."""
    if words.texts[at] not in "'’" or at + 1 >= len(words) or words.starts[at] != words.ends[at - 1]:
        return 0
    before = words.lowers[at - 1]
    plural = before.endswith("s") and singular(before) != before and is_person_noun(singular(before) or before)
    return 2 if plural and words.texts[at + 1][0].isupper() and words.starts[at + 1] == words.ends[at] + 1 else 0


def over_topics(words: Words, at: int) -> int:
    """Words from a comma or "and" at word `at` to the end of a list of topics that begins before it; 0 where there is no list.

    A list has an "and" before its last topic; the last may have its own complement ("Study of Ancient Languages").
    """
    if not _is_listed(words.lowers[at - 1]):
        return 0
    place = at
    for _ in range(_ITEMS):
        closes = words.lowers[place : place + 1] == ("and",) or words.lowers[place : place + 2] == (",", "and")
        if not closes and words.lowers[place : place + 1] != (",",):
            return 0
        place += 1 + (words.lowers[place : place + 2] == (",", "and"))
        item = _topic(words, place, _is_listed)
        if not item:
            return 0
        place += item
        if closes:
            of = _topic(words, place + 1, _is_listed) if words.lowers[place : place + 1] == ("of",) else 0
            return place + (of and of + 1) - at
    return 0


def over_last_topic(words: Words, at: int) -> int:
    """Words from an "and" at word `at` to the noun of the body that two topics name: "House Oversight and Reform Committee"; 0 for none."""
    if words.lowers[at] != "and" or not is_topic(words.lowers[at - 1]):
        return 0
    for end in range(at + 1, min(at + 2 + _ITEM, len(words))):
        if not words.texts[end][0].isupper() or words.starts[end] != words.ends[end - 1] + 1:
            return 0
        if end > at + 1 and words.lowers[end] in ENDS_OF_BODIES:
            return 0 if words.lowers[end + 1 : end + 2] == ("of",) else end + 1 - at  # "Lund Wireless and Federal Bureau of Roads"
        if not is_topic(words.lowers[end]):
            return 0
    return 0


def over_purpose(words: Words, first: int, at: int) -> int:
    """Number of words of a body's purpose, from its preposition at word `at`, after one plural noun: "Bridges to Friendship"; 0 for none."""
    head = words.lowers[first]
    if words.lowers[at] not in BEFORE_TOPIC or head in NO_BODY or rarity(head) >= EVERYDAY or is_office(singular(head) or head):
        return 0
    if is_demonym(words.texts[first]) or (singular(head) in (None, head) and head not in ("women", "men", "people", "children")):
        return 0
    topic = _topic(words, at + 1)
    return topic and topic + 1


def _topic(words: Words, first: int, is_part: Callable[[str], bool] = is_topic) -> int:
    """How many capitalised words from `first` are one topic, each of which is a part of one."""
    count = 0
    while count < _ITEM and first + count < len(words) and words.texts[first + count][0].isupper() and is_part(words.lowers[first + count]):
        if count and words.starts[first + count] != words.ends[first + count - 1] + 1:
            break
        count += 1
    return count if count and is_noun(singular(words.lowers[first + count - 1]) or words.lowers[first + count - 1]) else 0
