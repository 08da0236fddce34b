"""No regular expression of the program backtracks beyond linear time where it is tried, whatever it is held against."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from typing import Any

import pytest

import discrepancy

SIZES = (300, 1_200, 4_800)
FRONTS = ("", "[", "[[", "<", "<!--", "(", '"', "a", "A", "1", "£", "-", ".", "= ", "a=", "Mr ")
FILLINGS = (
    " ",
    "\t",
    "\n",
    "a",
    "A",
    "1",
    ".",
    ",",
    "-",
    "'",
    '"',
    "[",
    "(",
    "<",
    "#",
    "`",
    "a ",
    "A ",
    "Aa ",
    "1 ",
    "1,",
    "a.",
    "a-",
    " .",
    " \n",
)
BACKS = ("!",)
ENOUGH = 0.03
"""Seconds below which a growth is noise."""


def patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Every compiled pattern that stands in a module, by module and name."""
    for module in sorted(
        found.name for found in pkgutil.walk_packages(discrepancy.__path__, "discrepancy.") if "__main__" not in found.name
    ):
        for name, value in sorted(vars(importlib.import_module(module)).items()):
            for number, each in enumerate(
                value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else (value,)
            ):
                if isinstance(each, re.Pattern):
                    yield f"{module}.{name}{f'[{number}]' if each is not value else ''}", each


ALL = dict(patterns())


def seconds(pattern: re.Pattern[Any], text: str) -> float:
    """Processor time of one try at the beginning of the text."""
    held: Any = text.encode() if isinstance(pattern.pattern, bytes) else text
    began = time.process_time()
    pattern.match(held)
    return time.process_time() - began


def test_there_are_patterns() -> None:
    assert len(ALL) > 100


@pytest.mark.parametrize("name", sorted(ALL))
def test_four_times_the_text_takes_about_four_times_as_long(name: str) -> None:
    slow = []
    for front in FRONTS:
        for filling in FILLINGS:
            for back in BACKS:
                texts = [front + filling * (size // len(filling)) + back for size in SIZES]
                if (last := seconds(ALL[name], texts[-1])) > ENOUGH:
                    before, last = (min(seconds(ALL[name], text) for _ in range(2)) for text in texts[1:])
                    if last > ENOUGH and last > 9 * before:
                        slow.append((front, filling, back, round(last, 3)))
    assert slow == []
