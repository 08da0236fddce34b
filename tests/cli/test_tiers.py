"""The line of confidence: who draws it, what it fails, and what was decided before it moved."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.command import Command

FIRST = "Nora Aldane, 34, plays the cello.\n"
SECOND = "The cellist Nora Aldane, 39, teaches the cello as well.\n"
RULE = 'id = "age-conflict"\nextends = "age-conflict"\n'


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    listed = '[[source]]\npath = "first.txt"\npublished = 2022-05-09\n[[source]]\npath = "second.txt"\npublished = 2022-05-16\n'
    (folder / "sources.toml").write_text(listed, encoding="utf-8")
    return folder


def tiers(command: Command, *arguments: object) -> list[tuple[str, str]]:
    given = json.loads(command("check", *arguments, "--format", "json").out)
    found = [*given["discrepancies"], *given["possible"]]
    return [(d["tier"], d["state"]) for d in found]


def test_the_command_line_moves_the_line(command: Command, news: Path) -> None:
    (confidence,) = (d["confidence"] for d in json.loads(command("check", news, "--format", "json").out)["discrepancies"])
    assert 0.5 <= confidence < 1
    assert tiers(command, news) == tiers(command, news, "--min-confidence", confidence) == [("counts", "new")]
    assert tiers(command, news, "--min-confidence", 1) == [("possible", "new")]
    assert command("check", news, "--min-confidence", confidence).code == 1
    done = command("check", news, "--min-confidence", 1, "--fail-on", "note")
    assert (done.code, "1 possible" in done.out) == (0, True)


def test_the_configuration_moves_it_and_the_command_line_wins(command: Command, news: Path) -> None:
    (news / "discrepancy.toml").write_text("min_confidence = 1\n", encoding="utf-8")
    assert command("check", news).code == 0
    assert command("check", news, "--min-confidence", "0").code == 1


def test_a_rule_has_a_line_of_its_own_which_the_command_line_does_not_move(command: Command, news: Path) -> None:
    (news / "discrepancy.toml").write_text("[rule.age-conflict]\nmin_confidence = 1\n", encoding="utf-8")
    assert tiers(command, news) == tiers(command, news, "--min-confidence", "0") == [("possible", "new")]


def test_a_rule_file_says_it_too(command: Command, news: Path) -> None:
    rules = news.parent / "rules"
    rules.mkdir()
    (rules / "own.toml").write_text(
        'id = "own-age"\nextends = "age-conflict"\nmin_confidence = 1.0\nsummary = "Ages, told apart"\n', encoding="utf-8"
    )
    (news / "discrepancy.toml").write_text('rules = ["../rules"]\nselect = ["own-age"]\n', encoding="utf-8")
    assert tiers(command, news) == [("possible", "new")]
    assert "counts from confidence 1" in " ".join(command("rules", "show", "own-age", "--config", news / "discrepancy.toml").out.split())


@pytest.mark.parametrize("line", ["1.5", "-0.1", '"high"', "true"])
def test_a_line_that_is_none_is_refused_with_its_place(command: Command, news: Path, line: str) -> None:
    (news / "discrepancy.toml").write_text(f"\n[rule.age-conflict]\nmin_confidence = {line}\n", encoding="utf-8")
    done = command("check", news)
    assert done.code == 2
    assert "discrepancy.toml:2" in done.err
    assert "from 0 to 1" in done.err


def test_all_leaves_alone_what_is_only_possible(command: Command, news: Path) -> None:
    assert "nothing is open" in command("flag", "--all", news, "--min-confidence", "1").err
    assert not (news / "discrepancy-flags.csv").exists()
    assert "1 written" in command("flag", "--all", news).err


def test_what_was_flagged_stays_flagged_when_the_line_moves(command: Command, news: Path) -> None:
    command("flag", "--all", news, "--as", "accepted")
    assert tiers(command, news) == [("counts", "accepted")]
    assert tiers(command, news, "--min-confidence", "1") == [("possible", "accepted")]
    done = command("check", news, "--min-confidence", "1")
    assert "Decided: 1 accepted." in done.out
    assert "too uncertain" not in done.out


def test_a_possible_one_can_be_flagged_by_its_id_and_stays_so(command: Command, news: Path) -> None:
    (found,) = json.loads(command("check", news, "--format", "json").out)["discrepancies"]
    assert command("flag", found["id"], news, "--as", "all-true", "--min-confidence", "1").code == 0
    assert tiers(command, news) == [("counts", "all-true")]


def test_a_workbook_for_possible_ones_is_read_back(command: Command, news: Path, tmp_path: Path) -> None:
    (news / "discrepancy.toml").write_text("min_confidence = 1\n", encoding="utf-8")
    command("flags", "export", news, "--out", tmp_path / "table.xlsx")
    book = openpyxl.load_workbook(tmp_path / "table.xlsx")
    sheet = book["possible"]
    assert (book["discrepancies"].max_row, sheet.max_row) == (1, 2)
    sheet.cell(2, [cell.value for cell in sheet[1]].index("state") + 1).value = "needs-call"
    book.save(tmp_path / "table.xlsx")
    assert command("flags", "import", tmp_path / "table.xlsx", news).code == 0
    assert tiers(command, news) == [("possible", "needs-call")]


def test_explain_says_on_which_side_it_is(command: Command, news: Path) -> None:
    (found,) = json.loads(command("check", news, "--format", "json").out)["discrepancies"]
    assert "sure enough to count" in command("explain", found["id"], news).out
    (news / "discrepancy.toml").write_text("min_confidence = 1\n", encoding="utf-8")
    assert "possible only, too uncertain to count" in command("explain", found["id"], news).out
