"""A folder of two made-up sources that contradict each other, and the program to run over it."""

from pathlib import Path

import pytest

from tests.cli.command import Command

FIRST = "The cellist Nora Aldane, 34, won the Brask prize on Friday.\n"
SECOND = "Nora Aldane, 39, was given the Brask prize last week. Nora Aldane plays the cello.\n"


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return Command(monkeypatch, capfd)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "second.txt").write_text(SECOND, encoding="utf-8")
    (folder / "sources.toml").write_text(
        '[[source]]\npath = "first.txt"\npublished = 2022-05-09\n[[source]]\npath = "second.txt"\npublished = 2022-05-16\npublisher = "Evening Echo"\n',
        encoding="utf-8",
    )
    return folder
