"""A logistic regression as readable JSON of whole numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from discrepancy.models.trees import FORMAT, ModelError

MILLION = 1_000_000
"""Weights and bias are millionths of log odds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linear:
    """Log odds as a bias and a weight for each unit of each feature."""

    features: tuple[str, ...]
    bias: int
    weights: tuple[int, ...]

    def log_odds(self, row: Sequence[int]) -> int:
        """Thousandths of log odds of one row, in the order of `features`."""
        total = self.bias + sum(weight * value for weight, value in zip(self.weights, row, strict=True))
        return round(total / 1_000)

    def contributions(self, row: Sequence[int]) -> dict[str, int]:
        """What each feature adds, in thousandths of log odds, without those that add nothing."""
        found = {name: round(weight * value / 1_000) for name, weight, value in zip(self.features, self.weights, row, strict=True)}
        return {name: value for name, value in found.items() if value}


def read_linear(name: str, data: Mapping[str, Any]) -> Linear:
    """A model from its file. Raises ModelError where it is damaged."""
    try:
        if data["format"] != FORMAT:
            raise ModelError(f"{name}: format {data['format']}, expected {FORMAT}")
        made = Linear(features=tuple(data["features"]), bias=int(data["bias"]), weights=tuple(map(int, data["weights"])))
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{name}: damaged model file ({error})") from None
    if len(made.features) != len(made.weights):
        raise ModelError(f"{name}: damaged model file ({len(made.features)} features, {len(made.weights)} weights)")
    return made
