"""`python -m benchmarks.worst`: the worst cases, each at one length and at twice that; the second must take about twice as long.

Each runs in a separate process, forked after all imports. Seconds are CPU seconds of one run, as on a machine with nothing else to do: two
busy neighbours double them, so each run is divided by how much longer than at best a fixed piece of work took before and after it. Memory
is what the process grew by at its largest, for each megabyte of input.
`--write` puts the table into docs/worst-cases.md.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import multiprocessing
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.worst_cases import SHORT, Case, cases

PAGE = Path(__file__).parents[1] / "docs" / "worst-cases.md"
HEAD = f"{'':62}{'s/MB':>9}{'doubled':>9}{'MB/MB':>9}"
_PAGE = """# Worst cases

What each megabyte of input costs at its worst, and how many times as long twice the input takes: 2 is linear. Nothing here is an honest
text; an honest one takes {honest:.1f} s a megabyte with all subjects, the check of two of them, as dense as the published gold and long enough to
reach its budget, {checked:.1f}. The limits that stand in the way of users (`docs/inputs.md`) are taken
away for this table.

Measured on {day} at commit {commit} with `python -m benchmarks.worst --write`: Python {python}, {cores} cores, {machine}; CPU seconds, as on a
machine that does nothing else (a fixed piece of work before and after each says how busy it was). Memory is what the process grew by; short
inputs have a share of what is loaded once. A ratio of less than 0.05 s is noise and not shown. What takes more than {slow:.0f} s a megabyte
is measured three times, and the median is given.

The checks of hostile texts are composed by grammar (`benchmarks/hostile.py`): each family of atoms, and the recipes that
`python -m benchmarks.slowest`, a part of `make fuzz`, found slowest. Budgets (`docs/inputs.md`) bound what they cost.
Short stories may take more for each megabyte, since the densest real ones need it: of those of 40,000 characters the slowest takes
{short:.1f} s.

Rule files hold words and numbers and no patterns: nothing that a user writes becomes a regular expression (`tests/judge/test_no_patterns.py`).

- Slowest, short stories apart: {slowest}, {seconds:.1f} s a megabyte.
- Largest ratio: {growth}, {times:.1f}.

| what | at | s/MB | twice as much takes | MB/MB |
|---|---:|---:|---:|---:|
"""


SLOW, TIMES = 25.0, 3
"""Seconds a megabyte from which a case is measured so many times."""
LOOKS = 60
"""Runs of the yardstick, of which the fastest counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Seconds and megabytes for each megabyte of the longer input, and how many times as long as half of it that took."""

    case: Case
    seconds: float
    times: float | None
    memory: float


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def _yardstick() -> float:
    """CPU seconds of a fixed piece of work that is like ours: words, tuples, look-ups."""
    start = time.process_time()
    words = {str(number * 7_919 % 100_003): (number, str(number)) for number in range(40_000)}
    sum(len(words[word][1]) for word in sorted(words))
    return time.process_time() - start


@cache
def _at_best() -> float:
    """What the yardstick takes when nothing else runs: the least of many."""
    return min(_yardstick() for _ in range(LOOKS))


def _run(case: Case, length: int, answers: Connection) -> None:
    work = case.prepare(length)
    gc.collect()
    before, early = _megabytes(), _yardstick()
    start = time.process_time()
    work()  # once: what a run has parsed is remembered, and a second one would not pay for it
    took, grown = time.process_time() - start, _megabytes() - before
    gc.collect()
    busy = max(1.0, (early + _yardstick()) / 2 / _at_best())
    answers.send((took / busy, grown))


def _median(case: Case, length: int) -> tuple[float, float]:
    """CPU seconds and megabytes; of a slow case, those of the median of several runs."""
    found = [_measured(case, length)]
    while len(found) < TIMES and found[0][0] > SLOW * length / 1e6:
        found.append(_measured(case, length))
    return sorted(found)[len(found) // 2]


def _measured(case: Case, length: int) -> tuple[float, float]:
    """CPU seconds and megabytes, in a separate process."""
    ours, its = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork")
    child = context.Process(target=_run, args=(case, length, its))
    child.start()
    its.close()
    try:
        found: tuple[float, float] = ours.recv()
    except EOFError:
        sys.exit(f"{case.group} {case.name} ended its process")
    child.join()
    return found


def measure(chosen: Sequence[Case]) -> Iterator[Row]:
    """Each case, as it is done."""
    for case in chosen:
        case.prepare(1_000)()  # what is loaded once is loaded here, for all that are forked
    _at_best()
    for case in chosen:
        once, _ = _median(case, case.length // 2)
        twice, memory = _median(case, case.length)
        size = case.length / 1e6
        yield Row(case=case, seconds=twice / size, times=twice / once if twice >= 0.05 else None, memory=memory / size)


def line(row: Row) -> str:
    """One row for a terminal."""
    times = "" if row.times is None else f"{row.times:.2f}"
    return f"{row.case.group + ' ' + row.case.name:62}{row.seconds:9.2f}{times:>9}{row.memory:9.0f}"


def page(rows: Sequence[Row]) -> str:
    """The page of the documentation."""
    honest, checked = (row for row in rows if row.case.honest)
    short, long = ([row for row in rows if (row.case.length == SHORT) is apart and not row.case.honest] for apart in (True, False))
    slowest = max(long, key=lambda row: row.seconds)
    growth = max(rows, key=lambda row: row.times or 0)
    head = _PAGE.format(
        honest=honest.seconds,
        checked=checked.seconds,
        short=max(row.seconds * row.case.length / 1e6 for row in short),
        slow=SLOW,
        day=datetime.date.today(),
        commit=subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True).stdout.strip(),
        python=platform.python_version(),
        cores=os.cpu_count(),
        machine=platform.machine(),
        slowest=f"{slowest.case.group} {slowest.case.name}",
        seconds=slowest.seconds,
        growth=f"{growth.case.group} {growth.case.name}",
        times=growth.times or 0,
    )
    return head + "".join(
        f"| {row.case.group} {row.case.name.replace('|', chr(92) + '|')} | {row.case.length / 1e6:g} MB | {row.seconds:.2f} "
        f"| {'' if row.times is None else f'{row.times:.2f}'} | {row.memory:.0f} |\n"
        for row in rows
    )


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.worst", description=__doc__)
    options.add_argument("--write", action="store_true", help=f"write {PAGE.name} too")
    options.add_argument("--only", default="", metavar="WORDS", help="cases whose name has these words")
    asked = options.parse_args()
    print(HEAD)
    rows = []
    for row in measure([case for case in cases() if asked.only in f"{case.group} {case.name}"]):
        rows.append(row)
        print(line(row), flush=True)
    if asked.write:
        PAGE.write_text(page(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
