"""A logistic regression of whole numbers: sums worked out by hand, and damaged files that are refused by name."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.models.linear import read_linear
from discrepancy.models.trees import ModelError

DATA: dict[str, Any] = {"format": 1, "features": ["wet", "heat"], "bias": -500_000, "weights": [250_000, -100_000]}


def test_log_odds_are_bias_and_weighted_sum() -> None:
    # -0.5 + 4 * 0.25 - 3 * 0.1 = 0.2
    assert read_linear("models/weather.json", DATA).log_odds((4, 3)) == 200
    assert read_linear("models/weather.json", DATA).log_odds((0, 0)) == -500


def test_contributions_with_the_bias_add_up() -> None:
    made = read_linear("models/weather.json", DATA)
    assert made.contributions((4, 3)) == {"wet": 1_000, "heat": -300}
    assert made.contributions((0, 3)) == {"heat": -300}


@pytest.mark.parametrize(
    "change", [{"format": 2}, {"weights": [1]}, {"weights": ["x", 1]}, {"bias": None}, {"features": 3}, {"weights": None}]
)
def test_a_damaged_model_is_refused_by_name(change: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match=r"models/weather\.json"):
        read_linear("models/weather.json", {**DATA, **change})
