"""`python -m benchmarks.scale [--spark] [--cores] [SIZE …]`: whole runs over generated collections, as a Markdown table.

For each size (1,000 and 10,000 documents if none is given): a first run of `discrepancy check` with an empty store, a second one after one
article was changed, and the most memory that the process and its workers had at one time (proportional set size, so that pages that
workers share count once). The growth exponent is the slope between the smallest and the largest size on logarithmic scales: 1 is linear.
`--cores` adds one worker against two, `--spark` the same collection on Spark local[2] against two processes. Every figure is a wall time
of this machine, now; ratios are from one run.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.generate import write
from benchmarks.peak import Peak

SIZES = (1_000, 10_000)


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds and megabytes of one run."""

    seconds: float
    megabytes: float


def check(folder: Path, *options: str) -> Took:
    """One run in a separate process."""
    command = [sys.executable, "-m", "discrepancy", "check", str(folder), "--fail-on", "never", "--format", "json", "--no-flags", *options]
    start = time.perf_counter()
    with tempfile.TemporaryFile() as out, subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE) as run:
        peak = Peak(run)
        _, said = run.communicate()
        seconds = time.perf_counter() - start
    if run.returncode:
        sys.exit(said.decode())
    return Took(seconds, peak.found())


def change_one(folder: Path) -> None:
    """Add a sentence to one article."""
    path = sorted(folder.rglob("*.txt"))[len(list(folder.rglob("*.txt"))) // 2]
    path.write_text(path.read_text(encoding="utf-8") + "Nine boats were counted in the harbour.\n", encoding="utf-8")


def main() -> None:
    """Print the table."""
    sizes = [int(word) for word in sys.argv[1:] if word.isdigit()] or list(SIZES)
    firsts: dict[int, float] = {}
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print("| documents | MB | first run | peak | second run, one article changed | documents a second |\n|---|---|---|---|---|---|")
    for size in sizes:
        with tempfile.TemporaryDirectory() as where:
            folder, store = Path(where) / "sources", str(Path(where) / "store.facts")
            write(folder, size)
            megabytes = sum(path.stat().st_size for path in folder.rglob("*.txt")) / 1e6
            first = check(folder, "--store", store)
            change_one(folder)
            second = check(folder, "--store", store)
            firsts[size] = first.seconds
            print(
                f"| {size:,} | {megabytes:.0f} | {first.seconds:.1f} s | {first.megabytes:,.0f} MB | {second.seconds:.1f} s |"
                f" {size / first.seconds:,.0f} |",
                flush=True,
            )
            if "--cores" in sys.argv:
                one, two = (check(folder, "--no-store", "--workers", workers).seconds for workers in ("1", "2"))
                print(f"\n{size:,} documents: one core {one:.1f} s, two {two:.1f} s: {one / two:.2f} times\n", flush=True)
            if "--spark" in sys.argv:
                spark = check(folder, "--engine", "spark", "--master", "local[2]")
                local = check(folder, "--no-store", "--workers", "2")
                ratio = spark.seconds / local.seconds
                print(
                    f"\n{size:,} documents: Spark local[2] {spark.seconds:.1f} s, two processes {local.seconds:.1f} s: {ratio:.2f} times\n",
                    flush=True,
                )
    if len(firsts) > 1:
        small, large = min(firsts), max(firsts)
        exponent = math.log(firsts[large] / firsts[small]) / math.log(large / small)
        print(f"\ngrowth exponent from {small:,} to {large:,} documents: {exponent:.2f}")


if __name__ == "__main__":
    main()
