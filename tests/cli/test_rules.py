"""`rules test --coverage`: the rules that never fired on given sources; `rules schema`."""

from __future__ import annotations

import json
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


def test_the_schemas_can_be_printed(command: Command) -> None:
    for name in ("rule", "config", "sources"):
        schema = json.loads(command("rules", "schema", name).out)
        path = Path(command("rules", "schema", name, "--path").out.strip())
        assert json.loads(path.read_text(encoding="utf-8")) == schema
    run = command("rules", "schema", "sorces")
    assert run.code == 2
    assert "did you mean 'sources'" in run.err
