"""Labelled findings: what the rules say of judged stories, and which of it is true."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from discrepancy.judge.engine import judge_story
from discrepancy.judge.finding_features import OFFSET, features, names
from discrepancy.judge.rules import load_rules
from discrepancy.link.claims import link_story
from discrepancy.link.pairs.scorer import link_model
from discrepancy.link.stories.reprints import originals
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy, Side, Verdict
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.models.trees import SCALE
from training.pairs import ALIKE
from training.stories import Judged, Passage, Story

PARTLY = frozenset({"decided", "judged"})
"""Corpora in which people judged pairs of passages: a finding about others is not labelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledFinding:
    """A finding with its features. `truth` is 1 for true, 0.5 for arguable, 0 for false."""

    story: str
    corpus: str
    fold: int
    rule: str
    kind: str
    verdict: str
    row: tuple[int, ...]
    truth: float
    key: str


def wanted() -> tuple[str, ...]:
    """The names of the features of a finding: those of every rule of ours too."""
    return names(sorted(rule.id for rule in load_rules()))


def read_judgements(paths: Iterable[Path]) -> dict[str, str]:
    """What readers said of reports beyond the gold, by key."""
    found: dict[str, str] = {}
    for path in paths:
        if path.exists():
            found |= {row["key"]: row["judgement"] for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    return found


def labelled_findings(
    stories: Sequence[Story],
    extracts: Mapping[int, tuple[Extract, ...]],
    models: Mapping[int, Mapping[str, Any]],
    judgements: Mapping[str, str],
    workers: int | None = None,
) -> list[LabelledFinding]:
    """The findings of every story under the link model of its fold, which did not see it."""
    jobs = [(story, extracts[number], models[story.fold], judgements) for number, story in enumerate(stories)]
    with ProcessPoolExecutor(workers) as pool:
        return [finding for found in pool.map(_of_story, jobs, chunksize=4) for finding in found]


def _of_story(job: tuple[Story, tuple[Extract, ...], Mapping[str, Any], Mapping[str, str]]) -> list[LabelledFinding]:
    story, extracts, model, judgements = job
    sources = sorted(story.sources, key=lambda source: source.id)
    once = originals(sources, extracts)
    claims = link_story(once.extracts, link_model(model))
    order = wanted()
    rows: dict[tuple[object, ...], tuple[int, ...]] = {}

    def probability(rule: str, verdict: Verdict, claim: Claim, sides: Sequence[Side]) -> float:
        row = features(rule, verdict, claim, sides, order)
        rows[_identity(rule, verdict, sides)] = row
        return 1 / (1 + math.exp((OFFSET - row[0]) / SCALE))

    found = judge_story(claims, load_rules(), {source.id: source for source in once.sources}, probability)
    rated = [rows[_identity(item.rule, item.verdict, item.sides)] for item in found]
    told = list(zip(once.findings(found), rated, strict=True))
    labelled = [_label(story, item, row, judgements) for item, row in told if story.corpus not in PARTLY or _judged(story, item)]
    return (
        [item for item, (found, _) in zip(labelled, told, strict=True) if item.truth or not _of_plant(story, found)]
        if story.corpus == "planted"
        else labelled
    )


def _judged(story: Story, item: Discrepancy) -> bool:
    """Whether a reader looked at what a finding says."""
    return any(_matches(item, claim) for claim in story.pairs)


def _of_plant(story: Story, item: Discrepancy) -> bool:
    """Whether a finding shows a changed value: set against others than the agreement's it may be true (a weekday against its date, a sum)."""
    changed = [passage for claim in story.judged if claim.verdict == "conflict" for passage in claim.sides[0]]
    return any(_stands_for(fact, passage) for side in item.sides for fact in side.facts for passage in changed)


def _identity(rule: str, verdict: Verdict, sides: Sequence[Side]) -> tuple[object, ...]:
    return rule, verdict, tuple(tuple(fact.id for fact in (*side.facts, *side.more)) for side in sides)


def _label(story: Story, item: Discrepancy, row: tuple[int, ...], judgements: Mapping[str, str]) -> LabelledFinding:
    key = f"{story.name}|" + "|".join(sorted(";".join(sorted(f"{f.source}:{f.start}-{f.end}" for f in side.facts)) for side in item.sides))
    # A case is judged as a whole, whatever kind of fact says so.
    said_of_it = [claim for claim in (*story.judged, *story.pairs) if story.corpus == "cases" or _matches(item, claim)]
    levels = {claim.verdict for claim in said_of_it if claim.verdict in ("conflict", "variant")}
    said = judgements.get(key)
    if str(item.verdict) in levels or said == "true":
        truth = 1.0
    else:
        truth = 0.5 if levels or said == "arguable" else 0.0
    return LabelledFinding(
        story=story.name,
        corpus=story.corpus,
        fold=story.fold,
        rule=item.rule,
        kind=item.kind,
        verdict=str(item.verdict),
        row=row,
        truth=truth,
        key=key,
    )


def _matches(item: Discrepancy, claim: Judged) -> bool:
    """Two of the gold's sides lie on two of the finding's."""
    if item.kind != claim.kind and not any({item.kind, claim.kind} <= group for group in ALIKE):
        return False
    hits = [
        {number for number, side in enumerate(claim.sides) for passage in side for fact in reported.facts if _stands_for(fact, passage)}
        for reported in item.sides
    ]
    return any(a != b for at, left in enumerate(hits) for right in hits[at + 1 :] for a in left for b in right)


def _stands_for(fact: Fact, passage: Passage) -> bool:
    """A third of the words shared, or one inside the other and at most 60 characters longer."""
    if fact.source != passage.source or fact.start >= passage.end or passage.start >= fact.end:
        return False
    shared = min(fact.end, passage.end) - max(fact.start, passage.start)
    union = max(fact.end, passage.end) - min(fact.start, passage.start)
    inside = shared in {fact.end - fact.start, passage.end - passage.start}
    return shared / union >= 0.3 or (inside and union - shared <= 60)


def as_table(findings: Sequence[LabelledFinding]) -> tuple[Any, Any, Any]:
    """(rows, truth, folds) as arrays."""
    return (
        np.array([item.row for item in findings], dtype=np.int32),
        np.array([item.truth for item in findings]),
        np.array([item.fold for item in findings]),
    )
