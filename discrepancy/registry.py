"""The folder is the list: what a folder's modules declare, and what third parties add by entry point."""

from __future__ import annotations

import importlib
import importlib.metadata
import pkgutil
from collections.abc import Mapping
from functools import cache
from typing import Any


@cache
def collect(package: str, name: str, group: str | None = None) -> Mapping[str, Any]:
    """Every object called `name` in the modules of `package`, keyed by its `id`, sorted.

    `group` names an entry-point group (such as "discrepancy.kinds") whose entries load such objects from elsewhere.
    Raises ValueError where two of them share an id.
    """
    found: dict[str, Any] = {}
    root = importlib.import_module(package)
    modules = sorted(m.name for m in pkgutil.iter_modules(root.__path__) if not m.name.startswith("_"))
    declared = [getattr(importlib.import_module(f"{package}.{module}"), name, None) for module in modules]
    if group is not None:
        entries = sorted(importlib.metadata.entry_points(group=group), key=lambda entry: entry.name)
        declared += [entry.load() for entry in entries]
    for item in declared:
        if item is None:
            continue
        if item.id in found:
            raise ValueError(f"{package}: two things are called {item.id!r}")
        found[item.id] = item
    return dict(sorted(found.items()))
