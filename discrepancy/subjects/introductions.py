"""Persons who stand before their name is given: "A taxi driver …, Vikram Das," and "A nurse was jailed on Friday. Ana Ruiz, 40, …"."""

from __future__ import annotations

from dataclasses import replace

from discrepancy.subjects.cast import Draft
from discrepancy.subjects.mention import Seen
from discrepancy.subjects.scene import Scene
from discrepancy.text.names import NameMention

# Headline and lead: whole sentences in which a person may stand unnamed, and how far on the name may come.
LEAD, DELAY = 4, 4
# Mentions that can still be rewritten when a name comes; a lead is shorter.
_WINDOW = 400


class Unnamed:
    """The persons without a name that a text has introduced and may still name."""

    def __init__(self) -> None:
        self._waiting: list[tuple[int, int, bool]] = []

    def add(self, scene: Scene, seen: Seen) -> None:
        """A new person known only by a role."""
        self._waiting = [w for w in self._waiting if scene.told[w[1]] < LEAD or w[1] == seen.sentence][-12:]
        self._waiting.append((seen.entity, seen.sentence, seen.subject))

    def name(self, scene: Scene, seen: Seen, name: NameMention) -> None:
        """A new name: is it one of those who wait? In apposition within the sentence, or as the subject of a later one."""
        if not self._waiting or len(name.parts) < 2 or seen.byline or seen.entity < 0 or scene.cast.drafts[seen.entity].sort != "person":
            return
        draft = scene.cast.drafts[seen.entity]
        before = scene.words.texts[seen.opening - 1] if seen.opening else ""
        after = scene.words.texts[seen.closing + 1] if seen.closing + 1 < len(scene.words) else "."
        taken: list[int] = []
        if before == "," and after in ",.;(" and not seen.possessive:
            here = [w for w in self._waiting if w[1] == seen.sentence and _fits(scene.cast.drafts[w[0]], draft)]
            taken = [w[0] for w in here[-1:]]
        elif seen.subject and draft.offices == 0 and not name.title and before != ":":
            heard: set[int] = set()
            for entity, sentence, _ in self._waiting:
                late = scene.told[seen.sentence] - scene.told[sentence]
                if scene.told[sentence] >= LEAD or sentence >= seen.sentence or late > DELAY or sentence in heard:
                    continue
                if _fits(scene.cast.drafts[entity], draft):
                    heard.add(sentence)
                    taken.append(entity)
        for entity in taken:
            merge(scene, scene.cast.drafts[entity], draft)
        if taken:
            self._waiting = [w for w in self._waiting if w[0] not in taken]


def _fits(role: Draft, draft: Draft) -> bool:
    return role.sort == "role" and not (role.gender and draft.gender and role.gender != draft.gender) and draft.index not in role.unlike


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
