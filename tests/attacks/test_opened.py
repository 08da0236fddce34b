"""What a folder holds under the names of our own files cannot hold us up, eat memory, or lead out of the folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from discrepancy.system.bounded_files import OURS, Refused, TooLarge, read_file
from tests.cli.command import Command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of POSIX")

NAMES = ("discrepancy-flags.csv", "discrepancy-flags.journal.jsonl", "sources.toml", "discrepancy.toml")
TEXT = "The bus driver Lena Obrist, 41, was arrested on Monday.\n"


def pipe(path: Path) -> None:
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(3_000_000_000)


def elsewhere(path: Path) -> None:
    secret = path.parent.parent / "secret"
    secret.write_text("secret = true\n", encoding="utf-8")
    path.symlink_to(secret)


TRAPS: tuple[Callable[[Path], None], ...] = (pipe, endless, sparse, elsewhere)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("trap", TRAPS)
def test_no_file_of_ours_is_opened_unchecked(tmp_path: Path, command: Command, name: str, trap: Callable[[Path], None]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    trap(folder / name)
    done = command("check", folder, "--no-store")
    assert done.code == 2
    assert name in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("trap", TRAPS)
def test_a_decision_is_written_whatever_stands_at_gitattributes(tmp_path: Path, command: Command, trap: Callable[[Path], None]) -> None:
    folder = tmp_path / "folder"
    (folder / ".git").mkdir(parents=True)
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "other.txt").write_text("Lena Obrist, the bus driver, is 46. She denies it.\n", encoding="utf-8")
    trap(folder / ".gitattributes")
    assert command("flag", "--all", folder, "--no-store").code == 0
    assert (folder / "discrepancy-flags.csv").exists()
    secret = tmp_path / "secret"
    assert not secret.exists() or secret.read_text(encoding="utf-8") == "secret = true\n"


def test_a_report_is_not_written_through_a_link_out_of_its_folder(tmp_path: Path, command: Command) -> None:
    folder = tmp_path / "folder"
    (folder / "out").mkdir(parents=True)
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    elsewhere(folder / "out" / "report.json")
    done = command("report", folder / "one.txt", "--out", folder / "out", "--no-store")
    assert done.code == 2
    assert (folder / "secret").read_text(encoding="utf-8") == "secret = true\n"


def test_a_link_that_was_named_is_followed(tmp_path: Path, command: Command) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "real.toml").write_text('fail_on = "never"\n', encoding="utf-8")
    (tmp_path / "mine.toml").symlink_to(tmp_path / "elsewhere" / "real.toml")
    assert command("check", folder, "--no-store", "--config", tmp_path / "mine.toml").code == 0


def test_what_is_read_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"x" * 1_000_001)
    with pytest.raises(TooLarge, match="has 1 MB; the limit is 1 MB"):
        read_file(path, 1)
    assert len(read_file(path)) < OURS * 1_000_000
    with pytest.raises(IsADirectoryError):
        read_file(tmp_path)
    with pytest.raises(Refused):
        read_file("/dev/zero")
