"""What a fact kind is: an id and a function from a document to facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from discrepancy.model.fact import Fact
from discrepancy.scan.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A fact kind. `extract` yields facts in order without subject, entity, speaker and as-of: `subjects` fills those.

    `shape` says how its values compare: "number" (low, high, unit) or "text". `of_someone`: each value says something of a person or
    an organisation, and compares with nothing without one. `many_per_text`: one text states many values, each of another thing.
    Other rooms ask for these properties by `registry.kinds_where`, and name no kind.
    """

    id: str
    summary: str
    shape: str
    of_someone: bool = False
    many_per_text: bool = False
    extract: Callable[[Document], Iterable[Fact]]
