"""When two identifiers of one class may be of one thing: the only one of its class, the same signs in another order, the same series."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.align.bare import bare
from discrepancy.align.happens import one_event
from discrepancy.align.known import Known
from discrepancy.align.wording import series

POINTS: Mapping[str, int] = {
    "base": 10,
    "only such attribute": 26,
    "event": 16,
    "series": 14,
    "entity": 14,
    "near words": 30,
    "bare": 60,
    "other entity": -14,
    "one source": -26,
}
"""Points of each part, by hand: two flights of one airline are two things unless each source speaks of one only, or the same words stand
beside both, or the figures are the same in another order (which `wording` counts)."""


def identifier_parts(left: Known, right: Known) -> list[tuple[str, int]]:
    """The scored parts of the link between two identifiers of one class."""
    a, b = left.fact, right.fact
    found: dict[str, float] = {"base": 1.0}
    found["only such attribute"] = float((left.only_attribute or left.only_head) and (right.only_attribute or right.only_head))
    found["event"] = float(any(one_event(x, y) for x in left.events for y in right.events if x != a.attribute and y != b.attribute))
    found["series"] = float(a.head is not None and a.head == b.head != a.attribute)
    if left.entity and right.entity:
        found["entity" if left.entity == right.entity else "other entity"] = 1.0
    shared = sum(min(weight, right.near[word]) for word, weight in left.near.items() if word in right.near)
    wide = sum(min(weight, right.around[word]) for word, weight in left.around.items() if word in right.around)
    found["near words"] = min(1.0, shared + wide / 3)
    found["bare"] = float(bare(left, right))
    found["one source"] = float(a.source == b.source)
    parts = [(name, round(POINTS[name] * value)) for name, value in found.items() if value]
    return [*parts, ("wording", series(a, b))]
