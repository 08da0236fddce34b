"""Fitting: what is written for the program says what the fitted trees say."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.link.pairs.feature import Feature
from discrepancy.models.trees import read_ensemble

np = pytest.importorskip("numpy")
pytest.importorskip("lightgbm", reason="the extra `train` is not installed")
pytest.importorskip("sklearn", reason="the extra `train` is not installed")

FEATURES = (Feature(name="up", summary="", monotone=1), Feature(name="any", summary=""))


def rows(count: int = 600) -> tuple[Any, Any]:
    """Whole numbers, and a label that rises with the first."""
    chance = np.random.default_rng(7)
    table = chance.integers(-1, 30, size=(count, 2))
    return table, (table[:, 0] + chance.integers(-6, 7, size=count) > 12).astype(int)


def test_a_written_ensemble_scores_as_it_was_fitted() -> None:
    from training.fit import fit

    table, labels = rows()
    made = read_ensemble("made", fit(table, labels, np.ones(600), FEATURES, ("up", "any"), rounds=20))
    scores = made.log_odds(table.tolist()).tolist()
    right = [(score > 0) == bool(label) for score, label in zip(scores, labels, strict=True)]
    assert sum(right) > 500
    assert [sum(made.contributions(tuple(row)).values()) for row in table[:40].tolist()] == scores[:40]


def test_a_rising_feature_never_lowers_a_score() -> None:
    from training.fit import fit

    table, labels = rows()
    made = read_ensemble("made", fit(table, labels, np.ones(600), FEATURES, ("up", "any"), rounds=20))
    for other in (-1, 4, 20):
        scores = made.log_odds([(up, other) for up in range(-1, 30)])
        assert scores.tolist() == sorted(scores)


def test_the_same_rows_give_the_same_trees() -> None:
    from training.fit import fit

    table, labels = rows()
    one, other = (fit(table, labels, np.ones(600), FEATURES, ("up", "any"), rounds=5) for _ in range(2))
    assert one == other


def test_a_calibration_table_rises() -> None:
    from training.calibrate import table

    chance = np.random.default_rng(3)
    scores = chance.integers(-3_000, 3_000, size=300)
    truth = (scores + chance.integers(-2_000, 2_000, size=300) > 0).astype(float)
    found = table(scores, truth)
    assert found["score"] == sorted(found["score"])
    assert found["hundredths"] == sorted(found["hundredths"])
    assert 1 <= found["hundredths"][0] <= found["hundredths"][-1] <= 97
