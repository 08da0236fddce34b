"""`python -m benchmarks.slowest SECONDS`: searches hostile recipes for the slowest check of two sources, parser included.

Hypothesis' `target` climbs from recipe to recipe; the slowest are then measured at two lengths. Fails where one takes more than LIMIT
seconds a megabyte, or grows faster than EXPONENT. CPU seconds, next to those of an ordinary text of the same length at the same moment.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, settings, target
from hypothesis import strategies as st

from benchmarks.hostile import FAMILIES, GLUES, MARKS, OTHERS, PUBLISHED, WRAPS, Recipe, sources
from benchmarks.news import news
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.pipeline import run

LIMIT, EXPONENT = 30.0, 1.2
SEARCH, LENGTH = 8_000, 200_000
"""Characters of the two sources together, while searching and where the slowest are measured; half of the latter is measured too."""
SHOWN = 3

RECIPES = st.builds(
    Recipe,
    families=st.lists(st.sampled_from(sorted(FAMILIES)), min_size=1, max_size=3, unique=True).map(tuple),
    different=st.sampled_from([1, 3, 50, 100_000]),
    glue=st.sampled_from(sorted(GLUES)),
    wrap=st.sampled_from(sorted(WRAPS)),
    marks=st.sampled_from(sorted(MARKS)),
    other=st.sampled_from(OTHERS),
    a_sentence=st.sampled_from([0, 1, 8, 60]),
)


class OutOfTime(Exception):
    """The search has used its seconds."""


@dataclass(kw_only=True)
class Search:
    """What was tried until the clock says `until`, and what each took, in CPU seconds."""

    until: float
    took: dict[Recipe, float] = field(default_factory=dict)

    def slowest(self) -> list[Recipe]:
        """The slowest recipes, no two of the same families."""
        found: dict[tuple[str, ...], Recipe] = {}
        for recipe in sorted(self.took, key=lambda recipe: -self.took[recipe]):
            found.setdefault(recipe.families, recipe)
        return list(found.values())[:SHOWN]


def seconds(given_sources: Sequence[Source]) -> tuple[float, int]:
    """CPU seconds of one check without anything cached, and the number of problems that it reports."""
    start = time.process_time()
    troubles: list[Problem] = []
    run(given_sources, troubles=troubles)
    return time.process_time() - start, len(troubles)


def honest(length: int) -> list[Source]:
    """Two sources of news."""
    return [Source(id=name, text=news(length // 2, seed), published=PUBLISHED) for seed, name in enumerate("ab")]


def search(time_allowed: float, length: int = SEARCH) -> Search:
    """Tries recipes for so many seconds, ever nearer to the slowest."""
    found = Search(until=time.monotonic() + time_allowed)

    @settings(
        max_examples=1_000_000, deadline=None, database=None, phases=[Phase.generate, Phase.target], suppress_health_check=list(HealthCheck)
    )
    @given(RECIPES)
    def climb(recipe: Recipe) -> None:
        if time.monotonic() > found.until:
            raise OutOfTime
        if recipe not in found.took:
            found.took[recipe], _ = seconds(sources(recipe, length))
        target(found.took[recipe])

    try:
        climb()
    except* OutOfTime:
        pass
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """1 where a recipe is slower than promised."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.slowest", description=__doc__)
    options.add_argument("seconds", type=float, help="to search for; measuring the slowest comes on top")
    options.add_argument("--length", type=int, default=LENGTH, help="characters at which the slowest are measured")
    asked = options.parse_args(arguments)
    seconds(honest(2_000))  # what is loaded once
    found = search(asked.seconds)
    plain, _ = seconds(honest(asked.length))
    size = asked.length / 1e6
    print(f"{len(found.took):,} recipes tried; honest text: {plain / size:.1f} s/MB")
    slow = 0
    for recipe in found.slowest():
        half, _ = seconds(sources(recipe, asked.length // 2))
        whole, told = seconds(sources(recipe, asked.length))
        exponent = math.log2(whole / half)
        late = whole / size > LIMIT or exponent > EXPONENT
        slow += late
        print(f"{whole / size:6.1f} s/MB, exponent {exponent:.2f}, {told} problems told{'  TOO SLOW' * late}: {recipe}", flush=True)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
