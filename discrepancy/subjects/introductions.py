"""Persons who stand before their name is given: "A taxi driver …, Vikram Das," and "A nurse was jailed on Friday. Ana Ruiz, 40, …"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from discrepancy.subjects.cast import Draft
from discrepancy.subjects.mention import Seen
from discrepancy.subjects.scene import Scene
from discrepancy.text.names.scan import NameMention

# Headline and lead: whole sentences in which a person may stand unnamed, and how far on the name may come.
LEAD, DELAY = 4, 4
# Mentions that can still be rewritten when a name comes; a lead is shorter.
_WINDOW = 400


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A person known only by a role: entity, sentence, whether the subject of it, and the age stated beside it.

    `late` says that it is one's only by the place ("the owner") and that others had been named before: he is somebody beside them.
    """

    entity: int
    sentence: int
    subject: bool
    age: int | None
    late: bool


class Unnamed:
    """The persons without a name that a text has introduced and may still name."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []

    def add(self, scene: Scene, seen: Seen) -> None:
        """A new person known only by a role."""
        self._waiting = [w for w in self._waiting if scene.told[w.sentence] < LEAD or w.sentence == seen.sentence][-12:]
        self._waiting.append(
            _Waiting(
                seen.entity,
                seen.sentence,
                seen.subject,
                _age_before(scene, seen.last + 1 if scene.words.lowers[seen.last] == "old" else seen.first),
                _beside_others(scene, seen),
            )
        )

    def name(self, scene: Scene, seen: Seen, name: NameMention) -> None:
        """A new name: is it one of those who wait? In apposition within the sentence, or as the subject of a later one."""
        if len(name.parts) < 2 or seen.byline or seen.entity < 0 or scene.cast.drafts[seen.entity].sort != "person":
            return
        draft = scene.cast.drafts[seen.entity]
        equated = _equated(scene, seen) or _beside(scene, seen)
        if equated is not None and _fits(equated, draft, None, None):
            merge(scene, equated, draft)
            self._waiting = [w for w in self._waiting if w.entity != equated.index]
            return
        if not self._waiting:
            return
        opening = _opening(scene, seen.opening)
        before = scene.words.texts[opening - 1] if opening else ""
        after = scene.words.texts[seen.closing + 1] if seen.closing + 1 < len(scene.words) else "."
        age = _age_after(scene, seen.last) or _age_before(scene, seen.opening)
        fits = [w for w in self._waiting if _fits(scene.cast.drafts[w.entity], draft, w.age, age)]
        taken: list[_Waiting] = []
        if before == "," and after in ",.;(" and not seen.possessive:
            taken = [w for w in fits if w.sentence == seen.sentence][-1:]
        elif seen.subject and draft.offices == 0 and not name.title and before != ":":
            early = [w for w in fits if scene.told[w.sentence] < LEAD and w.sentence < seen.sentence]
            early = [w for w in early if scene.told[seen.sentence] - scene.told[w.sentence] <= DELAY and not w.late]
            for sentence in sorted({w.sentence for w in early}):
                taken.extend(self._surest([w for w in early if w.sentence == sentence], age))
        for waiting in taken:
            merge(scene, scene.cast.drafts[waiting.entity], draft)
        self._waiting = [w for w in self._waiting if w not in taken]

    def _surest(self, fits: list[_Waiting], age: int | None) -> list[_Waiting]:
        """The one of a sentence's unnamed persons who is meant: of the same age, the only one, or its subject."""
        same = [w for w in fits if age is not None and w.age == age]
        alone = fits if sum(w.sentence == fits[0].sentence for w in self._waiting) == 1 else []
        return (same or alone or [w for w in fits if w.subject])[:1]


def _beside_others(scene: Scene, seen: Seen) -> bool:
    """Whether a role is told as one's that the place or the words before tell ("the owner", ", a retired dentist"), others being named before."""
    at = seen.opening
    before = scene.words.lowers[max(0, at - 3) : at]
    told = before[-1:] == ("the",) or "," in before[:-1]
    return told and any(draft.sort == "person" for draft in scene.cast.drafts)


def _equated(scene: Scene, seen: Seen) -> Draft | None:
    """The person without a name whom a sentence calls by it: "The man who fell was Ana Ruiz", "The victim was named as Ana Ruiz"; None."""
    lowers = scene.words.lowers
    before = lowers[max(0, seen.opening - 5) : seen.opening]
    called = before[-1:] == ("as",) and not {"named", "identified"}.isdisjoint(before)
    if not called and before[-1:] not in (("was",), ("is",)):
        return None
    earlier = scene.between(scene.document.sentences[seen.sentence].start, seen.start)
    subject = next((s for s in earlier if s.subject and s.entity >= 0 and s.sort == "role"), None)
    other = (
        subject if subject is not None or not called else next((s for s in reversed(earlier) if s.sort == "role" and s.entity >= 0), None)
    )
    return None if other is None or scene.cast.drafts[other.entity].sort != "role" else scene.cast.drafts[other.entity]


def _beside(scene: Scene, seen: Seen) -> Draft | None:
    """The person without a name in apposition to whom a name stands: "The man, Ana Ruiz, 61, was …"; None."""
    texts, last = scene.words.texts, scene.seen[-2] if len(scene.seen) > 1 else None
    if last is None or last.sort != "role" or last.possessive or last.entity < 0 or scene.cast.drafts[last.entity].sort != "role":
        return None
    apposed = texts[last.closing + 1 : seen.opening] == (",",) and texts[seen.closing + 1 : seen.closing + 2] in ((",",), (".",), ("(",))
    return scene.cast.drafts[last.entity] if apposed and scene.words.lowers[last.opening - 1 : last.opening] == ("the",) else None


def _fits(role: Draft, draft: Draft, left: int | None, right: int | None) -> bool:
    """Whether a role and a name can be one person: sex agrees as far as it is known, and ages do."""
    if role.sort != "role" or draft.index in role.unlike or (left is not None and right is not None and abs(left - right) > 1):
        return False
    return role.gender is None or role.gender == draft.gender or (draft.gender is None and left is not None and left == right)


def _opening(scene: Scene, first: int) -> int:
    """The first word of a name with an age before it: "61-year-old Ana Ruiz"."""
    lowers = scene.words.lowers
    if lowers[first - 1 : first] != ("old",):
        return first
    at = first - 1
    while at > 0 and first - at < 6 and (lowers[at - 1] in ("-", "‐", "‑", "year", "years") or lowers[at - 1].isdecimal()):
        at -= 1
    return at


def _age_before(scene: Scene, first: int) -> int | None:
    """The age in figures that opens a noun phrase: "36-year-old driver"."""
    lowers = scene.words.lowers
    if lowers[first - 1 : first] != ("old",):
        return None
    return next((int(lowers[i]) for i in range(first - 2, max(first - 7, -1), -1) if lowers[i].isdecimal() and len(lowers[i]) < 4), None)


def _age_after(scene: Scene, last: int) -> int | None:
    """The age in figures behind a name: "Ruiz, 36,"."""
    texts = scene.words.texts
    stated = (
        texts[last + 1 : last + 2] in ((",",), ("(",))
        and last + 2 < len(texts)
        and texts[last + 2].isdecimal()
        and len(texts[last + 2]) < 4
    )
    return int(texts[last + 2]) if stated else None


def merge(scene: Scene, role: Draft, draft: Draft) -> None:
    """A person without a name turns out to be a named one."""
    draft.mentions.extend((start, end, text, "named later") for start, end, text, _ in role.mentions)
    draft.gender = draft.gender or role.gender
    for words, body in role.roles:
        scene.cast.hold(draft, words, body)
    role.mentions.clear()
    role.sort = "merged"
    for at in range(max(0, len(scene.seen) - _WINDOW), len(scene.seen)):
        if scene.seen[at].entity == role.index:
            scene.seen[at] = replace(scene.seen[at], entity=draft.index, sieve="named later")
    scene.recent = [(draft.index if entity == role.index else entity, sentence, subject) for entity, sentence, subject in scene.recent]
