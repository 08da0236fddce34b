"""The scorer scores: perfect answers get everything, wrong ones do not."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from benchmarks import agreement, gold, quality, score
from benchmarks.units import same_number
from discrepancy.model.discrepancy import Discrepancy, Severity, Side, Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.model.value import Value
from discrepancy.report.content.result import Report

TEXTS = {"a.txt": "The crane lifted 4.2 tonnes. Mara Lind, 51, watched.", "b.txt": "Lind, 55, saw 4,200 kilograms rise."}
GOLD = {
    "facts": [
        {"kind": "quantity", "source": "a.txt", "quote": "4.2 tonnes", "value": 4.2, "unit": "tonne"},
        {"kind": "age", "source": "a.txt", "quote": "51", "value": 51, "unit": "year"},
        {"kind": "age", "source": "b.txt", "quote": "55", "value": 55, "unit": "year"},
    ],
    "discrepancies": [
        {
            "kind": "age",
            "subject": "Mara Lind",
            "level": "conflict",
            "why": "four years",
            "sides": [[{"source": "a.txt", "quote": "51"}], [{"source": "b.txt", "quote": "55"}]],
        }
    ],
    "traps": [
        {
            "kind": "quantity",
            "why": "one mass",
            "sides": [[{"source": "a.txt", "quote": "4.2 tonnes"}], [{"source": "b.txt", "quote": "4,200 kilograms"}]],
        }
    ],
}


@pytest.fixture
def cluster(tmp_path: Path) -> gold.Cluster:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return gold.load(tmp_path)


def fact(kind: str, source: str, quote: str, number: float, unit: str) -> Fact:
    start = TEXTS[source].index(quote)
    value = Value(text=str(number), low=number, high=number, unit=unit)
    return Fact(kind=kind, source=source, start=start, end=start + len(quote), quote=quote, value=value)


FACTS = (
    fact("quantity", "a.txt", "4.2 tonnes", 4200, "kilogram"),
    fact("age", "a.txt", "51", 51, "year"),
    fact("age", "b.txt", "55", 55, "year"),
    fact("quantity", "b.txt", "4,200 kilograms", 4200, "kilogram"),
)


def report(verdict: Verdict, *pairs: tuple[int, int]) -> Report:
    found = tuple(
        Discrepancy(
            id=f"{left}{right}",
            rule="r",
            kind=FACTS[left].kind,
            verdict=verdict,
            severity=Severity.ERROR,
            subject="s",
            attribute="a",
            reason="r",
            message="m",
            confidence=1.0,
            sides=(Side(value="x", facts=(FACTS[left],)), Side(value="y", facts=(FACTS[right],))),
        )
        for left, right in pairs
    )
    sources = tuple(Source(id=name, text=text, published=datetime.date(2020, 1, 1)) for name, text in TEXTS.items())
    return Report(sources=sources, facts=FACTS, discrepancies=found)


def test_a_perfect_answer(cluster: gold.Cluster) -> None:
    counts, lines = score.score(cluster, report(Verdict.CONFLICT, (1, 2)))
    assert counts["right"] == counts["facts"] == 3
    assert counts["conflicts found"] == counts["conflicts"] == counts["conflicts true"] == counts["conflicts reported"] == 1
    assert counts["sprung"] == 0
    assert lines == []


def test_a_trap_and_a_miss(cluster: gold.Cluster) -> None:
    counts, lines = score.score(cluster, report(Verdict.CONFLICT, (0, 3)))
    assert counts["conflicts found"] == 0
    assert counts["sprung"] == counts["traps"] == 1
    assert counts["conflicts true"] == 0
    assert len(lines) == 3


def test_another_level_is_no_find(cluster: gold.Cluster) -> None:
    counts, _ = score.score(cluster, report(Verdict.VARIANT, (1, 2)))
    assert counts["conflicts found"] == 0
    assert counts["variants reported"] == 1
    assert counts["variants true"] == 0


def test_the_second_report_of_one_thing_is_false(cluster: gold.Cluster) -> None:
    counts, _ = score.score(cluster, report(Verdict.CONFLICT, (1, 2), (1, 2)))
    assert counts["conflicts true"] == 1
    assert counts["conflicts reported"] == 2


@pytest.mark.parametrize(
    ("wanted", "got", "same"),
    [
        ("2019-03", "2019-03", True), ("2019-03", "2019-03-04", False), ("--05-06", "2019-05-06", True), ("T21:40", "2019-05-06T21:40", True),
        ("deputy harbour master", "Deputy Harbour Master", True), ("deputy harbour master", "harbour pilot", False),
    ],
)  # fmt: skip
def test_texts_and_dates(wanted: str, got: str, same: bool) -> None:
    assert agreement.same_text(wanted, got) is same


def test_units() -> None:
    assert same_number(1.5, "year", 18, "month")
    assert same_number(10, "pound", 4.5359237, "kilogram")
    assert not same_number(10, "USD", 10, "EUR")
    assert not same_number(10, "gram", 10, None)


def test_an_open_end_must_be_open() -> None:
    assert agreement.same_value("count", 12, "person", "at-least", Value(text="12", low=12, high=None, unit="person"))
    assert not agreement.same_value("count", 12, "person", "at-least", Value(text="12", low=12, high=12, unit="person"))


def test_every_published_cluster_can_be_read() -> None:
    found = gold.clusters()
    assert len(found) > 10
    assert all(cluster.facts and cluster.discrepancies for cluster in found)


def test_a_share_of_nothing_is_no_number() -> None:
    assert quality.ratio(0, 0) == "0/0"
    assert quality.ratio(3, 4) == "3/4 = 0.75"
