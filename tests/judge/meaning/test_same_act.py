"""Whether two clauses tell of one act."""

from __future__ import annotations

import pytest

from discrepancy.judge.meaning.same_act import different_acts, same_act
from discrepancy.model.fact import Fact
from discrepancy.model.frame import EMPTY, Frame, Slot, SlotState
from tests.judge.dates import date


def clause(verb: str, agent: str = "", patient: str = "", *, attribute: str = "date", head: str | None = None, words: str = "") -> Fact:
    def slot(text: str) -> Slot:
        return Slot(SlotState.FILLED, text) if text else EMPTY

    frame = Frame(predicate=slot(verb), agent=slot(agent), patient=slot(patient), complement=EMPTY, clause=tuple(words.split()))
    return date("a", "2019-06-11", attribute=attribute, head=head, frame=frame)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (clause("arrest", "police", "Ines Calvo"), clause("arrest", "", "Calvo"), True),
        (clause("arrest", "", "Ines Calvo"), clause("arrest", "", "Omar Lund"), False),
        (clause("lead", "Mr. Novak", "party"), clause("lead", "Pavel Novak", "party"), True),
        (clause("plead", "he"), clause("plead", "Mr. Lund"), True),
        (clause("plead", "he"), clause("sign", "he"), False),
        # one noun names the event of both
        (clause("hold", "", "election", attribute="election", head="election"),
         clause("take", "election", attribute="election", head="election"), False),
        (clause("hold", "club", "election", attribute="election", head="election"),
         clause("organise", "club", "election", attribute="election", head="election"), True),
        # what is said again, and what "be" says, is another act unless its object is the same
        (clause("announce", "mayor"), clause("announce", "mayor"), False),
        (clause("announce", "mayor", "plan"), clause("announce", "mayor", "plan"), True),
        (clause("be", "town"), clause("be", "town"), False),
        # no participant at all: the words of the clause
        (clause("rain", words="heavy rain coast"), clause("rain", words="heavy rain coast"), True),
        (clause("rain", words="heavy rain coast"), clause("rain", words="light drizzle hill"), False),
    ],
)  # fmt: skip
def test_one_predicate_and_one_participant(left: Fact, right: Fact, wanted: bool) -> None:
    assert same_act(left, right) is wanted
    assert same_act(right, left) is wanted


def test_a_clause_that_was_not_parsed_says_nothing_against_it() -> None:
    assert same_act(date("a", "2019-06-11"), clause("arrest", "", "Ines Calvo"))


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        # two stages of one course
        (clause("arrest", "", "Ines Calvo"), clause("release", "", "Ines Calvo"), True),
        (clause("found", "Lund", "mill"), clause("close", "Lund", "mill"), True),
        (clause("arrest", "", "Ines Calvo"), clause("detain", "", "Ines Calvo"), False),
        (clause("arrest", "", "Ines Calvo"), clause("see", "", "Ines Calvo"), False),
        # one verb with two objects
        (clause("criticise", "mayor", "plan", words="mayor port plan criticise"),
         clause("criticise", "mayor", "budget", words="mayor school budget criticise"), True),
        (clause("steal", "thief", "car", words="thief car"), clause("steal", "thief", "vehicle", words="thief vehicle"), False),
        (clause("arrest", "police", "suspect"), clause("arrest", "police", "driver"), False),
        (clause("arrest", "police", "Calvo"), clause("arrest", "police", "Ines Calvo"), False),
        (clause("arrest", "police", "Lund"), clause("arrest", "police", "Ines Calvo"), True),
        (clause("arrest", "police", "him"), clause("arrest", "police", "Ines Calvo"), False),
    ],
)  # fmt: skip
def test_two_stages_or_two_objects_are_two_acts(left: Fact, right: Fact, wanted: bool) -> None:
    assert different_acts(left, right) is wanted
    assert different_acts(right, left) is wanted
