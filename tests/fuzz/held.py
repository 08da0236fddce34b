"""The promises that every target holds the program to."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from discrepancy.extraction import extract
from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.pipeline import run as check
from discrepancy.report.content.result import Report

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


def checked(sources: tuple[Source, ...], rules: tuple[Rule, ...]) -> Report:
    """The report on these sources, held to the promises: every span gives back its words, every finding has its sides and a reason."""
    extracts, claims, found = check(sources, rules)
    texts = {each.id: each.text for each in sources}
    for read in extracts:
        spans(texts[read.source], read.facts)
    for each in found:
        assert len(each.sides) >= 2
        assert each.reason
        for side in each.sides:
            assert side.facts
            for fact in side.facts:
                spans(texts[fact.source], [fact])
    assert len({each.id for each in found}) == len(found)
    facts = tuple(fact for read in extracts for fact in read.facts)
    return Report(sources=sources, facts=facts, discrepancies=found, claims=claims)


def told(problems: Iterable[Problem]) -> None:
    """There is at least one, and each says something, in a line of its own."""
    found = tuple(problems)
    assert found
    for problem in found:
        assert problem.message.strip(), problem
        assert "\n" not in str(problem), problem
