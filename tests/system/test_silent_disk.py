"""A disk that does not say whether a file is there: what is there is not written over."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from discrepancy.cli.init import init
from discrepancy.cli.terminal.adding import add
from discrepancy.flags.storage.git_union import enable_git_union
from discrepancy.flags.team.journal import journal_path, read_journal
from discrepancy.flags.team.people import add_person
from discrepancy.model.problem import UserError
from discrepancy.model.settings import Settings
from discrepancy.read.files.reader import Unreadable
from discrepancy.read.web.frozen import Frozen
from discrepancy.review.adding import Added
from discrepancy.system.bounded_files import is_there

OLD = b"* text=auto\n"


def _united(folder: Path) -> None:
    (folder / ".git").mkdir()
    enable_git_union(folder / "discrepancy-flags.csv")


def _added(folder: Path) -> None:
    add(Added(name="a.txt", data=b"Greta Holm, 34, was fined."), str(folder), Settings())


CASES: dict[str, tuple[str, Callable[[Path], object]]] = {
    "git": (".gitattributes", _united),
    "people": (".discrepancy-people", lambda folder: add_person(str(folder / ".discrepancy-people"), "Ana")),
    "journal": ("discrepancy-flags.journal.jsonl", lambda folder: read_journal(journal_path(str(folder / "discrepancy-flags.csv")))),
    "init": ("discrepancy.toml", lambda folder: init(str(folder))),
    "added": ("a.txt", _added),
}


@pytest.mark.parametrize("case", CASES)
def test_nothing_is_written_over(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name, act = CASES[case]
    (tmp_path / name).write_bytes(OLD)
    _silent(monkeypatch, str(tmp_path / name))
    with pytest.raises((OSError, UserError)) as refused:
        act(tmp_path)
    assert "Input/output error" in str(refused.value)
    assert (tmp_path / name).read_bytes() == OLD


def test_a_page_that_may_have_been_kept_is_not_fetched_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = Frozen(str(tmp_path))
    assert frozen.kept("https://news.example/a", 1) is None
    _silent(monkeypatch, str(tmp_path / "news.example"))
    with pytest.raises(Unreadable, match="cannot be read: Input/output error"):
        frozen.kept("https://news.example/a", 1)


def test_a_link_that_leads_nowhere_is_there(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert is_there(tmp_path / "link")
    assert not is_there(tmp_path / "nowhere")
    assert not is_there(tmp_path / "link" / "below")


def _silent(monkeypatch: pytest.MonkeyPatch, start: str) -> None:
    """Lets lstat fail for what begins so."""
    real = os.lstat

    def lstat(path: str | Path, **named: int) -> os.stat_result:
        if os.fspath(path).startswith(start):
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return real(path, **named)

    monkeypatch.setattr(os, "lstat", lstat)
