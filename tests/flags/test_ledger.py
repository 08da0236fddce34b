"""Decisions while somebody reviews: saved at once, merged with what others write, refused where both decided the same thing, undone."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from discrepancy.flags import Ledger, load, remove, write
from discrepancy.flags.flag import decide
from discrepancy.model.decision import Wish
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
