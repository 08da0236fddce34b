"""The container image: what its Dockerfile says, and the image itself where there is a docker that builds."""

from __future__ import annotations

import re
import shutil
import subprocess
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCKERFILE = re.sub(r"\\\n\s*", "", (ROOT / "Dockerfile").read_text(encoding="utf-8"))
IGNORE = [line for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
PAGE = (ROOT / "docs" / "container.md").read_text(encoding="utf-8")
STAGES = DOCKERFILE.split("\nFROM ")[1:]


def builds() -> bool:
    """Whether a docker that answers is at hand."""
    docker = shutil.which("docker")
    return docker is not None and subprocess.run([docker, "info"], capture_output=True, check=False).returncode == 0


def copied() -> list[str]:
    """What the first stage takes from the checkout."""
    lines = re.findall(r"^COPY (?!--from)(.+)$", DOCKERFILE, flags=re.MULTILINE)
    return [name for line in lines for name in line.split()[:-1]]


def test_what_is_copied_is_there_and_goes_to_the_builder() -> None:
    assert copied()
    assert [name for name in copied() if not (ROOT / name).exists() or f"!{name}" not in IGNORE] == []
    assert IGNORE[0] == "*"
    assert sorted(pattern[1:] for pattern in IGNORE if pattern.startswith("!")) == sorted(copied())


def test_all_that_the_wheel_needs_is_copied() -> None:
    """Readme, licences and rules are named in pyproject.toml, and the build fails without them."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for name in ("README.md", "LICENSE", "NOTICE"):
        assert f'"{name}"' in project
        assert name in copied()
    assert {"rules/", "discrepancy/", "pyproject.toml"} <= set(copied())


def test_all_that_is_installed_is_locked() -> None:
    installs = re.findall(r"/bin/pip (?:install|wheel) (.*?)(?:&&|\n|$)", DOCKERFILE)
    assert len(installs) == 4
    for said in installs:
        assert "--no-deps" in said or re.search(r"--require-hashes --requirement requirements/(?:run|build)\.txt", said), said
        assert "--no-deps" not in said or "--no-build-isolation" in said or "dist/*.whl" in said


def test_nobody_runs_it_as_root() -> None:
    user = re.findall(r"^USER (\d+):(\d+)$", STAGES[-1], flags=re.MULTILINE)
    assert user
    assert all(int(number) > 0 for number in user[-1])
    assert "\nENTRYPOINT" in STAGES[-1].partition("\nUSER ")[2]
    assert not [name for name in copied() if fnmatch(name, ".git*")]


def test_its_page_runs_it_as_it_is_meant() -> None:
    for option in ("--read-only", "--network none", "--cap-drop ALL", "--offline", ":ro"):
        assert option in PAGE
    assert f"run as user {STAGES[-1].partition('USER ')[2].partition(':')[0]}" in PAGE.replace("It runs as user", "run as user")


@pytest.mark.skipif(not builds(), reason="needs a docker that builds")
def test_the_image_checks_on_a_read_only_file_system_without_network() -> None:
    subprocess.run(["docker", "build", "--quiet", "--tag", "discrepancy-tested", "."], cwd=ROOT, check=True, capture_output=True)
    sealed = [
        "docker",
        "run",
        "--rm",
        "--read-only",
        "--network",
        "none",
        "--cap-drop",
        "ALL",
        "--volume",
        f"{ROOT / 'seeds'}:/work/seeds:ro",
    ]
    done = subprocess.run([*sealed, "discrepancy-tested", "check", "seeds", "--no-flags"], capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "Naama Issachar, age" in done.stdout
