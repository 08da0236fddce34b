"""The stages as the rooms declare them: each exists, gets what it needs from an earlier one, and stands in docs/stages.md."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import fields, is_dataclass
from pathlib import Path

import discrepancy
from discrepancy import model
from discrepancy.stage import Stage

PAGE = Path(__file__).parents[1] / "docs" / "stages.md"
GIVEN = {"paths", "rules", "flags"}
"""What the user gives."""


def declared() -> list[Stage]:
    """The stages of all rooms, each after those that add what it needs; of those that are ready, the first by name."""
    rooms = [importlib.import_module(f"discrepancy.{each.name}") for each in pkgutil.iter_modules(discrepancy.__path__) if each.ispkg]
    left = sorted((stage for room in rooms for stage in getattr(room, "STAGES", ())), key=lambda stage: stage.name)
    ordered: list[Stage] = []
    known = set(GIVEN)
    while left:
        ready = next((stage for stage in left if known.issuperset(stage.needs)), None)
        assert ready is not None, f"nothing adds what these need: {[(stage.name, set(stage.needs) - known) for stage in left]}"
        left.remove(ready)
        ordered.append(ready)
        known.update(ready.adds)
    return ordered


def table(stages: list[Stage]) -> str:
    rows = [f"| {s.name} | `{s.function}` | {', '.join(s.needs)} | {', '.join(s.adds)} | {s.scorer} |" for s in stages]
    return "\n".join(["| stage | function | needs | adds | how good it is alone |", "|---|---|---|---|---|", *rows])


def known_values() -> dict[str, set[str]]:
    """Each value that travels, with its fields."""
    found: dict[str, set[str]] = {}
    for each in pkgutil.iter_modules(model.__path__):
        for name, value in vars(importlib.import_module(f"discrepancy.model.{each.name}")).items():
            if isinstance(value, type) and is_dataclass(value):
                found[name] = {field.name for field in fields(value)} | {key for key in vars(value) if not key.startswith("_")}
    return found


def test_every_stage_has_its_function() -> None:
    stages = declared()
    assert len(stages) >= 10
    for stage in stages:
        module, _, name = stage.function.partition(":")
        assert callable(getattr(importlib.import_module(module), name)), stage


def test_what_stages_need_and_add_exists() -> None:
    values = known_values()
    for stage in declared():
        for item in (*stage.needs, *stage.adds):
            owner, dot, field = item.partition(".")
            assert not dot or field in values[owner], f"{stage.name}: {item}"


def test_no_two_stages_add_the_same() -> None:
    added = [item for stage in declared() for item in stage.adds]
    assert sorted(set(added)) == sorted(added)


def test_the_page_shows_the_table() -> None:
    expected = table(declared())
    print(expected)
    assert expected in PAGE.read_text(encoding="utf-8"), "docs/stages.md is stale: put the table printed above into it"
