"""Settings: where they are found, and how their mistakes are told."""

from pathlib import Path

import pytest

from discrepancy.config import load_settings
from discrepancy.model.discrepancy import Severity
from discrepancy.model.problem import UserError
from discrepancy.model.settings import Limits, Settings, Web

EVERYTHING = """
rules = ["mine"]
select = ["age-conflict"]
ignore = ["toll"]
profile = "strict"
fail_on = "note"
min_confidence = 0.5
flags = "../decisions.csv"
max_megabytes = 2.5
[rule.age-conflict.severity]
variant = "off"
"""


def test_everything_is_read_and_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "discrepancy.toml").write_text(EVERYTHING, encoding="utf-8")
    assert load_settings([str(tmp_path)]) == Settings(
        path=str(tmp_path / "discrepancy.toml"),
        rules=(str(tmp_path / "mine"),),
        select=("age-conflict",),
        ignore=("toll",),
        profile="strict",
        overrides={"age-conflict": {"severity": {"variant": "off"}}},
        fail_on=Severity.NOTE,
        min_confidence=0.5,
        flags=str(tmp_path.parent / "decisions.csv"),
        limits=Limits(max_megabytes=2.5),
        web=Web(frozen=str(tmp_path / "frozen")),
    )


def test_the_nearest_file_above_the_first_path_speaks(tmp_path: Path) -> None:
    deep = tmp_path / "a/b"
    deep.mkdir(parents=True)
    (tmp_path / "discrepancy.toml").write_text('fail_on = "error"', encoding="utf-8")
    (tmp_path / "a/pyproject.toml").write_text('[project]\nname = "x"\n', encoding="utf-8")
    assert load_settings([str(deep)]).fail_on is Severity.ERROR
    (tmp_path / "a/pyproject.toml").write_text('[tool.discrepancy]\nfail_on = "never"\n', encoding="utf-8")
    assert load_settings([str(deep)]).fail_on is None
    assert load_settings([str(deep)], str(tmp_path / "discrepancy.toml")).fail_on is Severity.ERROR


def test_a_broken_pyproject_of_somebody_else_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project\n", encoding="utf-8")
    assert load_settings([str(tmp_path)]).path is None


def test_flags_stand_in_the_first_folder_given(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    where = str(tmp_path / "f" / "discrepancy-flags.csv")
    assert load_settings([str(tmp_path / "f"), str(tmp_path / "a.txt")]).flags == where
    assert load_settings([str(tmp_path / "a.txt"), str(tmp_path / "f")]).flags == where
    assert load_settings([str(tmp_path / "a.txt")]).flags == str(tmp_path / "discrepancy-flags.csv")
    assert load_settings(["-"]).flags is None


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("fail_on = 3", 1, '"error", "warning", "note" or "never"'),
        ('\nfail_on = "wrning"', 2, "did you mean 'warning'"),
        ("select = 'age'", 1, "list of texts"),
        ("min_confidence = 1.2", 1, "from 0 to 1"),
        ("min_confidence = true", 1, "from 0 to 1"),
        ("max_megabytes = 0", 1, "above 0"),
        ("max_pages = 1.5", 1, "whole number above 0"),
        ("flags = 3", 1, "path in quotes"),
        ("minconfidence = 1", 1, "did you mean 'min_confidence'"),
        ("[rule]\nage-conflict = 1", 1, "tables"),
        ('allow_private = "all"', 1, "a list of hosts"),
        ("offline = 1", 1, "true or false"),
        ("a = [\n1,\n", 3, "not valid TOML"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    (tmp_path / "discrepancy.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_settings([str(tmp_path)])
    [problem] = caught.value.problems
    assert (problem.path, problem.line) == (str(tmp_path / "discrepancy.toml"), line)
    assert says in problem.message


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.discrepancy]\nmax_megabytes = 0\n\nflags = 1\n", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_settings([str(tmp_path)])
    assert [problem.line for problem in caught.value.problems] == [2, 4]


def test_a_pyproject_without_our_table_is_no_configuration(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    with pytest.raises(UserError, match=r"no \[tool.discrepancy\]"):
        load_settings([str(tmp_path)], str(tmp_path / "pyproject.toml"))


@pytest.mark.parametrize("line", ["max_megabytes = inf", "max_seconds = nan", "max_rows = 10000000000", "max_memory_megabytes = 1e300"])
def test_a_limit_is_a_number_that_a_system_takes(tmp_path: Path, line: str) -> None:
    (tmp_path / "discrepancy.toml").write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(UserError, match="above 0 and at most"):
        load_settings([str(tmp_path)])


@pytest.mark.parametrize(
    "line", ['flags = "a\\u0000b"', 'rules = ["a\\u0000b"]', 'editable = ["\\u0000"]', 'profile = "a\\u0000.toml"', 'store = "\\u0000"']
)
def test_no_path_holds_a_nul(tmp_path: Path, line: str) -> None:
    (tmp_path / "discrepancy.toml").write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(UserError, match="NUL"):
        load_settings([str(tmp_path)])
