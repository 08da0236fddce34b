"""The other commands, and what holds for all of them."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from discrepancy.cli import app
from tests.cli.command import Command
from tests.interruptible import start

FOLDER = Path(app.__file__).parent
NAMES = sorted(path.stem.replace("_", "-") for path in FOLDER.glob("*.py") if "\nCOMMAND" in path.read_text(encoding="utf-8"))
SEEDS = Path(__file__).parents[2] / "seeds"


def test_every_command_is_in_the_help(command: Command) -> None:
    run = command("--help")
    assert run.code == 0
    listed = [line.split()[0] for line in run.out.split("Commands:")[1].splitlines() if line.strip() and not line.startswith("    ")]
    assert listed == NAMES
    assert {"check", "explain", "facts", "init", "report", "rules", "sources"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_explains_itself(command: Command, name: str) -> None:
    run = command(name, "--help")
    assert run.code == 0
    assert "Usage: discrepancy" in run.out


def test_a_mistyped_command_is_understood(command: Command) -> None:
    run = command("chekc")
    assert run.code == 2
    assert "did you mean 'check'" in run.err


def test_facts_are_lines_of_json(command: Command, news: Path) -> None:
    run = command("facts", news, "--format", "jsonl", "--no-store")
    assert run.code == 0
    facts = [json.loads(line) for line in run.out.splitlines()]
    ages = [fact for fact in facts if fact["kind"] == "age"]
    assert [(fact["source"], fact["value"]["low"], fact["subject"]) for fact in ages] == [
        ("first.txt", 34, "Nora Aldane"),
        ("second.txt", 39, "Nora Aldane"),
    ]
    for fact in facts:
        assert (news / fact["source"]).read_text(encoding="utf-8")[fact["start"] : fact["end"]] == fact["quote"]


def test_facts_can_be_chosen(command: Command, news: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(command("facts", news, "-f", "csv", "--kind", "age", "--source", "second.txt").out)))
    assert [(row["kind"], row["source"], row["low"]) for row in rows] == [("age", "second.txt", "39")]
    assert "did you mean 'age'" in command("facts", news, "--kind", "agee").err
    gone = command("facts", news, "--source", "seccond.txt")
    assert gone.code == 2
    assert "did you mean 'second.txt'" in gone.err


def test_facts_fit_eighty_columns(command: Command) -> None:
    run = command("facts", SEEDS)
    assert run.code == 0
    assert max(map(len, run.out.splitlines())) <= 80


def test_facts_never_end_with_1_but_with_2(command: Command, news: Path) -> None:
    assert command("facts", news).code == 0
    assert command("facts", news / "gone").code == 2


def test_report_writes_a_folder_and_says_where(command: Command, news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run = command("report", news, "--out", out)
    assert run.code == 0
    assert set(run.out.splitlines()) == {str(path) for path in out.iterdir()}
    assert {"report.html", "report.md", "report.csv", "report.json"} <= {path.name for path in out.iterdir()}


def test_a_report_beside_the_sources_is_not_read_as_one(command: Command, news: Path) -> None:
    before = json.loads(command("check", news, "--format", "json").out)
    command("report", news, "--out", news / "report")
    command("check", news, "-f", f"table:{news}/check.txt", "-f", f"markdown:{news}/check.md")
    command("facts", news, "-f", f"table:{news}/facts.txt", "-f", f"markdown:{news}/facts.md", "-f", f"csv:{news}/facts.csv")
    after = json.loads(command("check", news, "--format", "json").out)
    left_out = [problem for problem in after["problems"] if problem not in before["problems"]]
    assert [problem["message"] for problem in left_out if "reports that discrepancy wrote" not in problem["message"]] == []
    assert [after[part] for part in ("sources", "discrepancies", "possible")] == [
        before[part] for part in ("sources", "discrepancies", "possible")
    ]
    assert left_out


def test_explain_goes_from_the_words_to_what_to_type(command: Command, news: Path) -> None:
    found = json.loads(command("check", news, "--format", "json", "--select", "age-conflict").out)["discrepancies"][0]
    run = command("explain", found["id"], news)
    assert run.code == 0
    for part in (
        "►34◄",
        "►39◄",
        "subject found by:",
        " of 100",
        found["reason"].split()[0],
        f"discrepancy flag {found['id']} {news} --as wrong",
        "Evening Echo",
    ):
        assert part in run.out
    assert command("explain", found["id"][:6], news).out == run.out


def test_explain_tells_of_an_id_that_is_none(command: Command, news: Path) -> None:
    run = command("explain", "ffff", news)
    assert run.code == 2
    assert "no such discrepancy" in run.err
    assert command("explain", "ffff").code == 2


def test_explain_shows_what_ties_two_facts(command: Command, news: Path) -> None:
    facts = [json.loads(line) for line in command("facts", news, "-f", "jsonl", "--kind", "age").out.splitlines()]
    run = command("explain", "--facts", facts[0]["id"], facts[1]["id"], news)
    assert run.code == 0
    assert "In one claim" in run.out
    assert " of 100" in run.out
    assert "age-conflict reports them as a discrepancy: " in run.out
    assert command("explain", "--facts", "ffff", facts[1]["id"], news).code == 2


def test_explain_says_why_no_rule_spoke(command: Command, tmp_path: Path) -> None:
    for name, text in (("a.txt", "Nora Aldane, 34, plays the cello."), ("b.txt", "The cellist Nora Aldane, 34, teaches.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    facts = [json.loads(line) for line in command("facts", tmp_path, "-f", "jsonl", "--kind", "age").out.splitlines()]
    run = command("explain", "--facts", facts[0]["id"], facts[1]["id"], tmp_path)
    assert "age-conflict (" in run.out
    assert "treats the two as equal" in " ".join(run.out.split())


def test_rules_are_listed_and_shown(command: Command) -> None:
    assert "age-conflict" in command("rules", "list").out
    page = command("rules", "show", "age-conflict")
    assert page.code == 0
    assert "Example:" in page.out
    wrong = command("rules", "show", "age-conflit")
    assert wrong.code == 2
    assert "did you mean 'age-conflict'" in wrong.err


def test_rules_of_the_user_are_tested(command: Command, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'id = "own-age"\nextends = "age-conflict"\nsince = "0.1"\nsummary = "Mine"\nwhy = "Because."\n'
        '[[example]]\nname = "fires"\nexpect = "nothing"\n[example.sources.a]\npublished = 2022-05-09\n'
        'text = "Cellist Nora Aldane, 34, won."\n[example.sources.b]\npublished = 2022-05-09\ntext = "Nora Aldane, 39, won."\n',
        encoding="utf-8",
    )
    run = command("rules", "test", "own-age", "--rules", own)
    assert run.code == 1
    assert "FAIL own-age: fires: expected nothing, got conflict" in run.out
    assert "own-age has no example that fires" in run.out


def test_sources_shows_what_was_read_and_writes_a_list_to_correct(command: Command, news: Path, tmp_path: Path) -> None:
    run = command("sources", news)
    assert run.code == 0
    assert "Evening Echo" in run.out
    assert command("sources", news, "--write", tmp_path / "new.toml").code == 0
    assert 'publisher = "Evening Echo"' in (tmp_path / "new.toml").read_text(encoding="utf-8")
    before = (news / "sources.toml").read_bytes()
    assert command("sources", news, "--write", news).code == 2
    assert (news / "sources.toml").read_bytes() == before
    assert json.loads(command("sources", news, "--format", "json").out)[1]["publisher"] == "Evening Echo"
    assert command("sources", news, "--format", "yaml").code == 2


def test_init_writes_what_can_be_read_and_overwrites_nothing(command: Command, news: Path) -> None:
    before = (news / "sources.toml").read_bytes()
    run = command("init", news)
    assert run.code == 0
    assert "discrepancy check" in run.out
    assert (news / "sources.toml").read_bytes() == before
    assert command("check", news).code == 1
    (news / "discrepancy.toml").write_text('fail_on = "never"\n', encoding="utf-8")
    assert command("init", news).code == 0
    assert command("check", news).code == 0


def test_init_starts_from_nothing(command: Command, tmp_path: Path) -> None:
    assert command("init", tmp_path / "new").code == 0
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["discrepancy.toml", "sources.toml"]


def test_every_line_that_init_offers_is_a_setting(command: Command, tmp_path: Path) -> None:
    command("init", tmp_path)
    text = (tmp_path / "discrepancy.toml").read_text(encoding="utf-8")
    offered = [
        line[2:]
        for line in text.splitlines()
        if line.startswith(("# [", "# ")) and ("=" in line or line.startswith("# [")) and "take away" not in line
    ]
    (tmp_path / "discrepancy.toml").write_text("\n".join(line for line in offered if not line.startswith("rules =")), encoding="utf-8")
    (tmp_path / "a.txt").write_text("Nothing.\n", encoding="utf-8")
    assert command("check", tmp_path).code == 0


def program(*arguments: object, **more: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "discrepancy", *map(str, arguments)], capture_output=True, check=False, **more)


def test_help_opens_no_room_of_the_house() -> None:
    done = subprocess.run([sys.executable, "-X", "importtime", "-m", "discrepancy", "--help"], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "discrepancy.cli" in done.stderr
    for room in ("pipeline", "text.document", "text.lexicon", "kinds", "parse", "link", "models", "judge", "report"):
        assert f"discrepancy.{room}" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [("--help",), ("check", SEEDS, "--format", "json"), ("facts", SEEDS, "--format", "jsonl")])
def test_pandas_is_imported_for_tables_alone(arguments: tuple[object, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "discrepancy", *map(str, arguments)], capture_output=True, text=True, check=False
    )
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines() if line.startswith("import time")}
    assert "discrepancy.cli.app" in imported
    assert not {"pandas", "tabulate", "jinja2", "httpx"} & imported


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    writer = subprocess.Popen(
        [sys.executable, "-m", "discrepancy", "facts", str(SEEDS), "-f", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert writer.stdout is not None
    writer.stdout.close()
    assert writer.wait(timeout=60) == 0
    assert writer.stderr is not None
    assert writer.stderr.read() == b""


def test_interrupted_ends_with_130(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    waiting = start([sys.executable, "-m", "discrepancy", "check", str(pipe)], stderr=subprocess.PIPE)
    with pipe.open("wb"):  # opens as soon as the program does, which then waits for words
        waiting.send_signal(signal.SIGINT)
        assert waiting.wait(timeout=60) == 130
