"""Which words of a source are quoted: the speaker of a quotation states the facts inside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from discrepancy.coref.speech.attribution import Speaker
from discrepancy.model.fact import Fact


class QuotedWords:
    """The whole quotations of a source and their speakers, in order."""

    def __init__(self, quotes: Sequence[Fact], speakers: Sequence[Speaker]) -> None:
        self._quotes = quotes
        self._starts = [fact.start for fact in quotes]
        self._speakers = speakers

    def speaker(self, offset: int) -> Speaker | None:
        """Who says the words at an offset; None outside every quotation."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or self._quotes[at].end <= offset:
            return None
        return self._speakers[at]

    def at(self, offset: int) -> str | None:
        """The name of who says the words at an offset."""
        speaker = self.speaker(offset)
        return None if speaker is None else speaker.name
