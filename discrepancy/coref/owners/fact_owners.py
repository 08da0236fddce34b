"""The owner of a fact of any kind except age, quotation, sentence and charge."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.coref.mentions.discourse import DiscourseState
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.coref.owners.clause_roles import clause_owner
from discrepancy.coref.owners.office_roles import office_owner
from discrepancy.model.fact import Detail, Fact
from discrepancy.model.syntax import Syntax
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait

NOBODY = (-1, "")


def fact_owner(scene: DiscourseState, fact: Fact, trees: Sequence[Syntax]) -> tuple[int, str]:
    """Entity (-1 for none) and how it was found."""
    if fact.kind in kinds_with(Trait.NAME, Trait.OFFICE):
        return _named(scene, fact, trees)
    if fact.kind in kinds_with(Trait.REFERENCE) or (fact.kind in kinds_with(Trait.COUNT) and fact.value.unit == "person"):
        return NOBODY
    if fact.attribute == "nationality":
        return _countryman(scene, fact)
    if fact.kind in kinds_with(Trait.MOMENT) and fact.detail(Detail.RECKONED_FROM) is not None:
        return _owner_of_relative_day(scene, fact)
    return clause_owner(scene, fact, trees)


def _countryman(scene: DiscourseState, fact: Fact) -> tuple[int, str]:
    """The person whose noun phrase or title contains a nationality."""
    starts, ends = scene.words.starts, scene.words.ends
    for seen in scene.between(fact.start - _PHRASE, fact.end + _PHRASE):
        if seen.entity >= 0 and starts[seen.opening] <= fact.start and fact.end <= ends[seen.closing]:
            return (seen.entity, seen.sieve) if scene.cast.drafts[seen.entity].label in ("person", "role") else NOBODY
    return NOBODY


_PHRASE = 80
"""The most characters of a title and a name."""


def _owner_of_relative_day(scene: DiscourseState, fact: Fact) -> tuple[int, str]:
    """The first person named after a day that is counted from an event of somebody else."""
    for seen in scene.between(fact.end, fact.sentence[1]):
        person = seen.entity >= 0 and scene.cast.drafts[seen.entity].label == "person"
        if person and not seen.possessive:
            return seen.entity, seen.sieve
    return NOBODY


def _named(scene: DiscourseState, fact: Fact, trees: Sequence[Syntax]) -> tuple[int, str]:
    """The holder of a title, the bearer of a name."""
    inside = scene.between(fact.start, fact.end)
    names = [s for s in inside if s.label == "name"]
    for seen in names:
        if seen.entity >= 0 and (seen.start == fact.start if fact.kind in kinds_with(Trait.NAME) else _is_holder(scene, seen, fact)):
            return seen.entity, seen.sieve
    if (
        fact.kind in kinds_with(Trait.OFFICE)
        and fact.detail(Detail.HOLDER) == ""
        and (given := office_owner(scene, fact, trees)) is not None
    ):
        return given
    standing = next((s for s in inside if s.label == "role"), None)
    if fact.detail(Detail.HOLDER) == "":  # the body of an office does not hold it: "the Reuters reporter"
        names = [s for s in names if s.entity >= 0 and scene.cast.drafts[s.entity].label == "person"]
    chosen = names[-1] if names else standing
    return (chosen.entity, chosen.sieve) if chosen is not None else NOBODY


def _is_holder(scene: DiscourseState, seen: ResolvedMention, fact: Fact) -> bool:
    """Whether a name inside a title's span is its holder's: it opens the span, or its person is known to hold the office."""
    opens = seen.start == fact.start and seen.end - seen.start == len(fact.detail(Detail.HOLDER) or "")
    return opens or _holds(scene, seen.entity, fact)


def _holds(scene: DiscourseState, entity: int, fact: Fact) -> bool:
    return any(role == fact.value.text.lower() for role, _ in scene.cast.drafts[entity].roles)
