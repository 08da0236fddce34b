"""Two runs at once on one store and one file of flags: both are right, and so is what they leave."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.generate import stories
from discrepancy.flags import load
from tests.cli.command import Command

pytestmark = pytest.mark.slow


FLAGS = "discrepancy-flags.csv"


def begin(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "discrepancy", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Five articles in two stories."""
    folder = tmp_path / "many"
    folder.mkdir()
    for story in stories(5):
        for source in story:
            (folder / source.id.replace("/", "-")).write_text(source.text, "utf-8")
    return folder


def test_two_checks_on_one_store(many: Path, command: Command) -> None:
    asked = ["check", many, "--engine", "processes", "--workers", "1", "--format", "json", "--fail-on", "never"]
    kept = many.parent / "kept.facts"
    ended = [(run.communicate(timeout=120), run.returncode) for run in [begin(*asked, "--store", kept) for _ in range(2)]]
    right = command(*asked, "--no-store")
    assert ended == [((right.out, right.err), 0)] * 2
    warm = command(*asked, "--store", kept)
    assert (warm.code, warm.out, warm.err) == (0, right.out, right.err)


def test_a_decision_and_a_check_and_another_decision(news: Path, command: Command) -> None:
    ids = [line.split("[")[1].split()[1].rstrip("]") for line in command("check", news, "--no-store").out.splitlines() if "[age-" in line]
    runs = [
        begin("flag", ids[0], news, "--as", "accepted", "--by", "Ana", "--no-store"),
        begin("check", news, "--no-store", "--fail-on", "never"),
        begin("flag", news, "--all", "--by", "Bo", "--no-store"),
    ]
    ended = [(run.communicate(timeout=60), run.returncode) for run in runs]
    assert [code for _, code in ended] == [0, 0, 0]
    assert ended[1][0][0].startswith("discrepancy · 2 sources")
    assert ended[1][0][1] == ""
    flags = load(news / FLAGS).flags
    assert ids[0] in [flag.id for flag in flags]
    assert len(flags) == len({flag.id for flag in flags})
    assert command("check", news, "--no-store").code == 0
