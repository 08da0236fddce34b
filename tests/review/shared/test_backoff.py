"""Guesses and floods are slowed, by a clock that the tests turn."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress

import pytest

from discrepancy.model.problem import Problem, UserError
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
        self.before: Callable[[], object] = int

    def names(self) -> tuple[str, ...]:
        return tuple(self.tokens.values())

    def who(self, token: str) -> str | None:
        self.asked += 1
        self.before()
        return self.tokens.get(token)


def test_waits_double_up_to_a_limit_and_end_with_the_right_token() -> None:
    clock = Clock()
    backoff = Backoff(clock)
    waits = []
    assert [backoff.attempt("a") for _ in range(FREE - 1)] == [0] * (FREE - 1)
    for _ in range(12):
        assert backoff.attempt("a") == 0
        waits.append(backoff.attempt("a"))
        clock.now += waits[-1]
    assert waits[:5] == [1, 2, 4, 8, 16]
    assert waits[-1] == LONGEST
    assert backoff.attempt("b") == 0
    assert backoff.attempt("a") == 0
    assert backoff.attempt("a") == LONGEST, "waiting is no pardon"
    backoff.succeeded("a")
    assert [backoff.attempt("a") for _ in range(FREE + 1)] == [0] * FREE + [1]


def test_no_number_of_addresses_fills_the_memory() -> None:
    backoff, bucket = Backoff(Clock()), Bucket(Clock())
    for number in range(MOST + 50):
        backoff.attempt(str(number))
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


def test_guesses_of_one_moment_are_not_all_free() -> None:
    people, everyone = People(), threading.Barrier(50)
    door = Doorkeeper(people, Backoff(Clock()))
    people.before = everyone.wait  # each lookup takes until all have begun, or until those that may begin have

    def guess(number: int) -> None:
        with suppress(threading.BrokenBarrierError):
            if isinstance(door.who(f"guess {number}", "9.9.9.9"), Wait):
                everyone.abort()

    threads = [threading.Thread(target=guess, args=(number,)) for number in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert people.asked == FREE


def test_while_nobody_can_be_looked_up_no_try_counts() -> None:
    people = People()
    door = Doorkeeper(people, Backoff(Clock()))

    def closed() -> None:
        raise UserError(Problem(path="people", message="cannot be read"))

    people.before = closed
    for _ in range(3 * FREE):
        with pytest.raises(UserError):
            door.who("good", "1.1.1.1")
    people.before = int
    assert door.who("good", "1.1.1.1") == "Ana"


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
