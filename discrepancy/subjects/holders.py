"""Who a role noun stands for: the one who holds the role in this text, the last one it can describe, or someone new."""

from __future__ import annotations

from discrepancy.subjects.events import died
from discrepancy.subjects.mention import Seen
from discrepancy.subjects.scene import REACH, Scene
from discrepancy.text.lexicon.lookup import country_of, relation
from discrepancy.text.names.kin import noun_gender
from discrepancy.text.names.role_nouns import DEFINITE, INDEFINITE, NAMING, POSSESSIVES, RoleMention
from discrepancy.text.names.scan import NameMention
from discrepancy.text.names.titles import ABBREVIATED, NO_OFFICE

NOBODY, SEVERAL = -2, -1


def read_role(scene: Scene, role: RoleMention) -> tuple[Seen | None, bool]:
    """The mention of a role noun, and whether it introduces someone new."""
    definite = role.determiner in DEFINITE or role.determiner in POSSESSIVES or role.determiner.endswith("'s") or role.determiner == "s"
    if not definite and role.determiner not in INDEFINITE and role.determiner not in ("", "as") and role.determiner not in NAMING:
        return None, False
    if role.determiner in INDEFINITE and _first_person(scene, role):
        return None, False
    beside = _apposed(scene, role)
    if beside >= 0:
        scene.cast.hold(scene.cast.drafts[beside], scene.document.text[role.start : role.end].lower(), "")
        return scene.put(role.start, role.end, beside, "apposition", "role", role.first, role.last, possessive=role.possessive), False
    aged = scene.words.lowers[role.first - 1 : role.first] == ("old",)
    entity, sieve = (NOBODY, "") if role.determiner == "another" else _holder(scene, role, sure=not definite)
    if entity == NOBODY and definite and (aged or noun_gender(role.noun)):
        entity, sieve = _described(scene, role, aged=aged)
    elif entity == NOBODY and definite and role.noun in _FALLEN:
        entity, sieve = _fallen(scene)
    elif entity == NOBODY and role.determiner == "the" and role.first < role.last:
        entity, sieve = _epithet(scene, role)
    new = entity == NOBODY
    if new and role.noun.endswith("-old") and role.determiner not in INDEFINITE:
        return None, False  # "the 25-year-old": whose age it is shows whom it means
    if new:
        text = scene.document.text[role.start : role.end]
        draft = scene.cast.add(text, "role", noun_gender(role.noun))
        scene.cast.hold(draft, text.lower(), "")
        entity, sieve = draft.index, "role noun"
    return scene.put(role.start, role.end, entity, sieve, "role", role.first, role.last, possessive=role.possessive), new


def read_countryman(scene: Scene, name: NameMention) -> bool:
    """ "The Dane": the last person spoken of who holds no office. False where there is none."""
    here = scene.sentence(name.start)
    for entity, where, _ in reversed(scene.recent):
        draft = scene.cast.drafts[entity]
        if here - where <= REACH and draft.sort != "merged" and not draft.offices:
            scene.put(name.start, name.end, entity, "descriptor", "role", name.first, name.last)
            return True
    return False


def _first_person(scene: Scene, role: RoleMention) -> bool:
    """ "I am an old woman": what a speaker says of himself is nobody new."""
    lowers = scene.words.lowers
    at = next((i for i in range(role.first - 1, max(role.first - 5, -1), -1) if lowers[i] == role.determiner), role.first)
    return bool(at) and (
        lowers[at - 1] in ("i'm", "am", "you're", "we're") or lowers[max(0, at - 2) : at] in (("i", "was"), ("’", "m"), ("'", "m"))
    )


def _apposed(scene: Scene, role: RoleMention) -> int:
    """The person before a comma whom a role noun describes: "the accused, a retired nurse", "Adler, the driver"; -1 for none."""
    last = scene.seen[-1] if scene.seen else None
    words = scene.words
    if last is None or last.entity < 0 or last.possessive or words.texts[last.closing + 1 : last.closing + 2] != (",",):
        return -1
    if role.determiner not in INDEFINITE | DEFINITE or role.first - last.closing > 3 + 5 * (words.lowers[role.first - 1] == "old"):
        return -1
    named = last.sort == "name" or words.lowers[last.opening - 1 : last.opening] in (("the",), ("its",), ("his",), ("her",))
    person = scene.cast.drafts[last.entity].sort in ("person", "role")
    after = words.lowers[role.last + 1 : role.last + 2]
    return last.entity if named and person and after != ("and",) else -1


def _holder(scene: Scene, role: RoleMention, *, sure: bool) -> tuple[int, str]:
    """The holder of a role: NOBODY, SEVERAL, or an entity. `sure` asks for all the words of the role, as "a" does."""
    cast = scene.cast
    noun = ABBREVIATED.get(role.noun, role.noun).split()[-1]
    modifiers = set(scene.words.lowers[role.first : role.last]) | set(ABBREVIATED.get(role.noun, "").split()[:-1])
    holders = cast.by_role.get(noun)
    if holders is None and noun not in NO_OFFICE and not sure:
        holders = cast.synonyms.get(noun)
        if holders is None:
            holders = cast.synonyms[noun] = _similar(scene, noun)
    scored = []
    for index in holders or ():
        draft = cast.drafts[index]
        if draft.sort == "merged":
            continue
        shared, clash = _agreement(scene, index, modifiers)
        if clash or (sure and shared < len(modifiers)):
            continue
        recent = next((place for place, (who, _, _) in enumerate(reversed(scene.recent)) if who == index), 9)
        scored.append((4 * shared + (2 if draft.sort == "person" else 0) + (1 if recent == 0 else 0), index))
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    if not scored:
        return NOBODY, ""
    if len(scored) == 1 or scored[0][0] > scored[1][0]:
        return scored[0][1], "role noun"
    return SEVERAL, f"ambiguous: {cast.drafts[scored[0][1]].name} or {cast.drafts[scored[1][1]].name}"


def _similar(scene: Scene, noun: str) -> list[int]:
    """Holders of roles that mean the same ("premier", prime minister) or are a kind of it ("leader", president)."""
    known = [role for role in scene.cast.by_role if len(role) > 3][:40]
    same = [i for role in known if relation(noun, role) == "same" for i in scene.cast.by_role[role]]
    return same or [i for role in known if relation(noun, role) == "broader" for i in scene.cast.by_role[role]]


def _agreement(scene: Scene, entity: int, modifiers: set[str]) -> tuple[int, bool]:
    """How many modifiers a holder's roles share, and whether a country among them is another one."""
    countries = {country for word in modifiers if (country := country_of(word))}
    best, clash = 0, bool(countries)
    known = False
    for text, body in scene.cast.drafts[entity].roles:
        words = set(text.split()) | set(body.lower().split())
        best = max(best, len(modifiers & words))
        theirs = {country for word in words if (country := country_of(word))}
        known = known or bool(theirs)
        if not countries or theirs & countries or not theirs:
            clash = False
    return best, clash and known


def _described(scene: Scene, role: RoleMention, *, aged: bool) -> tuple[int, str]:
    """ "The woman", "the 44-year-old teacher": the last person it can describe, who holds no office."""
    gender = noun_gender(role.noun)
    sentence = scene.sentence(role.start)
    for entity, where, subject in reversed(scene.recent):
        draft = scene.cast.drafts[entity]
        if sentence - where > REACH or draft.sort == "merged" or (aged and not (draft.sort == "person" and subject)):
            continue
        free = not draft.offices or (aged and sentence - where <= 1)
        if free and (gender is None or draft.gender in (gender, None if aged else gender)):
            return entity, "descriptor"
    return NOBODY, ""


_FALLEN = frozenset({"victim", "deceased"})
_LATELY = 24
"""Mentions back to which somebody who died is looked for."""


def _fallen(scene: Scene) -> tuple[int, str]:
    """ "The victim": the only person so far who is said to have died."""
    dead = {seen.entity for seen in scene.seen[-_LATELY:] if seen.entity >= 0 and not seen.byline and died(scene.words, seen)}
    dead = {entity for entity in dead if scene.cast.drafts[entity].sort in ("person", "role")}
    return (dead.pop(), "descriptor") if len(dead) == 1 else (NOBODY, "")


def _epithet(scene: Scene, role: RoleMention) -> tuple[int, str]:
    """ "The chess teacher was arrested …" after a sentence about one named person: another word for the subject of that sentence."""
    number = scene.sentence(role.start)
    sentences = scene.document.sentences
    here = sentences[number]
    if number == 0 or role.start - here.start > 5 or sentences[number - 1].paragraph != here.paragraph:
        return NOBODY, ""
    before = [s for s in scene.between(sentences[number - 1].start, here.start) if s.entity >= 0 and s.sort == "name"]
    people = {s.entity for s in before if scene.cast.drafts[s.entity].sort == "person"}
    subject = next((s for s in before if s.subject and s.entity in people), None)
    if subject is None or scene.cast.drafts[subject.entity].offices:
        return NOBODY, ""
    return subject.entity, "epithet"
