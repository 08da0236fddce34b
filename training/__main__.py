"""`python -m training EVALUATION [--gold FOLDER] [--out FOLDER]`: rebuild discrepancy/models/ from judged stories."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from discrepancy.model.extract import Extract
from discrepancy.models.seal import sealed
from training.calibrate import fit_findings
from training.card import card
from training.extraction import extracts
from training.findings import labelled_findings, read_judgements
from training.incidents import load_incidents, load_judged
from training.incidents import with_plants as planted_incidents
from training.links import PairTable, crossfit, fit_links
from training.measure import data_hash, finding_figures, pair_figures
from training.pairs import labelled
from training.planting import with_plants
from training.stories import FOLDS, Story, judged_pairs, load_stories, with_pairs


def main() -> None:
    """Fit the link model and the finding model, and write them."""
    cli = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    cli.add_argument("evaluation", type=Path, help="the folder that holds wild/, real/ and cases*.csv")
    cli.add_argument("--gold", type=Path, default=Path("benchmarks/gold"))
    cli.add_argument("--judged", type=Path, default=Path("benchmarks/judged.jsonl"))
    cli.add_argument("--pairs", type=Path, default=Path("benchmarks/judged-pairs.jsonl"))
    cli.add_argument("--decided", type=Path, action="append", default=[], help="a folder of sources with judged-pairs.jsonl; repeatable")
    cli.add_argument("--out", type=Path, default=Path("discrepancy/models"))
    cli.add_argument("--card", type=Path, default=Path("docs/model-card.md"))
    cli.add_argument("--links", action="store_true", help="keep the link models that are there, and fit the finding model alone")
    cli.add_argument("--work", type=Path, default=Path("build/training"), help="where the models of each fold are written")
    arguments = cli.parse_args()
    stories = load_stories(arguments.evaluation, arguments.gold, arguments.decided)
    articles, pairs = arguments.evaluation / "ages" / "articles.jsonl", judged_pairs(arguments.pairs)
    stories = (*with_pairs(stories, pairs), *with_plants(stories), *load_judged(articles, pairs))
    say(f"{len(stories)} stories")
    read = dict(enumerate(extracts(stories)))
    say("extracted")
    arguments.work.mkdir(parents=True, exist_ok=True)
    if not arguments.links:
        incidents = load_incidents(articles, stories)
        more = tuple(planted_incidents(incidents, extracts(incidents)))
        say(f"{len(more)} incidents with plants")
        links((*stories, *more), dict(enumerate((*read.values(), *extracts(more)))), arguments.work, arguments.out)
    folds = {fold: json.loads((arguments.work / f"link-{fold}.json").read_text(encoding="utf-8")) for fold in range(FOLDS)}
    judgements = read_judgements([arguments.evaluation / "wild" / "judged.jsonl", arguments.judged])
    findings = labelled_findings(stories, read, folds, judgements)
    say(f"{len(findings)} findings")
    left_out = {fold: fit_findings([item for item in findings if item.fold != fold]) for fold in folds}
    for fold, model in left_out.items():
        write(arguments.work / f"finding-{fold}.json", model)
    finding = {**fit_findings(findings), "left_out": finding_figures(stories, findings, left_out)}
    write(arguments.out / "finding.json", finding)
    link = json.loads((arguments.out / "link.json").read_text(encoding="utf-8"))
    arguments.card.write_text(card(link, finding), encoding="utf-8")
    say(f"written to {arguments.out} and {arguments.card}")


def links(stories: Sequence[Story], read: Mapping[int, tuple[Extract, ...]], work: Path, out: Path) -> None:
    """Fit and write the link model of each fold, which saw no story of it, and the one of all stories."""
    table = PairTable(list(labelled(stories, read.values())), read)
    say(f"{len(table.pairs)} candidate pairs, {int(table.labels.sum())} of one thing")
    models, scores = crossfit(table)
    for fold, model in models.items():
        write(work / f"link-{fold}.json", model)
    say("left-out link models fitted")
    about = {
        "data": data_hash(stories),
        "stories": dict(Counter(story.corpus for story in stories)),
        "left_out": pair_figures(table, scores, models),
    }
    write(out / "link.json", {**fit_links(table, np.ones(len(table.pairs), dtype=bool))[0], **about})


def write(path: Path, data: dict[str, Any]) -> None:
    """Readable JSON with its seal, one tree a line, the same bytes for the same numbers."""
    path.write_text(_text(sealed(data)) + "\n", encoding="utf-8")


def _text(value: Any, depth: int = 0) -> str:
    if isinstance(value, dict) and depth < 3 and value:
        inside = ",\n".join(f"{' ' * depth}{json.dumps(key)}: {_text(item, depth + 1)}" for key, item in value.items())
        return "{\n" + inside + "\n}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(json.dumps(item, separators=(",", ":")) for item in value) + "\n]"
    return json.dumps(value, separators=(",", ":"))


def say(message: str) -> None:
    """Progress, on standard error."""
    print(f"{time.strftime('%H:%M:%S')} {message}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
