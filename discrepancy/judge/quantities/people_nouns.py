"""Kinds of people: "civilians" are a part of "people"."""

from __future__ import annotations

from discrepancy.lang.en.quantities.counts import ANYONE, NEUTRAL
from discrepancy.lang.en.words.casualty_verbs import casualty_attribute
from discrepancy.model.fact import Fact


def is_kind_of_people(part: Fact, whole: Fact) -> bool:
    """Whether `part` counts people of one kind and `whole` people of any."""
    return not counts_any_people(part) and counts_any_people(whole)


def counts_any_people(fact: Fact) -> bool:
    """Whether people of any kind are counted, not one kind of them; a survivor is anyone who survived."""
    anyone = fact.head in ANYONE or (bool(fact.head) and casualty_attribute(fact.head or "") == fact.attribute)
    return anyone and NEUTRAL.issuperset(fact.modifiers)
