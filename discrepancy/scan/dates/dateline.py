"""The day of a source as its own first lines give it: "Friday 4 May 2018 07.05 BST"."""

from __future__ import annotations

from discrepancy.lang.en.events.dates import PUBLISHED
from discrepancy.scan.dates.parts.date_part import DatePart
from discrepancy.scan.words import Words

_LINES = 6
"""How many of the first lines with words may hold the date line: headline, standfirst, byline, agency and place come before it."""
_OTHERS = 8
"""How many words besides the date and the time such a line may have: "First published", a place, an agency, "Updated at"."""


def dateline(text: str, words: Words, atoms: list[DatePart]) -> tuple[DatePart | None, int]:
    """The full date that is nearly alone on one of the first lines, and the word where its line ends; (None, 0) without one."""
    line_start, seen = 0, 0
    while seen < _LINES and line_start < len(text):
        line_end = text.find("\n", line_start)
        line_end = len(text) if line_end < 0 else line_end
        first, last = words.at(line_start), words.at(line_end)
        if last > first:
            seen += 1
            inside = [atom for atom in atoms if first <= atom.first < last] if last - first <= 30 else []
            full = [atom for atom in inside if atom.label == "date" and atom.year is not None and atom.day is not None]
            if full:
                covered = sum(atom.last - atom.first for atom in inside)
                others = sum(1 for word in words.lowers[first:last] if word.isalpha()) - sum(
                    1 for atom in inside for word in words.lowers[atom.first : atom.last] if word.isalpha()
                )
                if others <= _OTHERS and covered and not _sentence(words, first, last):
                    return full[0], last
        line_start = line_end + 1
    return None, 0


def _sentence(words: Words, first: int, last: int) -> bool:
    """Whether a line ends as a sentence does and says more than that something was published: "He died on 3 May 2012." is not a date line."""
    return words.lowers[last - 1] == "." and any(
        word.islower() and len(word) > 2 and word not in PUBLISHED for word in words.texts[first:last]
    )
