"""The event at a date or a place: its noun, its verb, and the noun that a light verb carries ("a distress call was made")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from discrepancy.lang.en.events.occasions import (
    BREAKS,
    LIGHT_EVENT_VERBS,
    ONE_OF,
    PHRASAL_VERBS,
    REPORTS,
    SELDOM,
    SENTENCE_ENDS,
    SEVERAL,
    STANDING_TO,
)
from discrepancy.lang.en.grammar.function_words import MODALS
from discrepancy.lang.en.meaning.event_nouns import is_event_noun, verbs_of_event_noun
from discrepancy.lang.en.meaning.person_nouns import is_person_noun
from discrepancy.lang.en.morphology.inflection import singular, verb_lemma
from discrepancy.lang.en.tables.word_set import word_set
from discrepancy.lang.en.words.name_particles import PREPOSITIONS, is_function_word
from discrepancy.scan.dates.tense import is_mark_in_figures
from discrepancy.scan.events.event_nouns import event_noun, event_noun_before, is_surname_form, may_govern, only_modifies, verb_at
from discrepancy.scan.words import Words

_BACK, _AHEAD = 14, 16
_CARRIED = 30
"""Most words between a light verb's subject and a date: "the epicentre of the quake was …, and took place at"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """`attribute` is the event's noun (or its verb), `noun` the noun as written, `verb` the lemma of the governing verb."""

    attribute: str
    noun: str | None = None
    verb: str | None = None
    which: str | None = None
    """Which of several such events: "previous", "second"."""


def occasion(words: Words, first: int, last: int, low: int, high: int) -> Occasion | None:
    """The event of words `first` to `last` in a sentence of words `low` to `high`; None where the sentence names none."""
    lowers = words.lowers
    if (first > low and lowers[first - 1] in ("born", "b")) or lowers[max(low, first - 2) : first] in (("born", "on"), ("born", "in")):
        return Occasion(attribute="birth", verb="bear")
    if first - 1 > low and lowers[first - 1] == "since" and is_person_noun(lowers[first - 2]):
        return Occasion(attribute="appointment", verb="appoint")  # "governor since 2013"
    noun = _attached(words, first, last, low, high)
    verb, at = _governor(words, first, last, low, high)
    if noun is None and verb in _OPENS and at - 1 >= low and _is_noun_here(words, at - 1, low):
        noun = _compound(words, at - 1, low)  # "her trial opened"
    said = verb in ("say", "tell") and noun is None and first - 3 <= at < first  # "officials said on Friday"
    if noun is None and (verb is None or verb in LIGHT_EVENT_VERBS) and not said:
        noun = _carried(words, first, last, low, high) or _meant(words, low)
    if noun in REPORTS and last < high and words.lowers[last] in ("that", "of", "about"):
        return _reported(words, last, high) or Occasion(attribute=noun, noun=noun, verb=verb)
    which = _which(words, first, last, low, high)
    if noun is not None:
        return Occasion(attribute=noun, noun=noun, verb=verb, which=which)
    return Occasion(attribute=event_noun(verb), verb=verb, which=which) if verb else None


def _which(words: Words, first: int, last: int, low: int, high: int) -> str | None:
    """The word that makes an event, or who it happens to, one of several: "the previous figure was mapped on", "a second raid on"."""
    if SEVERAL.isdisjoint(words.lowers[max(low, first - _BACK) : min(high, last + _BACK)]):
        return None  # nearly always
    for places in (range(first - 1, max(low, first - _BACK) - 1, -1), range(last, min(high, last + _BACK))):
        for at in places:
            word = words.lowers[at]
            if word in BREAKS and not (word in (",", ".") and is_mark_in_figures(words, at)):
                break
            if (
                word in SEVERAL
                and at + 1 < high
                and words.lowers[at + 1].isalpha()
                and (word == "another" or words.lowers[at - 1] in ONE_OF)
            ):
                return word
    return None


def _governor(words: Words, first: int, last: int, low: int, high: int) -> tuple[str | None, int]:
    """The verb of the clause and its place: the nearest one before, light verbs included, or the first one after if none comes before."""
    lowers = words.lowers
    for at in range(first - 1, max(low, first - _BACK) - 1, -1):
        word = lowers[at]
        if not may_govern(word):
            if word in _STOPS and not is_mark_in_figures(words, at):
                break
            continue
        verb = verb_at(words, at)
        if verb is not None and word not in MODALS:
            return _phrasal(words, at, verb), at
    weak = None
    for at in range(last, min(high, last + _AHEAD)):
        word = lowers[at]
        if not may_govern(word):
            if word in _STOPS and not is_mark_in_figures(words, at):
                break
            continue
        if lowers[at - 1] in (",", "(") and word.endswith(("ed", "ing")):
            continue  # "the barge, owned by a broker, was struck"
        verb = verb_at(words, at)
        if verb is not None and verb not in AUXILIARY:
            return _phrasal(words, at, verb), at
        weak = weak or verb
    return weak, low


_OPENS = word_set("open close resume")
_STOPS = (".", ";", ":", "!", "?")
AUXILIARY = word_set("be have do will")

_PHRASAL = {
    phrase: verb.strip()
    for entry in PHRASAL_VERBS.replace("\n", " | ").split("|")
    for verb, _, phrases in (entry.partition(":"),)
    for phrase in phrases.strip().split(", ")
    if phrase
}
"""Verbs of several words that name one event (Quirk et al. 1985, 16.2 ff.), and a single verb for it."""


def _phrasal(words: Words, at: int, verb: str) -> str:
    """The verb at word `at` with what belongs to it."""
    behind = words.lowers[at + 1 : at + 3]
    return _PHRASAL.get(f"{verb} {' '.join(behind[:1])}") or _PHRASAL.get(f"{verb} {' '.join(behind)}") or verb


def _attached(words: Words, first: int, last: int, low: int, high: int) -> str | None:
    """The noun that a date comes before or after: "Tuesday's wreck", "the 19 December hearing", "the Mayday at 02:40"."""
    lowers = words.lowers
    after = last
    if after + 1 < high and lowers[after] in ("'", "’") and lowers[after + 1] == "s":
        after += 2
    elif after < high and lowers[after] in ("'s", "’s"):
        after += 1
    if (
        after > last
        or lowers[last - 1].endswith(("'s", "’s"))
        or (first > low and lowers[first - 1] in ("the", "a", "his", "her", "its", "their", "this", "that"))
    ):
        return _modified(words, after, high)
    noun = event_noun_before(words, first)
    at = first - 2
    if noun is None or verbs_of_event_noun(singular(noun)) is None:
        at = _genitive(words, first, low)
        return None if at < 0 else _compound(words, at, low)
    if noun is None or at < low or verbs_of_event_noun(singular(noun)) is None:
        return None
    return _compound(words, at, low)


def _genitive(words: Words, first: int, low: int) -> int:
    """The event noun with an "of" between it and a date: "at the opening of the bridge on 3 May"; -1 without one."""
    lowers = words.lowers
    if first <= low or lowers[first - 1] not in ("on", "at", "in"):
        return -1
    for at in range(first - 2, max(low, first - 7), -1):
        if lowers[at] == "of":
            return at - 1 if lowers[at - 1] not in SELDOM and _is_noun_here(words, at - 1, low) else -1
        if not lowers[at].isalpha() or verb_at(words, at) is not None or (lowers[at] in PREPOSITIONS):
            return -1
    return -1


def _modified(words: Words, after: int, high: int) -> str | None:
    """The last event noun of the noun phrase that goes on at word `after`: "barge wreck" in "Tuesday's barge wreck had"."""
    found = None
    for at in range(after, min(high, after + 4)):
        word = words.lowers[at]
        if not word.isalpha() or not words.texts[at].islower() or is_function_word(word):
            break
        if found and verb_lemma(word) and word.endswith(("ed", "s")):
            break
        if verbs_of_event_noun(singular(word)) is not None:
            found = _compound(words, at, after)
    return found


def _compound(words: Words, at: int, low: int) -> str:
    """The event noun at word `at`, with the noun before it where both are one term: "distress call"."""
    noun = singular(words.lowers[at])
    if at > low:
        whole = f"{words.lowers[at - 1]} {noun}"
        if verbs_of_event_noun(whole) is not None:
            return whole
    return noun


def _carried(words: Words, first: int, last: int, low: int, high: int) -> str | None:
    """The event noun nearest to a date in its clause; before it, or after it where it opens the clause."""
    before = range(first - 1, max(low, first - _CARRIED) - 1, -1)
    opens = all(words.lowers[at] in PREPOSITIONS or words.lowers[at] in ("the", "early", "late", ",") for at in before)
    for at in range(last, min(high, last + _AHEAD)) if opens else before:
        if words.lowers[at] in SENTENCE_ENDS:
            break
        if _is_noun_here(words, at, low) and not _is_related_event(words, at, low):
            return _compound(words, _head(words, at, low), low)
    return None


def _is_related_event(words: Words, at: int, low: int) -> bool:
    """Whether a noun is only what the event relates to: "before his extradition", "an appeal against the sentence"."""
    for step in range(at - 1, max(low, at - 5) - 1, -1):
        word = words.lowers[step]
        if word in STANDING_TO:
            return True
        if (
            (not word.isalpha() and word[:1] not in "'’")
            or word in PREPOSITIONS
            or (verb_at(words, step) is not None and not word.endswith("ing"))
        ):
            return False
    return False


def _head(words: Words, at: int, low: int) -> int:
    """The event noun that the one at word `at` only narrows: "the deadline for claims", "the fire in the engine room"."""
    for step in range(at - 1, max(low, at - 5), -1):
        if words.lowers[step] in ("of", "for", "in", "at", "by", "on"):
            before = step - 1
            noun = words.lowers[before]
            return before if before >= low and noun not in REPORTS and noun not in SELDOM and _is_noun_here(words, before, low) else at
    return at


def _meant(words: Words, low: int) -> str | None:
    """The first event noun of the sentence before, where this one begins with "it", "this" or "that"."""
    if low < 2 or words.lowers[low] not in ("it", "this", "that"):
        return None
    start = low - 1
    while start > 0 and low - start < _CARRIED and words.lowers[start - 1] not in (".", "!", "?"):
        start -= 1
    return next((_compound(words, at, start) for at in range(start, low) if _is_noun_here(words, at, start)), None)


def _reported(words: Words, last: int, high: int) -> Occasion | None:
    """What a report received at a date says: "a report at 5:50 that two ships had collided"."""
    end = min(high, last + _CARRIED)
    had = next((at for at in range(last, end) if words.lowers[at] in ("had", "was", "were")), None)
    for at in range(last + 1 if had is None else had + 1, end):
        verb = verb_at(words, at)
        if verb is not None and verb not in LIGHT_EVENT_VERBS:
            return Occasion(attribute=event_noun(verb), verb=verb)
        if had is None and _is_noun_here(words, at, last):
            noun = _compound(words, at, last)
            return Occasion(attribute=noun, noun=noun, verb="report")
    return None


def _is_noun_here(words: Words, at: int, low: int) -> bool:
    """Whether a happening is at word `at` as a noun: no verb form, and after an article, an adjective or a noun."""
    word = words.lowers[at]
    if not is_event_noun(word) or word in SELDOM or verb_at(words, at) is not None:
        return False
    if only_modifies(words, at) or (at > low and is_surname_form(words, at)):
        return False
    before = words.lowers[at - 1] if at > low else ""
    return before not in ("to", "will", "would", "could", "can", "may", "must", "shall", "should", "might", "not", "they", "we", "i", "you")


@lru_cache(maxsize=4096)
def verbs_of(event: str) -> frozenset[str]:
    """The verbs for an event, which may be given as noun or verb: "collision" is collide."""
    derived = verbs_of_event_noun(event) or verbs_of_event_noun(event.split()[-1])
    return frozenset(derived) if derived else frozenset({event})
