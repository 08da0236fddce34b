"""A stage that fails on one text costs its own facts: the others are kept, the problem names file and stage, other files go on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from discrepancy import extraction
from discrepancy.extraction import attempt, extract, kinds
from discrepancy.model.fact import Fact
from discrepancy.model.frame import UNPARSED
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.pipeline import check, extract_all
from discrepancy.scan.document import Document
from tests.cli.command import Command

POISON = "Zwickelburg"
"""A word of the text on which a stage fails."""
BAD = f"Greta Holm, 34, lives in {POISON}. The fire killed 12 miners on Monday. She was fined $750 for fraud."
GOOD = "Ole Berg, 51, saw it. The fire killed 12 miners on Monday."
STAGES = ("parse", "clauses", "coreference", "frames")


class Boom(RuntimeError):
    """What a stage fails with."""


def source(name: str, text: str) -> Source:
    return Source(id=name, text=text, path=f"in/{name}")


def break_stage(monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    """Make a stage fail on texts with the poison word, and only there."""
    name = {"parse": "parse_sentences", "clauses": "with_clauses", "coreference": "attach_subjects", "frames": "with_frames"}[stage]
    real = getattr(extraction, name)

    def failing(*given: Any) -> Any:
        if any(POISON in repr(part) or (isinstance(part, Document) and POISON in part.text) for part in given):
            raise Boom("the tree fell")
        return real(*given)

    monkeypatch.setattr(extraction, name, failing)


def break_kind(monkeypatch: pytest.MonkeyPatch, identity: str) -> None:
    """Make a kind fail on texts with the poison word, and only there."""
    real = kinds()[identity]

    def failing(document: Document) -> Iterable[Fact]:
        if POISON in document.text:
            raise Boom("no such number")
        return real.extract(document)

    monkeypatch.setattr(extraction, "kinds", lambda: {**kinds(), identity: replace(real, extract=failing)})


def said(facts: Iterable[Fact]) -> list[tuple[str, int, int]]:
    return sorted((fact.kind, fact.start, fact.end) for fact in facts)


def test_nothing_is_said_where_nothing_fails() -> None:
    assert extract(source("a.txt", BAD)).problems == ()


@pytest.mark.parametrize("identity", sorted(kinds()))
def test_a_kind_that_fails_costs_its_own_facts(monkeypatch: pytest.MonkeyPatch, identity: str) -> None:
    whole = extract(source("bad.txt", BAD))
    break_kind(monkeypatch, identity)
    broken = extract(source("bad.txt", BAD))
    assert said(broken.facts) == said(fact for fact in whole.facts if fact.kind != identity)
    (problem,) = broken.problems
    assert problem.path == "in/bad.txt"
    assert f"'kind {identity}'" in problem.message
    assert "no such number" in problem.message


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_that_fails_keeps_every_fact(monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    whole = extract(source("bad.txt", BAD))
    break_stage(monkeypatch, stage)
    broken = extract(source("bad.txt", BAD))
    assert said(broken.facts) == said(whole.facts)
    (problem,) = broken.problems
    assert problem.path == "in/bad.txt"
    assert f"'{stage}'" in problem.message
    assert "Boom: the tree fell" in problem.message


def test_without_trees_facts_have_no_syntax_and_names_keep_their_owners(monkeypatch: pytest.MonkeyPatch) -> None:
    break_stage(monkeypatch, "parse")
    broken = extract(source("bad.txt", BAD))
    assert {replace(fact.frame, owner=UNPARSED.owner) for fact in broken.facts} == {UNPARSED}
    assert next(fact for fact in broken.facts if fact.kind == "age").subject == "Greta Holm"


def test_without_coreference_facts_have_no_subject_and_keep_their_syntax(monkeypatch: pytest.MonkeyPatch) -> None:
    break_stage(monkeypatch, "coreference")
    broken = extract(source("bad.txt", BAD))
    assert broken.entities == ()
    assert broken.length == len(BAD)
    count = next(fact for fact in broken.facts if fact.kind == "count")
    assert count.subject is None
    assert count.frame.predicate.text == "kill"


def test_without_frames_subjects_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    break_stage(monkeypatch, "frames")
    broken = extract(source("bad.txt", BAD))
    assert {fact.frame for fact in broken.facts} == {UNPARSED}
    assert next(fact for fact in broken.facts if fact.kind == "age").subject == "Greta Holm"


def test_a_source_without_a_path_is_named_by_its_id() -> None:
    problems: list[Problem] = []

    def work() -> int:
        raise Boom("gone")

    assert attempt("frames", Source(id="memo", text="x"), problems, work, 7) == 7
    assert problems[0].path == "memo"
    assert "test_stages.py:" in problems[0].message


def test_what_stops_the_program_stops_it() -> None:
    def work() -> int:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attempt("frames", Source(id="memo", text="x"), [], work, 7)


@pytest.mark.parametrize("stage", ["kind count", *STAGES])
def test_other_files_go_on_and_the_report_says_so(monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    sources = [source("bad.txt", BAD), source("good.txt", GOOD)]
    (alone,) = extract_all([sources[1]])
    break_kind(monkeypatch, "count") if stage == "kind count" else break_stage(monkeypatch, stage)
    report = check(sources)
    assert [fact.id for fact in report.facts if fact.source == "good.txt"] == [fact.id for fact in alone.facts]
    assert {fact.kind for fact in report.facts if fact.source == "bad.txt"} >= {"age", "money"}
    (problem,) = [problem for problem in report.problems if f"'{stage}'" in problem.message]
    assert problem.path == "in/bad.txt"


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    return Command(monkeypatch, capfd)


@pytest.mark.parametrize("stage", ["kind money", *STAGES])
@pytest.mark.parametrize("asked", ["check", "facts"])
def test_the_command_line_names_file_and_stage_and_ends_with_2(
    monkeypatch: pytest.MonkeyPatch, command: Command, tmp_path: Path, stage: str, asked: str
) -> None:
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    break_kind(monkeypatch, "money") if stage == "kind money" else break_stage(monkeypatch, stage)
    run = command(asked, tmp_path, "--no-store", *(("--format", "csv") if asked == "facts" else ()))
    assert run.code == 2
    assert "bad.txt" in run.err
    assert f"'{stage}'" in run.err
    assert "Traceback" not in run.err
    if asked == "facts":
        assert "good.txt" in run.out
        assert "Ole Berg" in run.out
        assert "Greta Holm" in run.out
