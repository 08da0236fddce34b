"""Boosted trees as readable JSON of whole numbers, and their evaluation."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from discrepancy.models.seal import KEY, seal

SCALE = 1000
"""Leaves and bias are thousandths of log odds."""
FORMAT = 1
MOST_LEAVES = 16
"""Leaves of a tree: each has a bit of a number of 16."""
ALL_LEAVES = (1 << MOST_LEAVES) - 1
AT_ONCE = 4_096
"""Rows that are evaluated at a time: what their conditions say fits into a core's cache."""


class ModelError(Exception):
    """A model file that cannot be used, with its name and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """One tree, node by node. Node 0 is the root; a leaf has -1 as its feature.

    A pair whose feature is at most `threshold` goes to `left`, else to `right`. `value` is what the node says by itself, in
    thousandths of log odds; only a leaf's counts, those above explain how it came about.
    """

    feature: tuple[int, ...]
    threshold: tuple[int, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[int, ...]

    def leaves(self, below: int = 0) -> list[int]:
        """The leaves below a node, from left to right."""
        found, todo = [], [below]
        while todo:
            node = todo.pop()
            if self.feature[node] < 0:
                found.append(node)
            else:
                todo += (self.right[node], self.left[node])
        return found


Conditions = tuple[tuple[int, int], ...]
"""Every (feature, threshold) that some tree asks for."""
Leaves = list[tuple[list[tuple[int, Any]], Any]]
"""Of each tree, [(number of a condition, leaves that remain where it does not hold)] and the value for each set of leaves that remain."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ensemble:
    """A sum of trees: the log odds of what it was fitted to say."""

    name: str
    features: tuple[str, ...]
    bias: int
    trees: tuple[Tree, ...]
    _prepared: list[tuple[Conditions, Leaves]] = field(default_factory=list, repr=False)
    """What the trees are evaluated by, once it was asked for."""

    def log_odds(self, rows: Any) -> Any:
        """Thousandths of log odds for each row of features, in the order of `features`, as an array.

        `rows` is a sequence of rows, or a matrix of one row for each pair, which is quickest where a column lies in one piece.
        """
        import numpy as np

        columns = np.asarray(rows, dtype=None if len(rows) else np.int64).reshape(len(rows), len(self.features)).T
        parts = [self._some(np.ascontiguousarray(columns[:, start : start + AT_ONCE])) for start in range(0, len(rows), AT_ONCE)]
        return np.concatenate(parts or [np.empty(0, dtype=np.int64)])

    def _some(self, columns: Any) -> Any:
        """The same for a few rows, given as columns."""
        import numpy as np

        if not self._prepared:
            self._prepared.append(_prepare(self.trees))
        conditions, every = self._prepared[0]
        features, thresholds = np.array(conditions, dtype=np.int64).reshape(len(conditions), 2).T
        limits = np.iinfo(columns.dtype)
        true = columns[features] <= thresholds.clip(limits.min, limits.max).astype(columns.dtype)[:, None]
        holds = list(np.negative(true.view(np.int8), dtype=np.int16).view(np.uint16))  # all bits, or none
        total, value = np.full(columns.shape[1], self.bias, dtype=np.int64), np.empty(columns.shape[1], dtype=np.int32)
        left, stays = np.empty((2, columns.shape[1]), dtype=np.uint16)
        for asked, leaves in every:
            left.fill(len(leaves) - 1)
            for condition, without in asked:
                np.bitwise_and(left, np.bitwise_or(holds[condition], without, out=stays), out=left)
            np.take(leaves, left, out=value, mode="clip")  # no index needs it; it spares a copy
            np.add(total, value, out=total)
        return total

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


def _prepare(trees: Sequence[Tree]) -> tuple[Conditions, Leaves]:
    """The conditions of all trees, and each tree as bits, one for each leaf from left to right (QuickScorer, Lucchese et al. 2015).

    A node is the number of its condition, and the leaves that remain where it does not hold; the first leaf that remains after all
    nodes is the row's. Its value is found by the bits that are left.
    """
    import numpy as np

    conditions = tuple(sorted({pair for tree in trees for pair in zip(tree.feature, tree.threshold, strict=True) if pair[0] >= 0}))
    number = {pair: at for at, pair in enumerate(conditions)}
    most = max((len(tree.leaves()) for tree in trees), default=1)
    first = np.argmax(np.arange(1 << most)[:, None] >> np.arange(most) & 1, axis=1)
    found = []
    for tree in trees:
        place = {leaf: at for at, leaf in enumerate(tree.leaves())}
        asked = [
            (number[tree.feature[node], tree.threshold[node]], np.uint16(ALL_LEAVES - sum(1 << place[leaf] for leaf in tree.leaves(below))))
            for node, below in enumerate(tree.left)
            if tree.feature[node] >= 0
        ]
        values = np.array([tree.value[leaf] for leaf in place], dtype=np.int32)
        found.append((asked, values[first[: 1 << len(place)]]))
    return conditions, found


def read_ensemble(name: str, data: Mapping[str, Any]) -> Ensemble:
    """An ensemble from what its file says. Raises ModelError where it is damaged."""
    try:
        if data["format"] != FORMAT:
            raise ModelError(f"{name}: format {data['format']}, expected {FORMAT}")
        trees = tuple(Tree(**{key: tuple(map(int, row[key])) for key in Tree.__slots__}) for row in data["trees"])
        made = Ensemble(name=name, features=tuple(data["features"]), bias=int(data["bias"]), trees=trees)
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{name}: damaged model file ({error})") from None
    for tree in made.trees:
        size = len(tree.feature)
        rows = (tree.threshold, tree.left, tree.right, tree.value)
        if any(len(row) != size for row in rows) or any(not -1 <= at < len(made.features) for at in tree.feature):
            raise ModelError(f"{name}: damaged model file (a tree that does not fit together)")
        if any(
            at >= 0 and not node < min(down) <= max(down) < size
            for node, (at, *down) in enumerate(zip(tree.feature, tree.left, tree.right, strict=True))
        ):
            raise ModelError(f"{name}: damaged model file (a tree with a loop)")
        if len(tree.leaves()) > MOST_LEAVES:
            raise ModelError(f"{name}: a tree has more than {MOST_LEAVES} leaves; fit smaller ones")
    return made


def read_file(name: str, text: str | None = None) -> Mapping[str, Any]:
    """What a file of models/ says; `text` is its content, the shipped file's where None. Raises ModelError."""
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
