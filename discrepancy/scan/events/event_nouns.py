"""The event at a date or a place: the noun or verb that its words belong to."""

from __future__ import annotations

from functools import cache, lru_cache

from discrepancy.lang.en.events.occasions import (
    AUXILIARIES,
    BEFORE_NO_VERB,
    BEFORE_NOUNS,
    EVENT_DETERMINERS,
    EVENT_PREPOSITIONS,
    NO_EVENT_NOUN,
    NO_VERBS,
    NOUNS_OF_VERBS,
    VERB_CUES,
    WEAK,
)
from discrepancy.lang.en.events.tense import TIMETABLE_VERBS
from discrepancy.lang.en.grammar.function_words import MODALS
from discrepancy.lang.en.meaning.event_nouns import is_event_noun
from discrepancy.lang.en.meaning.hypernyms import is_noun
from discrepancy.lang.en.morphology.inflection import REMEMBERED, singular, verb_lemma
from discrepancy.lang.en.words.date_words import SMALL
from discrepancy.lang.en.words.name_particles import is_function_word
from discrepancy.scan.dates.tense import is_mark_in_figures
from discrepancy.scan.measures.counted_noun import is_plural
from discrepancy.scan.words import Words

_STOP = frozenset(".;:!?")
_MARKS = frozenset(',"“”‘()—–-')


@cache
def _nouns() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in NOUNS_OF_VERBS.replace("\n", " | ").split("|"):
        noun, _, verbs = entry.strip().partition(": ")
        if noun:
            found.update(dict.fromkeys(verbs.split(), noun))
    return found


def event_noun(lemma: str) -> str:
    """The noun for the event of a verb ("arrest" for "detain"), or the verb itself."""
    return _nouns().get(lemma, lemma)


def event_noun_after(words: Words, last: int) -> str | None:
    """The noun that a date or place before it modifies: "the 19 December hearing", "Tuesday's barge wreck"; None without one."""
    lowers, count = words.lowers, len(words)
    j = last
    found = None
    while (
        j < count
        and j < last + 3
        and lowers[j].isalpha()
        and words.texts[j].islower()
        and not verb_lemma(lowers[j])
        and lowers[j] not in NO_EVENT_NOUN
    ):
        found = lowers[j]
        j += 1
    return found


def event_noun_before(words: Words, first: int) -> str | None:
    """The noun that a date or place after "of", "on" or "at" belongs to: "the earthquake of 14 March", "the Mayday at 02:40"."""
    lowers = words.lowers
    j = first - 1
    if j < 1 or lowers[j] not in EVENT_PREPOSITIONS:
        return None
    noun = lowers[j - 1]
    if not noun.isalpha() or len(noun) < 3 or noun in NO_EVENT_NOUN:
        return None
    if lowers[j] in ("of", "at") or (j > 1 and lowers[j - 2] in EVENT_DETERMINERS):
        return None if verb_lemma(noun) and not (j > 1 and lowers[j - 2] in EVENT_DETERMINERS) else noun
    return None


_MODALS = MODALS | {"to"}


def _timetable(words: Words, j: int) -> bool:
    """Whether the plain form of a verb of timetables is at word `j`, after a plural or a modal."""
    if j == 0:
        return False
    before = words.lowers[j - 1]
    after = words.lowers[j + 1] if j + 1 < len(words) else ""
    return before in _MODALS or (
        before.isalpha() and before.endswith("s") and len(before) > 3 and after in ("at", "on", "in", "until", "from")
    )


def verb_at(words: Words, j: int) -> str | None:
    """The lemma of a verb at word `j`; a plain form counts only after a word that a verb follows: "to arrest", "they arrest"."""
    word = words.lowers[j]
    if word in TIMETABLE_VERBS and _timetable(words, j):
        return word  # "polls close at 8", "the shop will open on"
    lemma = _verb(word)
    if lemma is None:
        return None
    before = words.lowers[j - 1] if j else ""
    if words.texts[j][0].isupper() and (before == "," or before.isalpha()):
        return None  # a ship called Rose rises as little as a man called Hunt hunts
    if before in BEFORE_NO_VERB or (before in BEFORE_NOUNS and not word.endswith("ing")):
        return None  # "the accused", "a scheduled flight", "came to light"
    if (
        word.endswith("ed")
        and (before in SMALL or before.isdecimal())
        and j + 1 < len(words)
        and is_plural(words.lowers[j + 1], words.texts[j + 1])
    ):
        return None  # "eleven trapped miners"
    if word.endswith("s") and j + 1 < len(words) and words.lowers[j + 1] in AUXILIARIES:
        return None  # "the ornaments were"
    if (
        lemma == word
        and lemma not in WEAK
        and (j == 0 or words.lowers[j - 1] not in VERB_CUES)
        and word not in ("cut", "hit", "put", "set", "shut", "hurt", "let")
    ):
        return None
    return lemma


@lru_cache(maxsize=REMEMBERED)
def _verb(word: str) -> str | None:
    return verb_lemma(word) if word.isalpha() and word not in NO_VERBS else None


@lru_cache(maxsize=REMEMBERED)
def may_govern(word: str) -> bool:
    """Whether `verb_at` can find a verb at a lower-case word, whatever is next to it."""
    return word in TIMETABLE_VERBS or _verb(word) is not None


def verb_near(words: Words, first: int, last: int, *, back: int = 14, ahead: int = 10) -> str | None:
    """Lemma of the verb that governs words `first` to `last`: the nearest before it in its clause, else the first after it."""
    lowers = words.lowers
    j, low = first - 1, max(-1, first - back)
    weak = None
    while j > low:
        word = lowers[j]
        if _verb(word) is not None:
            lemma = verb_at(words, j)
            if lemma is not None:
                if lemma not in WEAK:
                    return lemma
                weak = weak or lemma
        elif word in _STOP and not is_mark_in_figures(words, j):
            break
        j -= 1
    count = len(words)
    j, high = last, min(count, last + ahead)
    while j < high:
        word = lowers[j]
        if _verb(word) is not None:
            lemma = verb_at(words, j)
            if lemma is not None and lemma not in WEAK:
                return lemma
        elif word in _STOP and not is_mark_in_figures(words, j):
            break
        j += 1
    return weak


def only_modifies(words: Words, at: int) -> bool:
    """Whether the noun at word `at` only narrows a thing after it, and describes no event: "a wedding cake", "flood water"."""
    if at + 1 >= len(words) or not words.lowers[at + 1].isalpha() or not words.texts[at + 1].islower():
        return False
    word = words.lowers[at + 1]
    return is_noun(singular(word)) and not is_event_noun(word) and verb_at(words, at + 1) is None and not is_function_word(word)


def is_surname_form(words: Words, at: int) -> bool:
    """Whether a capitalised word after another is a name and not the plural of an event: "Rafael Montes"."""
    capitals = words.texts[at][0].isupper() and words.texts[at - 1][0].isupper()
    return capitals and singular(words.lowers[at]) != words.lowers[at]
