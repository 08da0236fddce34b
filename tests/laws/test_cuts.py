"""A text may end in the middle of anything, and begin there."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrepancy.extraction import extract
from discrepancy.model.parser import ANY
from tests.laws.sentences import source

GOLD = sorted((Path(__file__).parents[2] / "benchmarks" / "gold").glob("*/*.txt"))
WINDOW = 160
"""Characters that are read before a cut, and after it."""
EVERY = 9
"""One in so many of the ends of words is cut at, in turn from text to text."""
PARSED = 108
"""One in so many is cut at with the sentences parsed, which takes five times as long as the scans."""


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", [path.read_text(encoding="utf-8") for path in GOLD], ids=[f"{path.parent.name}/{path.name}" for path in GOLD]
)
def test_a_text_cut_anywhere_is_read(text: str) -> None:
    ends = [at for at in range(1, len(text)) if text[at].isspace() or text[at] in ".,-"]
    for every, parser in ((EVERY, None), (PARSED, ANY)):
        for at in ends[len(text) % every :: every]:
            for piece in (text[max(0, at - WINDOW) : at], text[at : at + WINDOW]):
                found = extract(source(piece), parser=parser)
                assert found.problems == ()
                for fact in found.facts:
                    assert piece[fact.start : fact.end] == fact.quote


@pytest.mark.parametrize("text", ["It was found in an 80-year-old mill", "They faced charges of driving", "The barn is 90 years old"])
def test_a_text_may_end_with_its_fact(text: str) -> None:
    assert extract(source(text)).source == source(text).id
