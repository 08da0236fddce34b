"""Which sources may carry decisions: Markdown files that discrepancy.toml names as editable, and nothing that came from elsewhere."""

from __future__ import annotations

import os
import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence

from discrepancy.model.source import Source

_FORMAT = "markdown"
_FENCE = re.compile(r"^ {0,3}(?P<marks>`{3,}|~{3,})(?P<info>.*)$", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_TICKS = re.compile(r"`+")


def editable(sources: Iterable[Source], named: Sequence[str]) -> tuple[Source, ...]:
    """The sources that are files of Markdown, named themselves or with their folder. A document in an archive or a mail does not count."""
    places = [os.path.realpath(name) for name in named]
    found = []
    for source in sources if places else ():
        if source.path is None or source.format != _FORMAT or source.extracted or not os.path.isfile(source.path):
            continue
        path = os.path.realpath(source.path)
        if any(path == place or path.startswith(place.rstrip(os.sep) + os.sep) for place in places):
            found.append(source)
    return tuple(found)


def code(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches of a Markdown text that show code, fenced or between backticks, in ascending order: a comment there has no effect."""
    return tuple(_code(text))


def _code(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    opening: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opening is None:
            yield from _spans(text, at, fence.start())
            opening = fence
        elif fence["marks"].startswith(opening["marks"]) and not fence["info"].strip():
            yield opening.start(), fence.end()
            opening, at = None, fence.end()
    if opening is not None:
        yield opening.start(), len(text)
    else:
        yield from _spans(text, at, len(text))


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Code between two runs of as many backticks in one paragraph."""
    for paragraph in (*_BLANK_LINE.finditer(text, start, end), None):
        until = end if paragraph is None else paragraph.start()
        runs = list(_TICKS.finditer(text, start, until))
        start = end if paragraph is None else paragraph.end()
        waiting: dict[int, deque[int]] = defaultdict(deque)
        for place, run in enumerate(runs):
            waiting[len(run[0])].append(place)
        done = 0
        for place, run in enumerate(runs):
            if place < done:
                continue
            same = waiting[len(run[0])]
            while same and same[0] <= place:
                same.popleft()
            if same:
                yield run.start(), runs[same[0]].end()
                done = same[0] + 1
