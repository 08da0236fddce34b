"""Another program writes to the flags file while we change it: nothing of what it wrote is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from discrepancy.flags import load, write
from discrepancy.model.problem import UserError
from tests.flags.storage.test_file import flag


def test_what_another_program_writes_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor, or git, knows nothing of the lock: it writes between our reading and our rename."""
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1")])
    theirs = path.read_text(encoding="utf-8") + path.read_text(encoding="utf-8").splitlines()[1].replace("a1", "c3", 1) + "\n"
    real = os.fsync
    edits = [theirs]

    def fsync(handle: int) -> None:
        real(handle)
        if edits:
            path.write_text(edits.pop(), encoding="utf-8")

    monkeypatch.setattr("discrepancy.system.disk.os.fsync", fsync)
    write(path, [flag("b2")])
    assert [item.id for item in load(path).flags] == ["a1", "b2", "c3"]
    assert sorted(item.name for item in tmp_path.iterdir()) == ["discrepancy-flags.csv"]


def test_a_program_that_keeps_writing_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "discrepancy-flags.csv"
    write(path, [flag("a1")])
    real = os.fsync

    def fsync(handle: int) -> None:
        real(handle)
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")

    monkeypatch.setattr("discrepancy.system.disk.os.fsync", fsync)
    with pytest.raises(UserError, match="keeps writing"):
        write(path, [flag("b2")])
    assert [item.id for item in load(path).flags] == ["a1"]
