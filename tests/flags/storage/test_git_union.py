"""A new flags file in a git work tree: git is told to unite its lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from discrepancy.flags import write
from discrepancy.flags.storage.flag import Flag, decide
from discrepancy.flags.storage.git_union import enable_git_union
from discrepancy.model.discrepancy import State
from tests.report.story import AGE, SOURCES

NAME = "discrepancy-flags.csv"
LINE = f"{NAME} merge=union\n"


def flag() -> Flag:
    return decide(AGE, {id: source.text for id, source in SOURCES.items()}, State.ACCEPTED)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return tmp_path


def test_a_new_file_in_a_work_tree_is_united(tree: Path) -> None:
    write(tree / NAME, [flag()])
    assert (tree / ".gitattributes").read_bytes() == LINE.encode()


def test_the_work_tree_may_begin_further_up_and_be_a_linked_one(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    folder = tmp_path / "stories" / "ferry"
    folder.mkdir(parents=True)
    write(folder / NAME, [flag()])
    assert (folder / ".gitattributes").read_text(encoding="utf-8") == LINE
    assert not (tmp_path / ".gitattributes").exists()


def test_outside_of_git_there_is_nothing_to_tell(tmp_path: Path) -> None:
    folder = tmp_path / "plain"
    folder.mkdir()
    enable_git_union(folder / NAME)
    assert not (folder / ".gitattributes").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("*.txt text\n", "*.txt text\n" + LINE),
        ("*.txt text", "*.txt text\n" + LINE),
        ("", LINE),
        (f"{NAME}.bak binary\n", f"{NAME}.bak binary\n" + LINE),
        (f"# about {NAME}\n", f"# about {NAME}\n" + LINE),
        (f"\n{NAME} merge=ours\n", f"\n{NAME} merge=ours\n"),
        (f"a b\n  {NAME} -merge\nc d", f"a b\n  {NAME} -merge\nc d"),
    ],
)
def test_what_git_was_told_before_stays(tree: Path, before: str, after: str) -> None:
    attributes = tree / ".gitattributes"
    attributes.write_text(before, encoding="utf-8", newline="")
    enable_git_union(tree / NAME)
    assert attributes.read_bytes() == after.encode()


def test_names_that_are_no_utf8_stay_too(tree: Path) -> None:
    attributes = tree / ".gitattributes"
    attributes.write_bytes(b"caf\xe9.txt text\n")
    enable_git_union(tree / NAME)
    assert attributes.read_bytes() == b"caf\xe9.txt text\n" + LINE.encode()


def test_a_file_of_another_name_gets_a_line_of_its_own(tree: Path) -> None:
    for name in ("notes.csv", NAME, NAME):
        enable_git_union(tree / name)
    assert (tree / ".gitattributes").read_text(encoding="utf-8") == "notes.csv merge=union\n" + LINE


def test_a_file_that_is_there_already_is_left_to_its_owner(tree: Path) -> None:
    write(tree / NAME, [flag()])
    (tree / ".gitattributes").unlink()
    write(tree / NAME, [flag()])
    assert not (tree / ".gitattributes").exists()
