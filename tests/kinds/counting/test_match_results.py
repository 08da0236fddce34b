"""Results of matches and ranks: who beat whom, and which place in which order."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts, stated


@pytest.mark.parametrize(
    ("text", "winner", "loser"),
    [
        ("Harwick beat Penmore 3-2 on Sunday.", "Harwick", "Penmore"),
        ("Penmore lost 3-2 to Harwick.", "Harwick", "Penmore"),
        ("Penmore were beaten 3-2 by Harwick Town.", "Harwick Town", "Penmore"),
        ("Harwick's 3-2 win over Penmore sent them up.", "Harwick", "Penmore"),
        ("Penmore won 3-2 against the Harwick side.", "Penmore", "Harwick"),
        ("It ended 3-2.", None, None),
    ],
)
def test_who_beat_whom(text: str, winner: str | None, loser: str | None) -> None:
    (fact,) = [fact for fact in facts("count", text) if fact.attribute == "score"]
    assert (fact.value.text, fact.detail("winner"), fact.detail("loser")) == ("3-2", winner, loser)


def test_half_time_is_another_score() -> None:
    (fact,) = [fact for fact in facts("count", "Harwick led 2-1 at half-time.") if fact.attribute == "score"]
    assert fact.qualifier("event") is not None


@pytest.mark.parametrize(
    ("text", "rank", "head"),
    [
        ("She was the second woman to lead the union.", 2, "woman"),
        ("It is the third-largest port in Spain.", 3, "port"),
        ("He became the first pilot to land there.", 1, "pilot"),
    ],
)
def test_ranks(text: str, rank: int, head: str) -> None:
    (fact,) = [fact for fact in facts("count", text) if fact.attribute == "rank"]
    assert (fact.value.low, fact.head) == (rank, head)


@pytest.mark.parametrize("text", ["The second half was dull.", "The first witness cried.", "It lasted a second."])
def test_what_is_no_rank(text: str) -> None:
    assert [fact for fact in facts("count", text) if fact.attribute == "rank"] == []


def test_twice_is_two_times() -> None:
    assert stated("count", "They have spoken twice.") == [("twice", 2.0, 2.0, "time")]
    assert stated("count", "It is twice as long.") == []


def test_a_level_is_counted_in_its_year() -> None:
    (fact,) = facts("count", "The town had 9,400 residents in 2011.")
    assert fact.detail("at") == "2011"


def test_one_killed_is_a_count() -> None:
    assert [(q, low) for q, low, _, _ in stated("count", "One killed and two wounded in the blast, medics said.")] == [
        ("One killed", 1.0),
        ("two wounded", 2.0),
    ]
