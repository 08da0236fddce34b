"""A full disk, and a limit on the size of files: nothing half written, the file named, and what to do."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from discrepancy.flags import load, write
from tests.cli.command import Command, Run
from tests.cli.forked import forked, mounted
from tests.machine import full_device, posix, root_only
from tests.torture.flags import flag

pytestmark = pytest.mark.slow

FLAGS = "discrepancy-flags.csv"
Full = tuple[Path, Callable[..., Run]]


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))


def _filled(folder: Path) -> None:
    with (folder / "filler").open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    assert shutil.disk_usage(folder).free == 0


@pytest.fixture(params=["a limit", pytest.param("a full disk", marks=root_only)])
def full(request: pytest.FixtureRequest, tmp_path: Path, news: Path) -> Iterator[Full]:
    """A folder with the two sources and a decision, and a way to run the program there with no room left."""
    if request.param == "a limit":
        write(news / FLAGS, [flag(1)])
        yield news, lambda *arguments: forked(*arguments, before=_limited)
        return
    with mounted(tmp_path / "disk", "-o", "size=1m") as disk:
        there = Path(shutil.copytree(news, disk / "news"))
        write(there / FLAGS, [flag(1)])
        (there / "report.json").write_text('{"an": "older report"}')

        def run(*arguments: object) -> Run:
            _filled(disk)
            return forked(*arguments)

        yield there, run


@posix
def test_no_decision_is_lost(full: Full) -> None:
    news, run = full
    before = (news / FLAGS).read_bytes()
    ended = run("flag", news, "--all", "--by", "Ana", "--no-store")
    assert ended.code == 2
    assert f"error: {news}/{FLAGS}: the flags file cannot be written: " in ended.err
    assert ended.err.rstrip().endswith(", and run again")
    assert "written to" not in ended.err
    assert (news / FLAGS).read_bytes() == before
    assert [name for name in os.listdir(news) if name.endswith(".tmp")] == []


@posix
def test_an_older_report_stays_whole(full: Full) -> None:
    news, run = full
    (news / "out.json").write_text('{"an": "older report"}')
    ended = run("check", news, "--no-store", "-f", f"json:{news}/out.json")
    assert ended.code == 2
    assert f"error: {news}/out.json: cannot be written: " in ended.err
    assert (news / "out.json").read_text() == '{"an": "older report"}'
    assert [name for name in os.listdir(news) if name.endswith(".tmp")] == []


@posix
def test_a_report_names_the_first_file_that_has_no_room(full: Full) -> None:
    news, run = full
    ended = run("report", news, "--no-store", "--out", news / "out")
    assert ended.code == 2
    assert f"error: {news}/out" in ended.err
    assert "cannot be written" in ended.err
    assert "Traceback" not in ended.err


@posix
def test_a_store_without_room_changes_no_result(full: Full, command: Command) -> None:
    news, run = full
    kept = news.parent / "kept.facts"
    asked = ("check", news, "--engine", "processes", "--workers", "1")
    ended = run(*asked, "--store", kept)
    right = command(*asked, "--no-store")
    assert ended.out == right.out
    assert f"{kept}: " in ended.err
    assert "--no-store" in ended.err
    assert "Traceback" not in ended.err
    for left in (news.parent / "filler", kept):
        left.unlink(missing_ok=True)
    again = forked(*asked, "--store", kept)
    assert (again.code, again.out, again.err) == (right.code, right.out, right.err)


def _shell(line: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """The program under a redirection of the shell: `line` has the program as "$@"."""
    command = ["sh", "-c", line, "sh", sys.executable, "-m", "discrepancy", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@full_device
@pytest.mark.parametrize("arguments", [("check", "{news}", "--no-store"), ("--help",), ("rules", "list")])
def test_a_full_standard_output_is_told(news: Path, arguments: tuple[str, ...]) -> None:
    ended = _shell('"$@" > /dev/full', *(each.format(news=news) for each in arguments))
    assert ended.returncode == 2
    assert ended.stderr.splitlines()[-1] == (
        "error: standard output: cannot be written: No space left on device; make room there, and run again"
    )
    assert "Traceback" not in ended.stderr


@full_device
def test_a_decision_is_kept_where_its_echo_finds_no_room(news: Path) -> None:
    ended = _shell('"$@" > /dev/full', "flag", news, "--all", "--by", "Ana", "--no-store")
    assert ended.returncode == 2
    assert {flag.by for flag in load(news / FLAGS).flags} == {"Ana"}


@full_device
def test_a_full_standard_error_takes_nothing_from_standard_output(news: Path) -> None:
    ended = _shell('"$@" 2> /dev/full', "check", news, "--no-store")
    assert ended.returncode == 1
    assert "Nora Aldane" in ended.stdout


@posix
@pytest.mark.parametrize("arguments", [("check", "{news}", "--no-store"), ("facts", "{news}", "--no-store"), ("check", "--help")])
def test_a_reader_that_has_seen_enough_ends_nothing(news: Path, arguments: tuple[str, ...]) -> None:
    given = [each.format(news=news) for each in arguments]
    code = 1 if "--no-store" in given and given[0] == "check" else 0
    ended = _shell('{ "$@"; echo $? >&2; } | true', *given)
    assert ended.stderr == f"{code}\n"


@posix
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&- <&-"])
def test_closed_streams_end_nothing(news: Path, closed: str) -> None:
    ended = _shell(f'"$@" {closed}', "flag", news, "--all", "--by", "Ana", "--no-store")
    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr
    assert {flag.by for flag in load(news / FLAGS).flags} == {"Ana"}
