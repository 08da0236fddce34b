"""Ten thousand flags: loaded, matched against ten thousand discrepancies, and one more written. Held against the budget of issue 6.

python -m benchmarks.flags [COUNT]
"""

from __future__ import annotations

import datetime
import sys
import tempfile
import time
from pathlib import Path

from discrepancy.flags import apply, load, write
from discrepancy.flags.storage.flag import decide
from discrepancy.model.discrepancy import Discrepancy, Severity, Side, State, Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value

BUDGET = 1.0
"""Seconds for loading and matching ten thousand."""


def story(number: int) -> tuple[dict[str, str], Discrepancy]:
    """Two sources that differ by one about a person of their own."""
    texts = {
        f"{number}/herald.txt": f"The train was late. Ada Keller{number}, {20 + number % 60}, was on board that evening. She waved.\n",
        f"{number}/wire.txt": f"Police said that Keller{number}, {21 + number % 60}, had missed it. Nobody else was there.\n",
    }
    sides = []
    for offset, (source, text) in enumerate(texts.items()):
        age = str(20 + offset + number % 60)
        start = text.index(f", {age}, ") + 2
        value = Value(text=age, low=float(age), high=float(age), unit="year")
        fact = Fact(kind="age", source=source, start=start, end=start + 2, quote=age, value=value, attribute="age")
        sides.append(Side(value=age, facts=(fact,)))
    found = Discrepancy(
        id=f"d{number:09}",
        rule="age-conflict",
        kind="age",
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        subject=f"Ada Keller{number}",
        attribute="age",
        reason="no birthday lies between them",
        message="two ages",
        confidence=0.9,
        sides=tuple(sides),
        names=(f"Ada Keller{number}", f"Keller{number}"),
    )
    return texts, found


def measure(count: int) -> dict[str, float]:
    """Seconds for each step."""
    texts: dict[str, str] = {}
    found = []
    for number in range(count):
        more, item = story(number)
        texts |= more
        found.append(item)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "discrepancy-flags.csv"
        write(path, [decide(item, texts, State.ACCEPTED, note="seen") for item in found])
        steps = {}
        start = time.perf_counter()
        flags = load(path).flags
        steps["load"] = time.perf_counter() - start
        start = time.perf_counter()
        applied = apply(found, flags, texts, today=datetime.date(2026, 6, 1))
        steps["match"] = time.perf_counter() - start
        assert all(item.state is State.ACCEPTED for item in applied.discrepancies)
        assert not applied.stale
        start = time.perf_counter()
        write(path, [decide(found[0], texts, State.WRONG, wrong_values=("20",))])
        steps["one more decision"] = time.perf_counter() - start
    return steps


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    steps = measure(count)
    for name, seconds in steps.items():
        print(f"{count} flags, {name}: {seconds:.2f} s")
    over = steps["load"] + steps["match"] > BUDGET
    if over:
        print(f"over the budget of {BUDGET} s for loading and matching", file=sys.stderr)
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
