"""The probability of a finding: what is known of it as numbers, and the rising table from score to probability."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.judge.finding_features import OFFSET, features, names
from discrepancy.judge.probability import FindingModel, finding_model
from discrepancy.model.claim import Claim, Link
from discrepancy.model.discrepancy import Side, Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.frame import Frame, Slot, SlotState
from discrepancy.models.trees import ModelError, read_file
from tests.judge.made import claim, fact, number

DATA: dict[str, Any] = {
    "ranking": {"format": 1, "features": ["best", "conflict", "rule.age-conflict"], "bias": -10_500_000, "weights": [1_000, 0, 0]},
    "calibration": {"score": [-500, 0, 600], "hundredths": [5, 40, 90]},
}


def age(source: str, years: float, start: int = 0) -> Fact:
    return fact("age", source, f"{years:g}", number(years, unit="year"), start=start)


def link(left: Fact, right: Fact, log_odds: int, bound: bool = False) -> Link:
    return Link(left=left.id, right=right.id, score=50, log_odds=log_odds, bound=bound)


A, B, C, D = age("a", 31), age("a", 31, 90), age("b", 34), age("c", 36)
SIDES = (Side(value="31", facts=(A,), more=(B,)), Side(value="34", facts=(C,)))
LINKED = replace(claim(A, B, C), links=(link(A, C, 1_500), link(B, C, -300), link(A, B, 4_000, bound=True)))


def row(claim: Claim = LINKED, sides: tuple[Side, ...] = SIDES, verdict: Verdict = Verdict.CONFLICT) -> dict[str, int]:
    wanted = names(["age-conflict", "toll"])
    return dict(zip(wanted, features("age-conflict", verdict, claim, sides, wanted), strict=True))


def test_only_links_across_sides_count() -> None:
    found = row()
    assert found["best"] == 1_500 + OFFSET
    assert found["bound"] == 0
    assert row(replace(LINKED, links=(*LINKED.links, link(B, C, -400, bound=True))))["bound"] == 1


def test_what_it_is() -> None:
    found = row()
    assert (found["conflict"], found["loose"]) == (1, 0)
    assert (found["rule.age-conflict"], found["rule.toll"]) == (1, 0)
    assert row(verdict=Verdict.VARIANT)["conflict"] == 0
    assert row(replace(LINKED, between=((A.id, B.id), (C.id,))))["loose"] == 1


def test_the_clauses_of_the_best_pair_say_whether_they_tell_of_one_act() -> None:
    def told(fact: Fact, verb: str) -> Fact:
        slots = {name: Slot(SlotState.FILLED, text, fact.start, fact.end) for name, text in (("predicate", verb), ("agent", "court"))}
        return replace(fact, frame=Frame(**slots))

    def act(one: str, other: str) -> int:
        left, right = told(A, one), told(C, other)
        made = replace(claim(left, right), links=(link(left, right, 900),))
        return row(made, (Side(value="31", facts=(left,)), Side(value="34", facts=(right,))))["act"]

    assert (act("sentence", "sentence"), act("sentence", "win")) == (1, 0)


def test_without_a_link_odds_are_even() -> None:
    assert row(claim(A, B, C))["best"] == OFFSET


def test_the_order_of_sides_changes_nothing() -> None:
    sides = (*SIDES, Side(value="36", facts=(D,)))
    made = replace(claim(A, B, C, D), links=(*LINKED.links, link(C, D, -900), link(A, D, 200)))
    assert len({tuple(row(made, order).items()) for order in itertools.permutations(sides)}) == 1


def test_a_feature_that_the_model_does_not_know_is_left_out() -> None:
    assert features("age-conflict", Verdict.CONFLICT, LINKED, SIDES, ("conflict", "best")) == (1, 1_500 + OFFSET)
    assert features("a-rule-of-ours", Verdict.CONFLICT, LINKED, SIDES, ("rule.age-conflict", "rule.toll")) == (0, 0)


@pytest.mark.parametrize(
    ("score", "probability"), [(-10_000, 0.05), (-501, 0.05), (-500, 0.05), (-1, 0.05), (0, 0.4), (599, 0.4), (600, 0.9), (10_000, 0.9)]
)
def test_a_score_has_the_probability_of_the_last_step_at_or_below_it(score: int, probability: float) -> None:
    assert finding_model(DATA).calibrated(score) == probability


def test_ranking_and_table_together() -> None:
    model = finding_model(DATA)
    assert model.probability("age-conflict", Verdict.CONFLICT, LINKED, SIDES) == 0.9
    assert model.probability("age-conflict", Verdict.CONFLICT, claim(A, B, C), SIDES) == 0.05


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
    rules = [name.removeprefix("rule.") for name in used if name.startswith("rule.")]
    assert used <= set(names(rules))


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
