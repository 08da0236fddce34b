"""Planted conflicts: a number, weekday or year of an agreement changed in one article, as a slip would change it.

Real conflicts are few, and what makes two passages one statement is not their values: an agreement with one value changed is a conflict
whose truth is known. Plants teach link and ranking; the probability of a finding is calibrated on real ones alone.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from training.stories import Judged, Passage, Story

NUMERIC = frozenset({"age", "count", "money", "percent", "quantity", "duration", "sentence"})
WORDS = tuple(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FACTORS = (1.25, 1.6, 0.7, 1.1, 0.85)
"""What a number is multiplied by: slips and updates of several sizes."""
_NUMBER = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d,]|\.\d)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WORD = re.compile(rf"\b(?:{'|'.join(WORDS[1:18])})\b", re.I)
_DAY = re.compile(rf"\b(?:{'|'.join(DAYS)})\b")


def planted(story: Story) -> Story | None:
    """The story with one value of each suitable agreement changed in one article; None where there is none to change."""
    edits: dict[str, list[tuple[int, int, str]]] = {}
    judged: list[Judged] = []
    for number, claim in enumerate(story.judged):
        made = _plant(story, claim, number, edits) if claim.verdict == "agree" else None
        judged.append(made or claim)
    if not edits:
        return None
    sources = tuple(replace(source, text=_edited(source.text, edits.get(source.id, ()))) for source in story.sources)
    moved = tuple(
        replace(claim, sides=tuple(tuple(_moved(passage, edits.get(passage.source, ())) for passage in side) for side in claim.sides))
        for claim in judged
    )
    return replace(story, name=story.name, corpus="planted", sources=sources, judged=moved)


def _plant(story: Story, claim: Judged, number: int, edits: dict[str, list[tuple[int, int, str]]]) -> Judged | None:
    passages = claim.sides[0]
    texts = {source.id: source.text for source in story.sources}
    for passage in sorted(passages, key=lambda p: _rank(story.name, number, p.source, p.start)):
        others = tuple(other for other in passages if other.source != passage.source)
        again = [other for other in passages if other.source == passage.source and other != passage]
        edit = _change(claim.kind, texts[passage.source][passage.start : passage.end], _rank(story.name, number))
        if not others or again or edit is None:
            continue
        start, end = passage.start + edit[0], passage.start + edit[1]
        near = any(abs(start - begin) < APART for begin, _, _ in edits.get(passage.source, ()))
        if near or len(re.findall(rf"(?<![\w.,]){re.escape(texts[passage.source][start:end])}(?!\w)", texts[passage.source])) != 1:
            continue
        edits.setdefault(passage.source, []).append((start, end, edit[2]))
        return replace(claim, verdict="conflict", sides=((passage,), others))
    return None


APART = 200
"""Characters between two plants of one article at least."""


def _rank(*parts: object) -> int:
    return int(hashlib.md5("|".join(map(str, parts)).encode()).hexdigest(), 16)


def _change(kind: str, words: str, seed: int) -> tuple[int, int, str] | None:
    """(start, end, new words) of the one value in some words; None where there is none, or more than one."""
    if kind == "date":
        return _changed_date(words, seed)
    if kind not in NUMERIC:
        return None
    numbers = list(_NUMBER.finditer(words))
    if len(numbers) == 1 and not _WORD.search(words):
        return numbers[0].start(), numbers[0].end(), _other_number(numbers[0].group(), seed)
    spelled = list(_WORD.finditer(words))
    if not numbers and len(spelled) == 1:
        at = WORDS.index(spelled[0].group().lower())
        new = WORDS[at + 1 + seed % 2]
        return spelled[0].start(), spelled[0].end(), new.capitalize() if spelled[0].group()[0].isupper() else new
    return None


def _changed_date(words: str, seed: int) -> tuple[int, int, str] | None:
    years, days = list(_YEAR.finditer(words)), list(_DAY.finditer(words))
    if len(days) == 1 and not re.search(r"\d", words):
        new = DAYS[(DAYS.index(days[0].group()) + 2 + seed % 3) % 7]
        return days[0].start(), days[0].end(), new
    if len(years) == 1:
        return years[0].start(), years[0].end(), str(int(years[0].group()) - 1 - seed % 3)
    return None


def _other_number(text: str, seed: int) -> str:
    plain = text.replace(",", "")
    factor = FACTORS[seed % len(FACTORS)]
    if "." in plain:
        places = len(plain.partition(".")[2])
        return f"{float(plain) * factor + 10**-places:.{places}f}"
    value = int(plain)
    new = round(value * factor)
    zeros = len(plain) - len(plain.rstrip("0"))
    new = round(new, -zeros) if zeros and len(plain) > zeros + 1 else new
    new = value + 2 if new == value else new
    return f"{new:,}" if "," in text else str(new)


def _edited(text: str, edits: list[tuple[int, int, str]] | tuple[()]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _moved(passage: Passage, edits: list[tuple[int, int, str]] | tuple[()]) -> Passage:
    """Where a passage is after the edits; one that holds an edit grows or shrinks with it."""

    def place(at: int) -> int:
        return at + sum(len(new) - (end - start) for start, end, new in edits if end <= at)

    return Passage(passage.source, place(passage.start), place(passage.end))


def with_plants(stories: tuple[Story, ...]) -> Iterator[Story]:
    """The stories of real articles, each with its planted twin in the same fold."""
    for story in stories:
        if story.corpus in ("wild", "real"):
            twin = planted(story)
            if twin is not None:
                yield twin
