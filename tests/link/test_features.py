"""Families of features: as many numbers as declared, none below MISSING, and the order of the two facts changes nothing."""

from __future__ import annotations

import copy
from functools import cache
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from benchmarks.gold import GOLD
from discrepancy.extraction import extract
from discrepancy.link.pairs.competing_candidates import FEATURES, NONE, OFFSET, competition
from discrepancy.link.pairs.fact_context import StoryContext
from discrepancy.link.pairs.feature import MISSING, Family, all_families, names_of, schema_hash
from discrepancy.link.pairs.pair_columns import PairColumns
from discrepancy.link.pairs.scorer import COMPETING, feature_columns, link_model, score_pairs
from discrepancy.link.pairs.vectors.word_sets import WordSets
from discrepancy.models.trees import ModelError, read_file
from discrepancy.read.intake.sources import read_sources
from tests.laws.sentences import EVERY
from tests.link.build import source, story

FAMILIES = tuple(all_families().values())
IDS = [family.id for family in FAMILIES]
GOLD_STORY = min(path.name for path in GOLD.iterdir() if path.is_dir())


@cache
def told() -> StoryContext:
    """Facts of every kind, in two sources that share some of their sentences, and a third without a date."""
    half = len(EVERY) // 2
    return story(
        source("a", " ".join(EVERY[: half + 8])),
        source("b", " ".join(EVERY[half - 8 :]), day=9),
        source("c", "12 boats. Greta Holm, 43, was not charged. At least 300 villagers fled, 40 of them children."),
    )


@cache
def gold() -> StoryContext:
    return StoryContext([extract(one) for one in read_sources([str(GOLD / GOLD_STORY)]).sources])


def test_there_are_families() -> None:
    assert {"bearer", "kind", "neighbours", "position", "slots", "values", "wording", "words"} <= set(IDS)


@pytest.mark.parametrize("family", FAMILIES, ids=IDS)
def test_a_family_says_what_each_number_is(family: Family) -> None:
    assert family.features
    assert len({feature.name for feature in family.features}) == len(family.features)
    assert all(feature.summary and feature.monotone in (-1, 0, 1) for feature in family.features)
    assert family.summary


@pytest.mark.parametrize("context", [told, gold])
@pytest.mark.parametrize("family", FAMILIES, ids=IDS)
def test_as_many_whole_numbers_as_declared_none_below_missing_and_the_same_both_ways(family: Family, context: Any) -> None:
    known = context()
    pairs = [*combinations(range(len(known.facts)), 2)][::7]
    assert len(pairs) > 100
    columns = family.compute(PairColumns(known, pairs))
    turned = family.compute(PairColumns(known, [(b, a) for a, b in pairs]))
    assert len(columns) == len(turned) == len(family.features)
    for feature, column, other in zip(family.features, columns, turned, strict=True):
        quotes = [tuple(known.facts[place].fact.quote for place in pair) for pair in pairs]
        for pair, value, same in zip(quotes, np.asarray(column).tolist(), np.asarray(other).tolist(), strict=True):
            assert value == int(value) >= MISSING, (feature.name, pair, value)
            assert value == same, (feature.name, pair)


def test_what_two_facts_have_in_common_does_not_depend_on_the_other_pairs() -> None:
    known = told()
    pairs = [*combinations(range(len(known.facts)), 2)][::7]
    whole = feature_columns(known, pairs, FAMILIES)
    for at in range(0, len(pairs), 60):
        assert feature_columns(known, pairs[at : at + 1], FAMILIES)[:, 0].tolist() == whole[:, at].tolist()


def test_a_story_without_pairs_has_empty_columns() -> None:
    context = story(source("a", "Nothing was said."), source("b", "Nobody came."))
    assert feature_columns(context, [], FAMILIES).shape == (len(names_of(FAMILIES)), 0)
    assert competition(context, [], np.zeros(0, dtype=int), np.zeros(0, dtype=bool)).shape == (len(FEATURES), 0)


def test_sets_of_words_share_what_python_says_they_share() -> None:
    words = [frozenset(f"w{number % (3 + place)}" for number in range(place * place)) for place in range(20)]
    sets, pairs = WordSets(words), [*combinations(range(20), 2)]
    weights = np.array([2.0 ** len(word) for word in sets.words])
    left, right = np.array(pairs).T
    (shared,) = sets.shared(left, right, weights)
    assert shared.tolist() == [sum(2.0 ** len(word) for word in words[a] & words[b]) for a, b in pairs]
    assert sets.summed(weights).tolist() == [sum(2.0 ** len(word) for word in each) for each in words]
    assert sets.holds(np.array([5, 0, 5]), np.array([sets.number("w1"), sets.number("w1"), sets.number("never")])).tolist() == [
        True,
        False,
        False,
    ]


def test_competitors_are_counted_the_same_both_ways() -> None:
    known = gold()
    pairs = [*combinations(range(min(24, len(known.facts))), 2)]
    scores = np.array([(37 * a + 11 * b) % 900 - 450 for a, b in pairs])
    agree = np.array([(a + b) % 3 == 0 for a, b in pairs])
    columns = competition(known, pairs, scores, agree)
    turned = competition(known, [(b, a) for a, b in pairs], scores, agree)
    assert columns.tolist() == turned.tolist()
    assert columns.shape == (len(FEATURES), len(pairs))
    assert columns.min() >= 0


def test_competitors_are_those_that_a_search_through_all_pairs_finds() -> None:
    known = gold()
    pairs = [*combinations(range(min(24, len(known.facts))), 2)]
    scores = [(37 * a + 11 * b) % 90 - 45 for a, b in pairs]
    agree = [(a + b) % 3 == 0 for a, b in pairs]
    columns = competition(known, pairs, np.array(scores), np.array(agree))
    for at, (a, b) in enumerate(pairs):
        best, agreed, rank = [], [], 0
        for mine, yours in ((a, b), (b, a)):
            found = []
            for pair, score, same in zip(pairs, scores, agree, strict=True):
                for one, other in (pair, pair[::-1]):
                    if one == mine and known.facts[other].fact.source == known.facts[yours].fact.source:
                        found.append((score, other, same))
            value = known.facts[yours].fact.value.text
            best.append(max((score for score, other, _ in found if known.facts[other].fact.value.text != value), default=NONE))
            agreed.append(max((score for score, other, same in found if same and other != yours), default=NONE))
            rank += sum(score > scores[at] for score, _, _ in found)
        margins = (
            scores[at],
            scores[at] - max(best),
            scores[at] - min(best),
            max(best),
            max(agreed),
            min(agreed),
            scores[at] - max(agreed),
        )
        assert columns[:, at].tolist() == [*(OFFSET + max(-OFFSET, min(OFFSET, value)) for value in margins), rank]


def test_a_pair_alone_has_no_competitor_and_a_better_pair_is_one() -> None:
    known = story(source("a", "Nine boats sank."), source("b", "Eleven boats sank. Two boats were saved."))
    place = {item.fact.value.text: at for at, item in enumerate(known.facts) if item.fact.kind == "count"}
    nine, eleven, two = place["9"], place["11"], place["2"]
    alone, among = (
        dict(
            zip(
                COMPETING,
                competition(known, pairs, np.array([100, 250][: len(pairs)]), np.zeros(len(pairs), dtype=bool))[:, 0],
                strict=True,
            )
        )
        for pairs in ([(nine, eleven)], [(nine, eleven), (nine, two)])
    )
    assert alone["competing.rank"] == 0
    assert among["competing.rank"] == 1
    assert among["competing.worse_margin"] - among["competing.better_margin"] < 0
    assert alone["competing.worse_margin"] > among["competing.worse_margin"], "a competitor of 250 is ahead of 100"


def test_a_score_does_not_depend_on_the_order_of_the_pair() -> None:
    known = gold()
    pairs = [*combinations(range(min(16, len(known.facts))), 2)]
    model = link_model()
    columns = feature_columns(known, pairs, model.families)
    assert feature_columns(known, [(b, a) for a, b in pairs], model.families).tolist() == columns.tolist()
    scored = score_pairs(known, pairs, model)
    assert all(0 < found.probability < 1 and len(found.row) == len(model.final.features) for found in scored.values())


def test_a_closer_pair_is_likelier() -> None:
    """Two sentences of one event, another object, another event: made here, judged by the shipped model."""
    known = story(
        source("a", "The fire at the Harlow mill killed 12 workers on Monday, officials said."),
        source("b", "Officials said 14 workers were killed in Monday's fire at the Harlow mill. The mill has 300 looms."),
    )
    place = {item.fact.value.text: at for at, item in enumerate(known.facts) if item.fact.kind == "count"}
    pairs = [(min(place["12"], place[other]), max(place["12"], place[other])) for other in ("14", "300")]
    scored = score_pairs(known, sorted(pairs), link_model())
    assert scored[pairs[0]].log_odds > scored[pairs[1]].log_odds


@pytest.mark.parametrize("part", ["pair", "final"])
def test_a_model_of_other_features_is_refused(part: str) -> None:
    data: Any = copy.deepcopy(read_file("link.json"))
    data[part]["features"][0] = "bearer.shoe_size"
    with pytest.raises(ModelError, match=r"models/link\.json was fitted on other features"):
        link_model(data)


def test_a_model_of_features_in_another_order_is_refused() -> None:
    data: Any = copy.deepcopy(read_file("link.json"))
    features = data["pair"]["features"]
    features[0], features[1] = features[1], features[0]
    with pytest.raises(ModelError, match=r"models/link\.json was fitted on other features"):
        link_model(data)


def test_a_model_with_a_family_that_is_not_installed_is_refused() -> None:
    with pytest.raises(ModelError, match=r"models/link\.json .*not installed: tides"):
        link_model({**read_file("link.json"), "families": ["tides"]})


def test_a_model_without_its_parts_is_refused() -> None:
    with pytest.raises(ModelError, match=r"models/link\.json"):
        link_model({})


def test_a_schema_stands_for_names_and_their_order() -> None:
    names = names_of(FAMILIES)
    assert schema_hash(names) == schema_hash(list(names))
    assert len({schema_hash(names), schema_hash(names[::-1]), schema_hash(names[1:])}) == 3
