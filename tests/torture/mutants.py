"""Changes the program in one place at a time, and sees whether a test notices: mutation testing with mutmut, room by room.

python -m tests.torture.mutants [--size N] [--seed N] [--least PERCENT] [--again] [ROOM …]

A ROOM is a folder or a file of the package; flags, judge, link and coref where none is named. Of each file --size mutants are drawn
(0 takes all); the share of a room is then weighed by how many mutants each of its files has, with the 95 % interval of such a sample.
Every change is made in a copy of the tree, build/mutation, and judged by the quick tests that pyproject.toml names. --again keeps that
copy and judges anew only what survived there. Ends with 1 where fewer than --least per cent of a room are killed.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.utils.format_utils import get_mutant_name

ROOT = Path(__file__).parents[2]
COPY = ROOT / "build" / "mutation"
COPIED = ("discrepancy", "tests", "rules", "seeds", "pyproject.toml")
ROOMS = ("flags", "judge", "link", "coref")
KILLED = frozenset({1, 3, -24, 24, 36, 152, 255})
"""What mutmut notes of a mutant that a test noticed, one that ran out of its time (an endless loop) included."""


@dataclass(frozen=True)
class Sample:
    """One file: how many mutants it has, and those that were drawn and judged, each with what mutmut noted of it."""

    file: str
    made: int
    drawn: Mapping[str, int]

    @property
    def killed(self) -> int:
        return sum(code in KILLED for code in self.drawn.values())

    @property
    def share(self) -> float:
        return self.killed / len(self.drawn)


def files(room: str) -> list[str]:
    """The files of a room and of the folders in it, from the root."""
    place = COPY / "discrepancy" / room
    found = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
    return [str(path.relative_to(COPY)) for path in found]


def names(file: str) -> list[str]:
    """All mutants of a file, as mutmut calls them."""
    made = mutate_file_contents(file, (COPY / file).read_text(encoding="utf-8"))
    return [get_mutant_name(Path(file), name) for name in made.mutant_names]


def noted(file: str) -> dict[str, int | None]:
    """What mutmut has noted of each mutant of a file so far."""
    notes = COPY / "mutants" / f"{file}.meta"
    return json.loads(notes.read_text(encoding="utf-8"))["exit_code_by_key"] if notes.exists() else {}


def interval(samples: Sequence[Sample]) -> tuple[float, float]:
    """The share that is killed of all mutants of these files, and half of its 95 % interval (stratified sample, finite populations)."""
    total = sum(sample.made for sample in samples)
    share = sum(sample.made * sample.share for sample in samples) / total
    variance = sum(
        (sample.made / total) ** 2
        * sample.share
        * (1 - sample.share)
        / max(1, len(sample.drawn) - 1)
        * (1 - len(sample.drawn) / sample.made)
        for sample in samples
    )
    return share, 1.96 * math.sqrt(variance)


def copy(*, keep: bool) -> dict[str, dict[str, int | None]]:
    """The tree as it is now; with `keep`, what an earlier run noted of the files that are still the same, by file."""
    known = {}
    for path in sorted(ROOT.glob("discrepancy/**/*.py")) if keep else ():
        file = str(path.relative_to(ROOT))
        if (COPY / file).exists() and (COPY / file).read_bytes() == path.read_bytes():
            known[file] = noted(file)
    if not keep:
        shutil.rmtree(COPY, ignore_errors=True)
    for name in COPIED:
        target = COPY / name
        if (ROOT / name).is_dir():
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(ROOT / name, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    return known


def judge(chosen: Sequence[str]) -> None:
    """Let mutmut run the tests against each of these mutants."""
    mutmut = Path(sys.executable).with_name("mutmut")
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # a tenth of a second for each mutant
    subprocess.run([mutmut, "run", "--max-children", "1", *chosen], cwd=COPY, env=environment, stdout=sys.stderr, check=True)


def report(room: str, samples: Sequence[Sample]) -> float:
    """Print what became of the mutants of a room; returns the share that was killed."""
    for sample in samples:
        print(f"{sample.file:48} made {sample.made:4}  tried {len(sample.drawn):4}  killed {sample.killed:4}  {100 * sample.share:5.1f} %")
    share, half = interval(samples)
    tried, killed = sum(len(sample.drawn) for sample in samples), sum(sample.killed for sample in samples)
    of = f"made {sum(sample.made for sample in samples):4}  tried {tried:4}  killed {killed:4}  {100 * share:5.1f} %"
    print(f"{room:48} {of}" + (f" ± {100 * half:.1f}" if half else ""))
    return share


def main() -> int:
    """Draw, run, tell."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture.mutants")
    parser.add_argument("--size", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=float, default=85)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("room", nargs="*")
    wanted = parser.parse_args()
    before = copy(keep=wanted.again)
    os.chdir(COPY)  # mutmut reads its settings where it stands
    drawn: dict[str, dict[str, tuple[int, list[str]]]] = {}
    for room in wanted.room or ROOMS:
        for file in files(room):
            if made := names(file):
                size = min(wanted.size or len(made), len(made))
                drawn.setdefault(room, {})[file] = len(made), sorted(random.Random(f"{wanted.seed} {file}").sample(made, size))
    every = [(file, name) for room in drawn.values() for file, (_, chosen) in room.items() for name in chosen]
    if trying := [name for file, name in every if before.get(file, {}).get(name) not in KILLED]:
        judge(trying)
    shares = []
    now = {file: noted(file) for found in drawn.values() for file in found}
    for room, found in drawn.items():
        judged = {file: {name: code for name in chosen if (code := now[file].get(name)) is not None} for file, (_, chosen) in found.items()}
        shares.append(report(room, [Sample(file, found[file][0], codes) for file, codes in judged.items() if codes]))
        print()
    for file, name in every:
        if (code := now[file].get(name)) not in KILLED:
            print(f"{'survived' if code is not None else 'not judged by mutmut'}: {name}")
    return int(min(shares) * 100 < wanted.least)


if __name__ == "__main__":
    sys.exit(main())
