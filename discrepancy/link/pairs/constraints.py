"""Links that logic forbids: pairs that are two things whatever they have in common. Everything else is a feature."""

from __future__ import annotations

from discrepancy.lang.en.events.modality import UNSERVED
from discrepancy.lang.en.words.casualty_verbs import are_two_fates
from discrepancy.link.pairs.fact_context import FactContext
from discrepancy.link.pairs.text_similarity import common_run
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


VERBATIM = 8
"""Words in a row that two quotations have in common only if both render one statement."""


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
