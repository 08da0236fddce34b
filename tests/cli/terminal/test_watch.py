"""`--watch` runs again when something changes, and says what: a real process, stopped as a person stops it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

import pytest

from tests.cli.command import Command
from tests.interruptible import start

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="a process of Windows is interrupted in another way")]
LONG = 120.0
"""Seconds after which a test gives up; nothing waits so long where the program works."""


class Watching:
    """The process, and the lines of both of its streams, in order."""

    def __init__(self, *words: str, folder: Path) -> None:
        environment = {**os.environ, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"}
        self.process = start(
            [sys.executable, "-m", "discrepancy", *words, "--watch"], cwd=folder, env=environment, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
        )  # fmt: skip
        self.lines: Queue[str] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self.process.stdout:
            self.lines.put(line)

    def until(self, says: str) -> str:
        """All that comes until a line says this."""
        heard = ""
        while says not in (line := self.lines.get(timeout=LONG)):
            heard += line
        return heard + line

    def interrupted(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(LONG)


@contextmanager
def watching(*words: str, folder: Path) -> Iterator[Watching]:
    made = Watching(*words, folder=folder)
    try:
        yield made
    finally:
        made.process.kill()
        made.process.wait()


def test_a_check_follows_sources_decisions_and_settings(news: Path) -> None:
    with watching("check", "news", "--no-store", folder=news.parent) as seen:
        first = seen.until("Ctrl-C stops")
        assert "Nora Aldane" in first
        text = (news / "second.txt").read_text("utf-8")
        (news / "second.txt").write_text(text.replace("39", "34"), encoding="utf-8")
        changed = seen.until("Ctrl-C stops")
        assert "0 new, 1 gone" in changed
        assert "- " in changed
        (news / "third.txt").write_text("Nora Aldane, 39, was given the Brask prize on Friday, the jury said.\n", encoding="utf-8")
        assert "1 new, 0 gone" in seen.until("Ctrl-C stops")
        (news / "discrepancy.toml").write_text("fail_on = 7\n", encoding="utf-8")
        assert "fail_on" in seen.until("Ctrl-C stops")
        (news / "discrepancy.toml").write_text('fail_on = "never"\n', encoding="utf-8")
        assert "0 new, 0 gone" in seen.until("Ctrl-C stops")
        assert seen.interrupted() == 0


def test_the_exit_code_is_that_of_the_last_run(news: Path) -> None:
    with watching("check", "news", "--no-store", "--format", "json:found.json", folder=news.parent) as seen:
        seen.until("Ctrl-C stops")
        assert seen.interrupted() == 1
    assert (news.parent / "found.json").is_file()


def test_a_report_inside_its_own_folder_is_written_again_and_does_not_start_itself(news: Path) -> None:
    with watching("report", ".", "--no-store", "--out", "out", folder=news) as seen:
        assert "report.html" in seen.until("Ctrl-C stops")
        before = (news / "out/report.html").read_text("utf-8")
        (news / "second.txt").unlink()
        assert "1 gone" in seen.until("Ctrl-C stops")
        assert (news / "out/report.html").read_text("utf-8") != before
        assert seen.interrupted() in (0, 2)
        assert [line for line in seen.lines.queue if "unchanged" in line] == []


def test_standard_input_cannot_be_watched(command: Command) -> None:
    done = command("check", "-", "--watch")
    assert done.code == 2
    assert "standard input cannot be watched" in done.err
