"""The same input gives the same bytes: whatever the hash seed, locale, time zone, encoding, number of processes and of the parser's threads,
store, order of files, separator in paths, working folder and libraries beside it. Each factor takes at least two values in the few runs below."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from benchmarks.generate import stories
from discrepancy.cli.terminal.output import formats

pytestmark = pytest.mark.slow


ROOT = Path(__file__).parents[2]
CLUSTERS = (ROOT / "seeds", ROOT / "benchmarks/gold/d05-tajikistan-earthquake", ROOT / "benchmarks/gold/d09-barge-oil-spill")
GENERATED = 5
"""Articles of about 3,000 characters beside the clusters: several stories and several batches of work."""
FACTS = tuple(sorted(name for name, each in formats().items() if each.facts is not None))
REPORTS = tuple(sorted(name for name, each in formats().items() if each.render is not None))


@dataclass(frozen=True, kw_only=True)
class Way:
    """One way to run the program over the same sources."""

    environment: Mapping[str, str]
    options: Sequence[str] = ("--no-store",)
    backwards: bool = False
    """Whether the folder is made, and its files are named, from the last to the first."""
    separator: str = "/"
    files: bool = False
    """Whether the files are given one by one, and not their folder."""
    made: dict[str, bytes] = field(default_factory=dict)


def sources() -> dict[str, str]:
    """Text of each file by its path: two clusters, the documents that the project started from, and generated articles, with one list."""
    found, listed = {}, []
    for cluster in CLUSTERS:
        for item in tomllib.loads((cluster / "sources.toml").read_text("utf-8"))["source"]:
            path = f"{cluster.name}/{item['path']}"
            found[path] = (cluster / item["path"]).read_bytes().decode("utf-8")
            listed.append((path, item.get("published"), item.get("publisher")))
    for story in stories(GENERATED):
        for source in story:
            found[f"made/{source.id}"] = source.text
            listed.append((f"made/{source.id}", source.published, source.publisher))
    found["made/söyleşi ıI.txt"] = "Nora Aldane, 34, won the Brask prize in İzmir. It weighs 5 kilograms.\n"
    listed.append(("made/söyleşi ıI.txt", None, "Söz"))
    lines = []
    for path, published, publisher in listed:
        lines += ["[[source]]", f'path = "{path}"', *([f"published = {published}"] if published else [])]
        lines += [f'publisher = "{publisher}"'] if publisher and '"' not in publisher else []
    return {**found, "sources.toml": "\n".join(lines) + "\n"}


def lay_out(folder: Path, given: Mapping[str, str], way: Way) -> list[str]:
    """Writes the sources below `folder`/in, in this way's order; the paths to name, seen from `folder`."""
    order = sorted(given, reverse=way.backwards)
    for path in order:
        text = given[path]
        if path == "sources.toml" and way.separator != "/":
            text = "".join(
                line.replace("/", way.separator * 2) if line.startswith("path") else line for line in text.splitlines(keepends=True)
            )
        (folder / "in" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "in" / path).write_bytes(text.encode("utf-8"))
    return [f"in/{path}" for path in order if path != "sources.toml"] if way.files else ["in"]


def run(folder: Path, given: Mapping[str, str], way: Way, command: str) -> dict[str, bytes]:
    """The bytes of every format, and of both streams, by name."""
    shutil.rmtree(folder, ignore_errors=True)
    paths = lay_out(folder, given, way)
    names = FACTS if command == "facts" else REPORTS
    wanted = [part for name in names for part in ("--format", f"{name}:out/{name}")]
    options = [*way.options, "--fail-on", "never"] if command == "check" else ["--no-store"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON", "TZ"))}
    done = subprocess.run(
        [sys.executable, "-m", "discrepancy", command, *paths, *wanted, *options],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(ROOT), **way.environment},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return {**{name: (folder / "out" / name).read_bytes() for name in names}, "stdout": done.stdout, "stderr": done.stderr}


@pytest.fixture(scope="module")
def turkish(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The locale in which a small I has no dot, made where it is not there; else C, which is another than that of the first run too."""
    folder = tmp_path_factory.mktemp("locales")
    made = shutil.which("localedef") and subprocess.run(
        ["localedef", "-i", "tr_TR", "-f", "UTF-8", folder / "tr_TR.UTF-8"], capture_output=True, check=False
    )
    return {"LC_ALL": "tr_TR.UTF-8", "LOCPATH": str(folder)} if made and made.returncode == 0 else {"LC_ALL": "C"}


def threads(number: int) -> dict[str, str]:
    """So many threads for the sums of the parser and of numpy, in the words of each library that may do them."""
    return dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS"), str(number))


def ways(kept: Path, turkish: Mapping[str, str]) -> list[Way]:
    """The first is what the others are held against."""
    store = ("--store", str(kept))
    return [
        Way(environment={"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC", "PYTHONUTF8": "1", **threads(1)}),
        Way(
            environment={"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "0", **threads(2)},
            options=("--engine", "processes", "--workers", "2", *store),  # cold
            backwards=True,
            separator="\\",
        ),
        Way(
            environment={"PYTHONHASHSEED": "2", **turkish, "TZ": "America/Los_Angeles"},
            options=("--engine", "processes", "--workers", "1", *store),  # warm
        ),
        Way(
            environment={"PYTHONHASHSEED": "3", "LC_ALL": "POSIX", "OPENPYXL_LXML": "False", "PYTHONOPTIMIZE": "1", **threads(2)},
            options=("--engine", "processes", "--workers", "1", "--no-store"),
            backwards=True,
            files=True,
        ),
    ]


@pytest.mark.parametrize("command", ["check", "facts"])
def test_the_same_sources_give_the_same_bytes(tmp_path: Path, turkish: dict[str, str], command: str) -> None:
    given = sources()
    every = ways(tmp_path / "kept.facts", turkish)
    asked = every if command == "check" else [every[0], every[3]]
    folders = [tmp_path / name for name in ("one", "elsewhere", "two", "another")]
    made = [run(folder, given, way, command) for folder, way in zip(folders, asked, strict=False)]
    assert len(made[0]) >= (14 if command == "check" else 6)
    for number, other in enumerate(made[1:], 1):
        differing = [name for name, data in made[0].items() if other[name] != data]
        assert differing == [], f"{asked[number]} differs in {differing}"
