"""The person charged, tried or sentenced, read from the verb or noun of judgement that a sentence or a charge depends on."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.coref.mentions.discourse import DiscourseState
from discrepancy.coref.mentions.named_entities import role_head
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.lang.en.events.charges import JUDGEMENTS, JUDGES, OFFICERS_OF_COURTS, SURELY_UNDERGOES, UNDERGOES
from discrepancy.model.fact import Fact, Qualifier
from discrepancy.model.syntax import Syntax, holding

NOBODY = (-1, "")
_HOPS = 12
"""Most words between a charge and the verb of its clause."""


def resolve_defendant(scene: DiscourseState, fact: Fact, trees: Sequence[Syntax], accused: int) -> tuple[int, str]:
    """Entity (-1 for no one) and how it was found; `accused` is the last person who was judged, or -1."""
    for tree in holding(trees, fact.start, fact.end):
        at = tree.top(tree.span(fact.start, fact.end))
        if at is not None:
            found = _elided(scene, fact) or _climb(scene, tree, at)
            if found is not None:
                return found
            break
    else:
        alone = {seen.entity for seen in scene.between(*fact.sentence) if _person(scene, seen)}
        if len(alone) == 1:
            return alone.pop(), "alone in its sentence"
    if accused >= 0 and fact.qualifier(Qualifier.MODALITY) is None and not _unnamed(scene, fact):
        return accused, "last accused"
    return NOBODY


def _unnamed(scene: DiscourseState, fact: Fact) -> bool:
    """Whether a sentence is about what the law allows."""
    words = scene.words
    return "maximum" in words.lowers[words.at(fact.sentence[0]) : words.at(fact.sentence[1])]


def _elided(scene: DiscourseState, fact: Fact) -> tuple[int, str] | None:
    """ "Ruiz was sentenced to six years and Okafor to four": a name directly before the value, whose verb is with another name."""
    words = scene.words
    before = [seen for seen in scene.between(scene.reach(fact)[0], fact.start) if seen.entity >= 0]
    if len(before) < 2 or words.lowers[before[-1].opening - 1] not in ("and", ",", "but", "while"):
        return None
    gap = words.lowers[before[-1].closing + 1 : words.at(fact.start)]
    elided = 0 < len(gap) <= 3 and all(word in ("to", "of", "for", "a", "an", ",", "got") for word in gap)
    return (before[-1].entity, before[-1].sieve) if elided and before[-1].label == "name" else None


def _climb(scene: DiscourseState, tree: Syntax, at: int) -> tuple[int, str] | None:
    """The accused by the nouns and verbs above a word, nearest first; None where no word above says it."""
    tokens = tree.tokens
    for _ in range(_HOPS):
        token = tokens[at]
        if token.lemma in ("guilty", "innocent"):  # "found Ruiz guilty"
            subject = tree.subject(at)
            found = _right_before(scene, token.start) or (_accused(scene, tree, subject) if subject >= 0 else None)
        else:
            found = _of_verb(scene, tree, at) if token.pos in ("VERB", "AUX") else _of_noun(scene, tree, at)
        if found is not None:
            return found
        if token.head == at:
            return None
        at = token.head
    return None


def _of_noun(scene: DiscourseState, tree: Syntax, at: int) -> tuple[int, str] | None:
    """ "Ruiz's sentence", "a charge against Ruiz", "the trial of Ruiz"."""
    tokens = tree.tokens
    for i in tree.children(at):
        led = tokens[i].lemma == "against" or (tokens[i].lemma in ("of", "for") and tokens[at].lemma in JUDGEMENTS)
        target = i if tokens[i].relation == "poss" else tree.child(i, "pobj") if led else None
        found = _accused(scene, tree, target) if target is not None else None
        if found is not None:
            return found
    return None


def _of_verb(scene: DiscourseState, tree: Syntax, at: int) -> tuple[int, str] | None:
    """The accused by a verb of judgement; NOBODY where the accused is not mentioned as a person."""
    tokens = tree.tokens
    token = tokens[at]
    before = _right_before(scene, token.start) if token.tag in ("VBN", "VBG") else None
    if before is not None and token.lemma in JUDGES | SURELY_UNDERGOES:
        return before
    passive = tree.child(at, "auxpass", "nsubjpass") is not None or (token.relation == "acl" and token.tag == "VBN")
    undergone = (passive and token.lemma in JUDGES) or (not passive and token.lemma in UNDERGOES)
    if undergone:
        target = tree.child(token.head, "dobj") if token.tag == "VB" and token.head != at else None  # "sent him to face trial"
        subject = tree.subject(at) if target is None else target
        if subject < 0:
            return None
        sure = passive or token.lemma in SURELY_UNDERGOES
        return _accused(scene, tree, subject, court=sure) or (NOBODY if sure else None)
    against = next((i for i in tree.children(at) if tokens[i].lemma == "against"), None)
    places = [tree.child(at, "dative"), tree.child(at, "dobj")] if token.lemma in JUDGES else []
    places.append(tree.child(against, "pobj") if against is not None else None)
    if token.lemma in JUDGES and places[1] is None:  # a headline: "Baker jailed for fraud"
        places.append(subject if (subject := tree.subject(at)) >= 0 else None)
    return next((found for i in places if i is not None and (found := _accused(scene, tree, i)) is not None), None)


def _right_before(scene: DiscourseState, offset: int) -> tuple[int, str] | None:
    """The person named directly before a participle, whatever the parser attaches it to: "Ruiz, serving six years"."""
    words = scene.words
    at = words.at(offset)
    seen = next(reversed(scene.between(max(0, offset - 80), offset)), None)
    near = seen is not None and words.texts[seen.closing + 1 : at] in ((), (",",))
    return (seen.entity, seen.sieve) if seen is not None and near and not seen.possessive and _person(scene, seen) else None


def _accused(scene: DiscourseState, tree: Syntax, at: int, *, court: bool = False) -> tuple[int, str] | None:
    """The person whom a noun means, by a mention at it or by its apposition; None for a thing, and for a court unless `court`."""
    tokens = tree.tokens
    places = (at, *(i for i in tree.appositions(at) if tokens[i].pos == "PROPN"))
    seen = [found for i in places if (found := scene.at(tokens[i].start, tokens[i].end)) is not None and _person(scene, found, court=court)]
    named = next((found for found in seen if found.label == "name"), seen[0] if seen else None)
    return None if named is None else (named.entity, named.sieve)


def _person(scene: DiscourseState, seen: ResolvedMention, *, court: bool = False) -> bool:
    if seen.entity < 0 or seen.byline:
        return False
    draft = scene.cast.drafts[seen.entity]
    return draft.label not in ("organisation", "place") and (
        court or not any(role_head(role) in OFFICERS_OF_COURTS for role, _ in draft.roles[:6])
    )
