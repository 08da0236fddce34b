"""What keeps two facts apart whatever else agrees: the hard gates, each with its name."""

from __future__ import annotations

from discrepancy.align.family import ENTITY_KINDS, GENERIC, NUMBER_KINDS, share_family
from discrepancy.align.wording import ONE_REMARK, wording
from discrepancy.model.fact import Fact
from discrepancy.model.modality import one_period, one_standing
from discrepancy.text.lexicon.countables import counted
from discrepancy.text.lexicon.lookup import is_person_noun, relation, same_predicate
from discrepancy.text.lexicon.predicates import opposite

_QUALIFIERS = ("modality", "scope", "period", "event", "part")
_CHANGES = {
    "change": "a change against a level",
    "per": "a rate against an amount",
    "added": "what comes on top of another term",
}

ONE_A_SENTENCE = NUMBER_KINDS | {"sentence", "date", "place", "identifier"}
"""Kinds of which one sentence gives one value for one attribute; charges come in lists."""

EXACT = frozenset({"count", "money", "quantity", "identifier"})
"""Kinds whose attributes come from closed lists: two of them are two things. Elsewhere they are words of the sentence and only weigh."""

SAYING = frozenset(
    (
        "say",
        "tell",
        "speak",
        "state",
        "announce",
        "report",
        "declare",
        "add",
        "write",
        "statement",
        "interview",
        "comment",
        "publish",
        "read",
    )
)
"""What people do all the time: its date belongs to one utterance."""


def veto(left: Fact, right: Fact, same_entity: bool | None) -> str | None:
    """The gate that keeps two facts apart, or None. `same_entity` is None where the bearer of either is unknown."""
    if (left.kind != right.kind or left.kind == "quantity") and not share_family(left, right):
        return "kinds or units do not compare"
    if same_entity is False and left.kind in ENTITY_KINDS and left.kind != "quote":
        return "about two different people or things"
    for name in _QUALIFIERS if left.qualifiers != right.qualifiers else ():
        a, b = left.qualifier(name), right.qualifier(name)
        if a != b and not (name == "modality" and one_standing(left, right)) and not (name == "period" and one_period(left, right)):
            return f"{name}: {a or 'none said'} / {b or 'none said'}"
    for name in _CHANGES if left.details != right.details else ():
        if (left.detail(name) is None) != (right.detail(name) is None):
            return _CHANGES[name]
    return _coordinated(left, right) or _attributes(left, right) or _words_apart(left, right, same_entity)


def gate_of(fact: Fact) -> tuple[str | bool | None, ...]:
    """What `veto` holds against any other of another: qualifiers without exceptions, and whether it is a change or a rate."""
    qualifiers = [fact.qualifier(name) if fact.qualifiers else None for name in _QUALIFIERS if name not in ("modality", "period")]
    return (*qualifiers, *(fact.detail(name) is None for name in _CHANGES))


def _coordinated(left: Fact, right: Fact) -> str | None:
    """Two values in one sentence of one source are two attributes, unless one renders or corrects the other."""
    if left.source != right.source or left.sentence != right.sentence or left.kind not in ONE_A_SENTENCE:
        return None
    if left.value == right.value or left.detail("twin") or right.detail("twin") or left.detail("correction") or right.detail("correction"):
        return None
    return "two values side by side in one sentence"


def _words_apart(left: Fact, right: Fact, same_entity: bool | None) -> str | None:
    """Two remarks, two names, two dates of something said over and over."""
    if left.kind == "quote" and wording(left, right) < ONE_REMARK:
        return "two remarks: too few words in common"
    if left.kind == "name" and not same_entity and wording(left, right) < 50:
        return "two names"
    if left.kind == "duration" and left.attribute == right.attribute == "remaining":
        return "what is left of a time, which runs"
    if left.kind == right.kind == "duration" and None is not left.detail("into") != right.detail("into") is not None:
        return "so long into two stretches"
    if left.kind == right.kind == "place" and (left.attribute == "nationality") != (right.attribute == "nationality"):
        return "whose countryman somebody is, and where"
    if left.kind == right.kind == "place" and _two_doors(left, right):
        return "two doors, or a door and a place of its own"
    if left.kind == right.kind == "date":
        if telling(left) in SAYING or telling(right) in SAYING:
            return "the date of something said, and much is said"
        if {left.detail("tense"), right.detail("tense")} == {"past", "future"}:
            return "one past, one to come"
    return None


def _two_doors(left: Fact, right: Fact) -> bool:
    """Whether one is a side of a door ("outside the church") and the other is none, or one of another door."""
    a, b = left.detail("position"), right.detail("position")
    return (a is not None or b is not None) and (a is None or b is None or left.value.text != right.value.text)


def telling(fact: Fact) -> str:
    """The attribute, where it says more than the kind, the unit or the noun counted; else empty."""
    repeats = fact.kind == "count" and fact.attribute == fact.head
    if fact.kind == "money" and fact.attribute == "value":
        return "value"  # what a thing is worth
    if fact.kind == "quantity" and fact.attribute == "length" and fact.detail("said"):
        return "length"  # "90 metres long"
    if fact.kind == "percent" and fact.attribute == "share" and fact.head:
        return fact.head  # a share of the workforce
    return "" if repeats or fact.attribute in GENERIC or fact.attribute == fact.kind else fact.attribute


def same_attribute(a: str, b: str) -> str | None:
    """same, synonym or None for two attributes."""
    if a == b:
        return "same"
    if same_predicate(a, b) or relation(a, b) == "same":
        return "synonym"
    return None


_SUMS = (
    frozenset({"price", "cost", "fee", "deal", "value"}),
    frozenset({"damage", "loss"}),
    frozenset({"aid", "funding"}),
    frozenset({"damages", "settlement"}),
    frozenset({"fraud", "loss"}),
    frozenset({"reward", "bounty"}),
)
"""What is called one thing from the side of him who pays and another from that of him who is paid, or before and behind a bargain."""


def one_sum(left: str, right: str) -> bool:
    """Whether two attributes of money may be of one sum; to pay is to pay whatever it may be."""
    return "payment" in (left, right) or any({left, right} <= group for group in _SUMS)


def _attributes(left: Fact, right: Fact) -> str | None:
    if left.kind != right.kind or left.kind not in EXACT:
        return None
    a, b = telling(left), telling(right)
    if a and b and not same_attribute(a, b) and not (left.kind == "money" and one_sum(a, b)):
        return f"attribute: {a} / {b}"
    if left.kind == "count" and left.head and right.head:
        stand = counted(left.head, right.head)
        people = is_person_noun(left.head) and is_person_noun(right.head)
        if stand in ("opposite", "sibling") or (stand is None and not people and not (a and b)):
            return f"counted: {left.head} / {right.head}"  # games and points; what both say became of them may have two names
    if left.predicate and right.predicate and opposite(left.predicate, right.predicate):
        return f"what was done: {left.predicate} / {right.predicate}"
    return None
