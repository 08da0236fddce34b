"""The first look at pairs of facts: what it rules out, the score gives up too; and it rules out nearly all of what the score gives up."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

import pytest

from benchmarks.gold import GOLD
from discrepancy.align.events import EVENT_KINDS
from discrepancy.align.family import families
from discrepancy.align.grouping import in_order
from discrepancy.align.known import Known, known_facts
from discrepancy.align.links import promising
from discrepancy.align.prospects import prospects
from discrepancy.align.weights import RIVAL, THRESHOLD
from discrepancy.read.sources import read_sources
from tests.align.build import extract

LEAST = THRESHOLD - RIVAL
STORIES = sorted(path.name for path in GOLD.iterdir() if path.is_dir())


def _families(story: str) -> list[list[Known]]:
    sources = read_sources([str(GOLD / story)]).sources
    known, _ = known_facts({source.id: source.text for source in sources}, [extract(source) for source in sources])
    by_family: dict[str, list[Known]] = defaultdict(list)
    for item in known:
        for family in families(item.fact):
            by_family[family].append(item)
    return [in_order(items) for _, items in sorted(by_family.items())]


def _given_up(ordered: list[Known], pair: tuple[int, int]) -> bool:
    """No link, or one of two days or places that is too weak to be anybody's rival."""
    found = promising(ordered[pair[0]], ordered[pair[1]], LEAST)
    return found is None or (ordered[pair[0]].fact.kind in EVENT_KINDS and found.score < LEAST)


@pytest.mark.parametrize("story", STORIES)
def test_what_it_rules_out_is_given_up_by_the_score_too(story: str) -> None:
    for ordered in _families(story):
        pairs = [*combinations(range(len(ordered)), 2)]
        passed = {*prospects(ordered, pairs, LEAST)}
        for pair in pairs:
            assert pair in passed or _given_up(ordered, pair), [ordered[place].fact.quote for place in pair]


def test_few_pairs_pass_that_the_score_gives_up() -> None:
    seen = Counter[str]()
    for story in STORIES[:6]:
        for ordered in _families(story):
            pairs = [*combinations(range(len(ordered)), 2)]
            if ordered[0].fact.kind in ("count", "date", "duration"):
                passed = [*prospects(ordered, pairs, LEAST)]
                seen["pairs"] += len(pairs)
                seen["given up"] += sum(_given_up(ordered, pair) for pair in pairs)
                seen["passed in vain"] += sum(_given_up(ordered, pair) for pair in passed)
    assert seen["given up"] > 0.5 * seen["pairs"]
    assert seen["passed in vain"] < 0.5 * seen["given up"]
