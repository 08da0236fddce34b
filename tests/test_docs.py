"""The documentation is true: what it shows is run, what it names exists, and every command is in it."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.golden import refresh
from discrepancy import cli

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
ELLIPSIS = "…"
"""A line of this alone stands for any number of lines that the page leaves out."""

COMMANDS = sorted(
    path.stem.replace("_", "-") for path in Path(cli.__path__[0]).glob("*.py") if "\nCOMMAND" in path.read_text(encoding="utf-8")
)


def shown() -> Iterator[tuple[str, str]]:
    """Each command of the README's console blocks, and the output shown below it."""
    for block in re.findall(r"```console\n(.*?)```", README, flags=re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            if command.startswith("discrepancy"):
                yield command, output


RUNS = list(shown())


def test_the_readme_shows_a_run() -> None:
    assert any(command.startswith("discrepancy check seeds") and output.strip() for command, output in RUNS)


@pytest.mark.slow
@pytest.mark.parametrize(("command", "output"), RUNS, ids=[command for command, _ in RUNS])
def test_what_the_readme_shows_is_what_is_printed(command: str, output: str, tmp_path: Path) -> None:
    words = [str(tmp_path) if word == "OUT" else word for word in shlex.split(command)[1:]]
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}
    done = subprocess.run([sys.executable, "-m", "discrepancy", *words], cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode in {0, 1}, done.stderr.decode()
    printed = done.stdout.decode().replace(str(tmp_path), "OUT")
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == ELLIPSIS else re.escape(line.rstrip()) + r"[ \t]*\n" for line in output.rstrip("\n").split("\n")
    )
    assert re.fullmatch(pattern + ("" if output.strip().endswith(ELLIPSIS) else r"\s*"), printed), printed


def test_the_first_screen_has_the_two_commands() -> None:
    first = README.split("\n")[:60]
    assert [line for line in first if line.strip().startswith("make demo")]
    assert [line for line in first if line.strip().startswith("make test")]


def test_there_are_commands() -> None:
    assert {"check", "facts", "report", "explain", "rules", "init"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    assert f"discrepancy {command}" in README


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_target_and_path_named_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, flags=re.MULTILINE))
    assert set(re.findall(r"(?:`|^ {4})make ([a-z]+)\b", text, flags=re.MULTILINE)) <= targets
    paths = re.findall(r"`((?:discrepancy|rules|tests|tables|benchmarks|seeds|reports|docs)/[\w./-]*)`", text)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_target_says_what_it_does() -> None:
    targets = re.findall(r"^([a-z]+):(.*)$", MAKEFILE, flags=re.MULTILINE)
    assert [name for name, rest in targets if " ## " not in rest] == []


def test_the_map_has_every_room() -> None:
    rooms = sorted(path.name for path in (ROOT / "discrepancy").iterdir() if (path / "__init__.py").exists())
    assert [room for room in rooms if f"discrepancy/{room}/" not in CONTRIBUTING and room not in CONTRIBUTING] == []
    assert [room for room in ("kinds", "parse", "link", "models", "judge", "report") if f"`discrepancy/{room}/`" not in CONTRIBUTING] == []


def test_the_licences_are_there() -> None:
    licence, notice = (ROOT / "LICENSE").read_text(encoding="utf-8"), (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence
    for path in (ROOT / "discrepancy" / "lang" / "en" / "data").iterdir():
        head = path.read_text(encoding="utf-8")[:300]
        assert path.name in notice or "this project" in head, f"NOTICE does not say where {path.name} comes from"


def test_the_changelog_speaks_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## Unreleased" in changelog or "## 0." in changelog


def test_the_python_session_is_true() -> None:
    failed, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert tried
    assert not failed


@pytest.mark.slow
def test_the_runs_are_fresh() -> None:
    assert refresh(README) == README, "`make golden` writes the runs anew"
