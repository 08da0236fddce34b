"""The probability of a finding: what is known of it as numbers, and the rising table from score to probability."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.judge.finding_features import EVIDENCE, MISSING, OFFSET, OWN, features, names
from discrepancy.judge.probability import FindingModel, finding_model
from discrepancy.link.feature import all_families, names_of
from discrepancy.link.scorer import COMPETING
from discrepancy.model.claim import Claim, Link
from discrepancy.model.discrepancy import Side, Verdict
from discrepancy.model.fact import Fact
from discrepancy.models.trees import ModelError, read_file
from tests.judge.made import claim, fact, number

DATA: dict[str, Any] = {
    "ranking": {"format": 1, "features": ["best", "kind.age", "rule.age-conflict"], "bias": -10_500_000, "weights": [1_000, 0, 0]},
    "calibration": {"score": [-500, 0, 600], "hundredths": [5, 40, 90]},
}


def age(source: str, years: float, start: int = 0) -> Fact:
    return fact("age", source, f"{years:g}", number(years, unit="year"), start=start)


def link(left: Fact, right: Fact, log_odds: int, **evidence: int) -> Link:
    made = (("log_odds", log_odds), *((name.replace("_", ".", 1), value) for name, value in evidence.items()))
    return Link(left=left.id, right=right.id, score=50, evidence=made)


A, B, C, D = age("a", 31), age("a", 31, 90), age("b", 34), age("c", 36)
SIDES = (Side(value="31", facts=(A,), more=(B,)), Side(value="34", facts=(C,)))
LINKED = replace(claim(A, B, C), links=(link(A, C, 1_500, slots_noun=6), link(B, C, -300, slots_noun=2), link(A, B, 4_000, slots_noun=5)))


def row(claim: Claim = LINKED, sides: tuple[Side, ...] = SIDES, verdict: Verdict = Verdict.CONFLICT) -> dict[str, int]:
    wanted = names(["age", "count"], ["age-conflict", "toll"])
    return dict(zip(wanted, features("age-conflict", "age", verdict, claim, sides, wanted), strict=True))


def test_only_links_across_sides_count() -> None:
    found = row()
    assert found["best"] == 1_500 + OFFSET
    assert found["mean"] == 600 + OFFSET
    assert found["slots.noun"] == 6, "the evidence is that of the best pair across"


def test_of_three_sides_the_two_that_are_tied_least_count_as_the_weakest() -> None:
    sides = (*SIDES, Side(value="36", facts=(D,)))
    made = replace(claim(A, B, C, D), links=(*LINKED.links, link(C, D, -900), link(A, D, 200)))
    found = row(made, sides)
    assert found["weakest"] == -900 + OFFSET
    assert (found["sides"], found["facts"], found["sources"], found["linked"]) == (3, 4, 3, 3)


def test_what_it_is() -> None:
    found = row()
    assert (found["conflict"], found["within"], found["entity"]) == (1, 0, 1)
    assert (found["kind.age"], found["kind.count"], found["rule.age-conflict"], found["rule.toll"]) == (1, 0, 1, 0)
    assert row(verdict=Verdict.VARIANT)["conflict"] == 0
    one_source = (Side(value="31", facts=(A,)), Side(value="33", facts=(age("a", 33, 40),)))
    assert row(sides=one_source)["within"] == 1


def test_without_a_link_odds_are_even_and_evidence_is_missing() -> None:
    found = row(claim(A, B, C))
    assert {found["best"], found["mean"], found["weakest"]} == {OFFSET}, "even odds"
    assert {found[name] for name in EVIDENCE} == {MISSING}
    assert found["linked"] == 0


def test_the_order_of_sides_changes_nothing() -> None:
    sides = (*SIDES, Side(value="36", facts=(D,)))
    made = replace(claim(A, B, C, D), links=(*LINKED.links, link(C, D, -900), link(A, D, 200)))
    assert len({tuple(row(made, order).items()) for order in itertools.permutations(sides)}) == 1


def test_a_feature_that_the_model_does_not_know_is_left_out() -> None:
    assert features("age-conflict", "age", Verdict.CONFLICT, LINKED, SIDES, ("sides", "best")) == (2, 1_500 + OFFSET)
    assert features("a-rule-of-ours", "a-kind-of-ours", Verdict.CONFLICT, LINKED, SIDES, ("kind.age", "rule.toll")) == (0, 0)


def test_the_evidence_is_named_as_in_the_link_model() -> None:
    known = {*names_of(tuple(all_families().values())), *COMPETING}
    assert set(EVIDENCE) <= known
    assert not set(EVIDENCE) & set(OWN)


@pytest.mark.parametrize(
    ("score", "probability"), [(-10_000, 0.05), (-501, 0.05), (-500, 0.05), (-1, 0.05), (0, 0.4), (599, 0.4), (600, 0.9), (10_000, 0.9)]
)
def test_a_score_has_the_probability_of_the_last_step_at_or_below_it(score: int, probability: float) -> None:
    assert finding_model(DATA).calibrated(score) == probability


def test_ranking_and_table_together() -> None:
    model = finding_model(DATA)
    assert model.probability("age-conflict", "age", Verdict.CONFLICT, LINKED, SIDES) == 0.9
    assert model.probability("age-conflict", "age", Verdict.CONFLICT, claim(A, B, C), SIDES) == 0.05


def shipped() -> FindingModel:
    return finding_model()


@given(st.integers(-50_000, 50_000), st.integers(0, 5_000))
def test_the_shipped_table_rises_between_0_and_1(score: int, more: int) -> None:
    low, high = shipped().calibrated(score), shipped().calibrated(score + more)
    assert 0 <= low <= high <= 1


def test_the_shipped_table_promises_neither_never_nor_always() -> None:
    assert 0 < shipped().calibrated(-(10**6)) < shipped().calibrated(10**6) < 1


def test_the_shipped_model_uses_features_that_this_program_computes() -> None:
    used = set(shipped().ranking.features)
    kinds = [name.removeprefix("kind.") for name in used if name.startswith("kind.")]
    rules = [name.removeprefix("rule.") for name in used if name.startswith("rule.")]
    assert used <= set(names(kinds, rules))


@pytest.mark.parametrize(
    "calibration",
    [
        {},
        {"score": [1, 2]},
        {"score": [], "hundredths": []},
        {"score": [1, 2], "hundredths": [5]},
        {"score": [2, 1], "hundredths": [5, 6]},
        {"score": [1, 2], "hundredths": [6, 5]},
        {"score": ["x"], "hundredths": [5]},
        None,
    ],
)
def test_a_damaged_table_is_refused_by_name(calibration: object) -> None:
    with pytest.raises(ModelError, match=r"models/finding\.json"):
        finding_model({**DATA, "calibration": calibration})


def test_a_damaged_ranking_is_refused_by_name() -> None:
    with pytest.raises(ModelError, match=r"models/finding\.json"):
        finding_model({**read_file("finding.json"), "ranking": None})
