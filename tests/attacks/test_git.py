"""A folder's own git configuration runs nothing, whatever is asked of git."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import Command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the traps are scripts of POSIX")

ONE, OTHER = "The bus driver Lena Obrist, 41, was arrested on Monday.\n", "Lena Obrist, the bus driver, is 46. She denies it.\n"


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Ida", "-c", "user.email=ida@example.org")
    subprocess.run(("git", "-C", str(folder), *who, *arguments), check=True, capture_output=True)


@pytest.fixture
def trapped(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    (folder / ".gitattributes").write_text("*.txt filter=lock diff=lock\n", encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "One")
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    for setting in ("core.fsmonitor", "filter.lock.clean", "filter.lock.process", "diff.external", "diff.lock.textconv", "core.pager"):
        git(folder, "config", setting, str(trap))
    git(folder, "config", "filter.lock.required", "true")
    hook = folder / ".git" / "hooks" / "post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_bytes(trap.read_bytes())
    hook.chmod(0o755)
    (folder / "one.txt").write_text(ONE + "She was 30.\n", encoding="utf-8")
    (folder / "other.txt").touch()
    return folder


def test_the_traps_work(trapped: Path) -> None:
    subprocess.run(("git", "-C", str(trapped), "diff", "--name-only", "HEAD"), check=False, capture_output=True, timeout=20)
    assert (trapped.parent / "sprung").exists()


@pytest.mark.parametrize("revision", ["HEAD", "HEAD..HEAD"])
def test_since_runs_nothing_of_the_folder(trapped: Path, command: Command, revision: str) -> None:
    done = command("check", trapped, "--since", revision, "--no-store")
    assert not (trapped.parent / "sprung").exists()
    assert done.code == (1 if revision == "HEAD" else 0), done.err


def test_who_decides_is_asked_without_running_anything(trapped: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(trapped)
    assert command("flag", "--all", ".", "--no-store").code == 0
    assert not (trapped.parent / "sprung").exists()


def test_a_git_in_the_working_directory_is_not_run(trapped: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    (trapped / "git").write_bytes((trapped.parent / "trap").read_bytes())
    (trapped / "git").chmod(0o755)
    monkeypatch.chdir(trapped)
    monkeypatch.setenv("PATH", f".:{os.environ['PATH']}")
    command("flag", "--all", ".", "--no-store")
    assert not (trapped.parent / "sprung").exists()
