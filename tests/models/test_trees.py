"""Boosted trees: sums worked out by hand, contributions that add up, and damaged files that are refused by name."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.judge.probability import finding_model
from discrepancy.link.pairs.scorer import link_model
from discrepancy.models.trees import Ensemble, ModelError, read_ensemble, read_file

#             wet <= 3            heat <= 10
#            /        \           /        \
#         -400     heat <= 7    +50       -250
#                  /      \
#               +100     +900
DATA: dict[str, Any] = {
    "format": 1,
    "features": ["wet", "heat"],
    "bias": 30,
    "trees": [
        {"feature": [0, -1, 1, -1, -1], "threshold": [3, 0, 7, 0, 0], "left": [1, 0, 3, 0, 0], "right": [2, 0, 4, 0, 0],
         "value": [10, -400, 500, 100, 900]},
        {"feature": [1, -1, -1], "threshold": [10, 0, 0], "left": [1, 0, 0], "right": [2, 0, 0], "value": [-5, 50, -250]},
    ],
}  # fmt: skip


def made() -> Ensemble:
    return read_ensemble("models/weather.json", DATA)


@pytest.mark.parametrize(
    ("row", "log_odds"),
    [
        ((3, 0), 30 - 400 + 50),
        ((3, 11), 30 - 400 - 250),
        ((4, 7), 30 + 100 + 50),
        ((4, 8), 30 + 900 + 50),
        ((9, 11), 30 + 900 - 250),
        ((-1, -1), 30 - 400 + 50),
    ],
)
def test_the_log_odds_are_the_sum_of_the_leaves(row: tuple[int, int], log_odds: int) -> None:
    assert made().log_odds([row]).tolist() == [log_odds]


def test_rows_are_scored_one_by_one_in_order() -> None:
    rows = [(3, 0), (9, 11), (4, 7)]
    assert made().log_odds(rows).tolist() == [made().log_odds([row])[0] for row in rows]
    assert made().log_odds([]).tolist() == []


def test_each_step_belongs_to_the_feature_that_decides_it() -> None:
    # Tree 1: 10 -> 500 by wet, 500 -> 900 by heat; tree 2: -5 -> -250 by heat.
    assert made().contributions((9, 11)) == {"prior": 30 + 10 - 5, "wet": 490, "heat": 400 - 245}


@given(st.tuples(st.integers(-1, 20), st.integers(-1, 20)))
def test_contributions_add_up_to_the_log_odds(row: tuple[int, int]) -> None:
    assert [sum(made().contributions(row).values())] == made().log_odds([row]).tolist()


@given(st.integers(0, 2**32))
def test_contributions_of_the_shipped_model_add_up(seed: int) -> None:
    final = link_model().final
    row = [(seed >> (at % 29)) % 7 - 1 for at in range(len(final.features))]
    assert [sum(final.contributions(row).values())] == final.log_odds([row]).tolist()


def test_a_model_without_trees_says_its_bias() -> None:
    assert read_ensemble("x", {**DATA, "trees": []}).log_odds([(0, 0), (5, 5)]).tolist() == [30, 30]


def _without(*keys: Any) -> Callable[[Any], None]:
    def change(data: Any) -> None:
        for key in keys[:-1]:
            data = data[key]
        del data[keys[-1]]

    return change


def _with(value: Any, *keys: Any) -> Callable[[Any], None]:
    def change(data: Any) -> None:
        for key in keys[:-1]:
            data = data[key]
        data[keys[-1]] = value

    return change


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (_with(2, "format"), "format 2, expected 1"),
        (_without("format"), "damaged"),
        (_without("features"), "damaged"),
        (_without("bias"), "damaged"),
        (_with("many", "bias"), "damaged"),
        (_without("trees"), "damaged"),
        (_with(7, "trees"), "damaged"),
        (_without("trees", 0, "left"), "damaged"),
        (_with("x", "trees", 0, "value", 1), "damaged"),
        (_with(2, "trees", 0, "feature", 0), "does not fit together"),
        (_with(-2, "trees", 0, "feature", 0), "does not fit together"),
        (_without("trees", 0, "value", 4), "does not fit together"),
        (_with(0, "trees", 0, "left", 2), "with a loop"),
        (_with(5, "trees", 0, "right", 2), "with a loop"),
    ],
)
def test_a_damaged_model_is_refused_by_name(damage: Callable[[Any], None], why: str) -> None:
    data = copy.deepcopy(DATA)
    damage(data)
    with pytest.raises(ModelError, match=why) as refused:
        read_ensemble("models/weather.json", data)
    assert "models/weather.json" in str(refused.value)


@pytest.mark.parametrize("name", ["link.json", "finding.json"])
@pytest.mark.parametrize("kept", [0, 1, 0.5, 0.99])
def test_a_truncated_file_is_refused_by_name(name: str, kept: float) -> None:
    whole = json.dumps(read_file(name))
    with pytest.raises(ModelError, match=f"models/{name} cannot be read"):
        read_file(name, whole[: int(len(whole) * kept) if kept != 1 else len(whole) - 1])


def test_a_file_that_holds_a_list_is_refused_by_name() -> None:
    with pytest.raises(ModelError, match=r"models/link\.json holds no JSON object"):
        read_file("link.json", "[]")


def test_a_file_that_is_missing_is_refused_by_name() -> None:
    with pytest.raises(ModelError, match=r"models/nothing\.json cannot be read"):
        read_file("nothing.json")


def test_shipped_models_are_whole_numbers_and_can_be_loaded() -> None:
    def numbers(value: Any) -> bool:
        if isinstance(value, dict):
            return all(map(numbers, value.values()))
        if isinstance(value, list):
            return all(map(numbers, value))
        return isinstance(value, str | int) and not isinstance(value, bool)

    for name in ("link.json", "finding.json"):
        assert numbers(read_file(name)), name
    assert link_model().final.trees
    assert finding_model()
