"""The speaker of what a sentence states: the subject of its verb of saying, or what follows "according to"; a person, a body, or nobody."""

from __future__ import annotations

from dataclasses import dataclass

from discrepancy.coref.mentions.discourse import DiscourseState
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.lang.en.grammar.dependencies import STATEMENTS
from discrepancy.lang.en.meaning.person_nouns import is_person_noun
from discrepancy.lang.en.words.name_particles import ORGANISATION_HEADS
from discrepancy.lang.en.words.reporting_verbs import BODIES, MEDIA, SPEECH
from discrepancy.model.syntax import Syntax

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
_NEAR = 80
"""Most characters of a name and a comma."""
_LEFT = frozenset({"amod", "compound", "nmod", "nummod"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Entity (-1 for none), how it was found, and the words that name the speaker."""

    entity: int
    sieve: str
    name: str | None


NOBODY = Speaker(-1, "", None)
"""No person or body is named as the speaker."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A verb of saying, or an "according to", with its place in the tree and the text, and its speaker."""

    at: int
    start: int
    end: int
    speaker: Speaker


def attributions(scene: DiscourseState, tree: Syntax) -> list[Attribution]:
    """The attributions of a sentence outside quotations, in order, including those without a person or body as speaker."""
    found = []
    for at, token in enumerate(tree.tokens):
        if scene.quoted(token.start):
            continue
        if token.text.lower() == "according":
            speaker = _after_according(scene, tree, at)
        elif token.pos == "VERB" and token.lemma in SPEECH:
            speaker = _sayer(scene, tree, at)
        else:
            continue
        if speaker is not None:
            found.append(Attribution(at, token.start, token.end, speaker))
    return found


def governing_attribution(tree: Syntax, at: int, attributed: dict[int, Attribution], *, quoted: bool = False) -> Attribution | None:
    """The attribution that governs a word; None where it is in the writer's own clause.

    A quotation may depend on its verb in any way except as its subject; other words must be inside what is said.
    """
    tokens = tree.tokens
    while tokens[at].head != at:
        relation, above = tokens[at].relation, tokens[at].head
        found = attributed.get(above)
        if found is not None and relation not in _SUBJECTS and (quoted or relation in STATEMENTS):
            return found
        at = above
        behind = next((attributed[i] for i in tree.children(at) if i in attributed and tokens[i].text.lower() == "according"), None)
        if behind is not None and not quoted:
            return behind
    return None


def _after_according(scene: DiscourseState, tree: Syntax, at: int) -> Speaker | None:
    to = tree.child(at, "prep")
    target = tree.child(at if to is None else to, "pobj")
    return None if target is None else _named(scene, tree, target)


def _sayer(scene: DiscourseState, tree: Syntax, verb: int) -> Speaker | None:
    """The subject of an active verb of saying, the agent of a passive one; None where the verb has neither."""
    tokens = tree.tokens
    passive = tree.child(verb, "auxpass", "nsubjpass") is not None or (tokens[verb].relation == "acl" and tokens[verb].tag == "VBN")
    if passive:
        by = tree.child(verb, "agent")
        target = tree.child(by, "pobj") if by is not None else None
        return None if target is None else _named(scene, tree, target)
    subject = tree.subject(verb)
    if subject < 0 and tokens[verb].relation == "pcomp":  # "was quoted as saying", "reacted by saying"
        above = tokens[tokens[verb].head].head
        subject = tree.subject(above) if tokens[above].pos == "VERB" else -1
    if subject < 0 or subject == verb or scene.quoted(tokens[subject].start):
        return _touching(scene, tree, verb)
    return _named(scene, tree, subject)


def _touching(scene: DiscourseState, tree: Syntax, verb: int) -> Speaker | None:
    """The name next to a verb of saying whose subject the parser has not seen: "his mother, Ida Holm, said", "said Holm"."""
    token = tree.tokens[verb]
    at = scene.words.at(token.start)
    before = next(reversed(scene.between(max(0, token.start - _NEAR), token.start)), None)
    named = before is not None and before.label == "name" and not before.possessive
    if before is not None and named and scene.words.texts[before.closing + 1 : at] in ((), (",",)):
        return speaker_of(scene, before)
    after = next(iter(scene.between(token.end, token.end + _NEAR)), None)
    follows = after is not None and after.label == "name" and after.opening == at + 1 and token.lemma != "tell"
    return speaker_of(scene, after) if after is not None and follows and not after.possessive else None


def _named(scene: DiscourseState, tree: Syntax, at: int) -> Speaker:
    """The person or body that a noun means; NOBODY for a pronoun without antecedent, a place, a publication, a thing."""
    tokens = tree.tokens
    for i in (at, *(i for i in tree.appositions(at) if tokens[i].pos == "PROPN")):
        seen = scene.at(tokens[i].start, tokens[i].end)
        if seen is not None and seen.label == "name" and seen.entity >= 0 and (not seen.possessive or i != at):
            return speaker_of(scene, seen)
    after = next(iter(scene.between(tokens[at].end, tokens[at].end + 2)), None)
    if tokens[at].pos == "NOUN" and after is not None and after.label == "name" and after.entity >= 0:  # "her friend Marco Lund said"
        return speaker_of(scene, after)
    seen = scene.at(tokens[at].start, tokens[at].end)
    if seen is not None and seen.entity >= 0 and seen.end >= tokens[at].end:
        return speaker_of(scene, seen)
    if tokens[at].pos not in ("NOUN", "PROPN"):
        return NOBODY
    lemma = tokens[at].lemma.lower()
    if lemma in MEDIA:
        return NOBODY
    if is_person_noun(lemma) or lemma in ORGANISATION_HEADS or lemma in BODIES:
        return Speaker(-1, "noun phrase", _phrase(scene, tree, at))
    seen = _author(scene, tree, at)
    return speaker_of(scene, seen) if seen is not None else NOBODY


def _author(scene: DiscourseState, tree: Syntax, at: int) -> ResolvedMention | None:
    """Whose a paper is: "Berg's letter called it", "a statement from the council said", "Berg issued a statement saying"."""
    tokens = tree.tokens
    owner = tree.child(at, "poss")
    if owner is None:
        by = next((i for i in tree.children(at) if tokens[i].lemma in ("by", "from")), None)
        owner = tree.child(by, "pobj") if by is not None else None
    if owner is None and tokens[at].relation == "dobj":
        subject = tree.subject(tokens[at].head)
        owner = subject if subject >= 0 else None
    return None if owner is None else scene.at(tokens[owner].start, tokens[owner].end)


def speaker_of(scene: DiscourseState, seen: ResolvedMention) -> Speaker:
    """A mention as a speaker; NOBODY for a place, a publication, or a mention that may be one of two people."""
    if seen.entity < 0:
        return NOBODY
    draft = scene.cast.drafts[seen.entity]
    if draft.label == "place" or (draft.label not in ("person", "role") and draft.name.casefold().split()[-1] in MEDIA):
        return NOBODY
    return Speaker(seen.entity, seen.sieve, draft.name)


def _phrase(scene: DiscourseState, tree: Syntax, at: int) -> str:
    """A noun with what comes before it and its "of" or "for" phrase, without its article: "spokesman for the council"."""
    tokens = tree.tokens
    first = min((i for i in tree.children(at) if tokens[i].relation in _LEFT and i < at), default=at)
    last = at
    for i in tree.children(at):
        target = tree.child(i, "pobj") if tokens[i].lemma in ("of", "for") else None
        if target is not None and i == last + 1:
            last = target
    return " ".join(scene.document.text[tokens[first].start : tokens[last].end].split())
