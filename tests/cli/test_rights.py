"""Files and folders that the program has no right to: each is told with what to do, the others are read, and nothing is written half."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from discrepancy.flags import load, write
from tests.cli.command import Command, Run
from tests.cli.forked import forked, give, mounted, powerless, public_folder
from tests.machine import posix, root_only
from tests.torture.flags import flag

pytestmark = [pytest.mark.slow, posix]
FLAGS = "discrepancy-flags.csv"
RIGHT = "; change its permissions (ls -l shows them)"


@pytest.fixture
def shut(news: Path, command: Command) -> Iterator[Path]:
    """The two sources and a decision, in a folder of somebody without power."""
    command("report", news, "--no-store", "--out", news.parent / "warm")  # so that what is imported late is there
    command("flag", "--help")
    with public_folder() as folder:
        there = Path(shutil.copytree(news, folder / "news"))
        write(there / FLAGS, [flag(1)])
        give(folder)
        yield there


def run(*arguments: object) -> Run:
    ended = forked(*arguments, before=powerless)
    assert "Traceback" not in ended.err
    return ended


def test_a_source(shut: Path) -> None:
    (shut / "third.txt").write_text("Nora Aldane, 41, plays the cello.\n")
    (shut / "third.txt").chmod(0)
    ended = run("check", shut, "--no-store")
    assert ended.code == 2
    assert f"error: {shut}/third.txt: cannot be read: Permission denied{RIGHT}" in ended.err
    assert "34" in ended.out
    assert "39" in ended.out


def test_a_folder_of_sources(shut: Path) -> None:
    (shut / "more").mkdir()
    (shut / "more").chmod(0)
    give(shut)
    ended = run("check", shut, "--no-store")
    assert ended.code == 2
    assert f"error: {shut}/more: this folder cannot be read: Permission denied{RIGHT}" in ended.err
    assert "Nora Aldane" in ended.out


def test_a_list_of_sources(shut: Path) -> None:
    (shut / "sources.toml").chmod(0)
    ended = run("check", shut, "--no-store")
    assert ended.code == 2
    assert f"error: {shut}/sources.toml: cannot be read: Permission denied{RIGHT}" in ended.err


def test_a_configuration(shut: Path) -> None:
    (shut / "discrepancy.toml").write_text('fail_on = "never"\n')
    (shut / "discrepancy.toml").chmod(0)
    ended = run("check", shut, "--no-store")
    assert ended.code == 2
    assert f"error: {shut}/discrepancy.toml: the configuration cannot be read: Permission denied{RIGHT}" in ended.err


def test_a_flags_file_that_cannot_be_read(shut: Path) -> None:
    before = (shut / FLAGS).read_bytes()
    (shut / FLAGS).chmod(0)
    for arguments in (("check", shut), ("flag", shut, "--all", "--by", "Ana")):
        ended = run(*arguments, "--no-store")
        assert ended.code == 2
        assert f"error: {shut}/{FLAGS}: the flags file cannot be read: Permission denied{RIGHT}" in ended.err
    (shut / FLAGS).chmod(0o600)
    assert (shut / FLAGS).read_bytes() == before


def test_a_flags_file_that_cannot_be_written(shut: Path) -> None:
    before = (shut / FLAGS).read_bytes()
    (shut / FLAGS).chmod(0o444)
    ended = run("flag", shut, "--all", "--by", "Ana", "--no-store")
    assert ended.code == 2
    assert f"error: {shut}/{FLAGS}: the flags file cannot be written: Permission denied{RIGHT}" in ended.err
    assert (shut / FLAGS).read_bytes() == before


def test_a_folder_in_which_no_flags_file_can_be_made(shut: Path) -> None:
    before = sorted(os.listdir(shut))
    shut.chmod(0o555)
    ended = run("flag", shut, "--all", "--by", "Ana", "--no-store")
    assert ended.code == 2
    assert f"error: {shut}/{FLAGS}: the flags file cannot be written: Permission denied{RIGHT}" in ended.err
    assert sorted(os.listdir(shut)) == before


def test_a_report_that_cannot_be_written(shut: Path) -> None:
    out = shut.parent / "out"
    out.mkdir(mode=0o555)
    give(out)
    for arguments, where in (
        (("report", shut, "--out", out / "x"), out / "x"),
        (("check", shut, "-f", f"json:{out}/x.json"), out / "x.json"),
    ):
        ended = run(*arguments, "--no-store")
        assert ended.code == 2
        assert f"error: {where}" in ended.err
        assert f"cannot be written: Permission denied{RIGHT}" in ended.err
    assert os.listdir(out) == []


def test_one_file_that_cannot_be_written_keeps_no_other_back(shut: Path) -> None:
    out = shut.parent / "out"
    (out / "report.json").mkdir(parents=True)
    give(out)
    ended = run("report", shut, "--no-store", "--out", out)
    assert ended.code == 2
    assert ended.err.splitlines() == [f"error: {out}/report.json: cannot be written: Is a directory; name a file"]
    assert {"report.html", "report.md", "report.csv"} <= set(os.listdir(out))
    assert f"{out}/report.html\n" in ended.out


def test_a_file_that_can_be_written_in_a_folder_that_can_not(shut: Path) -> None:
    out = shut.parent / "out"
    out.mkdir()
    (out / "x.jsonl").write_text("old\n")
    give(out)
    out.chmod(0o555)
    assert run("facts", shut, "--no-store", "-f", f"jsonl:{out}/x.jsonl").code == 0
    assert (out / "x.jsonl").read_text().startswith('{"id"')


def test_a_store(shut: Path) -> None:
    asked = ("check", shut, "--engine", "processes", "--workers", "1")
    out = shut.parent / "out"
    out.mkdir(mode=0o555)
    (out / "shut.facts").write_bytes(b"")
    (out / "shut.facts").chmod(0)
    give(out)
    right = run(*asked, "--no-store")
    for where in (out / "new.facts", out / "shut.facts"):
        ended = run(*asked, "--store", where)
        assert (ended.code, ended.out) == (2, right.out)
        assert f"error: {where}: cannot be used as the store of facts: " in ended.err
        assert ended.err.rstrip().endswith("name another with --store, or give --no-store")


def test_whose_the_flags_file_is_and_who_may_read_it_stay(shut: Path) -> None:
    (shut / FLAGS).chmod(0o640)
    before = (shut / FLAGS).stat()
    write(shut / FLAGS, [flag(2)])
    after = (shut / FLAGS).stat()
    assert before.st_ino != after.st_ino
    assert (before.st_uid, before.st_gid, before.st_mode) == (after.st_uid, after.st_gid, after.st_mode)
    assert len(load(shut / FLAGS).flags) == 2


@root_only
def test_a_drive_that_can_only_be_read(tmp_path: Path, news: Path) -> None:
    with mounted(tmp_path / "disk") as disk:
        there = Path(shutil.copytree(news, disk / "news"))
        write(there / FLAGS, [flag(1)])
        before = (there / FLAGS).read_bytes()
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        for arguments in (("flag", there, "--all", "--by", "Ana"), ("check", there, "-f", f"json:{there}/x.json")):
            ended = forked(*arguments, "--no-store")
            assert ended.code == 2
            assert "cannot be written: Read-only file system; name a place that can be written to" in ended.err
        assert forked("check", there, "--no-store").code == 1
        assert (there / FLAGS).read_bytes() == before
