"""Laws that hold for what is found between sources, whatever they say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discrepancy.pipeline import check
from discrepancy.report.content.result import Report
from tests.laws.sentences import source, texts

ROOT = Path(__file__).parents[2]
CALM = settings(max_examples=60, deadline=None, derandomize=True)

GRETA = ("Greta Holm, 34, won the regatta.", "Greta Holm, 37, won the regatta.", "The 34-year-old Greta Holm won the regatta.")
DAM = ("Twelve people were killed when the dam broke.", "Nineteen people were killed when the dam broke on 3 June.")
FINE = ("The baker Tomas Brandt was fined €750 for fraud.", "The baker Tomas Brant was fined €900 for tax fraud.")


def stories() -> st.SearchStrategy[list[str]]:
    """Two to four texts that tell some of three stories, each in one of its ways."""
    told = st.lists(st.sampled_from(GRETA + DAM + FINE), min_size=1, max_size=4, unique=True).map("\n\n".join)
    return st.lists(told, min_size=2, max_size=4)


def found(report: Report) -> list[tuple[object, ...]]:
    """Everything about the discrepancies, in their order."""
    return [
        (
            d.id,
            d.rule,
            d.kind,
            d.verdict,
            d.severity,
            d.subject,
            d.reason,
            [(s.value, [(f.source, f.start) for f in s.facts]) for s in d.sides],
        )
        for d in report.discrepancies
    ]


def test_the_stories_are_worth_comparing() -> None:
    one, other = source("\n\n".join((GRETA[0], DAM[0])), "a.txt"), source("\n\n".join((GRETA[1], DAM[1])), "b.txt")
    assert {"age", "count"} <= {d.kind for d in check([one, other]).discrepancies}


@pytest.mark.slow
@given(stories(), st.randoms(use_true_random=False))
@CALM
def test_the_order_of_sources_does_not_matter(told: list[str], chance: object) -> None:
    sources = [source(text, f"{n}.txt") for n, text in enumerate(told)]
    mixed = list(sources)
    chance.shuffle(mixed)
    assert found(check(sources)) == found(check(mixed))


@pytest.mark.slow
@given(texts())
@CALM
def test_a_source_against_itself_agrees(text: str) -> None:
    alone = check([source(text, "a.txt")]).discrepancies
    twice = check([source(text, "a.txt"), source(text, "b.txt")]).discrepancies
    assert sorted((d.kind, d.verdict, [s.value for s in d.sides]) for d in twice) == sorted(
        (d.kind, d.verdict, [s.value for s in d.sides]) for d in alone
    )


@pytest.mark.slow
@given(stories())
@CALM
def test_a_discrepancy_has_two_sides_with_evidence(told: list[str]) -> None:
    sources = {f"{n}.txt": text for n, text in enumerate(told)}
    for d in check([source(text, name) for name, text in sources.items()]).discrepancies:
        assert len(d.sides) >= 2
        assert d.reason
        assert d.message
        for side in d.sides:
            assert side.facts
            for fact in side.facts:
                assert sources[fact.source][fact.start : fact.end] == fact.quote
        spans = [(f.source, f.start, f.end, f.kind) for side in d.sides for f in side.facts]
        assert len(spans) == len(set(spans)), "one fact stands on two sides"


@pytest.mark.slow
def test_the_same_run_twice_gives_the_same_bytes() -> None:
    """In processes whose sets and dicts hash strings differently."""
    outputs = set()
    for seed in ("0", "77"):
        command = [sys.executable, "-m", "discrepancy", "check", "seeds", "--format", "json", "--no-store", "--no-flags"]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=False)
        assert done.returncode in {0, 1}, done.stderr.decode()
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert outputs.pop().startswith(b"{")
