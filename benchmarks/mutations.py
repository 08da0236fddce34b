"""`python -m benchmarks.mutations FOLDER`: articles of a folder, and mutations of them, go through check; no stage may fail on one.

Articles are the .txt files below the folder and the `text` of each line of its .jsonl files. Each is checked alone, then together with
mutations of itself, which are written to disk and read from there as a user's files are: cut, joined with another article, recased,
re-encoded, its numbers or names or lines in another order. The same seed makes the same mutations; `--only NUMBER` runs one again.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import discrepancy
from discrepancy.model.problem import UserError

COUNT = 10_000
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"\b[A-Z][a-z]+\b")
_FAILED = re.compile(r"please report it", re.I)
"""What a problem says of a failure of the program, and of nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What the program failed on: the article, what was done to it, and the message."""

    what: str
    message: str


def articles(folder: Path) -> list[tuple[str, str]]:
    """Name and text of each article below a folder, by name. Raises OSError, ValueError."""
    found = [(str(path), path.read_text(encoding="utf-8", errors="replace")) for path in sorted(folder.rglob("*.txt"))]
    for path in sorted(folder.rglob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if text := json.loads(line).get("text"):
                found.append((f"{path}:{number}", text))
    return found


def _cut(chance: random.Random, text: str, _: str) -> str:
    start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    return text[start:end]


def _joined(chance: random.Random, text: str, other: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(["", " ", "\n", "\n\n"]) + other[chance.randrange(len(other) + 1) :]


def _recased(chance: random.Random, text: str, _: str) -> str:
    return chance.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def _garbled(chance: random.Random, text: str, _: str) -> str:
    """UTF-8 taken for another encoding, as careless programs do."""
    return text.encode("utf-8", "replace").decode(chance.choice(["latin-1", "cp1252", "cp437"]), "replace")


def _shuffled(pattern: re.Pattern[str]) -> Callable[[random.Random, str, str], str]:
    def shuffle(chance: random.Random, text: str, _: str) -> str:
        found = pattern.findall(text)
        chance.shuffle(found)
        given = iter(found)
        return pattern.sub(lambda _: next(given), text)

    return shuffle


def _lines(chance: random.Random, text: str, _: str) -> str:
    lines = text.split("\n") if text.count("\n") > 1 else text.split(". ")
    chance.shuffle(lines)
    return "\n".join(lines)


MUTATIONS: dict[str, Callable[[random.Random, str, str], str]] = {
    "cut": _cut,
    "joined": _joined,
    "recased": _recased,
    "garbled": _garbled,
    "numbers swapped": _shuffled(_NUMBER),
    "names swapped": _shuffled(_NAME),
    "lines shuffled": _lines,
}
ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1", "mac-roman", "shift-jis")


def mutation(seed: int, number: int, text: str, others: Sequence[tuple[str, str]]) -> tuple[str, bytes]:
    """The changes to a text, and the resulting bytes: one to three mutations, then an encoding."""
    chance = random.Random(f"{seed} {number}")
    done = chance.sample(sorted(MUTATIONS), chance.choice([1, 1, 1, 2, 2, 3]))
    for name in done:
        text = MUTATIONS[name](chance, text, chance.choice(others)[1])
    encoding = chance.choice(ENCODINGS)
    data = text.encode(encoding, "replace")
    if chance.random() < 0.05:  # a download that broke off
        data = data[: chance.randrange(len(data) + 1)]
    return ", ".join((*done, encoding)), data


def failures(what: str, files: dict[str, bytes], folder: Path) -> Iterator[Failure]:
    """What the program fails on when these files are checked together."""
    paths = []
    for name, data in files.items():
        paths.append(folder / name)
        paths[-1].write_bytes(data)
    try:
        report = discrepancy.check(paths)
    except UserError as error:  # nothing to read in it: said, and no failure
        if _FAILED.search(str(error)):
            yield Failure(what=what, message=str(error))
        return
    except Exception as error:
        yield Failure(what=what, message=f"{type(error).__name__}: {error}")
        return
    yield from (Failure(what=what, message=str(problem)) for problem in report.problems if _FAILED.search(problem.message))
    texts = {source.id: source.text for source in report.sources}
    if any(texts[fact.source][fact.start : fact.end] != fact.quote for fact in report.facts):
        yield Failure(what=what, message="a span does not give back its words")


def _rounds(asked: argparse.Namespace, found: Sequence[tuple[str, str]]) -> Iterator[tuple[str, dict[str, bytes]]]:
    """The checks, in order: every article alone, then mutations, those of one article in a row."""
    if asked.only is None:
        yield from ((name, {"a.txt": text.encode("utf-8", "replace")}) for name, text in found)
    order = list(found)
    random.Random(asked.seed).shuffle(order)
    for number in range(asked.count) if asked.only is None else [asked.only]:
        name, text = order[number * len(order) // asked.count]
        done, data = mutation(asked.seed, number, text, found)
        yield f"{name}, mutation {number} ({done})", {"a.txt": text.encode("utf-8", "replace"), "b.txt": data}


def main(arguments: Sequence[str] | None = None) -> int:
    """1 where the program failed on a text."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.mutations", description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--count", type=int, default=COUNT, help="mutations")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--seconds", type=float, default=float("inf"), help="stop after this long")
    options.add_argument("--only", type=int, metavar="NUMBER", help="this mutation alone")
    asked = options.parse_args(arguments)
    found = [(name, text) for name, text in articles(asked.folder) if text.strip()]
    if not found:
        options.error(f"{asked.folder} holds no article: no .txt file, and no .jsonl file with a text a line")
    start, done, failed = time.monotonic(), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for what, files in _rounds(asked, found):
            if time.monotonic() - start > asked.seconds:
                break
            done += 1
            for failure in failures(what, files, Path(folder)):
                failed += 1
                print(f"{failure.what}: {failure.message}", flush=True)
            if done % 500 == 0:
                print(f"{done:,} checks, {failed} failures, {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
    alone = min(done, len(found)) if asked.only is None else 0
    print(f"{alone:,} of {len(found):,} articles and {done - alone:,} mutations checked, seed {asked.seed}: {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
