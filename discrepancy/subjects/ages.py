"""Whose age a number is."""

from __future__ import annotations

from discrepancy.model.fact import Fact
from discrepancy.subjects.clause import subject_before
from discrepancy.subjects.mention import Seen
from discrepancy.subjects.scene import PRONOUNS, Scene
from discrepancy.subjects.spoken import Spoken
from discrepancy.text.lexicon.closed_class import AUXILIARIES, PREPOSITIONS
from discrepancy.text.lexicon.people import is_person_noun
from discrepancy.text.lexicon.word_set import word_set
from discrepancy.text.names.particles import SAYING
from discrepancy.text.numbers.ages import OLDEST

_BETWEEN = word_set("aged age who is was now a an the then , ( – - — only just and still turned both qc mp kc jr sr .")
# Characters that a descriptor looks back: three paragraphs of news.
_BACK = 1500
# Words that cannot stand inside the noun phrase that an age opens.
_ENDS_PHRASE = AUXILIARIES | PREPOSITIONS | SAYING | frozenset(["who", "that", "which", "when", "while"])
_BODIES = word_set(
    "company firm business group bank club airline charity newspaper university brewery retailer manufacturer maker society union"
)
_NOUN_MARKS = frozenset("-‐‑")


def whose_age(scene: Scene, fact: Fact, spoken: Spoken) -> tuple[int, str]:
    """Entity (-1 for nobody) and sieve for an age."""
    entity, sieve = _whose(scene, fact, spoken)
    if sieve in ("pronoun", "descriptor", ""):
        same = _same_age(scene, fact, entity)
        if same >= 0:
            return same, "same age"
    return entity, sieve


_NEW = frozenset(("another", "third", "fourth", "fifth", "second"))


def _somebody_new(scene: Scene, low: int, pronoun: Seen) -> bool:
    """Whether the nearest person before a pronoun in its sentence is one more, whom nobody has named: "a third man, in his seventies"."""
    lowers = scene.words.lowers
    at = pronoun.opening
    begin = max(scene.words.at(low), at - 8)
    noun = next((i for i in range(at - 1, begin - 1, -1) if is_person_noun(lowers[i])), -1)
    named = any(seen.sort == "name" and seen.opening > noun for seen in scene.between(low, pronoun.start))
    return noun > 0 and not named and not _NEW.isdisjoint(lowers[max(begin, noun - 3) : noun])


def _same_age(scene: Scene, fact: Fact, entity: int) -> int:
    """The one person whose age has been given as this number, where a weak sieve chose somebody without an age; -1 for none."""
    value = fact.value.low
    if value is None or (entity >= 0 and scene.cast.drafts[entity].ages):
        return -1
    found = [index for index in scene.cast.by_age.get(value, ()) if scene.cast.drafts[index].sort == "person"]
    if len(found) != 1 or (entity >= 0 and scene.cast.drafts[entity].gender not in (None, scene.cast.drafts[found[0]].gender)):
        return -1
    return found[0]


def _whose(scene: Scene, fact: Fact, spoken: Spoken) -> tuple[int, str]:
    words = scene.words
    speaker = spoken.speaker(fact.start)
    if speaker is not None:
        opening = words.lowers[words.at(fact.start) - 2 : words.at(fact.end)]
        if "i" in opening or "i'm" in opening:
            return speaker.entity, "speaker"
    low, high = scene.reach(fact)
    inside = next((s for s in scene.between(fact.start, fact.end) if s.sort in ("pronoun", "name")), None)
    alone = next((s for s in scene.between(fact.start, fact.end) if s.end == fact.end and s.entity >= 0), None) if inside is None else None
    if alone is not None:
        return alone.entity, alone.sieve
    if inside is not None and inside.sort == "pronoun" and _somebody_new(scene, low, inside):
        return -1, ""
    if inside is not None:
        return inside.entity, inside.sieve if inside.sort == "pronoun" else "apposition"
    first = words.at(fact.start)
    if words.lowers[first - 1 : first] and words.lowers[first - 1] in PRONOUNS:  # "in her thirties", "his 30s"
        seen = next((s for s in reversed(scene.between(low, fact.start)) if s.sort == "pronoun"), None)
        if seen is not None:
            return (-1, "") if _somebody_new(scene, low, seen) else (seen.entity, "pronoun")
    listed = _listed(scene, fact, first)
    if listed is not None:
        return listed.entity, "list"
    at = words.at(fact.end)
    if words.lowers[at - 1] == "old":  # "another climber, 36-year-old Ana Ruiz"
        named = next((s for s in scene.between(fact.end, min(high, fact.end + 3)) if s.sort == "name" and s.opening == at), None)
        if named is not None and named.entity >= 0 and scene.cast.drafts[named.entity].sort == "person":
            return named.entity, "apposition"
    before = next(reversed(scene.between(low, fact.start)), None)
    if before is not None and not before.possessive and _touches(scene, before, first):
        return before.entity, "apposition" if before.entity >= 0 and before.sort in ("name", "kin") else before.sieve
    if words.lowers[words.at(fact.end) : words.at(fact.end) + 1] and words.lowers[words.at(fact.end)] in _BODIES:
        return _main_body(scene)
    after = _after(scene, fact, high)
    if after is not None:
        return after.entity, "apposition" if after.sort == "name" else after.sieve
    if words.lowers[first - 1 : first] in (("the",), ("The",)) or (words.lowers[first - 1 : first] == ("a",) and before is None):
        described = _described(scene, fact)
        if described >= 0 and words.lowers[first - 1] == "the":
            return described, "descriptor"
        return -1, ""
    if fact.head is not None or (fact.value.low or 0) > OLDEST:
        return -1, ""
    seen = subject_before(scene, fact.start, low, people=True)
    if seen is not None:
        return seen.entity, seen.sieve
    return -1, ""


def _listed(scene: Scene, fact: Fact, first: int) -> Seen | None:
    """ "Reed and Park, 40 and 42": the first number is the first name's."""
    words = scene.words
    last = words.at(fact.end)
    names = [s for s in scene.between(scene.reach(fact)[0], fact.start) if s.sort == "name"][-2:]
    if len(names) < 2 or words.lowers[names[0].last + 1 : names[1].first] != ("and",):
        return None
    gap = words.lowers[names[1].last + 1 : first]
    if (
        gap in ((",",), (",", "aged"))
        and words.lowers[last : last + 1] == ("and",)
        and words.texts[last + 1 : last + 2]
        and words.texts[last + 1][0].isdigit()
    ):
        return names[0]
    if len(gap) in (3, 4) and gap[0] == "," and gap[-1] == "and" and gap[-2].isdigit():
        return names[1]
    return None


def _main_body(scene: Scene) -> tuple[int, str]:
    """ "The 112-year-old company": the organisation that the text speaks of most."""
    bodies = sorted((d for d in scene.cast.drafts if d.sort == "organisation"), key=lambda d: (-len(d.mentions), d.index))
    if not bodies or (len(bodies) > 1 and len(bodies[0].mentions) < 2 * len(bodies[1].mentions)):
        return -1, ""
    return bodies[0].index, "main organisation"


def _touches(scene: Scene, seen: Seen, first: int) -> bool:
    """Whether only a comma, "aged", "who is", "a" and their like stand between a mention and an age."""
    between = scene.words.lowers[seen.last + 1 : first]
    if seen.entity >= 0 and scene.cast.drafts[seen.entity].sort in ("place", "organisation"):
        return False
    return len(between) <= 6 and between != ("and",) and all(lower in _BETWEEN for lower in between)


def _after(scene: Scene, fact: Fact, high: int) -> Seen | None:
    """ "The 26-year-old Maria Keller", "a 58-year-old Hull driver": the noun phrase that the age opens."""
    words = scene.words
    at = words.at(fact.end)
    for seen in scene.between(fact.end, min(high, fact.end + 80))[:3]:
        between = words.lowers[at : seen.first]
        if seen.sort == "pronoun" or len(between) > 5 or any(
            lower in _ENDS_PHRASE or lower.endswith("'s") or not (lower[0].isalpha() or lower in _NOUN_MARKS) for lower in between
        ):  # fmt: skip
            break
        if seen.entity < 0 or scene.cast.drafts[seen.entity].sort in ("person", "role"):
            return seen
    return next((s for s in scene.between(scene.reach(fact)[0], high) if s.first <= at - 1 <= s.last and s.sort == "role"), None)


def _described(scene: Scene, fact: Fact) -> int:
    """ "The 25-year-old": a person with an age near it, else the last subject who holds no office; -1 for nobody."""
    value = fact.value.low if fact.value.low is not None else fact.value.high
    here = scene.sentence(fact.start)
    points: dict[int, int] = {}
    for seen in scene.between(max(0, fact.start - _BACK), fact.start):
        if seen.entity < 0 or seen.byline:
            continue
        draft = scene.cast.drafts[seen.entity]
        if draft.sort in ("person", "role"):
            near = 18 - 4 * (here - seen.sentence) + (8 if seen.subject else 0) + (6 if draft.sort == "person" else 0)
            points[draft.index] = max(points.get(draft.index, -99), near)
    for draft in scene.cast.drafts if len(scene.cast.drafts) < 400 else [scene.cast.drafts[i] for i in points]:
        gap = min((abs(age - value) for age in draft.ages), default=None) if value is not None else None
        if gap is not None and draft.sort in ("person", "role") and draft.mentions and draft.mentions[0][0] < fact.start:
            points[draft.index] = points.get(draft.index, 0) + (40 if gap == 0 else 30 if gap <= 3 else -40)
    for index in points:
        draft = scene.cast.drafts[index]
        points[index] += min(10, len(draft.mentions)) - (14 if draft.offices else 0)
    best = max(points, key=lambda index: (points[index], -index), default=-1)
    return best if best >= 0 and points[best] > 0 else -1
