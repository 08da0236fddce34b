"""The rows of the file: the words of every refusal, and what is made of what people leave out."""

from __future__ import annotations

import datetime
import os
from dataclasses import replace
from pathlib import Path

import pytest

from discrepancy.flags import Flag, load, write
from discrepancy.flags.storage.file import FlagFile, Layout, parse
from discrepancy.flags.storage.flag import COLUMNS
from discrepancy.flags.storage.write import render
from discrepancy.model.discrepancy import State
from discrepancy.model.problem import Problem, UserError

HEAD = "id,state,rule,kind,attribute,names,values,evidence"


def read(*lines: str, head: str = HEAD, skip_open: bool = False) -> FlagFile:
    return parse("\n".join((head, *lines, "")).encode(), "f.csv", skip_open=skip_open)


def refused(data: bytes) -> tuple[Problem, ...]:
    with pytest.raises(UserError) as error:
        parse(data, "f.csv")
    assert all(problem.path == "f.csv" and problem.fatal for problem in error.value.problems)
    return error.value.problems


def said(*lines: str, head: str = HEAD) -> list[tuple[int | None, str]]:
    return [(problem.line, problem.message) for problem in refused("\n".join((head, *lines, "")).encode())]


def test_every_column_is_read() -> None:
    line = "a1,Wrong,r,k,age,A | B,34 | 36,36,34,0f 1f | 2f,because,Ana,2026-03-01,2026-12-05,so,foreign"
    (flag,) = read(line, head=",".join((*COLUMNS, "Desk"))).flags
    assert flag == Flag(
        id="a1",
        state=State.WRONG,
        rule="r",
        kind="k",
        attribute="age",
        names=("A", "B"),
        values=("34", "36"),
        evidence=(("0f", "1f"), ("2f",)),
        wrong_values=("36",),
        right_value="34",
        reason="because",
        by="Ana",
        on=datetime.date(2026, 3, 1),
        until=datetime.date(2026, 12, 5),
        note="so",
        extra=(("Desk", "foreign"),),
        line=2,
    )


def test_what_is_left_out_is_empty() -> None:
    (flag,) = read("a1,known,r,k,,,34,0f").flags
    assert flag == Flag(id="a1", state=State.KNOWN, rule="r", kind="k", attribute="", names=(), values=("34",), evidence=(("0f",),), line=2)
    (empty,) = read("a1,known,r,k,a,N,34,0f,,,", head=f"{HEAD},note,by,Desk").flags
    assert (empty.note, empty.by, empty.extra) == ("", "", (("Desk", ""),))


def test_capitals_of_columns_and_states_do_not_matter_and_blanks_neither() -> None:
    (flag,) = read(" a1 , KNOWN ,r,k,a, N ,34,0f", head=HEAD.upper()).flags
    assert (flag.id, flag.state, flag.names) == ("a1", State.KNOWN, ("N",))


def test_lines_that_say_nothing_are_passed_by() -> None:
    found = read("b2,known,r,k,a,N,34,0f,,", "", " , ,,", HEAD, "a1,known,r,k,a,N,34,0f")
    assert [(flag.id, flag.line) for flag in found.flags] == [("a1", 6), ("b2", 2)]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (",known,r,k,a,N,1,ff", "this line has no id: restore it, or delete the line"),
        (
            "a,wrnog,r,k,a,N,1,ff",
            "'wrnog' is no decision (one of known, wrong, all-true, not-same, needs-call, accepted); did you mean wrong?",
        ),
        ("a,XYZ,r,k,a,N,1,ff", "'XYZ' is no decision (one of known, wrong, all-true, not-same, needs-call, accepted)"),
        ("a,new,r,k,a,N,1,ff", "'new' is no decision (one of known, wrong, all-true, not-same, needs-call, accepted)"),
        ("a,known,,k,a,N,1,ff", "rule, values and evidence identify the discrepancy and cannot be empty: restore the line, or delete it"),
        ("a,known,r,k,a,N,,ff", "rule, values and evidence identify the discrepancy and cannot be empty: restore the line, or delete it"),
        ("a,known,r,k,a,N,1, | ", "rule, values and evidence identify the discrepancy and cannot be empty: restore the line, or delete it"),
        ("a,known,r,k,a,N,1,ff,more", "this line has more cells than the first one, which has 8"),
    ],
)
def test_what_is_wrong_with_a_line_and_what_to_do(line: str, message: str) -> None:
    assert said("x,known,r,k,a,N,1,ff", line) == [(3, message)]


def test_all_wrong_lines_are_told() -> None:
    assert [
        line for line, _ in said("x,wrnog,r,k,a,N,1,ff", "y,known,r,k,a,N,1,ff,more", "z,known,r,k,a,N,1,ff", ",known,r,k,a,N,1,ff")
    ] == [
        2,
        3,
        5,
    ]


def test_columns_that_cannot_be_missed_are_named() -> None:
    assert said("1", head="id") == [
        (1, "the flags file has no column state, rule, kind, attribute, names, values, evidence: restore its first line")
    ]


def test_one_id_decided_twice() -> None:
    assert said("a,known,r,k,a,N,1,ff", "a,wrong,r,k,a,N,1,ff") == [(3, "a is decided differently in line 2: keep one of the two")]
    head = f"{HEAD},wrong_values,until,on,note"
    for left, right in (("1,,,", "2,,,"), (",2026-01-01,,", ",2026-01-02,,")):
        assert len(said(f"a,wrong,r,k,a,N,1,ff,{left}", f"a,wrong,r,k,a,N,1,ff,{right}", head=head)) == 1
    twice = read("a,known,r,k,a,N,1,ff", "a,known,r,k,a,N,1,ff")
    assert (len(twice.flags), twice.problems) == (1, ())


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("2026-01-02,b", "2026-01-01,z", "b"),
        ("2026-01-01,z", "2026-01-02,b", "b"),
        (",z", "2026-01-02,b", "b"),
        ("2026-01-02,b", "2026-01-02,z", "z"),
        ("2026-01-02,z", "2026-01-02,b", "z"),
    ],
)
def test_of_two_lines_that_decide_the_same_the_later_counts(first: str, second: str, wanted: str) -> None:
    found = read(f"a,known,r,k,a,N,1,ff,{first}", f"a,known,r,k,a,N,1,ff,{second}", head=f"{HEAD},on,note")
    assert [flag.note for flag in found.flags] == [wanted]
    assert [(problem.path, problem.line, problem.message, problem.fatal) for problem in found.problems] == [
        ("f.csv", 3, "a is decided in line 2 too, and in the same way: the later one counts", False)
    ]


def test_open_rows_of_a_table_are_left_out_only_when_asked() -> None:
    lines = ("a,new,r,k,a,N,1,ff", "b,Changed,r,k,a,N,1,ff", "c,expired,r,k,a,N,1,ff", "d,,r,k,a,N,1,ff", "e,known,r,k,a,N,1,ff")
    assert [flag.id for flag in read(*lines, skip_open=True).flags] == ["e"]
    assert len(said(*lines)) == 4
    with pytest.raises(UserError):
        read("a,wrnog,r,k,a,N,1,ff", skip_open=True)


def test_evidence_that_no_longer_runs_beside_the_values_counts_for_each() -> None:
    (flag,) = read("a,known,r,k,a,N,1 | 2 | 3,b c | a").flags
    assert flag.evidence == (("a", "b", "c"),) * 3


def test_the_other_days_of_the_file_tell_which_is_the_month() -> None:
    head = f"{HEAD},on,until"
    one, other = read("a,known,r,k,a,N,1,ff,05/06/2026,", "b,known,r,k,a,N,1,ff,,12/31/2026", head=head).flags
    assert (one.on, other.until) == (datetime.date(2026, 5, 6), datetime.date(2026, 12, 31))
    (late,) = read("a,known,r,k,a,N,1,ff,31/12/2026,05/06/2026", head=head).flags
    assert late.until == datetime.date(2026, 6, 5)


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"", None, "the flags file is empty: restore it, or delete it to start without flags"),
        (b" \r\n\n", None, "the flags file is empty: restore it, or delete it to start without flags"),
        (b"id\n\n\xff,x\n", 3, "the flags file is not UTF-8: save it again as CSV UTF-8"),
        (b"id\nx\0y\n", 2, "the flags file is not a text file"),
        (HEAD.encode() + b'\na,known,r,k,a,N,1,"ff\n', None, None),
    ],
)
def test_what_is_no_flags_file(data: bytes, line: int | None, message: str | None) -> None:
    (problem,) = refused(data)
    assert problem.line == line
    if message:
        assert problem.message == message
    else:
        assert problem.message.startswith("the flags file is not valid CSV: ")


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "||||||| base", ">>>>>>> other", "=======", "=======  "])
def test_marks_of_a_merge_are_found_with_their_line(mark: str) -> None:
    (problem,) = refused(f"{HEAD}\na,known,r,k,a,N,1,ff\n{mark}\n".encode())
    assert problem.line == 3
    assert problem.message == (
        "git left a merge conflict here: keep the lines of both sides and delete the marks "
        '(a line "discrepancy-flags.csv merge=union" in .gitattributes makes git do so)'
    )


def test_what_only_looks_like_such_a_mark() -> None:
    found = read('a,known,r,k,a,N,1,ff,"<<<<<<<x"', "b,known,r,k,a,N,1,ff,======= and so on", head=f"{HEAD},note")
    assert [flag.note for flag in found.flags] == ["<<<<<<<x", "======= and so on"]


@pytest.mark.parametrize(
    ("data", "layout"),
    [
        (f"{HEAD}\n", Layout()),
        (f"{HEAD}\r\n", Layout(newline="\r\n")),
        (f"\ufeff{HEAD}\n", Layout(mark=True)),
        (HEAD.replace(",", ";") + "\n", Layout(delimiter=";")),
        (HEAD.replace(",", "\t") + "\n", Layout(delimiter="\t")),
        (f"{HEAD},Desk,,note,shift\n", Layout(extra=("Desk", "shift"))),
    ],
)
def test_the_layout_is_what_was_found(data: str, layout: Layout) -> None:
    found = parse(data.encode(), "f.csv")
    assert found == FlagFile(path="f.csv", layout=layout)
    again = render((), layout)
    assert parse(again, "f.csv") == found
    assert again.startswith(b"\xef\xbb\xbf") is layout.mark
    assert again.endswith(layout.newline.encode())


def test_utf16_of_either_order_is_read_and_marked() -> None:
    for name in ("utf-16-le", "utf-16-be"):
        data = ("\ufeff" + HEAD + "\n").encode(name)
        assert parse(data, "f.csv").layout == Layout(mark=True)


def test_cells_are_written_so_that_a_spreadsheet_keeps_them() -> None:
    flag = Flag(
        id="007",
        state=State.KNOWN,
        rule="r",
        kind="k",
        attribute="=a",
        names=("N",),
        values=("1",),
        evidence=(("ff",),),
        on=datetime.date(2026, 3, 1),
        until=datetime.date(2026, 12, 5),
        note="1.5",
        extra=(("Desk", "=x"),),
    )
    lines = render([flag, replace(flag, id="b", on=None, until=None, extra=())], Layout(extra=("Desk", "=own"))).decode().split("\n")
    assert lines == [
        ",".join(name for name in COLUMNS if name != "right_value") + ",Desk,'=own",
        "'007,known,r,k,'=a,N,1,,ff,,,2026-03-01,2026-12-05,'1.5,'=x,",
        "b,known,r,k,'=a,N,1,,ff,,,,,'1.5,,",
        "",
    ]


def test_what_is_written_is_given_back_with_its_path_and_layout(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    path.write_bytes(f"\ufeff{HEAD};Desk\n".replace(",", ";").encode())
    (flag,) = read("a1,known,r,k,a,N,34,0f").flags
    found = write(path, [flag])
    assert found == FlagFile(path=str(path), flags=(flag,), layout=Layout(delimiter=";", mark=True, extra=("Desk",)))
    assert load(path).layout == found.layout
    assert load(str(path)).path == str(path)


def test_a_lone_surrogate_does_not_stop_the_writing(tmp_path: Path) -> None:
    (flag,) = read("a1,known,r,k,a,N,34,0f").flags
    write(tmp_path / "f.csv", [replace(flag, note="\ud800!")])
    assert [found.note for found in load(tmp_path / "f.csv").flags] == ["?!"]


def test_why_it_cannot_be_read_or_written_is_said(tmp_path: Path) -> None:
    (flag,) = read("a1,known,r,k,a,N,34,0f").flags
    place = tmp_path / "nowhere" / "f.csv"
    with pytest.raises(UserError) as error:
        write(place, [flag])
    (problem,) = error.value.problems
    assert problem.path == str(place)
    assert problem.message.startswith("the flags file cannot be written: No such file or directory")
    with pytest.raises(UserError) as error:
        load(tmp_path)
    (problem,) = error.value.problems
    assert problem.path == str(tmp_path)
    assert problem.message.startswith("the flags file cannot be read: Is a directory")


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    (flag,) = read("a1,known,r,k,a,N,34,0f").flags
    for _ in range(2):
        write(tmp_path / "f.csv", [flag])
        assert os.listdir(tmp_path) == ["f.csv"]
