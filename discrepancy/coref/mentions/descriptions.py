"""Resolve descriptions ("the woman", "the 25-year-old", "the mayor", "the victim") to a person mentioned before, or to no one.

By agreement rules rather than a learned model: on 251 descriptions with an age in local news ("the 25-year-old suspect"), compared with a
registry of the people's
ages, a logistic regression over the same features, with whole stories left out, finds the person with F1 .31, the rules with .38.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from discrepancy.coref.mentions.adjacent_ages import described_age
from discrepancy.coref.mentions.discourse import REACH, DiscourseState
from discrepancy.coref.mentions.event_participants import DEAD, part_of
from discrepancy.coref.mentions.named_entities import EntityDraft
from discrepancy.coref.mentions.resolved_mention import ResolvedMention
from discrepancy.lang.en.grammar.function_words import POSSESSIVES
from discrepancy.lang.en.meaning.lexicon import country_of, term_relation
from discrepancy.lang.en.words.kinship import noun_gender
from discrepancy.lang.en.words.titles import ABBREVIATED, NO_OFFICE
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.names.role_nouns import DEFINITE, RoleMention

NOBODY, SEVERAL = -2, -1
BACK = 1_500
"""Characters that a description looks back for a person: three paragraphs of news."""
_A_YEAR = 1
"""Most years by which two ages of one person may differ in one text: a birthday, or a rounded date."""
_SLIP = 3
"""Most years by which a text may contradict itself on the age of the one person that it can mean."""
_UNDERGONE = {"victim": DEAD, "deceased": DEAD}
"""Nouns for a person by what happened to her."""


class Description(NamedTuple):
    """A noun phrase that describes a person. `age` is in years, None where it states none."""

    role: RoleMention
    noun: str
    modifiers: frozenset[str]
    gender: str | None
    age: float | None
    sentence: int

    @property
    def bare(self) -> bool:
        """Whether the description is an age and nothing else: "the 25-year-old"."""
        return self.noun.endswith("-old")


class Candidate(NamedTuple):
    """A person mentioned before: her last mention, and the number of sentences since."""

    draft: EntityDraft
    seen: ResolvedMention
    distance: int


def description_of(scene: DiscourseState, role: RoleMention) -> Description:
    """What a role noun says about the person it refers to."""
    whole = ABBREVIATED.get(role.noun, role.noun).split()
    return Description(
        role,
        whole[-1],
        frozenset(scene.words.lowers[role.first : role.last]) | frozenset(whole[:-1]),
        noun_gender(role.noun),
        described_age(scene.document, role),
        scene.sentence(role.start),
    )


def is_definite(role: RoleMention) -> bool:
    """Whether a phrase refers to a known person: "the driver", "his lawyer", "Ruiz's lawyer"."""
    return role.determiner in DEFINITE or role.determiner in POSSESSIVES or role.determiner.endswith("'s") or role.determiner == "s"


def resolve(scene: DiscourseState, what: Description) -> tuple[int, str]:
    """The entity and how it was found; NOBODY for a new person; SEVERAL, with both, where two fit equally well.

    Criteria in order: the age in the text, the role, what happened to the person, the sex, and being the only person mentioned.
    """
    definite = is_definite(what.role)
    if not definite:
        return (NOBODY, "") if what.role.determiner == "another" else _holder(scene, what, sure=True)
    near = _spoken_of(scene, what)
    if what.age is not None and (found := _of_age(scene, what, near)) is not None:
        return found
    if not what.bare and (held := _holder(scene, what, sure=False))[0] != NOBODY:
        return held
    return next((found for rank in _RANKS if (found := rank(scene, what, near)) is not None), (NOBODY, ""))


def resolve_countryman(scene: DiscourseState, name: NameMention) -> int:
    """ "The Dane": the last person mentioned who holds no office; -1 for none."""
    here = scene.sentence(name.start)
    for entity, where, _ in reversed(scene.recent):
        draft = scene.cast.drafts[entity]
        if here - where <= REACH and draft.label != "merged" and not draft.offices:
            return entity
    return -1


def _spoken_of(scene: DiscourseState, what: Description) -> list[Candidate]:
    """The people of the last paragraphs who agree in sex and age, the last one first."""
    last: dict[int, ResolvedMention] = {}
    for seen in scene.between(max(0, what.role.start - BACK), what.role.start):
        if seen.entity >= 0 and not seen.byline and scene.cast.drafts[seen.entity].label in ("person", "role"):
            last.pop(seen.entity, None)
            last[seen.entity] = seen
    return [
        Candidate(draft, seen, scene.distance(seen.sentence, what.sentence))
        for entity, seen in reversed(last.items())
        if _agrees(draft := scene.cast.drafts[entity], what, _SLIP)
    ]


def _agrees(draft: EntityDraft, what: Description, slip: int) -> bool:
    """Whether sex and age of a person and a description can be one person's, as far as both are known."""
    if what.gender is not None and draft.gender not in (None, what.gender):
        return False
    return what.age is None or not draft.ages or any(abs(age - what.age) <= slip for age in draft.ages)


def _of_age(scene: DiscourseState, what: Description, near: list[Candidate]) -> tuple[int, str] | None:
    """The only person who has this age anywhere in the text; None if there is none."""
    age = what.age
    if age is None:
        return None
    aged = [draft for draft in scene.cast.drafts if draft.mentions and age in draft.ages]
    aged = [draft for draft in aged if draft.label in ("person", "role") and _agrees(draft, what, 0)]
    named = [draft for draft in aged if draft.label == "person"]
    if len(named or aged) == 1:
        return (named or aged)[0].index, "same age"
    if aged:
        return _several(aged[0], aged[1])
    known = [each for each in near if each.draft.label == "person" and each.draft.ages]
    return (known[0].draft.index, "same age") if len(known) == 1 and _central(scene, known[0], near) else None


def _central(scene: DiscourseState, candidate: Candidate, near: list[Candidate]) -> bool:
    """Whether a text is about a person: only office holders and relatives are mentioned as often."""
    others = [len(each.draft.mentions) for each in near if each is not candidate and not each.draft.offices and not each.draft.kin]
    return len(candidate.draft.mentions) > max(others, default=0)


def _holder(scene: DiscourseState, what: Description, *, sure: bool) -> tuple[int, str]:
    """The holder of a role. `sure` requires all the words of the role, as "a" does."""
    cast = scene.cast
    holders = cast.by_role.get(what.noun)
    if holders is None and what.noun not in NO_OFFICE and not sure:
        holders = cast.synonyms.get(what.noun)
        if holders is None:
            holders = cast.synonyms[what.noun] = _similar(scene, what.noun)
    latest = scene.recent[-1][0] if scene.recent else -1
    scored = []
    for index in holders or ():
        draft = cast.drafts[index]
        shared, clash = _shared(draft, what.modifiers)
        if draft.label == "merged" or clash or (sure and shared < len(what.modifiers)) or not _agrees(draft, what, _A_YEAR):
            continue
        scored.append((4 * shared + 2 * (draft.label == "person") + (index == latest), index))
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    if not scored:
        return NOBODY, ""
    if len(scored) == 1 or scored[0][0] > scored[1][0]:
        return scored[0][1], "role noun"
    return _several(cast.drafts[scored[0][1]], cast.drafts[scored[1][1]])


def _several(one: EntityDraft, other: EntityDraft) -> tuple[int, str]:
    return SEVERAL, f"ambiguous: {one.name} or {other.name}"


def _similar(scene: DiscourseState, noun: str) -> list[int]:
    """Holders of roles that mean the same ("premier", prime minister) or are a kind of it ("leader", president)."""
    known = [role for role in scene.cast.by_role if len(role) > 3][:40]
    same = [i for role in known if term_relation(noun, role) == "same" for i in scene.cast.by_role[role]]
    return same or [i for role in known if term_relation(noun, role) == "broader" for i in scene.cast.by_role[role]]


def _shared(draft: EntityDraft, modifiers: frozenset[str]) -> tuple[int, bool]:
    """How many modifiers a holder's roles share, and whether they name another country."""
    countries = {country for word in modifiers if (country := country_of(word))}
    best, clash = 0, bool(countries)
    known = False
    for text, body in draft.roles:
        words = set(text.split()) | set(body.lower().split())
        best = max(best, len(modifiers & words))
        theirs = {country for word in words if (country := country_of(word))}
        known = known or bool(theirs)
        if not countries or theirs & countries or not theirs:
            clash = False
    return best, clash and known


def _undergone(scene: DiscourseState, what: Description, near: list[Candidate]) -> tuple[int, str] | None:
    """ "The victim": the only person so far who is said to have died."""
    part = _UNDERGONE.get(what.noun)
    if part is None:
        return None
    found = {
        seen.entity
        for seen in scene.between(max(0, what.role.start - BACK), what.role.start)
        if seen.entity in {each.draft.index for each in near} and part_of(scene.words, seen) == part
    }
    return (found.pop(), "descriptor") if len(found) == 1 else None


def _of_sex(scene: DiscourseState, what: Description, near: list[Candidate]) -> tuple[int, str] | None:
    """ "The woman": the last person of that sex who holds no office; with a stated age, that age must be known of her."""
    if what.gender is None or what.age is not None:
        return None
    for each in near:
        if each.distance <= REACH and each.draft.gender == what.gender and not each.draft.offices:
            return each.draft.index, "descriptor"
    return None


def _alone(scene: DiscourseState, what: Description, near: list[Candidate]) -> tuple[int, str] | None:
    """The person whom another noun refers to: the only one without an office, or the one that the last sentence is about.

    "The chess teacher was arrested …" after a sentence about Ruiz; without an age, such a noun has modifiers and opens a sentence.
    """
    free = [each for each in near if not each.draft.offices]
    people = [each for each in free if each.draft.label == "person"]
    narrowed = what.role.first < what.role.last and what.role.determiner == "the" and _opens(scene, what)
    if what.age is None and not narrowed:
        return None
    if what.age is None and len(people) > 1:
        people = free = [each for each in people if each.seen.sentence == what.sentence - 1 and _is_subject(scene, each)]
    if len(people) != 1 or people[0].distance > 1 or people[0].draft.ages:
        return None
    return (people[0].draft.index, "epithet") if len(free) == 1 or _is_subject(scene, people[0]) else None


def _is_subject(scene: DiscourseState, candidate: Candidate) -> bool:
    return any(entity == candidate.draft.index and central for entity, _, central in scene.recent)


def _opens(scene: DiscourseState, what: Description) -> bool:
    """Whether a description opens a sentence in the same paragraph as the sentence before."""
    sentences = scene.document.sentences
    here = sentences[what.sentence]
    follows = what.sentence > 0 and sentences[what.sentence - 1].paragraph == here.paragraph
    return follows and what.role.start - here.start <= len("the ") + 1


_RANKS: tuple[Callable[[DiscourseState, Description, list[Candidate]], tuple[int, str] | None], ...] = (_undergone, _of_sex, _alone)
