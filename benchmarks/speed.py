"""`make bench`: characters a second of extraction, of extraction with subjects, and the time of a cold `discrepancy check seeds`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.gold import GOLD
from discrepancy.model.source import Source
from discrepancy.pipeline import extract
from discrepancy.registry import collect
from discrepancy.text.document import Document

CHARACTERS = 1_000_000
SEEDS = Path(__file__).parents[1] / "seeds"


def texts() -> list[Source]:
    """The published gold's texts, joined to sources of about 20,000 characters, until there are a million."""
    every = [path.read_text(encoding="utf-8") for path in sorted(GOLD.rglob("*.txt"))]
    sources: list[Source] = []
    size, part = 0, ""
    while size < CHARACTERS:
        for text in every:
            part += text + "\n\n"
            if len(part) > 20_000:
                sources.append(Source(id=f"{len(sources):04}", text=part))
                size, part = size + len(part), ""
    return sources


def cold(*arguments: str) -> float:
    """Seconds of one run in a new process, the best of five; compiled modules are kept between runs, as they are for users."""
    command = [shutil.which("discrepancy", path=str(Path(sys.executable).parent)) or "discrepancy", *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(5):
        start = time.perf_counter()
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        times.append(time.perf_counter() - start)
        if done.returncode not in {0, 1} or not done.stdout:
            sys.exit(done.stderr.decode())
    return min(times)


def main() -> None:
    """Print the figures."""
    sources = texts()
    size = sum(len(source.text) for source in sources)
    kinds = collect("discrepancy.kinds", "KIND", "discrepancy.kinds")
    extract(sources[0])
    start = time.perf_counter()
    for source in sources:
        document = Document(source)
        for kind in kinds.values():
            list(kind.extract(document))
    kinds_alone = time.perf_counter() - start
    start = time.perf_counter()
    for source in sources:
        extract(source)
    whole = time.perf_counter() - start
    print(f"{'extraction':24}{size / kinds_alone:12,.0f} characters a second")
    print(f"{'extraction, subjects':24}{size / whole:12,.0f} characters a second")
    print(f"{'check seeds, cold':24}{cold('check', str(SEEDS), '--no-store', '--no-flags'):12.2f} seconds")
    print(f"{'--help, cold':24}{cold('--help'):12.2f} seconds")


if __name__ == "__main__":
    main()
