"""Passages in quotation marks: curly, straight, German and French marks, single marks, and quotations over several lines."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARKS = re.compile('[“”„«»"]')
_SINGLE = re.compile(r"[‘'](?:(?<![\w.].)(?=[^\W\d_])|(?<=‘)(?=[\w\[(…]))")  # the mark first: the engine skips all else at once
_LONGEST_SINGLE = 400
_APOSTROPHES = 16
"""How many apostrophes a quotation in single marks may hold."""
_LONGEST = 4000
"""Characters. A mark without a closing mark within this distance is a typing error and opens no quotation."""


class Quotation(NamedTuple):
    """The words between two quotation marks, without the marks; one for each line of a quotation that runs over several.

    `mark` is double or single; `opened` and `closed` say whether this line begins and ends the quotation.
    """

    start: int
    end: int
    mark: str = "double"
    opened: bool = True
    closed: bool = True


def scan_quotes(text: str) -> tuple[Quotation, ...]:
    """All outermost quotations in order. Linear in the text."""
    found: list[Quotation] = []
    start = -1
    for match in _MARKS.finditer(text):
        at, mark = match.start(), match.group()
        role = _role(text, at, mark, start)
        if role > 0:
            if start >= 0 and text.count("\n", start, at) and _line_opens(text, at):
                _add(text, found, start, at, closed=False)  # each paragraph of a long quotation opens anew
            start = at + 1
        elif role < 0 and start >= 0:
            if at - start <= _LONGEST:
                _add(text, found, start, at, closed=True)
            start = -1
    _add_single(text, found)
    found.sort(key=lambda quotation: quotation.start)
    return tuple(found)


def _role(text: str, at: int, mark: str, start: int) -> int:
    """1 for an opening mark, -1 for a closing one, 0 for neither."""
    before = text[at - 1] if at else "\n"
    after = text[at + 1] if at + 1 < len(text) else "\n"
    if mark == "„":
        return 1
    if mark == "«":
        return 1 if not after.isspace() or after == "\xa0" or start < 0 else -1
    if mark == "»":
        return -1 if start >= 0 else 1
    if mark == "“":
        # Germans close with it, after „.
        return -1 if start >= 1 and text[start - 1] == "„" else 1
    if mark == "”":
        return -1
    if start < 0:
        return 1 if (not after.isspace() and not (before.isdigit() or before.isalpha())) or at == 0 else 0
    if _line_opens(text, at) and not after.isspace():
        return 1
    if before.isspace() and not after.isspace() and after not in ".,;:!?)" and text[start:at].count("\n") > 0:
        return 1
    return -1


def _line_opens(text: str, at: int) -> bool:
    """Whether a mark is the first thing of its line."""
    return at == 0 or text[at - 1] in "\r\n" or (text[max(0, at - 8) : at].isspace() and "\n" in text[max(0, at - 8) : at])


def _add(text: str, found: list[Quotation], start: int, end: int, *, closed: bool) -> None:
    """The lines from `start` to `end`; a blank line inside ends a quotation that no one closed."""
    first = True
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        left, right = at, stop
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if left == right and not first:
            return
        if left < right:
            found.append(Quotation(left, right, "double", first, closed and stop == end))
        first = False
        at = stop + 1


def _add_single(text: str, found: list[Quotation]) -> None:
    """Quotations in single marks on one line, outside the others."""
    taken = [(quotation.start, quotation.end) for quotation in sorted(found, key=lambda q: q.start)]
    n, done = 0, 0
    for match in _SINGLE.finditer(text):
        at = match.start()
        if at < done:
            continue
        while n < len(taken) and taken[n][1] <= at:
            n += 1
        if n < len(taken) and taken[n][0] <= at:
            continue
        line = text.find("\n", at, at + _LONGEST_SINGLE)
        limit = min(len(text), at + _LONGEST_SINGLE) if line < 0 else line
        if n < len(taken):
            limit = min(limit, taken[n][0])
        end = _single_end(text, at, limit)
        if end > at + 1:
            found.append(Quotation(at + 1, end, "single"))
            done = end + 1


def _single_end(text: str, at: int, limit: int) -> int:
    """Where the quotation that a single mark opens ends, or -1: at a mark that no letter follows, best after a stop."""
    close = "’" if text[at] == "‘" else "'"
    best, tries = -1, 0
    j = text.find(close, at + 2, limit)
    while j >= 0 and tries < _APOSTROPHES:
        tries += 1
        after = text[j + 1] if j + 1 < len(text) else " "
        if not after.isalnum():
            before = text[j - 1]
            if before in ".,!?…":
                return j
            if not before.isspace():
                if before != "s":
                    return j if best < 0 or before.isalpha() else best
                best = j if best < 0 else best
        j = text.find(close, j + 1, limit)
    return best


def is_title(text: str) -> bool:
    """Whether marks are around the name of a work or a ship: every longer word has a capital, and no mark ends it but a full stop or a comma."""
    text = text.rstrip("., ")
    long_words = [word for word in text.split() if len(word) > 3]
    return len(text.split()) < 7 and text[-1:] not in "!?…" and bool(long_words) and all(word[:1].isupper() for word in long_words)
