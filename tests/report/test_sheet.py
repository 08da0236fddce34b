"""The workbook of a report: decided in a spreadsheet, and read back."""

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from discrepancy.flags import DECISIONS, load, write
from discrepancy.flags.storage.flag import decide
from discrepancy.model.discrepancy import Discrepancy, State, Tier
from discrepancy.model.settings import Settings
from discrepancy.pipeline import examine, read
from discrepancy.report.content.format import Options
from discrepancy.report.content.result import Report
from discrepancy.report.xlsx import render
from tests.cli.command import Command

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    return Command(monkeypatch, capfd)


def found(flags: Path) -> Report:
    settings = Settings(flags=str(flags))
    return examine(read([str(SEEDS)], settings), settings)


def book(report: Report) -> Any:
    data = render(report, Options())
    assert isinstance(data, bytes)
    return openpyxl.load_workbook(io.BytesIO(data))


def counted(report: Report) -> list[Discrepancy]:
    """What the sheet asks about: findings that are sure enough to count."""
    return [found for found in report.discrepancies if found.tier is Tier.COUNTS]


def cell(sheet: Any, row: int, name: str) -> Any:
    return sheet.cell(row, [each.value for each in sheet[1]].index(name) + 1)


def test_only_a_decision_can_be_typed(tmp_path: Path) -> None:
    report = found(tmp_path / "flags.csv")
    sheet = book(report)["discrepancies"]
    assert sheet.protection.sheet
    assert [cell(sheet, row, "id").value for row in range(2, sheet.max_row + 1)] == [d.id for d in counted(report)]
    locked = {each.value: sheet.cell(2, each.column).protection.locked for each in sheet[1]}
    assert {name for name, held in locked.items() if not held} == {"state", "wrong_values", "right_value", "by", "on", "until", "note"}
    assert sheet.freeze_panes == "B2"
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == f'"{",".join(DECISIONS)}"'
    assert str(choice.sqref) == f"A2:A{sheet.max_row}"
    assert all(sheet.column_dimensions[each.column_letter].width >= 7 for each in sheet[1])


def test_what_is_decided_in_it_is_read_back(tmp_path: Path, command: Command) -> None:
    flags = tmp_path / "flags.csv"
    (tmp_path / "discrepancy.toml").write_text(f'flags = "{flags}"\n', encoding="utf-8")
    report = found(flags)
    workbook = book(report)
    sheet = workbook["discrepancies"]
    cell(sheet, 2, "state").value = "wrong"
    cell(sheet, 2, "wrong_values").value = counted(report)[0].sides[0].value
    cell(sheet, 2, "note").value = "asked the desk"
    cell(sheet, 3, "state").value = "needs-call"
    workbook.save(tmp_path / "decided.xlsx")
    run = command("flags", "import", tmp_path / "decided.xlsx", SEEDS, "--config", tmp_path / "discrepancy.toml")
    assert run.code == 0, run.err
    by_id = {flag.id: flag for flag in load(flags).flags}
    first, second = counted(report)[:2]
    assert set(by_id) == {first.id, second.id}
    assert (by_id[first.id].state, by_id[first.id].wrong_values, by_id[first.id].note) == (
        "wrong",
        (first.sides[0].value,),
        "asked the desk",
    )
    assert by_id[second.id].state == "needs-call"
    again = found(flags)
    assert {d.id: str(d.state) for d in again.discrepancies if d.state != State.NEW} == {first.id: "wrong", second.id: "needs-call"}


def test_what_was_decided_before_stands_in_it(tmp_path: Path) -> None:
    flags = tmp_path / "flags.csv"
    report = found(flags)
    texts = {source.id: source.text for source in report.sources}
    write(flags, [decide(report.discrepancies[1], texts, State.ACCEPTED, by="Ana", note="'quoted")])
    sheet = book(found(flags))["discrepancies"]
    row = next(row for row in range(2, sheet.max_row + 1) if cell(sheet, row, "id").value == report.discrepancies[1].id)
    assert [cell(sheet, row, name).value for name in ("state", "by", "note")] == ["accepted", "Ana", "''quoted"]
