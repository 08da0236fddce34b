"""Compare the lists of charges that two sources give for one person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from discrepancy.judge.comparison import Finding
from discrepancy.model.discrepancy import Verdict
from discrepancy.model.fact import Detail, Fact

Sheet = tuple[Fact, ...]
Akin = Callable[[Fact, Fact], bool]
"""Whether two charges may be one: the same, broader, or in other words."""

AWAITING = frozenset({None, "charged", "denied", "wanted", "suspected"})
"""Outcomes of a charge before any judgement."""


def charge_lists(facts: Iterable[Fact]) -> Mapping[str, Sheet]:
    """The charges that no court has judged yet, by source, in the order of the text; one fact for each wording."""
    found: dict[str, dict[str, Fact]] = {}
    for fact in sorted(facts, key=lambda fact: (fact.source, fact.start)):
        if fact.detail(Detail.OUTCOME) in AWAITING:
            found.setdefault(fact.source, {}).setdefault(fact.value.text.lower(), fact)
    return {source: tuple(charges.values()) for source, charges in found.items()}


def charge_list_finding(facts: Iterable[Fact], akin: Akin) -> Finding | None:
    """A variant where two sources give lists and neither list contains the other; else None."""
    of_source = {
        name: sheet for name, sheet in charge_lists(facts).items() if len(sheet) > 1
    }  # one charge alone may be the gravest of many
    names = sorted(of_source)
    differing = {
        name
        for at, one in enumerate(names)
        for other in names[at + 1 :]
        if _more(of_source[one], of_source[other], akin) and _more(of_source[other], of_source[one], akin)
        for name in (one, other)
    }
    sides: dict[str, tuple[Fact, ...]] = {}
    for name in names:
        if name in differing:
            told = ", ".join(fact.value.text for fact in of_source[name])
            sides[told] = (*sides.get(told, ()), *of_source[name])
    if len(sides) < 2:
        return None
    return Finding(
        verdict=Verdict.VARIANT,
        sides=tuple(sides.items()),
        reason="each source lists a charge that the other lacks; lists of charges change over time",
    )


def _more(ours: Sheet, theirs: Sheet, akin: Akin) -> bool:
    """Whether one list has a charge that the other does not contain in any wording."""
    return any(not any(akin(mine, yours) for yours in theirs) for mine in ours)
