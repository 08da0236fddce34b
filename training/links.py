"""The link model: fitted on all stories, and for each fold on all stories but its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import numpy as np

from discrepancy.link.pairs.competing_candidates import FEATURES, competition
from discrepancy.link.pairs.fact_context import StoryContext
from discrepancy.link.pairs.feature import Feature, all_families, names_of
from discrepancy.link.pairs.scorer import COMPETING
from discrepancy.model.extract import Extract
from discrepancy.models.trees import SCALE, read_ensemble
from training.fit import fit
from training.pairs import StoryPairs
from training.stories import FOLDS

KEPT = {"unknown": 4, "half": 2}
"""One of so many pairs without a full judgement is used for fitting, at so many times the weight, because they are similar to each other."""
CORPUS = {"wild": 1.0, "real": 1.0, "written": 0.6, "cases": 0.5, "planted": 0.5, "decided": 1.0, "judged": 0.35, "incidents": 0.3}
"""Weight of a story by its corpus: the final measure is on real articles."""


class PairTable:
    """All labelled pairs as one table."""

    def __init__(self, stories: Sequence[StoryPairs], extracts: Mapping[int, tuple[Extract, ...]]) -> None:
        self.stories = stories
        self.extracts = extracts
        self.pairs = [pair for story in stories for pair in story.pairs]
        self.rows = np.array([pair.row for pair in self.pairs], dtype=np.int32)
        self.labels = np.array([pair.label for pair in self.pairs])
        self.folds = np.array([pair.fold for pair in self.pairs])
        self.weights = _weights(stories)
        every = np.array([KEPT.get(pair.how, 1) for pair in self.pairs])
        self.fitted = (np.arange(len(self.pairs)) % every == 0) & (self.weights > 0)
        self.weights = self.weights * every


def _weights(stories: Sequence[StoryPairs]) -> Any:
    """Stories count about equally, whatever the number of their pairs: the root of the median divided by the story's sum, at most three."""
    sums = [sum(pair.weight * (5 if pair.label else 1) for pair in story.pairs) or 1.0 for story in stories]
    median = float(np.median(sums))
    return np.array(
        [
            pair.weight * min(3.0, (median / total) ** 0.5) * CORPUS[pair.corpus]
            for story, total in zip(stories, sums, strict=True)
            for pair in story.pairs
        ]
    )


def features() -> tuple[tuple[Feature, ...], tuple[str, ...]]:
    """The features of a pair by itself, and their full names."""
    families = tuple(all_families().values())
    return tuple(feature for family in families for feature in family.features), names_of(families)


def fit_links(table: PairTable, chosen: Any) -> tuple[dict[str, Any], Any]:
    """(model fitted on the chosen pairs, log odds in thousandths that it gives every pair).

    The second ensemble sees what the first says of competitors; the first's scores of fitted stories come from folds that left them out.
    """
    own, names = features()
    alone = np.zeros(len(table.pairs), dtype=np.int64)
    inside = sorted(set(table.folds[chosen].tolist()))
    for part_of in (inside[: len(inside) // 2], inside[len(inside) // 2 :]):
        here = np.isin(table.folds, part_of)
        rest = chosen & table.fitted & ~here
        part = fit(table.rows[rest], *_target(table, rest), own, names)
        alone[here] = read_ensemble("pair", part).log_odds(table.rows[here])
    use = chosen & table.fitted
    pair = fit(table.rows[use], *_target(table, use), own, names)
    outside = ~np.isin(table.folds, inside)
    if outside.any():
        alone[outside] = read_ensemble("pair", pair).log_odds(table.rows[outside])
    full = np.concatenate([table.rows, _competition(table, alone)], axis=1)
    final = fit(full[use], *_target(table, use), (*own, *FEATURES), (*names, *COMPETING))
    scores = read_ensemble("final", final).log_odds(full)
    return {"families": list(all_families()), "pair": pair, "final": final}, scores


def _target(table: PairTable, use: Any) -> tuple[Any, Any]:
    return table.labels[use], table.weights[use]


def _competition(table: PairTable, alone: Any) -> Any:
    made, at = [], 0
    for number, story in enumerate(table.stories):
        size = len(story.pairs)
        context = StoryContext(table.extracts[number])
        scores = np.rint(alone[at : at + size] * 100 / SCALE).astype(np.int64)
        made.append(competition(context, [pair.pair for pair in story.pairs], scores, np.array([pair.agree for pair in story.pairs])))
        at += size
    return np.concatenate(made, axis=1).astype(np.int32).T


def crossfit(table: PairTable, workers: int | None = None) -> tuple[dict[int, dict[str, Any]], Any]:
    """(a model for each fold that saw no story of it, log odds of every pair by the model that did not see its story)."""
    models: dict[int, dict[str, Any]] = {}
    scores = np.zeros(len(table.pairs), dtype=np.int64)
    with ProcessPoolExecutor(workers, initializer=_share, initargs=(table,)) as pool:
        for fold, (model, every) in enumerate(pool.map(_without, range(FOLDS))):
            models[fold] = model
            scores[table.folds == fold] = every
    return models, scores


_shared: list[PairTable] = []


def _share(table: PairTable) -> None:
    _shared[:] = [table]


def _without(fold: int) -> tuple[dict[str, Any], Any]:
    """The model that saw no story of the fold, and what it says of the fold's pairs."""
    table = _shared[0]
    model, scores = fit_links(table, table.folds != fold)
    return model, scores[table.folds == fold]
