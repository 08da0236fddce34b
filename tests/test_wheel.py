"""What `pip install` gives: the wheel, in a clean environment, run from elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


ROOT = Path(__file__).parents[1]
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV", "PYTHONDONTWRITEBYTECODE"}}

STORY = {
    "harbour.txt": "Greta Holm, 34, won the regatta off Bergen on Saturday, her club said.",
    "echo.txt": "The regatta was won by Greta Holm, 39, on Saturday, the organisers said.",
    "sources.toml": '[[source]]\npath = "harbour.txt"\npublished = 2021-06-13\n\n[[source]]\npath = "echo.txt"\npublished = 2021-06-13\n',
}


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, check=False)


def environment(folder: Path, *wheels: Path) -> Path:
    """The folder of programs of a new environment that has these wheels and what they need, and nothing else.

    No pip is installed into it, and what is not imported is not compiled: both take four times as long as the rest.
    """
    assert run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder).returncode == 0
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    options = ("--quiet", "--disable-pip-version-check", "--no-compile")
    done = run(sys.executable, "-m", "pip", "--python", programs / "python", "install", *options, *wheels, cwd=folder)
    assert done.returncode == 0, done.stderr
    return programs


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    done = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return environment(tmp_path_factory.mktemp("environment"), wheel)


def test_the_wheel_carries_rules_tables_and_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    rules = sorted(path.relative_to(ROOT / "rules").as_posix() for path in (ROOT / "rules").rglob("*.toml"))
    assert rules
    shipped = [name.removeprefix("discrepancy/_rules/") for name in names if name.startswith("discrepancy/_rules/")]
    assert sorted(name for name in shipped if name.endswith(".toml")) == rules
    tables = sorted(path.name for path in (ROOT / "discrepancy" / "lang" / "en" / "data").iterdir())
    assert sorted(Path(name).name for name in names if name.startswith("discrepancy/lang/en/data/")) == tables
    assert "discrepancy/py.typed" in names
    assert {"LICENSE", "NOTICE"} <= {Path(name).name for name in names if ".dist-info/" in name}
    assert [name for name in names if name.startswith(("tests/", "benchmarks/", "tables/"))] == []


def test_a_check_runs_from_elsewhere(installed: Path, tmp_path: Path) -> None:
    story = tmp_path / "a story"
    story.mkdir()
    for name, text in STORY.items():
        (story / name).write_text(text, encoding="utf-8")
    done = run(installed / "discrepancy", "check", "a story", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "Greta Holm" in done.stdout
    assert "34" in done.stdout
    assert "39" in done.stdout


def test_a_web_page_is_read_with_nothing_else_installed(installed: Path, tmp_path: Path) -> None:
    page = (
        "<html><body><article><h1>The regatta</h1><p>Greta Holm, 34, won the regatta off Bergen, her club said.</p></article></body></html>"
    )
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    done = run(installed / "discrepancy", "facts", "page.html", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Greta Holm" in done.stdout


def test_a_report_is_written_from_elsewhere(installed: Path, tmp_path: Path) -> None:
    for name, text in STORY.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run(installed / "discrepancy", "report", ".", "--out", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {".html", ".md", ".csv", ".json"} <= {path.suffix for path in (tmp_path / "out").iterdir()}


def test_the_rules_travel_along(installed: Path, tmp_path: Path) -> None:
    done = run(installed / "discrepancy", "rules", "list", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    for path in (ROOT / "rules").glob("*.toml"):
        assert path.stem in done.stdout


def test_the_package_runs_as_a_module_and_is_typed(installed: Path, tmp_path: Path) -> None:
    done = run(installed / "python", "-m", "discrepancy", "--version", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("discrepancy ")
