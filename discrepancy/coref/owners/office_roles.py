"""Who holds an office that is mentioned without a name, by syntax: apposition, complement, or a verb of appointing or dismissing."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.coref.mentions.discourse import DiscourseState
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.lang.en.names.titles import GIVES
from discrepancy.model.fact import Fact
from discrepancy.model.syntax import Syntax, holding

_INSIDE = frozenset({"compound", "nmod", "amod", "conj"})
_COMPLEMENTS = frozenset({"attr", "oprd", "acomp", "dobj"})


def office_owner(scene: DiscourseState, fact: Fact, trees: Sequence[Syntax]) -> tuple[int, str] | None:
    """The person, and how she was found; None where syntax gives none."""
    for tree in holding(trees, fact.start, fact.end):
        at = tree.top(tree.span(fact.start, fact.end))
        if at is not None:
            seen = _holder(scene, tree, at)
            return None if seen is None else (seen.entity, "appointed")
    return None


def _holder(scene: DiscourseState, tree: Syntax, at: int) -> ResolvedMention | None:
    tokens = tree.tokens
    for i in tree.appositions(at):
        if (seen := _person(scene, tree, i)) is not None:
            return seen
    token = tokens[at]
    if token.relation == "appos":
        return _person(scene, tree, token.head)
    if token.relation in _INSIDE and token.head != at:
        return _person(scene, tree, token.head) or _holder(scene, tree, token.head)
    above = tokens[token.head]
    if token.relation in _COMPLEMENTS and above.pos in ("VERB", "AUX"):
        return _by_verb(scene, tree, token.head, at)
    if token.relation == "pobj" and above.lemma == "as":
        return _by_verb(scene, tree, above.head, at)
    return None


def _by_verb(scene: DiscourseState, tree: Syntax, verb: int, office: int) -> ResolvedMention | None:
    """The object of an active verb that gives an office, else the subject."""
    tokens = tree.tokens
    passive = tree.child(verb, "auxpass", "nsubjpass") is not None
    if tokens[verb].pos not in ("VERB", "AUX"):
        return None
    if tokens[verb].lemma in GIVES and not passive:
        targets = [
            i for i in tree.children(verb) if i != office and tokens[i].relation in ("dobj", "dative", "nsubj", "ccomp") and i > verb
        ]
        return next((seen for i in targets if (seen := _person(scene, tree, i)) is not None), None)
    if tokens[office].relation == "dobj" and tokens[verb].lemma not in ("become", "remain", "serve"):
        return None
    subject = tree.subject(verb)
    return None if subject in (-1, office) else _person(scene, tree, subject)


def _person(scene: DiscourseState, tree: Syntax, at: int) -> ResolvedMention | None:
    tokens = tree.tokens
    for i in (at, *tree.appositions(at)):
        seen = scene.at(tokens[i].start, tokens[i].end)
        if seen is None or seen.entity < 0 or seen.label == "role" or seen.byline or seen.possessive:
            continue
        if scene.cast.drafts[seen.entity].label in ("person", "role", "thing"):
            return seen
    return None
