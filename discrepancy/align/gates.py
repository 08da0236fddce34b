"""What keeps two facts apart whatever else agrees: the hard gates, each with its name."""

from __future__ import annotations

from discrepancy.align.family import GENERIC, NUMBER_KINDS, share_family
from discrepancy.model.fact import Fact
from discrepancy.text.lexicon import relation, same_predicate

_QUALIFIERS = ("modality", "scope", "period", "event", "part")
_CHANGES = ("change", "per")


def veto(left: Fact, right: Fact, same_entity: bool | None) -> str | None:
    """The gate that keeps two facts apart, or None. `same_entity` is None where the bearer of either is unknown."""
    if not share_family(left, right):
        return "kinds or units do not compare"
    if same_entity is False:
        return "about two different people or things"
    for name in _QUALIFIERS:
        a, b = left.qualifier(name), right.qualifier(name)
        if a != b:
            return f"{name}: {a or 'none said'} / {b or 'none said'}"
    for name in _CHANGES:
        if (left.detail(name) is None) != (right.detail(name) is None):
            return "a change against a level" if name == "change" else "a rate against an amount"
    return _coordinated(left, right) or _attributes(left, right)


def _coordinated(left: Fact, right: Fact) -> str | None:
    """Two values in one sentence of one source are two attributes, unless one renders or corrects the other."""
    if left.source != right.source or left.sentence != right.sentence or left.kind not in NUMBER_KINDS:
        return None
    if left.value == right.value or left.detail("twin") or right.detail("twin") or left.detail("correction") or right.detail("correction"):
        return None
    return "two values side by side in one sentence"


def telling(fact: Fact) -> str:
    """The attribute, where it says more than the kind, the unit or the head noun; else empty."""
    return "" if fact.attribute in GENERIC or fact.attribute in (fact.head, fact.kind, fact.value.unit) else fact.attribute


def same_attribute(a: str, b: str) -> str | None:
    """same, synonym or None for two attributes."""
    if a == b:
        return "same"
    if same_predicate(a, b) or relation(a, b) == "same":
        return "synonym"
    return None


def _attributes(left: Fact, right: Fact) -> str | None:
    a, b = telling(left), telling(right)
    if a and b and left.kind == right.kind and not same_attribute(a, b):
        return f"attribute: {a} / {b}"
    if left.kind == right.kind == "count" and left.head and right.head:
        if bool(a) != bool(b) and not (same_attribute(a or left.predicate or "", b or right.predicate or "")):
            return f"attribute: {a or 'none said'} / {b or 'none said'}"
        stand = relation(left.head, right.head)
        if stand in ("opposite", "sibling"):
            return f"counted: {left.head} / {right.head}"
    return None
