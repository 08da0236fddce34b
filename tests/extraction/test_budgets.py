"""How many facts a text may state, and sentences that are cut for parsing: both are said, with figures and a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrepancy import extraction
from discrepancy.extraction import extract
from discrepancy.model.frame import SlotState
from discrepancy.model.source import Source
from discrepancy.parse import stage
from discrepancy.parse.pipeline import LONGEST
from tests.cli.command import Command

TEXT = "The fire killed 12 miners. The mill burned for 9 days. The rescue cost $750. It took 40 firemen."


def source(text: str) -> Source:
    return Source(id="a.txt", path="in/a.txt", text=text)


def test_a_text_keeps_the_first_facts_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = extract(source(TEXT))
    assert whole.problems == ()
    monkeypatch.setattr(extraction, "FACTS", 2)
    cut = extract(source(TEXT))
    assert [fact.id for fact in cut.facts] == [fact.id for fact in whole.facts[:2]]
    (problem,) = cut.problems
    assert problem.path == "in/a.txt"
    assert problem.fatal
    assert f"states {len(whole.facts)} facts in {len(TEXT)} characters, of which the first 2 are kept" in problem.message
    assert f"after character {whole.facts[2].start} " in problem.message


def test_the_budget_grows_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "FACTS", 2)
    long = TEXT + "\n" + "It rained on the hills. " * 60
    assert extract(source(long)).problems == ()


def test_a_hostile_text_ends_the_command_with_2_and_shows_what_was_read(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("5 km/h " * 2_100, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    run = Command(monkeypatch, capfd)("facts", tmp_path, "--no-store", "--format", "csv")
    assert run.code == 2
    assert "a.txt: states 2,100 facts in 14,700 characters, of which the first 920 are kept" in run.err
    assert "miners" in run.out


def test_sentences_beyond_the_budget_keep_their_facts_without_syntax(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = extract(source(TEXT))
    monkeypatch.setattr(stage, "SENTENCES", 2)
    cut = extract(source(TEXT))
    assert [fact.id for fact in cut.facts] == [fact.id for fact in whole.facts]
    assert [fact.frame.noun.state is SlotState.UNKNOWN for fact in cut.facts] == [False, False, True, True]
    (problem,) = cut.problems
    assert problem.path == "in/a.txt"
    assert problem.fatal
    third = TEXT.index("The rescue")
    assert f"states facts in 4 sentences, of which 2 were parsed: after character {third} it is less certain" in problem.message


def test_sentences_that_are_repeated_count_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "SENTENCES", 1)
    assert extract(source("The fire killed 12 miners. " * 9)).problems == ()


def test_a_sentence_that_is_cut_for_parsing_is_said() -> None:
    long = "The fire killed 12 miners and " + "a b " * (LONGEST // 2) + "burned the mill."
    found = extract(source(f"It rained.\n\n{long}\n"))
    (problem,) = found.problems
    assert problem.path == "in/a.txt"
    assert not problem.fatal
    assert f"a sentence of more than {LONGEST} words was cut for parsing, the first at character 12" in problem.message
