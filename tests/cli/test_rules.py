"""`rules test --coverage`: the rules that never fired on given sources."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import Command


def test_coverage_names_the_rules_that_never_fired(command: Command, news: Path) -> None:
    run = command("rules", "test", "age-conflict", "toll", "--coverage", news)
    assert run.code == 0
    assert "age-conflict: 1 conflicts" in run.out
    assert "toll: never fired" in run.out
    assert "1 of 2 rules fired on 2 sources" in run.out


def test_several_paths_may_stand_behind_it(command: Command, news: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.txt"
    more.write_text("Nora Aldane, 51, plays the cello.\n", encoding="utf-8")
    run = command("rules", "test", "age-conflict", "--coverage", news, more)
    assert "fired on 3 sources" in run.out
