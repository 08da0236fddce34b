"""Copies of a source, exact or with other line ends, are one voice with it: they neither hide a finding nor make one."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from functools import cache

import pytest

from benchmarks.gold import GOLD
from discrepancy.link.copies import copies
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.source import Source
from discrepancy.pipeline import run
from discrepancy.read.sources import read_sources
from tests.engines.collections import examined

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
    return sorted((d.rule, d.kind, d.verdict, d.severity, d.attribute, tuple(sorted(side.value for side in d.sides))) for d in found)


def copied(source: Source, number: int, width: int | None, front: str = "") -> Source:
    """A copy, its lines wrapped at this width."""
    blocks = source.text.split("\n\n")
    wrapped = [block if width is None else textwrap.fill(block, width, break_long_words=False, break_on_hyphens=False) for block in blocks]
    return replace(source, id=f"{front}{source.id}-{number:03}", text="\n\n".join(wrapped))


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
