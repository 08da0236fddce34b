"""The learned link score: log odds that two facts are about one thing, from the features of the pair and of its competitors."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple

from discrepancy.link.pairs.competing_candidates import FEATURES, competition
from discrepancy.link.pairs.fact_context import StoryContext
from discrepancy.link.pairs.feature import MISSING, MOST, Family, all_families, names_of
from discrepancy.link.pairs.pair_columns import PairColumns
from discrepancy.link.pairs.vectors.arrays import Numbers
from discrepancy.models.trees import SCALE, Ensemble, ModelError, read_ensemble, read_file

FILE = "link.json"
AGREE = "values.agree"
COMPETING = tuple(f"competing.{feature.name}" for feature in FEATURES)

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkModel:
    """Two ensembles: `pair` sees a pair by itself, `final` also the scores of its competitors."""

    families: tuple[Family, ...]
    pair: Ensemble
    final: Ensemble


class ScoredPair(NamedTuple):
    """A candidate with what the model says.

    `log_odds` are thousandths, `agree` is whether the two values do; `columns` holds the features of all candidates, a column for each.
    """

    log_odds: int
    agree: bool = False
    columns: Numbers = None
    place: int = 0

    @property
    def row(self) -> Numbers:
        """The features of this one, in the order of the model's `final`."""
        return self.columns[:, self.place]

    @property
    def probability(self) -> float:
        """That the two facts are about one thing, 0 to 1."""
        return probability(self.log_odds)


def probability(log_odds: int) -> float:
    """The probability from thousandths of log odds."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds / SCALE))))


def link_model(data: Mapping[str, Any] | None = None) -> LinkModel:
    """The shipped model, or the one that `data` describes. Raises ModelError where its features are not those of this program."""
    return _shipped() if data is None else _model(data)


@cache
def _shipped() -> LinkModel:
    return _model(read_file(FILE))


def _model(data: Mapping[str, Any]) -> LinkModel:
    known = all_families()
    missing = [name for name in data.get("families", ()) if name not in known]
    if missing:
        raise ModelError(f"models/{FILE} was fitted with features that are not installed: {', '.join(missing)}; run `make train`")
    families = tuple(known[name] for name in data.get("families", ()))
    pair, final = (read_ensemble(f"models/{FILE}", data.get(part) or {}) for part in ("pair", "final"))
    names = names_of(families)
    if pair.features != names or final.features != (*names, *COMPETING):
        raise ModelError(f"models/{FILE} was fitted on other features than this version computes; run `make train`")
    return LinkModel(families=families, pair=pair, final=final)


def feature_columns(story: StoryContext, pairs: Sequence[Pair], families: Sequence[Family]) -> Numbers:
    """The features of the pairs: a row for each feature and a column for each pair. The order of the two facts changes nothing."""
    import numpy as np

    told = PairColumns(story, pairs)
    found = np.empty((len(names_of(families)), len(pairs)), dtype=np.int16)
    at = 0
    for family in families:
        for column in family.compute(told):
            found[at] = np.clip(column, MISSING, MOST)
            at += 1
    return found


def score_pairs(story: StoryContext, pairs: Sequence[Pair], model: LinkModel) -> dict[Pair, ScoredPair]:
    """What the model says of each candidate of a story."""
    import numpy as np

    if not pairs:
        return {}
    columns = feature_columns(story, pairs, model.families)
    alone = np.rint(model.pair.log_odds(columns.T) * 100 / SCALE).astype(np.int64)
    agree = agreeing(columns, model.families)
    full = np.concatenate([columns, competition(story, pairs, alone, agree)]).astype(np.int16)
    final = model.final.log_odds(full.T)
    return dict(zip(pairs, map(ScoredPair, final.tolist(), agree.tolist(), repeat(full), range(len(pairs))), strict=True))


def agreeing(columns: Numbers, families: Sequence[Family]) -> Numbers:
    """Whether the values of each pair agree, by its features."""
    return columns[names_of(families).index(AGREE)] > 0
