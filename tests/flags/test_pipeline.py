"""Decisions about the seeds last through edits of the seeds, the whole way through. `make torture` does the same with all of benchmarks/gold."""

import random
from pathlib import Path

import pytest

from tests.torture.histories import cluster, edit, found_in, live

SEEDS = cluster(Path(__file__).parents[2] / "seeds")
BEFORE = found_in(SEEDS)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_what_was_decided_about_the_seeds_lasts(seed: int) -> None:
    outcome = live(SEEDS, BEFORE, random.Random(seed), edits=3)
    assert outcome.checked == len(BEFORE) > 0
    assert outcome.lost == ()


def test_the_edits_do_edit() -> None:
    choose = random.Random(1)
    edited = [edit(choose, SEEDS) for _ in range(60)]
    assert len({name for name, _ in edited}) == 8
    assert sum({source.text for source in sources} != {source.text for source in SEEDS} for _, sources in edited) > 20
