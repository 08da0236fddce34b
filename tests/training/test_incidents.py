"""Unjudged incidents: what two articles agree on is changed in one of them, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

from discrepancy.extraction import extract
from training.incidents import load_incidents, with_plants
from training.stories import Story

ONE = "Greta Holm, 34, was hurt. The fire in Lund killed 12 miners on Monday."
TWO = "Twelve people survived. A fire killed 12 miners, and Greta Holm, 34, is in hospital."


def lines(folder: Path) -> Path:
    rows = [("7", "a", ONE), ("7", "b", TWO), ("8", "c", ONE), ("9", "d", ONE), ("9", "e", TWO)]
    path = folder / "articles.jsonl"
    path.write_text("\n".join(json.dumps({"incident": i, "source": s, "published": "2024-03-05", "text": t}) for i, s, t in rows))
    return path


def test_incidents_with_one_article_or_a_judged_story_are_left_out(tmp_path: Path) -> None:
    judged = Story(name="g-9", corpus="wild", sources=(), judged=())
    assert [story.name for story in load_incidents(lines(tmp_path), [judged])] == ["i-7"]


def test_an_agreement_becomes_a_conflict_that_is_known(tmp_path: Path) -> None:
    stories = load_incidents(lines(tmp_path), [])[:1]
    (twin,) = with_plants(stories, iter([tuple(map(extract, story.sources)) for story in stories]))
    texts = {source.id: source.text for source in twin.sources}
    said = {
        claim.kind: sorted(texts[p.source][p.start : p.end] for side in claim.sides for p in side)
        for claim in twin.judged
        if claim.verdict == "conflict"
    }
    assert said
    for kind, words in said.items():
        assert words[0] != words[1], kind
    assert twin.corpus == "incidents"
    assert [source.text for source in stories[0].sources] == [ONE, TWO]
