"""What the journal says about the findings of a run, and what it keeps when findings, files and people change."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from discrepancy.flags import Ledger, load, remove, write
from discrepancy.flags.storage.flag import decide
from discrepancy.flags.team import Journal, Team, journal_path
from discrepancy.flags.team.event import What
from discrepancy.model.decision import Wish
from discrepancy.model.discrepancy import Discrepancy, Side, State
from discrepancy.model.problem import UserError
from discrepancy.model.team.talk import Assignment, Comment, Opinion, Request
from tests.flags.newsroom import discrepancy, fact

DAY = datetime.date(2026, 6, 1)
TEXTS = {"a": "Ada Keller, 34, was on board. Bo Lang, 20, was not.", "b": "Keller, 36, said nothing. Lang, 22, neither."}


def side(source: str, age: str) -> Side:
    return Side(value=age, facts=(fact(source, TEXTS[source], age),))


ADA = discrepancy(side("a", "34"), side("b", "36"), names=("Ada Keller", "Keller"))
BO = discrepancy(side("a", "20"), side("b", "22"), subject="Bo Lang", names=("Bo Lang", "Lang"))


class Desk:
    """The flags file and the journal of a folder, opened anew as a server does."""

    def __init__(self, folder: Path, *found: Discrepancy) -> None:
        self.path = str(folder / "discrepancy-flags.csv")
        self.journal = Journal(journal_path(self.path))
        self.found = found or (ADA, BO)
        self.team = Team(self.journal, self.found, TEXTS, {})
        self.ledger = Ledger(self.path, self.found, TEXTS, today=DAY)

    def decide(self, by: str, index: int, state: State, seen: str = "", **more: Any) -> str:
        wish = Wish(index=index, state=state, seen=seen, by=by, **more)
        saved = self.ledger.save([wish])
        self.team.record(by, "page", saved.saved, [(decision, wish) for _, decision in saved.refused])
        return (saved.saved or saved.refused)[0][1].mark

    def told(self, known: str = "") -> list[tuple[Any, ...]]:
        return [(event["at"], event["by"], event["what"]) for event in self.team.told(known)[2]]


def test_what_is_said_is_told_in_order_and_only_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.team.say("Ana", 0, Comment(text="look at the register"))
    tag, anew, told = desk.team.told("")
    assert anew
    assert [(event["at"], event["by"], event["what"], event["text"]) for event in told] == [(0, "Ana", "comment", "look at the register")]
    assert desk.team.told(tag) == (tag, False, ())
    desk.team.say("Ben", 1, Assignment(to="Ana"))
    desk.team.say("Ben", 1, Request(wanted=True))
    assert desk.told(tag) == [(1, "Ben", "assigned"), (1, "Ben", "second")]
    assert [event[2] for event in Desk(tmp_path).told()] == ["comment", "assigned", "second"]


def test_every_decision_stays_in_the_history(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    mark = desk.decide("Ana", 0, State.WRONG, wrong_values=("36",), right_value="34", note="born 1991")
    mark = desk.decide("Ben", 0, State.ALL_TRUE, mark)
    desk.decide("Cleo", 0, State.NEEDS_CALL, "what Cleo saw before")
    _, _, told = desk.team.told("")
    shown = [(event["by"], event["what"], event["state"], event.get("wrong"), event.get("right", "")) for event in told]
    assert shown == [
        ("Ana", "decided", "wrong", ["36"], "34"),
        ("Ben", "decided", "all-true", [], ""),
        ("Cleo", "refused", "needs-call", [], ""),
    ]
    assert load(desk.path).flags[0].by == "Ben"


def test_decisions_that_came_another_way_are_noticed_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.decide("Ana", 0, State.ACCEPTED)
    write(desk.path, [decide(BO, TEXTS, State.ALL_TRUE, by="Git", note="from a branch")])
    for _ in range(2):
        desk.team.notice(desk.ledger.standing())
    assert desk.told() == [(0, "Ana", "decided"), (1, "Git", "decided")]
    again = Desk(tmp_path)
    again.team.notice(again.ledger.standing())
    assert again.told() == desk.told()
    remove(desk.path, [BO.id])
    again.team.notice(again.ledger.standing())
    assert [(event["state"], event["how"]) for event in again.team.told("")[2]][-1] == ("new", "file")


def test_a_second_opinion_is_somebody_elses_about_the_decision_that_stands(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    mark = desk.decide("Ana", 0, State.ACCEPTED)
    with pytest.raises(UserError, match="someone else must give"):
        desk.team.say("Ana", 0, Opinion(agrees=True, mark=mark, text=""))
    for stale in ("", "0" * 16):
        with pytest.raises(UserError, match="in the meantime"):
            desk.team.say("Ben", 0, Opinion(agrees=True, mark=stale, text=""))
    with pytest.raises(UserError, match="in the meantime"):
        desk.team.say("Ben", 1, Opinion(agrees=True, mark="", text="nothing was decided"))
    desk.team.say("Ben", 0, Opinion(agrees=False, mark=mark, text="no"))
    again = Desk(tmp_path)
    again.team.notice(again.ledger.standing())
    again.team.say("Cleo", 0, Opinion(agrees=True, mark=again.ledger.standing()[0].mark, text="yes"))
    assert [event["agrees"] for event in again.team.told("")[2] if event["what"] == "opinion"] == [False, True]


def test_what_was_said_follows_a_finding_that_changed(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.team.say("Ana", 0, Comment(text="about Ada"))
    third = replace(ADA, id="another", sides=(*ADA.sides, Side(value="39", facts=(replace(ADA.sides[0].facts[0], quote="39"),))))
    again = Desk(tmp_path, BO, third)
    assert again.told() == [(1, "Ana", "comment")]
    again.team.say("Ben", 1, Comment(text="still about her"))
    assert [event["at"] for event in Desk(tmp_path, BO, third).team.told("")[2]] == [1, 1]
    assert Desk(tmp_path, BO).told() == []


def test_a_journal_that_another_program_changed_is_told_anew(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.team.say("Ana", 0, Comment(text="one"))
    tag = desk.team.told("")[0]
    Desk(tmp_path).team.say("Ben", 0, Comment(text="two"))
    _, anew, told = desk.team.told(tag)
    assert anew
    assert [event["text"] for event in told] == ["one", "two"]


def test_no_line_of_the_journal_can_spoil_the_desk(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.team.say("Ana", 0, Comment(text="one"))
    finding = desk.journal.events()[1][0]
    assert finding.what is What.FINDING
    for more in ({}, {"rule": 3}, {**finding.more, "evidence": [["x"]]}, {**finding.more, "values": None}, {**finding.more, "names": [3]}):
        desk.journal.add([replace(finding, id=f"{len(desk.journal.events()[1]):016x}", more=more)])
    assert [event["text"] for event in Desk(tmp_path).team.told("")[2]] == ["one"]
