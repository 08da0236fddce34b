"""docs/promises.md: every promise is held by a test that there is, and every figure is today's."""

from __future__ import annotations

import ast
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from benchmarks.promises import BLOCK, BLOCKS, PAGE, misses, refresh
from discrepancy.judge.rules import load_rules

ROOT = Path(__file__).parents[1]
TEXT = PAGE.read_text(encoding="utf-8")
PROMISES = [
    (row.split(" | ")[0].lstrip("| "), re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row.partition(" | ")[2]))
    for row in TEXT.partition("# What it cannot do")[0].splitlines()
    if row.startswith("| ") and not row.startswith(("| promise |", "|---"))
]


@cache
def stated_in(path: str) -> frozenset[str]:
    """The tests that a file states, classes included."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"))


def test_there_are_promises() -> None:
    assert len(PROMISES) >= 40
    assert len({promise for promise, _ in PROMISES}) == len(PROMISES)


@pytest.mark.parametrize(("promise", "tests"), PROMISES, ids=[promise for promise, _ in PROMISES])
def test_a_promise_is_held_by_tests_that_there_are(promise: str, tests: list[tuple[str, str]]) -> None:
    assert tests, "a promise without a test"
    assert [(path, name) for path, name in tests if not (ROOT / path).is_file() or name not in stated_in(path)] == []


def test_every_test_that_is_named_anywhere_is_found_by_the_test_above() -> None:
    assert TEXT.count("::") == sum(len(tests) for _, tests in PROMISES)


def test_the_blocks_are_there() -> None:
    assert [name for _, name, _, _ in BLOCK.findall(TEXT)] == list(BLOCKS)


def test_every_known_miss_is_told() -> None:
    known = [example.name for rule in load_rules(examples=True) for example in rule.examples if example.todo]
    assert [name for name in known if name not in misses(None)] == []


@pytest.mark.slow
def test_the_figures_are_fresh() -> None:
    assert refresh(TEXT) == TEXT, "`make golden` measures anew"


FLOOR = tomllib.loads((ROOT / "tests" / "quality_floor.toml").read_text(encoding="utf-8"))
STEP = 3
"""Hundredths above its floor from which a figure has to raise it."""


@pytest.mark.parametrize("figure", sorted(FLOOR))
def test_no_figure_falls_below_its_floor(figure: str) -> None:
    row = re.search(rf"^\| {re.escape(figure)} \| (\d+) of (\d+) ", TEXT, re.MULTILINE)
    assert row is not None
    reached = 100 * int(row[1]) / int(row[2])
    assert FLOOR[figure] <= reached <= FLOOR[figure] + STEP


MOST_SPRUNG = 0.015
"""Greatest share of traps that may be sprung."""


def test_nearly_no_trap_is_sprung() -> None:
    row = re.search(r"^\| traps sprung \| (\d+) of (\d+) ", TEXT, re.MULTILINE)
    assert row is not None
    assert int(row[1]) <= MOST_SPRUNG * int(row[2])
