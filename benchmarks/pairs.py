"""The whole program compared with pairs of short passages with the right verdict: benchmarks/cases.csv.

conflict: at least one conflict. variant: a variant and no conflict. compatible: no conflict, and no variant either unless the reason
begins with "show:". not comparable: neither.
"""

from __future__ import annotations

import csv
import datetime
from collections import Counter
from pathlib import Path

from discrepancy.model.source import Source
from discrepancy.pipeline import check

PAIRS = Path(__file__).parent / "cases.csv"
BEYOND = {"structural", "lexical", "negation", "attribution"}
"""Kinds that need more than typed facts; counted separately."""


def verdicts(row: dict[str, str]) -> set[str]:
    """The verdicts of discrepancies with evidence in both passages, or in one where the reason says "in itself"."""
    sources = []
    for side in ("left", "right"):
        text = row[side] + ("" if row[side].rstrip().endswith((".", "!", "?", "”", '"')) else ".")
        day = row[f"{side}_date"]
        sources.append(Source(id=side, text=text, published=datetime.date.fromisoformat(day) if day else None))
    found = set()
    for discrepancy in check(sources).discrepancies:
        where = {fact.source for side in discrepancy.sides for fact in side.facts}
        if len(where) == 2 or "in itself" in row["reason"]:
            found.add(str(discrepancy.verdict))
    return found


def right(row: dict[str, str], got: set[str]) -> bool:
    """Whether these verdicts are those of the row."""
    wanted = row["verdict"]
    if wanted == "conflict":
        return "conflict" in got
    if wanted == "variant":
        return "variant" in got and "conflict" not in got
    if wanted == "compatible":
        return "conflict" not in got and (row["reason"].startswith("show:") or "variant" not in got)
    return not got & {"conflict", "variant"}


def score(path: Path = PAIRS) -> tuple[Counter[str], list[str]]:
    """all, right, and "VERDICT", "VERDICT right" for each; "beyond" separately; and a line for each wrong one."""
    counts: Counter[str] = Counter()
    notes = []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            got = verdicts(row)
            good = right(row, got)
            for name in ["beyond"] if row["kind"] in BEYOND else ["all", row["verdict"]]:
                counts[name] += 1
                counts[f"{name} right"] += good
            if not good:
                notes.append(f"{row['kind']}: {row['left']!r} / {row['right']!r}: {row['verdict']} wanted, got {sorted(got) or 'nothing'}")
    return counts, notes
