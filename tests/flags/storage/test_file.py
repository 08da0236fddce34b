"""The file of flags: what it takes, what it refuses, what it keeps."""

import csv
import datetime
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from discrepancy.flags import Flag, load, remove, write
from discrepancy.flags.storage.cells import guard, join, split, unguard
from discrepancy.flags.storage.flag import COLUMNS
from discrepancy.model.discrepancy import State
from discrepancy.model.problem import UserError


def flag(id: str = "a1", **more: Any) -> Flag:
    fields: dict[str, object] = {
        "state": State.ACCEPTED,
        "rule": "age-conflict",
        "kind": "age",
        "attribute": "age",
        "names": ("Ada Keller", "Keller"),
        "values": ("34", "36"),
        "evidence": (("00ff00ff00ff",), ("11aa11aa11aa", "22bb22bb22bb")),
    }
    return Flag(id=id, **(fields | more))


def content(found: Flag) -> tuple[object, ...]:
    return tuple(getattr(found, name) for name in Flag.__slots__ if name != "line")


def test_no_file_means_no_flags(tmp_path: Path) -> None:
    assert load(tmp_path / "discrepancy-flags.csv").flags == ()


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    given_flag = flag(
        state=State.WRONG,
        wrong_values=("36",),
        by="Ö. Łukasz",
        on=datetime.date(2026, 3, 1),
        until=datetime.date(2026, 12, 5),
        note="=SUM(A1), she said; “so”",
    )
    write(path, [given_flag])
    assert [content(found) for found in load(path).flags] == [content(given_flag)]


def test_the_file_has_the_fixed_columns_sorted_by_id_and_one_line_a_flag(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("c3", note="two\nlines"), flag("a1")])
    write(path, [flag("b2")])
    lines = path.read_text("utf-8").splitlines()
    assert lines[0] == ",".join(name for name in COLUMNS if name != "right_value")
    assert [line.split(",")[0] for line in lines[1:]] == ["a1", "b2", "c3"]


def test_a_right_value_has_a_column_where_somebody_said_one(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1"), replace(flag("b2"), right_value="43")])
    assert path.read_text("utf-8").splitlines()[0] == ",".join(COLUMNS)
    assert [found.right_value for found in load(path).flags] == ["", "43"]
    write(path, [flag("b2")])
    assert "right_value" not in path.read_text("utf-8")


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1"), flag("b2")])
    before = path.read_bytes()
    write(path, [flag("b2")])
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 30 1", "-5 °C", "@SUM(A1)", "'quoted", "007", "9-14", "1e5", "2020-01-16", "5 May 2020", "50%", "true", "3.10"]
)
def test_what_a_spreadsheet_would_change_is_marked_as_text(text: str) -> None:
    assert guard(text) == "'" + text
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["26", "0", "called the ministry 3 times, no answer", "3f2a9c1b77", "26 | 25"])
def test_what_survives_is_written_plainly(text: str) -> None:
    assert guard(text) == text


@given(st.text() | st.text(alphabet="=+-@'\";,|1aé \t\n＝＠"))
@example(";=")
@example(";'=")
@example("\u2028'=;+")
def test_a_guarded_cell_never_starts_a_formula_and_comes_back(text: str) -> None:
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguard(guard(text)) == re.sub(r"[\x00-\x1f\x7f\x85\u2028\u2029]+", " ", text).strip()
    assert "\n" not in guard(text)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"))).map(str.strip).filter(bool), min_size=1))
def test_joined_values_come_apart_again(parts: list[str]) -> None:
    assert split(join(parts)) == tuple(parts)


EXCEL = [
    ("comma", lambda text: text.encode()),
    ("byte order mark", lambda text: b"\xef\xbb\xbf" + text.encode()),
    ("line ends of Windows", lambda text: text.replace("\n", "\r\n").encode()),
    ("UTF-16", lambda text: text.encode("utf-16")),
    ("tabs", lambda text: "\n".join("\t".join(row) for row in csv.reader(text.splitlines())).encode()),
    ("European Excel", lambda text: b"\xef\xbb\xbf" + "\r\n".join(";".join(row) for row in csv.reader(text.splitlines())).encode()),
]


@pytest.mark.parametrize(("name", "save"), EXCEL)
def test_takes_what_spreadsheets_save(tmp_path: Path, name: str, save: object) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1", note="fine"), flag("b2", until=datetime.date(2027, 1, 31))])
    plain = load(path)
    path.write_bytes(save(path.read_text("utf-8")))
    assert load(path).flags == plain.flags


def test_keeps_the_layout_that_a_spreadsheet_left(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1")])
    path.write_bytes(EXCEL[5][1](path.read_text("utf-8")))
    write(path, [flag("b2")])
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid;state;rule")
    assert data.count(b"\r\n") == data.count(b"\n") == 3


@pytest.mark.parametrize(
    ("until", "meant"),
    [
        ("31/12/2026", (2026, 12, 31)),
        ("12/31/2026", (2026, 12, 31)),
        ("05.06.2026", (2026, 6, 5)),
        ("2026/6/5", (2026, 6, 5)),
        ("'2026-06-05", (2026, 6, 5)),
    ],
)
def test_days_that_a_spreadsheet_rewrote(tmp_path: Path, until: str, meant: tuple[int, int, int]) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag(until=datetime.date(2000, 1, 1))])
    path.write_text(path.read_text("utf-8").replace("2000-01-01", until), "utf-8")
    assert load(path).flags[0].until == datetime.date(*meant)


def test_a_day_that_may_be_two_is_told_by_the_other_days_of_the_file_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1", until=datetime.date(2000, 1, 1)), flag("b2", until=datetime.date(2000, 2, 2))])
    text = path.read_text("utf-8").replace("2000-01-01", "05/06/2026")
    path.write_text(text, "utf-8")
    with pytest.raises(UserError, match=r"flags\.csv:2: '05/06/2026' can be read as two dates"):
        load(path)
    path.write_text(text.replace("2000-02-02", "12/31/2026"), "utf-8")
    assert load(path).flags[0].until == datetime.date(2026, 5, 6)


def test_columns_of_the_users_own_and_any_order_of_rows_and_columns_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1"), flag("b2")])
    rows = list(csv.DictReader(path.open(encoding="utf-8")))
    header = ["desk", *reversed(COLUMNS), "checked twice"]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header)
        writer.writeheader()
        for row in reversed(rows):
            writer.writerow({**row, "desk": f"foreign {row['id']}", "checked twice": "-"})
    write(path, [flag("c3")])
    found = load(path)
    assert [item.id for item in found.flags] == ["a1", "b2", "c3"]
    assert found.flags[0].extra == (("desk", "foreign a1"), ("checked twice", "-"))
    assert found.flags[2].extra == (("desk", ""), ("checked twice", ""))
    assert [content(item)[:-2] for item in found.flags[:2]] == [content(flag("a1"))[:-2], content(flag("b2"))[:-2]]


BROKEN = [
    (b"", "is empty"),
    (b"\n\n", "is empty"),
    (b"id,state\na,known\n", "no column rule, kind"),
    (b"\x89PNG\r\n\x1a\n", "not UTF-8"),
    (
        "id,state,rule,kind,attribute,names,values,evidence\na,known,r,k,a,M\xfcller,1,ff\n".encode("latin-1"),
        "csv:2: .* save it again as CSV UTF-8",
    ),
    (
        b"id,state,rule,kind,attribute,names,values,evidence\na,acepted,r,k,a,N,1,ff\n",
        "csv:2: 'acepted' is no decision .* did you mean accepted",
    ),
    (b"id,state,rule,kind,attribute,names,values,evidence\na,new,r,k,a,N,1,ff\n", "csv:2: 'new' is no decision"),
    (b"id,state,rule,kind,attribute,names,values,evidence\n,known,r,k,a,N,1,ff\n", "csv:2: this line has no id"),
    (b"id,state,rule,kind,attribute,names,values,evidence\na,known,r,k,a,N,1,\n", "csv:2: rule, values and evidence"),
    (b"id,state,rule,kind,attribute,names,values,evidence\na,known,r,k,a,N,1,ff,more\n", "csv:2: this line has more cells"),
    (b"id,state,rule,kind,attribute,names,values,evidence\na,known,r,k,a,N,1\n", "csv:2: this line has 7 of 8 cells, so it has been cut"),
    (b"id,state,rule,kind,attribute,names,values,evidence,until\na,known,r,k,a,N,1,ff,tomorrow\n", "csv:2: 'tomorrow' is not a date"),
    (
        b"id,state,rule,kind,attribute,names,values,evidence\na,known,r,k,a,N,1,ff\na,wrong,r,k,a,N,1,ff\n",
        "csv:3: a is decided differently in line 2",
    ),
    (b'id,state,rule,kind,attribute,names,values,evidence\na,known,r,k,a,N,1,"ff\n', "not valid CSV"),
    (
        b"id,state,rule,kind,attribute,names,values,evidence\n<<<<<<< HEAD\na,known,r,k,a,N,1,ff\n=======\n>>>>>>> b\n",
        "csv:2: git left a merge conflict",
    ),
    (b"id,state,rule,kind,attribute,names,values,evidence\na,known,r\0,k,a,N,1,ff\n", "csv:2: .* not a text file"),
]


@pytest.mark.parametrize(("data", "message"), BROKEN, ids=[message for _, message in BROKEN])
def test_a_file_that_cannot_be_understood_is_refused_and_never_overwritten(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    path.write_bytes(data)
    with pytest.raises(UserError, match=message):
        load(path)
    with pytest.raises(UserError):
        write(path, [flag()])
    with pytest.raises(UserError):
        remove(path, ["a"])
    assert path.read_bytes() == data
    assert [item.name for item in tmp_path.iterdir()] == ["discrepancy-flags.csv"]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    path.write_bytes(b"id,state,rule,kind,attribute,names,values,evidence\n,known,r,k,a,N,1,ff\nb,wrnog,r,k,a,N,1,ff\n")
    with pytest.raises(UserError) as error:
        load(path)
    assert [problem.line for problem in error.value.problems] == [2, 3]


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    path.mkdir()
    with pytest.raises(UserError, match="cannot be read"):
        load(path)


def test_a_link_stays_a_link_and_the_mode_stays(tmp_path: Path) -> None:
    real = tmp_path / "shared" / "flags.csv"
    real.parent.mkdir()
    write(real, [flag("a1")])
    real.chmod(0o640)
    link = tmp_path / "discrepancy-flags.csv"
    link.symlink_to(real)
    write(link, [flag("b2")])
    assert link.is_symlink()
    assert [item.id for item in load(real).flags] == ["a1", "b2"]
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write(tmp_path / "nowhere" / "discrepancy-flags.csv", [flag()])


def test_what_a_killed_writer_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".discrepancy-flags.csv.4711.tmp").write_bytes(b"id,sta")
    write(tmp_path / "discrepancy-flags.csv", [flag()])
    assert os.listdir(tmp_path) == ["discrepancy-flags.csv"]


def test_removing_takes_only_what_was_named(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1"), flag("b2")])
    remove(path, ["a1", "zz"])
    assert [item.id for item in load(path).flags] == ["b2"]


def test_the_same_decision_twice_is_one_and_the_later_note_counts(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1", on=datetime.date(2026, 1, 1), note="first")])
    one = path.read_text("utf-8")
    write(path, [flag("a1", on=datetime.date(2026, 1, 2), note="second")])
    path.write_text(path.read_text("utf-8") + one.splitlines()[1] + "\n", "utf-8")
    found = load(path)
    assert [item.note for item in found.flags] == ["second"]
    assert [(problem.line, problem.fatal) for problem in found.problems] == [(3, False)]
