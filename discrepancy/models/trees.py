"""Boosted trees as readable JSON of whole numbers, and their evaluation."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from typing import Any

from discrepancy.models.seal import KEY, seal

SCALE = 1000
"""Leaves and bias are thousandths of log odds."""
FORMAT = 1


class ModelError(Exception):
    """A model file that cannot be used, with its name and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """One tree, node by node. Node 0 is the root; a leaf has -1 as its feature.

    A pair whose feature is at most `threshold` goes to `left`, else to `right`. `value` is in thousandths of log odds; only that of a
    leaf counts, the others serve explanations.
    """

    feature: tuple[int, ...]
    threshold: tuple[int, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ensemble:
    """A sum of trees, which gives log odds."""

    name: str
    features: tuple[str, ...]
    bias: int
    trees: tuple[Tree, ...]
    conditions: tuple[tuple[int, int], ...]
    """Every (feature, threshold) that a tree asks for: a third as many as there are nodes."""
    condition_of: tuple[tuple[int, ...], ...]
    """The number of each node's condition, by tree; -1 for a leaf."""

    def log_odds(self, rows: Sequence[Sequence[int]]) -> list[int]:
        """Thousandths of log odds for each row of features, in the order of `features`."""
        if not rows:
            return []
        import numpy as np

        columns = np.fromiter(chain.from_iterable(rows), dtype=np.int32).reshape(len(rows), len(self.features)).T.copy()
        total = np.full(len(rows), self.bias, dtype=np.int64)
        below = [columns[feature] <= threshold for feature, threshold in self.conditions]
        for tree, conditions in zip(self.trees, self.condition_of, strict=True):
            said: list[Any] = list(tree.value)
            for node in range(len(said) - 1, -1, -1):  # what is below a node comes after it
                if conditions[node] >= 0:
                    said[node] = np.where(below[conditions[node]], said[tree.left[node]], said[tree.right[node]])
            total += said[0]
        return list(map(int, total))

    def contributions(self, row: Sequence[int]) -> dict[str, int]:
        """What each feature adds for one row, in thousandths of log odds; with the bias they add up to `log_odds`.

        Each step down a tree belongs to the feature that decides it (Saabas 2014). The trees' own roots count as "prior".
        """
        found = {"prior": self.bias}
        for tree in self.trees:
            node = 0
            found["prior"] += tree.value[0]
            while tree.feature[node] >= 0:
                at = tree.feature[node]
                down = tree.left[node] if row[at] <= tree.threshold[node] else tree.right[node]
                name = self.features[at]
                found[name] = found.get(name, 0) + tree.value[down] - tree.value[node]
                node = down
        return {name: value for name, value in found.items() if value or name == "prior"}


def _ensemble(name: str, features: tuple[str, ...], bias: int, trees: tuple[Tree, ...]) -> Ensemble:
    asked = {pair for tree in trees for pair in zip(tree.feature, tree.threshold, strict=True) if pair[0] >= 0}
    conditions = tuple(sorted(asked))
    number = {pair: at for at, pair in enumerate(conditions)}
    condition_of = tuple(tuple(number.get(pair, -1) for pair in zip(tree.feature, tree.threshold, strict=True)) for tree in trees)
    return Ensemble(name=name, features=features, bias=bias, trees=trees, conditions=conditions, condition_of=condition_of)


def read_ensemble(name: str, data: Mapping[str, Any]) -> Ensemble:
    """An ensemble from its file. Raises ModelError where it is damaged."""
    try:
        if data["format"] != FORMAT:
            raise ModelError(f"{name}: format {data['format']}, expected {FORMAT}")
        trees = tuple(Tree(**{key: tuple(map(int, row[key])) for key in Tree.__slots__}) for row in data["trees"])
        features, bias = tuple(data["features"]), int(data["bias"])
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{name}: damaged model file ({error})") from None
    for tree in trees:
        size = len(tree.feature)
        rows = (tree.threshold, tree.left, tree.right, tree.value)
        if any(len(row) != size for row in rows) or any(not -1 <= at < len(features) for at in tree.feature):
            raise ModelError(f"{name}: damaged model file (a tree that does not fit together)")
        if any(
            at >= 0 and not node < min(down) <= max(down) < size
            for node, (at, *down) in enumerate(zip(tree.feature, tree.left, tree.right, strict=True))
        ):
            raise ModelError(f"{name}: damaged model file (a tree with a loop)")
    return _ensemble(name, features, bias, trees)


def read_file(name: str, text: str | None = None) -> Mapping[str, Any]:
    """The data of a file of models/; `text` is its content, the shipped file's where None. Raises ModelError."""
    try:
        found = json.loads(files("discrepancy.models").joinpath(name).read_text(encoding="utf-8") if text is None else text)
    except (OSError, ValueError) as error:
        raise ModelError(f"models/{name} cannot be read: {error}; install discrepancy again") from None
    if not isinstance(found, dict):
        raise ModelError(f"models/{name} holds no JSON object; install discrepancy again")
    if found.pop(KEY, None) != seal(found):
        raise ModelError(
            f"models/{name} was changed after it was fitted: its {KEY} does not match; install discrepancy again, or run `make train`"
        )
    return found
