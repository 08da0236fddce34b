"""`make quality`: one table that every change is compared with. `python -m benchmarks.quality --show` lists every miss."""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tabulate import tabulate

from benchmarks import pairs, renamed, score, sentences
from benchmarks.gold import GOLD, clusters
from discrepancy.models.trees import read_file

BESIDE = Path(__file__).parents[2] / "shared" / "eval"
"""The folder of the evaluation that is not published, where it is available; DISCREPANCY_EVAL names another folder."""

HELD_OUT = ("h17", "h18", "h19", "h2")
"""Prefix of the folders of the stories that are measured separately."""

Row = tuple[str, str]


def ratio(part: int, whole: int) -> str:
    """A share of a whole, or that there is none."""
    return f"{part}/{whole} = {part / whole:.2f}" if whole else f"{part}/{whole}"


def of_clusters(count: Counter[str]) -> list[Row]:
    """The rows of a set of clusters."""
    return [
        ("facts found", ratio(count["found"], count["facts"])),
        ("facts right", ratio(count["right"], count["facts"])),
        ("conflicts found", ratio(count["conflicts found"], count["conflicts"])),
        ("conflicts true", ratio(count["conflicts true"], count["conflicts reported"])),
        ("variants found", ratio(count["variants found"], count["variants"])),
        ("variants true", ratio(count["variants true"], count["variants reported"])),
        ("traps sprung", ratio(count["sprung"], count["traps"])),
    ]


def of_sentences(count: Counter[str]) -> list[Row]:
    """The rows of the sentences."""
    right, false, missed = count["right"], count["false"], count["missed"]
    return [
        ("sentences: precision", ratio(right, right + false)),
        ("sentences: recall", ratio(right, right + missed)),
        ("sentences: hedges", ratio(count["hedges right"], count["hedges"])),
        ("sentences: traps sprung", ratio(count["sprung"], count["traps"])),
    ]


def of_pairs(count: Counter[str]) -> list[Row]:
    """The rows of the pairs."""
    verdicts = ("conflict", "variant", "compatible", "not comparable")
    rows = [(f"pairs: {name}", ratio(count[f"{name} right"], count[name])) for name in ("all", *verdicts, "beyond")]
    shares = [count[f"{name} right"] / count[name] for name in verdicts if count[name]]
    return [*rows, ("pairs: mean of verdicts", f"{sum(shares) / len(shares):.2f}" if shares else "")]


def published(show: bool) -> dict[str, str]:
    """Our own gold, by our own scorer."""
    rows, notes = [], []
    for count, found, table in (
        (*score.score_all(clusters(GOLD)), of_clusters),
        (*sentences.score(), of_sentences),
        (*pairs.score(), of_pairs),
    ):
        rows += table(count)
        notes += found
    if show:
        print("\n".join(notes), end="\n\n")
    return dict(rows)


def held_out() -> dict[str, str]:
    """The stories on which no weight of the alignment was fitted: what a text of one's own may expect."""
    return dict(of_clusters(score.score_all(cluster for cluster in clusters(GOLD) if cluster.folder.name.startswith(HELD_OUT))[0]))


def renamed_gold() -> dict[str, str]:
    """The published clusters with every person renamed: a figure far from the one next to it would be a special case."""
    with tempfile.TemporaryDirectory() as folder:
        renamed.write(Path(folder))
        return dict(of_clusters(score.score_all(clusters(Path(folder)))[0]))


def scorer(folder: Path, *arguments: str) -> str:
    """What one of the evaluation's own scorers prints."""
    command = [sys.executable, *arguments]
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout


def evaluation(folder: Path) -> dict[str, dict[str, str]]:
    """The evaluation's sets, by its own scorers: column -> row -> figure."""
    columns: dict[str, dict[str, str]] = {}
    for name in ("seeds", "dev", "real"):
        if (folder / name).is_dir():
            count = json.loads(scorer(folder, "score.py", name, "--json"))
            words = {"conflicts_found": "conflicts found", "variants_found": "variants found"}
            words |= {f"{a}_{b}s": f"{b}s {a}" for a in ("true", "reported") for b in ("conflict", "variant")}
            columns[f"eval {name}"] = dict(of_clusters(Counter({words.get(key, key): value for key, value in count.items()})))
    hard = json.loads(scorer(folder, "hard.py", "--json"))
    columns["eval sentences, pairs"] = {
        "sentences: precision": f"{hard['precision']:.2f}",
        "sentences: recall": f"{hard['recall']:.2f}",
        "sentences: hedges": f"{hard['hedge']:.2f}",
        "sentences: traps sprung": ratio(hard["traps_sprung"], hard["traps"]),
    }
    for title, arguments in (("eval sentences, pairs", []), ("eval pairs embedded", ["--embed"])):
        found = re.findall(r"^([a-z ]+?)\s+(\d+)/\s*(\d+)", scorer(folder, "cases.py", *arguments), flags=re.MULTILINE)
        count = Counter({name: int(whole) for name, _, whole in found})
        count.update({f"{name} right": int(part) for name, part, _ in found})
        columns.setdefault(title, {}).update(of_pairs(count))
    return columns


def reliability() -> tuple[list[list[str]], float]:
    """(probability said against true, by bin; expected calibration error): of findings on real stories that the models had not seen."""
    found = read_file("finding.json")["left_out"]
    rows = [
        [f"{place / 10:.1f} to {place / 10 + 0.1:.1f}", str(count), f"{said / 100 / count:.2f}", f"{true / 100 / count:.2f}"]
        for place, (count, said, true) in enumerate(found["bins"])
        if count
    ]
    return rows, found["error"] / 1000


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--show", action="store_true", help="every miss and every false alarm of the published gold")
    arguments.add_argument("--published", action="store_true", help="the published gold only")
    options = arguments.parse_args()
    columns = {"published": published(options.show), "densest": held_out(), "published, renamed": renamed_gold()}
    folder = Path(os.environ.get("DISCREPANCY_EVAL", BESIDE))
    if folder.is_dir() and not options.published:
        columns |= evaluation(folder)
    rows = [[name, *(column.get(name, "") for column in columns.values())] for name in columns["published"]]
    print(tabulate(rows, headers=["", *columns], disable_numparse=True))
    bins, error = reliability()
    print("\nProbability on real stories that the models had not seen, from the model file:")
    print(tabulate(bins, headers=["probability", "findings", "said, on the mean", "true"], disable_numparse=True))
    print(f"expected calibration error {error:.3f}")


if __name__ == "__main__":
    main()
