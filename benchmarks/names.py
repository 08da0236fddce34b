"""How well names are compared: python benchmarks/names.py [-v]

names.csv holds pairs of our own making, with what they should be: same, variant, contradict or unrelated. For every measure the best F1
over all thresholds of "one person or organisation" is given, which flatters ratios (we have one threshold: 0.5); and for ours the share of
verdicts that are right. `rigour` is measured too where it can be imported (pip install rigour).
"""

from __future__ import annotations

import collections
import csv
import importlib
import pathlib
import sys
from collections.abc import Callable, Iterable

from rapidfuzz import fuzz, utils
from rapidfuzz.distance import JaroWinkler

from discrepancy.scan.names.comparison.compare_names import compare_names

ONE = frozenset({"same", "variant"})


def main() -> None:
    """Print one line a measure, and with -v every pair that ours gets wrong."""
    with (pathlib.Path(__file__).parent / "names.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    truth = [row["expected"] in ONE for row in rows]
    found = [compare_names(row["left"], row["right"]) for row in rows]
    right = sum(match.verdict == row["expected"] for match, row in zip(found, rows, strict=True))
    print(f"{len(rows)} pairs, {sum(truth)} of one person or organisation; verdicts right: {right / len(rows):.3f}")
    precision, recall, f1 = figures([match.score >= 0.5 for match in found], truth)
    print(f"{'compare_names at 0.5':28} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    for name, measure in measures():
        scores = [measure(row["left"], row["right"]) for row in rows]
        best = max(
            ((*figures([score >= limit for score in scores], truth), limit) for limit in sorted(set(scores))), key=lambda figure: figure[2]
        )
        print(f"{name:28} precision {best[0]:.3f}  recall {best[1]:.3f}  F1 {best[2]:.3f}  (best threshold {best[3]:.2f})")
    groups: dict[str, list[bool]] = collections.defaultdict(list)
    for row, match, one in zip(rows, found, truth, strict=True):
        groups[row["group"]].append((match.score >= 0.5) == one)
        if "-v" in sys.argv and groups[row["group"]][-1] is False:
            print(f"  {row['left']} | {row['right']} | {row['expected']}: {match.verdict} {match.score} {match.parts}")
    print("; ".join(f"{group} {sum(good)}/{len(good)}" for group, good in groups.items()))


def figures(made: Iterable[bool], truth: list[bool]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    made = list(made)
    good = sum(a and b for a, b in zip(made, truth, strict=True))
    precision, recall = good / max(1, sum(made)), good / max(1, sum(truth))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def measures() -> list[tuple[str, Callable[[str, str], float]]]:
    """What to measure next to ours."""

    def folded(measure: Callable[[str, str], float]) -> Callable[[str, str], float]:
        return lambda left, right: measure(utils.default_process(left), utils.default_process(right))

    found = [
        ("rapidfuzz ratio", folded(fuzz.ratio)),
        ("rapidfuzz token_sort_ratio", folded(fuzz.token_sort_ratio)),
        ("rapidfuzz token_set_ratio", folded(fuzz.token_set_ratio)),
        ("rapidfuzz WRatio", folded(fuzz.WRatio)),
        ("rapidfuzz Jaro-Winkler", folded(JaroWinkler.similarity)),
    ]
    try:
        analyze = importlib.import_module("rigour.names.analyze").analyze_names
        compare = importlib.import_module("rigour.names.compare").compare_parts
        label = importlib.import_module("rigour.names.tag").NameTypeTag.ENT
    except ImportError:
        return found

    def rigour(left: str, right: str) -> float:
        """Mean over its aligned parts; a part without a partner counts as a half, for names are often given in part."""
        best = 0.0
        for a in analyze(label, [left]):
            for b in analyze(label, [right]):
                scores = [part.score if part.qps and part.rps else 0.5 for part in compare(a.parts, b.parts)]
                best = max(best, sum(scores) / len(scores) if scores else 0.0)
        return best

    return [*found, ("rigour compare_parts", rigour)]


if __name__ == "__main__":
    main()
