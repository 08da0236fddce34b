"""A story told by more sources than a key is opened for stays one story, and a name that everybody mentions joins nobody."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

import pytest

from benchmarks.generate import coined
from discrepancy.link.stories.story_groups import CAP, stories
from discrepancy.model.source import Source

_ACTS = (
    "{0} met {1} near {2} before the hearing.",
    "Officials in {2} blamed {0} for the delay.",
    "Relatives of {1} waited outside with {0}.",
    "The report names {0}, {1} and {2}.",
    "Later {1} walked with {0} towards {2}.",
    "According to {2}, nobody had warned {0}.",
)
PRESIDENT = "President Oskarvanne in Tulvemar said he was following events."


def _article(chance: random.Random, cast: list[str], everywhere: str) -> str:
    """Most of the story's names, in sentences of its own, and some strangers."""
    own = [name for name in cast if chance.random() < 0.7] or cast[:1]
    said = [chance.choice(_ACTS).format(name, chance.choice(own), chance.choice(own)) for name in own]
    said += [f"{coined(chance)} of {coined(chance)} disagreed with {coined(chance)}." for _ in range(3)]
    chance.shuffle(said)
    return " ".join(["Today more became known.", *said, everywhere])


def _story(name: str, tellers: int, chance: random.Random, everywhere: str) -> Iterator[Source]:
    cast = [coined(chance) for _ in range(10)]
    for place in range(tellers):
        yield Source(id=f"{name}-{place:03}", text=_article(chance, cast, everywhere))


def _others(sources: int, chance: random.Random, everywhere: str) -> Iterator[Source]:
    number = 0
    while sources > 0:
        tellers = min(sources, chance.randint(1, 5))
        yield from _story(f"other{number}", tellers, chance, everywhere)
        number, sources = number + 1, sources - tellers


def _of(found: tuple[tuple[str, ...], ...], name: str) -> list[Counter[str]]:
    """The stories that a source of this name is in, each with whose sources it has."""
    return [Counter(member.split("-")[0] for member in members) for members in found if any(m.startswith(f"{name}-") for m in members)]


@pytest.mark.parametrize(("tellers", "others"), [(60, 500), (120, 500), (200, 300), (120, 0)])
def test_a_story_of_many_sources_stays_one_among_others(tellers: int, others: int) -> None:
    chance = random.Random(tellers)
    sources = [*_story("great", tellers, chance, PRESIDENT), *_others(others, chance, PRESIDENT)]
    pieces = _of(stories(sources), "great")
    largest = max(pieces, key=lambda piece: piece["great"])
    assert tellers > CAP
    assert largest["great"] >= 0.97 * tellers
    assert set(largest) == {"great"}


def test_two_great_stories_of_one_country_stay_two() -> None:
    chance = random.Random(5)
    sources = [*_story("first", 90, chance, PRESIDENT), *_story("second", 70, chance, PRESIDENT), *_others(200, chance, PRESIDENT)]
    found = stories(sources)
    assert max(piece["first"] for piece in _of(found, "first")) >= 87
    assert max(piece["second"] for piece in _of(found, "second")) >= 67
    assert not any(piece["first"] and piece["second"] for piece in _of(found, "first"))


def test_a_name_in_every_article_joins_no_two_stories() -> None:
    chance = random.Random(7)
    sources = list(_others(400, chance, PRESIDENT))
    found = stories(sources)
    assert max(map(len, found)) <= 5
    assert not [piece for members in found if len(piece := {member.split("-")[0] for member in members}) > 1]


def test_the_order_of_many_sources_changes_nothing() -> None:
    chance = random.Random(11)
    sources = [*_story("great", 70, chance, PRESIDENT), *_others(60, chance, PRESIDENT)]
    assert stories(sources) == stories(sources[::-1])
