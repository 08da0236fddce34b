"""Finding the office next to a name: inside the run of capitals, in small letters before it, and in apposition."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from discrepancy.lang.en.meaning.lexicon import is_given_name, place_kind, rarity, singular
from discrepancy.lang.en.morphology.inflection import REMEMBERED
from discrepancy.lang.en.names.titles import NO_GENERALS, ORDINALS, TITLES_AND_ADJECTIVES, TITLES_AND_GIVEN_NAMES
from discrepancy.lang.en.words.name_particles import ORGANISATION_HEADS, PLACE_HEADS
from discrepancy.lang.en.words.place_words import STREETS
from discrepancy.lang.en.words.titles import (
    ADJECTIVAL,
    HONORIFICS,
    RANK_WORDS,
    STATUS,
    expand_title,
    is_body,
    is_office,
    is_plural_role,
)
from discrepancy.scan.names.name_chains import HYPHENS, NameChain
from discrepancy.scan.words import Words

# Longest title in words before a name, and longest noun phrase in apposition: as long as writers make them.
_BEFORE, _AFTER = 7, 11


UNDER = frozenset({"secretary", "sheriff"})
"""Offices that have one below them called "under"; before others it is a preposition: "under President Novak"."""


class Title(NamedTuple):
    """An office next to a name. `first`, `last` are words, `end` an offset; `text` is the office ("" for a form of address)."""

    text: str
    first: int
    last: int
    end: int
    body: str | None
    status: str | None
    lowers: tuple[str, ...]
    honorific: bool = False


def without_possessive(lower: str) -> str:
    """A lower-case word without its possessive ending."""
    return lower[:-2] if lower.endswith("'s") else lower


def _office_of(
    words: Words, run: tuple[int, ...], lowers: list[str], at: int, known: Counter[str]
) -> tuple[tuple[int, ...], Title | None] | None:
    """The name after an office with "of": "Secretary of State Maria Lopez"; "Mayor of Derby" has no holder here."""
    rest = at + 3 if at + 2 < len(run) and lowers[at + 2] != "the" else at + 4
    while rest < len(run) and lowers[rest] == "of":  # "Deputy Governor of the Bank of Tonga Maria Lopez"
        rest += 3 if lowers[rest + 1 : rest + 2] == ["the"] else 2
    if len(run) - rest == 1 and lowers[at : at + 3] == ["secretary", "of", "state"]:
        return run[rest:], make_title(words, _leftwards(words, run[0], known), run[rest - 1], honorific=False)
    if len(run) - rest < 2:
        return None if at == 0 or not _person(lowers[:at]) else (run, None)
    return run[rest:], make_title(words, _leftwards(words, run[0], known), run[rest - 1], honorific=False)


def _is_given(run: tuple[int, ...], lowers: list[str], at: int) -> bool:
    """Whether the title at place `at` of a run is a given name here: "Colin Dean Lund", "Earl Berg"."""
    if lowers[at] not in TITLES_AND_GIVEN_NAMES:
        return False
    if at == 0:
        return len(run) == 2 and lowers[0] not in ("king", "prince", "judge")
    if lowers[at - 1] in ORGANISATION_HEADS or (at < len(run) - 2 and is_given_name(lowers[at + 1])):
        return False  # "Orrin High Court Judge Anna Holm"
    return at < len(run) - 1 and is_given_name(lowers[at - 1]) and not any(lower in HONORIFICS for lower in lowers[:at])


def _no_title(run: tuple[int, ...], lowers: list[str]) -> bool:
    """Whether a run that begins like an office is a name as a whole."""
    if lowers[0] == "general" and lowers[1] in NO_GENERALS:
        return True  # "General Electric"
    if lowers[0] not in ("st", "saint"):
        return False
    return len(run) > 2 and lowers[-1] in ORGANISATION_HEADS | PLACE_HEADS  # "St. Bertha Clinic"


def _holders_follow(lowers: list[str], surnames: frozenset[str]) -> bool:
    """Whether a run opens with the plural of a role and goes on with the first of its holders."""
    if len(lowers) < 3 or lowers[0] in surnames or not (is_plural_role(lowers[0]) and is_given_name(lowers[1])):
        return False
    return not ({lowers[0], lowers[-1]} & (ORGANISATION_HEADS | PLACE_HEADS) or any(map(is_office, lowers[1:])))


def split_title(
    words: Words, chain: NameChain, known: Counter[str], surnames: frozenset[str]
) -> tuple[tuple[int, ...], Title | None] | None:
    """The name of a run and the title before it, or None where the run is an office without a holder."""
    run = chain.words
    if len(run) == 1:
        lower = without_possessive(words.lowers[run[0]])
        return (run, None) if not is_office(lower) or lower in surnames else None
    lowers = [words.lowers[i] for i in run]
    if _holders_follow(lowers, surnames):
        return run[1:], None  # "Senators Ana Ruiz and Tom Bell"
    if _no_title(run, lowers):
        return run, None
    at = max((k for k, lower in enumerate(lowers[:-1]) if _leads(lower)), default=-1)
    if at == 0 and lowers[0] == "st" and place_kind(" ".join(words.texts[i] for i in run)):
        return run, None  # St Petersburg is no saint
    last = without_possessive(lowers[-1])
    if (
        is_office(last)
        and last not in surnames
        and not (is_given_name(lowers[0]) and at < 0)
        and (at == len(run) - 2 or not _person(lowers))
    ):
        return None
    if at < 0 or (at == 0 and _is_adjective(words, run, lowers, surnames)):
        return run, None
    if at + 1 < len(run) and lowers[at + 1] == "of":
        return _office_of(words, run, lowers, at, known)
    named = last in ORGANISATION_HEADS | PLACE_HEADS | STREETS and last not in surnames and not is_given_name(lowers[at + 1])
    if named or _is_given(run, lowers, at):
        return run, None
    honorific = all(lower in HONORIFICS for lower in lowers[: at + 1])
    first = run[0] if honorific else _leftwards(words, run[0], known)
    return run[at + 1 :], make_title(words, first, run[at], honorific=honorific)


def _is_adjective(words: Words, run: tuple[int, ...], lowers: list[str], surnames: frozenset[str]) -> bool:
    """Whether a rank that is an adjective too comes before an ordinary word or initials: "Private Practice", "Major U.S. networks"."""
    last = without_possessive(lowers[1])
    if lowers[0] not in TITLES_AND_ADJECTIVES or len(run) > 3 or last in surnames or is_given_name(last):
        return False
    return len(last) == 1 or (len(run) == 2 and rarity(last) < _ORDINARY)


_ORDINARY = 60.0


@lru_cache(maxsize=REMEMBERED)
def _leads(lower: str) -> bool:
    """Whether a word before a name is a form of address or an office."""
    return lower in HONORIFICS or (is_office(lower) and lower not in ADJECTIVAL)


def _person(lowers: list[str]) -> bool:
    return bool(is_given_name(without_possessive(lowers[0])))


def _leftwards(words: Words, first: int, known: Counter[str]) -> int:
    """Where a capitalised title begins: "former", "acting" in small letters, or "Housing and" before "Planning Minister"."""
    at = first - 1
    if at > 0 and words.texts[at] in HYPHENS and words.lowers[at - 1] == "ex":
        return at - 1
    if at > 1 and words.lowers[at] == "and" and words.texts[at - 1][0].isupper():
        before = words.lowers[at - 1]
        if is_office(before):
            return _leftwards(words, at - 1, known)
        if (
            known[before] <= 1
            and not is_body(words.texts[at - 1])
            and not is_given_name(before)
            and not is_office(words.lowers[first])
            and not before.endswith("'s")
        ):
            return at - 1
    if (
        at >= 0
        and words.texts[at].islower()
        and (words.lowers[at] in STATUS or words.lowers[at] in RANK_WORDS)
        and words.lowers[at] not in ("new", "late", "first", "second")
        and (words.lowers[at] != "under" or words.lowers[first] in UNDER)
    ):
        return at
    return first


def make_title(words: Words, first: int, last: int, *, honorific: bool, complement: int | None = None) -> Title:
    """A title of the words `first` to `last`; `complement` is the last word of an "of" phrase that belongs to the office."""
    begin = without_age(words, first, last)
    body = None
    if words.texts[last][0].islower():  # "Orrin University basketball player", "United coach"
        stop = begin
        while stop < last and words.texts[stop][0].isupper() and (stop > begin or words.starts[stop + 1] > words.ends[stop]):
            stop += 1
        sure = stop - begin > 1 or (stop > begin and (is_body(words.texts[begin]) or _inside(words, begin)))
        if sure and words.texts[stop] not in HYPHENS:
            body = _written(words, begin, stop - 1)
            begin = stop
    status = None
    while begin < last and words.lowers[begin] in STATUS and words.texts[begin].islower() and words.texts[begin + 1][0].isupper():
        status = STATUS[words.lowers[begin]]  # "the former New Lorn senator"
        begin += 1
    body, begin = _bodies_before(words, begin, last, body)
    if 0 < begin < last and words.lowers[begin] in ORDINALS and words.lowers[begin - 1].endswith(("'s", "s'")):
        begin += 1  # "the president's second secretary of state" is the second to hold the office
    while begin < last and (
        (words.lowers[begin] in STATUS and not _opens_place(words, begin))
        or words.lowers[begin] in HONORIFICS
        or words.texts[begin] in HYPHENS
    ):
        status = STATUS.get(words.lowers[begin], status)
        begin += 1
    final = last if complement is None else complement
    end = words.ends[last] + (
        1 if words.texts[last + 1 : last + 2] == (".",) and words.starts[last + 1] == words.ends[last] and len(words.texts[last]) < 6 else 0
    )
    lowers = tuple(words.lowers[first : last + 1])
    text = "" if honorific else _office(words, begin, final)
    if text and body is not None and place_kind(body) in ("region", "city"):
        text = f"{body} {text}"  # the governor of a state, the mayor of a town: the place is part of the office
    return Title(text, first, last, max(end, words.ends[final]), body, status, lowers, honorific)


def _opens_place(words: Words, at: int) -> bool:
    """Whether "New" is part of the name of a place: "a New Lorn County officer", but "New Mayor"."""
    follow = "".join(words.texts[at + 1 : at + 2])
    return words.texts[at] == "New" and follow.istitle() and not is_office(follow.lower()) and follow.lower() not in RANK_WORDS


def _bodies_before(words: Words, begin: int, last: int, body: str | None) -> tuple[str | None, int]:
    """The countries, places or clubs before an office after those known, and the word after them."""
    while begin < last:
        for size in (3, 2, 1):
            piece = _written(words, begin, begin + size - 1) if begin + size <= last else ""
            if piece and words.texts[begin][0].isupper() and is_body(piece):
                body = piece if body is None else f"{body} {piece}"
                begin += size
                break
        else:
            break
    return body, begin


def _inside(words: Words, index: int) -> bool:
    """Whether a capitalised word is inside a sentence, so that its capital means something."""
    before = words.texts[index - 1] if index else "."
    return before[0].isalpha() or before == ","


def _office(words: Words, first: int, last: int) -> str:
    """The words of an office with ranks spelled out and without the stops of abbreviations."""
    pieces: list[str] = []
    for i in range(first, last + 1):
        text = words.texts[i]
        if text == "." and len(words.texts[i - 1]) > 1:
            continue
        if i > first and words.starts[i] > words.ends[i - 1]:
            pieces.append(" ")
        if i == last and text[1:].islower() and is_plural_role(text.lower()):
            one = singular(text.lower())
            text = one if text[0].islower() else one.capitalize()
        pieces.append(expand_title(text))
    return "".join(pieces)


def _written(words: Words, first: int, last: int) -> str:
    pieces = []
    for i in range(first, last + 1):
        if i > first and words.starts[i] > words.ends[i - 1]:
            pieces.append(" ")
        pieces.append(words.texts[i])
    return "".join(pieces)


def without_age(words: Words, begin: int, head: int) -> int:
    """Where a noun phrase begins once an age in front of it is left out: "44-year-old teacher"."""
    for at in range(begin, min(begin + 7, head)):
        if words.lowers[at] == "old" and at > begin and words.lowers[at - 1] in (*HYPHENS, "year", "years"):
            return at + 1
    return begin
