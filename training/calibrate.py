"""The probability of a finding: a logistic regression that ranks findings, and a rising table from its score to a probability.

Boosted trees and forests over sixty features more ranked no better on stories left out: there are some thirty true conflicts among the
findings of real stories to learn from, and some seventy true variants.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from discrepancy.models.linear import MILLION, read_linear
from discrepancy.models.trees import FORMAT
from training.findings import LabelledFinding, as_table, wanted
from training.stories import FOLDS

PENALTY = 0.2
"""Inverse strength of the ridge penalty: strong, for the findings are few. From .1 to .5 the left-out ranking is the same."""
RULE_SCALE = 0.25
"""What the column of each rule is divided by. The other columns are divided by their own standard deviations, which of a rule with few
findings is so small that its weight would hardly be penalised: three findings of scores made it -2.7.
"""
WEIGHT = {"wild": 1.0, "real": 1.0, "written": 0.5, "cases": 0.1, "planted": 0.2, "decided": 1.0, "judged": 1.0}
REAL = frozenset({"wild", "real"})
"""The corpora that the table is fitted on: real differences in real articles."""
LOWEST, HIGHEST = 2, 97
"""Hundredths of probability that the table reaches: no finding is certain either way."""


def fitted(model: LogisticRegression, rows: Any, truth: Any, weights: Any) -> LogisticRegression:
    """A regression on judgements from 0 to 1: what readers called arguable counts half as true and half as false."""
    both = np.concatenate([weights * truth, weights * (1 - truth)])
    use = both > 0
    labels = np.concatenate([np.ones(len(truth), dtype=int), np.zeros(len(truth), dtype=int)])
    return model.fit(np.concatenate([rows, rows])[use], labels[use], sample_weight=both[use])


def rank(findings: Sequence[LabelledFinding], use: Any) -> dict[str, Any]:
    """The regression fitted on the findings that `use` marks, with weights for the features as they are."""
    rows, truth, _ = as_table(findings)
    weights = np.array([WEIGHT[item.corpus] for item in findings])[use]
    scaler = StandardScaler().fit(rows[use])
    scaler.scale_[[name.startswith("rule.") for name in wanted()]] = RULE_SCALE
    model = fitted(LogisticRegression(C=PENALTY, max_iter=2_000), scaler.transform(rows[use]), truth[use], weights)
    each = model.coef_[0] / scaler.scale_
    bias = float(model.intercept_[0] - (each * scaler.mean_).sum())
    return {
        "format": FORMAT,
        "features": list(wanted()),
        "bias": round(MILLION * bias),
        "weights": [round(MILLION * float(weight)) for weight in each],
    }


def scores_of(ranking: dict[str, Any], findings: Sequence[LabelledFinding]) -> Any:
    """The score of each finding, in thousandths of log odds."""
    model = read_linear("finding", ranking)
    rows, _, _ = as_table(findings)
    return np.array([model.log_odds(row) for row in rows.tolist()])


def crossfit_scores(findings: Sequence[LabelledFinding]) -> Any:
    """The score of each finding by a regression that saw no story of its fold."""
    folds = np.array([item.fold for item in findings])
    found = np.zeros(len(findings), dtype=np.int64)
    for fold in range(FOLDS):
        part = [item for item in findings if item.fold == fold]
        if part:
            found[folds == fold] = scores_of(rank(findings, folds != fold), part)
    return found


def table(scores: Any, truth: Any) -> dict[str, list[int]]:
    """A rising table from score to hundredths of probability: Platt scaling (Platt 1999), the score at which each hundredth is reached.

    Isotonic regression over these few findings gave plateaus: half of all findings had one probability.
    """
    model = fitted(LogisticRegression(C=10.0), scores[:, None] / 1_000, truth, np.ones(len(truth)))
    slope, bias = float(model.coef_[0][0]), float(model.intercept_[0])
    hundredths = range(LOWEST, HIGHEST + 1)
    return {"score": [round(1_000 * (math.log(h / (100 - h)) - bias) / slope) for h in hundredths], "hundredths": list(hundredths)}


def fit_findings(findings: Sequence[LabelledFinding]) -> dict[str, Any]:
    """The model: a ranking fitted on all findings, and a table fitted on the scores of regressions that left each story out."""
    left_out = crossfit_scores(findings)
    real = np.array([item.corpus in REAL for item in findings])
    truth = np.array([item.truth for item in findings])
    return {"ranking": rank(findings, np.ones(len(findings), dtype=bool)), "calibration": table(left_out[real], truth[real])}
