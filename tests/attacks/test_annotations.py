"""Attack texts as annotations, read back as the runner of GitHub Actions reads them."""

from __future__ import annotations

import re

import pytest

from discrepancy.report.content.format import Options
from discrepancy.report.content.result import Report
from tests.attacks.test_formats import _CONTROLS, FORMATS, REPORT
from tests.attacks.texts import TEXTS


def commands(page: str) -> list[tuple[str, dict[str, str], str]]:
    """As the runner of GitHub Actions reads them: one a line, whatever ends it; properties with commas between (ActionCommand.cs)."""
    found = []
    for each in re.split(r"\r\n|\r|\n", page):
        if not each.strip():
            continue
        match = re.fullmatch(r"::([a-z]+) ([^:]*)::(.*)", each)
        assert match, each
        pairs = dict(pair.split("=", 1) for pair in match[2].split(","))
        found.append((match[1], {key: unescaped(value) for key, value in pairs.items()}, unescaped(match[3])))
    return found


def unescaped(value: str) -> str:
    for code, mark in (("%2C", ","), ("%3A", ":"), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        value = value.replace(code, mark)
    return value


@pytest.mark.parametrize("start", range(0, len(TEXTS), 10))
def test_an_annotation_is_one_command(start: int) -> None:
    """Ten at a time: GitHub shows no more."""
    some = REPORT.discrepancies[start : start + 10]
    page = FORMATS["github"].page(Report(sources=REPORT.sources, discrepancies=some), Options())
    assert isinstance(page, str)
    assert _CONTROLS.search(page) is None
    found = commands(page)
    assert [level for level, _, _ in found] == ["error"] * len(some)
    for (_, where, message), d in zip(found, some, strict=True):
        assert set(where) <= {"file", "line", "col", "endLine", "endColumn", "title"}
        assert where["line"].isdigit()
        assert message.split("\n")[0].startswith("[changed")
        assert d.id in where["title"]


def test_problems_are_commands_too() -> None:
    found = commands(FORMATS["github"].page(Report(problems=REPORT.problems[:10]), Options()))
    assert [level for level, _, _ in found] == ["error"] * 10
