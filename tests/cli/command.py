"""Runs the program inside the test's process, as a shell would."""

import sys
from dataclasses import dataclass

import pytest

from discrepancy.cli.app import main


@dataclass(frozen=True)
class Run:
    """What a run gave."""

    code: int
    out: str
    err: str


class Command:
    """`command("check", folder)` runs `discrepancy check folder`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch = monkeypatch
        self.capfd = capfd

    def __call__(self, *arguments: object) -> Run:
        self.capfd.readouterr()
        self.monkeypatch.setattr(sys, "argv", ["discrepancy", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        out, err = self.capfd.readouterr()
        code = ended.value.code
        return Run(code if isinstance(code, int) else 0 if code is None else 1, out, err)
