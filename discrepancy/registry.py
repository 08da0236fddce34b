"""The folder is the list: what a folder's modules declare, and what third parties add by entry point."""

from __future__ import annotations

import importlib
import importlib.metadata
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Any

from discrepancy.scan.fact_kind import Trait


@cache
def collect(package: str, name: str, group: str | None = None) -> Mapping[str, Any]:
    """Every object called `name` in the modules of `package`, keyed by its `id`, sorted.

    `group` names an entry-point group (such as "discrepancy.kinds") whose entries load such objects from elsewhere.
    Raises ValueError where two of them share an id.
    """
    found: dict[str, Any] = {}
    declared = [getattr(importlib.import_module(module), name, None) for module in _modules(package)]
    if group is not None:
        entries = sorted(importlib.metadata.entry_points(group=group), key=lambda entry: entry.name)
        declared += [entry.load() for entry in entries]
    for item in declared:
        if item is None:
            continue
        if item.id in found:
            raise ValueError(f"{package}: two things have the id {item.id!r}")
        found[item.id] = item
    return dict(sorted(found.items()))


@cache
def kinds_with(*traits: Trait) -> frozenset[str]:
    """The ids of the kinds of fact, third parties' included, that have any of these traits."""
    return frozenset(
        id for id, kind in collect("discrepancy.kinds", "KIND", "discrepancy.kinds").items() if not kind.traits.isdisjoint(traits)
    )


@cache
def kind_with(trait: Trait) -> str:
    """The id of the program's own kind with this trait, for facts and claims that are made outside `kinds`. Raises ValueError where several have it."""
    (id,) = (id for id, kind in collect("discrepancy.kinds", "KIND").items() if trait in kind.traits)
    return id


def _modules(package: str) -> list[str]:
    """The public modules of a package, and those of each subpackage that says `COLLECTED = True`."""
    found = []
    for each in pkgutil.iter_modules(importlib.import_module(package).__path__):
        module = f"{package}.{each.name}"
        if each.name.startswith("_"):
            continue
        if each.ispkg and getattr(importlib.import_module(module), "COLLECTED", False):
            found += _modules(module)
        else:
            found.append(module)
    return sorted(found)
