"""The parts of a name: tokens, particles, initials, generation, names in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from discrepancy.lang.en.names.persons import COMPARED_PARTICLES, GENERATIONS, GIVEN, HONORIFICS_WORDS, JOINED_WORDS
from discrepancy.lang.en.words.name_particles import POSTNOMINALS
from discrepancy.lang.en.words.nicknames import has_other_forms
from discrepancy.scan.names.comparison.phonetics import OTHER, initial_sounds, nasals_and_liquids, sound_key
from discrepancy.scan.names.comparison.romanise import lacks_vowels, romanise

HONORIFICS = frozenset(HONORIFICS_WORDS.split())
_JOINED = frozenset(JOINED_WORDS.split())
_SPLIT = re.compile(r"[\s\-‐‑–_·・,]+|(?<=\.)(?=\w)")
_BRACKETS = re.compile(r"\(([^()]*)\)|[\"“”«»]([^\"“”«»]*)[\"“”«»]|(?<=\s)['‘]([^'’]+)['’](?=\s)")
_BORN = re.compile(r"\b(?:née|nee|né|born|formerly|a\.?k\.?a\.?|alias|aka)\b", re.I)


@dataclass(frozen=True, slots=True)
class Token:
    """One part of a name. `forms` are sound keys: its own, and joined with a particle before it.

    `starts` has a bit for each possible first sound of an equal part: parts without a common bit differ.
    `frames` are the frames of its forms (sounds.py); a `formed` one has short or other forms.
    """

    text: str
    latin: str
    forms: tuple[str, ...]
    starts: int = field(compare=False)
    initial: bool = False
    vowelless: bool = False
    formed: bool = field(default=False, compare=False)
    frames: frozenset[str] = field(default=frozenset(), compare=False)


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name's content tokens in order of use (given before surname), without titles and particles.

    `others` are parts that may be left out or replace another: bracketed pet names and birth names.
    """

    tokens: tuple[Token, ...]
    others: tuple[Token, ...]
    generation: str | None
    turned: bool
    """Whether the surname stood first, before a comma."""


@lru_cache(maxsize=8_192)
def name_parts(name: str) -> NameParts:
    """Split a person's name into its parts."""
    others: list[str] = []

    def keep(match: re.Match[str]) -> str:
        others.append(next((g for g in match.groups() if g), ""))
        return " "

    bare = _BRACKETS.sub(keep, name)
    born = _BORN.search(bare)
    if born:
        others.append(bare[born.end() :])
        bare = bare[: born.start()]
    turned = False
    before, comma, after = bare.partition(",")
    if comma and after.strip() and _generation(after.strip()) is None:
        bare, turned = f"{after} {before}", True
    words = _words(bare)
    generation = None
    if len(words) > 1 and (found := _generation(words[-1])):
        generation, words = found, words[:-1]
        if words and words[-1].lower() == "the":
            words.pop()
    while len(words) > 2 and words[-1].isupper() and words[-1].replace(".", "").lower() in POSTNOMINALS:
        words.pop()
    while len(words) > 1 and romanise(words[0]).rstrip(".") in HONORIFICS:
        words.pop(0)
    return NameParts(_tokens(words), tuple(t for other in others for t in _tokens(_words(_BORN.sub(" ", other)))), generation, turned)


def _words(text: str) -> list[str]:
    out: list[str] = []
    for word in _SPLIT.split(text):
        word = word.strip(".'’‘“”\"()[];:!?")
        if word.startswith("ال") and len(word) > 4:  # the Arabic article, written together with its noun
            out += ["al", word[2:]]
        elif word:
            out.append(word)
    return out


def _generation(word: str) -> str | None:
    return GENERATIONS.get(romanise(word).rstrip(".")) if word.rstrip(".") != "I" else None


def _tokens(words: list[str]) -> tuple[Token, ...]:
    found: list[Token] = []
    held, particles = "", ""
    mixed = any(not word.isupper() for word in words)
    for place, word in enumerate(words):
        last = place == len(words) - 1
        latin_word = romanise(word)
        for latin in latin_word.split():
            if not last and (latin in _JOINED or (held and latin in COMPARED_PARTICLES)):
                held += latin
            elif not last and _is_particle(latin, word, first=place == 0):
                particles += latin
            elif not last and mixed and word.isupper() and word.isascii() and 2 <= len(word) <= 3 and not set("AEIOU") & set(word):
                found += [_token(letter, letter.lower(), (sound_key(letter.lower()),), initial=True) for letter in word]
            else:
                whole = held + latin
                vowelless = lacks_vowels(word)
                # Letter by letter where no vowels are written: p and h side by side are two consonants there.
                key = "".join(sound_key(romanise(letter)) for letter in word) if vowelless else sound_key(whole)
                forms = [key] + [sound_key(particles + whole)] * bool(particles) + [sound_key("sh" + whole[1:])] * whole.startswith("x")
                initial = len(latin) == 1 and not held and word.isascii()
                found.append(_token(word if latin_word == latin else latin, whole, tuple(forms), initial=initial, vowelless=vowelless))
                held, particles = "", ""
    return tuple(token for token in found if token.forms[0])


def _token(text: str, latin: str, forms: tuple[str, ...], *, initial: bool = False, vowelless: bool = False) -> Token:
    formed = has_other_forms(latin)
    if vowelless or formed:
        starts = -1  # Bill is William, and a script without vowels may begin with one
    else:
        starts = 1 << FIRST + (ord(latin[0]) - ord("a") if "a" <= latin[:1] <= "z" else OTHER)
        for form in forms:
            starts |= initial_sounds(form)
    frames = frozenset(map(nasals_and_liquids, forms))
    return Token(text, latin, forms, starts, initial=initial, vowelless=vowelless, formed=formed, frames=frames)


FIRST = OTHER + 1
"""The bits from here on are for a part's first letter as written."""


def _is_particle(latin: str, word: str, *, first: bool) -> bool:
    return latin in COMPARED_PARTICLES and not (len(latin) == 1 and word.isupper()) and not (first and word[0].isupper() and latin in GIVEN)
