"""The learned link score: log odds that two facts are about one thing, from the features of the pair and of its competitors."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from discrepancy.link.pairs.competing_candidates import FEATURES, competition
from discrepancy.link.pairs.fact_context import StoryContext
from discrepancy.link.pairs.feature import Family, all_families, names_of
from discrepancy.models.trees import SCALE, Ensemble, ModelError, read_ensemble, read_file

FILE = "link.json"
COMPETING = tuple(f"competing.{feature.name}" for feature in FEATURES)

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkModel:
    """Two ensembles: `pair` sees a pair by itself, `final` also the scores of its competitors."""

    families: tuple[Family, ...]
    pair: Ensemble
    final: Ensemble


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredPair:
    """A candidate with its score. `log_odds` are thousandths; `row` the features in the order of the model's `final`."""

    log_odds: int
    row: tuple[int, ...]

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


def feature_rows(story: StoryContext, pairs: Sequence[Pair], families: Sequence[Family]) -> list[tuple[int, ...]]:
    """The features of each pair; the order of its two facts changes nothing."""
    rows = []
    computes = [family.compute for family in families]
    for a, b in pairs:
        left, right = story.facts[a], story.facts[b]
        rows.append(tuple(chain.from_iterable([compute(story, left, right) for compute in computes])))
    return rows


def score_pairs(story: StoryContext, pairs: Sequence[Pair], model: LinkModel) -> dict[Pair, ScoredPair]:
    """The scores of a story's candidates."""
    rows = feature_rows(story, pairs, model.families)
    alone = [round(value * 100 / SCALE) for value in model.pair.log_odds(rows)]
    full = [(*row, *more) for row, more in zip(rows, competition(story, pairs, alone, agreeing(rows, model.families)), strict=True)]
    final = model.final.log_odds(full)
    return {pair: ScoredPair(log_odds=score, row=row) for pair, score, row in zip(pairs, final, full, strict=True)}


def agreeing(rows: Sequence[Sequence[int]], families: Sequence[Family]) -> list[bool]:
    """Whether the values of each pair agree, by its row."""
    at = names_of(families).index("values.agree")
    return [bool(row[at]) for row in rows]
