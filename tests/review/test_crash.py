"""Servers of a review that are killed while they save; `make torture` kills five hundred."""

from pathlib import Path

from discrepancy.flags import load
from tests.machine import posix
from tests.torture.review import kill_servers, reviewed


@posix
def test_killing_the_server_loses_no_decision_that_it_answered(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    sent = kill_servers(path, times=10, seed=4711, what=reviewed())
    assert sent >= len(load(path).flags)
