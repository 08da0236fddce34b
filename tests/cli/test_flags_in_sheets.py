"""Decisions made in a spreadsheet, from `flags export` to `flags import`."""

import csv
import datetime
import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.command import Command


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Two sources with one discrepancy and nothing else to decide."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "first.txt").write_text("Nora Aldane, 34, plays the cello.\n", encoding="utf-8")
    (folder / "second.txt").write_text("The cellist Nora Aldane, 39, teaches the cello as well.\n", encoding="utf-8")
    return folder


def states(command: Command, news: Path) -> list[str]:
    return [found["state"] for found in json.loads(command("check", news, "--format", "json").out)["discrepancies"]]


def rows(news: Path) -> list[dict[str, str]]:
    with (news / "discrepancy-flags.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_decisions_made_in_a_spreadsheet_come_back(command: Command, news: Path, tmp_path: Path, suffix: str) -> None:
    table = tmp_path / f"out/table.{suffix}"
    assert command("flags", "export", news, "--out", table).code == 0
    if suffix == "xlsx":
        book = openpyxl.load_workbook(table)
        book.active["A2"], book.active["H2"] = "all-true", "=two people"
        book.save(table)
    else:
        text = table.read_bytes().decode("utf-8")
        assert text.count("\nnew,") == 1
        table.write_bytes(text.replace("\nnew,", "\nall-true,").encode())
    assert states(command, news) == ["new"]
    run = command("flags", "import", table, news, "--by", "Ana")
    assert (run.code, run.err.splitlines()[-1]) == (0, f"1 written to {news}/discrepancy-flags.csv")
    assert [(row["by"], row["on"]) for row in rows(news)] == [("Ana", datetime.date.today().isoformat())]
    assert states(command, news) == ["all-true"]
    assert command("flags", "import", table, news).err.startswith("0 written")


@pytest.mark.parametrize(("saved_by", "typed", "signed"), [("Ana", "", "Ana"), ("Ana", "Ben", "Ben"), ("", "", "Cleo")])
def test_a_decision_is_signed_by_its_row_or_by_who_saved_the_workbook(
    command: Command, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saved_by: str, typed: str, signed: str
) -> None:
    for name, value in (("GIT_CONFIG_COUNT", "1"), ("GIT_CONFIG_KEY_0", "user.name"), ("GIT_CONFIG_VALUE_0", "Cleo")):
        monkeypatch.setenv(name, value)
    table = tmp_path / "table.xlsx"
    command("flags", "export", news, "--out", table)
    book = openpyxl.load_workbook(table)
    header = [cell.value for cell in book.active[1]]
    book.active.cell(2, header.index("state") + 1).value = "accepted"
    book.active.cell(2, header.index("by") + 1).value = typed or None
    book.properties.lastModifiedBy = saved_by
    book.save(table)
    run = command("flags", "import", table, news)
    assert ("are signed" in run.err) is not bool(typed)
    assert [row["by"] for row in rows(news)] == [signed]


@pytest.mark.parametrize(("state", "same", "true"), [("wrong", True, True), ("all-true", True, False), ("not-same", False, False)])
def test_decisions_go_out_as_judged_pairs(command: Command, news: Path, state: str, same: bool, true: bool) -> None:
    (found,) = json.loads(command("check", news, "--format", "json").out)["discrepancies"]
    values = ["--wrong", "39"] if state == "wrong" else []
    assert command("flag", found["id"], news, "--as", state, *values).code == 0
    done = command("flags", "export", news, "--format", "pairs")
    (pair,) = map(json.loads, done.out.splitlines())
    assert (pair["state"], pair["same"], pair["true"], pair["kind"]) == (state, same, true, "age")
    passages = {(each["source"], each["quote"]) for each in (pair["left"], pair["right"])}
    assert passages == {("first.txt", "34"), ("second.txt", "39")}


def test_what_nobody_judged_is_no_pair(command: Command, news: Path) -> None:
    assert command("flag", "--all", news).code == 0
    assert command("flags", "export", news, "--format", "pairs").out == ""
