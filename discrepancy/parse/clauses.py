"""What the clause of a value says about it, read from its tree: the verb, the outcome for the people counted, and what a size or price belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from discrepancy.model.fact import Detail, Fact, Qualifier
from discrepancy.model.frozen.changed import changed
from discrepancy.model.syntax import Syntax
from discrepancy.parse.bearers import bearer
from discrepancy.parse.frames import Place, locate
from discrepancy.parse.modality import modality_of
from discrepancy.parse.outcomes import outcome
from discrepancy.registry import kinds_with
from discrepancy.scan.attributes import WITHOUT_BEARER
from discrepancy.scan.fact_kind import Trait

_LIVES = frozenset({"claim", "take", "cost", "lose"})
"""What an accident does with lives."""
_PEOPLE = {"other": "person"}
"""Nouns that are people where something became of them."""


def with_clauses(facts: Sequence[Fact], trees: Mapping[tuple[int, int], Sequence[Syntax]]) -> list[Fact]:
    """The facts in their order, with `predicate`, `head`, `attribute` and modality as the trees of their sentences give them.

    A count of no one is left out where its tree does not say that something happened to them.
    """
    found: list[Fact] = []
    itself = kinds_with(Trait.OF_SOMEONE, Trait.REFERENCE)  # these say by themselves what they state
    for fact in facts:
        place = locate(fact, trees.get(fact.sentence, ())) if fact.kind not in itself else None
        if place is None:
            found.append(fact)
        elif not _is_idle(fact, place):
            found.append(_read(fact, place, found[-1] if found else None))
    return found


def _is_idle(fact: Fact, place: Place) -> bool:
    """Whether a count of no one ("none", "no one") is in a clause that does not say what happened to no one."""
    return (
        fact.kind in kinds_with(Trait.COUNT)
        and fact.detail(Detail.NEGATED) is not None
        and fact.head == "person"
        and outcome(place.tree, place.top) is None
    )


def _read(fact: Fact, place: Place, before: Fact | None) -> Fact:
    verb = place.tree.tokens[place.predicate].lemma if place.predicate >= 0 else None
    fact = _with_modality(fact if fact.predicate else changed(fact, predicate=verb), place)
    if fact.kind in kinds_with(Trait.COUNT):
        return _of_people(fact, place)
    if fact.kind in kinds_with(Trait.SUM):
        return changed(_by_piece(fact, place), head=bearer(place.tree, place.top, price=True) or fact.head)
    if fact.kind in kinds_with(Trait.DIMENSION) and fact.head is None and fact.attribute not in WITHOUT_BEARER:
        if fact.detail(Detail.TWIN) and before is not None and before.kind in kinds_with(Trait.DIMENSION):
            return changed(fact, head=before.head)
        return changed(fact, head=bearer(place.tree, place.top, price=False))
    return fact


def _with_modality(fact: Fact, place: Place) -> Fact:
    """A figure with its modality; a day and a place have none, and "claimed ten lives" is not read for one."""
    if fact.kind in kinds_with(Trait.CIRCUMSTANCE) or fact.head == "life" or fact.qualifier(Qualifier.MODALITY) is not None:
        return fact
    said = modality_of(place.tree, place.top, place.noun)
    return fact if said is None else changed(fact, qualifiers=(f"modality={said}", *fact.qualifiers))


def _by_piece(fact: Fact, place: Place) -> Fact:
    """A sum that its verb gives to each of several: "each of the four winners receives £2,000"."""
    tree = place.tree
    given = place.role in _GIVEN and place.predicate >= 0 and fact.detail(Detail.PER) is None
    subject = tree.subject(place.predicate) if given else -1
    if subject < 0:
        return fact
    said = [tree.tokens[subject].lemma.lower(), *(tree.tokens[i].lemma.lower() for i in tree.children(subject) if i < subject)]
    if _EACH.isdisjoint(said):
        return fact
    return changed(fact, details=tuple(sorted((*fact.details, ("per", "item")))))


_EACH = frozenset({"each", "every"})
_GIVEN = frozenset({"dobj", "oprd", "attr", "xcomp"})
"""Roles of what a verb gives, or is: not those of "for a total of $1.5m"."""


def _of_people(fact: Fact, place: Place) -> Fact:
    """A count with what became of those who are counted, where its own noun does not say it."""
    if fact.head == "life" and fact.predicate in _LIVES:
        return changed(fact, head="person", value=changed(fact.value, unit="person"), attribute="killed")
    if "person" not in (fact.value.unit, _PEOPLE.get(fact.head or "")) or fact.attribute != fact.head:
        return fact
    said = outcome(place.tree, place.noun if place.noun >= 0 else place.top)
    if said is None:
        return fact
    details = tuple(pair for pair in fact.details if pair[0] not in ("at", "joined"))
    part = ("part=other",) if fact.detail(Detail.JOINED) else ()
    kept = tuple(each for each in fact.qualifiers if each != "part=other")
    return changed(fact, attribute=said.attribute, predicate=said.verb, details=details, qualifiers=tuple(sorted((*kept, *part))))
