"""The probability that an editor shown both passages would call a finding true, calibrated on stories left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from discrepancy.judge.finding_features import features
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Side, Verdict
from discrepancy.models.linear import Linear, read_linear
from discrepancy.models.trees import ModelError, read_file

FILE = "finding.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingModel:
    """`ranking` scores findings; the table maps a score to a probability, `scores` and `hundredths` rising together."""

    ranking: Linear
    scores: tuple[int, ...]
    hundredths: tuple[int, ...]

    def probability(self, rule: str, verdict: Verdict, claim: Claim, sides: Sequence[Side]) -> float:
        """Probability of a finding, 0 to 1, rounded to hundredths. For a rule that the model was not trained on, that of the claim's best link."""
        if f"rule.{rule}" not in self.ranking.features:
            return round(max((link.score for link in claim.links), default=100) / 100, 2)
        return self.calibrated(self.ranking.log_odds(features(rule, verdict, claim, sides, self.ranking.features)))

    def calibrated(self, score: int) -> float:
        """The probability that belongs to a score: that of the table's last step at or below it."""
        return self.hundredths[max(0, bisect_right(self.scores, score) - 1)] / 100


def finding_model(data: Mapping[str, Any] | None = None) -> FindingModel:
    """The shipped model, or the one that `data` describes. Raises ModelError where it is damaged."""
    return _shipped() if data is None else _model(data)


@cache
def _shipped() -> FindingModel:
    return _model(read_file(FILE))


def _model(data: Mapping[str, Any]) -> FindingModel:
    ranking = read_linear(f"models/{FILE}", data.get("ranking") or {})
    try:
        scores, hundredths = (tuple(map(int, data["calibration"][name])) for name in ("score", "hundredths"))
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"models/{FILE}: damaged calibration table ({error})") from None
    if len(scores) != len(hundredths) or not scores or list(scores) != sorted(scores) or list(hundredths) != sorted(hundredths):
        raise ModelError(f"models/{FILE}: the values of the calibration table do not increase")
    return FindingModel(ranking=ranking, scores=scores, hundredths=hundredths)
