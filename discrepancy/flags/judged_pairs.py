"""Reviewers' decisions as pairs of passages, on which a link model can be fitted and measured."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from types import MappingProxyType

from discrepancy.model.discrepancy import Discrepancy, State
from discrepancy.model.fact import Fact

SAME = {State.WRONG: True, State.ALL_TRUE: True, State.NOT_SAME: False}
"""Decisions that say whether two values are of one thing; `known` and `needs-call` do not."""


def judged_pairs(discrepancies: Iterable[Discrepancy], right: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    """One line with a JSON object for each two passages on two sides of a decided discrepancy, in order.

    `same` says whether both are of one thing, `true` whether they contradict each other or differ as the rule says. `right_value` is in
    a row only where `right` has it, by the id of the discrepancy. Offsets count characters of the source's text. The discrepancies are
    those of a run without `not-same` splits, with their states.
    """
    for item in discrepancies:
        same = SAME.get(item.state)
        if same is None:
            continue
        said = {"right_value": right[item.id]} if right.get(item.id) else {}
        for one, other in combinations(item.sides, 2):
            for a in one.facts:
                for b in other.facts:
                    row = {"left": _passage(a), "right": _passage(b), "kind": item.kind, "rule": item.rule, "state": str(item.state)}
                    yield json.dumps({**row, "same": same, "true": item.state is State.WRONG, **said}, ensure_ascii=False)


def _passage(fact: Fact) -> dict[str, object]:
    return {"source": fact.source, "start": fact.start, "end": fact.end, "quote": fact.quote}
