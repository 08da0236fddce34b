"""Sentences, and where in a text they stand: headline, caption, list line or body."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A full stop after one of these ends no sentence (Punkt's idea of Kiss and Strunk 2006, as a closed list of common ones).
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon st sgt sen rep gov gen col capt lt cmdr maj supt insp jr sr vs etc no nos inc ltd co corp"
    " jan feb mar apr jun jul aug sep sept oct nov dec approx est fig e.g i.e a.m p.m u.s u.k u.n ave blvd assoc messrs mt ft".split()
)

_BREAK = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9À-Þ])|\n")
_LAST_WORD = re.compile(r"[\w.]+$")
_CAPTION = re.compile(r"^(?:photo|photograph|picture|pictured|image|caption)\s*:|credit\s*:|\([^()\n]*/[^()\n]*\)\s*$|\(AP\b[^()\n]*\)\s*$", re.I)
_LIST = re.compile(r"^\s*(?:[•*–-]|\d{1,2}[.)]|[A-Z][\w ]{1,30}:)\s+\S")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `place` is body, headline, caption or list; `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int
    place: str


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Split a text into sentences; a line end always closes one. Linear in the text."""
    found: list[Sentence] = []
    start, paragraph = 0, 0
    line_start, line_end = 0, -1
    for end in (*_ends(text), len(text)):
        if end <= start:
            continue
        left, right = _stripped(text, start, end)
        if left < right:
            if left > line_end:
                line_start = left
                line_end = text.find("\n", left)
                line_end = len(text) if line_end < 0 else line_end
            found.append(Sentence(left, right, paragraph, _place(text, line_start, line_end, first=not found)))
        if "\n" in text[right:end] or end < len(text) and text[end - 1] == "\n":
            paragraph += 1
        start = end
    return tuple(found)


def _ends(text: str) -> list[int]:
    ends = []
    for match in _BREAK.finditer(text):
        if match.group() != "\n" and match.group().startswith(".") and not match.group().startswith(".."):
            before = _LAST_WORD.search(text, max(0, match.start() - 20), match.start())
            word = before.group().lower() if before else ""
            if word in ABBREVIATIONS or len(word) == 1 and word.isalpha():
                continue
        ends.append(match.end())
    return ends


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _place(text: str, start: int, end: int, *, first: bool) -> str:
    line = text[start : min(end, start + 400)]
    if _CAPTION.search(line):
        return "caption"
    if _LIST.match(line):
        return "list"
    if len(line) < 140 and not line.rstrip().endswith((".", "!", "?", "”", '"', ":", ",", ";", ")", "’")) and (first or _alone(text, start, end)):
        return "headline"
    return "body"


def _alone(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 2) : start].count("\n") == 2 and text[end : end + 2].count("\n") == 2
