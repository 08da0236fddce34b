"""Whether two values of a kind agree: numbers after rounding, dates at the coarser precision, texts if one contains the other."""

from __future__ import annotations

from discrepancy.link.pairs.numeric_similarity import agree_but_for_rounding
from discrepancy.model.fact import Fact
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.names.comparison.compare_names import is_same_name


def values_agree(left: Fact, right: Fact) -> bool:
    """Whether the two values agree. No rule has been applied yet, so a difference is not yet a finding."""
    numbers = kinds_with(Trait.NUMBER)
    if left.kind in numbers and right.kind in numbers:
        return agree_but_for_rounding(left, right)
    one, other = sorted((left.value.text, right.value.text), key=lambda text: (text.casefold(), text))
    if one.casefold() == other.casefold():
        return True
    if {left.kind, right.kind} <= kinds_with(Trait.NAME):
        return is_same_name(one, other)
    one, other = one.casefold(), other.casefold()
    if {left.kind, right.kind} <= kinds_with(Trait.MOMENT):
        return (
            one.startswith(other)
            or other.startswith(one)
            or (("t" in one) != ("t" in other) and one.partition("t")[0] == other.partition("t")[0])
        )
    return left.kind == right.kind and left.kind in kinds_with(Trait.ABBREVIABLE) and (one in other or other in one)
