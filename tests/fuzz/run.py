"""`make fuzz SECONDS=…`: the targets in turn under atheris, coverage guided, each for its share of the time, one process at a time.

What is found is kept in tests/fuzz/corpus/, where the ordinary tests run it again; what is learned about coverage stays in build/fuzz/.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.target import CORPUS, Target, targets

BUILD = Path(__file__).parents[2] / "build" / "fuzz"
PATIENCE = 20
"""Seconds that one input may take; the longest has 2,000 bytes, and honest text of that length takes a hundredth of one."""
MEMORY = 2_500
"""Megabytes of the process, atheris and all tables included."""
_TRIED = re.compile(r"stat::number_of_executed_units:\s*(\d+)|#(\d+)\s")


def _dictionary(target: Target) -> Path:
    """The target's words as libFuzzer reads them."""
    path = BUILD / f"{target.id}.dict"
    lines = ("".join(rf"\x{byte:02x}" for byte in word) for word in target.words if word)
    path.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
    return path


def _one(target: Target, seconds: int) -> tuple[int, list[Path], str]:
    """How many inputs were tried, what was found (the folder itself where the target did not run), and the last lines that were said."""
    learned, found = BUILD / target.id, CORPUS / target.id
    learned.mkdir(parents=True, exist_ok=True)
    found.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (learned / f"seed-{number:03}").write_bytes(seed)
    before = set(found.iterdir())
    limits = [f"-max_total_time={seconds}", f"-timeout={PATIENCE}", f"-rss_limit_mb={MEMORY}", f"-max_len={target.longest}"]
    command = [
        sys.executable,
        "-m",
        "tests.fuzz.guided",
        target.id,
        learned,
        found,
        f"-dict={_dictionary(target)}",
        f"-artifact_prefix={found}/",
    ]
    done = subprocess.run(
        [*map(str, command), *limits, "-print_final_stats=1"], capture_output=True, text=True, errors="replace", check=False
    )
    counts = [int(match[1] or match[2]) for match in _TRIED.finditer(done.stderr)]
    new = sorted(set(found.iterdir()) - before)
    if not any(found.iterdir()):
        found.rmdir()
    return max(counts, default=0), new or [found] * bool(done.returncode), done.stdout[-1_500:] + done.stderr[-1_500:]


def _cpu() -> float:
    """Seconds of work of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(arguments: Sequence[str] | None = None) -> int:
    """1 where something was found."""
    options = argparse.ArgumentParser(prog="python -m tests.fuzz.run", description=__doc__)
    options.add_argument("seconds", type=int, help="for all targets together")
    options.add_argument("targets", nargs="*", help="ids; else all")
    asked = options.parse_args(arguments)
    chosen = {name: target for name, target in targets().items() if not asked.targets or name in asked.targets}
    if unknown := set(asked.targets) - set(chosen):
        options.error(f"no target {', '.join(sorted(unknown))}; there are {', '.join(targets())}")
    BUILD.mkdir(parents=True, exist_ok=True)
    findings = 0
    for target in chosen.values():
        start = _cpu()
        tried, new, said = _one(target, max(1, asked.seconds // len(chosen)))
        print(f"{target.id:12}{tried:>10,} inputs in {_cpu() - start:5.0f} CPU seconds  {len(new) or 'nothing'} found", flush=True)
        for path in new:
            findings += 1
            print(f"{path}\n{said}", flush=True)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
