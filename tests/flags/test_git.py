"""Two branches decide: real merges with git."""

import shutil
import subprocess
from pathlib import Path

import pytest

from discrepancy.flags import load, write
from discrepancy.model.discrepancy import State
from discrepancy.model.problem import UserError
from tests.flags.storage.test_file import flag

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git: merges two branches of a flags file as it does")


class Repository:
    """A scratch repository with sources in a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = path / "sources" / "discrepancy-flags.csv"
        self.file.parent.mkdir(parents=True)
        (self.file.parent / "a.txt").write_text("A source.\n")
        self.git("init", "-q", "-b", "main")
        self.commit("start")

    def git(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        who = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
        return subprocess.run(("git", *who, *arguments), cwd=self.path, check=check, capture_output=True, text=True)

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def branches(self, left: list[object], right: list[object]) -> subprocess.CompletedProcess[str]:
        """Writes flags on two branches and merges the one into the other."""
        self.git("checkout", "-q", "-b", "other")
        write(self.file, right)
        self.commit("right")
        self.git("checkout", "-q", "main")
        write(self.file, left)
        self.commit("left")
        return self.git("merge", "-q", "--no-edit", "other", check=False)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repo")


@pytest.mark.parametrize("before", [[], ["a1", "m5", "z9"]])
def test_different_decisions_unite(repository: Repository, before: list[str]) -> None:
    if before:
        write(repository.file, [flag(id) for id in before])
        repository.commit("before")
    merged = repository.branches([flag("b2", note="left"), flag("d4")], [flag("c3", note="right"), flag("e5")])
    assert merged.returncode == 0, merged.stdout + merged.stderr
    assert [item.id for item in load(repository.file).flags] == sorted([*before, "b2", "c3", "d4", "e5"])


def test_the_same_decision_is_one(repository: Repository) -> None:
    assert repository.branches([flag("b2")], [flag("b2")]).returncode == 0
    found = load(repository.file)
    assert [item.id for item in found.flags] == ["b2"]
    assert found.problems == ()


def test_the_same_decision_with_two_notes_is_one_and_says_so(repository: Repository) -> None:
    assert repository.branches([flag("b2", note="left")], [flag("b2", note="right")]).returncode == 0
    found = load(repository.file)
    assert len(found.flags) == 1
    assert "decided in line 2 too" in found.problems[0].message


def test_decisions_that_contradict_each_other_are_refused_and_none_is_lost(repository: Repository) -> None:
    assert repository.branches([flag("b2")], [flag("b2", state=State.WRONG, wrong_values=("36",))]).returncode == 0
    with pytest.raises(UserError, match="b2 is decided differently in line 2"):
        load(repository.file)
    with pytest.raises(UserError):
        write(repository.file, [flag("c3")])
    text = repository.file.read_text("utf-8")
    assert "accepted" in text
    assert "wrong" in text


def test_writing_after_a_merge_sorts_again(repository: Repository) -> None:
    repository.branches([flag("d4")], [flag("b2")])
    write(repository.file, [flag("c3")])
    lines = repository.file.read_text("utf-8").splitlines()[1:]
    assert [line[:2] for line in lines] == ["b2", "c3", "d4"]


def test_one_more_flag_is_one_more_line(repository: Repository) -> None:
    write(repository.file, [flag(f"{number:02}x") for number in range(0, 40, 2)])
    repository.commit("many")
    write(repository.file, [flag("21x")])
    assert repository.git("diff", "--numstat").stdout.split()[:2] == ["1", "0"]


def test_the_attribute_is_written_once_beside_what_stands_there(repository: Repository) -> None:
    attributes = repository.file.with_name(".gitattributes")
    attributes.write_text("*.txt text")
    write(repository.file, [flag("a1")])
    assert attributes.read_text() == "*.txt text\ndiscrepancy-flags.csv merge=union\n"
    repository.file.unlink()
    write(repository.file, [flag("a1")])
    assert attributes.read_text().count("union") == 1


def test_outside_git_nothing_else_is_written(tmp_path: Path) -> None:
    write(tmp_path / "discrepancy-flags.csv", [flag("a1")])
    assert [item.name for item in tmp_path.iterdir()] == ["discrepancy-flags.csv"]
