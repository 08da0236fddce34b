"""Labels of pairs: what readers judged pair by pair counts for that pair alone."""

from __future__ import annotations

import json
from pathlib import Path

from discrepancy.extraction import extract
from discrepancy.model.source import Source
from training.pairs import labelled
from training.stories import Judged, Passage, Story, judged_pairs, with_pairs

ONE = Source(id="one", text="The ferry sank on Monday with 12 boats behind it. Three sailors drowned.")
TWO = Source(id="two", text="The ferry went down on Tuesday. Four sailors drowned, and 12 boats were lost.")


def passage(source: Source, words: str) -> tuple[str, int, int]:
    at = source.text.index(words)
    return source.id, at, at + len(words)


def lines(path: Path, *rows: tuple[str, str, str, str]) -> Path:
    path.write_text(
        "".join(
            json.dumps(
                {"story": "ferry", "kind": kind, "verdict": verdict, "round": 1, "left": passage(ONE, left), "right": passage(TWO, right)}
            )
            + "\n"
            for kind, verdict, left, right in rows
        )
    )
    return path


def labels(story: Story) -> dict[str, list[tuple[bool, float]]]:
    (found,) = labelled([story], [tuple(extract(source) for source in story.sources)], workers=1)
    said: dict[str, list[tuple[bool, float]]] = {}
    for pair in found.pairs:
        said.setdefault(pair.how, []).append((pair.label, pair.weight))
    return said


def test_pairs_are_read_by_story(tmp_path: Path) -> None:
    found = judged_pairs(
        lines(tmp_path / "pairs.jsonl", ("date", "conflict", "Monday", "Tuesday"), ("count", "trap", "12 boats", "Four sailors"))
    )
    assert [(claim.kind, claim.verdict) for claim in found["ferry"]] == [("date", "conflict"), ("count", "trap")]
    bare = Story(name="ferry", corpus="judged", sources=(ONE, TWO), judged=(), complete=False)
    other = Story(name="tram", corpus="wild", sources=(), judged=())
    assert [len(story.pairs) for story in with_pairs((bare, other), found)] == [2, 0]


def test_a_judged_pair_is_labelled_and_no_other(tmp_path: Path) -> None:
    path = lines(tmp_path / "pairs.jsonl", ("date", "conflict", "Monday", "Tuesday"), ("count", "trap", "12 boats", "Four sailors"))
    (story,) = with_pairs([Story(name="ferry", corpus="judged", sources=(ONE, TWO), judged=(), complete=False)], judged_pairs(path))
    found = labels(story)
    assert sorted(found["read"]) == [(False, 1.0), (True, 1.0)]
    assert set(found["unknown"]) == {(False, 0.0)}


def test_a_listed_claim_goes_before_a_pair_and_a_pair_before_silence(tmp_path: Path) -> None:
    listed = Judged(kind="date", verdict="conflict", sides=((Passage(*passage(ONE, "Monday")),), (Passage(*passage(TWO, "Tuesday")),)))
    path = lines(tmp_path / "pairs.jsonl", ("date", "trap", "Monday", "Tuesday"), ("count", "conflict", "Three sailors", "Four sailors"))
    (story,) = with_pairs([Story(name="ferry", corpus="wild", sources=(ONE, TWO), judged=(listed,))], judged_pairs(path))
    found = labels(story)
    assert (True, 1.0) in found["same"]
    assert found["read"] == [(True, 1.0)]
