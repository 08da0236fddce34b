"""Mutations of articles: the same seed makes the same bytes, every failure of a stage is counted, an unreadable text is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.mutations import MUTATIONS, articles, failures, main, mutation
from discrepancy import extraction

TEXT = "Greta Holm, 34, was fined $750.\nThe fire killed 12 miners on Monday.\nOle Berg, 51, saw it from Lund.\n"
OTHER = "The ferry Tern left Oslo at 10:30 with 81 people."


def test_articles_are_text_files_and_lines_of_jsonl(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(f"{json.dumps({'text': OTHER})}\n{json.dumps({'other': 1})}\n", encoding="utf-8")
    assert [text for _, text in articles(tmp_path)] == [TEXT, OTHER]


def test_one_seed_makes_one_mutation() -> None:
    others = [("a", TEXT), ("b", OTHER)]
    made = [[mutation(seed, number, TEXT, others) for number in range(60)] for seed in (1, 1, 2)]
    assert made[0] == made[1] != made[2]
    assert {name for what, _ in made[0] for name in MUTATIONS if name in what} == set(MUTATIONS)


def test_swapping_keeps_all_that_is_swapped() -> None:
    for number in range(200):
        what, data = mutation(1, number, TEXT, [("a", TEXT)])
        if what in ("numbers swapped, utf-8", "names swapped, utf-8", "lines shuffled, utf-8") and len(data) >= len(TEXT):
            assert sorted("".join(data.decode().split())) == sorted("".join(TEXT.split()))


def test_the_count_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    assert main([str(tmp_path), "--count", "6"]) == 0
    assert "2 of 2 articles and 6 mutations checked, seed 1: 0 failures" in capsys.readouterr().out


def test_a_stage_that_fails_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    def failing(*_: Any) -> None:
        raise IndexError("no such word")

    monkeypatch.setattr(extraction, "with_frames", failing)
    assert main([str(tmp_path), "--count", "1"]) == 1
    shown = capsys.readouterr().out
    assert "IndexError: no such word" in shown
    assert "mutation 0 (" in shown


def test_a_file_without_text_is_no_failure(tmp_path: Path) -> None:
    assert list(failures("nothing", {"a.txt": b""}, tmp_path)) == []
