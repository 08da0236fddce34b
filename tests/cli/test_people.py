"""`discrepancy people` and `discrepancy review --shared` as an editor runs them."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from discrepancy.flags import load
from discrepancy.flags.team.people import NAME
from tests.cli.command import Command
from tests.interruptible import start
from tests.machine import posix


def journal(folder: Path) -> Path:
    return folder / "discrepancy-flags.journal.jsonl"


def test_people_are_let_in_listed_and_revoked(command: Command, news: Path) -> None:
    added = command("people", "add", "Ana Brandt", news)
    token = added.out.strip()
    assert (added.code, len(token)) == (0, 43)
    assert token not in (news / NAME).read_text()
    assert token not in added.err
    assert "--renew" in command("people", "add", "ana brandt", news).err
    link = command("people", "add", "Ben", news, "--public-url", "https://desk.example.org").out
    assert link.startswith("https://desk.example.org/#token=")
    assert command("people", "revoke", "Ben", news).code == 0
    lines = command("people", "list", news).out.splitlines()
    assert [(line.split("\t")[0], "revoked" in line) for line in lines] == [("Ana Brandt", False), ("Ben", True)]
    gone = command("people", "revoke", "Cleo", news)
    assert gone.code == 2
    assert "no one here is called 'Cleo': Ana Brandt, Ben" in gone.err
    wrong = command("people", "add", "Dana", news, "--public-url", "desk.example.org")
    assert wrong.code == 2
    assert "Dana" not in (news / NAME).read_text()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--shared"], "no one may use the desk yet: discrepancy people add NAME"),
        (["--shared", "--by", "Ana"], "cannot be used with --shared"),
        (["--public-url", "https://desk.example.org"], "works only with --shared"),
        (["--address", "0.0.0.0"], "works only with --shared"),
        (["--shared", "--address", "0.0.0.0"], "needs --public-url"),
    ],
)
def test_a_desk_that_cannot_be_opened_says_why(command: Command, news: Path, options: list[str], said: str) -> None:
    done = command("review", news, "--no-store", *options)
    assert done.code == 2
    assert said in " ".join(done.err.split())


@pytest.mark.slow
@posix
def test_people_decide_and_no_token_is_in_any_output(command: Command, news: Path) -> None:
    token = command("people", "add", "Ana", news).out.strip()
    words = [sys.executable, "-m", "discrepancy", "review", str(news), "--no-store", "--shared", "--public-url", "https://desk.example.org"]
    process = start(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        assert process.stdout.readline() == "https://desk.example.org/\n"
        where = process.stderr.readline()
        while "the proxy must forward" not in where:
            where = process.stderr.readline()
        url = where.split("http://")[1].split("/")[0]
        headers = {
            "Host": "desk.example.org",
            "Origin": "https://desk.example.org",
            "Content-Type": "application/json",
            "Cookie": f"__Host-discrepancy={token}",
        }
        body = json.dumps({"at": [[0, ""]], "state": "wrong", "wrong": [1], "right": "34"}).encode()
        with urllib.request.urlopen(urllib.request.Request(f"http://{url}/decide", body, headers), timeout=10) as answer:
            assert json.load(answer)["refused"] == {}
        with pytest.raises(urllib.error.HTTPError, match="421"):
            urllib.request.urlopen(f"http://{url}/", timeout=10)
        with urllib.request.urlopen(
            urllib.request.Request(f"http://{url}/enter", json.dumps({"token": token}).encode(), headers)
        ) as answer:
            assert answer.status == 200
        if sys.platform == "linux":
            assert token not in Path(f"/proc/{process.pid}/cmdline").read_text()
            assert token not in Path(f"/proc/{process.pid}/environ").read_text()
    finally:
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert token not in out + err + where
    assert "Ana signed in from" in err
    (flag,) = load(news / "discrepancy-flags.csv").flags
    assert (flag.by, flag.wrong_values, flag.right_value) == ("Ana", ("39",), "34")
    assert token not in journal(news).read_text()


def test_the_journal_is_no_source_and_what_is_wrong_in_it_is_told(command: Command, news: Path) -> None:
    before = command("check", news, "--no-store", "--format", "json")
    journal(news).write_text("The cellist Nora Aldane, 51, will play.\n", encoding="utf-8")
    command("people", "add", "Ana", news)
    after = command("check", news, "--no-store", "--format", "json")
    found, known = json.loads(after.out), json.loads(before.out)
    assert [source["id"] for source in found["sources"]] == [source["id"] for source in known["sources"]]
    assert "discrepancy-flags.journal.jsonl:1" in after.err
    assert "this line is not an entry of the journal" in command("flags", "history", news).err
    assert after.code == before.code


def test_what_was_added_by_hand_goes_out_with_the_pairs(command: Command, news: Path) -> None:
    texts = {name: (news / name).read_text(encoding="utf-8") for name in ("first.txt", "second.txt")}
    sides = {
        side: {"source": name, "start": 4, "end": 11, "quote": texts[name][4:11]}
        for side, name in (("left", "first.txt"), ("right", "second.txt"))
    }
    row = {"event": "0" * 16, "at": "2026-01-02T03:04:05.678Z", "by": "Ana", "what": "missed", "about": ""}
    journal(news).write_text(json.dumps({**row, "more": {**sides, "kind": "place", "note": ""}}) + "\n", encoding="utf-8")
    (pair,) = map(json.loads, command("flags", "export", news, "--format", "pairs").out.splitlines())
    assert "Ana  added a conflict:" in command("flags", "history", news).out
    assert pair == {**sides, "kind": "place", "rule": "", "state": "missed", "same": True, "true": True}
    (news / "second.txt").write_text("Nothing of it is left, and she is 39.\n", encoding="utf-8")
    gone = command("flags", "export", news, "--format", "pairs")
    assert gone.out == ""
    assert "its words are no longer in any of these sources" in gone.err
