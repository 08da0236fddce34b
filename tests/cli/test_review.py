"""`discrepancy review` as a person runs it: it prints an address, serves until it is interrupted, and says what it cannot do."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from discrepancy.flags import load
from tests.cli.command import Command
from tests.interruptible import start


@contextmanager
def running(*arguments: object) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "discrepancy", "review", *map(str, arguments), "--no-browser", "--no-store"]
    process = start(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


@pytest.mark.slow
def test_it_serves_until_it_is_interrupted(news: Path) -> None:
    with running(news, "--by", "Ana") as (process, url):
        assert url.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(url, timeout=10) as answer:
            page = answer.read().decode()
        assert "Nora Aldane" in page
        assert '"by":"Ana"' in page
        token = url.rstrip("/").rpartition("/")[2]
        headers = {"Origin": url.partition(f"/{token}")[0], "X-Discrepancy-Token": token, "Content-Type": "application/json"}
        body = json.dumps({"at": [[0, ""]], "state": "wrong", "wrong": [1], "by": "Ana", "note": "she is 34"}).encode()
        with urllib.request.urlopen(urllib.request.Request(f"{url}decide", body, headers), timeout=10) as answer:
            assert json.load(answer)["refused"] == {}
        (flag,) = load(news / "discrepancy-flags.csv").flags
        assert (flag.state, flag.by, flag.note) == ("wrong", "Ana", "she is 34")
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(url.replace(token, "guess"), timeout=10)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
        assert process.returncode == 130
        assert out == ""
        assert "Traceback" not in err


def run_of(url: str) -> str:
    """What the page is made from, as an open page asks."""
    with urllib.request.urlopen(f"{url}decisions", timeout=10) as answer:
        found: str = json.load(answer)["run"]
    return found


@pytest.mark.slow
def test_a_page_that_is_watched_follows_what_changes(news: Path) -> None:
    with running(news, "--watch") as (_, url):
        before = run_of(url)
        (news / "third.txt").write_text("Nora Aldane, 41, was given the Brask prize on Friday, the jury said.\n", encoding="utf-8")
        until = time.monotonic() + 60
        while run_of(url) == before:
            assert time.monotonic() < until
        with urllib.request.urlopen(url, timeout=10) as answer:
            assert "41" in answer.read().decode()


@pytest.mark.slow
def test_what_was_decided_passes_a_check(news: Path, command: Command) -> None:
    before = command("check", news, "--no-store", "--format", "json")
    assert before.code == 1
    every = [[index, ""] for index, _ in enumerate(json.loads(before.out)["discrepancies"])]
    with running(news) as (_, url):
        token = url.rstrip("/").rpartition("/")[2]
        headers = {"Origin": url.partition(f"/{token}")[0], "X-Discrepancy-Token": token, "Content-Type": "application/json"}
        body = json.dumps({"at": every, "state": "accepted"}).encode()
        urllib.request.urlopen(urllib.request.Request(f"{url}decide", body, headers), timeout=10).close()
    assert command("check", news, "--no-store").code == 0


def test_a_port_that_is_taken_is_said(news: Path, command: Command) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run = command("review", news, "--no-store", "--no-browser", "--port", taken.getsockname()[1])
    assert run.code == 2
    assert "cannot be used" in run.err


def test_without_a_folder_there_is_nowhere_to_keep_decisions(news: Path, command: Command) -> None:
    run = command("review", news / "nothing-here", "--no-store", "--no-browser")
    assert run.code == 2
    assert run.out == ""


def test_an_unreadable_flags_file_is_said_and_not_served(news: Path, command: Command) -> None:
    (news / "discrepancy-flags.csv").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    run = command("review", news, "--no-store", "--no-browser")
    assert run.code == 2
    assert "merge conflict" in run.err
    assert run.out == ""
