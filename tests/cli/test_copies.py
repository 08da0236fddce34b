"""Copies of a source, exact or nearly, do not make a check pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Command

ONE, OTHER = "The bus driver Lena Obrist, 41, was arrested on Monday.\n", "Lena Obrist, the bus driver, is 46. She denies it.\n"


@pytest.mark.slow
@pytest.mark.parametrize("byline", [False, True], ids=["exact", "each with a byline of its own"])
@pytest.mark.parametrize("number", [1, 12, 20, 45, 100])
def test_copies_change_no_exit_code(tmp_path: Path, command: Command, number: int, byline: bool) -> None:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    for n in range(number):
        (tmp_path / f"copy{n}.txt").write_text((f"Agency report {n}.\n\n" if byline else "") + ONE, encoding="utf-8")
    assert command("check", tmp_path, "--no-store").code == 1
