"""Judged stories: their sources, and which passages state one thing."""

from __future__ import annotations

import csv
import datetime
import hashlib
import json
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from discrepancy.model.source import Source

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of one source, by code points."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What readers said of some passages: `agree`, `conflict` and `variant` are of one thing, a `trap` only looks so."""

    kind: str
    verdict: str
    sides: tuple[tuple[Passage, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`complete` says that every conflict and variant of the story is among `judged`, so that any other difference is none.

    `pairs` are pairs of passages that a reader judged one by one: unlike `judged`, they say nothing about any other passage.
    """

    name: str
    corpus: str
    sources: tuple[Source, ...]
    judged: tuple[Judged, ...]
    pairs: tuple[Judged, ...] = ()
    complete: bool = True

    @property
    def fold(self) -> int:
        """The fold of a story, 0 to FOLDS - 1: fixed by the hash of its name."""
        return int(hashlib.md5(self.name.encode()).hexdigest(), 16) % FOLDS


def load_stories(evaluation: Path, gold: Path, decided: Sequence[Path] = ()) -> tuple[Story, ...]:
    """Every judged story below the two folders, by corpus and name.

    `evaluation` holds wild/, real/ and cases*.csv; `gold` the stories of benchmarks/gold. Each folder of `decided` holds the sources of a
    story and, as DECIDED, what `discrepancy flags export FOLDER --format pairs` wrote of its decisions.
    """
    found = [_claims(path) for path in sorted((evaluation / "wild").glob("*/claims.json"))]
    found += [_gold(path, "real") for path in sorted((evaluation / "real").glob("*/gold.json"))]
    found += [_gold(path, "written") for path in sorted(gold.glob("*/gold.json"))]
    for path in sorted(evaluation.glob("cases*.csv")):
        found += _cases(path)
    return (*found, *map(_decided, decided))


def sources_of(folder: Path) -> tuple[Source, ...]:
    """The text sources of a folder, with what its sources.toml says of them."""
    listed: dict[str, dict[str, Any]] = {}
    if (folder / "sources.toml").exists():
        listed = {row["path"]: row for row in tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8"))["source"]}
    return tuple(
        Source(
            id=path.name,
            text=path.read_text(encoding="utf-8"),
            published=listed.get(path.name, {}).get("published"),
            publisher=listed.get(path.name, {}).get("publisher"),
            title=listed.get(path.name, {}).get("title"),
        )
        for path in sorted(folder.glob("*.txt"))
    )


def _passage(texts: dict[str, str], row: dict[str, Any]) -> Passage:
    at = -1
    for _ in range(row.get("nth", 1)):
        at = texts[row["source"]].find(row["quote"], at + 1)
    return Passage(row["source"], at, at + len(row["quote"]))


def _sides(texts: dict[str, str], sides: Sequence[Sequence[dict[str, Any]]]) -> tuple[tuple[Passage, ...], ...]:
    return tuple(tuple(_passage(texts, row) for row in side) for side in sides)


def _claims(path: Path) -> Story:
    """A story with claims.json: real articles, every conflict and variant listed."""
    sources = sources_of(path.parent)
    texts = {source.id: source.text for source in sources}
    rows = json.loads(path.read_text(encoding="utf-8"))["claims"]
    judged = tuple(Judged(kind=row["kind"], verdict=row["verdict"], sides=_sides(texts, row["sides"])) for row in rows)
    return Story(name=path.parent.name, corpus="wild", sources=sources, judged=judged)


def _gold(path: Path, corpus: str) -> Story:
    """A story with gold.json: facts of one kind and one subject are one thing; its traps may be, and are left out."""
    sources = sources_of(path.parent)
    texts = {source.id: source.text for source in sources}
    data = json.loads(path.read_text(encoding="utf-8"))
    judged = [Judged(kind=row["kind"], verdict=row["level"], sides=_sides(texts, row["sides"])) for row in data["discrepancies"]]
    subjects: dict[tuple[str, str], list[Passage]] = {}
    for row in data["facts"]:
        if row.get("subject"):
            subjects.setdefault((row["kind"], row["subject"]), []).append(_passage(texts, row))
    judged += [Judged(kind=kind, verdict="agree", sides=(tuple(passages),)) for (kind, _), passages in sorted(subjects.items())]
    return Story(name=path.parent.name, corpus=corpus, sources=sources, judged=tuple(judged))


DECIDED = "judged-pairs.jsonl"


def _decided(folder: Path) -> Story:
    """A story whose reviewers judged pairs of passages; what they did not look at is unknown."""
    rows = map(json.loads, (folder / DECIDED).read_text(encoding="utf-8").splitlines())
    judged = tuple(
        Judged(
            kind=row["kind"],
            verdict=("conflict" if row["true"] else "agree") if row["same"] else "trap",
            sides=tuple((Passage(row[side]["source"], row[side]["start"], row[side]["end"]),) for side in ("left", "right")),
        )
        for row in rows
    )
    return Story(name=folder.name, corpus="decided", sources=sources_of(folder), judged=(), pairs=judged, complete=False)


LAST_ROUND = 2
"""The last round of judged pairs that is used. The third makes links rank a little better, but of the reports on stories left out fewer are
true: 54 % instead of 57 % of the conflicts, 76 % instead of 81 % of the variants. It is kept to be used once the rest can gain from it."""


def judged_pairs(path: Path, last: int = LAST_ROUND) -> dict[str, tuple[Judged, ...]]:
    """The pairs of passages that readers judged until round `last`, by story.

    A line has story, kind, verdict, round, left and right; each side is [source, start, end]. A verdict is conflict, variant, agree (one thing,
    told alike) or trap (two things).
    """
    found: dict[str, list[Judged]] = defaultdict(list)
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if row["round"] > last:
            continue
        sides = tuple((Passage(*row[side]),) for side in ("left", "right"))
        found[row["story"]].append(Judged(kind=row["kind"], verdict=row["verdict"], sides=sides))
    return {story: tuple(said) for story, said in found.items()}


def with_pairs(stories: Sequence[Story], pairs: Mapping[str, tuple[Judged, ...]]) -> tuple[Story, ...]:
    """The stories with what readers judged of their pairs."""
    return tuple(replace(story, pairs=pairs.get(story.name, story.pairs)) for story in stories)


ALIASES = {"casualties": "count", "sentence_length": "sentence"}
"""Kinds of the file of cases that have another name here."""


def _cases(path: Path) -> Iterator[Story]:
    """Pairs of passages, each as a story: in a conflict or variant, all facts of the row's kind are one thing."""
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines)):
            sources = []
            for side in ("left", "right"):
                text = row[side] + ("" if row[side].rstrip().endswith((".", "!", "?", "”", '"')) else ".")
                day = row[f"{side}_date"]
                sources.append(Source(id=side, text=text, published=datetime.date.fromisoformat(day) if day else None))
            whole = tuple((Passage(source.id, 0, len(source.text)),) for source in sources)
            judged = Judged(kind=ALIASES.get(row["kind"], row["kind"]), verdict=row["verdict"], sides=whole)
            yield Story(name=f"{path.stem}-{number}", corpus="cases", sources=tuple(sources), judged=(judged,), complete=False)
