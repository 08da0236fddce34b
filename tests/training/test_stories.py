"""Stories for training: folds that never change, passages where their words are, and planted conflicts that keep them there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.gold import GOLD
from discrepancy.model.source import Source
from tests.cli.command import Command
from training.planting import APART, planted, with_plants
from training.stories import FOLDS, Judged, Passage, Story, load_stories

LEFT = (
    "The storm sank 12 boats in the harbour of Lorn on Monday. "
    + "The mayor asked everybody to stay indoors until the wind had dropped and the lifeboats were back at their moorings. " * 3
    + "The damage was put at 4,500 euros. Nobody was hurt, the harbour master said."
)
RIGHT = "Twelve boats sank at Lorn. A lawyer spoke of 4,500 euros. It was the worst storm since 1987."


def passage(source: Source, words: str) -> Passage:
    at = source.text.index(words)
    return Passage(source.id, at, at + len(words))


def made() -> Story:
    left, right = Source(id="left", text=LEFT), Source(id="right", text=RIGHT)
    judged = (
        Judged(kind="count", verdict="agree", sides=((passage(left, "12 boats"), passage(right, "Twelve boats")),)),
        Judged(kind="money", verdict="agree", sides=((passage(left, "4,500 euros"), passage(right, "4,500 euros")),)),
        Judged(kind="name", verdict="agree", sides=((passage(left, "Lorn"), passage(right, "Lorn")),)),
        Judged(kind="quote", verdict="trap", sides=((passage(left, "Nobody was hurt"),), (passage(right, "the worst storm since 1987"),))),
    )
    return Story(name="storm", corpus="wild", sources=(left, right), judged=judged)


def words(story: Story, at: Passage) -> str:
    return next(source.text for source in story.sources if source.id == at.source)[at.start : at.end]


def test_a_plant_turns_agreements_into_conflicts_and_leaves_the_rest() -> None:
    story = made()
    twin = planted(story)
    assert twin is not None
    assert [claim.verdict for claim in twin.judged] == ["conflict", "conflict", "agree", "trap"]
    assert (twin.corpus, twin.name, twin.fold) == ("planted", story.name, story.fold)
    assert twin.complete


def test_every_passage_is_where_its_words_are() -> None:
    story = made()
    twin = planted(story)
    assert twin is not None
    before = {(p.source, words(story, p)) for claim in story.judged for side in claim.sides for p in side}
    after = {(p.source, words(twin, p)) for claim in twin.judged for side in claim.sides for p in side}
    assert len(after - before) == 2, "one passage of each planted conflict has other words"
    for claim in twin.judged:
        for side in claim.sides:
            assert all(words(twin, p) == words(twin, p).strip() != "" for p in side)
    traps = [words(twin, side[0]) for side in twin.judged[3].sides]
    assert traps == ["Nobody was hurt", "the worst storm since 1987"]


def test_a_planted_value_differs_and_nothing_else_does() -> None:
    story = made()
    twin = planted(story)
    assert twin is not None
    for claim in twin.judged[:2]:
        (changed,), others = claim.sides
        assert {words(twin, other) for other in others} <= {"12 boats", "Twelve boats", "4,500 euros"}
        assert words(twin, changed) not in {"12 boats", "Twelve boats", "4,500 euros"}
        assert words(twin, changed).split()[-1] in ("boats", "euros")
    texts = zip(story.sources, twin.sources, strict=True)
    assert sum(old.text != new.text for old, new in texts) >= 1
    assert [source.id for source in twin.sources] == ["left", "right"]


def test_planting_is_the_same_every_time() -> None:
    assert planted(made()) == planted(made())


def test_two_plants_of_one_text_are_apart() -> None:
    left = Source(id="left", text="The storm sank 12 boats and took 30 nets.")
    right = Source(id="right", text="12 boats sank; 30 nets are lost.")
    judged = tuple(
        Judged(kind="count", verdict="agree", sides=((passage(left, value), passage(right, value)),)) for value in ("12 boats", "30 nets")
    )
    twin = planted(Story(name="nets", corpus="wild", sources=(left, right), judged=judged))
    assert twin is not None
    assert max(len(source.text) for source in twin.sources) < APART
    changed = [claim.sides[0][0].source for claim in twin.judged if claim.verdict == "conflict"]
    assert len(changed) == len(set(changed)), "at most one plant a text"


def test_a_story_without_an_agreement_on_a_value_gets_no_plant() -> None:
    story = made()
    assert planted(Story(name="storm", corpus="wild", sources=story.sources, judged=story.judged[2:])) is None


def test_real_stories_get_a_twin_and_written_ones_none() -> None:
    story = made()
    written = Story(name="storm", corpus="written", sources=story.sources, judged=story.judged)
    assert [twin.corpus for twin in with_plants((story, written))] == ["planted"]


@pytest.mark.parametrize(("name", "fold"), [("storm", 0), ("seeds", 0), ("d05-tajikistan-earthquake", 3), ("", 1)])
def test_a_fold_is_fixed_by_the_name_alone(name: str, fold: int) -> None:
    assert Story(name=name, corpus="wild", sources=(), judged=()).fold == fold
    assert 0 <= fold < FOLDS


def test_folds_are_about_as_large() -> None:
    sizes = [0] * FOLDS
    for number in range(1_000):
        sizes[Story(name=f"story {number}", corpus="wild", sources=(), judged=()).fold] += 1
    assert min(sizes) > 150


def test_the_stories_of_the_repository_can_be_loaded(tmp_path: Path) -> None:
    found = load_stories(tmp_path, GOLD)
    assert {story.corpus for story in found} == {"written"}
    assert len(found) == sum(path.is_dir() for path in GOLD.iterdir())
    for story in found:
        for claim in story.judged:
            assert all(0 <= p.start < p.end and words(story, p).strip() for side in claim.sides for p in side), (story.name, claim)


@pytest.mark.parametrize("module", ["training.stories", "training.planting"])
def test_stories_need_no_extra(module: str) -> None:
    code = f"import sys, {module}; sys.exit(bool({{'lightgbm', 'sklearn'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode == 0


def test_pairs_that_reviewers_judged_are_a_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "regatta"
    folder.mkdir()
    (folder / "a.txt").write_text("Greta Holm, 34, won the regatta.", encoding="utf-8")
    (folder / "b.txt").write_text("The regatta was won by Greta Holm, 39.", encoding="utf-8")
    command = Command(monkeypatch, capfd)
    for state, wrong, verdict in (("wrong", ["--wrong", "39"], "conflict"), ("not-same", [], "trap")):
        (folder / "discrepancy-flags.csv").unlink(missing_ok=True)
        assert command("flag", "--all", folder, "--as", state, *wrong, "--no-store").code == 0
        pairs = folder / "judged-pairs.jsonl"
        assert command("flags", "export", folder, "--format", "pairs", "--out", pairs, "--no-store").code == 0
        (story,) = load_stories(tmp_path / "no evaluation", tmp_path / "no gold", [folder])
        (claim,) = story.pairs
        assert (story.corpus, story.complete, claim.kind, claim.verdict) == ("decided", False, "age", verdict)
        assert sorted(words(story, at) for side in claim.sides for at in side) == ["34", "39"]
