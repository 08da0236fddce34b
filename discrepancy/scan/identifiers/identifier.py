"""An identifier: figures that name a thing instead of counting."""

from __future__ import annotations

from typing import NamedTuple


class Identifier(NamedTuple):
    """One identifier, from word `first` up to, not including, word `last`; its value begins at word `value`.

    `label` is its class (flight, channel, model, case …), `series` the lower-case name of what is numbered ("boeing", "channel"),
    `ordinal` the number of "the fifth seed", else 0.
    """

    first: int
    last: int
    value: int
    label: str
    series: str
    ordinal: int = 0
    confidence: float = 1.0
