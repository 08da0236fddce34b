"""From the lines of a printed page to paragraphs as they were written: wrapped lines joined, words put together, running heads left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_EDGE = 0.1
"""Running heads and feet are in this share of a page's height, at the top and at the bottom."""
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_NUMBERS = re.compile(r"\d+")
_PAGE = re.compile(
    r"""\s*+(?:(?:page\s+)?\d+\s*(?:/|of)\s*\d+ | page\s+\d+ | (?:[-\u2013\u2014]\s*+)?\d{1,4}(?:\s*+[-\u2013\u2014])?
    | (?:https?|file)://\S+(?:\s+\d+/\d+)? | \d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d{2}(?:\s*[AP]M)?(?:\s+.{0,300})?)\s*+$""",
    re.IGNORECASE | re.VERBOSE,
)
"""Page numbers, and what browsers print around a page: its address, the day and hour of printing with the title."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_ENDS = tuple('.!?:\u201d"\u2019)')
_INDENT = 0.8
"""A first line is indented by this many sizes of its type, or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line. `left` and `right` in points; `height` is its middle, 0 at the foot of the page and 1 at its top."""

    text: str
    left: float
    right: float
    size: float
    height: float


def without_running_heads(pages: Sequence[Sequence[Sequence[Line]]]) -> list[list[list[Line]]]:
    """The boxes of the pages without page numbers and running heads: lines at an edge that recur on several pages, whatever their numbers."""
    seen = Counter(key for page in pages for key in {_key(line) for box in page for line in box if _at_edge(line)})
    kept = []
    for page in pages:
        boxes = [[line for line in box if not (_at_edge(line) and (seen[_key(line)] > 1 or _PAGE.match(line.text)))] for box in page]
        kept.append([box for box in boxes if any(line.text.strip() for line in box)])
    return kept


def _at_edge(line: Line) -> bool:
    return not _EDGE < line.height < 1 - _EDGE


def _key(line: Line) -> str:
    return _NUMBERS.sub("#", " ".join(line.text.split()))


def paragraphs(boxes: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of one page."""
    found: list[str] = []
    for box in boxes:
        left, right = min(line.left for line in box), max(line.right for line in box)
        current = ""
        before: Line | None = None
        for line in box:
            text = _BLANKS.sub(" ", line.text.translate(_LIGATURES)).strip(" ")
            if not text:
                continue
            if before is not None and _begins(line, before, left, right, len(box)):
                found.append(current)
                current = text
            else:
                current = _continued(current, text)
            before = line
        if current:
            found.append(current)
    return found


def _begins(line: Line, before: Line, left: float, right: float, count: int) -> bool:
    """Whether a paragraph begins here: another size of type, an indented line, or a line before that stopped short at a sentence's end."""
    if abs(line.size - before.size) > 0.15 * max(line.size, before.size):
        return True
    if count > 2 and line.left - left > _INDENT * line.size and before.left - left <= _INDENT * line.size:
        return True
    return before.right < right - 0.2 * (right - left) and before.text.rstrip().endswith(_ENDS)


def _continued(text: str, more: str) -> str:
    """The next line of a paragraph. A soft hyphen is removed; any other stays without a blank after it, because "seven-and-a-" is not a word."""
    if not text:
        return more
    if text.endswith("\u00ad"):
        return text[:-1] + more
    if text.endswith(("-", "\u2010")) and len(text) > 1 and text[-2].isalnum() and more[:1].isalnum():
        return text + more
    return f"{text} {more}"
