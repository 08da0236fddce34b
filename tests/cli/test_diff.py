"""Runs compared: what is new, gone and changed between two reports, for a person and for a pull request."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Command

FIRST = "Nora Aldane, 34, plays the cello. The harbour bridge is 96 metres long.\n"
SECOND = "The cellist Nora Aldane, 39, teaches the cello as well.\n"

Keep = Callable[[str], Path]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    listed = "".join(f'[[source]]\npath = "{name}.txt"\npublished = 2022-05-09\n' for name in ("first", "second"))
    (folder / "sources.toml").write_text(listed, encoding="utf-8")
    return folder


@pytest.fixture
def keep(command: Command, news: Path, tmp_path: Path) -> Keep:
    """Writes the report of the folder as it is now."""

    def kept(name: str) -> Path:
        path = tmp_path / f"{name}.json"
        command("check", news, "--format", f"json:{path}")
        return path

    return kept


def compared(command: Command, before: Path, after: Path) -> dict[str, int]:
    found = json.loads(command("diff", before, after, "--format", "json").out)
    assert {name: len(found[name]) for name in ("new", "gone", "changed")}.items() <= found["summary"].items()
    return dict(found["summary"])


def test_nothing_changed(command: Command, keep: Keep) -> None:
    one = keep("one")
    assert compared(command, one, one) == {"new": 0, "gone": 0, "changed": 0, "unchanged": 1}
    assert command("diff", one, one, "--exit-code").code == 0


def test_a_value_that_changed_is_the_same_finding(command: Command, news: Path, keep: Keep) -> None:
    one = keep("one")
    (news / "second.txt").write_text(SECOND.replace("39", "41"), encoding="utf-8")
    two = keep("two")
    assert compared(command, one, two) == {"new": 0, "gone": 0, "changed": 1, "unchanged": 0}
    assert "values: 34 / 39 → 34 / 41" in command("diff", one, two).out
    assert command("diff", one, two, "--exit-code").code == 1


def test_a_decision_is_a_change_that_fails_nothing(command: Command, news: Path, keep: Keep) -> None:
    one = keep("one")
    command("flag", "--all", news, "--as", "accepted", "--note", "asked her")
    two = keep("two")
    out = command("diff", one, two, "--exit-code")
    assert (out.code, "state: new → accepted" in out.out, "asked her" in out.out) == (0, True, True)


def test_markdown_is_safe_for_a_pull_request(command: Command, news: Path, keep: Keep) -> None:
    two = keep("two")
    report = json.loads(two.read_text(encoding="utf-8"))
    report["discrepancies"][0]["subject"] = "<script>alert(1)</script> @everyone [x](http://evil.example)"
    two.write_text(json.dumps(report), encoding="utf-8")
    empty = news.parent / "empty.json"
    empty.write_text(json.dumps({**report, "discrepancies": []}), encoding="utf-8")
    out = command("diff", empty, two, "--format", "markdown").out
    assert "### New" in out
    assert "<script>" not in out
    assert "[x](" not in out.replace("\\]", "")
    assert "http://" not in out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "is not JSON"),
        ("[]", "is not a report of schema 1"),
        ('{"schema": 2, "discrepancies": []}', "is not a report"),
        ('{"schema": 1, "discrepancies": [{}]}', "its finding 1"),
    ],
)
def test_what_is_no_report_is_refused_by_name(command: Command, tmp_path: Path, keep: Keep, content: str, said: str) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(content, encoding="utf-8")
    done = command("diff", keep("one"), bad)
    assert (done.code, f"{bad}: " in done.err, said in done.err) == (2, True, True)
    assert command("diff", tmp_path / "gone.json", bad).code == 2


def test_a_format_that_is_none(command: Command, keep: Keep) -> None:
    assert "did you mean 'markdown'" in command("diff", keep("one"), keep("two"), "--format", "markdwn").err
