"""One file ends no run: whatever a reader, a stage or a format fails on is named, and everything else is done."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from discrepancy.cli.terminal.output import parse_targets, write_formats
from discrepancy.read.files.reader import Content, Part, Reader, Request
from discrepancy.read.intake import sources as reading
from discrepancy.read.intake.sources import read_sources
from tests.cli.command import Command
from tests.engines.collections import examined, odd

ONE, OTHER = "The bus driver Lena Obrist, 41, was arrested on Monday.\n", "Lena Obrist, the bus driver, is 46. She denies it.\n"
ROW = {"id": "0" * 12, "kind": "age", "source": "a", "quote": "41", "value": {"text": "41", "low": 41, "high": 41, "unit": "year"}}
ODD = {
    "no source": [ROW, {key: ROW[key] for key in ROW if key != "source"}],
    "no quote": [ROW, {key: ROW[key] for key in ROW if key != "quote"}],
    "no kind": [ROW, {key: ROW[key] for key in ROW if key != "kind"}],
    "other members": [ROW, {"x": 1}],
    "lists for texts": [{**ROW, "source": ["a"], "quote": []}, ROW],
    "objects for texts": [{**ROW, "kind": {"a": 1}}, ROW],
    "no member of a value": [{**ROW, "value": {"text": None, "low": None}}, {**ROW, "kind": "date", "as_of": "2020-01", "value": "1"}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two sources that contradict each other."""
    made = tmp_path / "sources"
    made.mkdir()
    (made / "one.txt").write_text(ONE, encoding="utf-8")
    (made / "other.txt").write_text(OTHER, encoding="utf-8")
    return made


def goes_on(command: Command, *paths: Path) -> str:
    """What the run says on standard error, once the contradiction is in its output."""
    run = command("check", *paths, "--no-store", "--format", "json")
    assert "Traceback" not in run.err
    assert "age-conflict" in [item["rule"] for item in json.loads(run.out)["discrepancies"]]
    return run.err


@pytest.mark.parametrize("tags", [260, 2_000, 100_000])
def test_tags_in_tags_of_a_feed(command: Command, folder: Path, tags: int) -> None:
    item = f"<item><title>Quay</title><description>{'<b>' * tags}x{'</b>' * tags}</description></item>"
    (folder / "feed.rss").write_text(f'<rss version="2.0"><channel>{item}</channel></rss>', encoding="utf-8")
    assert "feed.rss: is nested too deeply" in goes_on(command, folder)


@pytest.mark.parametrize("case", ODD)
def test_members_of_a_list_of_facts(command: Command, folder: Path, case: str) -> None:
    listed = folder.parent / "x.jsonl"
    listed.write_text("".join(json.dumps(row) + "\n" for row in ODD[case]), encoding="utf-8")
    assert "the program failed" not in goes_on(command, folder, listed)


def test_folders_in_folders(command: Command, folder: Path) -> None:
    before = os.getcwd()
    os.chdir(folder)
    try:
        for _ in range(1_100):
            os.mkdir("d")
            os.chdir("d")
    finally:
        os.chdir(before)
    try:
        assert "folders are nested more than 100 deep; this one was not opened" in goes_on(command, folder)
    finally:
        shutil.move(folder / "d", folder.parent / "d")
        while (folder.parent / "d").exists():  # from the top: what pytest clears away would call itself too deep
            inner = folder.parent / "d" / "d"
            if inner.exists():
                shutil.move(inner, folder.parent / "next")
            os.rmdir(folder.parent / "d")
            if (folder.parent / "next").exists():
                os.rename(folder.parent / "next", folder.parent / "d")


class Defect(Exception):
    """What no reader is meant to raise."""


def fails(data: bytes, request: Request) -> Content:
    raise Defect("of a reader")


def fails_later(data: bytes, request: Request) -> Iterator[Part]:
    yield Part(name="first", content=Content(text="Five people came."))
    raise Defect("of a reader")


@pytest.mark.parametrize("read", [fails, fails_later])
def test_whatever_a_reader_raises(
    folder: Path, monkeypatch: pytest.MonkeyPatch, read: Callable[[bytes, Request], Content | Iterator[Part]]
) -> None:
    known = dict(reading.collect("discrepancy.read", "READER", "discrepancy.readers"))
    bad = Reader(id="bad", summary="", extensions=(".bad",), read=read)
    monkeypatch.setattr(reading, "collect", lambda *_: {**known, "bad": bad})
    (folder / "x.bad").write_bytes(b"x")
    found = read_sources([str(folder)])
    assert {"one.txt", "other.txt"} <= {source.id for source in found.sources}
    (problem,) = [problem for problem in found.problems if problem.fatal]
    assert problem.path == str(folder / "x.bad")
    assert problem.message == "was left out, the program failed on it: Defect: of a reader; please report it"


@pytest.mark.parametrize("engine", ["local", "processes"])
def test_whatever_a_stage_raises(engine: str) -> None:
    bad = replace(odd()[0], published="no date", path="bad.txt")
    report = examined((bad, *odd()[1:]), engine=engine)
    assert {(problem.path, problem.fatal) for problem in report.problems} == {("bad.txt", True)}
    assert [fact for fact in report.facts if fact.source != bad.id] == list(examined(odd()[1:]).facts)


def test_whatever_a_format_raises(tmp_path: Path) -> None:
    wanted = parse_targets([f"json:{tmp_path / 'a.json'}", f"csv:{tmp_path / 'a.csv'}"])

    def page(form: object) -> str:
        if form is wanted[0].format:
            raise Defect("of a format")
        return "made"

    (problem,) = write_formats(wanted, page)
    assert (problem.path, "Defect: of a format; please report it" in problem.message) == (str(tmp_path / "a.json"), True)
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "made"
