"""The model card is written from the figures in the model files."""

from __future__ import annotations

from pathlib import Path

from discrepancy.models.trees import read_file
from training.card import card

PAGE = Path(__file__).parents[2] / "docs" / "model-card.md"


def test_the_card_says_what_stands_in_the_model_files() -> None:
    assert PAGE.read_text(encoding="utf-8") == card(read_file("link.json"), read_file("finding.json"))


def test_a_higher_threshold_leaves_no_more_findings() -> None:
    found = read_file("finding.json")["left_out"]
    for verdict in ("conflict", "variant"):
        counted = [row[2] for row in found["curve"][verdict].values()]
        assert counted == sorted(counted, reverse=True)
    assert sum(count for count, _, _ in found["bins"]) >= sum(found["curve"][verdict]["20"][2] for verdict in ("conflict", "variant"))
