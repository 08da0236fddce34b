"""The journal of a desk: only added to, united by git, and whole after whatever happened while it was written."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.flags.team.event import Event, What, event_now, read_event, written
from discrepancy.flags.team.journal import Journal, journal_path, odd_lines, read_journal
from discrepancy.model.problem import UserError
from tests.machine import posix


def at(folder: Path) -> Path:
    return folder / "discrepancy-flags.journal.jsonl"


def texts(path: Path) -> list[str]:
    return [event.more["text"] for event in read_journal(str(path))[0]]


def said(text: str) -> list[Event]:
    return [event_now("Ana", What.COMMENT, "a1", text=text)]


def test_it_lies_beside_the_flags_file() -> None:
    assert journal_path("news/discrepancy-flags.csv") == os.path.join("news", "discrepancy-flags.journal.jsonl")


@given(st.text(), st.text(), st.dictionaries(st.text(), st.text() | st.integers() | st.booleans()))
def test_an_event_is_one_line_and_comes_back(by: str, about: str, more: dict[str, object]) -> None:
    event = event_now(by, What.COMMENT, about, **more)
    line = written(event)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    if not any("\ud800" <= letter <= "\udfff" for letter in repr((by, about, more))):
        assert read_event(line) == event


@pytest.mark.parametrize("line", [b"", b"{}", b"[]", b"no", b'{"event": 3}', b"[" * 5000, b'{"event": "x", "at": "y"}', b"\xff"])
def test_what_is_no_event_is_told_and_counts_for_nothing(tmp_path: Path, line: bytes) -> None:
    (one,), (other,) = said("one"), said("other")
    at(tmp_path).write_bytes(written(one) + line + b"\n" + written(other))
    events, odd = read_journal(str(at(tmp_path)))
    assert [event.more["text"] for event in events] == ["one", "other"]
    assert [problem.line for problem in odd] == ([2] if line else [])
    assert odd_lines(str(tmp_path / "discrepancy-flags.csv")) == odd


def test_what_is_added_is_added_at_the_end(tmp_path: Path) -> None:
    journal = Journal(str(at(tmp_path)))
    before = b""
    for number in range(20):
        journal.add(said(str(number)))
        after = at(tmp_path).read_bytes()
        assert after.startswith(before)
        before = after
    assert texts(at(tmp_path)) == [str(number) for number in range(20)]
    generation, events = journal.events()
    assert (generation, len(events)) == (0, 20)


def test_a_line_that_was_cut_spoils_no_other(tmp_path: Path) -> None:
    journal = Journal(str(at(tmp_path)))
    journal.add(said("one"))
    whole = at(tmp_path).read_bytes()
    for length in range(1, len(whole)):
        at(tmp_path).write_bytes(whole + whole[:length].replace(b"one", b"two"))
        Journal(str(at(tmp_path))).add(said("three"))
        assert texts(at(tmp_path)) == ["one", "three"]


def test_what_another_program_added_is_seen(tmp_path: Path) -> None:
    one, other = Journal(str(at(tmp_path))), Journal(str(at(tmp_path)))
    one.add(said("one"))
    other.add(said("other"))
    one.add(said("again"))
    assert [event.more["text"] for event in one.events()[1]] == ["one", "other", "again"]


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    def write(name: int) -> None:
        journal = Journal(str(at(tmp_path)))
        for number in range(15):
            journal.add(said(f"{name}.{number}"))

    threads = [threading.Thread(target=write, args=(name,)) for name in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(texts(at(tmp_path))) == sorted(f"{name}.{number}" for name in range(6) for number in range(15))
    assert odd_lines(str(tmp_path / "discrepancy-flags.csv")) == ()


def git(folder: Path, *words: str) -> None:
    names = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *names, *words], cwd=folder, check=True, capture_output=True)


def test_git_unites_what_two_branches_added(tmp_path: Path) -> None:
    git(tmp_path, "init")
    Journal(str(at(tmp_path))).add(said("first"))
    assert "discrepancy-flags.journal.jsonl merge=union" in (tmp_path / ".gitattributes").read_text()
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-m", "first")
    git(tmp_path, "checkout", "-b", "other")
    Journal(str(at(tmp_path))).add(said("theirs"))
    git(tmp_path, "commit", "-am", "theirs")
    git(tmp_path, "checkout", "main")
    Journal(str(at(tmp_path))).add(said("ours"))
    git(tmp_path, "commit", "-am", "ours")
    git(tmp_path, "merge", "other", "-m", "both")
    assert texts(at(tmp_path)) == ["first", "theirs", "ours"]
    twice = at(tmp_path).read_bytes()
    at(tmp_path).write_bytes(twice + twice)
    assert texts(at(tmp_path)) == ["first", "theirs", "ours"]


@posix
def test_a_full_disk_leaves_whole_lines(tmp_path: Path) -> None:
    journal = Journal(str(at(tmp_path)))
    journal.add(said("one"))
    before = at(tmp_path).read_bytes()
    child = os.fork()
    if child == 0:
        try:
            import signal

            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 40, len(before) + 40))
            journal.add(said("x" * 500))
        except UserError:
            os._exit(7)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    assert at(tmp_path).read_bytes() == before


@posix
def test_what_is_no_file_is_neither_read_nor_written(tmp_path: Path) -> None:
    os.mkfifo(at(tmp_path))
    with pytest.raises(UserError):
        Journal(str(at(tmp_path))).add(said("one"))
    at(tmp_path).unlink()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    inside = tmp_path / "inside"
    inside.mkdir()
    at(inside).symlink_to(elsewhere / "secret")
    with pytest.raises(UserError):
        Journal(str(at(inside))).add(said("one"))
    assert not (elsewhere / "secret").exists()
