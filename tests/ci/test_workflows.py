"""Workflows and the action: the least of rights, nothing that can be moved under us, no text of strangers inside a script."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github" / "workflows"
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.y*ml"))}
WORKFLOWS: dict[str, Any] = {
    name: {"on" if key is True else key: value for key, value in yaml.safe_load(text).items()} for name, text in TEXTS.items()
}
"""YAML 1.1 reads `on` as true."""
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
CLASSIFIERS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["classifiers"]

JOBS = [(name, job, body) for name, workflow in WORKFLOWS.items() for job, body in workflow["jobs"].items()]
IDS = [f"{name}:{job}" for name, job, _ in JOBS]
MAY = {
    "ci.yml": {},
    "release.yml": {
        "attest": {"id-token": "write", "attestations": "write"},
        "publish": {"id-token": "write"},
        "announce": {"contents": "write"},
    },
}
"""What a job may do besides reading what is here."""
RUNNERS = {"ubuntu-24.04", "macos-15", "windows-2025"}
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")


def steps(body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from body.get("steps", ())


def schema(name: str) -> Draft7Validator:
    return Draft7Validator(json.loads((files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json").read_text("utf-8")))


def test_there_are_workflows() -> None:
    assert set(WORKFLOWS) == set(MAY)


@pytest.mark.parametrize("name", sorted(WORKFLOWS))
def test_a_workflow_is_valid(name: str) -> None:
    assert [error.message for error in schema("github-workflows").iter_errors(WORKFLOWS[name])] == []


def test_the_proposals_for_newer_actions_are_valid() -> None:
    text = (ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8")
    assert [error.message for error in schema("dependabot").iter_errors(yaml.safe_load(text))] == []


@pytest.mark.parametrize("name", sorted(WORKFLOWS))
def test_a_workflow_may_do_nothing_by_itself(name: str) -> None:
    assert WORKFLOWS[name]["permissions"] == {}


@pytest.mark.parametrize(("name", "job", "body"), JOBS, ids=IDS)
def test_a_job_may_do_what_it_needs_and_no_more(name: str, job: str, body: dict[str, Any]) -> None:
    assert body["permissions"] == MAY[name].get(job, {"contents": "read"})


@pytest.mark.parametrize(("name", "job", "body"), JOBS, ids=IDS)
def test_a_job_that_may_write_runs_no_code_of_the_repository(name: str, job: str, body: dict[str, Any]) -> None:
    if "write" in body["permissions"].values():
        assert not [step for step in steps(body) if "actions/checkout" in step.get("uses", "")]
        assert not [step for step in steps(body) if re.search(r"\b(?:make|python|pip|npm|sh|bash)\b", step.get("run", ""))]


@pytest.mark.parametrize(("name", "job", "body"), JOBS, ids=IDS)
def test_what_is_used_cannot_be_moved(name: str, job: str, body: dict[str, Any]) -> None:
    used = [part["uses"] for part in (body, *steps(body)) if "uses" in part]
    assert [each for each in used if not PINNED.fullmatch(each) and not (each.startswith("./") and (ROOT / each).exists())] == []
    machines = body.get("runs-on", "ubuntu-24.04")
    assert set(body["strategy"]["matrix"]["system"] if machines == "${{ matrix.system }}" else [machines]) <= RUNNERS


@pytest.mark.parametrize("name", sorted(WORKFLOWS))
def test_a_pin_says_which_release_it_is_and_one_action_has_one_pin(name: str) -> None:
    lines = [line for line in TEXTS[name].splitlines() if re.match(r"\s*(?:- )?uses: (?!\./)", line)]
    assert lines
    assert [line for line in lines if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []
    everywhere = {found for text in TEXTS.values() for found in re.findall(r"uses: ([\w./-]+@.*)", text)}
    assert len({each.partition("@")[0] for each in everywhere}) == len(everywhere)


def scripts() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, job, body in JOBS:
        for step in steps(body):
            yield f"{name}:{job}", step
    for step in ACTION["runs"]["steps"]:
        yield "action.yml", step


def test_no_expression_stands_inside_a_script() -> None:
    """The platform puts a value into the script as text, and a title or a branch can be a command. `env:` keeps it a value."""
    found = [(where, step["run"]) for where, step in scripts() if "run" in step]
    assert len(found) > 8
    assert [where for where, script in found if "${{" in script] == []
    assert [where for where, step in scripts() if "github-script" in step.get("uses", "")] == []


def test_nothing_of_strangers_is_run_with_rights() -> None:
    for name, workflow in WORKFLOWS.items():
        started = workflow["on"]
        assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(started), name


def test_no_secret_is_used() -> None:
    for text in [*TEXTS.values(), (ROOT / "action.yml").read_text(encoding="utf-8")]:
        assert "secrets." not in text
        assert "secrets:" not in text
    assert "github.token" not in TEXTS["ci.yml"]


def test_a_checkout_leaves_no_credentials() -> None:
    found = [step for _, step in scripts() if "actions/checkout" in step.get("uses", "")]
    assert found
    assert all(step["with"]["persist-credentials"] is False for step in found)


def test_the_action_installs_and_checks_and_nothing_else() -> None:
    assert [step["name"] for step in ACTION["runs"]["steps"]] == ["Install discrepancy", "Check the sources"]
    assert [step for step in ACTION["runs"]["steps"] if "uses" in step] == []


def test_every_python_is_tested_that_is_claimed() -> None:
    claimed = {version for line in CLASSIFIERS if (version := line.rpartition(" :: ")[2]).startswith("3.")}
    assert claimed == set(WORKFLOWS["ci.yml"]["jobs"]["test"]["strategy"]["matrix"]["python"])


def test_every_target_of_make_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, flags=re.MULTILINE))
    which = {row["which"] for row in WORKFLOWS["ci.yml"]["jobs"]["releases"]["strategy"]["matrix"]["include"]}
    called: set[str] = set()
    for _, step in scripts():
        for line in step.get("run", "").replace('"test-$WHICH"', " ".join(f"test-{each}" for each in sorted(which))).splitlines():
            if line.startswith("make "):
                called.update(word for word in line.split()[1:] if "=" not in word)
    assert {"test", "test-lowest", "test-newest", "dist", "sbom", "audit"} <= called <= targets


def test_a_release_is_tested_built_attested_and_only_then_published() -> None:
    jobs = WORKFLOWS["release.yml"]["jobs"]
    assert [(name, job.get("needs")) for name, job in jobs.items()] == [
        ("test", None),
        ("build", "test"),
        ("attest", "build"),
        ("publish", "attest"),
        ("announce", "publish"),
    ]
    assert jobs["test"]["uses"] == "./.github/workflows/ci.yml"
    assert "workflow_call" in WORKFLOWS["ci.yml"]["on"]
    assert WORKFLOWS["release.yml"]["on"] == {"push": {"tags": ["v*"]}}
    assert jobs["publish"]["environment"] == "pypi"
    attested = [step["with"] for step in steps(jobs["attest"]) if "actions/attest@" in step["uses"]]
    assert [given["subject-path"] for given in attested] == ["release/dist/*"] * 2
    assert [given.get("sbom-path") for given in attested] == [None, "release/discrepancy.cdx.json"]
    (published,) = [step["with"] for step in steps(jobs["publish"]) if "gh-action-pypi-publish" in step["uses"]]
    assert published == {"packages-dir": "release/dist", "attestations": True}
