"""Guesses and floods are slowed, by a clock that the tests turn."""

from __future__ import annotations

import pytest

from discrepancy.review.shared.backoff import BURST, FREE, LONGEST, MOST, Backoff, Bucket, block_of
from discrepancy.review.shared.doorkeeper import Doorkeeper, Wait
from discrepancy.review.shared.presence import AWAY, WINDOWS, Presence


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class People:
    def __init__(self) -> None:
        self.tokens = {"good": "Ana", "fine": "Ben"}
        self.asked = 0

    def names(self) -> tuple[str, ...]:
        return tuple(self.tokens.values())

    def who(self, token: str) -> str | None:
        self.asked += 1
        return self.tokens.get(token)


def test_waits_double_up_to_a_limit_and_end_with_the_right_token() -> None:
    clock = Clock()
    backoff = Backoff(clock)
    waits = []
    for _ in range(FREE + 12):
        backoff.failed("a")
        waits.append(backoff.wait("a"))
    assert waits[: FREE - 1] == [0] * (FREE - 1)
    assert waits[FREE - 1 : FREE + 4] == [1, 2, 4, 8, 16]
    assert waits[-1] == LONGEST
    assert backoff.wait("b") == 0
    clock.now += LONGEST
    assert backoff.wait("a") == 0
    backoff.failed("a")
    assert backoff.wait("a") == LONGEST, "waiting is no pardon"
    backoff.succeeded("a")
    assert backoff.wait("a") == 0


def test_no_number_of_addresses_fills_the_memory() -> None:
    backoff, bucket = Backoff(Clock()), Bucket(Clock())
    for number in range(MOST + 50):
        backoff.failed(str(number))
        bucket.take(str(number))
    assert len(backoff._failed) == len(bucket._left) == MOST


def test_a_brute_force_is_looked_up_ever_more_seldom() -> None:
    clock, people = Clock(), People()
    door = Doorkeeper(people, Backoff(clock))
    for number in range(20_000):
        door.who(f"guess {number}", "9.9.9.9")
        clock.now += 0.1
    assert people.asked < 25
    answer = door.who("good", "9.9.9.9")
    assert isinstance(answer, Wait), "even the right token is not looked up while its address waits"
    assert door.who("good", "8.8.8.8") == "Ana"


def test_who_is_in_stays_in_whatever_others_at_the_address_do() -> None:
    door = Doorkeeper(People(), Backoff(Clock()))
    assert door.who("good", "1.1.1.1") == "Ana"
    for number in range(50):
        door.who(f"guess {number}", "1.1.1.1")
    assert door.who("good", "1.1.1.1") == "Ana"
    assert isinstance(door.who("fine", "1.1.1.1"), Wait)


def test_a_revoked_token_opens_nothing_and_is_no_guess() -> None:
    people, clock = People(), Clock()
    door = Doorkeeper(people, Backoff(clock))
    assert door.who("good", "1.1.1.1") == "Ana"
    del people.tokens["good"]
    assert [door.who("good", "1.1.1.1") for _ in range(100)] == [None] * 100
    assert door.who("fine", "1.1.1.1") == "Ben", "an open window of somebody revoked locks nobody out"
    assert [door.who(nothing, "1.1.1.1") for nothing in (None, "", "x" * 201)] == [None] * 3


def test_a_flood_is_answered_at_a_steady_rate() -> None:
    clock = Clock()
    bucket = Bucket(clock)
    assert sum(bucket.take("a") for _ in range(10 * BURST)) == BURST
    assert bucket.take("b")
    clock.now += 1
    assert sum(bucket.take("a") for _ in range(100)) == 20


@pytest.mark.parametrize(
    ("address", "block"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("unix:", "unknown"),
        ("", "unknown"),
    ],
)
def test_what_counts_as_one_address(address: str, block: str) -> None:
    assert block_of(address) == block


def test_who_looks_at_what_is_forgotten_with_the_window() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.seen("Ana", "one", 3)
    presence.seen("Ana", "two", None)
    presence.seen("Ben", "one", None)
    assert presence.now() == (("Ana", 3), ("Ben", None))
    clock.now += AWAY - 1
    presence.seen("Ben", "one", 4)
    clock.now += 2
    assert presence.now() == (("Ben", 4),)
    presence.left("Ben")
    assert presence.now() == ()
    for number in range(3 * WINDOWS):
        presence.seen("Ana", str(number), number)
    assert len(presence.now()) == WINDOWS
