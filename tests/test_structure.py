"""The shape of the code: folders, functions, values, word lists. What exceeds a limit is listed in tests/structure.toml, which may only shrink."""

from __future__ import annotations

import ast

import pytest

from tests.structure import kind_ids, listed, long_functions, measured, overlapping_lists, soft_dataclasses, wide_folders, word_lists

FOUND = measured()
LISTED = listed()


@pytest.mark.parametrize("guard", sorted(FOUND))
def test_nothing_new_exceeds_a_limit(guard: str) -> None:
    found, known = FOUND[guard], LISTED[guard]
    if isinstance(found, list):
        assert [item for item in found if item not in known] == []
    else:
        assert isinstance(known, dict)
        assert {path: number for path, number in found.items() if number > known.get(path, 0)} == {}


@pytest.mark.parametrize("guard", sorted(FOUND))
def test_what_is_mended_is_listed_no_more(guard: str) -> None:
    found, known = FOUND[guard], LISTED[guard]
    if isinstance(known, list):
        assert [item for item in known if item not in found] == [], "run python -m tests.structure"
    else:
        assert isinstance(found, dict)
        assert {path: number for path, number in known.items() if number > found.get(path, 0)} == {}, "run python -m tests.structure"


@pytest.mark.parametrize("guard", sorted(FOUND))
def test_nothing_exceeds_a_limit(guard: str) -> None:
    assert not LISTED[guard], "tests/structure.toml may list what a change cannot mend at once; nothing does today"


def test_the_guards_can_fail() -> None:
    """Each guard finds what it is for in a module that breaks it."""
    body = "\n".join(f"    x{n} = {n}" for n in range(45))
    tree = ast.parse(
        f'@dataclass\nclass Soft:\n    a: int\n\ndef long():\n{body}\n\nONE = "of at in on by with"\nTWO = {{"of", "at", "in", "on", "by"}}\n'
        'if fact.kind == "age":\n    pass\nCLAIM = Claim(kind="age")\nSOME = frozenset({"age", "date"})\n'
    )
    trees = {f"discrepancy/room/m{n}.py": tree for n in range(16)}
    one = {"discrepancy/room/m.py": tree}
    assert long_functions(one) == ["discrepancy/room/m.py:long"]
    assert soft_dataclasses(one) == ["discrepancy/room/m.py:Soft"]
    assert overlapping_lists({"discrepancy/scan/m.py": tree}) == ["discrepancy/scan/m.py:ONE ~ discrepancy/scan/m.py:TWO"]
    assert kind_ids(one, {"age", "date"}) == {"discrepancy/room/m.py": 3}
    assert wide_folders(trees) == ["discrepancy/room"]
    assert [name for name, _ in word_lists(tree)] == ["ONE", "TWO"]
