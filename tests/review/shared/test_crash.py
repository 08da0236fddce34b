"""Servers of a shared desk that are killed while they save; `make torture` kills five hundred."""

from pathlib import Path

from tests.machine import posix
from tests.torture.newsroom import kill_desks
from tests.torture.review import reviewed


@posix
def test_killing_the_desk_loses_nothing_that_it_answered(tmp_path: Path) -> None:
    answered = kill_desks(tmp_path / "discrepancy-flags.csv", times=10, seed=4711, what=reviewed())
    assert answered.number
