"""Sources that vanish, lead nowhere, or are no files at all: told, not waited for, and the others are read."""

from __future__ import annotations

import os
import shutil
import socket
import threading
from collections.abc import Iterable
from itertools import count
from pathlib import Path

import pytest

from discrepancy.read.folders import folder as folder_module
from discrepancy.read.intake import sources as sources_module
from tests.cli.command import Command
from tests.cli.forked import forked
from tests.machine import posix

pytestmark = pytest.mark.slow

AGAIN = "No such file or directory; it was there before; run again"


def test_a_source_that_vanishes_between_listing_and_reading(news: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    (news / "third.txt").write_text("Nora Aldane, 41, plays the cello.\n")
    real = sources_module.find

    def find(paths: Iterable[str], *pages: object) -> object:
        found = real(paths, *pages)
        (news / "third.txt").unlink()
        return found

    monkeypatch.setattr(sources_module, "find", find)
    run = command("check", news, "--no-store")
    assert run.code == 2
    assert run.err == f"error: {news}/third.txt: cannot be read: {AGAIN}\n"
    assert "Nora Aldane" in run.out


def test_a_folder_that_vanishes_between_looking_and_listing(news: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    (news / "more").mkdir()
    (news / "more" / "third.txt").write_text("Nora Aldane, 41, plays the cello.\n")
    real = os.scandir

    looks = count(1)

    def scandir(path: str) -> object:
        if str(path).endswith("more") and next(looks) == 2:  # the first look is for lists of addresses
            (news / "more" / "third.txt").unlink()
            (news / "more").rmdir()
        return real(path)

    monkeypatch.setattr(folder_module.os, "scandir", scandir)
    run = command("check", news, "--no-store")
    assert run.code == 2
    assert run.err == f"error: {news}/more: this folder cannot be read: {AGAIN}\n"
    assert "Nora Aldane" in run.out


def test_a_folder_that_vanishes_before_a_decision_is_written(news: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    from discrepancy.cli import flag as flag_module

    def author(by: str | None) -> str:
        shutil.rmtree(news, ignore_errors=True)
        return "Ana"

    monkeypatch.setattr(flag_module, "author", author)
    run = command("flag", news, "--all", "--no-store")
    assert run.code == 2
    assert run.err == f"error: {news}/discrepancy-flags.csv: the flags file cannot be written: {AGAIN}\n"
    assert not news.exists()


def test_the_working_folder_is_gone(news: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"

    def leave() -> None:
        gone.mkdir()
        os.chdir(gone)
        gone.rmdir()

    assert forked("check", news, "--no-store", before=leave).code == 1
    run = forked("check", "news", "--no-store", before=leave)
    assert run.code == 2
    assert "Traceback" not in run.err


@posix
@pytest.mark.parametrize("named", [False, True], ids=["in the folder", "named"])
def test_links_that_lead_nowhere_or_round_and_round(news: Path, command: Command, named: bool) -> None:
    links = [news / "broken.txt", news / "loop.txt"]
    links[0].symlink_to("nowhere.txt")
    links[1].symlink_to("loop.txt")
    run = command("check", news, *(links if named else ()), "--no-store")
    assert run.code == 2
    for link in links:
        assert f"error: {link}: " in run.err
    assert f"{links[0]}: this link leads nowhere (to nowhere.txt); repair or remove it" in run.err
    assert (
        "loop.txt; repair or remove" in run.err or "repair or remove the link" in run.err or "(to loop.txt); repair or remove it" in run.err
    )
    assert "Nora Aldane" in run.out


@posix
def test_a_folder_that_links_to_itself_is_read_once(news: Path, command: Command) -> None:
    (news / "self").symlink_to(".")
    run = command("check", news, "--no-store")
    assert (run.code, run.err) == (1, "")


@posix
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(news: Path) -> None:
    os.mkfifo(news / "pipe.txt")
    run = forked("check", news, news / "pipe.txt", "--no-store")
    assert run.code == 2
    assert f"error: {news}/pipe.txt: is a pipe that nobody writes to; start what writes first, or give a file" in run.err
    assert "Nora Aldane" in run.out
    run = forked("check", news, "--no-store")
    assert run.code == 1
    assert run.err == f"warning: {news}/pipe.txt: this is not a regular file; it was left out\n"


@posix
def test_a_pipe_that_somebody_writes_to_is_a_source(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = news.parent / "pipe.txt"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text("Nora Aldane, 41, plays the cello.\n"))
    writer.start()  # it waits for a reader, as a shell's `producer > pipe &` does
    run = forked("facts", pipe, "--no-store", before=lambda: monkeypatch.setattr("discrepancy.system.bounded_files.GRACE", 20.0))
    writer.join()
    assert run.code == 0
    assert "41" in run.out


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/full", "/dev/tty"])
def test_a_device_is_no_source(news: Path, device: str) -> None:
    if not os.path.exists(device):
        pytest.skip(reason=f"needs {device}")  # Windows and some containers lack it, and then nobody can give it as a source
    run = forked("check", news, device, "--no-store")
    assert run.code == 2
    assert f"error: {device}: " in run.err
    assert "Nora Aldane" in run.out
    assert "Traceback" not in run.err


@posix
def test_a_socket_is_no_source(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(news)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket.txt")
        run = forked("check", ".", "socket.txt", "--no-store")
    assert run.code == 2
    assert "error: socket.txt: is a pipe or a socket" in run.err
    assert "Nora Aldane" in run.out
