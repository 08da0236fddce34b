"""What two facts have in common, as numbers: the features of the linear score in weights.py."""

from __future__ import annotations

from collections.abc import Mapping

from discrepancy.align.family import CLOSED_ATTRIBUTES, COMPETING
from discrepancy.align.gates import one_sum, same_attribute, telling
from discrepancy.align.happens import one_of
from discrepancy.align.known import Known
from discrepancy.align.sizes import agree, exchanged, orders_apart
from discrepancy.model.fact import Fact
from discrepancy.text.events.occasions import LIGHT
from discrepancy.text.lexicon.countables import counted
from discrepancy.text.lexicon.lookup import is_person_noun, same_predicate

_OF_NAMES = frozenset({"date", "place", "identifier"})
_NARROWING = frozenset({"part", "scope", "period", "event"})

LEAD = 400
"""Characters of a text in which it tells what the story is: a headline and about two sentences."""
NEAR_MOST = 1.5
AROUND_MOST = 2.5
"""Shared weight above this says no more: a long sentence copied is one piece of evidence."""


def features(left: Known, right: Known) -> dict[str, float]:
    """The features that are not zero, by name."""
    a, b = left.fact, right.fact
    found: dict[str, float] = {}
    _attribute(left, right, found)
    _head(left, right, found)
    if a.predicate and b.predicate:
        same = a.predicate == b.predicate
        found["predicate" if same else "predicate synonym"] = float(same or same_predicate(a.predicate, b.predicate))
    if "predicate" not in found or not (found["predicate"]):
        # What one sentence says by a verb stands beside the other value as a noun: "were treated", "needed treatment".
        found["predicate beside"] = float(a.predicate in right.verbs or b.predicate in left.verbs)
    if a.predicate and b.predicate and not any(found.get(name) for name in ("predicate", "predicate synonym", "predicate beside")):
        found["other predicate"] = float(not (a.predicate in LIGHT or b.predicate in LIGHT))
    if left.entity and right.entity:
        same = left.entity == right.entity
        found["entity" if same else "other entity" if left.fact.kind in _OF_NAMES else "other bearer"] = 1.0
    if a.kind == b.kind == "duration" and (stand := one_of(left.events, right.events))[0]:
        found["one event" if stand[0] == 2 else "like event"] = stand[1]  # "searched for nine hours", "the search ended after nine hours"
    if a.modifiers and b.modifiers:
        found["modifiers" if set(a.modifiers) & set(b.modifiers) else "other modifiers"] = 1.0
    if a.qualifiers and b.qualifiers:
        common = {*a.qualifiers} & {*b.qualifiers}
        found["qualifier"] = float(any(qualifier.partition("=")[0] in _NARROWING for qualifier in common))
    found["near words"], found["near share"] = _shared(left.near, right.near, min(left.near_weight, right.near_weight), NEAR_MOST, 0.1)
    found["sentence words"], found["sentence share"] = _shared(
        left.around, right.around, min(left.around_weight, right.around_weight), AROUND_MOST, 0.3
    )
    if a.kind == b.kind == "quantity" and not (telling(a) or telling(b)) and left.only_attribute and right.only_attribute:
        # The one area, the one distance of each text, where anything else is said of both.
        found["only such measure"] = float(found["near words"] > 0 or found["sentence words"] > 0)
    if a.qualifiers != b.qualifiers:
        found["other modality"] = float(a.qualifier("modality") != b.qualifier("modality"))
    if a.kind in COMPETING and b.kind in COMPETING:
        found["orders apart"] = orders_apart(a, b)
        others = any(found.get(name) for name in ("other head", "other people", "other attribute"))
        found["figures exchanged"] = float(not others and a.source != b.source and exchanged(a, b))
        found["same year"] = float(bool(left.years) and left.years == right.years)
        found["other year"] = float(left.years != right.years and not agree(a, b))
    found["lead"] = float(_leads(a) and _leads(b) and a.source != b.source)
    found["headline"] = float("headline" in (a.place, b.place) and a.place != b.place)
    found["one source"] = float(a.source == b.source)
    found[a.kind] = 1.0
    found["score"] = float(a.kind == "count" and a.value.low is None and a.value.high is None)
    return {name: value for name, value in found.items() if value}


def _leads(fact: Fact) -> bool:
    return fact.place == "headline" or fact.start < LEAD


def _attribute(left: Known, right: Known, found: dict[str, float]) -> None:
    a, b = telling(left.fact), telling(right.fact)
    shares = left.fact.kind == right.fact.kind == "percent"
    if a and b and shares and "share" in (left.fact.attribute, right.fact.attribute) and a != b:
        return  # the noun beside a share is not always what it is of
    if a and b:
        same = same_attribute(a, b)
        if same is None and left.fact.kind == right.fact.kind == "money" and one_sum(a, b):
            if "payment" in (a, b):
                return
            same = "synonym"
        name = {"same": "attribute", "synonym": "attribute synonym"}.get(same or "", "other attribute")
        if same == "same" and shares and left.fact.attribute == right.fact.attribute == "share":
            if not (left.only_attribute and right.only_attribute):
                return
            name = "same whole"  # a third of the province has light, and two thirds of the province none
        elif same == "same":
            # A toll, a turnout: it names the value only where its source gives no other value of that name.
            # The one channel or street of a text is still one of many.
            only = left.only_attribute and right.only_attribute and left.fact.kind != "identifier"
            listed = left.fact.kind in CLOSED_ATTRIBUTES
            name = ("only such attribute" if only else "listed attribute") if listed else ("only such event" if only else "attribute")
        found[name] = 1.0
    elif (a or b) and not shares:  # a share may be of something or just a share
        found["attribute on one side"] = 1.0


def _head(left: Known, right: Known, found: dict[str, float]) -> None:
    a, b = left.fact.head, right.fact.head
    if left.fact.kind == right.fact.kind == "identifier":
        return  # its head is its class, which is its attribute
    if a and b:
        stand = counted(a, b)
        counts = left.fact.kind == right.fact.kind == "count"
        if stand == "same" and counts:
            found["head"] = 1.0
            found["only such head"] = float(left.only_head and right.only_head)
        elif stand == "same" and left.fact.kind == right.fact.kind == "quantity":
            found["measured noun"] = 1.0  # "the dam, 38 metres high", "the 48-metre dam"
        elif stand == "same":
            found["noun"] = 1.0  # of a sum or a measure it says little more than the attribute does
        elif stand == "synonym":
            found["head synonym"] = 1.0
        elif stand in ("broader", "narrower", "anyone"):
            found["broader head"] = 1.0
        else:
            # The noun beside a sum, a share or a length is often not what it is of; the noun beside a count is what is counted.
            people = counts and is_person_noun(a) and is_person_noun(b)
            found["other people" if people else "other head" if counts else "other noun"] = 1.0
    elif a or b:
        found["head beside"] = float((a or b) in (right.near if a else left.near))


def _shared(left: Mapping[str, float], right: Mapping[str, float], smaller: float, most: float, least: float) -> tuple[float, float]:
    """(weight shared, its part of `smaller`, the weight of the side that says less); no part is taken of almost nothing."""
    if left.keys().isdisjoint(right):
        return 0.0, 0.0
    shared = sum(min(weight, right[word]) for word, weight in left.items() if word in right)
    return min(shared, most), shared / smaller if smaller > least else 0.0
