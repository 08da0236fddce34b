"""Runs of capitalised words that name no person, body or place: peoples, countries side by side, offences, holidays, common nouns."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.lang.en.events.charges import IN_LAW
from discrepancy.lang.en.meaning.hypernyms import is_noun
from discrepancy.lang.en.meaning.lexicon import EVERYDAY, country_of, is_demonym, is_given_name, place_kind, rarity, singular
from discrepancy.lang.en.names.bodies import PAGE_LABELS
from discrepancy.lang.en.names.persons import STATES
from discrepancy.lang.en.words.date_words import HOLIDAYS
from discrepancy.lang.en.words.name_particles import FAITHS_AND_LANGUAGES, ORGANISATION_HEADS
from discrepancy.lang.en.words.parties import MEMBERS
from discrepancy.lang.en.words.place_words import REGIONAL
from discrepancy.scan.names.name_chains import HYPHENS
from discrepancy.scan.words import Words


def names_nobody(words: Words, run: tuple[int, ...], lowers: list[str], texts: list[str]) -> bool:
    """Whether a run of several words is no name; `lowers` and `texts` are without possessives."""
    if tuple(lowers) in STATES or tuple(lowers) in PAGE_LABELS or _is_people(lowers, texts) or _is_holiday(words, run, lowers):
        return True
    if lowers[-1] in MEMBERS and (place_kind(" ".join(texts[:-1])) or is_demonym(texts[0])):
        return True  # "a Lorn Democrat"
    return _are_countries(words, run, lowers, texts) or (lowers[0] in IN_LAW and lowers[-1] not in ORGANISATION_HEADS)


def is_common_noun(parts: Sequence[str]) -> bool:
    """Whether a name is a compound of common nouns that somebody wrote with capitals: "Emergency Room"."""
    lowers = [part.lower() for part in parts]
    return is_noun(" ".join((*lowers[:-1], singular(lowers[-1]) or lowers[-1])))


def _is_of_people(lower: str, text: str) -> bool:
    return is_demonym(text) or lower in FAITHS_AND_LANGUAGES


def _is_people(lowers: list[str], texts: list[str]) -> bool:
    """Whether a run is an adjective or a noun of people: "African American", "Middle Eastern", "New Yorkers"."""
    # Most names end the question with their first word.
    if (lowers[0] in REGIONAL or _is_of_people(lowers[0], texts[0])) and all(map(_is_of_people, lowers[1:], texts[1:])):
        return True
    whole = " ".join(texts)
    if not whole.endswith(("ers", "er")) or is_demonym(whole):
        return False
    return place_kind(whole.removesuffix("s").removesuffix("er")) is not None


def _is_holiday(words: Words, run: tuple[int, ...], lowers: list[str]) -> bool:
    """Whether a run is a day of the calendar: "New Year's Eve", "Mother's Day", "Labor Day"."""
    if tuple(words.lowers[i] for i in run) in HOLIDAYS:
        return True
    before = words.lowers[run[-2]]
    ordinary = is_noun(lowers[-2]) and (rarity(lowers[-2]) < EVERYDAY or not is_given_name(lowers[-2]))
    return lowers[-1] in ("day", "eve") and (before.endswith("'s") or ordinary)


def _are_countries(words: Words, run: tuple[int, ...], lowers: list[str], texts: list[str]) -> bool:
    """Whether hyphens join countries or peoples, however short they are written: "U.S.-Canada", "India-Pakistan"."""
    at = next((size for size in (2, 3) if tuple(lowers[:size]) in STATES), 1)
    if len(run) == at or not all(words.texts[i - 1] in HYPHENS for i in run[at:]):
        return False
    known = at > 1 or country_of(texts[0]) is not None
    return known and place_kind("-".join(texts)) is None and all(country_of(text) is not None for text in texts[at:])


def without_partner(words: Words, run: tuple[int, ...]) -> tuple[int, ...]:
    """The second name of a couple with one surname: "Peter Holm" in "Anna & Peter Holm"; any other run as it is."""
    couple = len(run) == 3 and words.texts[run[0] + 1] == "&" and words.lowers[run[2]] not in ORGANISATION_HEADS
    return run[1:] if couple and is_given_name(words.lowers[run[0]]) and is_given_name(words.lowers[run[1]]) else run
