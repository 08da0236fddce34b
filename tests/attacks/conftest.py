"""The program, to be run over a hostile folder."""

import pytest

from tests.cli.command import Command


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return Command(monkeypatch, capfd)
