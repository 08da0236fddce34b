"""The draft in words: what needs a look is listed with the nearest passage, and what is left out is counted."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.model.draft import Check, Draft, Passage, Standing, Statement
from discrepancy.report.draft.words import MOST, as_markdown, as_text, scope, summary
from tests.report.story import AGE_41, GAZETTE, SOURCES, WIRE

NEAR = Passage(source=WIRE.id, start=0, end=8, sentence=(0, 66))


def draft(*checks: Check) -> Draft:
    return Draft(sources=(GAZETTE.id,), statements=(Statement(source=GAZETTE.id, start=0, end=29, checks=checks),))


def checked(standing: Standing, *passages: Passage, **more: bool) -> Check:
    return Check(fact=AGE_41, standing=standing, why=standing.says, passages=passages, **more)


def test_the_summary_counts_what_needs_attention_first() -> None:
    made = draft(checked(Standing.SUPPORTED), checked(Standing.CONTRADICTED), Check(fact=None, standing=Standing.NOT_COMPARED, why="none"))
    said = "1 sentence states no fact that was read, so it was not compared."
    assert summary(made) == f"The draft states 2 facts: 1 contradicted, 1 supported. {said}"
    assert scope(made) == f"2 facts in 1 sentence. {said}"


def test_a_passage_is_called_nearest_only_where_nothing_was_linked() -> None:
    made = draft(checked(Standing.NOT_FOUND, NEAR), checked(Standing.NOT_COMPARED, NEAR, linked=True))
    shown = dict(as_text(made, SOURCES, 80))
    assert "nearest  wire.txt:1" in shown["In the draft, and not found in the sources"]
    assert "linked  wire.txt:1" in shown["In the draft, and not compared"]
    page = as_markdown(made, SOURCES)
    assert "Nearest: **The toll**" in page
    assert "Linked: **The toll**" in page


def test_a_long_list_is_cut_and_says_so() -> None:
    made = draft(*(checked(Standing.NOT_FOUND) for _ in range(MOST + 3)))
    ((_, shown),) = as_text(made, SOURCES, 80)
    assert shown.count("note not found") == MOST
    assert shown.endswith("3 more: report and review show them.\n")


def test_what_is_supported_is_not_listed() -> None:
    assert list(as_text(draft(checked(Standing.SUPPORTED, NEAR)), SOURCES, 80)) == []


def test_controls_in_a_draft_are_shown_as_codes() -> None:
    hostile = replace(GAZETTE, text="\x1b[31m41 red\x1b[0m")
    fact = replace(AGE_41, start=5, end=7, sentence=(0, 15))
    ((_, shown),) = as_text(draft(Check(fact=fact, standing=Standing.NOT_FOUND, why="")), {GAZETTE.id: hostile}, 80)
    assert "\x1b" not in shown
