"""Deciding in a spreadsheet, with a real one where it is installed."""

import csv
import datetime
import io
import subprocess
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from discrepancy.flags import Flag, apply, load, write
from discrepancy.flags.exchange import SHOWN, SUFFIXES, export, import_decisions
from discrepancy.flags.storage.flag import decide
from discrepancy.model.discrepancy import State
from discrepancy.model.problem import UserError
from tests.flags.newsroom import find_ages
from tests.flags.storage.test_file import content
from tests.machine import SOFFICE, office

TODAY = datetime.date(2026, 6, 1)
NAMES = ("Keller", "Braun", "Lang", "Moreau", "Brandt")
TEXTS = {
    "a.txt": "".join(f"Ada {name}, {30 + number}, waved; she said so.\n\n" for number, name in enumerate(NAMES)),
    "b.txt": "".join(f"Ada {name}, {31 + number}, did not wave.\n\n" for number, name in enumerate(NAMES)),
}
# What spreadsheet programs are known to change.
TRICKY = (
    '=HYPERLINK("http://evil.example","x")',
    "+49 30 123",
    "-1",
    "@here",
    "'quoted'",
    "007",
    "9-14",
    "1e5",
    "2020-01-16",
    "16.1.2020",
    "March 3",
    "50%",
    "1,000.50",
    "TRUE",
    'commas, semicolons; “quotes” and "straight ones"',
    "naïve Łódź 😀 שלום",
)


def decided() -> list[Flag]:
    """A flag for each discrepancy, each with notes and columns of the user's own that are easily spoilt."""
    found = find_ages(TEXTS)
    return [
        decide(
            item,
            TEXTS,
            State.WRONG,
            wrong_values=(item.sides[0].value,),
            by="007",
            on=datetime.date(2026, 3, 4),
            until=datetime.date(2026, 12, 5),
            note=TRICKY[number],
        )
        for number, item in enumerate(found)
    ]


def table(flags: list[Flag], suffix: str) -> bytes:
    applied = apply(find_ages(TEXTS), flags, TEXTS, today=TODAY)
    return export(applied.discrepancies, flags, [flag.id for flag in applied.stale], TEXTS, lambda found: [found.reason], suffix)


def contents(flags: object) -> list[object]:
    return [content(replace(flag, extra=tuple(pair for pair in flag.extra if pair[1]))) for flag in flags]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("note", TRICKY)
def test_what_goes_out_comes_back(tmp_path: Path, suffix: str, note: str) -> None:
    flags = [replace(flag, note=note, extra=(("desk", note),)) for flag in decided()]
    path = tmp_path / f"table{suffix}"
    path.write_bytes(table(flags, suffix))
    assert contents(import_decisions(path)) == contents(sorted(flags, key=lambda flag: flag.id))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_open_ones_lead_and_are_taken_in_once_decided(tmp_path: Path, suffix: str) -> None:
    flags = decided()[:2]
    path = tmp_path / f"table{suffix}"
    path.write_bytes(table(flags, suffix))
    assert len(import_decisions(path)) == 2
    if suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        sheet = book.active
        assert sheet["A2"].value == "new"
        sheet["A2"] = "needs-call"
        sheet["L2"] = datetime.datetime(2027, 1, 2)  # a day that somebody typed
        book.save(path)
    else:
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))
        assert rows[1][0] == "new"
        rows[1][0], rows[1][11] = "needs-call", "02.01.2027"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
    taken = import_decisions(path)
    (fresh,) = [flag for flag in taken if flag.state is State.NEEDS_CALL]
    assert fresh.until == datetime.date(2027, 1, 2)
    write(tmp_path / "discrepancy-flags.csv", taken)
    applied = apply(find_ages(TEXTS), load(tmp_path / "discrepancy-flags.csv").flags, TEXTS, today=TODAY)
    assert sorted(item.state for item in applied.discrepancies) == [State.NEEDS_CALL, State.NEW, State.NEW, State.WRONG, State.WRONG]


def test_stale_ones_are_in_the_table_too() -> None:
    gone = replace(decided()[0], id="zz", evidence=(("0" * 12,), ("1" * 12,)))
    lines = csv.DictReader(io.StringIO(table([gone], ".csv").decode("utf-8-sig"), newline=""))
    assert ("zz", "wrong") in [(line["id"], line["state"]) for line in lines]


def test_two_exports_agree_byte_for_byte() -> None:
    assert table(decided(), ".csv") == table(decided(), ".csv")


def test_the_workbook_lets_only_decisions_be_typed(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    path.write_bytes(table(decided(), ".xlsx"))
    sheet = openpyxl.load_workbook(path).active
    header = [cell.value for cell in sheet[1]]
    assert tuple(header) == SHOWN
    assert sheet.protection.sheet
    unlocked = {header[cell.column - 1] for cell in sheet[2] if not cell.protection.locked}
    assert unlocked == {"state", "wrong_values", "right_value", "by", "on", "until", "note"}
    assert sheet.freeze_panes == "B2"
    (choices,) = sheet.data_validations.dataValidation
    assert choices.formula1 == '"known,wrong,all-true,not-same,needs-call,accepted"'
    assert str(choices.sqref) == "A2:A6"


def test_no_cell_of_the_workbook_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    path.write_bytes(table([replace(flag, note="=1+1") for flag in decided()], ".xlsx"))
    cells = [cell for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row]
    assert "=1+1" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}


@pytest.mark.parametrize(("name", "data"), [("t.xlsx", b"no workbook"), ("t.csv", b"\xff\xff\xff"), ("t.csv", b"a,b\n1,2\n")])
def test_a_table_that_cannot_be_understood_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UserError):
        import_decisions(tmp_path / name)
    with pytest.raises(UserError, match="cannot be read"):
        import_decisions(tmp_path / f"not-{name}")


# CSV filter of LibreOffice: comma, quotation mark, UTF-8, from line 1. Read with "detect special numbers", the most that it can spoil.
READ = "--infilter=CSV:44,34,76,1,,0,false,true"
WRITTEN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false"


def opened_and_saved(path: Path, formats: list[str]) -> Path:
    """The file after LibreOffice has opened it and saved it in each of these formats in turn."""
    assert SOFFICE is not None
    for number, name in enumerate(formats):
        out = path.parent / f"saved{number}"
        profile = f"-env:UserInstallation=file://{path.parent}/profile"
        reading = [READ] if path.suffix == ".csv" else []
        subprocess.run(
            [SOFFICE, profile, "--headless", *reading, "--convert-to", name, "--outdir", str(out), str(path)],
            check=True,
            capture_output=True,
            timeout=120,
        )
        path = out / f"{path.stem}.{name.partition(':')[0]}"
    return path


@office
@pytest.mark.parametrize(("suffix", "formats"), [(".csv", ["xlsx", WRITTEN]), (".xlsx", ["ods", "xlsx"]), (".xlsx", [WRITTEN])])
def test_a_real_spreadsheet_spoils_nothing(tmp_path: Path, suffix: str, formats: list[str]) -> None:
    flags = [
        replace(flag, note=TRICKY[(3 * number) % len(TRICKY)], extra=tuple((f"own{n}", text) for n, text in enumerate(TRICKY)))
        for number, flag in enumerate(decided())
    ]
    path = tmp_path / f"table{suffix}"
    path.write_bytes(table(flags, suffix))
    saved = opened_and_saved(path, formats)
    assert contents(import_decisions(saved)) == contents(sorted(flags, key=lambda flag: flag.id))


@office
def test_the_file_of_flags_itself_survives_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [replace(flag, note=TRICKY[number + 4]) for number, flag in enumerate(decided())])
    saved = opened_and_saved(path, ["xlsx", WRITTEN])
    assert contents(load(saved).flags) == contents(load(path).flags)
