"""Copies of a source, exact or with other line ends, are one voice with it: they neither hide a finding nor make one."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.gold import GOLD
from discrepancy.link.stories.copies import copies
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.source import Source
from discrepancy.pipeline import run
from discrepancy.read.intake.sources import read_sources
from tests.engines.collections import examined

pytestmark = pytest.mark.slow


STORIES = sorted(path.name for path in GOLD.iterdir() if path.is_dir())

Said = list[tuple[object, ...]]


@cache
def sources_of(story: str) -> tuple[Source, ...]:
    return read_sources([str(GOLD / story)]).sources


@cache
def said_of(story: str) -> Said:
    return said(run(sources_of(story))[2])


def said(found: tuple[Discrepancy, ...]) -> Said:
    """What a reader would call the same findings."""
    return sorted((d.id, d.rule, d.kind, d.verdict, d.severity, d.confidence, d.subject, d.attribute, sides_of(d)) for d in found)


def sides_of(found: Discrepancy) -> tuple[str, ...]:
    return tuple(sorted(side.value for side in found.sides))


def wrapped(text: str, width: int | None) -> str:
    """The text with its paragraphs wrapped at this width, or in one line where it is 0, or as it is."""
    if not width:
        return text if width is None else " ".join(text.split())
    return "\n\n".join(textwrap.fill(block, width, break_long_words=False) for block in text.split("\n\n"))


def copied(source: Source, number: int, width: int | None, front: str = "") -> Source:
    """A copy with lines of its own, whose name sorts before or after all others."""
    return replace(source, id=f"{front}{source.id}-{number:03}", text=wrapped(source.text, width))


@settings(max_examples=20, deadline=None)
@given(
    story=st.sampled_from(STORIES),
    which=st.integers(0, 9),
    widths=st.lists(st.none() | st.just(0) | st.integers(30, 120), min_size=1, max_size=30),
    front=st.sampled_from(["", "!"]),
    dated=st.booleans(),
)
def test_any_number_of_copies_changes_no_finding(story: str, which: int, widths: list[int | None], front: str, dated: bool) -> None:
    sources = sources_of(story)
    source = sources[which % len(sources)]
    copy = source if dated else replace(source, published=None)
    assert said(run([*sources, *(copied(copy, n, width, front) for n, width in enumerate(widths))])[2]) == said_of(story)


@pytest.mark.parametrize("story", STORIES[::5])
def test_names_of_sources_change_no_finding(story: str) -> None:
    renamed = [replace(source, id=f"{n:02}.txt") for n, source in enumerate(reversed(sources_of(story)))]
    assert said(run(renamed)[2]) == said_of(story)


@pytest.mark.parametrize("story", STORIES)
def test_forty_five_copies_change_no_finding_of_any_story(story: str) -> None:
    sources = sources_of(story)
    assert said(run([*sources, *(copied(sources[0], n, None) for n in range(45))])[2]) == said_of(story)


def test_copies_are_evidence() -> None:
    sources = sources_of("seeds")
    more = [copied(sources[0], n, None) for n in range(3)]
    for engine in ("local", "processes"):
        report = examined((*sources, *more), engine=engine)
        known = {fact.id for fact in report.facts}
        sides = [side for d in report.discrepancies for side in d.sides if {fact.id for fact in side.facts} <= known]
        shown = [side for side in sides if any(fact.source == sources[0].id for fact in side.facts)]
        assert shown
        for side in shown:
            assert {source.id for source in more} <= {fact.source for fact in side.facts}


def test_a_copy_of_many_is_a_copy() -> None:
    source = sources_of("seeds")[0]
    assert set(copies([source, *(copied(source, n, 60) for n in range(60))]).values()) == {source.id}
