"""Which parser a run uses: the installed one, the one that the configuration names, or none; report, json and store say which."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from discrepancy.engines.local import Local
from discrepancy.extraction import extract
from discrepancy.model.parser import ParserRelease
from discrepancy.model.settings import Settings
from discrepancy.model.source import Source
from discrepancy.parse.installed import PACKAGES, chosen, installed
from discrepancy.pipeline import _run, check
from discrepancy.report import html, markdown
from discrepancy.report.content.format import Options

TEXT = "Greta Holm, 34, was jailed. The fire killed 12 miners on Monday.\n"
ABSENT = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {gone!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Absent())
from discrepancy.cli.app import main
sys.argv = ["discrepancy", *{arguments!r}]
main()
"""
OTHER = """
import multiprocessing, os
from {real} import load as real

def load(**given):
    where = "main" if multiprocessing.parent_process() is None else "worker"
    open(os.path.join(os.environ["LOADED"], where), "w").close()
    return real(**given)
"""


def without(gone: list[str], *arguments: object) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own in which these packages cannot be imported."""
    code = ABSENT.format(gone=gone, arguments=[str(each) for each in arguments])
    return subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text(TEXT, encoding="utf-8")
    (news / "b.txt").write_text(TEXT.replace("34", "39"), encoding="utf-8")
    return news


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another pipeline package, which notes where it was loaded; the folder of these notes."""
    release = installed()
    assert release is not None
    package = tmp_path / "lib" / "en_other_pipeline"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(OTHER.format(real=release.name), encoding="utf-8")
    meta = {"lang": "en", "name": "other_pipeline", "version": "9.8.7", "pipeline": ["tok2vec", "tagger", "parser", "lemmatizer"]}
    (package / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    loaded = tmp_path / "loaded"
    loaded.mkdir()
    monkeypatch.syspath_prepend(str(package.parent))
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    monkeypatch.setenv("LOADED", str(loaded))
    return loaded


@pytest.mark.slow
@pytest.mark.parametrize("gone", [["spacy"], list(PACKAGES)], ids=["no-spacy", "no-pipeline"])
def test_without_a_parser_the_program_says_so_once_and_reads_on(folder: Path, gone: list[str]) -> None:
    run = without(gone, "check", folder, "--no-store", "--format", "json")
    found = json.loads(run.stdout)
    assert run.returncode == 1
    assert run.stderr.count("no parser is installed") == 1
    assert found["parser"] is None
    assert found["discrepancies"][0]["subject"] == "Greta Holm"
    facts = without(gone, "facts", folder, "--no-store", "--format", "jsonl")
    assert facts.returncode == 0
    assert {json.loads(line)["frame"]["predicate"]["state"] for line in facts.stdout.splitlines()} == {"unknown"}


def test_a_named_parser_that_is_absent_is_a_mistake_of_the_configuration(folder: Path) -> None:
    (folder / "discrepancy.toml").write_text('parser = "en_core_web_md"\n', encoding="utf-8")
    run = without(["en_core_web_md"], "check", folder, "--no-store", "--format", "json")
    assert run.returncode == 2
    assert "discrepancy.toml: parser: no English pipeline 'en_core_web_md'" in run.stderr
    assert json.loads(run.stdout)["parser"] is None
    assert json.loads(run.stdout)["discrepancies"]


def test_a_package_without_a_parser_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    for name, meta in (("en_tags_only", '{"lang": "en", "pipeline": ["tagger"]}'), ("en_spoilt", "{"), ("en_listed", "[]")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").touch()
        (tmp_path / name / "meta.json").write_text(meta, encoding="utf-8")
        assert installed(name) is None
    assert installed("json") is None
    assert chosen("en_tags_only", "here.toml")[1][0].fatal


def test_the_report_names_the_parser_and_its_version() -> None:
    release = installed()
    assert release is not None
    report = check([Source(id="a.txt", text=TEXT)])
    assert report.parser == release
    for rendered in (markdown.render(report, Options()), html.FORMAT.render(report, Options())):
        page = rendered if isinstance(rendered, str) else rendered.decode()
        assert (
            f"Sentences parsed by {release.name.replace('_', chr(92) + '_')} {release.version}." in page or f"parsed by {release}." in page
        )


def test_a_parser_is_found_without_loading_it() -> None:
    code = "import sys; from discrepancy.parse.installed import installed; assert installed(); assert 'spacy' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.slow
def test_the_configuration_names_another_parser(folder: Path, other: Path) -> None:
    (folder / "discrepancy.toml").write_text('parser = "en_other_pipeline"\n', encoding="utf-8")
    run = without([], "check", folder, "--no-store", "--format", "json")
    assert json.loads(run.stdout)["parser"] == {"name": "en_other_pipeline", "version": "9.8.7"}
    assert os.listdir(other) == ["main"]


@pytest.mark.slow
def test_workers_load_the_parser_that_the_configuration_names(folder: Path, other: Path) -> None:
    (folder.parent / "pyproject.toml").write_text('[tool.discrepancy]\nparser = "en_other_pipeline"\n', encoding="utf-8")
    run = without([], "check", folder, "--no-store", "--engine", "processes", "--workers", "2", "--format", "json")
    assert os.listdir(other) == ["worker"], run.stderr
    assert json.loads(run.stdout)["parser"]["version"] == "9.8.7"


def test_another_release_of_the_parser_is_another_store(other: Path) -> None:
    keys = set()
    for name in (None, "en_other_pipeline"):
        made, problems = _run_of(Settings(parser=name))
        assert problems == ()
        keys.add(made)
    meta = Path(os.environ["PYTHONPATH"]) / "en_other_pipeline" / "meta.json"
    meta.write_text(meta.read_text(encoding="utf-8").replace("9.8.7", "9.8.8"), encoding="utf-8")
    keys.add(_run_of(Settings(parser="en_other_pipeline"))[0])
    assert len(keys) == 3


def _run_of(settings: Settings) -> tuple[bytes, tuple[object, ...]]:
    made, problems = _run(Local(), (), (), settings, None)
    return made.version, problems


def test_a_worker_with_another_release_fails_loudly() -> None:
    release = installed()
    assert release is not None
    elsewhere = ParserRelease(name=release.name, version="0.0")
    made = extract(Source(id="a.txt", text=TEXT), parser=elsewhere)
    assert "is not installed here" in made.problems[0].message
    assert made.facts
