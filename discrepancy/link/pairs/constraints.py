"""Links that logic forbids: pairs that are two things whatever they have in common. Everything else is a feature."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.lang.en.events.modality import UNSERVED
from discrepancy.lang.en.words.casualty_verbs import are_two_fates
from discrepancy.link.pairs.fact_context import FactContext
from discrepancy.link.pairs.text_similarity import common_run
from discrepancy.link.pairs.vectors.arrays import Numbers
from discrepancy.model.entity import WEAK_SIEVES
from discrepancy.model.fact import Detail, Fact, Qualifier
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait


def cannot_link(left: FactContext, right: FactContext, unlike: frozenset[tuple[str, str]]) -> str | None:
    """Why two facts are certainly about two things, or None. `unlike` holds pairs of entities that one source distinguishes."""
    a, b = left.fact, right.fact
    if left.families != right.families and set(left.families).isdisjoint(right.families):
        return "the kinds or units cannot be compared"
    if a.source == b.source and a.start < b.end and b.start < a.end:
        return "one passage"
    if _coordinated(a, b):
        return "two values in one sentence"
    if {a.kind, b.kind} <= kinds_with(Trait.COUNT) and are_two_fates(a.attribute, b.attribute):
        return "two outcomes: the dead are not the injured"
    if {a.kind, b.kind} <= kinds_with(Trait.TERM) and (a.qualifier(Qualifier.MODALITY) in UNSERVED) != (
        b.qualifier(Qualifier.MODALITY) in UNSERVED
    ):
        return "a term that is sought or possible is not a sentence"
    if a.entity and b.entity and _is_borne(a.kind) and _is_borne(b.kind) and (min(a.entity, b.entity), max(a.entity, b.entity)) in unlike:
        return "two people that one source tells apart"
    return None


def may_forbid(facts: Sequence[FactContext], left: Numbers, right: Numbers, unlike: frozenset[tuple[str, str]]) -> Numbers:
    """Whether `cannot_link` may forbid each pair of places in `facts` that share a family: false only where it does not.

    It forbids few pairs, all of one source, or with a fate, a term or a bearer on both sides.
    """
    import numpy as np

    sources: dict[str, int] = {}
    source = np.array([sources.setdefault(item.fact.source, len(sources)) for item in facts])
    apart = {entity for pair in unlike for entity in pair}
    counts, terms = kinds_with(Trait.COUNT), kinds_with(Trait.TERM)
    fates = {item.fact.attribute for item in facts if item.fact.kind in counts}
    fates = {fate for fate in fates if any(are_two_fates(fate, other) for other in fates)}
    asked = source[left] == source[right]
    for one in (
        [item.fact.kind in counts and item.fact.attribute in fates for item in facts],
        [item.fact.kind in terms for item in facts],
        [item.fact.entity in apart and _is_borne(item.fact.kind) for item in facts],
    ):
        column = np.array(one, dtype=bool)
        asked |= column[left] & column[right]
    return asked


VERBATIM = 8
"""Words in a row that two quotations have in common only if both render one statement."""


def may_bind(item: FactContext) -> bool:
    """Whether `must_link` can hold for a fact and another one, by its kind."""
    return item.fact.kind in kinds_with(Trait.SPEECH, Trait.ONE_PER_OWNER)


def must_link(left: FactContext, right: FactContext) -> bool:
    """Whether two facts are certainly of one thing.

    Either their kind allows one value per owner and both have one owner, found by syntax or a full name; or both quote one statement.
    """
    a, b = left.fact, right.fact
    if a.kind != b.kind:
        return False
    if a.kind in kinds_with(Trait.SPEECH):
        return a.source != b.source and common_run(min(a.value.text, b.value.text), max(a.value.text, b.value.text)) >= VERBATIM
    if a.kind not in kinds_with(Trait.ONE_PER_OWNER):
        return False
    return WEAK_SIEVES.isdisjoint((a.sieve, b.sieve)) and left.entity is not None and left.entity == right.entity


def _is_borne(kind: str) -> bool:
    """Whether values of a kind that belong to two people are never the same; only one remark can have two speakers."""
    return kind in kinds_with(Trait.OF_SOMEONE) and kind not in kinds_with(Trait.SPEECH)


def _is_coordinated(kind: str) -> bool:
    """Whether two values of a kind in one sentence are of two things; charges, names and titles come in lists."""
    return kind in kinds_with(Trait.NUMBER) or kind not in kinds_with(Trait.OF_SOMEONE)


def _coordinated(a: Fact, b: Fact) -> bool:
    """Whether one sentence states both, unless one renders or corrects the other."""
    if a.source != b.source or a.sentence != b.sentence or not _is_coordinated(a.kind) or a.value == b.value:
        return False
    return not any(fact.detail(name) for fact in (a, b) for name in (Detail.TWIN, Detail.CORRECTION))
