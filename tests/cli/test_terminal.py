"""What stands on a terminal and what does not: colours, bars, and the width."""

import sys
from pathlib import Path

import pytest

from discrepancy.cli.terminal.progress import Progress
from tests.cli.command import Command
from tests.cli.on_terminal import on_a_terminal

pytestmark = pytest.mark.slow

SEEDS = Path(__file__).parents[2] / "seeds"


def test_a_terminal_gets_colour(news: Path) -> None:
    run = on_a_terminal("check", news)
    assert run.code == 1
    assert "\x1b[1;31merror conflict" in run.out


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_none_gets_none(news: Path, environment: dict[str, str]) -> None:
    assert "\x1b" not in on_a_terminal("check", news, **environment).out


def test_a_wide_terminal_is_used() -> None:
    narrow, wide = (on_a_terminal("facts", SEEDS, COLUMNS=columns, NO_COLOR="1").out for columns in ("80", "140"))
    assert max(map(len, narrow.split("\r\n"))) <= 80
    assert 80 < max(map(len, wide.split("\r\n"))) <= 140


class _Screen:
    def __init__(self, terminal: bool) -> None:
        self.terminal = terminal
        self.text = ""

    def isatty(self) -> bool:
        return self.terminal

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None: ...


@pytest.mark.parametrize(("terminal", "no_color", "draws"), [(True, "", True), (True, "1", False), (False, "", False)])
def test_long_work_draws_a_bar_on_a_terminal_and_takes_it_away(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, no_color: str, draws: bool
) -> None:
    screen, now = _Screen(terminal), [0.0]
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("TERM", "xterm")
    progress = Progress()
    for done in range(100):
        progress("reading", done, 100)
        now[0] += 0.05
    progress.close()
    assert ("/100" in screen.text) is draws
    assert ("reading █" in screen.text) is draws
    assert screen.text.endswith("\r\x1b[2K") is draws


def test_short_work_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _Screen(True)
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("NO_COLOR", "")
    monkeypatch.setenv("TERM", "xterm")
    progress = Progress()
    progress("reading", 1, 2)
    progress.close()
    assert screen.text == ""


def test_the_hint_names_the_states(command: Command, news: Path) -> None:
    shown = " ".join(command("check", news).out.split())
    assert "Decide: discrepancy flag ID PATH --as STATE, where STATE is wrong, all-true, not-same, needs-call or accepted." in shown


def test_money_is_shown_as_the_sources_write_it(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge cost £40,000 to build, the council said.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The bridge cost £55,000 to build.\n", encoding="utf-8")
    shown = command("check", tmp_path, "--min-confidence", "0").out
    assert "£40,000 is not £55,000: they differ by 15,000" in shown
    assert "GBP" not in shown


def test_a_report_does_not_warn_about_an_extra_that_nobody_asked_for(
    command: Command, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    run = command("report", news, "--out", tmp_path / "out")
    assert (run.code, run.err) == (0, "")
    assert not (tmp_path / "out" / "report.xlsx").exists()
    asked = command("check", news, "--format", f"xlsx:{tmp_path / 'asked.xlsx'}")
    assert asked.code == 2
    assert "discrepancy[xlsx]" in asked.err
