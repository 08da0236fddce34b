"""`make bench`: the speed of extraction, compared with quantulum3 and Recognizers-Text in the same run, on long files and on the worst texts.

Times are CPU seconds of one process after import, the best of several runs. The peers live in an environment of their own, `.venv-peers`, which
`--peers` makes; they are no dependency of the program.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import worst
from benchmarks.news import news
from benchmarks.worst_cases import cases
from discrepancy.extraction import extract, kinds
from discrepancy.model.source import Source
from discrepancy.scan.document import Document

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
PEERS = ROOT / ".venv-peers"
PACKAGES = (("quantulum3",), ("recognizers-text-suite", "emoji<2"))
"""What to install for each peer; Recognizers-Text 1.0 needs a table that emoji 2 took away."""
CHARACTERS = 1_000_000
PAGE = 20_000
RUNS = 5


def pages(text: str) -> list[Source]:
    """The text as sources of a page each."""
    return [Source(id=f"{start:08}", text=text[start : start + PAGE]) for start in range(0, len(text), PAGE)]


def kinds_alone(sources: list[Source]) -> float:
    """CPU seconds of all scans and all kinds."""
    start = time.process_time()
    for source in sources:
        document = Document(source)
        for kind in kinds().values():
            list(kind.extract(document))
    return time.process_time() - start


def whole(sources: list[Source]) -> float:
    """CPU seconds of extraction with subjects."""
    start = time.process_time()
    for source in sources:
        extract(source)
    return time.process_time() - start


def peers(text: str, install: bool) -> dict[str, float]:
    """Characters per second of each peer that is installed; none without `.venv-peers`."""
    python = PEERS / ("Scripts" if os.name == "nt" else "bin") / "python"
    if install and not python.exists():
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
        for packages in PACKAGES:  # one by one: where one does not install, the other is still measured
            subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=False)
    if not python.exists():
        return {}
    done = subprocess.run([python, ROOT / "benchmarks" / "peers.py"], input=json.dumps([text]), capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return {}
    found: dict[str, float] = json.loads(done.stdout)
    return found


def cold(*arguments: str) -> float:
    """Seconds by the clock of one run in a new process, the best of five; compiled modules are kept between runs, as they are for users."""
    command = [shutil.which("discrepancy", path=str(Path(sys.executable).parent)) or "discrepancy", *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        times.append(time.perf_counter() - start)
        if done.returncode not in {0, 1} or not done.stdout:
            sys.exit(done.stderr.decode())
    return min(times)


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    options.add_argument("--peers", action="store_true", help="make .venv-peers with what to compare with, where it is missing")
    options.add_argument(
        "--long", type=float, default=4, metavar="MB", help="megabytes of the longest file; a half and a quarter of it are read too"
    )
    options.add_argument("--worst", action="store_true", help="the table of the worst texts too")
    asked = options.parse_args()
    text = news(CHARACTERS)
    sources = pages(text)
    whole(sources[:3])
    alone = len(text) / min(kinds_alone(sources) for _ in range(RUNS))
    related = len(text) / min(whole(sources) for _ in range(RUNS))
    print(f"{'characters a second':36}{'':>12}  {'times as fast':>14}")
    print(f"{'discrepancy, scans and all kinds':36}{alone:12,.0f}")
    print(f"{'discrepancy, with subjects':36}{related:12,.0f}")
    for name, speed in peers(text, asked.peers).items():
        print(f"{name:36}{speed:12,.0f}  {alone / speed:8,.0f} {related / speed:5,.0f}")
    print(f"\n{'one file of so many megabytes':36}{'a second':>12}  {'times as long':>14}")
    before = 0.0
    for length in (asked.long / 4, asked.long / 2, asked.long):
        characters = int(length * CHARACTERS)
        source = Source(id="long", text=news(characters))
        took = min(whole([source]) for _ in range(2))
        print(f"{length:<36g}{characters / took:12,.0f}  {f'{took / before:.2f}' if before else '':>14}")
        before = took
    if asked.worst:
        print(f"\n{worst.HEAD}")
        for row in worst.measure(tuple(cases())):
            print(worst.line(row), flush=True)
    print(f"\n{'check seeds, cold':36}{cold('check', str(SEEDS), '--no-store', '--no-flags'):12.2f} seconds")
    print(f"{'--help, cold':36}{cold('--help'):12.2f} seconds")


if __name__ == "__main__":
    main()
