"""The promises that every target holds the program to."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.pipeline import extract

PUBLISHED = datetime.date(2021, 6, 15)


def source(text: str, name: str = "a.txt") -> Source:
    """A dated source of this text."""
    return Source(id=name, text=text, published=PUBLISHED)


def spans(text: str, facts: Iterable[Fact]) -> None:
    """Each fact gives back its words, and so does its substance; its sentence stands in the text."""
    for fact in facts:
        assert text[fact.start : fact.end] == fact.quote, fact
        assert fact.of is None or fact.of_start is None or text[fact.of_start : fact.of_end] == fact.of, fact
        assert fact.sentence is None or 0 <= fact.sentence[0] <= fact.sentence[1] <= len(text), fact


def extracted(given: Source) -> Extract:
    """What a source states, held to the promises."""
    found = extract(given)
    spans(given.text, found.facts)
    return found


def told(problems: Iterable[Problem]) -> None:
    """There is at least one, and each says something, in a line of its own."""
    found = tuple(problems)
    assert found
    for problem in found:
        assert problem.message.strip(), problem
        assert "\n" not in str(problem), problem
