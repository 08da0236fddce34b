"""A copy with other fields is what `dataclasses.replace` makes."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from discrepancy.model.fact import Fact
from discrepancy.model.frozen.changed import changed
from discrepancy.model.value import Value

FACT = Fact(kind="age", source="a.txt", start=3, end=5, quote="34", value=Value(text="34"))


def test_it_is_the_copy_that_replace_makes() -> None:
    found = changed(FACT, source="b.txt", value=Value(text="35"), entity="b.txt#0")
    assert type(found) is Fact
    assert found == replace(FACT, source="b.txt", value=Value(text="35"), entity="b.txt#0")
    assert hash(found) == hash(replace(FACT, source="b.txt", value=Value(text="35"), entity="b.txt#0"))
    assert FACT.source == "a.txt"
    field = "source"
    with pytest.raises(FrozenInstanceError):
        setattr(found, field, "c.txt")


def test_a_field_must_be_known() -> None:
    with pytest.raises(KeyError, match="colour"):
        changed(FACT, colour="red")


def test_a_value_that_checks_itself_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Checked:
        low: int
        high: int

        def __post_init__(self) -> None:
            assert self.low <= self.high

    with pytest.raises(TypeError, match="Checked"):
        changed(Checked(1, 2), low=3)
