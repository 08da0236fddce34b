"""A terminal that remembers what was done to it beside showing text."""

from __future__ import annotations

import functools
from typing import Any

import pyte

_TEXT = frozenset(("draw", "linefeed", "carriage_return"))
"""What writing lines does. A tab or a backspace would move the text of others."""


class _Screen(pyte.Screen):
    """Everything that is done by name, in `done`."""

    def __init__(self, columns: int, lines: int) -> None:
        self.done: set[tuple[object, ...]] = set()
        self._within = 0
        self.written: list[str] = []
        super().__init__(columns, lines)

    def __getattribute__(self, name: str) -> object:
        found = super().__getattribute__(name)
        if name in pyte.Stream.events and name != "draw":
            return functools.partial(self._noted, name, found)
        return found

    def _noted(self, name: str, act: object, *arguments: object, **more: Any) -> object:
        if not self._within:  # what the terminal does to do it is its own
            self.done.add((name, *arguments))
        self._within += 1
        try:
            return act(*arguments, **more)
        finally:
            self._within -= 1

    def draw(self, data: str) -> None:
        self.written.append(data)


def shown(output: str) -> tuple[str, set[tuple[object, ...]]]:
    """The text that a terminal of 80 columns was given to show, and what else was done to it."""
    screen = _Screen(80, 24)
    screen.done.clear()
    stream = pyte.ByteStream(screen)
    stream.feed(output.encode("utf-8", "surrogatepass"))
    return "".join(screen.written), {act for act in screen.done if act[0] not in _TEXT}
