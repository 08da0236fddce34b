"""Runs of capitalised words that may be one name, joined over particles, hyphens, initials, nicknames, ampersands and "of"."""

from __future__ import annotations

from itertools import compress
from typing import NamedTuple

from discrepancy.lang.en.names.organisations import CAPITAL_PREPOSITIONS, INSIDE_NAME
from discrepancy.lang.en.names.persons import DOTTED
from discrepancy.lang.en.words.name_particles import CALENDAR_WORDS, FUNCTION_WORDS, OF_HEADS, PARTICLES, WEAK_PARTICLES
from discrepancy.lang.en.words.titles import is_office
from discrepancy.scan.names.body_names import is_members, over_last_topic, over_members, over_purpose, over_saint, over_topics
from discrepancy.scan.names.nicknames import after_nickname
from discrepancy.scan.names.syllables import is_given_syllable
from discrepancy.scan.sentences import Sentence
from discrepancy.scan.units.currencies import is_code
from discrepancy.scan.units.units import SIGNS
from discrepancy.scan.words import Words

HYPHENS = "-‐‑"
# No name of a person or a body is longer; a line of a million capitalised words must not become one name.
LONGEST = 14
# What in small letters or marks may go on with a run.
_JOINING = PARTICLES | frozenset(HYPHENS) | frozenset(".&,'’") | INSIDE_NAME
_OPENING = frozenset("“\"‘'(•*:–—-")
"""Marks after which a sentence, a line or a story may begin."""


class NameChain(NamedTuple):
    """Indices of the words of one run; `opens` says that it begins a sentence, `joined` that an "of" or "&" is in it."""

    words: tuple[int, ...]
    opens: bool
    joined: bool = False


def find_chains(words: Words, sentences: tuple[Sentence, ...]) -> list[NameChain]:
    """All runs in order; marks and digits inside a run are not among its words, particles are."""
    texts, lowers, starts, ends = words.texts, words.lowers, words.starts, words.ends
    openers = {sentence.start for sentence in sentences}
    found: list[NameChain] = []
    count = len(texts)
    capital = {form for form in words.forms if form[0].isupper()}
    going_on = capital | {form for form in words.forms if form.lower() in _JOINING}
    capitals = list(compress(range(count), map(capital.__contains__, texts)))
    done = -1
    for first in capitals:
        if first <= done or is_coded(words, first):
            continue
        before = texts[first - 1] if first else "."
        hyphened = before in HYPHENS and first >= 2 and starts[first] == ends[first - 1] == starts[first - 1] + 1
        begin = [first - 2, first] if hyphened and lowers[first - 2] in PARTICLES else [first]  # al-Assad
        run, at, joined = _run(words, begin, going_on, openers)
        done = at - 1
        opens = starts[first] in openers or (
            before in _OPENING
            and first > 0
            and (before in '“":•' or starts[first - 1] in openers or _follows_dash(texts, starts, ends, first))
        )
        found.append(NameChain(tuple(run), opens, joined))
    return found


def _run(words: Words, begin: list[int], going_on: set[str], openers: set[int]) -> tuple[list[int], int, bool]:
    """The words of the run that begins with these, the word after it, and whether an "of" or "&" joins it."""
    texts, lowers, starts, ends = words.texts, words.lowers, words.starts, words.ends
    first = begin[-1]
    run, at, joined = [*begin], first + 1, False
    while at < len(texts) and len(run) < LONGEST:
        if run[-1] == at - 1 and (surname := after_nickname(words, at)):
            run.append(surname)
            at = surname + 1
            continue
        if texts[at] not in going_on or is_coded(words, at):
            break
        step, joins = _step(texts, lowers, starts, ends, run[-1], at, openers)
        if not step:
            step, joins = _over_body(words, run, at, joined=joined, opens=starts[first] in openers)
        if not step and texts[at] in HYPHENS and is_given_syllable(words, at, first=first):
            step = 2
        if not step:
            break
        joined = joined or joins
        run += [k for k in range(at, at + step) if texts[k][0].isalpha()]
        at += step
    return run, at, joined


def _over_body(words: Words, run: list[int], at: int, *, joined: bool, opens: bool) -> tuple[int, bool]:
    """How many words from `at` continue a run because it names a body, and whether a preposition joins them."""
    if run[-1] != at - 1:
        return 0, False
    if joined:
        return over_topics(words, at), False
    if len(run) == 1 and not opens and (purpose := over_purpose(words, run[0], at)):
        return purpose, True
    return over_members(words, at) or over_saint(words, at) or over_last_topic(words, at), False


def is_coded(words: Words, at: int) -> bool:
    """Whether capitals are part of a code with figures: "Q5", "N739MA", "CGRF/2017/0482"."""
    texts, starts, ends = words.texts, words.starts, words.ends
    glued = at > 0 and ends[at - 1] == starts[at]
    if glued and ((texts[at - 1].isdecimal() and texts[at] in SIGNS) or _in_address(words, at)):
        return True  # "2.4GHz", "lorn.com/Tova"
    if not texts[at].isupper() or len(texts[at]) > 8:
        return False
    if is_code(texts[at]) and texts[at + 1 : at + 2] != () and texts[at + 1][0].isdecimal():
        return True  # "CHF 2.3 million"
    if at and texts[at - 1].isdecimal() and ends[at - 1] == starts[at]:
        return True
    if at + 1 >= len(texts) or starts[at + 1] != ends[at]:
        return False
    if texts[at + 1].isdecimal():
        return True
    return texts[at + 1] == "/" and at + 2 < len(texts) and texts[at + 2].isdecimal() and starts[at + 2] == ends[at + 1]


_ADDRESS = 12
"""Most words of an address of the web, marks included, that are looked at."""


def _in_address(words: Words, at: int) -> bool:
    """Whether word `at` is part of the path of an address: "lorn.com/a4Tova"."""
    texts, first = words.texts, at
    while first and at - first < _ADDRESS and words.ends[first - 1] == words.starts[first]:
        first -= 1
    slash = next((k for k in range(at - 1, first, -1) if texts[k] == "/"), first)
    return any(texts[k] == "." and texts[k + 1].islower() for k in range(first + 1, slash - 1))


def is_dotted(words: Words, at: int) -> bool:
    """Whether the letter at word `at` opens three initials or more with full stops and no blanks: "I.L.O."."""
    letters = words.texts[at : at + 5 : 2]
    stopped = words.texts[at + 1 : at + 6 : 2] == (".", ".", ".") and words.starts[at + 5] == words.starts[at] + 5
    return stopped and all(len(letter) == 1 and letter.isupper() for letter in letters)


def _is_initial(texts: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...], at: int) -> bool:
    """Whether a full stop and a capital after the letter at word `at` make it a middle initial and no article."""
    stopped = texts[at + 1 : at + 2] == (".",) and starts[at + 1] == ends[at]
    return stopped and at + 2 < len(texts) and texts[at + 2][0].isupper() and starts[at + 2] - ends[at + 1] == 1


def _follows_dash(texts: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...], first: int) -> bool:
    """Whether a run comes after a dash with spaces, as a story after its dateline: "NEW YORK - Financier Anna Holm"."""
    return first > 1 and texts[first - 1] in "-–—" and starts[first] > ends[first - 1] and starts[first - 1] > ends[first - 2]


def _step(
    texts: tuple[str, ...], lowers: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...], last: int, at: int, openers: set[int]
) -> tuple[int, bool]:
    """How many words from `at` continue the run whose last word is `last` (0 for none), and whether by "of" or "&"."""
    text = texts[at]
    gap = starts[at] - ends[at - 1]
    if gap > 2 or starts[at] in openers:
        return 0, False
    before = lowers[last]
    if text[0].isupper():
        goes_on = _capital_goes_on(texts, lowers, starts, ends, before, at, spaced=gap > 0)
        return int(goes_on), False
    following = at + 1
    if following >= len(texts) or starts[following] in openers:
        initials = text == "." and gap == 0 and at - 1 == last and len(texts[last]) == 1 and texts[at - 2 : at - 1] == (".",)
        return int(initials), False
    upper = texts[following][0].isupper()
    near = starts[following] - ends[at]
    if text in HYPHENS:
        return (_over_hyphen(texts, starts, at, upper=upper) if not gap and not near else 0), False
    if text == ".":
        dotted = gap == 0 and (len(texts[last]) == 1 or before in DOTTED) and near <= 2
        letter = near == 0 and len(texts[following]) == 1 and texts[following + 1 : following + 2] == (".",)
        return (_over_stop(texts, lowers, last, following, upper=upper, letter=letter) if dotted else 0), False
    if text == "&":
        return 2 * upper, upper
    if gap == 0 or (near == 0 and texts[following] not in HYPHENS):
        return 0, False
    lower = lowers[at]
    if lower in ("of", "for", "on") and (before in OF_HEADS or (lower == "of" and is_office(before))):
        if upper and lowers[following] not in CALENDAR_WORDS:
            return 2, lower == "of" or before in OF_HEADS
        the = lower == "of" and lowers[following] == "the" and at + 2 < len(texts)
        return (3, True) if the and texts[at + 2][0].isupper() and starts[at + 2] not in openers else (0, False)
    return (_over_particle(texts, lowers, starts, ends, at, upper=upper) if lower in PARTICLES and text.islower() else 0), False


def _capital_goes_on(
    texts: tuple[str, ...], lowers: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...], before: str, at: int, *, spaced: bool
) -> bool:
    """Whether the capitalised word `at` continues the run whose last word is `before`."""
    text = texts[at]
    if before in CALENDAR_WORDS and spaced and before not in ("may", "april", "june", "august", "jan"):
        return False
    possessive = before.endswith("'s") and not is_office(before[:-2]) and not is_members(before)
    if text == "A" and not possessive and _is_initial(texts, starts, ends, at):
        return True  # "John A. Berg"
    if lowers[at] in CAPITAL_PREPOSITIONS and spaced and texts[at + 1 : at + 2] and texts[at + 1][0].isupper():
        return not possessive  # "Mothers Against Drunk Driving"
    return not possessive and (lowers[at] not in FUNCTION_WORDS or (len(text) > 1 and text.isupper()) or lowers[at] in PARTICLES)


def _over_hyphen(texts: tuple[str, ...], starts: tuple[int, ...], at: int, *, upper: bool) -> int:
    """How many words from the hyphen at word `at` continue a run: "Smith-Jones", "Newcastle-under-Lyme"."""
    if upper:
        return 2
    two = at + 3 < len(texts) and texts[at + 2] in HYPHENS and texts[at + 3][0].isupper() and starts[at + 3] - starts[at] < 12
    return 4 if two else 0  # Stratford-upon-Avon has two such steps, Newcastle-under-Lyme one


def _over_stop(texts: tuple[str, ...], lowers: tuple[str, ...], last: int, following: int, *, upper: bool, letter: bool) -> int:
    """How many words from a full stop after an initial continue a run: "John A. Berg", "J.R.R."; `letter` says that an initial follows."""
    if upper and (letter or (lowers[following] not in FUNCTION_WORDS and lowers[following] not in CALENDAR_WORDS)):
        return 2
    return 1 if len(texts[last]) == 1 and last >= 2 and texts[last - 1] == "." else 0


def _over_particle(
    texts: tuple[str, ...], lowers: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...], at: int, *, upper: bool
) -> int:
    """How many words from the particle at word `at` continue a run: "van Berg", "van der Berg", "al-Assad"."""
    lower, following, count = lowers[at], at + 1, len(texts)
    if upper and (lower not in WEAK_PARTICLES or (lower in ("y", "e") and len(lower) == len(texts[at]))):
        return 2
    if at + 2 >= count or not texts[at + 2][0].isupper():
        return 0
    if lowers[following] in PARTICLES and texts[following].islower():
        return 3  # van der Berg
    glued = starts[following] == ends[at] and starts[at + 2] == ends[following]
    return 3 if texts[following] in HYPHENS and glued else 0  # Bashar al-Assad
