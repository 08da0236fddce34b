"""The probability of a finding: a logistic regression that ranks findings, and a rising table from its score to a probability.

Boosted trees over the same features ranked worse on stories left out (average precision .52 against .63 for conflicts, .86 against .90 for
variants): there are some hundred true conflicts to learn from.
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

PENALTY = 0.02
"""Inverse strength of the ridge penalty: strong, for the findings are few."""
USED = tuple(
    """
best mean weakest conflict within sides facts sources linked entity bearer.same slots.noun slots.head slots.predicate slots.across
slots.agent slots.patient slots.time slots.area slots.part slots.parts slots.status words.cosine words.near words.clause_cosine
values.orders values.log_ratio values.days_apart values.hedged values.digits values.elsewhere wording.text neighbours.common
competing.worse_margin competing.agrees_elsewhere competing.both_agree_elsewhere position.days
""".split()
)
"""The features that are used, beside kind and rule. More of them gained nothing on stories left out."""
WEIGHT = {"wild": 1.0, "real": 1.0, "written": 0.2, "cases": 0.1, "planted": 0.3}
REAL = frozenset({"wild", "real"})
"""The corpora that the table is fitted on: real differences in real articles."""
LOWEST, HIGHEST = 2, 97
"""Hundredths of probability that the table reaches: no finding is certain either way."""


def chosen() -> tuple[str, ...]:
    """The names of the features that are used."""
    return tuple(name for name in wanted() if name in USED or name.startswith(("kind.", "rule.")))


def rank(findings: Sequence[LabelledFinding], use: Any) -> dict[str, Any]:
    """The regression fitted on the findings that `use` marks, with weights for the features as they are."""
    names = chosen()
    rows, truth, _ = as_table(findings)
    rows = rows[use][:, [wanted().index(name) for name in names]]
    weights = np.array([WEIGHT[item.corpus] for item in findings])[use]
    scaler = StandardScaler().fit(rows)
    fitted = LogisticRegression(C=PENALTY, max_iter=2_000).fit(scaler.transform(rows), (truth[use] >= 1).astype(int), sample_weight=weights)
    each = fitted.coef_[0] / scaler.scale_
    bias = float(fitted.intercept_[0] - (each * scaler.mean_).sum())
    return {
        "format": FORMAT,
        "features": list(names),
        "bias": round(MILLION * bias),
        "weights": [round(MILLION * float(weight)) for weight in each],
    }


def scores_of(ranking: dict[str, Any], findings: Sequence[LabelledFinding]) -> Any:
    """The score of each finding, in thousandths of log odds."""
    columns = [wanted().index(name) for name in ranking["features"]]
    model = read_linear("finding", ranking)
    rows, _, _ = as_table(findings)
    return np.array([model.log_odds(row) for row in rows[:, columns].tolist()])


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
    fitted = LogisticRegression(C=10.0).fit(scores[:, None] / 1_000, truth)
    slope, bias = float(fitted.coef_[0][0]), float(fitted.intercept_[0])
    hundredths = range(LOWEST, HIGHEST + 1)
    return {"score": [round(1_000 * (math.log(h / (100 - h)) - bias) / slope) for h in hundredths], "hundredths": list(hundredths)}


def fit_findings(findings: Sequence[LabelledFinding]) -> tuple[dict[str, Any], Any]:
    """(the model, the score of each finding by a regression that left its story out)."""
    left_out = crossfit_scores(findings)
    real = np.array([item.corpus in REAL for item in findings])
    truth = np.array([item.truth >= 1 for item in findings], dtype=float)
    return {"ranking": rank(findings, np.ones(len(findings), dtype=bool)), "calibration": table(left_out[real], truth[real])}, left_out
