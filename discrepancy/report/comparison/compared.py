"""Two JSON reports compared: which findings are new, which are gone, and which changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from discrepancy.model.discrepancy import State, Tier
from discrepancy.model.problem import Problem, UserError
from discrepancy.report.content.objects import SCHEMA
from discrepancy.report.content.result import UNDECIDED
from discrepancy.system.bounded_files import read_file
from discrepancy.system.disk import refusal_reason

Finding = Mapping[str, Any]
"""A discrepancy as the JSON report has it."""
WATCHED = ("verdict", "severity", "state", "tier", "reason", "note")
"""Fields whose change counts as a change of the finding; its values are compared separately."""
_NEEDED = ("id", "rule", "kind", "verdict", "severity", "state", "subject", "attribute", "reason", "sides")

LARGEST = 256.0
"""Megabytes of the largest report that is read back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One finding that is in both reports; `what` gives each difference with its old and its new value."""

    before: Finding
    after: Finding
    what: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """`same` counts the findings that did not change."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    changed: tuple[Change, ...]
    same: int

    @property
    def failing(self) -> tuple[Finding, ...]:
        """Findings that count, are undecided, and are new or changed."""
        found = (*self.new, *(change.after for change in self.changed))
        return tuple(each for each in found if each["state"] in UNDECIDED and each.get("tier", Tier.COUNTS) == Tier.COUNTS)


def read_findings(path: str) -> tuple[Finding, ...]:
    """The findings of a report that `--format json` wrote. Raises UserError."""
    try:
        found = json.loads(read_file(path, LARGEST, pipe=True))
    except OSError as error:
        raise UserError(Problem(path=path, message=f"cannot be read: {refusal_reason(error)}")) from None
    except (ValueError, RecursionError):
        raise UserError(
            Problem(path=path, message="is not JSON: give a report that `discrepancy check --format json:FILE` wrote")
        ) from None
    if not isinstance(found, dict) or found.get("schema") != SCHEMA or not isinstance(found.get("discrepancies"), list):
        message = f"is not a report of schema {SCHEMA}: give one that `discrepancy check --format json:FILE` wrote"
        raise UserError(Problem(path=path, message=message))
    every = (*found["discrepancies"], *found.get("possible", ()))
    for number, each in enumerate(every, 1):
        if not isinstance(each, dict) or not all(name in each for name in _NEEDED) or each["state"] not in list(State):
            raise UserError(Problem(path=path, message=f"its finding {number} is not in the form that the program writes"))
    return every


def compare(before: Sequence[Finding], after: Sequence[Finding]) -> Compared:
    """The findings of the later report against those of the earlier one.

    A finding is the same if its id is, or if rule and attribute are and a name and a passage are shared: an id changes with the values.
    """
    old = {each["id"]: each for each in before}
    pairs = [(old.pop(each["id"]), each) for each in after if each["id"] in old]
    known = {each["id"] for _, each in pairs}
    new = []
    for each in (each for each in after if each["id"] not in known):
        twin = next((id for id, other in old.items() if _is_twin(other, each)), None)
        if twin is None:
            new.append(each)
        else:
            pairs.append((old.pop(twin), each))
    changes = [Change(before=left, after=right, what=what) for left, right in pairs if (what := _differences(left, right))]
    return Compared(new=tuple(new), gone=tuple(old.values()), changed=tuple(changes), same=len(pairs) - len(changes))


def values(found: Finding) -> tuple[str, ...]:
    """The values of its sides."""
    return tuple(str(side["value"]) for side in found["sides"])


def _is_twin(left: Finding, right: Finding) -> bool:
    if (left["rule"], left["attribute"]) != (right["rule"], right["attribute"]):
        return False
    return not _names(left).isdisjoint(_names(right)) and not _passages(left).isdisjoint(_passages(right))


def _names(found: Finding) -> set[str]:
    return {str(name) for name in (*found.get("names", ()), found["subject"])}


def _passages(found: Finding) -> set[tuple[str, str]]:
    return {(str(fact["source"]), str(fact["quote"])) for side in found["sides"] for fact in side["facts"]}


def _differences(left: Finding, right: Finding) -> tuple[tuple[str, str, str], ...]:
    before, after = values(left), values(right)
    found = [("values", " / ".join(before), " / ".join(after))] if sorted(before) != sorted(after) else []
    found += [(name, _field(left, name), _field(right, name)) for name in WATCHED if _field(left, name) != _field(right, name)]
    return tuple(found)


def _field(found: Finding, name: str) -> str:
    default = Tier.COUNTS if name == "tier" else ""
    return str(found.get(name) or default)


def counts(compared: Compared) -> Iterable[tuple[str, int]]:
    """The number of new, gone and changed findings, for one line."""
    return (("new", len(compared.new)), ("gone", len(compared.gone)), ("changed", len(compared.changed)), ("unchanged", compared.same))
