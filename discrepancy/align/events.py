"""When two dates or places are of one event: the event's noun or verb, who and what takes part, and whether it is the only one."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Set

from discrepancy.align.bare import bare
from discrepancy.align.happens import ROLES, one_event, one_of
from discrepancy.align.known import Known
from discrepancy.align.places import home, one_anchor, one_place, travels
from discrepancy.model.fact import Fact

EVENT_KINDS = frozenset({"date", "place"})

POINTS: Mapping[str, int] = {
    "base": 10,
    "event": 38,
    "event synonym": 26,
    "event beside": 16,
    "role": 22,
    "home": 34,
    "anchor": 28,
    "same place": 58,
    "only such event": 22,
    "only time": 12,
    "entity": 18,
    "participants": 40,
    "other entity": -18,
    "other event": -8,
    "far apart": -45,
    "other grain": -6,
    "floating": -60,
    "reckoned": -14,
    "bare": 70,
    "one source": -16,
    "caption": 20,
}
"""Points of each part, by hand: an event of a rare name that is the only one of its name in both sources is just enough, or one event
and one bearer, or one event and words beside both. An event counts in full where its name is as rare as RARE."""

CUSTODY = frozenset(
    {"arrest", "detain", "stop", "hold", "catch", "apprehend", "intercept", "seize", "nab", "capture", "take", "kidnap", "abduct", "snatch"}
)
"""What is done to one person who is taken (Levin 1993, verbs of obtaining and of holding): which word is used is the writer's choice."""


def event_parts(left: Known, right: Known) -> list[tuple[str, int]]:
    """The scored parts of the link between two dates or two places."""
    a, b = left.fact, right.fact
    found: dict[str, float] = {"base": 1.0}
    ours, theirs = left.events, right.events
    same_entity = None if left.entity is None or right.entity is None else left.entity == right.entity
    if a.kind == "place":
        _places(a, b, same_entity, found)
    if not (home(a) or home(b)) and "other event" not in found:
        stand, rare = one_of(ours, theirs)
        if not stand and same_entity and {a.predicate, b.predicate} <= CUSTODY:
            stand = 1
        if not stand and "role" in found and travels(a) and travels(b):
            stand = 1
        if stand:
            found["event" if stand == 2 else "event synonym"] = rare or 1.0
            found["only such event"] = float(left.only_attribute and right.only_attribute and "role" not in found)
            found["only time"] = float(left.only_clock and right.only_clock)
        elif _beside(ours, right.near) or _beside(theirs, left.near):
            found["event beside"] = 1.0
        elif ours and theirs:
            found["other event"] = 1.0
    if same_entity is not None:
        found["entity" if same_entity else "other entity"] = 1.0
    found["participants"] = participants(left, right, {*ours, *theirs})
    months = 0
    if a.kind == "date":
        planned = a.detail("tense") == "future" or b.detail("tense") == "future"
        months = _months(a.value.text, b.value.text)
        if months > FAR and not planned and not ONCE & {*ours, *theirs}:
            found["far apart"] = 0.5 if len(a.value.text) == len(b.value.text) == len("1991") else 1.0
        found["other grain"] = float(("T" in a.value.text) != ("T" in b.value.text))
        # "50 minutes later": a time of day that another one and a stretch of time give, with the errors of both.
        found["reckoned"] = float(any(fact.detail("form") == "anchored" and "T" in fact.value.text for fact in (a, b)))
        found["floating"] = float("floating" in (a.detail("anchor"), b.detail("anchor")))
    if bool(ours) == bool(theirs) and "other event" not in found and not ("far apart" in found and months > LONG) and bare(left, right):
        found["bare"] = 1.0
    if a.source == b.source:
        found["caption" if "caption" in (a.place, b.place) and a.place != b.place else "one source"] = 1.0
    return [(name, round(POINTS[name] * value)) for name, value in found.items() if value]


def most_points(left: Known, right: Known, least: int) -> int:
    """No less than the parts of two dates or places add up to; may say less than that where even so it is below `least`.

    Nearly all pairs are told apart by it: what is cheap to know is counted, and what is not as if it spoke for the pair.
    """
    if bare(left, right):
        return 100
    a, b = left.fact, right.fact
    same_entity = None if left.entity is None or right.entity is None else left.entity == right.entity
    found: dict[str, float] = {"base": 1.0}
    if a.kind == "place":
        _places(a, b, same_entity, found)
    elif "floating" in (a.detail("anchor"), b.detail("anchor")):
        found["floating"] = 1.0
    if same_entity is not None:
        found["entity" if same_entity else "other entity"] = 1.0
    if a.source == b.source:
        found["caption" if "caption" in (a.place, b.place) and a.place != b.place else "one source"] = 1.0
    points = sum(POINTS[name] for name in found) + POINTS["only time"] * (left.only_clock and right.only_clock)
    stand, _ = one_of(left.events, right.events)
    if stand == 2:
        points += POINTS["event"] + POINTS["only such event"]
    elif stand or (same_entity and {a.predicate, b.predicate} <= CUSTODY) or "role" in found:
        points += POINTS["event synonym"] + POINTS["only such event"]
    else:
        points += POINTS["event beside"]
    if points + POINTS["participants"] < least:
        return points
    return points + math.ceil(POINTS["participants"] * participants(left, right, {*left.events, *right.events}))


def _places(a: Fact, b: Fact, same_entity: bool | None, found: dict[str, float]) -> None:
    if home(a) or home(b) or "dateline" in (a.attribute, b.attribute):
        one = home(a) and home(b) and a.attribute == b.attribute
        found["home" if one and same_entity else "role" if one and same_entity is None else "other event"] = 1.0
    elif (a.attribute == "route") != (b.attribute == "route"):
        found["other event"] = 1.0
    elif any(fact.attribute == "destination" and not travels(fact) for fact in (a, b)):
        found["other event"] = 1.0  # "a loss to a neighbour" against "a loss at home"
    elif a.attribute in ROLES and a.attribute == b.attribute:
        found["role"] = 1.0
    if a.detail("direction") and b.detail("direction") and one_anchor(a, b):
        found["anchor"] = 1.0
    if one_place(a, b):
        found["same place"] = 1.0


def _months(left: str, right: str) -> int:
    """Whole months between two ISO dates, years alone counted as twelve; 0 where either has no year."""
    ours, theirs = _MONTH.match(left), _MONTH.match(right)
    if ours is None or theirs is None:
        return 0
    years = abs(int(ours[1]) - int(theirs[1]))
    if ours[2] and theirs[2]:
        return abs((int(ours[1]) - int(theirs[1])) * 12 + int(ours[2]) - int(theirs[2]))
    return 12 * years if years > 1 else 0


FAR, LONG = 2, 12
"""Months beyond which what happens again has happened again; and beyond which even one sentence in two sources tells of two times."""
_MONTH = re.compile(r"(\d{4})(?:-(\d\d))?")
ONCE = frozenset(
    "birth bear death die building build construction construct founding found establish opening open inaugurate complete discovery discover"
    " invent graduate marriage marry wed retire join burial bury conviction convict publication appointment appoint".split()
)
"""What happens once to whom it happens."""


def _beside(events: tuple[str, ...], near: Mapping[str, float]) -> bool:
    return any(one_event(event, word) for event in events for word in near)


def participants(left: Known, right: Known, events: Set[str] = frozenset()) -> float:
    """How much of what stands beside both is common, 0 to 1; the event's own words count apart."""
    return min(1.0, _common(left.near, right.near, events) + _common(left.around, right.around, events) / 3)


def _common(left: Mapping[str, float], right: Mapping[str, float], but: Set[str]) -> float:
    total = 0.0
    for word, weight in left.items():
        if word in right and word not in but:
            total += min(weight, right[word])
    return total
