"""Edits the clusters of benchmarks/gold at random and checks that every decision about them lasts, through the whole pipeline.

python -m tests.torture.histories [HISTORIES] [SEED]
"""

from __future__ import annotations

import datetime
import random
import re
import sys
import textwrap
import time
import tomllib
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from discrepancy.flags import apply
from discrepancy.flags.storage.flag import decide
from discrepancy.model.discrepancy import Discrepancy, State
from discrepancy.model.settings import Settings
from discrepancy.model.source import Source
from discrepancy.pipeline import run
from discrepancy.scan.unwrap import unwrap

GOLD = Path(__file__).parents[2] / "benchmarks" / "gold"
TODAY = datetime.date(2026, 6, 1)
COUNTS = Settings().min_confidence
# Paragraphs without a name, a number or a date: nothing that a decision could be about.
FILLERS = (
    "This page is updated as we learn more.",
    "Our reporters are at the scene; their names are withheld at their own wish.",
    "“We have nothing to add,” a person at the door said, and shut it.",
    "Readers can write to us about errors.",
)


@dataclass(frozen=True)
class Outcome:
    """What a history did to the decisions: how many were held against it, and each that did not last, with why."""

    checked: int
    lost: tuple[str, ...]


def cluster(folder: Path) -> tuple[Source, ...]:
    """The sources of one cluster."""
    listed = {item["path"]: item for item in tomllib.loads((folder / "sources.toml").read_text("utf-8"))["source"]}
    return tuple(
        Source(
            id=path.name,
            text=path.read_bytes().decode("utf-8"),
            published=listed.get(path.name, {}).get("published"),
            publisher=listed.get(path.name, {}).get("publisher"),
        )
        for path in sorted(folder.glob("*.txt"))
    )


def found_in(sources: tuple[Source, ...]) -> tuple[Discrepancy, ...]:
    """What counts. A possible finding may go when a text is there again with a line more, and fails nothing when it comes back."""
    return tuple(found for found in run(sources)[2] if found.confidence >= COUNTS)


def texts_of(sources: tuple[Source, ...]) -> dict[str, str]:
    return {source.id: source.text for source in sources}


def paragraphs(text: str) -> list[str]:
    return [part for part in re.split(r"\n[ \t\r]*\n", text.replace("\r\n", "\n")) if part.strip()]


def edit(choose: random.Random, sources: tuple[Source, ...]) -> tuple[str, tuple[Source, ...]]:
    """Name of one harmless edit, and the sources after it."""
    name = choose.choice(("above", "between", "wrap", "rename", "move", "reorder", "crlf", "agree"))
    at = choose.randrange(len(sources))
    one = sources[at]
    parts = paragraphs(unwrap(one.text))
    if name == "above":
        parts.insert(min(1, len(parts)), choose.choice(FILLERS))
    elif name == "between":
        parts.insert(choose.randint(1, len(parts)), choose.choice(FILLERS))
    elif name == "wrap":
        width = choose.choice((60, 72, 80))
        parts = ["\n".join(textwrap.fill(line, width) for line in part.split("\n")) for part in parts]
    elif name == "rename":
        one = replace(one, id=f"{choose.randrange(1000):03} {one.id}")
    elif name == "move":
        one = replace(one, id=f"archive/{one.id}")
    elif name == "agree":  # a further source that says what this one says, under a line of its own
        return name, (*sources, replace(one, id=f"{one.id} again", text=f"{choose.choice(FILLERS)}\n\n{one.text}"))
    elif name == "reorder":
        return name, tuple(choose.sample(sources, len(sources)))
    if name not in ("rename", "move"):
        one = replace(one, text="\n\n".join(parts) + "\n")
    if name == "crlf":
        one = replace(one, text=one.text.replace("\n", "\r\n"))
    return name, (*sources[:at], one, *sources[at + 1 :])


def live(sources: tuple[Source, ...], before: tuple[Discrepancy, ...], choose: random.Random, edits: int) -> Outcome:
    """Flags everything found in `before`, edits the sources, and looks at what became of the flags."""
    texts = texts_of(sources)
    flags = tuple(decide(item, texts, State.ACCEPTED) for item in before)
    names = []
    for _ in range(edits):
        name, sources = edit(choose, sources)
        names.append(name)
    texts = texts_of(sources)
    applied = apply(run(sources)[2], flags, texts, today=TODAY)
    lost = [
        f"{'+'.join(names)}: {item.state} {item.rule} {item.subject}: {[side.value for side in item.sides]}"
        for item in applied.discrepancies
        if item.state is not State.ACCEPTED and item.confidence >= COUNTS
    ]
    lost += [f"{'+'.join(names)}: stale {flag.rule} {flag.names}: {flag.values}" for flag in applied.stale]
    return Outcome(checked=len(flags), lost=tuple(lost))


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    choose = random.Random(seed)
    clusters = [
        (folder.name, sources := cluster(folder), found_in(sources))
        for folder in sorted(GOLD.iterdir())
        if (folder / "sources.toml").exists()
    ]
    checked, kinds = 0, Counter[str]()
    for number in range(count):
        name, sources, before = clusters[number % len(clusters)]
        outcome = live(sources, before, choose, choose.randint(1, 4))
        checked += outcome.checked
        for line in outcome.lost:
            print(f"{name}: {line}")
            kinds[line.split(":")[1].split()[0]] += 1
    print(f"{count} histories (seed {seed}), {checked} decisions held against them: {dict(kinds) or 'all last'}")
    return int(bool(kinds))


if __name__ == "__main__":
    sys.exit(main())
