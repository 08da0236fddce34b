"""The noun that a number counts or that is next to it: "12 mostly elderly passengers", "resin" in "3.2 grams of resin"."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.lang.en.meaning.lexicon import is_person_noun, rarity, singular, verb_lemma
from discrepancy.lang.en.quantities.counts import BEFORE_COUNTED, CASUALTIES, PLURALS
from discrepancy.lang.en.words.closed_class import ADVERBS, CLOSED
from discrepancy.scan.number_words import HYPHENS
from discrepancy.scan.units.currencies import is_code
from discrepancy.scan.words import Words

_LONGEST = 8


class NounHead(NamedTuple):
    """The head noun in the singular, the words that narrow it, and its place."""

    noun: str
    modifiers: tuple[str, ...]
    at: int


def _opens_phrase(words: Words, place: int, limit: int, *, first: bool) -> bool:
    """Whether a function word may be inside a noun phrase: an adverb or "most" at its beginning, or a part of a make."""
    word = words.lowers[place]
    superlative = word in ("most", "least") and place + 1 < limit and words.lowers[place + 1] not in CLOSED
    return (first and (word in ADVERBS or superlative)) or _marque(words, place)


def _mark_goes_on(words: Words, place: int, limit: int) -> bool:
    """Whether a mark or figures inside a noun phrase do not end it: "40 A220-300 aircraft", "old, sick passengers"."""
    word = words.lowers[place]
    if word.isdecimal():
        return _named(words, place)
    if word not in "-‐‑,&":
        return False
    # "12 killed, police said"
    return word != "," or not ((place + 1 < limit and _resumes(words.lowers[place + 1])) or words.lowers[place - 1] in CASUALTIES)


def head_after(words: Words, at: int, stop: int, *, plural: bool) -> NounHead | None:
    """The head of the noun phrase that begins at word `at`, before word `stop`; `plural` says that the number asks for a plural."""
    lowers, texts = words.lowers, words.texts
    found = -1
    limit = min(stop, at + _LONGEST, len(lowers))
    place = at
    while place < limit:
        word = lowers[place]
        if not word[0].isalpha():
            if found >= 0 or place == at or not _mark_goes_on(words, place, limit):
                break
            place += 1
            continue
        if found >= 0 and is_code(texts[place]):
            break  # "one pill costs Rs 120"
        if word in CLOSED and word not in BEFORE_COUNTED:
            if not _opens_phrase(words, place, limit, first=place == at):
                break
        elif (
            not plural and found < 0 and place > at and verb_lemma(word) not in (None, word) and word.endswith("s") and lowers[at].isalpha()
        ):
            found = place - 1  # "one pill costs"
            break
        elif is_plural(word, texts[place]) and not (found >= 0 and verb_lemma(word) == word):
            found = place
        elif found >= 0:
            break
        place += 1
    found = found if found >= 0 else _without_plural(words, at, place, plural=plural)
    return None if found < 0 else _head(words, at, found)


def _head(words: Words, at: int, found: int) -> NounHead:
    """The head at word `found` of the noun phrase that begins at word `at`, in the singular."""
    lowers, texts = words.lowers, words.texts
    modifiers = tuple(word for word in lowers[at:found] if word[0].isalpha() and word not in CLOSED and word not in BEFORE_COUNTED)
    if texts[found][:-1].isupper() and lowers[found].endswith("s"):
        return NounHead(lowers[found][:-1], modifiers, found)
    noun = lowers[found] if lowers[found] in CASUALTIES else singular(lowers[found].removesuffix("'s").removesuffix("'"))
    return NounHead(noun, modifiers, found)


def _marque(words: Words, place: int) -> bool:
    """Whether a capital A or I is the letter of a model: "A220"."""
    glued = words.starts[place + 1 : place + 2] == words.ends[place : place + 1]
    return glued and words.texts[place].isupper() and words.texts[place + 1].isdecimal()


def _named(words: Words, place: int) -> bool:
    """Whether figures are part of a name: after a capital, or after its hyphen."""
    before = words.texts[place - 1]
    return before[0].isupper() or (before in HYPHENS and words.ends[place - 1] == words.starts[place])


def _resumes(word: str) -> bool:
    """Whether a word after a comma goes on with the sentence, and not with a list of adjectives."""
    return word in CLOSED or verb_lemma(word) not in (None, word)


def is_plural(word: str, text: str) -> bool:
    """Whether a word, in lower case and as written, looks like a plural noun."""
    if text[-1:] == "s" and len(text) > 2 and text[:-1].isupper():
        return True  # CPUs
    if not word.endswith("s"):
        return (
            word in PLURALS
            or word.endswith("children")
            or (word.endswith("men") and len(word) > 4 and word not in ("specimen", "abdomen", "regimen", "acumen"))
        )
    if len(word) < 4:
        return len(word) > 1 and text[:-1].isupper() and text[-1] == "s"
    return not word.endswith(("ss", "us", "is", "'s", "ous")) and singular(word) != word


def _without_plural(words: Words, at: int, end: int, *, plural: bool) -> int:
    """The head of a phrase without a plural: a casualty word, or after "one" the last noun before a verb."""
    lowers = words.lowers
    for place in range(at, end):
        if lowers[place] in CASUALTIES:
            return place
    if plural:
        foreign = at < end and lowers[at][0].isalpha() and rarity(lowers[at]) >= 100 and lowers[at].endswith(("i", "a", "e"))
        return at if foreign else -1
    last = -1
    for place in range(at, end):
        word = lowers[place]
        if not word[0].isalpha():
            continue
        if last >= 0 and (word.endswith(("ed", "ing", "ly")) or (verb_lemma(word) not in (None, word) and not is_person_noun(word))):
            break
        last = place
    return last
