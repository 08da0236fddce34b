"""A whole kind from another package: built, installed beside the program in a clean environment, and found by its entry point."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.test_wheel import ROOT, environment, run

pytestmark = pytest.mark.slow


OTHER = Path(__file__).parent / "third_party_kind"
STORY = {
    "log.txt": "The trawler Havbris sank on Saturday at 59.8712 N, 5.1034 E, the coastguard said. Two sailors, aged 31 and 44, were rescued.",
    "paper.txt": "Havbris went down on Saturday at 59.8712 N 5.0134 E, the owner said.",
}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment with both packages."""
    folder = tmp_path_factory.mktemp("third-party")
    (folder / "environment").mkdir()
    wheels = folder / "wheels"
    for package in (ROOT, OTHER):
        done = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", wheels, package, cwd=folder)
        assert done.returncode == 0, done.stderr
    return environment(folder / "environment", *sorted(wheels.iterdir()))


@pytest.fixture
def story(tmp_path: Path) -> Path:
    for name, text in STORY.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_its_facts_stand_among_ours(installed: Path, story: Path) -> None:
    done = run(installed / "discrepancy", "facts", ".", "--format", "jsonl", cwd=story)
    assert done.returncode == 0, done.stderr
    facts = [json.loads(line) for line in done.stdout.splitlines()]
    assert {"coordinates", "age", "date"} <= {fact["kind"] for fact in facts}
    for fact in facts:
        assert STORY[fact["source"]][fact["start"] : fact["end"]] == fact["quote"]


def test_it_can_be_asked_for_like_any_kind(installed: Path, story: Path) -> None:
    done = run(installed / "discrepancy", "facts", ".", "--kind", "coordinates", "--source", "log.txt", "--format", "csv", cwd=story)
    assert done.returncode == 0, done.stderr
    header, row = done.stdout.splitlines()
    assert "value" in header
    assert "59.8712 N 5.1034 E" in row


def test_a_rule_of_the_users_own_judges_it(installed: Path, story: Path) -> None:
    (story / "discrepancy.toml").write_text('rules = ["mine"]\nselect = ["position"]\n', encoding="utf-8")
    (story / "mine").mkdir()
    (story / "mine" / "position.toml").write_text(
        'id = "position"\nsince = "1.0"\nsummary = "Two positions"\nwhy = "A ship sinks once."\n[select]\nkind = "coordinates"\n'
        '[compare]\nhow = "exact"\n[severity]\nconflict = "error"\n[message]\ntext = "{values}"\n',
        encoding="utf-8",
    )
    done = run(installed / "discrepancy", "check", ".", "--no-flags", "--format", "json", cwd=story)
    assert done.returncode == 1, done.stderr
    (found,) = json.loads(done.stdout)["discrepancies"]
    assert (found["kind"], found["verdict"]) == ("coordinates", "conflict")
    assert {side["value"] for side in found["sides"]} == {"59.8712 N 5.1034 E", "59.8712 N 5.0134 E"}
