"""How surely a flag knows a discrepancy: which of several it takes, what it says of it, and which ids are given."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import pytest

from discrepancy.flags import Flag, apply
from discrepancy.flags.storage.flag import COLUMNS, cells, decide
from discrepancy.model.discrepancy import Discrepancy, Side, State
from tests.flags.newsroom import discrepancy, fact

TODAY = datetime.date(2026, 6, 1)
TEXTS = {
    "a": "Ada Keller, 34, was on board. She waved.",
    "b": "Keller, 36, said nothing. Nobody else was there.",
    "c": "They say that Ada Keller is 39.",
}


def side(source: str, age: str) -> Side:
    return Side(value=age, facts=(fact(source, TEXTS[source], age),))


A, B, C = side("a", "34"), side("b", "36"), side("c", "39")
FOUND = discrepancy(A, B, names=("Ada Keller", "Keller"))


def flagged(found: Discrepancy = FOUND, state: State = State.ACCEPTED, **more: Any) -> Flag:
    return replace(decide(found, TEXTS, state), **more)


def applied(found: Discrepancy | list[Discrepancy], *flags: Flag, today: datetime.date = TODAY) -> list[tuple[str, State, str | None]]:
    given = found if isinstance(found, list) else [found]
    return [(item.id, item.state, item.note) for item in apply(given, flags, TEXTS, today=today).discrepancies]


def test_a_flag_says_all_that_was_decided() -> None:
    day, until = datetime.date(2026, 1, 2), datetime.date(2026, 3, 4)
    flag = decide(FOUND, TEXTS, State.WRONG, wrong_values=("36",), right_value="34", by="Ana", on=day, until=until, note="so")
    assert (flag.id, flag.state, flag.rule, flag.kind, flag.attribute) == (FOUND.id, State.WRONG, "age-conflict", "age", "age")
    assert (flag.names, flag.values, flag.wrong_values) == (("Ada Keller", "Keller"), ("34", "36"), ("36",))
    assert (flag.reason, flag.by, flag.on, flag.until, flag.note) == ("no birthday lies between 34, 36", "Ana", day, until, "so")
    assert dict(zip(COLUMNS, cells(flag), strict=True)) == {
        "id": FOUND.id,
        "state": "wrong",
        "rule": "age-conflict",
        "kind": "age",
        "attribute": "age",
        "names": "Ada Keller | Keller",
        "values": "34 | 36",
        "wrong_values": "36",
        "right_value": "34",
        "evidence": " | ".join(" ".join(group) for group in flag.evidence),
        "reason": "no birthday lies between 34, 36",
        "by": "Ana",
        "on": "2026-01-02",
        "until": "2026-03-04",
        "note": "so",
    }
    bare = decide(replace(FOUND, names=(), subject=""), TEXTS, State.KNOWN)
    assert (bare.names, bare.by, bare.on, bare.until, bare.note, bare.wrong_values, bare.extra, bare.line) == (
        (),
        "",
        None,
        None,
        "",
        (),
        (),
        0,
    )


def test_the_flag_behind_each_is_given_in_order() -> None:
    other = discrepancy(C, B, subject="Cyril Braun")
    flag = flagged()
    result = apply([other, FOUND], [flag], TEXTS, today=TODAY)
    assert result.flags == (None, flag)
    assert result.stale == ()


def test_a_note_is_told_and_no_note_is_none() -> None:
    assert applied(FOUND, flagged(note="so")) == [(FOUND.id, State.ACCEPTED, "so")]
    assert applied(FOUND, flagged()) == [(FOUND.id, State.ACCEPTED, None)]
    assert applied(replace(FOUND, state=State.WRONG))[0][1] is State.NEW


def test_one_and_two_fresh_values_are_named() -> None:
    three = replace(FOUND, sides=(A, B, C))
    assert applied(three, flagged())[0][1:] == (State.CHANGED, "39 was not yet reported when 34, 36 were decided as accepted")
    assert applied(three, flagged(discrepancy(A, replace(B, value="x", facts=(replace(B.facts[0], quote="x"),)))))[0][1] is State.CHANGED
    alone = flagged(values=("34", "35"), state=State.WRONG, note="asked")
    assert applied(three, alone)[0][1:] == (State.CHANGED, "36, 39 were not yet reported when 34, 35 were decided as wrong; asked")


def test_a_past_day_is_told_with_the_note() -> None:
    flag = flagged(until=TODAY, note="asked")
    assert applied(FOUND, flag)[0][1:] == (State.ACCEPTED, "asked")
    assert applied(FOUND, flag, today=TODAY + datetime.timedelta(1))[0][1:] == (
        State.EXPIRED,
        "accepted until 2026-06-01, which is in the past; asked",
    )
    three = replace(FOUND, sides=(A, B, C))
    assert applied(three, flag, today=TODAY + datetime.timedelta(1))[0][1] is State.CHANGED


@pytest.mark.parametrize(
    ("change", "known"),
    [
        ({"names": ("Keller",)}, True),
        ({"names": ("A. Keller",)}, True),  # a word in common
        ({"names": ("Brandt",)}, True),  # both values in their sentences
        ({"names": ("Brandt",), "values": ("34", "37")}, False),
        ({"names": ("Brandt",), "evidence": (("0f",), ("1f",))}, False),
        ({"names": ("KELLER",), "values": ("34", "37")}, True),
        ({"values": ("33", "37")}, False),
        ({"evidence": (("0f",), ("1f",))}, False),
        ({"attribute": "years"}, True),
        ({"attribute": "AGE", "values": ("34", "37")}, True),
        ({"attribute": "years", "values": ("34", "37")}, False),
        ({"rule": "other"}, False),
        ({"kind": "count"}, False),
    ],
)
def test_what_must_meet(change: dict[str, object], known: bool) -> None:
    assert (applied(FOUND, flagged(**change))[0][1] is not State.NEW) is known


@pytest.mark.parametrize(
    ("change", "known"),
    [
        ({}, True),
        ({"names": ("A. Keller",)}, True),
        ({"names": ("Brandt",)}, False),
        ({"attribute": "years"}, False),
    ],
)
def test_what_was_called_not_the_same_is_known_by_its_name_and_attribute_alone(change: dict[str, object], known: bool) -> None:
    assert (applied(FOUND, flagged(state=State.NOT_SAME, **change))[0][1] is State.NOT_SAME) is known


def test_evidence_of_one_value_is_none_of_the_other() -> None:
    left, right = flagged().evidence
    crossed = flagged(names=("Brandt",), evidence=(right, left))
    assert applied(FOUND, crossed)[0][1] is State.NEW
    assert applied(FOUND, flagged(evidence=(right, left)))[0][1] is State.ACCEPTED  # the name is enough


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ({"attribute": "years"}, {"names": ("Brandt",)}),
        ({"names": ("Brandt",)}, {"names": ("A. Keller",)}),
        ({"names": ("A. Keller",)}, {"names": ("Keller",)}),
        ({"values": ("34", "37")}, {"names": ("Keller",)}),
        ({"evidence": None}, {}),
        ({}, {"id": "own"}),
    ],
)
def test_of_two_flags_the_nearest_knows_it(worse: dict[str, object], better: dict[str, object]) -> None:
    left, _ = flagged().evidence
    poor = flagged(**{"id": "poor", "note": "poor", **({**worse, "evidence": (left, left)} if "evidence" in worse else worse)})
    good = flagged(**{"id": "zz", "note": "good", **better, **({"id": FOUND.id} if better.get("id") else {})})
    for flags in ((poor, good), (good, poor)):
        result = apply([FOUND], flags, TEXTS, today=TODAY)
        assert [item.note for item in result.discrepancies] == ["good"]
        assert result.stale == (poor,)


def test_one_flag_knows_the_first_of_two_that_are_alike() -> None:
    both = apply([FOUND, replace(FOUND, id="twin")], [flagged()], TEXTS, today=TODAY)
    assert [item.state for item in both.discrepancies] == [State.ACCEPTED, State.NEW]


def test_ids_last_and_are_given_once() -> None:
    flag = flagged(id="handle")
    assert applied(FOUND, flag)[0][0] == "handle"
    assert applied(FOUND)[0][0] == FOUND.id
    twins = applied([FOUND, replace(FOUND, sides=(A, C))])
    assert len({id for id, _, _ in twins}) == 2
    assert FOUND.id not in {id for id, _, _ in twins}
    taken = flagged(evidence=(("0f",), ("1f",)))
    ((id, state, _),) = applied(FOUND, taken)
    assert state is State.NEW
    assert id != FOUND.id
    assert len(id) == 12
    long = replace(FOUND, id="x" * 20)
    ((id, _, _),) = applied(long, replace(taken, id="x" * 20))
    assert len(id) == 20
    assert applied(FOUND, taken) == applied(FOUND, taken)


def test_an_id_that_a_flag_gives_to_another_is_not_given_twice() -> None:
    other = discrepancy(C, B, subject="Cyril Braun")
    flag = flagged(id=other.id)
    ids = [id for id, _, _ in applied([FOUND, other], flag)]
    assert ids[0] == other.id
    assert ids[1] != other.id


def test_more_statements_of_a_side_count_as_its_evidence() -> None:
    far = Side(value="34", facts=(fact("c", TEXTS["c"] + " 34", "34"),), more=A.facts)
    assert applied(replace(FOUND, sides=(far, B)), flagged())[0][1] is State.ACCEPTED
