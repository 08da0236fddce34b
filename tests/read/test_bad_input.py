"""Broken and hostile files: each is told in one line that names it, within bounds, and the others are read."""

from __future__ import annotations

import os
import re
import resource
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from discrepancy.cli.app import app
from discrepancy.model.settings import Limits
from discrepancy.read.intake.sources import Reading, read_sources
from tests.read.hostile import HOSTILE, LIMITS, MAPPED, listing

GOOD = "Harbour master Ivo Lund, 52, closed the quay on Monday.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile")
    for name, (make, _) in HOSTILE.items():
        (root / name).write_bytes(make())
    (root / "good.txt").write_text(GOOD)
    (root / "sources.toml").write_text(listing())
    return root


def read_one(folder: Path, name: str, limits: Limits = LIMITS) -> Reading:
    return read_sources([str(folder / name), str(folder / "good.txt")], limits=limits)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_it_is_told_in_a_line_and_the_others_are_read(folder: Path, name: str) -> None:
    timed = "seconds" in HOSTILE[name][1]
    limits = LIMITS if timed else replace(LIMITS, max_seconds=120)  # a busy machine is no reason to give up another
    began = time.monotonic()
    reading = read_one(folder, name, limits)
    assert time.monotonic() - began < limits.max_seconds + 5
    fatal = [problem for problem in reading.problems if problem.fatal]
    assert fatal, "nothing was said"
    assert all(problem.path.startswith(str(folder / name)) and "\n" not in str(problem) for problem in fatal)
    assert any(re.search(HOSTILE[name][1], problem.message) for problem in fatal), [problem.message for problem in fatal]
    assert "good.txt" in [source.id for source in reading.sources]


def test_there_are_enough_of_them() -> None:
    assert len(HOSTILE) >= 40
    assert set(MAPPED) <= set(HOSTILE)


@pytest.mark.slow
def test_all_at_once_end_with_two_and_what_can_be_read_is_printed(folder: Path) -> None:
    keys = ("max_megabytes", "max_unpacked_megabytes", "max_files", "max_pages", "max_rows", "max_seconds", "max_memory_megabytes")
    settings = folder.parent / "limits.toml"
    settings.write_text("".join(f"{key} = {getattr(LIMITS, key)}\n" for key in keys))
    result = CliRunner().invoke(app, ["facts", str(folder), "--no-store", "--config", str(settings)])
    assert result.exit_code == 2
    assert "Ivo Lund" in result.stdout
    told = result.stderr
    silent = {
        "unmapped.csv",
        "empty.csv",
        "other.xml",
        "facts.csv",
        "script.html",
        "empty.html",
        "million.xlsx",
    }  # left out of a folder, or grouped
    assert [name for name in HOSTILE if name not in silent and name not in told] == []
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1_500_000


def test_a_sparse_file_of_two_gigabytes_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    with (tmp_path / "huge.pdf").open("wb") as file:
        file.truncate(2_000_000_000)
    began = time.monotonic()
    reading = read_one(tmp_path, "huge.pdf")
    assert time.monotonic() - began < 1
    assert [problem.message for problem in reading.problems if problem.fatal] == [
        "has 2,000 MB; the limit is 3 MB (max_megabytes in discrepancy.toml raises it)"
    ]


def test_a_file_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing.txt"
    path.write_text(GOOD)
    (tmp_path / "good.txt").write_text(GOOD)
    real = os.fstat
    seen = []

    def fstat(handle: int) -> os.stat_result:
        result = real(handle)
        if result.st_ino == path.stat().st_ino and not seen:
            seen.append(handle)
            with path.open("a") as file:
                file.write("More. ")
        return result

    monkeypatch.setattr("discrepancy.system.bounded_files.os.fstat", fstat)
    reading = read_one(tmp_path, "growing.txt")
    assert [problem.message for problem in reading.problems if problem.fatal] == [
        "changed while it was read; run again when nothing writes to it"
    ]
    assert [source.id for source in reading.sources] == ["good.txt"]


def test_links_out_of_the_folder_pipes_and_closed_files(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "good.txt").write_text(GOOD)
    (tmp_path / "secret.txt").write_text("12 dead")
    (inside / "out.txt").symlink_to("../secret.txt")
    (inside / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(inside / "pipe.txt")
    reading = read_sources([str(inside)], limits=LIMITS)
    said = {os.path.basename(problem.path): problem.message for problem in reading.problems}
    assert "leads out of the folder" in said["out.txt"]
    assert "leads nowhere" in said["loop.txt"]
    assert "not a regular file" in said["pipe.txt"]
    assert [source.id for source in reading.sources] == ["good.txt"]


def test_a_reader_that_dies_takes_nothing_with_it(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<html><body><article><h1>Quay</h1><p>{GOOD}</p></article></body></html>")
    (tmp_path / "b.html").write_text((tmp_path / "a.html").read_text())
    tight = Limits(max_memory_megabytes=20)
    reading = read_sources([str(tmp_path)], limits=tight)
    assert len([problem for problem in reading.problems if problem.fatal and "memory" in problem.message]) == 2
    assert len(read_sources([str(tmp_path)]).sources) == 2


def test_readers_may_be_asked_from_threads(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><article><h1>Quay</h1><p>{GOOD}</p></article></body></html>")
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(len(read_sources([str(path)]).sources))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1, 1, 1, 1]


def test_a_missing_library_is_named_and_the_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "pdfminer.py").write_text("raise ModuleNotFoundError(\"No module named 'pdfminer'\", name='pdfminer')\n")
    monkeypatch.syspath_prepend(str(hidden))
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD)
    (folder / "a.pdf").write_bytes(b"%PDF-1.4\n")
    reading = read_sources([str(folder)], limits=Limits(max_memory_megabytes=1_400))  # another limit, so another process
    assert [problem.message for problem in reading.problems if problem.fatal] == [
        "pdfminer is not installed, which pdf needs: pip install 'discrepancy[pdf]'"
    ]
    assert [source.id for source in reading.sources] == ["good.txt"]
