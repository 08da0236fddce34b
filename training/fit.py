"""Fitting boosted trees with LightGBM (MIT) and writing them as whole numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np

from discrepancy.link.pairs.feature import Feature
from discrepancy.models.trees import FORMAT, SCALE

PARAMETERS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 12,
    "learning_rate": 0.08,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "use_missing": False,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "seed": 1,
    "verbose": -1,
}
"""Small trees and a strong penalty: 3,000 positive pairs are few. Chosen by average precision on stories left out."""
ROUNDS = 160


def fit(
    rows: Any, labels: Any, weights: Any, features: Sequence[Feature], names: Sequence[str], rounds: int = ROUNDS, **changes: Any
) -> dict[str, Any]:
    """An ensemble as `link.trees.read_ensemble` reads it. `rows` is a matrix of whole numbers, one column for each of `features`."""
    parameters = {
        **PARAMETERS,
        **changes,
        "monotone_constraints": [feature.monotone for feature in features],
        "monotone_constraints_method": "basic",
    }
    data = lightgbm.Dataset(np.asarray(rows, dtype=np.float32), np.asarray(labels), weight=np.asarray(weights), feature_name=list(names))
    booster = lightgbm.train(parameters, data, rounds)
    trees = [_tree(row["tree_structure"]) for row in booster.dump_model()["tree_info"]]
    return {"format": FORMAT, "features": list(names), "bias": 0, "trees": trees}


def _tree(root: dict[str, Any]) -> dict[str, list[int]]:
    """LightGBM's nested nodes as columns, parents before children."""
    columns: dict[str, list[int]] = {"feature": [], "threshold": [], "left": [], "right": [], "value": []}
    todo = [(root, -1, "left")]
    while todo:
        node, parent, side = todo.pop()
        at = len(columns["feature"])
        if parent >= 0:
            columns[side][parent] = at
        leaf = "leaf_value" in node
        columns["feature"].append(-1 if leaf else int(node["split_feature"]))
        columns["threshold"].append(0 if leaf else int(np.floor(node["threshold"])))
        columns["left"].append(0)
        columns["right"].append(0)
        columns["value"].append(round(SCALE * node["leaf_value" if leaf else "internal_value"]))
        if not leaf:
            todo += [(node["right_child"], at, "right"), (node["left_child"], at, "left")]
    return columns
