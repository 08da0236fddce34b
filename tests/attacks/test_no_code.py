"""A folder that is checked runs no code: modules in it are not imported, whichever process would look for them there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml

from tests.interruptible import start

ROOT = Path(__file__).parents[2]
FILES = ROOT / "tests" / "read" / "files"
PROGRAM = Path(sys.executable).with_name("discrepancy")
NAMES = sorted({*sys.stdlib_module_names, *packages_distributions(), "discrepancy", "sitecustomize", "usercustomize"})
"""Everything that a child could import: it never gets so far as to ask for less."""
APART = ("000.html", "000.chromium.pdf", "000.docx", "000.odt", "000.eml", "visit.warc.gz", "ages.xlsx", "several.zip")
"""A file of each format that is read in a process of its own, and of those that hold others."""


@pytest.fixture
def trapped(tmp_path: Path) -> Path:
    """A folder of sources with a module of every name that leaves a mark where it is imported, as a file, and as a package."""
    return trap_all(tmp_path / "trapped")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same folder for several commands: what one reads, parses and finds, the next takes from the store."""
    return trap_all(tmp_path_factory.mktemp("kept") / "trapped")


def trap_all(folder: Path) -> Path:
    folder.mkdir()
    for name in APART:
        shutil.copy(FILES / name, folder)
    table = 'sheet = "ages"\ncolumns = { subject = "Name", value = "Age", date = "As of" }'
    (folder / "sources.toml").write_text(f'[[source]]\npath = "ages.xlsx"\n{table}\n', encoding="utf-8")
    trap = f"import os\nos.close(os.open({str(mark(folder))!r}, os.O_CREAT))\nraise SystemExit(99)\n"
    for place, name in enumerate(NAMES):
        module = folder / name / "__init__.py" if place % 2 or name == "discrepancy" else folder / f"{name}.py"
        module.parent.mkdir(exist_ok=True)
        module.write_text(trap, encoding="utf-8")
    information = folder / "evil-1.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Name: evil\nVersion: 1\n", encoding="utf-8")
    points = "".join(f"[discrepancy.{group}]\nevil = evil:THING\n" for group in ("kinds", "readers", "formats", "comparisons"))
    (information / "entry_points.txt").write_text(points, encoding="utf-8")
    (folder / "evil.py").write_text(trap, encoding="utf-8")
    return folder


def mark(folder: Path) -> Path:
    """What a trap leaves."""
    return folder.parent / "sprung"


def run(folder: Path, *command: object, **environment: str) -> subprocess.CompletedProcess[str]:
    known = {name: value for name, value in os.environ.items() if name not in ("PYTHONSAFEPATH", "PYTHONPATH")}
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=folder, env={**known, **environment}, capture_output=True, text=True, check=False)


@pytest.mark.skipif("coverage" in sys.modules, reason="what measures coverage imports pickle before the trap can")
def test_the_traps_work(trapped: Path) -> None:
    assert run(trapped, sys.executable, "-c", "import pickle").returncode == 99
    assert mark(trapped).exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "."),
        ("check", ".", "--no-store", "--engine", "processes", "--workers", "2"),
        ("check", *APART),
        ("check", "000.html", "--against", "."),
        ("report", ".", "--out", "../report"),
        ("facts", "."),
        ("explain", "0123456789", "."),
        ("sources", "."),
        ("flag", "--all", "."),
    ],
    ids=" ".join,
)
def test_no_command_imports_from_the_folder(kept: Path, arguments: tuple[str, ...]) -> None:
    done = run(kept, PROGRAM, *arguments)
    assert not mark(kept).exists()
    assert "crashes the reader" not in done.stderr
    assert "Traceback" not in done.stderr


def test_run_as_a_module_by_a_safe_python_it_imports_nothing_from_the_folder(trapped: Path) -> None:
    """Without -P, Python itself imports from the working directory before it comes to the program: SECURITY.md says so."""
    done = run(trapped, sys.executable, "-P", "-m", "discrepancy", "check", ".")
    assert done.returncode in (0, 1), done.stderr
    assert not mark(trapped).exists()


def test_files_are_read_there_as_elsewhere(trapped: Path) -> None:
    done = run(trapped, PROGRAM, "facts", *APART, "--format", "csv")
    for name in APART:
        assert name in done.stdout


def test_a_review_imports_nothing_from_the_folder(trapped: Path) -> None:
    command = [str(PROGRAM), "review", ".", "--no-browser", "--no-store"]
    with start(command, cwd=trapped, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        said = serving.stdout.readline()
        serving.terminate()
        serving.communicate()
    assert "http" in said
    assert not mark(trapped).exists()


def test_an_empty_entry_of_pythonpath_adds_no_kind_from_the_folder(trapped: Path) -> None:
    """PYTHONPATH=$PYTHONPATH:/somewhere has one where PYTHONPATH was empty: the working directory."""
    for path in trapped.iterdir():
        if path.stem in NAMES:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert run(trapped, PROGRAM, "check", ".", PYTHONPATH=f"{os.pathsep}/nowhere").returncode in (0, 1)
    assert not mark(trapped).exists()


SPAWNED = """
import threading
from discrepancy.engines.processes import Processes
def doubled(batch):
    return [2 * number for number in batch]
if __name__ == "__main__":
    waits = threading.Event()
    threading.Thread(target=waits.wait).start()  # with a second thread workers are not forked but started anew
    with Processes(2) as engine:
        print(sorted(row for rows in engine.each(doubled, ([n] for n in range(4)), lambda rows: []) for row in rows))
    waits.set()
"""


def test_workers_that_are_started_anew_import_nothing_from_the_folder(trapped: Path, tmp_path: Path) -> None:
    script = tmp_path / "elsewhere" / "script.py"
    script.parent.mkdir()
    script.write_text(SPAWNED, encoding="utf-8")
    done = run(trapped, sys.executable, script)
    assert (done.stdout, done.returncode) == ("[0, 2, 4, 6]\n", 0), done.stderr
    assert not mark(trapped).exists()


@pytest.mark.spark
def test_a_cluster_imports_nothing_from_the_folder(trapped: Path) -> None:
    done = run(trapped, PROGRAM, "check", ".", "--engine", "spark", "--workers", "2")
    assert done.returncode in (0, 1), done.stderr
    assert not mark(trapped).exists()


def test_the_action_imports_nothing_from_the_checkout(trapped: Path) -> None:
    """Each step's Python commands as they are written, with what cannot be installed here: only who is imported counts."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    install = next(step for step in steps if "pip" in step["run"])
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    script = install["run"].replace("install", "--version install")
    done = run(trapped, "bash", "-c", script, PATH=path, VERSION="", ACTION_PATH="x", PYTHONPATH=install["env"]["PYTHONPATH"])
    assert done.stdout.startswith("pip "), done.stderr
    assert not mark(trapped).exists()
    assert all(step["env"]["PYTHONPATH"] == "" for step in steps)


def test_the_hook_runs_the_program_and_no_module_of_the_repository(kept: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, *words = hook["entry"].split()
    assert program == PROGRAM.name  # a script: `python -m` would put the repository first
    run(kept, PROGRAM.with_name(program), *words, ".")
    assert not mark(kept).exists()
