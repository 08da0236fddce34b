"""The owner of an amount, a length, a day or a place: the possessor of its noun, or the agent or patient of the act in its clause."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.coref.mentions.discourse import DiscourseState
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.lang.en.events.occasions import ACTS_OF_OTHERS
from discrepancy.lang.en.words.reporting_verbs import SPEECH
from discrepancy.model.fact import Fact
from discrepancy.model.syntax import Syntax, holding
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait

NOBODY = (-1, "")


def clause_owner(scene: DiscourseState, fact: Fact, trees: Sequence[Syntax]) -> tuple[int, str]:
    """Entity (-1 for no one) and how it was found; no one where there is no tree. A day or a place belongs to the person affected by its
    act, else to the one who acts."""
    for tree in holding(trees, fact.start, fact.end):
        at = tree.top(tree.span(fact.start, fact.end))
        if at is not None:
            return _climb(scene, fact, tree, at)
    return NOBODY


def _climb(scene: DiscourseState, fact: Fact, tree: Syntax, at: int) -> tuple[int, str]:
    tokens = tree.tokens
    circumstance = fact.kind in kinds_with(Trait.CIRCUMSTANCE)
    for _ in range(len(tokens)):
        token = tokens[at]
        if token.pos in ("VERB", "AUX"):
            return _of_verb(scene, tree, at, circumstance=circumstance)
        owner = tree.child(at, "poss")
        if owner is not None and not circumstance and (seen := _mention(scene, tree, owner)) is not None:
            return seen.entity, "possessive"
        if token.head == at:
            return NOBODY
        if token.relation in ("nsubj", "nsubjpass") and not circumstance:
            return _of_subject(scene, tree, token.head)
        if token.relation in ("appos", "acl", "relcl") and (seen := _mention(scene, tree, token.head)) is not None:
            return seen.entity, "apposition"
        at = token.head
    return NOBODY


def _of_subject(scene: DiscourseState, tree: Syntax, verb: int) -> tuple[int, str]:
    """The owner where the amount is the subject: the person whose place it was found in, or the agent."""
    found = _where_found(scene, tree, verb) if tree.tokens[verb].lemma in ACTS_OF_OTHERS else None
    if found is not None:
        return found.entity, "possessive"
    by = tree.child(verb, "agent")
    target = tree.child(by, "pobj") if by is not None else None
    seen = _mention(scene, tree, target) if target is not None else None
    return (seen.entity, "agent") if seen is not None else NOBODY


def _of_verb(scene: DiscourseState, tree: Syntax, verb: int, *, circumstance: bool) -> tuple[int, str]:
    tokens = tree.tokens
    passive = tree.child(verb, "auxpass", "nsubjpass") is not None
    if circumstance:
        target = tree.child(verb, "dobj")
        seen = _mention(scene, tree, target, people=True) if target is not None else None
        if seen is not None:
            return seen.entity, "object"
    elif tokens[verb].lemma in SPEECH | ACTS_OF_OTHERS and (found := _where_found(scene, tree, verb)) is not None:
        return found.entity, "possessive"
    elif not passive and tokens[verb].lemma in SPEECH | ACTS_OF_OTHERS:
        return NOBODY
    subject = tree.subject(verb)
    seen = _mention(scene, tree, subject) if subject >= 0 else None
    return (seen.entity, "subject") if seen is not None else NOBODY


def _where_found(scene: DiscourseState, tree: Syntax, verb: int) -> ResolvedMention | None:
    """The owner of the place: "found in her bag", "seized from Ruiz"."""
    tokens = tree.tokens
    for i in tree.children(verb):
        target = tree.child(i, "pobj") if tokens[i].lemma in ("in", "on", "from", "inside", "under") else None
        owner = tree.child(target, "poss") if target is not None else None
        if target is not None and owner is None and tokens[i].lemma in ("on", "from"):
            owner = target
        seen = _mention(scene, tree, owner, people=True) if owner is not None else None
        if seen is not None:
            return seen
    return None


def _mention(scene: DiscourseState, tree: Syntax, at: int, *, people: bool = False) -> ResolvedMention | None:
    """The person or body at a noun or in its apposition; None for a place, a byline, or an ambiguous mention."""
    tokens = tree.tokens
    for i in (at, *tree.appositions(at)):
        seen = scene.at(tokens[i].start, tokens[i].end)
        if seen is not None and seen.entity >= 0 and not seen.byline and (not seen.possessive or tokens[i].relation == "poss"):
            label = scene.cast.drafts[seen.entity].label
            if label in ("person", "role") or (not people and label != "place"):
                return seen
    return None
