"""Extraction compared with single sentences with gold facts: benchmarks/hard.jsonl.

A line is one short source: `text`, its date `anchor`, gold `facts` with spans and values, `traps` (numbers that are names, no facts)
and `neutral` spans, where either answer is fine.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.agreement import same_text
from benchmarks.units import same_number
from discrepancy.extraction import extract
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source

SENTENCES = Path(__file__).parent / "hard.jsonl"
NUMERIC = {"age", "quantity", "money", "count", "percent", "duration", "sentence"}
UNITLESS = {"count", "percent"}


def same_place(gold: dict[str, Any], fact: Fact) -> bool:
    """Whether half of the two spans is shared, or the reported one holds the gold one and is at most 30 characters longer."""
    start, end = int(gold["start"]), int(gold["end"])
    shared = max(0, min(end, fact.end) - max(start, fact.start))
    union = (end - start) + (fact.end - fact.start) - shared
    return 2 * shared >= union or (shared == end - start and union - shared <= 30)


def same(gold: dict[str, Any], fact: Fact) -> bool:
    """Whether kind, value and unit agree."""
    if gold["kind"] != fact.kind:
        return False
    if gold["kind"] not in NUMERIC:
        return same_text(gold.get("value") or gold["quote"], fact.value.text)
    unit = None if gold["kind"] in UNITLESS else gold.get("unit")
    for wanted, got in ((gold["low"], fact.value.low), (gold["high"], fact.value.high)):
        if (wanted is None) != (got is None):
            return False
        if wanted is not None and got is not None and not same_number(wanted, unit, got, fact.value.unit):
            return False
    return True


def score(path: Path = SENTENCES) -> tuple[Counter[str], list[str]]:
    """right, false, missed, hedges, hedges right, traps, sprung; and a line for each that is not right."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    kinds = {fact["kind"] for line in lines for fact in line["facts"]}
    counts: Counter[str] = Counter()
    notes = []
    for line in lines:
        source = Source(id=f"{line['id']}", text=line["text"], published=datetime.date.fromisoformat(line["anchor"]))
        every = extract(source).facts
        left = [fact for fact in every if fact.kind in kinds]
        for gold in line["facts"]:
            hit = next((fact for fact in left if same_place(gold, fact) and same(gold, fact)), None)
            if hit is None:
                counts["missed"] += 1
                notes.append(f"sentence {line['id']}: missed {gold['kind']} {gold['quote']!r} in {line['text']!r}")
                continue
            left.remove(hit)
            counts["right"] += 1
            counts["hedges"] += 1
            counts["hedges right"] += hit.hedge == gold["hedge"]
        for fact in left:
            if not any(fact.start < end and start < fact.end for start, end, *_ in line["neutral"]):
                counts["false"] += 1
                notes.append(f"sentence {line['id']}: false {fact.kind} {fact.quote!r} in {line['text']!r}")
        for start, end, *_ in line["traps"]:
            counts["traps"] += 1
            counts["sprung"] += any(fact.kind in NUMERIC and fact.start < end and start < fact.end for fact in every)
    return counts, notes
