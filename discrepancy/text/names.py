"""The name scan: capitalised names with their titles and particles."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.text.sentences import Sentence
from discrepancy.text.words import Words


@dataclass(frozen=True, slots=True)
class NameMention:
    """One name as written. `start`, `end` cover the name alone; `title` is the office or honorific beside it.

    `sort` is person, organisation, place or unknown. `title_start`, `title_end` cover the title's words
    ("Russian Deputy Foreign Minister"), before or after the name; None without one.
    `body` is the country or organisation that the office belongs to ("Russian"), as written.
    `parts` are the name's tokens without generation suffix.
    """

    start: int
    end: int
    text: str
    sort: str
    parts: tuple[str, ...]
    gender: str | None = None
    title: str | None = None
    title_start: int | None = None
    title_end: int | None = None
    body: str | None = None


def scan_names(text: str, words: Words, sentences: tuple[Sentence, ...]) -> tuple[NameMention, ...]:
    """All names in order, none overlapping."""
    return ()
