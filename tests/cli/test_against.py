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
DRAFT = "A landslide in Varde killed 14 people on Monday. Mayor Ida Holm, 52, said that 40 houses were lost. Three dams broke. It was a sad day.\n"


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
    standings = {d["rule"]: found["draft"]["standings"][d["id"]] for d in found["discrepancies"]}
    assert standings["age-conflict"] == "contradicted"
    assert standings["toll"] == "disputed"
    checks = [check for statement in found["draft"]["statements"] for check in statement["checks"]]
    said = {check["fact"]["quote"]: check["standing"] for check in checks if check["fact"]}
    assert (said["14 people"], said["52"], said["Three dams"], said["40 houses"]) == ("disputed", "contradicted", "not found", "supported")
    supported = next(check for check in checks if check["fact"] and check["fact"]["quote"] == "40 houses")
    assert [(each["source"], each["quote"]) for each in supported["passages"]] == [("sources/a.txt", "40 houses")]
    assert [check["standing"] for check in checks if check["fact"] is None] == ["not compared"]
    assert found["draft"]["summary"]["sentences_without_facts"] == 1


def test_every_offset_of_the_json_gives_its_quote(command: Command, folder: Path) -> None:
    found = json.loads(command("check", folder / "draft.md", "--against", folder / "sources", "--format", "json").out)
    places = [
        place
        for statement in found["draft"]["statements"]
        for place in (statement, *(p for c in statement["checks"] for p in c["passages"]))
    ]
    assert len(places) > 6
    for place in places:
        assert (folder / place["source"]).read_text(encoding="utf-8")[place["start"] : place["end"]] == place["quote"]


def test_the_terminal_says_it(command: Command, folder: Path) -> None:
    shown = command("check", folder / "draft.md", "--against", folder / "sources").out
    assert "Sources say otherwise, and no source was found that agrees with the draft." in shown
    assert "The sources disagree, and the draft states only one of the values." in shown
    assert "note not found dams that broke, dam: 3 dams" in shown
    assert "no passage of the sources is similar" in shown
    assert "1 sentence states no fact that was read, so it was not compared." in " ".join(shown.split())


def test_no_format_calls_anything_unsupported(command: Command, folder: Path) -> None:
    for name in ("table", "markdown", "json", "html"):
        shown = command("check", folder / "draft.md", "--against", folder / "sources", "--format", name).out
        assert "unsupported" not in shown, name
        assert "not found" in shown, name


def test_the_nearest_passage_is_shown(command: Command, folder: Path) -> None:
    (folder / "draft.md").write_text("A landslide in Varde worried Per Lund, 31. Mayor Ida Holm visited the village.\n", encoding="utf-8")
    shown = command("check", folder / "draft.md", "--against", folder / "sources").out
    assert "nearest  sources/" in shown
    shown = command("check", folder / "draft.md", "--against", folder / "sources", "--format", "markdown").out
    assert "Nearest: " in shown


def test_without_a_draft_there_is_nothing_to_say(command: Command, folder: Path) -> None:
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
    assert "### In the draft, and not found in the sources" in shown
