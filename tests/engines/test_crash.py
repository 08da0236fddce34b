"""Runs that are killed at the store; `make torture` kills five hundred."""

import os
from pathlib import Path

import pytest

from tests.torture.store import kill_runs, known


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killing_runs_spoils_nothing_in_the_store(tmp_path: Path) -> None:
    assert kill_runs(tmp_path, times=20, seed=4711, everything=known(3)) >= 0
    assert [item.name for item in tmp_path.iterdir() if item.name.endswith(".damaged")] == []
