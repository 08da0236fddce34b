"""What the models reach on stories that they did not see, as whole numbers that travel in the model files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from sklearn.metrics import average_precision_score, precision_recall_curve

from discrepancy.judge.probability import finding_model
from discrepancy.models.trees import read_ensemble
from training.findings import LabelledFinding
from training.links import PairTable
from training.stories import Story

JUDGED = frozenset({"same", "trap", "other"})
"""Pairs of which readers judged both facts."""
REAL = "wild"
"""The corpus whose figures are given: real articles in which every conflict and variant is listed."""
THRESHOLDS = (20, 30, 40, 50, 60, 70, 80, 90)
"""Hundredths of probability at which found and true are reported."""
FEWEST = 10
"""Positive pairs that a kind must have for a separate figure."""


def data_hash(stories: Sequence[Story]) -> str:
    """sha256 over the texts and judgements that a model was fitted on."""
    found = hashlib.sha256()
    for story in sorted(stories, key=lambda story: (story.corpus, story.name)):
        found.update(
            repr((story.corpus, story.name, [(source.id, source.text) for source in story.sources], story.judged, story.pairs)).encode()
        )
    return found.hexdigest()


def pair_figures(table: PairTable, scores: Any, models: Mapping[int, Mapping[str, Any]]) -> dict[str, Any]:
    """Of judged pairs across real sources: average precision of all, of those whose values differ, by kind, and without each family.

    Shares are thousandths. "alone" is that of the first ensemble, which sees no competitors. A family's figure is that of the first ensemble
    with its columns shuffled among the pairs (permutation importance, Breiman 2001), so that the trees see its values and learn nothing.
    """
    pairs = table.pairs
    use = np.array([pair.corpus == REAL and pair.across and pair.how in JUDGED for pair in pairs])
    differ = use & np.array([not pair.agree for pair in pairs])
    kinds = np.array([pair.kind for pair in pairs])
    found: dict[str, Any] = {"all": _precision(table, scores, use), "differ": _precision(table, scores, differ)}
    found["kinds"] = {
        kind: _precision(table, scores, use & (kinds == kind))
        for kind in sorted(set(kinds[use].tolist()))
        if table.labels[use & (kinds == kind)].sum() >= FEWEST
    }
    found["shuffled"] = {
        family: [_precision(table, shuffled, where)["precision"] for where in (use, differ)]
        for family, shuffled in _shuffled(table, models, use)
    }
    found["alone"] = found["shuffled"].pop("")
    real = [story for story in table.stories if story.pairs and story.pairs[0].corpus == REAL]
    same, lost = sum(story.same for story in real), sum(story.same_blocked for story in real)
    found["blocking"] = {
        "same": same,
        "kept": same - lost,
        "candidates": round(sum(len(story.pairs) for story in real) / max(1, sum(story.articles for story in real))),
    }
    return found


def _precision(table: PairTable, scores: Any, use: Any) -> dict[str, int]:
    labels, given = table.labels[use], scores[use]
    precision, recall, _ = precision_recall_curve(labels, given)
    return {
        "pairs": int(use.sum()),
        "same": int(labels.sum()),
        "precision": round(1_000 * average_precision_score(labels, given)),
        "recall_at_nine_tenths": round(1_000 * max(recall[precision >= 0.9], default=0.0)),
    }


def _shuffled(table: PairTable, models: Mapping[int, Mapping[str, Any]], use: Any) -> Iterator[tuple[str, Any]]:
    """(family, the scores of the first ensemble with its columns shuffled among the pairs in use); first as they are, for no family."""
    names = models[0]["pair"]["features"]
    readers = {fold: read_ensemble("pair", model["pair"]) for fold, model in models.items()}
    order = np.random.default_rng(1).permutation(int(use.sum()))
    folds = table.folds[use]
    for family in ("", *sorted({name.split(".")[0] for name in names})):
        columns = [place for place, name in enumerate(names) if name.split(".")[0] == family]
        rows = table.rows[use].copy()
        rows[:, columns] = rows[order][:, columns]
        made = np.zeros(len(table.pairs), dtype=np.int64)
        here = np.zeros(len(rows), dtype=np.int64)
        for fold, reader in readers.items():
            here[folds == fold] = reader.log_odds(rows[folds == fold])
        made[use] = here
        yield family, made


def finding_figures(
    stories: Sequence[Story], findings: Sequence[LabelledFinding], models: Mapping[int, Mapping[str, Any]]
) -> dict[str, Any]:
    """Of the findings on real stories: said against true in ten bins, the expected calibration error, and found against true by threshold.

    A bin is [findings, sum of the probabilities, sum of true findings] in hundredths; arguable counts half. `found` counts listed conflicts or
    variants that some finding of that verdict meets.
    """
    real = [item for item in findings if item.corpus == REAL]
    readers = {fold: finding_model(model) for fold, model in models.items()}
    said = [round(100 * readers[item.fold].calibrated(readers[item.fold].ranking.log_odds(item.row))) for item in real]
    bins = [[0, 0, 0] for _ in range(10)]
    for item, hundredths in zip(real, said, strict=True):
        place = bins[min(9, hundredths // 10)]
        place[0], place[1], place[2] = place[0] + 1, place[1] + hundredths, place[2] + round(100 * item.truth)
    error = sum(abs(told - true) for _, told, true in bins) / max(1, len(real))
    curve = {
        verdict: {
            str(least): [
                sum(item.truth >= 1 for item in chosen),
                sum(item.truth == 0.5 for item in chosen),
                len(chosen),
            ]
            for least in THRESHOLDS
            for chosen in [[item for item, p in zip(real, said, strict=True) if item.verdict == verdict and p >= least]]
        }
        for verdict in ("conflict", "variant")
    }
    listed = {
        verdict: sum(claim.verdict == verdict for story in stories if story.corpus == REAL for claim in story.judged)
        for verdict in ("conflict", "variant")
    }
    return {"bins": bins, "error": round(10 * error), "curve": curve, "listed": listed}
