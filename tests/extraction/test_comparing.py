"""A stage that fails on one story costs its own findings: the facts are kept, the problem names file and stage, the run ends with 2."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from discrepancy import comparison
from discrepancy.engines import processes
from discrepancy.judge import engine
from discrepancy.judge.comparison import Comparison, Context, Finding
from discrepancy.model.claim import Claim
from discrepancy.model.settings import Settings
from discrepancy.model.source import Source
from discrepancy.pipeline import check, run
from tests.cli.command import Command

ONE = "Greta Holm, 34, was fined. The fire in Lund killed 12 miners on Monday."
TWO = "Greta Holm, 39, was fined. The fire in Lund killed 15 miners on Monday."
ENGINES = ("local", "processes")


class Boom(RuntimeError):
    """What a stage fails with."""


def sources() -> list[Source]:
    return [Source(id="a.txt", text=ONE, path="in/a.txt"), Source(id="b.txt", text=TWO, path="in/b.txt")]


def break_link(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: Any, **__: Any) -> None:
        raise Boom("no pair")

    monkeypatch.setattr(comparison, "link_story", failing)


def break_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the comparison of ages fail, and no other."""

    def failing(claim: Claim, context: Context, settings: Mapping[str, Any]) -> Iterable[Finding]:
        raise Boom("no birthday")

    real = engine.comparisons()
    broken: Mapping[str, Comparison] = {**real, "birthday": replace(real["birthday"], compare=failing)}
    monkeypatch.setattr(engine, "comparisons", lambda: broken)


@pytest.fixture(autouse=True)
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers inherit the fault. A thread that an earlier test left would have them spawned, with the stages unbroken."""
    monkeypatch.setattr(processes, "_context", lambda: multiprocessing.get_context("fork"))


@pytest.mark.parametrize("asked", [None, *ENGINES])
def test_linking_that_fails_costs_the_findings_and_no_fact(monkeypatch: pytest.MonkeyPatch, asked: str | None) -> None:
    whole = check(sources())
    break_link(monkeypatch)
    report = check(sources(), Settings(engine=asked, workers=2))
    assert [fact.id for fact in report.facts] == [fact.id for fact in whole.facts]
    assert report.everything == ()
    problems = [problem for problem in report.problems if "the stage 'link' failed on its story" in problem.message]
    assert {problem.path for problem in problems} <= {"in/a.txt", "in/b.txt"}
    assert problems
    assert all(problem.fatal and "Boom: no pair" in problem.message for problem in problems)


@pytest.mark.parametrize("asked", [None, *ENGINES])
def test_a_rule_that_fails_costs_its_own_findings(monkeypatch: pytest.MonkeyPatch, asked: str | None) -> None:
    whole = check(sources())
    assert {"age-conflict"} < {found.rule for found in whole.everything}
    break_judge(monkeypatch)
    report = check(sources(), Settings(engine=asked, workers=2))
    assert [fact.id for fact in report.facts] == [fact.id for fact in whole.facts]
    assert {found.id for found in report.everything} == {found.id for found in whole.everything if found.rule != "age-conflict"}
    (problem,) = [problem for problem in report.problems if "'rule age-conflict'" in problem.message]
    assert problem.path == "in/a.txt"
    assert problem.fatal
    assert "Boom: no birthday" in problem.message


def test_without_a_list_of_troubles_the_exception_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    break_judge(monkeypatch)
    with pytest.raises(Boom):
        run(sources())
    break_link(monkeypatch)
    with pytest.raises(Boom):
        run(sources())


@pytest.mark.parametrize("stage", ["link", "rule age-conflict"])
def test_the_command_line_names_file_and_stage_and_ends_with_2(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path, stage: str
) -> None:
    (tmp_path / "a.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TWO, encoding="utf-8")
    (break_link if stage == "link" else break_judge)(monkeypatch)
    shown = Command(monkeypatch, capfd)("check", tmp_path, "--no-store")
    assert shown.code == 2
    assert f"a.txt: the stage '{stage}' failed" in shown.err.replace("\n", " ")
    assert "Traceback" not in shown.err
