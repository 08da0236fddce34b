"""Decisions while somebody reviews: saved at once, merged with what others write, refused where both decided the same thing, undone."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from discrepancy.flags import Ledger, decision, load, remove, write
from discrepancy.flags.storage.flag import decide
from discrepancy.flags.storage.revise import line_mark, replace_flags
from discrepancy.model.decision import Decision, Wish
from discrepancy.model.discrepancy import State
from discrepancy.model.problem import UserError
from tests.report.story import AGE, LENGTH, SOURCES, TOLL

FOUND = (AGE, TOLL, LENGTH)
TEXTS = {id: source.text for id, source in SOURCES.items()}
TODAY = datetime.date(2024, 2, 29)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "discrepancy-flags.csv")


def ledger(path: str) -> Ledger:
    return Ledger(path, [replace(d, state=State.NEW, note=None) for d in FOUND], TEXTS, today=TODAY)


def states(book: Ledger) -> list[str]:
    return [str(decision.state) for decision in book.standing()]


def test_nothing_is_decided_without_a_file(path: str) -> None:
    assert states(ledger(path)) == ["new", "new", "new"]
    assert not Path(path).exists()


def test_a_decision_is_in_the_file_at_once(path: str) -> None:
    saved = ledger(path).save([Wish(index=0, state=State.WRONG, seen="", wrong_values=("44",), by="Ana", note="the register says 41")])
    assert saved.refused == ()
    (flag,) = load(path).flags
    assert (flag.id, flag.state, flag.wrong_values, flag.by, flag.on, flag.note) == (
        AGE.id,
        "wrong",
        ("44",),
        "Ana",
        TODAY,
        "the register says 41",
    )
    assert states(ledger(path)) == ["wrong", "new", "new"]


def test_a_mark_lasts_from_writing_to_reading(path: str) -> None:
    note = ' \u2028=cmd, "quoted" | 007 \\ 3.50'
    ((_, decision),) = ledger(path).save([Wish(index=2, state=State.ACCEPTED, seen="", note=note, by="'Ana'")]).saved
    assert decision.mark
    assert ledger(path).standing()[2].mark == decision.mark


def test_two_reviews_of_different_things_are_merged(path: str) -> None:
    one, other = ledger(path), ledger(path)
    one.save([Wish(index=0, state=State.ALL_TRUE, seen="")])
    other.save([Wish(index=1, state=State.NOT_SAME, seen="")])
    assert states(one) == states(other) == ["all-true", "not-same", "new"]


def test_who_has_not_seen_the_other_decision_is_refused_and_told(path: str) -> None:
    one, other = ledger(path), ledger(path)
    one.save([Wish(index=0, state=State.ALL_TRUE, seen="", by="Ana")])
    answer = other.save([Wish(index=0, state=State.ACCEPTED, seen="", by="Ben"), Wish(index=1, state=State.ACCEPTED, seen="", by="Ben")])
    assert [index for index, _ in answer.saved] == [1]
    ((index, theirs),) = answer.refused
    assert (index, theirs.state, theirs.by) == (0, "all-true", "Ana")
    again = other.save([Wish(index=0, state=State.ACCEPTED, seen=theirs.mark, by="Ben")])
    assert again.refused == ()
    assert states(one) == ["accepted", "accepted", "new"]


def test_a_decision_that_was_taken_back_meanwhile_is_not_put_back_unseen(path: str) -> None:
    book = ledger(path)
    ((_, mine),) = book.save([Wish(index=0, state=State.ALL_TRUE, seen="")]).saved
    remove(path, [AGE.id])
    answer = book.save([Wish(index=0, state=State.ACCEPTED, seen=mine.mark)])
    assert answer.saved == ()
    assert answer.refused[0][1].state == "new"
    assert load(path).flags == ()


def test_what_git_brings_is_seen(path: str) -> None:
    book = ledger(path)
    before = book.version()
    write(path, [decide(TOLL, TEXTS, State.NEEDS_CALL, by="Cleo", note="call the ministry")])
    assert book.version() != before
    assert states(book) == ["new", "needs-call", "new"]
    assert book.standing()[1].by == "Cleo"
    remove(path, [TOLL.id])
    assert states(book) == ["new", "new", "new"]


def test_the_version_stays_while_nothing_changes(path: str) -> None:
    book = ledger(path)
    book.save([Wish(index=0, state=State.ALL_TRUE, seen="")])
    assert book.version() == book.version()


def test_a_change_is_undone_to_what_stood_there(path: str) -> None:
    write(path, [decide(AGE, TEXTS, State.ACCEPTED, by="Ana", note="first")])
    before = load(path).flags
    book = ledger(path)
    change = book.save([Wish(index=0, state=State.WRONG, seen=book.standing()[0].mark, wrong_values=("41",), by="Ben")]).change
    assert change is not None
    answer = book.undo(change)
    assert [(index, decision.state, decision.note) for index, decision in answer.saved] == [(0, "accepted", "first")]
    assert [(f.id, f.state, f.by, f.on, f.note) for f in load(path).flags] == [(f.id, f.state, f.by, f.on, f.note) for f in before]


def test_a_first_decision_undone_leaves_no_line(path: str) -> None:
    book = ledger(path)
    change = book.save([Wish(index=index, state=State.KNOWN, seen="") for index in range(3)]).change
    assert change is not None
    book.undo(change)
    assert states(book) == ["new", "new", "new"]
    assert load(path).flags == ()


def test_an_undo_leaves_what_somebody_decided_since(path: str) -> None:
    book, other = ledger(path), ledger(path)
    change = book.save([Wish(index=0, state=State.ALL_TRUE, seen="")]).change
    assert change is not None
    other.save([Wish(index=0, state=State.ACCEPTED, seen=other.standing()[0].mark)])
    answer = book.undo(change)
    assert answer.saved == ()
    assert answer.refused[0][1].state == "accepted"
    assert states(book) == ["accepted", "new", "new"]


def test_an_undo_of_nothing_does_nothing(path: str) -> None:
    answer = ledger(path).undo(5)
    assert (answer.saved, answer.refused, answer.change) == ((), (), None)


def test_an_unreadable_file_is_told_and_left_as_it_is(path: str) -> None:
    book = ledger(path)
    book.save([Wish(index=0, state=State.ALL_TRUE, seen="")])
    broken = "<<<<<<< ours\n" + Path(path).read_text(encoding="utf-8")
    Path(path).write_text(broken, encoding="utf-8")
    with pytest.raises(UserError, match="merge conflict"):
        book.save([Wish(index=1, state=State.ALL_TRUE, seen="")])
    with pytest.raises(UserError, match="merge conflict"):
        book.standing()
    assert Path(path).read_text(encoding="utf-8") == broken


def test_columns_of_ones_own_stay_when_a_decision_changes(path: str) -> None:
    book = ledger(path)
    book.save([Wish(index=0, state=State.ALL_TRUE, seen="")])
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    Path(path).write_text(f"{lines[0]},desk\n{lines[1]},foreign\n", encoding="utf-8")
    book.save([Wish(index=0, state=State.ACCEPTED, seen=book.standing()[0].mark)])
    (flag,) = load(path).flags
    assert (flag.state, flag.extra) == ("accepted", (("desk", "foreign"),))


def test_a_decision_shows_all_that_the_file_says() -> None:
    until = datetime.date(2024, 12, 31)
    flag = decide(AGE, TEXTS, State.WRONG, wrong_values=("44",), by="Ana", on=TODAY, until=until, note="the register")
    stands = Decision(state=State.WRONG, wrong_values=("44",), by="Ana", on=TODAY, until=until, note="the register", mark=line_mark(flag))
    assert decision(replace(AGE, state=State.WRONG, note="the register"), flag) == stands
    for moved in (State.CHANGED, State.EXPIRED):
        found = replace(AGE, state=moved, note="41 was not there; the register")
        assert decision(found, flag) == replace(stands, state=moved, was=State.WRONG, why="41 was not there; the register")
        assert decision(replace(found, note=None), flag).why == ""


def test_without_a_line_in_the_file_a_comment_in_the_source_speaks() -> None:
    assert decision(replace(AGE, state=State.ACCEPTED, note="checked (a.md:3)"), None) == Decision(
        state=State.ACCEPTED, note="checked (a.md:3)"
    )
    assert decision(replace(AGE, state=State.NEW, note=None), None) == Decision(state=State.NEW)


def test_marks_tell_any_two_states_of_a_line_apart() -> None:
    flag = decide(AGE, TEXTS, State.WRONG, by="Ana", on=TODAY)
    others = [
        replace(flag, state=State.ACCEPTED),
        replace(flag, by="Ben"),
        replace(flag, note="Ana", by=""),
        replace(flag, extra=(("desk", "foreign"),)),
        replace(flag, extra=(("desk", "home"),)),
        replace(flag, extra=(("desk", "foreign"), ("shift", "late"))),
    ]
    marks = [line_mark(one) for one in (flag, *others)]
    assert len(set(marks)) == len(marks)
    assert all(len(each) == 16 and set(each) <= set("0123456789abcdef") for each in marks)
    assert line_mark(replace(flag, extra=(("desk", ""),))) == line_mark(flag)
    assert line_mark(replace(flag, note="\ud800")) == line_mark(replace(flag, note="?"))
    assert line_mark(None) == ""


def test_a_revision_gives_the_file_before_and_after(path: str) -> None:
    age, toll = decide(AGE, TEXTS, State.ACCEPTED), decide(TOLL, TEXTS, State.KNOWN)
    write(path, [age])
    before, after, refused = replace_flags(path, {AGE.id: (None, line_mark(age)), TOLL.id: (toll, "seen otherwise")})
    assert ([f.id for f in before.flags], after.flags, refused) == ([AGE.id], (), (TOLL.id,))
    assert before.path == after.path == path
    before, after, refused = replace_flags(path, {TOLL.id: (toll, "")})
    assert (before.flags, [f.id for f in after.flags], refused) == ((), [TOLL.id], ())
    _, after, refused = replace_flags(path, {AGE.id: (None, "")})
    assert ([f.id for f in after.flags], refused) == ([TOLL.id], ())
    assert before.layout == after.layout


def test_each_change_has_its_own_handle(path: str) -> None:
    book = ledger(path)
    first = book.save([Wish(index=0, state=State.ALL_TRUE, seen="")])
    second = book.save([Wish(index=1, state=State.KNOWN, seen="")])
    assert (first.change, second.change) == (0, 1)
    third = book.undo(0)
    assert third.change == 2
    assert states(book) == ["new", "known", "new"]
    book.undo(2)
    assert states(book) == ["all-true", "known", "new"]
    refused = book.save([Wish(index=2, state=State.KNOWN, seen="someone else must give")])
    assert (refused.change, refused.saved, [index for index, _ in refused.refused]) == (None, (), [2])
    for nothing in (-1, 4):
        assert book.undo(nothing).change is None
    assert book.save([]).change is None


def test_every_save_is_another_version_and_nothing_else_is(path: str) -> None:
    book = ledger(path)
    assert book.version() == 0
    book.save([Wish(index=0, state=State.ALL_TRUE, seen="")])
    assert book.version() == 1
    book.save([])
    assert book.version() == 1
    write(path, [decide(TOLL, TEXTS, State.KNOWN)])
    assert book.version() == 2
    assert book.version() == 2


def test_who_saves_sees_at_once_what_others_wrote(path: str) -> None:
    book = ledger(path)
    write(path, [decide(TOLL, TEXTS, State.KNOWN, note="theirs")])
    saved = book.save([Wish(index=0, state=State.ALL_TRUE, seen="", until=datetime.date(2025, 1, 1))])
    assert [(index, decided.state, decided.until) for index, decided in saved.saved] == [(0, "all-true", datetime.date(2025, 1, 1))]
    assert states(book) == ["all-true", "known", "new"]


def test_a_decision_that_was_taken_back_is_new(path: str) -> None:
    book = ledger(path)
    ((_, first),) = book.save([Wish(index=0, state=State.ALL_TRUE, seen="")]).saved
    ((index, taken),) = book.save([Wish(index=0, state=None, seen=first.mark)]).saved
    assert (index, taken) == (0, Decision(state=State.NEW))
    assert load(path).flags == ()


def test_what_a_comment_accepts_stays_accepted_when_the_file_changes(path: str) -> None:
    found = [replace(AGE, state=State.ACCEPTED, note="a.md:3"), replace(TOLL, state=State.NEW, note=None)]
    book = Ledger(path, found, TEXTS, today=TODAY)
    write(path, [decide(TOLL, TEXTS, State.KNOWN)])
    assert states(book) == ["accepted", "known"]
    assert book.standing()[0].note == "a.md:3"


def test_a_file_that_changed_since_the_run_is_read_at_once(path: str) -> None:
    write(path, [decide(TOLL, TEXTS, State.KNOWN)])
    assert states(ledger(path)) == ["new", "known", "new"]


def test_the_day_past_which_a_decision_holds_no_more_is_told(path: str) -> None:
    write(path, [decide(AGE, TEXTS, State.ALL_TRUE, until=TODAY), decide(TOLL, TEXTS, State.KNOWN, until=TODAY - datetime.timedelta(1))])
    book = ledger(path)
    assert states(book) == ["all-true", "expired", "new"]
    assert (book.standing()[1].was, book.standing()[1].why) == ("known", "known until 2024-02-28, which is in the past")


def test_an_older_name_of_a_rule_is_known_and_facts_keep_a_decision_in_force(path: str) -> None:
    write(path, [replace(decide(AGE, TEXTS, State.ALL_TRUE), rule="age-clash")])
    found = [replace(AGE, state=State.NEW, note=None)]
    assert states(Ledger(path, found, TEXTS, today=TODAY)) == ["new"]
    assert states(Ledger(path, found, TEXTS, today=TODAY, formerly={"age-clash": AGE.rule})) == ["all-true"]


def test_without_a_day_of_the_run_the_day_of_the_decision_is_today(path: str) -> None:
    book = Ledger(path, [replace(AGE, state=State.NEW, note=None)], TEXTS, today=datetime.date.min)
    before = datetime.date.today()
    ((_, decided),) = book.save([Wish(index=0, state=State.ALL_TRUE, seen="")]).saved
    assert decided.on is not None
    assert before <= decided.on <= datetime.date.today()
