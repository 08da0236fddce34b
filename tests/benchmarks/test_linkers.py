"""The made-up people that linkers are measured on, and what is counted of them."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from benchmarks.linkers import best, ours
from benchmarks.people import called, names, pairs, respelt


def test_the_same_people_come_of_the_same_seed() -> None:
    assert list(names(300, seed=4)) == list(names(300, seed=4)) != list(names(300, seed=5))
    assert list(names(300))[:120] == list(names(120))


def test_a_source_names_a_person_once_and_nobody_is_in_two_stories() -> None:
    named = list(names(2_000))
    assert len(named) == 2_000
    assert max(Counter((one.story, one.source, one.person) for one in named).values()) == 1
    assert max(Counter(person for _, person in {(one.story, one.person) for one in named}).values()) == 1


def test_most_names_are_written_alike_and_some_are_not() -> None:
    of: dict[int, set[str]] = {}
    for one in names(2_000):
        of.setdefault(one.person, set()).add(one.name)
    assert {1, 2, 3} <= {len(ways) for ways in of.values()}


def test_a_surname_that_two_bear_keeps_its_given_name() -> None:
    ways = {called("anna", "k", "holmgren", only, random.Random(n)) for only in (True, False) for n in range(200)}
    assert {"Anna Holmgren", "Anna K. Holmgren", "A. Holmgren", "Holmgren"} <= ways
    shared = {called("anna", "k", "holmgren", False, random.Random(n)) for n in range(200)}
    assert not {"A. Holmgren", "Holmgren"} & shared


@pytest.mark.parametrize("word", ["petrovski", "anna", "lindström", "tattad"])
def test_a_word_respelt_is_another_and_begins_alike(word: str) -> None:
    for seed in range(50):
        other = respelt(word, random.Random(seed))
        assert other != word
        assert other[0] == word[0]


def test_what_is_right_is_at_most_what_is_made_and_what_is_true() -> None:
    named = list(names(400))
    _, made, right = ours(named)
    assert 0.7 * pairs(named) < right <= min(made, pairs(named))
    assert right > 0.9 * made


def test_the_best_step_is_that_of_the_best_f1() -> None:
    assert best([(0.9, 10, 10), (0.8, 40, 38), (0.7, 400, 45)], truth=50) == (40, 38)
    assert best([], truth=50) == (0, 0)
