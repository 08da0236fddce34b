"""What docs/ci.md offers, run for real as far as that goes without the network."""

import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from discrepancy.flags import DECISIONS
from discrepancy.registry import collect
from tests.cli.command import Command

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
AT_HAND = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A repository whose sources contradict each other once."""
    sources = tmp_path / "work" / "my sources"
    sources.mkdir(parents=True)
    (sources / "first.txt").write_text("Nora Aldane, 34, plays the cello.\n", encoding="utf-8")
    (sources / "second.txt").write_text("The cellist Nora Aldane, 39, teaches the cello as well.\n", encoding="utf-8")
    dates = '[[source]]\npath = "first.txt"\npublished = 2022-05-09\n[[source]]\npath = "second.txt"\npublished = 2022-05-16\n'
    (sources / "sources.toml").write_text(dates, encoding="utf-8")
    git(sources.parent, "init", "-q")
    commit(sources.parent)
    return sources.parent


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(("git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments), cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--no-verify", "-m", "all")


def discrepancy(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run((sys.executable, "-m", "discrepancy", *arguments), cwd=folder, capture_output=True, text=True, check=False)


def schema(name: str) -> Draft7Validator:
    return Draft7Validator(json.loads((files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json").read_text("utf-8")))


# The action -------------------------------------------------------------------------------------------------------------------------


def step(work: Path, name: str, **inputs: str) -> tuple[int, str, str, str]:
    """Runs one step of the action as the platform would. Returns its exit code, its log, its outputs and its summary."""
    (found,) = [item for item in ACTION["runs"]["steps"] if item["name"] == name]
    given = {key: str(value.get("default", "")) for key, value in ACTION["inputs"].items()} | inputs
    env = {
        key: re.sub(
            r"\$\{\{\s*inputs\.([\w-]+)\s*\}\}", lambda match: given[match[1]], value.replace("${{ github.action_path }}", str(ROOT))
        )
        for key, value in found["env"].items()
    }
    assert not any("${{" in value for value in env.values())
    assert "${{" not in found["run"], "an expression inside a script is an injection"
    files_ = {"GITHUB_OUTPUT": work.parent / "output", "GITHUB_STEP_SUMMARY": work.parent / "summary.md"}
    for path in files_.values():
        path.write_text("")
    done = subprocess.run(
        ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"]),
        cwd=work,
        env={**AT_HAND, **env, **{key: str(path) for key, path in files_.items()}},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr, *(path.read_text("utf-8") for path in files_.values())


def test_the_action_is_valid() -> None:
    assert [error.message for error in schema("github-actions").iter_errors(ACTION)] == []


def test_the_action_fails_on_what_is_new_and_passes_what_is_decided(work: Path) -> None:
    code, log, output, summary = step(work, "Check the sources", paths="my sources\n")
    assert (code, output) == (1, "exit-code=1\n")
    assert "::error file=my sources/first.txt,line=1,col=14,endColumn=16,title=age-conflict" in log
    assert summary.startswith("## ❌ discrepancy")
    assert discrepancy(work, "flag", "--all", "my sources").returncode == 0
    code, log, output, summary = step(work, "Check the sources", paths="my sources\n")
    assert (code, log, output) == (0, "", "exit-code=0\n")
    assert summary.startswith("## ✅ discrepancy")


def test_the_inputs_of_the_action_reach_the_check(work: Path) -> None:
    code, _, _, _ = step(work, "Check the sources", **{"paths": "my sources", "fail-on": "never", "sarif": "out.sarif"})
    assert code == 0
    assert len(json.loads((work / "out.sarif").read_text("utf-8"))["runs"][0]["results"]) == 1
    assert step(work, "Check the sources", paths="my sources", since="HEAD")[0] == 0
    discrepancy(work, "flag", "--all", "my sources")
    (work / "my sources" / "second.txt").write_text("Nora Aldane teaches.\n", encoding="utf-8")
    assert step(work, "Check the sources", paths="my sources")[0] == 0
    assert step(work, "Check the sources", paths="my sources", strict="true")[0] == 1


@pytest.mark.parametrize("paths", ["$(touch owned)", "--no-flags", "missing", "a\n\nb"])
def test_a_path_is_a_path_and_nothing_else(work: Path, paths: str) -> None:
    code, log, output, _ = step(work, "Check the sources", paths=paths)
    assert (code, output) == (2, "exit-code=2\n")
    assert "no such file or folder" in log
    assert not (work / "owned").exists()


def test_the_action_installs_itself_unless_told_otherwise(work: Path, tmp_path: Path) -> None:
    stand_in = tmp_path / "bin"
    stand_in.mkdir()
    (stand_in / "python").write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    (stand_in / "python").chmod(0o755)
    before = AT_HAND["PATH"]
    AT_HAND["PATH"] = f"{stand_in}{os.pathsep}{before}"
    try:
        assert step(work, "Install discrepancy")[1].splitlines()[-1] == str(ROOT)
        assert step(work, "Install discrepancy", version="discrepancy==0.1")[1].splitlines()[-1] == "discrepancy==0.1"
    finally:
        AT_HAND["PATH"] = before


# pre-commit -------------------------------------------------------------------------------------------------------------------------


def pre_commit(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    env = {**AT_HAND, "PRE_COMMIT_HOME": str(folder.parent / "pre-commit")}
    return subprocess.run(
        (sys.executable, "-m", "pre_commit", *arguments), cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def test_the_hook_is_valid() -> None:
    assert pre_commit(ROOT, "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")).returncode == 0


def test_the_hook_stops_a_commit_until_somebody_decides(work: Path) -> None:
    # "system" instead of "python" is the one difference: no environment is made, so that nothing is downloaded.
    hook: dict[str, Any] = {**HOOKS[0], "language": "system", "args": ["my sources"]}
    config = yaml.safe_dump({"repos": [{"repo": "local", "hooks": [hook]}]})
    (work / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    git(work, "add", "-A")
    run = pre_commit(work, "run", "--all-files")
    assert run.returncode == 1
    assert "exit code: 1" in run.stdout
    assert "Nora Aldane, age" in run.stdout
    discrepancy(work, "flag", "--all", "my sources", "--as", "accepted")
    git(work, "add", "-A")
    assert pre_commit(work, "run").returncode == 0


# GitLab and the page ----------------------------------------------------------------------------------------------------------------


def test_the_gitlab_snippet_is_valid_and_its_script_runs(work: Path) -> None:
    snippet = yaml.safe_load((ROOT / "docs" / "gitlab-ci.yml").read_text(encoding="utf-8"))
    assert [error.message for error in schema("gitlab-ci").iter_errors(snippet)] == []
    (job,) = snippet.values()
    (work / "my sources").rename(work / "sources")
    check = job["script"][-1]
    done = subprocess.run(("sh", "-ec", check), cwd=work, env=AT_HAND, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    reports = job["artifacts"]["reports"]
    assert json.loads((work / reports["codequality"]).read_text("utf-8"))[0]["location"]["path"] == "sources/first.txt"
    assert 'failures="1"' in (work / reports["junit"]).read_text("utf-8")


def table(heading: str) -> list[str]:
    """First cells of the table under a header line."""
    rows = PAGE[PAGE.index(heading) :].split("\n\n")[0].splitlines()[2:]
    return [row.split("|")[1].strip(" `") for row in rows]


def test_the_page_names_every_state_and_only_formats_and_codes_that_there_are() -> None:
    assert table("| state |") == list(DECISIONS)
    formats = {cell.partition(":")[0] for cell in table("| `--format` |")}
    assert formats <= set(collect("discrepancy.report", "FORMAT", "discrepancy.formats"))
    assert {"sarif", "github", "gitlab", "junit", "rdjsonl"} <= formats
    assert table("| exit code |") == ["0", "1", "2", "130"]


CODES = [
    (("check", "my sources", "--fail-on", "never"), 0),
    (("check", "my sources"), 1),
    (("check", "my sources", "missing"), 2),
    (("check", "my sources", "--no-such-option"), 2),
    (("check",), 2),
    (("facts", "my sources"), 0),
    (("report", "my sources", "--out", "out"), 0),
    (("sources", "my sources"), 0),
]


@pytest.mark.parametrize(("arguments", "code"), CODES, ids=[" ".join(arguments) for arguments, _ in CODES])
def test_runs_end_as_the_page_says(
    work: Path, arguments: tuple[str, ...], code: int, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(work)
    assert Command(monkeypatch, capfd)(*arguments).code == code


def test_the_demonstration_shows_a_check_that_fails_passes_and_fails_again() -> None:
    done = subprocess.run(("sh", str(ROOT / "docs" / "decision.sh")), env=AT_HAND, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "1 written to sources/discrepancy-flags.csv\n")
    parts = re.split(r"^\d\. ", done.stdout, flags=re.MULTILINE)[1:]
    assert ["(exit code 1)" in part for part in parts] == [True, False, False, True]
    assert "error conflict changed" in parts[3]
