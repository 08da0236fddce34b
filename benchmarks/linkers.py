"""`python -m benchmarks.linkers [--peers] [SIZE …]`: who is one person, by our clusters of a story, splink and rapidfuzz, as a Markdown table.

For each size (10,000 and 100,000 names if none is given) the made-up people of `benchmarks/people.py`, whose truth is known. Precision
and recall are of pairs of names from two sources. Ours are the pairs inside the clusters that `link.entities.cluster_entities` makes of a story,
given names alone: no text, no roles, no pronouns. A peer's are the pairs down to the score at which its F1 is best, which flatters it:
its threshold is chosen on the truth, ours is fixed. Each peer is measured twice: over all names at once, which is how records are
linked (up to 100,000: ten times the names are a hundred times the pairs), and kept inside stories as ours is.

Every tool runs in a separate process: seconds of wall time from the names in memory to the pairs, without imports; megabytes are the peak
of the process and its children. Ours is one thread, the peers take all cores. They live in an environment of
their own, `.venv-linkers` (or the Python that LINKERS_PYTHON names), which `--peers` makes; they are no dependency of the program.
"""

from __future__ import annotations

import csv
import importlib.metadata
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path
from typing import Any

from benchmarks.peak import Peak
from benchmarks.people import Named, names, pairs
from discrepancy.link.entities.entity_clusters import cluster_entities
from discrepancy.model.entity import Entity

ROOT = Path(__file__).parents[1]
LINKERS = ROOT / ".venv-linkers"
PACKAGES = ("splink>=5", "duckdb", "pyarrow", "rapidfuzz", "numpy")
SIZES = (10_000, 100_000)
AT_ONCE = 100_000
"""More names than this are linked inside stories alone."""
PEERS = (
    ("splink-stories", "splink {splink} on DuckDB {duckdb}, inside stories"),
    ("splink", "splink {splink} on DuckDB {duckdb}, all names"),
    ("rapidfuzz-stories", "rapidfuzz {rapidfuzz} cdist, Jaro-Winkler, inside stories"),
    ("rapidfuzz", "rapidfuzz {rapidfuzz} cdist, Jaro-Winkler, all pairs"),
)
"""The tools of `benchmarks/linker_peers.py`, with the names of their rows."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one tool found: pairs made, pairs that are right, seconds, megabytes."""

    tool: str
    made: int
    right: int
    seconds: float
    megabytes: float

    def cells(self, truth: int) -> str:
        """A row of the table."""
        precision, recall = self.right / max(1, self.made), self.right / max(1, truth)
        return f"| {self.tool} | {self.seconds:.1f} s | {self.megabytes:,.0f} MB | {precision:.3f} | {recall:.3f} |"


def ours(named: Sequence[Named]) -> tuple[float, int, int]:
    """Seconds, pairs made and pairs that are right of the clusters of each story."""
    start, made, right = time.perf_counter(), 0, 0
    for _, story in groupby(named, key=lambda one: one.story):
        told = list(story)
        entities = [Entity(id=f"{one.source}#{n:03}", source=str(one.source), name=one.name, label="person") for n, one in enumerate(told)]
        person = {entity.id: one.person for entity, one in zip(entities, told, strict=True)}
        for members in cluster_entities(entities).members.values():
            together = [(a, b) for a, b in combinations(members, 2) if a.source != b.source]
            made += len(together)
            right += sum(person[a.id] == person[b.id] for a, b in together)
    return time.perf_counter() - start, made, right


def best(steps: Sequence[tuple[float, int, int]], truth: int) -> tuple[int, int]:
    """Pairs made and pairs that are right at the step (score, made, right) of the best F1, which is 2 right / (made + truth)."""
    _, made, right = max(steps, key=lambda step: 2 * step[2] / (step[1] + truth), default=(0.0, 0, 0))
    return made, right


def ask(command: Sequence[str | Path]) -> tuple[dict[str, Any], float]:
    """What a tool prints, and its peak in megabytes."""
    with tempfile.TemporaryFile() as said, subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=said) as run:
        peak = Peak(run, every=0.05)
        out, _ = run.communicate()
        if run.wait():
            said.seek(0)
            sys.exit(said.read().decode())
    return json.loads(out), peak.found()


def peers_python(install: bool) -> Path | None:
    """The Python with the peers installed, created if requested; None without one."""
    if chosen := os.environ.get("LINKERS_PYTHON"):
        return Path(chosen)
    python = LINKERS / ("Scripts" if os.name == "nt" else "bin") / "python"
    if install and not python.exists():
        subprocess.run([sys.executable, "-m", "venv", LINKERS], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python if python.exists() else None


def rows(size: int, python: Path | None) -> tuple[int, list[Row]]:
    """How many pairs of so many names are one person, and what each tool finds."""
    named = list(names(size))
    truth = pairs(named)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.tsv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter="\t").writerows((one.story, one.source, one.person, one.name) for one in named)
        del named
        said, megabytes = ask([sys.executable, "-m", "benchmarks.linkers", "--ours", path])
        title = f"discrepancy {said['version']}, inside stories"
        found = [Row(title, said["made"], said["right"], said["seconds"], megabytes)]
        for tool, title in PEERS if python else ():
            if size > AT_ONCE and not tool.endswith("stories"):
                continue
            said, megabytes = ask([python or "", ROOT / "benchmarks" / "linker_peers.py", tool, path])
            made, right = best(said["steps"], truth)
            found.append(Row(title.format_map(said["versions"]), made, right, said["seconds"], megabytes))
    return truth, found


def main() -> None:
    """Print the table."""
    if "--ours" in sys.argv:
        with Path(sys.argv[-1]).open(encoding="utf-8", newline="") as file:
            named = [Named(int(story), int(source), int(person), name) for story, source, person, name in csv.reader(file, delimiter="\t")]
        seconds, made, right = ours(named)
        version = importlib.metadata.version("discrepancy")
        json.dump({"version": version, "seconds": seconds, "made": made, "right": right}, sys.stdout)
        return
    python = peers_python("--peers" in sys.argv)
    for size in [int(word) for word in sys.argv[1:] if word.isdigit()] or SIZES:
        truth, found = rows(size, python)
        print(f"{size:,} names, {truth:,} pairs of one person; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
        print("| tool | time | peak | precision | recall |\n|---|---|---|---|---|")
        print("\n".join(row.cells(truth) for row in found), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
