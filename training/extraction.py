"""The extracts of judged stories, kept between runs by the hash of the text and of the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import discrepancy
from discrepancy.engines.packing import Damaged, digest, pack, unpack
from discrepancy.engines.version import version
from discrepancy.extraction import extract
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source
from discrepancy.parse.installed import installed
from training.stories import Story

CACHE = Path("build/training")
ROOMS = ("model", "lang", "scan", "kinds", "parse", "coref")
"""Folders of the program that an extract depends on."""


def extracts(stories: Sequence[Story], workers: int | None = None) -> Iterator[tuple[Extract, ...]]:
    """The extracts of each story, in order; what was read by this very program before is read from the cache."""
    CACHE.mkdir(parents=True, exist_ok=True)
    package = Path(discrepancy.__file__).parent
    program = digest(*(version(str(package / room)) for room in ROOMS), installed())
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(_of_story, stories, [program] * len(stories), chunksize=4)


def _of_story(story: Story, program: bytes) -> tuple[Extract, ...]:
    return tuple(_of_source(source, program) for source in sorted(story.sources, key=lambda source: source.id))


def _of_source(source: Source, program: bytes) -> Extract:
    path = CACHE / digest(program, source).hex()
    if path.exists():
        try:
            found: Extract = unpack(Extract, path.read_bytes())
            return found
        except Damaged:
            path.unlink()
    made = extract(source)
    path.write_bytes(pack(made))
    return made
