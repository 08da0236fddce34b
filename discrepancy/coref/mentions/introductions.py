"""Persons who come before their name is given: "A taxi driver …, Vikram Das," and "A nurse was jailed on Friday. Ana Ruiz, 40, …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from discrepancy.coref.mentions.adjacent_ages import phrase_start
from discrepancy.coref.mentions.discourse import DiscourseState
from discrepancy.coref.mentions.named_entities import EntityDraft
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.lang.en.names.persons import NAMES
from discrepancy.model.syntax import Syntax, holding
from discrepancy.scan.names.name_scan import NameMention

# Headline and lead: whole sentences in which a person may stand unnamed, and how far on the name may come.
LEAD, DELAY = 4, 4
# Mentions that can still be rewritten when a name comes; a lead is shorter.
_WINDOW = 400


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A person known only by a role: entity, sentence, and whether the subject of it.

    `late` says that others were named before and only the place defines the role ("the owner"): this is another person.
    """

    entity: int
    sentence: int
    subject: bool
    late: bool


class UnnamedPersons:
    """The persons without a name that a text has introduced and may still name."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []

    def add(self, scene: DiscourseState, seen: ResolvedMention) -> None:
        """A new person known only by a role."""
        self._waiting = [w for w in self._waiting if scene.told[w.sentence] < LEAD or w.sentence == seen.sentence][-12:]
        self._waiting.append(_Waiting(seen.entity, seen.sentence, seen.subject, _is_identified_by_context(scene, seen)))

    def name(self, scene: DiscourseState, seen: ResolvedMention, name: NameMention) -> None:
        """Match a new name to an unnamed person: in apposition within the sentence, or as the subject of a later one."""
        if len(name.parts) < 2 or seen.byline or seen.entity < 0 or scene.cast.drafts[seen.entity].label != "person":
            return
        draft = scene.cast.drafts[seen.entity]
        equated = _equated(scene, seen)
        if equated is not None and _fits(equated, draft):
            merge_unnamed(scene, equated, draft)
            self._waiting = [w for w in self._waiting if w.entity != equated.index]
            return
        if not self._waiting:
            return
        first = phrase_start(scene.words, seen.opening)
        before = scene.words.texts[first - 1] if first else ""
        after = scene.words.texts[seen.closing + 1] if seen.closing + 1 < len(scene.words) else "."
        fits = [w for w in self._waiting if _fits(scene.cast.drafts[w.entity], draft)]
        taken: list[_Waiting] = []
        if before == "," and after in ",.;(" and not seen.possessive:
            taken = [w for w in fits if w.sentence == seen.sentence][-1:]
        elif seen.subject and draft.offices == 0 and not name.title and before != ":":
            early = [w for w in fits if scene.told[w.sentence] < LEAD and w.sentence < seen.sentence]
            early = [w for w in early if scene.told[seen.sentence] - scene.told[w.sentence] <= DELAY and not w.late]
            early = [w for w in early if _same_age(scene, w, draft) or not _is_bare(scene.cast.drafts[w.entity])]
            for sentence in sorted({w.sentence for w in early}):
                taken.extend(self._surest(scene, [w for w in early if w.sentence == sentence], draft))
        for waiting in taken:
            merge_unnamed(scene, scene.cast.drafts[waiting.entity], draft)
        self._waiting = [w for w in self._waiting if w not in taken]

    def _surest(self, scene: DiscourseState, fits: list[_Waiting], draft: EntityDraft) -> list[_Waiting]:
        """The unnamed person of a sentence who is meant: the one of the same age, the only one, or the subject."""
        same = [w for w in fits if _same_age(scene, w, draft)]
        alone = fits if sum(w.sentence == fits[0].sentence for w in self._waiting) == 1 else []
        return (same or alone or [w for w in fits if w.subject])[:1]


def _same_age(scene: DiscourseState, waiting: _Waiting, draft: EntityDraft) -> bool:
    return not set(scene.cast.drafts[waiting.entity].ages).isdisjoint(draft.ages)


def _is_bare(role: EntityDraft) -> bool:
    """Whether a text says no more than an age: "a 15-year-old"."""
    return role.name.endswith("-old")


def _is_identified_by_context(scene: DiscourseState, seen: ResolvedMention) -> bool:
    """Whether the place or the words before identify the person with a role ("the owner", ", a retired dentist") after others were named."""
    at = seen.opening
    before = scene.words.lowers[max(0, at - 3) : at]
    told = before[-1:] == ("the",) or "," in before[:-1]
    return told and any(draft.label == "person" for draft in scene.cast.drafts)


def _equated(scene: DiscourseState, seen: ResolvedMention) -> EntityDraft | None:
    """The unnamed person whom syntax identifies with a name: "The man, Ana Ruiz, 61, …", "The victim was named as Ana Ruiz"; None."""
    for tree in holding(scene.syntax(seen.sentence), seen.start, seen.end):
        at = tree.top(tree.span(seen.start, seen.end))
        for noun in _equals(tree, at) if at is not None else ():
            other = scene.at(tree.tokens[noun].start, tree.tokens[noun].end)
            if other is not None and other.label in ("role", "pronoun") and other.entity >= 0 and not other.possessive:
                draft = scene.cast.drafts[other.entity]
                if draft.label == "role":
                    return draft
    return None


def _equals(tree: Syntax, at: int) -> Iterator[int]:
    """The nouns that refer to the same person as a name: in apposition, as subject of "be", as what is identified as it."""
    tokens = tree.tokens
    token, above = tokens[at], tokens[tokens[at].head]
    if token.relation == "appos":
        yield token.head
    yield from tree.appositions(at)
    if token.relation == "attr" and above.lemma == "be":
        yield tree.subject(token.head)
    elif token.relation == "pobj" and above.lemma == "as":
        host = tokens[above.head]
        if host.lemma in NAMES:
            yield from (i for i in tree.children(above.head) if tokens[i].relation in ("nsubjpass", "dobj"))
            if host.relation == "acl":
                yield host.head
        elif host.relation in ("nsubjpass", "dobj") and tokens[host.head].lemma in NAMES:
            yield above.head


def _fits(role: EntityDraft, draft: EntityDraft) -> bool:
    """Whether a role and a name can be one person: sex and ages agree as far as they are known."""
    ages = bool(role.ages and draft.ages)
    if role.label != "role" or draft.index in role.unlike or (ages and all(abs(a - b) > 1 for a in role.ages for b in draft.ages)):
        return False
    return role.gender is None or role.gender == draft.gender or (draft.gender is None and not set(role.ages).isdisjoint(draft.ages))


def merge_unnamed(scene: DiscourseState, role: EntityDraft, draft: EntityDraft) -> None:
    """A person without a name turns out to be a named one."""
    draft.mentions.extend((start, end, text, "named later") for start, end, text, _ in role.mentions)
    draft.gender = draft.gender or role.gender
    for words, body in role.roles:
        scene.cast.hold(draft, words, body)
    role.mentions.clear()
    role.label = "merged"
    for at in range(max(0, len(scene.seen) - _WINDOW), len(scene.seen)):
        if scene.seen[at].entity == role.index:
            scene.seen[at] = replace(scene.seen[at], entity=draft.index, sieve="named later")
    scene.recent = [(draft.index if entity == role.index else entity, sentence, subject) for entity, sentence, subject in scene.recent]
