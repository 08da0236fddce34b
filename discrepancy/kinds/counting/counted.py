"""What a number counts."""

from __future__ import annotations

from typing import NamedTuple

from discrepancy.scan.measures.measure_scan import Measure


class Counted(NamedTuple):
    """What is counted. `stop` is the word after the phrase; `total` the number that it is part of; `certain` that the noun is next to the number;

    `part` is the noun of a partitive ("three of them children"); `attribute` and `verb` give the outcome for them, if the frame itself does.
    """

    noun: str
    modifiers: tuple[str, ...]
    stop: int
    certain: bool = True
    total: Measure | None = None
    part: str | None = None
    attribute: str | None = None
    verb: str | None = None
