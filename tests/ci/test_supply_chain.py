"""What development, CI and a release are made of: locked, known, and named."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from benchmarks import audit

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
LOCKS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "requirements").glob("*.txt"))}
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def asked_for(extra: str | None) -> list[Requirement]:
    """What pyproject.toml asks for in an extra, the extras that it consists of included."""
    found = []
    for requirement in map(Requirement, EXTRAS[extra] if extra else PROJECT["dependencies"]):
        if requirement.name == PROJECT["name"]:
            found += [each for inner in sorted(requirement.extras) for each in asked_for(inner)]
        else:
            found.append(requirement)
    return found


def locked(lock: str) -> dict[str, list[tuple[str, str]]]:
    """Each package of a lock, with its releases and what stands below each."""
    found: dict[str, list[tuple[str, str]]] = {}
    for entry in re.split(r"^(?=[a-z0-9])", LOCKS[lock], flags=re.MULTILINE)[1:]:
        head, _, rest = entry.partition("\n")
        name, _, version = head.split(" ")[0].partition("==")
        found.setdefault(canonicalize_name(name), []).append((version, rest))
    return found


LOCK_OF = {extra: extra if extra in LOCKS else "run" for extra in EXTRAS}
"""An extra has a lock of its own, or belongs to what users install."""


def test_there_are_locks() -> None:
    assert {"run", "dev", "spark"} <= set(LOCKS)
    assert set(LOCKS) - {"run", "build"} <= set(EXTRAS)
    assert len(locked("dev")) > len(locked("run")) > len(PROJECT["dependencies"])


@pytest.mark.parametrize("extra", [None, *sorted(EXTRAS)])
def test_everything_that_is_asked_for_is_locked(extra: str | None) -> None:
    lock = locked(LOCK_OF[extra] if extra else "run")
    for requirement in [*asked_for(None), *asked_for(extra)]:
        releases = lock.get(canonicalize_name(requirement.name), [])
        assert releases, f"{requirement.name} is in no lock: `make lock`"
        for version, _ in releases:
            assert requirement.specifier.contains(version, prereleases=True), f"{requirement} is locked at {version}: `make lock`"


@pytest.mark.parametrize("name", sorted(LOCKS))
def test_every_release_has_its_hashes(name: str) -> None:
    for package, releases in locked(name).items():
        for version, rest in releases:
            assert version, package
            assert re.findall(r"--hash=sha256:[0-9a-f]{64}\b", rest), f"{package} {version} in requirements/{name}.txt"
    assert "://" not in LOCKS[name]


@pytest.mark.parametrize("name", sorted(set(LOCKS) - {"dev", "run", "build"}))
def test_the_locks_agree(name: str) -> None:
    """One environment takes one after the other."""
    versions = {package: {version for version, _ in releases} for package, releases in locked(name).items()}
    for package, releases in locked("dev").items():
        assert versions[package] == {version for version, _ in releases}, package


def test_what_builds_the_image_is_what_development_uses() -> None:
    """An environment of its own: the releases that build a wheel, and no more."""
    build, dev = locked("build"), locked("dev")
    assert "hatchling" in build
    assert {package: {version for version, _ in dev[package]} for package in build} == {
        package: {version for version, _ in releases} for package, releases in build.items()
    }


def test_users_get_ranges() -> None:
    for requirement in asked_for(None) + asked_for("all"):
        assert {part.operator for part in requirement.specifier} <= {">=", "<"}, requirement
        assert ">=" in str(requirement.specifier), requirement


def test_make_installs_nothing_that_is_not_locked() -> None:
    """But for what an environment of the lowest or the newest releases is about."""
    recipes = re.split(r"^(?=[a-z-]+:[ \n])", MAKEFILE, flags=re.MULTILINE)[1:]
    assert len(recipes) > 20
    free = [recipe.split(":")[0] for recipe in recipes if re.search(r"pip install(?![^\n]*(?:--require-hashes|--no-deps))", recipe)]
    assert free == ["test-lowest", "test-newest"]
    uses = re.findall(r"\$\(INSTALL\)[^\n]*", MAKEFILE)
    assert uses
    assert all("--require-hashes" in use or "--no-deps" in use for use in uses)


# Known holes ------------------------------------------------------------------------------------------------------------------------

HOLE = {"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["1.1"]}


def test_a_lock_of_several_pythons_is_asked_about_in_rounds() -> None:
    texts = ["one==1.0 \\\n    --hash=sha256:00\n    # via two\ntwo==2 ; python_version < '3.12' \\\n", "two==3 \\\n", "two==3\n"]
    assert audit.locked(texts) == [("one==1.0", "two==2"), ("two==3",)]
    assert sum(map(len, audit.locked([LOCKS["dev"]]))) == sum(map(len, locked("dev").values()))


@pytest.mark.parametrize(
    ("found", "code", "said"),
    [
        ({"name": "one", "version": "1.0", "vulns": []}, 0, "1 locked releases looked up, 0 known holes"),
        ({"name": "one", "version": "1.0", "vulns": [HOLE]}, 1, "one 1.0: PYSEC-1, CVE-1; closed in 1.1"),
        ({"name": "one", "skip_reason": "not found"}, 2, "1 of 1 locked releases could not be looked up"),
        (None, 2, "1 of 1 locked releases could not be looked up"),
    ],
)
def test_an_audit_passes_only_what_was_looked_up(
    found: dict[str, Any] | None, code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lock.txt").write_text("one==1.0 \\\n", encoding="utf-8")
    monkeypatch.setattr(audit, "ask", lambda releases: found and {"dependencies": [found]})
    assert audit.main([str(tmp_path / "lock.txt")]) == code
    assert said in "".join(capsys.readouterr())


def test_an_audit_of_nothing_is_none(tmp_path: Path) -> None:
    (tmp_path / "lock.txt").write_text("# nothing\n", encoding="utf-8")
    assert audit.main([str(tmp_path / "lock.txt")]) == 2


def test_an_audit_fails_where_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "lock.txt").write_text("six==1.17.0 \\\n", encoding="utf-8")
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("XDG_CACHE_HOME", "PIP_CACHE_DIR", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    assert audit.main([str(tmp_path / "lock.txt")]) == 2
    assert "1 of 1 locked releases could not be looked up, nothing is known of them" in capfd.readouterr().err


# The bill of materials --------------------------------------------------------------------------------------------------------------


# The bill is made where releases are, by make on Linux; what goes into it does not depend on the system.
@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs make: a release is made on Linux")
def test_the_bill_of_materials_lists_what_a_release_needs(tmp_path: Path) -> None:
    programs = Path(sys.executable).parent
    command = ("make", "--old-file=.venv/.ready", "sbom", f"BIN={programs}", f"SBOM={tmp_path}")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "discrepancy.cdx.json").read_text(encoding="utf-8")
    bill = json.loads(text)
    assert JsonStrictValidator(SchemaVersion.from_version(bill["specVersion"])).validate_str(text) is None
    assert (bill["metadata"]["component"]["name"], bill["metadata"]["component"]["version"]) == (PROJECT["name"], PROJECT["version"])
    parts = {canonicalize_name(part["name"]): part for part in bill["components"]}
    assert {canonicalize_name(requirement.name) for requirement in asked_for(None) + asked_for("all")} <= set(parts)
    assert set(parts) <= set(locked("run"))
    for name, part in parts.items():
        assert part["version"] in {version for version, _ in locked("run")[name]}
        assert part["purl"].startswith("pkg:pypi/")
        assert part["licenses"], name
    needs = {entry["ref"]: entry.get("dependsOn", []) for entry in bill["dependencies"]}
    assert needs[bill["metadata"]["component"]["bom-ref"]]
