"""Results and ranks: the winner changed round, another score, another match, the first and the second."""

from __future__ import annotations

from typing import Any

import pytest

from discrepancy.model.fact import Fact
from tests.judge.made import ask, claim, fact, number, sources

DAYS = sources(a="2019-05-01", b="2019-05-01")


def score(source: str, text: str, winner: str | None = None, loser: str | None = None, **more: Any) -> Fact:
    details = {"winner": winner, "loser": loser} if winner and loser else {}
    return fact("count", source, text, text, attribute="score", head="score", details=details, **more)


def verdicts(how: str, *facts: Fact) -> list[str]:
    return [str(found.verdict) for found in ask(how, claim(*facts, label="thing"), dates=DAYS)]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-2", "Penmore", "Harwick"), ["conflict"]),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "2-3", "Harwick Town", "Penmore"), []),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "3-1", "Harwick", "Penmore"), ["conflict"]),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "1-0", "Harwick", "Ferring"), []),
        (score("a", "3-2", "Harwick", "Penmore"), score("b", "1-0"), []),
        (score("a", "3-2"), score("b", "1-0"), ["conflict"]),
        (score("a", "2-1", qualifiers=("event=part of the match",)), score("b", "3-2"), []),
    ],
)
def test_results(left: Fact, right: Fact, wanted: list[str]) -> None:
    assert verdicts("score", left, right) == wanted


def rank(source: str, place: int, head: str = "woman", subject: str | None = "Ida Holm", **more: Any) -> Fact:
    more.setdefault("predicate", "lead")
    return fact("count", source, f"{place}.", number(place, unit="rank"), attribute="rank", head=head, subject=subject, **more)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (rank("a", 1), rank("b", 2), ["conflict"]),
        (rank("a", 1), rank("b", 2, subject=None), ["conflict"]),
        (rank("a", 1), rank("b", 1), []),
        (rank("a", 1), rank("b", 2, subject="Rut Carver"), []),
        (rank("a", 1), rank("b", 2, "mayor"), []),
        (rank("a", 1), rank("b", 2, predicate="join"), []),
        (rank("a", 2, modifiers=("largest",)), rank("b", 3, modifiers=("oldest",)), []),
    ],
)
def test_ranks(left: Fact, right: Fact, wanted: list[str]) -> None:
    assert verdicts("order", left, right) == wanted


def test_the_reason_names_both_sides() -> None:
    (found,) = ask("score", claim(score("a", "3-2", "Harwick", "Penmore"), score("b", "3-2", "Penmore", "Harwick")), dates=DAYS)
    assert found.reason == "Harwick beat Penmore in a, Penmore beat Harwick in b"
