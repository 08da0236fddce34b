"""Run by `benchmarks.linkers` in an environment that has the peers: `python linker_peers.py TOOL FILE` prints what one of them finds, as JSON.

FILE has one mention per line, separated by tabs: story, source, person, name; the person is only used to count correct pairs. Of every pair
of names from two sources a tool gives a score. Printed: its version, the seconds from the names in memory to the scores, and for each
score down to which one might go, in falling order, how many pairs there are and how many of them are one person.
"""

import csv
import importlib.metadata
import json
import logging
import sys
import time
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import splink.comparison_library as cl
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

Row = tuple[int, int, int, str]
Steps = list[tuple[float, int, int]]
ROWS = 500
"""Names that are compared with all others at one time."""


INSIDE = ("l.story = r.story",)
ANYWHERE = (
    "l.surname = r.surname",
    "l.first_name = r.first_name and substr(l.surname, 1, 3) = substr(r.surname, 1, 3)",
    "substr(l.first_name, 1, 1) = substr(r.first_name, 1, 1) and substr(l.surname, 1, 4) = substr(r.surname, 1, 4)",
)
"""What two names must share for splink to compare them."""


def read(path: Path) -> list[Row]:
    """The namings."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(int(story), int(source), int(person), name) for story, source, person, name in csv.reader(file, delimiter="\t")]


def plain(name: str) -> str:
    """Small letters without accents or full stops, which is how names are to be prepared for either."""
    return "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c) and c != ".")


def table(rows: Sequence[Row]) -> pa.Table:
    """The columns that splink compares; a surname alone has no first name."""
    parts = [(story, source, plain(name).split()) for story, source, _, name in rows]
    return pa.table(
        {
            "unique_id": range(len(parts)),
            "story": [story for story, _, _ in parts],
            "source": [source for _, source, _ in parts],
            "first_name": [words[0] if len(words) > 1 else None for _, _, words in parts],
            "surname": [words[-1] for _, _, words in parts],
        }
    )


def splink(rows: list[Row], inside: bool) -> tuple[float, Steps]:
    """Trained and used as its tutorial says: names by Jaro-Winkler with term frequencies, u by sampling, m by expectation maximisation.

    Without a seed, which its documentation says costs time; run after run gave the same figures.
    """
    logging.disable(logging.WARNING)
    names = table(rows)
    start = time.perf_counter()
    rules = INSIDE if inside else ANYWHERE
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[cl.NameComparison("first_name"), cl.NameComparison("surname")],
        blocking_rules_to_generate_predictions=[f"{rule} and (l.story <> r.story or l.source <> r.source)" for rule in rules],
    )
    connection = duckdb.connect()
    api = DuckDBAPI(connection)
    linker = Linker(api.register(names, table_name="names"), settings, log_level=None)
    whole = block_on("story", "first_name", "surname") if inside else block_on("first_name", "surname")
    linker.training.estimate_probability_two_random_records_match([whole], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for key in ("story",) if inside else ("surname", "first_name"):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(key))
    found = linker.inference.predict(threshold_match_weight=-10)
    seconds = time.perf_counter() - start
    people = pa.table({"number": range(len(rows)), "person": [person for _, _, person, _ in rows]})
    connection.register("people", people)
    counted = connection.execute(
        f"""select floor(match_weight * 2) / 2 as step, count(*), count(*) filter (l.person = r.person) from {found.physical_name}
        join people l on l.number = unique_id_l join people r on r.number = unique_id_r group by step order by step desc"""
    ).fetchall()
    return seconds, added((float(step), int(made), int(right)) for step, made, right in counted)


def added(steps: Iterable[tuple[float, int, int]]) -> Steps:
    """Counts at or above each score, from counts at each, which come in falling order."""
    found, made, right = [], 0, 0
    for score, more, good in steps:
        made, right = made + more, right + good
        found.append((score, made, right))
    return found


def rapidfuzz(rows: list[Row], inside: bool) -> tuple[float, Steps]:
    """Jaro-Winkler of whole names, all pairs (or all of one story)."""
    plainly = [plain(name) for _, _, _, name in rows]
    sources = np.array([story * 100 + source for story, source, _, _ in rows])
    people = np.array([person for _, _, person, _ in rows])
    made, right, seconds = np.zeros(101, dtype=np.int64), np.zeros(101, dtype=np.int64), 0.0
    for first, last, end in _parts(rows) if inside else ((at, min(at + ROWS, len(rows)), len(rows)) for at in range(0, len(rows), ROWS)):
        start = time.perf_counter()
        scores = process.cdist(
            plainly[first:last], plainly[first:end], scorer=JaroWinkler.normalized_similarity, score_cutoff=0.7, workers=-1
        )
        seconds += time.perf_counter() - start
        left, other = np.nonzero(np.triu(scores, 1))
        apart = sources[first + left] != sources[first + other]
        left, other = left[apart], other[apart]
        steps: NDArray[np.int64] = np.floor(scores[left, other] * 100 + 1e-4).astype(np.int64)
        made += np.bincount(steps, minlength=101)
        right += np.bincount(steps[people[first + left] == people[first + other]], minlength=101)
    return seconds, added((score / 100, int(made[score]), int(right[score])) for score in range(100, 69, -1))


def _parts(rows: list[Row]) -> Iterable[tuple[int, int, int]]:
    """Where each story begins and ends."""
    first = 0
    for number in range(1, len(rows) + 1):
        if number == len(rows) or rows[number][0] != rows[first][0]:
            yield first, number, number
            first = number


TOOLS: dict[str, tuple[str, Callable[[list[Row]], tuple[float, Steps]]]] = {
    "splink-stories": ("splink", lambda rows: splink(rows, inside=True)),
    "splink": ("splink", lambda rows: splink(rows, inside=False)),
    "rapidfuzz-stories": ("rapidfuzz", lambda rows: rapidfuzz(rows, inside=True)),
    "rapidfuzz": ("rapidfuzz", lambda rows: rapidfuzz(rows, inside=False)),
}


def main() -> None:
    """Print what one tool finds."""
    package, find = TOOLS[sys.argv[1]]
    seconds, steps = find(read(Path(sys.argv[2])))
    versions = {name: importlib.metadata.version(name) for name in dict.fromkeys([package, *(["duckdb"] if package == "splink" else [])])}
    json.dump({"versions": versions, "seconds": seconds, "steps": steps}, sys.stdout)


if __name__ == "__main__":
    main()
