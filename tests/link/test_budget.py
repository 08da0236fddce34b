"""What a story may cost: the most telling pairs first, nothing beyond, and what was cut is told with its figures."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.extraction import extract
from discrepancy.link import budget
from discrepancy.link.budget import Budget, Group, rarest_first
from discrepancy.link.claims import link_story
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source
from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.names.comparison.match_prefilter import may_name_one
from discrepancy.scan.names.comparison.persons import LONGEST

PLACES = st.lists(st.integers(0, 30), unique=True, min_size=1, max_size=9).map(sorted)
GROUPS = st.lists(st.builds(Group, PLACES, st.none() | st.integers(1, 3)), max_size=6)


@given(GROUPS)
def test_a_group_has_as_many_pairs_as_it_says(groups: list[Group]) -> None:
    for group in groups:
        assert len(list(group.pairs())) == group.total()


@given(GROUPS, st.integers(0, 60))
def test_nothing_is_cut_within_the_budget_and_nothing_kept_beyond(groups: list[Group], allowed: int) -> None:
    every = {pair for group in groups for pair in group.pairs()}
    found, most = rarest_first(groups, allowed)
    assert found <= every
    assert len(found) == min(allowed, len(every))
    assert most == len(every) if len(every) <= allowed else most >= len(every)


def test_small_groups_come_first() -> None:
    crowd, rare = Group([1, 2, 3, 4, 5]), Group([7, 9])
    assert rarest_first([crowd, rare], 1) == ({(7, 9)}, 11)
    assert rarest_first([crowd, rare], 11) == ({(7, 9), *combinations(range(1, 6), 2)}, 11)


def story(*texts: str) -> list[Extract]:
    return [extract(Source(id=f"{number}.txt", text=text)) for number, text in enumerate(texts)]


FIRE = "The fire in Lund killed 12 miners. The mill burned for 9 days. The rescue cost $750 and took 40 firemen."
OTHER = "The fire in Lund killed 14 miners. The mill burned for 8 days. The rescue cost $800 and took 44 firemen."


def test_an_honest_story_is_compared_whole() -> None:
    cut: list[str] = []
    assert link_story(story(FIRE, OTHER), cut=cut) == link_story(story(FIRE, OTHER))
    assert cut == []


def test_pairs_of_facts_beyond_the_budget_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    extracts = story(FIRE, OTHER)
    monkeypatch.setattr(budget, "FACTS", 2)
    monkeypatch.setattr(budget, "FACTS_A_THOUSAND", 0)
    cut: list[str] = []
    claims = link_story(extracts, cut=cut)
    (message,) = cut
    assert message.startswith("compared 2 of at most ")
    assert "pairs of facts" in message
    facts = {fact.id for extract in extracts for fact in extract.facts}
    assert {fact.id for claim in claims for fact in claim.facts} == facts


NAMED = "Greta Holm met Omar Lund. Ines Vik met Karl Berg."
RESPELLED = "Gretta Holm met Omar Lundh. Inez Vik met Carl Berg."


def test_pairs_of_names_beyond_the_budget_are_told_and_stay_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    extracts = story(NAMED, RESPELLED)
    whole = {claim.aliases for claim in link_story(extracts) if claim.kind == "name"}
    assert ("Greta Holm", "Gretta Holm") in whole
    monkeypatch.setattr(budget, "NAMES", 0)
    cut: list[str] = []
    apart = {claim.aliases for claim in link_story(extracts, cut=cut) if claim.kind == "name"}
    assert all(len(aliases) == 1 for aliases in apart)
    assert any("pairs of names" in message for message in cut)


def test_candidates_among_names_beyond_the_budget_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "CANDIDATES", 1)
    cut: list[str] = []
    link_story(story(NAMED, RESPELLED), cut=cut)
    assert any(message.startswith("compared 1 of at most ") and "names" in message for message in cut)


def test_the_budget_grows_with_the_texts() -> None:
    tiny, large = Budget(0), Budget(1_000_000)
    assert tiny.facts == budget.FEW
    assert large.facts == budget.FACTS + 1_000 * budget.FACTS_A_THOUSAND
    assert large.names == budget.NAMES + 1_000 * budget.NAMES_A_THOUSAND


def test_no_length_of_a_story_has_more_pairs_than_a_few_for_each_character() -> None:
    """Else a folder of very many short stories, each full of facts, would take a multiple of one long story's time."""
    lengths = range(1_000, 1_000_000, 500)
    assert max(Budget(length).facts / length for length in lengths) < 2
    assert Budget(4_000).facts / 4_000 < 1


@pytest.mark.parametrize(("characters", "sources", "pairs"), [(7_951, 3, 4_060), (12_184, 4, 8_524), (33_013, 4, 16_869)])
def test_the_densest_real_stories_fit(characters: int, sources: int, pairs: int) -> None:
    assert Budget(characters, sources=sources).facts > 1.5 * pairs


def test_many_sources_and_tables_have_more() -> None:
    assert Budget(80_000, sources=20).facts > 2 * Budget(80_000).facts
    assert Budget(10**9, sources=10_000).facts - Budget(10**9).facts == budget.OF_TWO
    assert Budget(0, 317_000).facts > 102_178  # pairs of two tables of 5,000 rows


def test_a_name_of_very_many_parts_is_compared_as_written() -> None:
    long = " ".join(f"{letter}olmer" for letter in "BCDFGHKLMN")
    assert len(long.split()) > LONGEST
    other = long.replace("Bolmer", "Bollmer")
    assert compare_names(long, long, "person").score == 1.0
    assert compare_names(long, other, "person").score == 0.0
    assert not may_name_one(long, other, "person")
    assert may_name_one("Greta Holm", "Gretta Holm", "person")
