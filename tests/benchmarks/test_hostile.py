"""Hostile texts: every family, glue, wrap and mark makes a text of the asked length, and two sources of it go through check."""

from __future__ import annotations

import pytest

from benchmarks.hostile import FAMILIES, GLUES, MARKS, OTHERS, WRAPS, Recipe, compose, sources, word
from benchmarks.slowest import search
from discrepancy.model.problem import Problem
from discrepancy.pipeline import run


def test_words_are_all_different() -> None:
    assert len({word(number) for number in range(5_000)}) == 5_000


@pytest.mark.parametrize("family", FAMILIES)
def test_each_family_makes_as_many_different_atoms_as_asked(family: str) -> None:
    one, many = (compose(Recipe(families=(family,), different=number, glue="lines"), 3_000) for number in (1, 1_000))
    assert len(one) == len(many) == 3_000
    assert len(set(one.split("\n")[:-1])) == 1
    assert len(set(many.split("\n")[:-1])) > 1


@pytest.mark.parametrize("other", OTHERS)
def test_both_sources_have_half_the_length(other: str) -> None:
    found = sources(Recipe(families=("ages", "deaths"), different=50, other=other, a_sentence=4), 2_000)
    assert [len(source.text) for source in found] == [1_000, 1_000]
    assert (found[0].text == found[1].text) == (other == "the same")


@pytest.mark.parametrize("glue", GLUES)
def test_what_stands_between_around_and_after_is_in_the_text(glue: str) -> None:
    for wrap, (opens, closes) in WRAPS.items():
        text = compose(Recipe(families=("sums",), glue=glue, wrap=wrap, marks="joiners"), 400)
        assert f"{opens}$5 million{MARKS['joiners']}{closes}{GLUES[glue]}" in text


def test_a_hostile_story_is_checked() -> None:
    troubles: list[Problem] = []
    extracts, _, _ = run(sources(Recipe(families=("ages", "counts"), different=7), 1_000), troubles=troubles)
    assert sum(len(extract.facts) for extract in extracts) > 10
    assert troubles == []


def test_a_search_without_time_tries_nothing() -> None:
    assert search(-1.0).took == {}
