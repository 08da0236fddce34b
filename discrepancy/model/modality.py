"""Modalities that tell no two values apart: what a writer adds to a figure out of caution, or because it is still to come."""

from __future__ import annotations

from discrepancy.model.fact import Fact

_NOT_YET = frozenset({None, "possible"}), frozenset({"planned", "possible"}), frozenset({"planned", "offered"})
"""What may be is said with caution, and what is promised is planned; of a term in prison, what could be imposed is the maximum."""
_COMING = (*_NOT_YET, frozenset({None, "planned"}))
"""Of counts: a firm "will shed" jobs in one paper and "sheds" them in the next."""


def one_standing(left: Fact, right: Fact) -> bool:
    """Whether the modalities of two values of one kind differ in nothing but how sure the writer is that something comes."""
    said = {left.qualifier("modality"), right.qualifier("modality")}
    if len(said) == 1:
        return True
    pairs = _COMING if left.kind == right.kind == "count" else _NOT_YET
    return "sentence" not in (left.kind, right.kind) and any(said <= pair for pair in pairs)
