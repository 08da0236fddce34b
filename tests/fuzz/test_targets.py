"""The targets in the ordinary tests: what was once found, honest inputs, and a few made by hypothesis, the same ones each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.target import CORPUS, Target, targets

EVERY = tuple(targets().values())
FOUND = sorted(path for path in CORPUS.glob("*/*") if path.is_file())
CALM = settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))


def inputs(target: Target) -> st.SearchStrategy[bytes]:
    """Honest inputs cut up, put together anew, with words of the language and stray bytes between."""
    seed = st.sampled_from(target.seeds)
    cut = st.builds(lambda whole, at, length: whole[at : at + length], seed, st.integers(0, 400), st.integers(1, 200))
    piece = st.one_of(cut, st.sampled_from(target.words), st.binary(max_size=4))
    mended = st.builds(
        lambda whole, at, new, gone: whole[:at] + new + whole[at + gone :], seed, st.integers(0, 600), piece, st.integers(0, 12)
    )
    heap = st.lists(piece, min_size=1, max_size=12).map(b"".join)
    return st.one_of(mended, heap).map(lambda made: made[: target.longest])


def test_what_was_found_belongs_to_a_target() -> None:
    assert {path.parent.name for path in FOUND} <= set(targets())


@pytest.mark.parametrize("path", FOUND, ids=[f"{path.parent.name}/{path.name}" for path in FOUND])
def test_what_was_found_is_found_no_more(path: Path) -> None:
    targets()[path.parent.name].run(path.read_bytes())


@pytest.mark.parametrize("target", EVERY, ids=[target.id for target in EVERY])
def test_honest_inputs_hold(target: Target) -> None:
    for seed in (b"", *target.seeds):
        target.run(seed)


@pytest.mark.slow
@pytest.mark.parametrize("target", EVERY, ids=[target.id for target in EVERY])
def test_inputs_that_nobody_thought_of_hold(target: Target) -> None:
    @given(inputs(target))
    @CALM
    def holds(data: bytes) -> None:
        target.run(data)

    holds()


@pytest.mark.parametrize("target", EVERY, ids=[target.id for target in EVERY])
def test_a_target_runs_its_seeds_differently(target: Target) -> None:
    """A target that takes nothing in would hold anything."""
    assert len(set(target.seeds)) == len(target.seeds) >= 2
    assert all(len(seed) <= target.longest for seed in target.seeds)
