"""A source that looks like a file of ours is read, or it is listed with the reason why it is not."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from discrepancy.read.intake.sources import read_sources
from tests.cli.command import Command

ONE, OTHER = "The bus driver Lena Obrist, 41, was arrested on Monday.\n", "Lena Obrist, the bus driver, is 46. She denies it.\n"


def read(folder: Path) -> tuple[list[str], list[str]]:
    """Ids of the sources in a folder, and what is said of each file that is none."""
    reading = read_sources([str(folder)])
    return [source.id for source in reading.sources], [str(p) for p in reading.problems if "has no date" not in p.message]


@pytest.mark.parametrize("text", ["discrepancy · " + OTHER, "id,state: " + OTHER, '{"schema": 2}\n' + OTHER])
def test_a_text_that_only_begins_like_a_report_is_a_source(tmp_path: Path, text: str) -> None:
    (tmp_path / "other.txt").write_text(text, encoding="utf-8")
    assert read(tmp_path) == (["other.txt"], [])


@pytest.mark.parametrize("name", ["a.facts", "discrepancy-flags.txt", ".hidden.txt", "a.facts-wal"])
def test_no_name_hides_a_source_without_a_word(tmp_path: Path, name: str) -> None:
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / name).write_text(OTHER, encoding="utf-8")
    ids, said = read(tmp_path)
    assert ids == ["one.txt"]
    assert [name in line and "left out" in line for line in said] == [True]


def test_a_report_is_listed_too(tmp_path: Path, command: Command) -> None:
    (tmp_path / "one.html").write_text(f"<html><title>One</title><p>{ONE}</p></html>", encoding="utf-8")
    command("report", tmp_path / "one.html", "--out", tmp_path / "out", "--no-store")
    assert list((tmp_path / "out" / "texts").iterdir())
    ids, said = read(tmp_path)
    assert ids == ["one.html"]
    assert [line for line in said if "reports that discrepancy wrote" in line] == said != []


def test_texts_that_no_report_keeps_are_sources(tmp_path: Path, command: Command) -> None:
    (tmp_path / "one.html").write_text(f"<html><title>One</title><p>{ONE}</p></html>", encoding="utf-8")
    command("report", tmp_path / "one.html", "--out", tmp_path, "--no-store")
    (tmp_path / "texts" / "other.txt").write_text(OTHER, encoding="utf-8")
    assert read(tmp_path)[0] == ["one.html", "texts/other.txt"]
    (tmp_path / "texts" / "SHA256SUMS").write_text("", encoding="utf-8")
    assert {"one.html", "texts/other.txt"} < {*read(tmp_path)[0]}, "an empty list keeps nothing"


def test_an_archive_that_says_it_is_ours_is_read(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("written by discrepancy.txt", ONE)
        package.writestr("discrepancy-flags.txt", OTHER)
    (tmp_path / "a.zip").write_bytes(data.getvalue())
    ids, said = read(tmp_path)
    assert (len(ids), said) == (2, [])


def test_a_link_to_a_file_that_is_not_read_is_told(tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "other.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "other.txt").symlink_to(tmp_path / ".hidden" / "other.txt")
    ids, said = read(tmp_path)
    assert ids == ["one.txt"]
    assert ["this link leads to a file that is not read" in line for line in said] == [True]
