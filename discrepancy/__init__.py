"""Finds what cannot all be true when several sources tell one story."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from discrepancy.model.discrepancy import Severity as Severity
    from discrepancy.model.discrepancy import State as State
    from discrepancy.model.discrepancy import Verdict as Verdict
    from discrepancy.model.problem import Problem as Problem
    from discrepancy.model.problem import UserError as UserError
    from discrepancy.model.settings import Settings as Settings
    from discrepancy.model.source import Source as Source
    from discrepancy.pipeline import check as check
    from discrepancy.report.content.result import Report as Report
    from discrepancy.scan.names.comparison.compare_names import compare_names as compare_names

# The public names and where they live. They are loaded on first use: `import discrepancy` and `discrepancy --help` stay fast.
_HOMES = {
    "Problem": "discrepancy.model.problem",
    "Report": "discrepancy.report.content.result",
    "Settings": "discrepancy.model.settings",
    "Severity": "discrepancy.model.discrepancy",
    "Source": "discrepancy.model.source",
    "State": "discrepancy.model.discrepancy",
    "UserError": "discrepancy.model.problem",
    "Verdict": "discrepancy.model.discrepancy",
    "check": "discrepancy.pipeline",
    "compare_names": "discrepancy.scan.names.comparison.compare_names",
}

__all__ = list(_HOMES)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return importlib.import_module("importlib.metadata").version("discrepancy")
    if name not in _HOMES:
        raise AttributeError(f"module 'discrepancy' has no attribute {name!r}")
    found = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES, "__version__"})
