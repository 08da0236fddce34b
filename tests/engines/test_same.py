"""Every engine gives the same facts, claims and discrepancies, byte for byte."""

from dataclasses import replace

import pytest

from benchmarks.gold import GOLD
from discrepancy.model.problem import UserError
from discrepancy.read.intake.sources import read_sources
from tests.engines.collections import examined, generated, odd, outcome

pytestmark = pytest.mark.slow


SOURCES = (*generated(9), *odd())


@pytest.fixture(scope="module")
def few():
    """The evaluation clusters."""
    return read_sources(sorted(map(str, GOLD.glob("d0[1-4]*")))).sources


def test_processes_give_what_one_process_gives_on_the_clusters(few):
    assert outcome(examined(few, engine="processes", workers=2)) == outcome(examined(few))


def test_a_large_collection_is_the_same_in_rows_and_in_objects(monkeypatch):
    rows = examined(SOURCES, engine="local")
    monkeypatch.setattr("discrepancy.engines.plan.ENOUGH", 10**9)
    objects = examined(SOURCES, engine="local")
    assert isinstance(objects.facts, tuple)
    assert not isinstance(rows.facts, tuple)
    assert outcome(rows) == outcome(objects)


def test_facts_of_a_large_collection_are_a_sequence():
    facts = examined(SOURCES, engine="local").facts
    every = tuple(facts)
    assert len(facts) == len(every) > 150
    assert (facts[0], facts[-1], facts[10:12]) == (every[0], every[-1], every[10:12])
    with pytest.raises(IndexError):
        facts[len(every)]
    with pytest.raises(IndexError):
        facts[-len(every) - 1]


def test_an_unknown_engine_is_named():
    with pytest.raises(UserError, match=r"no engine 'dusk'; one of auto, local"):
        examined(SOURCES, engine="dusk")


def test_claims_of_many_stories_come_in_one_order_with_and_without_a_store(tmp_path, monkeypatch):
    monkeypatch.setattr("discrepancy.engines.plan.ENOUGH", 10**9)
    first, *others = (replace(source, id=f"{name}/{source.id}") for name, source in zip("zyxwvutsrqponm", SOURCES, strict=True))
    shuffled = tuple(sorted([replace(first, id=f"a/{first.id}"), *others], key=lambda source: source.id))
    without, kept = examined(shuffled, engine="auto"), examined(shuffled, engine="auto", store=str(tmp_path / "s.facts"))
    assert outcome(without) == outcome(kept)
    assert without.timelines == kept.timelines
    assert [claim.story for claim in kept.claims] == sorted(claim.story for claim in kept.claims)


def unasked(*_, **__):
    raise AssertionError("worked out anew")


def test_few_sources_stay_in_this_process_and_are_remembered(tmp_path, monkeypatch):
    monkeypatch.setattr("discrepancy.engines.processes.Worker", None)
    store = str(tmp_path / "s.facts")
    without, cold = examined(SOURCES[:3], engine="auto"), examined(SOURCES[:3], engine="auto", store=store)
    for work in ("discrepancy.extraction.extract", "discrepancy.comparison.link_story", "discrepancy.comparison.judge_story"):
        monkeypatch.setattr(work, unasked)
    warm = examined(SOURCES[:3], engine="auto", store=store)
    assert isinstance(warm.facts, tuple)
    assert isinstance(warm.claims, tuple)
    assert outcome(without) == outcome(cold) == outcome(warm)
    assert warm.timelines == without.timelines
    assert len(warm.claims) > 20
