"""What a user adds by configuration alone: a unit of measure, and words for the rules."""

import json
from pathlib import Path

import pytest

from discrepancy.config import load_settings
from discrepancy.model.problem import UserError
from tests.cli.command import Command

UNITS = """
[units.dunam]
dimension = "area"
words = ["dunum", "dunums"]
"""


def write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def facts(command: Command, folder: Path) -> list[dict[str, object]]:
    done = command("facts", folder, "--format", "jsonl", "--no-store")
    assert done.code == 0, done.err
    return [json.loads(line) for line in done.out.splitlines()]


def test_a_unit_of_ones_own(command: Command, tmp_path: Path) -> None:
    write(tmp_path, farm="The growers of Tel Arad planted some 300 dunams of vines and 12.5 dunum of figs in a one-dunam plot.")
    assert not [fact for fact in facts(command, tmp_path) if fact["kind"] == "quantity"]
    (tmp_path / "discrepancy.toml").write_text(UNITS, encoding="utf-8")
    first, second, *_ = [fact for fact in facts(command, tmp_path) if fact["kind"] == "quantity"]
    assert first["value"] == {"low": 300.0, "high": 300.0, "unit": "dunam", "text": "300"}
    assert first["hedge"] == "approximate"
    assert first["attribute"] == "area"
    assert second["value"] == {"low": 12.5, "high": 12.5, "unit": "dunam", "text": "12.5"}


def test_two_figures_in_a_unit_of_ones_own_are_compared(command: Command, tmp_path: Path) -> None:
    write(
        tmp_path,
        a="The settlers of Givat Orlan seized 300 dunams of olive groves on Monday, the council said.",
        b="The settlers of Givat Orlan seized 430 dunams of olive groves on Monday, the owners said.",
    )
    (tmp_path / "discrepancy.toml").write_text(UNITS + '[terms]\nsame = [["grove", "orchard"]]\n', encoding="utf-8")
    done = command("check", tmp_path, "--no-flags", "--no-store", "--format", "json")
    found = json.loads(done.out)["discrepancies"]
    assert [d["kind"] for d in found] == ["quantity"]
    assert "300" in found[0]["reason"]
    assert "430" in found[0]["reason"]


def test_words_of_ones_own(command: Command, tmp_path: Path) -> None:
    write(
        tmp_path,
        a="Customs officers seized 40 kilograms of zorrel from the lorry in Dover on Monday.",
        b="Customs officers seized 40 kilograms of brindleweed from the lorry in Dover on Monday.",
    )

    def verdicts() -> list[str]:
        done = command("check", tmp_path, "--no-flags", "--no-store", "--format", "json")
        return [d["verdict"] for d in json.loads(done.out)["discrepancies"] if d["rule"] == "substance"]

    assert verdicts() == []
    (tmp_path / "discrepancy.toml").write_text('[terms]\napart = [["zorrel", "brindleweed"]]\n', encoding="utf-8")
    assert verdicts() == ["conflict"]
    (tmp_path / "discrepancy.toml").write_text('[terms]\nkinds = { brindleweed = ["zorrel"] }\n', encoding="utf-8")
    assert verdicts() == ["variant"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('units = "dunam"', "units are written as tables: [units.dunam]"),
        ("[units.dunam]\nsize = 3", "dunam: unknown key 'size'"),
        ('[units."square dunam"]', "'square dunam' must be one word"),
        ('[units.dunam]\ndimension = "money"', "dimension must be what the unit measures"),
        ('[units.dunam]\nwords = ["two words"]', "words must be a list of single words"),
        ('[terms]\nsame = ["barge", "lighter"]', "same must be a list of lists of words"),
        ("[terms]\nsmae = []", "did you mean 'same'?"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "discrepancy.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as error:
        load_settings([str(tmp_path)])
    (problem,) = error.value.problems
    assert said in problem.message
    assert problem.line is not None


def test_the_words_of_a_fact_are_marked_in_their_sentence(command: Command, tmp_path: Path) -> None:
    write(tmp_path, kiln="The potter Ines Aram, 61, fired 240 bowls at Dunmere on Friday.")
    done = command("facts", tmp_path, "--kind", "age", "--kind", "count", "--no-store")
    assert done.code == 0, done.err
    shown = " ".join(done.out.split())
    assert "Ines Aram, ►61◄, fired" in shown
    assert "►240 bowls◄" in shown
