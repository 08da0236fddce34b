"""Surnames alone that differ by one letter from that of a person named in full: misspellings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from discrepancy.lang.en.meaning.lexicon import EVERYDAY, is_given_name, place_kind, rarity, singular
from discrepancy.scan.names.comparison.romanise import romanise
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.string_similarity import edit_distance

LEAST = 5
"""Least number of letters of the longer surname at which one other letter is a misspelling; shorter ones are two names ("Berg", "Borg")."""
MOST = 200
"""Most surnames of one text that are compared; a text with more is a list."""


def surname_typos(names: Sequence[NameMention]) -> Mapping[int, int]:
    """Indexes in `names` of misspelt surnames, each with the index of the full name that is meant."""
    full: dict[str, int] = {}
    known: set[str] = set()
    for place, name in enumerate(names):
        parts = [romanise(part) for part in name.parts]
        if len(parts) > 1:
            known.update(parts)
            if name.label == "person" and len(parts[-1]) >= LEAST:
                full.setdefault(parts[-1], place)
    if not full or len(full) > MOST:
        return {}
    by_first: dict[str, list[str]] = {}
    for surname in full:
        by_first.setdefault(surname[0], []).append(surname)
    found: dict[int, int] = {}
    for place, name in enumerate(names):
        if len(name.parts) != 1 or name.label not in ("person", "unknown") or len(name.parts[0]) < LEAST - 1 or name.text.isupper():
            continue
        word = romanise(name.parts[0])
        if word in known or word[0] not in by_first or singular(word) in known or _is_called(word) or place_kind(name.text):
            continue
        # Another ending is another sex or number, and another person: Novák, Nováková; Wiśniewski, Wiśniewska; the Lunds.
        near = [surname for surname in by_first[word[0]] if surname[-1] == word[-1] and edit_distance(word, surname) == 1]
        if len(near) == 1:
            found[place] = full[near[0]]
    return found


def _is_called(word: str) -> bool:
    """Whether people are commonly called by this given name alone."""
    return is_given_name(word) and rarity(word) < EVERYDAY
