"""Whom a fact is about that is no age, quotation, sentence or charge."""

from __future__ import annotations

from discrepancy.model.fact import Fact
from discrepancy.subjects.appointed import appointed
from discrepancy.subjects.clause import antecedent, clause_start, subject_before
from discrepancy.subjects.scene import Scene
from discrepancy.text.lexicon.closed_class import DETERMINERS
from discrepancy.text.lexicon.lookup import verb_lemma
from discrepancy.text.lexicon.word_set import word_set

# Facts that can be somebody's property by "her luggage", "Ruiz's bag" behind them.
_MEASURED = frozenset(["quantity", "money", "count", "percent"])
# Who finds, measures, reports or imposes an amount is not the one that it is an amount of.
_FINDING = word_set(
    "find discover seize confiscate recover uncover report record measure estimate put impose order award levy announce detect count locate"
    " calculate register forecast predict expect reckon rate grade publish give"
)
_OWNED = frozenset(["quantity", "money", "count", "duration", "identifier"])


def attach(scene: Scene, fact: Fact) -> tuple[int, str]:
    """Entity (-1 for none) and sieve."""
    if fact.kind in ("name", "title"):
        return _named(scene, fact)
    if fact.kind == "count" and fact.value.unit == "person":
        return -1, ""
    if fact.attribute == "nationality":
        return _countryman(scene, fact)
    if fact.kind == "date" and fact.detail("reckoned-from") is not None:
        return _told_of(scene, fact)
    begin = clause_start(scene.words, fact.start, scene.reach(fact)[0])
    seen = subject_before(scene, fact.start, begin) or antecedent(scene, begin)
    if seen is not None:
        between = scene.words.lowers[seen.closing + 1 : scene.words.at(fact.start)]
        if fact.kind in _MEASURED and any(verb_lemma(word) in _FINDING for word in between):
            return -1, ""
        return seen.entity, seen.sieve
    if fact.kind == "date" or fact.detail("position") is not None:
        return _behind(scene, fact)
    if fact.kind in _OWNED and not scene.between(begin, fact.start):
        owner = next(iter(scene.between(fact.end, min(fact.sentence[1], fact.end + 90))), None)
        if owner is not None and owner.possessive and owner.entity >= 0 and scene.cast.drafts[owner.entity].sort in ("person", "role"):
            return owner.entity, "possessive"
    return -1, ""


def _behind(scene: Scene, fact: Fact) -> tuple[int, str]:
    """The subject of a clause that a day or a place opens: "Outside the bar, Holm shot …", "Yesterday, a 41-year-old baker died"."""
    words = scene.words
    at = words.at(fact.end)
    seen = next(iter(scene.between(fact.end, fact.sentence[1])), None)
    if seen is None or seen.entity < 0 or seen.possessive or words.texts[at : at + 1] != (",",) or seen.opening > at + _OPENING:
        return -1, ""
    between = words.lowers[at + 1 : seen.opening]
    opens = all(word in DETERMINERS or word in _AGED or word.isdigit() for word in between)
    return (seen.entity, seen.sieve) if opens else (-1, "")


_AGED = frozenset("- ‐ ‑ year years month old".split())
_OPENING = 8
"""Words of an age and an article that may stand before a subject."""


def _countryman(scene: Scene, fact: Fact) -> tuple[int, str]:
    """The person in whose noun phrase or title a nationality stands."""
    starts, ends = scene.words.starts, scene.words.ends
    for seen in scene.between(fact.start - _PHRASE, fact.end + _PHRASE):
        if seen.entity >= 0 and starts[seen.opening] <= fact.start and fact.end <= ends[seen.closing]:
            return (seen.entity, seen.sieve) if scene.cast.drafts[seen.entity].sort in ("person", "role") else (-1, "")
    return -1, ""


_PHRASE = 80
"""Letters that a title and a name have at most."""


def _told_of(scene: Scene, fact: Fact) -> tuple[int, str]:
    """The first person named behind a day that is reckoned from another's event, other than that one."""
    for seen in scene.between(fact.end, fact.sentence[1]):
        person = seen.entity >= 0 and scene.cast.drafts[seen.entity].sort == "person"
        if person and not seen.possessive:
            return seen.entity, seen.sieve
    return -1, ""


def _named(scene: Scene, fact: Fact) -> tuple[int, str]:
    """The holder of a title, the bearer of a name."""
    inside = scene.between(fact.start, fact.end)
    names = [s for s in inside if s.sort == "name"]
    for seen in names:
        if seen.entity >= 0 and (seen.start == fact.start if fact.kind == "name" else _holds(scene, seen.entity, fact)):
            return seen.entity, seen.sieve
    if fact.kind == "title" and fact.detail("holder") == "" and (given := appointed(scene, fact)) is not None:
        return given.entity, "appointed"
    standing = next((s for s in inside if s.sort == "role"), None)
    chosen = names[-1] if names else standing
    return (chosen.entity, chosen.sieve) if chosen is not None else (-1, "")


def _holds(scene: Scene, entity: int, fact: Fact) -> bool:
    return any(role == fact.value.text.lower() for role, _ in scene.cast.drafts[entity].roles)
