"""A draft against its sources, and tolls over time, through the whole program."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import discrepancy
from tests.cli.command import Command

PRINTED = {
    "a.txt": "A landslide in Varde killed 11 people on Monday, police said. Mayor Ida Holm, 54, said that 40 houses were lost.\n",
    "b.txt": "A landslide in Varde killed 14 people on Monday, the ministry said. Mayor Ida Holm, 54, visited the village.\n",
}
DRAFT = "A landslide in Varde killed 14 people on Monday. Mayor Ida Holm, 52, said that 40 houses were lost. Three dams broke.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    for name, text in PRINTED.items():
        (tmp_path / "sources" / name).write_text(text, encoding="utf-8")
    listed = "".join(f'[[source]]\npath = "sources/{name}"\npublished = 2022-05-03\n' for name in PRINTED)
    (tmp_path / "sources.toml").write_text(listed + '[[source]]\npath = "draft.md"\npublished = 2022-05-03\n', encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_what_the_sources_say_to_a_draft(command: Command, folder: Path) -> None:
    found = json.loads(command("check", folder / "draft.md", "--against", folder / "sources", "--format", "json").out)
    stands = {d["rule"]: found["draft"]["stands"][d["id"]] for d in found["discrepancies"]}
    assert stands["age-conflict"] == "contradicted"
    assert stands["toll"] == "disputed"
    assert [fact["quote"] for fact in found["draft"]["unsupported"]] == ["Three dams"]


def test_the_terminal_tells_it(command: Command, folder: Path) -> None:
    shown = command("check", folder / "draft.md", "--against", folder / "sources").out
    assert "No source says what the draft says." in shown
    assert "The sources disagree; the draft states one value flatly." in shown
    assert "note unsupported" in shown


def test_without_a_draft_nothing_is_unsupported(command: Command, folder: Path) -> None:
    assert json.loads(command("check", folder / "sources", "--format", "json").out)["draft"] is None


def test_tolls_are_told_by_day_and_a_copy_counts_once() -> None:
    def source(name: str, day: int, figure: int, **more: str) -> discrepancy.Source:
        text = f"The landslide in Varde killed {figure} people, officials said."
        return discrepancy.Source(id=name, text=text, published=date(2022, 5, day), **more)

    given = [source("a", 3, 11), source("b", 4, 14), source("c", 4, 12), source("d", 4, 12, derived_from="c"), source("e", 5, 11)]
    (line,) = discrepancy.check(given).timelines
    assert [(toll.day, toll.low, toll.best, toll.high) for toll in line.tolls] == [
        ("2022-05-03", 11, 11, 11),
        ("2022-05-04", 12, 14, 14),
        ("2022-05-05", 11, 11, 11),
    ]
    assert [fact.source for fact in line.older] == ["e"]


def test_the_markdown_report_tells_both(command: Command, folder: Path) -> None:
    (folder / "sources" / "c.txt").write_text("The landslide in Varde killed 17 people, the mayor said.\n", encoding="utf-8")
    listed = (folder / "sources.toml").read_text(encoding="utf-8") + '[[source]]\npath = "sources/c.txt"\npublished = 2022-05-05\n'
    (folder / "sources.toml").write_text(listed, encoding="utf-8")
    shown = command("check", folder / "draft.md", "--against", folder / "sources", "--format", "markdown").out
    assert "## Tolls over time" in shown
    assert "| 2022-05-05 | 17 | **17** | 17 | sources/c.txt |" in shown
    assert "## Stated in the draft and in no source" in shown
