"""JSON as the standard library indents it, whatever is in it, but for controls, which it writes as escapes."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discrepancy.report.text.indented_json import encoded, indented
from discrepancy.report.text.printable import coded

_LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
_VALUES = st.recursive(_LEAVES, lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside), max_leaves=15)


@given(_VALUES)
def test_it_is_what_the_standard_library_writes(value: object) -> None:
    assert indented(value) == coded(json.dumps(value, ensure_ascii=False, indent=1))
    assert json.loads(indented(value)) == value


def test_a_tuple_is_a_list_and_an_empty_one_stays_on_its_line() -> None:
    assert indented({"sides": (), "more": (1, "b")}) == '{\n "sides": [],\n "more": [\n  1,\n  "b"\n ]\n}'


@pytest.mark.parametrize("value", [math.nan, math.inf, b"bytes", {1, 2}])
def test_what_json_does_not_have_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="not a JSON value"):
        indented([value])


@pytest.mark.slow
@given(st.dictionaries(st.text(), st.lists(_VALUES, max_size=5) | _VALUES, max_size=5))
def test_encoded_is_the_same_with_its_lists_made_as_they_are_written(values: dict[str, object]) -> None:
    made = {name: iter(value) if isinstance(value, list) else value for name, value in values.items()}
    wanted = coded(json.dumps(values, ensure_ascii=False, indent=1)) + "\n"
    assert encoded(made) == wanted.encode("utf-8", "backslashreplace")
