"""What docs/promises.md says of the program's limits, measured: quality on the published gold, by kind, and the misses that rules know of.

`make golden` writes the blocks of the page anew; python -m benchmarks.promises prints them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.gold import GOLD, clusters
from benchmarks.quality import HELD_OUT
from benchmarks.score import Score, run, score
from discrepancy.judge.rulefiles.rule import Example
from discrepancy.judge.rules import load_rules
from discrepancy.registry import collect
from discrepancy.scan.fact_kind import Kind

PAGE = Path(__file__).parents[1] / "docs" / "promises.md"
BLOCK = re.compile(r"(<!-- measured: (\w+) -->\n)(.*?)(<!-- end -->)", flags=re.DOTALL)
"""A block that is made, and what it holds."""


@dataclass(slots=True)
class Measured:
    """Counts over the published gold: of all of it, of its densest stories, and of each kind."""

    everything: Score = field(default_factory=Counter)
    held_out: Score = field(default_factory=Counter)
    kinds: dict[str, Score] = field(default_factory=dict)


def measure() -> Measured:
    """Each story read once. For each kind, recall counts its gold, and precision its reports."""
    measured = Measured()
    for cluster in clusters(GOLD):
        report = run(cluster)
        count, _ = score(cluster, report)
        measured.everything.update(count)
        if cluster.folder.name.startswith(HELD_OUT):
            measured.held_out.update(count)
        for kind in sorted({fact.kind for fact in cluster.facts} | {found.kind for found in report.discrepancies}):
            asked = replace(
                cluster,
                facts=tuple(fact for fact in cluster.facts if fact.kind == kind),
                discrepancies=tuple(gold for gold in cluster.discrepancies if gold.kind == kind),
                traps=(),
            )
            said = replace(report, facts=(), discrepancies=tuple(found for found in report.discrepancies if found.kind == kind))
            wanted, charged = score(asked, report)[0], score(cluster, said)[0]
            row = measured.kinds.setdefault(kind, Counter())
            row.update({key: wanted[key] for key in ("facts", "right")})
            for level in ("conflicts", "variants"):
                row.update({level: wanted[level], f"{level} found": wanted[f"{level} found"]})
                row.update({key: charged[key] for key in (f"{level} reported", f"{level} true")})
    return measured


def share(part: int, whole: int) -> str:
    """A part of a whole, in figures and as a share."""
    return f"{part} of {whole} ({part / whole:.2f})" if whole else "none"


def quality(measured: Measured) -> str:
    """Recall and precision over everything, next to those of its densest stories."""
    rows = [
        ("facts with the right value", "right", "facts"),
        ("conflicts found (recall)", "conflicts found", "conflicts"),
        ("reported conflicts that are true (precision)", "conflicts true", "conflicts reported"),
        ("variants found (recall)", "variants found", "variants"),
        ("reported variants that are true (precision)", "variants true", "variants reported"),
        ("traps sprung", "sprung", "traps"),
    ]
    columns = (measured.everything, measured.held_out)
    lines = [f"| {name} | {' | '.join(share(count[part], count[whole]) for count in columns)} |" for name, part, whole in rows]
    return "\n".join(["| | published gold | the densest stories (h17 to h24) |", "|---|---|---|", *lines, ""])


def kinds(measured: Measured) -> str:
    """A row for each kind of statement: what it is, facts, and conflicts and variants together."""
    declared: Mapping[str, Kind] = collect("discrepancy.kinds", "KIND")
    lines = []
    for name in sorted(declared):
        count = measured.kinds.get(name, Counter())
        found, gold, true, reported = (
            sum(count[f"{level}{what}"] for level in ("conflicts", "variants")) for what in (" found", "", " true", " reported")
        )
        lines.append(
            f"| {name} | {declared[name].summary} | {share(count['right'], count['facts'])} | {share(found, gold)} | {share(true, reported)} |"
        )
    head = "| kind | what it states | facts right | conflicts and variants found | reported ones that are true |"
    return "\n".join([head, "|---|---|---|---|---|", *lines, ""])


def told(example: Example) -> str:
    """What the sources of an example say, between quotation marks."""
    return " / ".join(f"“{source.text.strip()}”" for source in example.sources)


def misses(_: Measured | None) -> str:
    """The examples of rules that are known to come out wrong: what should be found, and what the sources say."""
    rules = load_rules(examples=True)
    lines = [
        f"- {rule.id}, {example.name}: should give {example.wanted}. {told(example)}"
        for rule in rules
        for example in rule.examples
        if example.todo
    ]
    return "\n".join([*lines, ""])


BLOCKS = {"quality": quality, "kinds": kinds, "misses": misses}


def refresh(page: str) -> str:
    """A page with its blocks rebuilt."""
    measured = measure()
    return BLOCK.sub(lambda match: f"{match[1]}{BLOCKS[match[2]](measured)}{match[4]}", page)


def main() -> None:
    """Print the blocks."""
    measured = measure()
    print("\n".join(make(measured) for make in BLOCKS.values()))


if __name__ == "__main__":
    main()
