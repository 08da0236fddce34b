"""Clusters and candidates: what logic forbids is never joined, and neither order nor names of sources change what is."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations

import pytest

from benchmarks.gold import GOLD
from discrepancy.extraction import extract
from discrepancy.link.claims import link_story
from discrepancy.link.clustering import clusters
from discrepancy.link.pairs.blocking import ALL_PAIRS, candidate_pairs
from discrepancy.link.pairs.comparability import comparable_families
from discrepancy.link.pairs.constraints import cannot_link
from discrepancy.link.pairs.fact_context import StoryContext
from discrepancy.link.pairs.scorer import ScoredPair, link_model, score_pairs
from discrepancy.link.pairs.value_agreement import values_agree
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source
from discrepancy.read.intake.sources import read_sources
from tests.link.build import source, story

STORIES = sorted(path.name for path in GOLD.iterdir() if path.is_dir())[::6]


@cache
def sources_of(name: str) -> tuple[Source, ...]:
    return read_sources([str(GOLD / name)]).sources


@cache
def extracts_of(name: str) -> tuple[Extract, ...]:
    return tuple(extract(one) for one in sources_of(name))


def grouped(extracts: tuple[Extract, ...], called: dict[str, str]) -> Counter[frozenset[tuple[str, int, int, str, str]]]:
    """The claims as sets of facts, sources by their first names."""
    return Counter(
        frozenset((called[fact.source], fact.start, fact.end, fact.kind, claim.attribute) for fact in claim.facts)
        for claim in link_story(extracts)
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", STORIES)
def test_the_order_of_sources_changes_nothing(name: str) -> None:
    extracts = extracts_of(name)
    assert link_story(extracts[::-1]) == link_story(extracts)


@pytest.mark.parametrize("name", STORIES)
def test_the_names_of_sources_change_nothing(name: str) -> None:
    sources = sources_of(name)
    own = {one.id: one.id for one in sources}
    renamed = [Source(id=f"{99 - at}-{one.id[::-1]}", text=one.text, published=one.published) for at, one in enumerate(sources)]
    called = {new.id: old.id for new, old in zip(renamed, sources, strict=True)}
    assert grouped(tuple(extract(one) for one in renamed), called) == grouped(extracts_of(name), own)


@pytest.mark.parametrize("name", STORIES)
def test_every_fact_is_in_one_claim_of_each_of_its_families(name: str) -> None:
    extracts = extracts_of(name)
    stated = {fact.id: len(comparable_families(fact)) for extract in extracts for fact in extract.facts}
    claims = [claim for claim in link_story(extracts) if claim.subject_sort != "office" and not claim.between]
    found = Counter(fact.id for claim in claims for fact in claim.facts)
    assert set(found) == set(stated)
    assert all(found[fact] <= most for fact, most in stated.items()), "one claim may be that of two families"


@pytest.mark.parametrize("name", STORIES)
def test_no_claim_holds_what_logic_forbids(name: str) -> None:
    known = StoryContext(extracts_of(name))
    place = {item.id: item for item in known.facts}
    for claim in link_story(extracts_of(name)):
        if claim.subject_sort != "office":
            for a, b in combinations(claim.facts, 2):
                assert cannot_link(place[a.id], place[b.id], known.unlike) is None, (a.quote, b.quote)


@pytest.mark.parametrize("name", STORIES)
def test_candidates_are_sorted_pairs_that_logic_allows(name: str) -> None:
    known = StoryContext(extracts_of(name))
    pairs = candidate_pairs(known)
    assert list(pairs) == sorted(set(pairs))
    assert all(a < b and cannot_link(known.facts[a], known.facts[b], known.unlike) is None for a, b in pairs)


def test_in_a_crowd_not_every_pair_is_a_candidate_and_the_like_are() -> None:
    each = [f"The {noun} of {place} counted {number} {noun}s." for number, (place, noun) in enumerate(crowd(), 11)]
    known = story(source("a", " ".join(each)), source("b", " ".join(each[::-1])))
    counts = [at for at, item in enumerate(known.facts) if item.fact.kind == "count"]
    assert len(counts) > ALL_PAIRS
    pairs = {*candidate_pairs(known)}
    assert len(pairs) < len(counts) * (len(counts) - 1) // 8
    facts = known.facts
    same = [(a, b) for a, b in combinations(counts, 2) if facts[a].fact.quote == facts[b].fact.quote]
    assert len(same) == len(each)
    assert set(same) <= pairs


def crowd() -> list[tuple[str, str]]:
    """Places and things: each pair once, each thing in many places."""
    places = "Vardal Harlow Lindow Senn Brod Halden Ourense Rondane Arendal Skagen".split()
    things = "baker tailor mason weaver cooper farrier glazier tanner potter thatcher".split()
    return [(place, thing) for place in places for thing in things]


def scored(known: StoryContext, **log_odds: int) -> dict[tuple[int, int], ScoredPair]:
    """Scores made by hand, by the figures of the two facts: `_12_14=300`."""
    place = {item.fact.value.text: at for at, item in enumerate(known.facts) if item.fact.kind == "count"}
    found = {}
    for name, value in log_odds.items():
        left, right = (place[figure] for figure in name.split("_")[1:])
        found[min(left, right), max(left, right)] = ScoredPair(log_odds=value)
    return found


def figures(known: StoryContext, made: dict[tuple[int, int], ScoredPair]) -> set[frozenset[str]]:
    agree = {(a, b): values_agree(known.facts[a].fact, known.facts[b].fact) for a, b in made}
    found = clusters(known, made, agree)
    return {frozenset(known.facts[at].fact.value.text for at in places) for places in found if known.facts[places[0]].fact.kind == "count"}


def test_the_best_pair_is_joined_and_the_second_best_is_not() -> None:
    known = story(source("a", "Nine boats sank."), source("b", "Eleven boats sank. Two boats burned."))
    assert figures(known, scored(known, _9_11=500, _9_2=400)) == {frozenset({"9", "11"}), frozenset({"2"})}


def test_a_pair_against_all_odds_is_not_joined() -> None:
    known = story(source("a", "Nine boats sank."), source("b", "Eleven boats sank."))
    assert figures(known, scored(known, _9_11=-9_000)) == {frozenset({"9"}), frozenset({"11"})}


def test_a_chain_is_not_closed_over_a_pair_that_speaks_against_it() -> None:
    known = story(source("a", "Nine boats sank."), source("b", "Eleven boats sank."), source("c", "Thirteen boats sank."))
    apart = figures(known, scored(known, _9_11=3_000, _11_13=500, _9_13=-9_000))
    assert apart == {frozenset({"9", "11"}), frozenset({"13"})}
    assert figures(known, scored(known, _9_11=3_000, _11_13=500, _9_13=500)) == {frozenset({"9", "11", "13"})}


def test_two_values_of_one_sentence_are_kept_apart_whatever_their_score() -> None:
    known = story(source("a", "Nine boats and eleven rafts sank."), source("b", "Ten vessels sank."))
    found = figures(known, scored(known, _9_10=3_000, _10_11=2_000))
    assert found == {frozenset({"9", "10"}), frozenset({"11"})}


def test_a_story_without_facts_has_no_claims() -> None:
    assert link_story([]) == ()
    assert link_story([extract(source("a", "It rained."))]) == ()
    assert score_pairs(story(source("a", "It rained.")), [], link_model()) == {}
