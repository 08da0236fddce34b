"""Which facts of two values are set against each other."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.judge.engine import judge_story
from discrepancy.judge.findings.closest_pairs import closest_pairs
from discrepancy.judge.findings.groups import group_equal_values
from discrepancy.judge.rule_outcomes import explain_rules
from discrepancy.judge.rules import load_rules
from discrepancy.model.claim import Claim, Link
from discrepancy.model.fact import Fact
from tests.judge.made import claim, fact, sources

DAYS = sources(a="2020-01-16", b="2020-01-16", c="2020-01-16")


def page_counts() -> tuple[Fact, Fact, Fact]:
    """The 48 pages of one source, 47 of another, and 12 that the other says of something else."""
    return (
        fact("count", "a", "48 pages", 48, start=10, head="page"),
        fact("count", "b", "47 pages", 47, start=20, head="page"),
        fact("count", "b", "12 pages", 12, start=90, sentence=(80, 120), head="page"),
    )


def linked(facts: tuple[Fact, ...], *log_odds: int, bound: bool = False) -> Claim:
    """A claim whose first fact is linked to each of the others so well."""
    links = tuple(
        Link(left=facts[0].id, right=other.id, score=50, log_odds=value, bound=bound)
        for other, value in zip(facts[1:], log_odds, strict=True)
    )
    return replace(claim(*facts, subject="pages", label="thing"), links=links)


def values(found: Claim) -> list[list[str]]:
    return [[side.value for side in item.sides] for item in judge_story([found], load_rules(), DAYS, lambda *_: 0.9)]


def test_a_value_is_set_against_its_best_counterpart_alone() -> None:
    assert values(linked(page_counts(), 2_000, 500)) == [["47", "48"]]


def test_values_that_are_linked_alike_all_stand() -> None:
    assert values(linked(page_counts(), 2_000, 1_900)) == [["12", "47", "48"]]


def test_values_that_no_link_ties_are_not_compared() -> None:
    assert values(linked(page_counts(), -900, -900)) == []


def test_one_bearer_has_one_value_whatever_the_links_say() -> None:
    assert values(linked(page_counts()[:2], -2_000, bound=True)) == [["47", "48"]]


def test_claims_without_scored_links_are_judged_as_they_are() -> None:
    assert values(claim(*page_counts()[:2], subject="pages", label="thing")) == [["47", "48"]]


def test_the_passages_of_the_best_link_are_shown() -> None:
    first, second, _ = page_counts()
    repeated = fact("count", "b", "47 pages", 47, start=5, sentence=(0, 15), head="page")
    found = linked((first, repeated, second), 100, 3_000)
    (item,) = judge_story([found], load_rules(), DAYS, lambda *_: 0.9)
    assert [shown.start for side in item.sides for shown in side.facts if shown.source == "b"] == [20]


def test_the_facts_of_the_best_link_stand_in_front() -> None:
    first, second, _ = page_counts()
    repeated = fact("count", "b", "47 pages", 47, start=5, sentence=(0, 15), head="page")
    found = linked((first, repeated, second), 100, 3_000)
    groups = group_equal_values(found.facts, lambda item: item.value.text, lambda item: item.value.text)
    met = closest_pairs(found, groups).face(0, 1)
    assert met is not None
    assert [group.first.start for group in met] == [20, 10]


def test_why_two_facts_are_not_set_against_each_other_is_told_of_a_claim_with_more() -> None:
    one, other, far = page_counts()
    found = linked((one, other, far), 2_000, -900)
    (line,) = [line for line in explain_rules((one, far), [], [found], load_rules(), DAYS) if line.startswith("count-figure")]
    assert line.endswith("values that cannot be compared")
