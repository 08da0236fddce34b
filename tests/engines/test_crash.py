"""Runs that are killed at the store; `make torture` kills five hundred."""

from pathlib import Path

import pytest

from tests.machine import posix
from tests.torture.store import kill_runs, known

pytestmark = pytest.mark.slow


@posix
def test_killing_runs_spoils_nothing_in_the_store(tmp_path: Path) -> None:
    kill_runs(tmp_path, times=20, seed=4711, everything=known(3))  # asserts after each kill that what is kept is right
    assert [item.name for item in tmp_path.iterdir() if item.name.endswith(".damaged")] == []
