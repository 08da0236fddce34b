"""A model file that was changed, even by one digit, or that bears no seal is refused by its name; how it is laid out changes nothing."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from discrepancy.models.seal import KEY, seal, sealed
from discrepancy.models.trees import ModelError, read_file
from tests.cli.command import Command

NAMES = sorted(path.name for path in files("discrepancy.models").iterdir() if path.name.endswith(".json"))


def text_of(name: str) -> str:
    return files("discrepancy.models").joinpath(name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shipped_is_sealed(name: str) -> None:
    found = json.loads(text_of(name))
    assert found[KEY] == seal(found)
    assert KEY not in read_file(name)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_file_with_another_digit_is_refused_by_name(name: str) -> None:
    text = text_of(name)
    numbers = [match for match in re.finditer(r"\d+", text) if match.start() < text.index(f'"{KEY}"')]
    for match in (numbers[0], numbers[len(numbers) // 2], numbers[-1]):
        changed = f"{text[: match.start()]}{int(match[0]) + 1}{text[match.end() :]}"
        with pytest.raises(ModelError, match=rf"models/{re.escape(name)} was changed after it was fitted"):
            read_file(name, changed)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_without_its_seal_is_refused(name: str) -> None:
    with pytest.raises(ModelError, match="was changed after it was fitted"):
        read_file(name, json.dumps(read_file(name)))


@pytest.mark.parametrize("name", NAMES)
def test_layout_changes_nothing(name: str) -> None:
    assert read_file(name, json.dumps(sealed(read_file(name)), indent=3, sort_keys=True)) == read_file(name)


def test_a_run_with_a_changed_model_names_it_and_ends_with_2(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Greta Holm, 34, was fined.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Greta Holm, 39, was fined.", encoding="utf-8")

    def changed() -> None:
        read_file("link.json", text_of("link.json").replace("1", "2", 1))

    monkeypatch.setattr("discrepancy.link.claims.link_model", changed)
    run = Command(monkeypatch, capfd)("check", tmp_path, "--no-store")
    assert run.code == 2
    assert "models/link.json was changed after it was fitted" in run.err
    assert "Traceback" not in run.err
