"""All mentions of a source in order: names, role nouns, kin and pronouns, each resolved when it is reached."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from discrepancy.subjects.cast import Cast, Draft, gather
from discrepancy.text.kin import KIN, noun_gender
from discrepancy.text.document import Document
from discrepancy.text.lexicon import relation
from discrepancy.text.particles import SAYING
from discrepancy.text.role_nouns import DEFINITE, INDEFINITE, POSSESSIVES, RoleMention
from discrepancy.text.romanise import romanise
from discrepancy.text.titles import NO_OFFICE
from discrepancy.text.words import Words

PRONOUNS = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
_PREPOSITIONS = frozenset(
    "of in on at by for from to with against about over after before between under near without into than like as behind and".split()
)
# Sentences that a pronoun looks back, and persons it chooses among: after Hobbs 1978, who found 98 % within this and the sentence before.
_REACH, _MEMORY = 3, 8
# Sentences of headline and lead in which a person may stand before the name is given.
_LEAD = 8


@dataclass(frozen=True, slots=True)
class Seen:
    """A resolved mention. `entity` is -1 where two fit; `sort` is name, role, kin or pronoun; `first`, `last` are words."""

    start: int
    end: int
    entity: int
    sieve: str
    sort: str
    first: int
    last: int
    sentence: int
    subject: bool
    possessive: bool = False


class Scene:
    """The mentions of a source, and who was spoken of last."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.words
        self.cast: Cast = gather(document.names)
        self.seen: list[Seen] = []
        self._recent: list[tuple[int, int, bool]] = []
        self._pending: list[tuple[int, int, bool]] = []
        self._kin: dict[tuple[int, str], int] = {}
        self._synonym: dict[str, list[int]] = {}
        self._firsts = [name.first for name in document.names]
        self._speaker: tuple[int, int] = (-1, -99)
        self._starts = [sentence.start for sentence in document.sentences]
        self._read()
        self.starts = [seen.start for seen in self.seen]

    def between(self, start: int, end: int) -> list[Seen]:
        """Mentions that begin in a stretch of the text."""
        return self.seen[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def main(self) -> int:
        """The person without an office who is mentioned most, or -1."""
        people = [d for d in self.cast.drafts if d.sort == "person"]
        best = max(people, key=lambda d: (len(d.mentions) - 3 * d.offices, -d.index), default=None)
        return -1 if best is None else best.index

    def _read(self) -> None:
        words, names = self.words, self.document.names
        inside = {i for name in names for i in range(name.first, name.last + 1)}
        events: list[tuple[int, int, int]] = [(name.first, 0, at) for at, name in enumerate(names)]
        events.extend((role.last, 1, at) for at, role in enumerate(self.document.roles))
        events.extend((i, 2, 0) for i, lower in enumerate(words.lowers) if lower in PRONOUNS and i not in inside)
        events.sort()
        for index, what, at in events:
            if what == 0:
                self._name(at)
            elif what == 1:
                self._role(self.document.roles[at])
            else:
                self._pronoun(index, PRONOUNS[words.lowers[index]])

    def _sentence(self, start: int) -> int:
        return max(0, bisect_right(self._starts, start) - 1)

    def _put(self, start: int, end: int, entity: int, sieve: str, sort: str, first: int, last: int, *, possessive: bool = False) -> None:
        sentence = self._sentence(start)
        before = self.words.lowers[first - 1] if first else ""
        fresh = not self.seen or self.seen[-1].sentence != sentence
        subject = (
            before not in _PREPOSITIONS
            and (fresh or not any(s.subject for s in self.seen[-3:] if s.sentence == sentence))
            and not possessive
        )
        self.seen.append(Seen(start, end, entity, sieve, sort, first, last, sentence, subject, possessive))
        if entity >= 0 and self.cast.drafts[entity].sort in ("person", "role"):
            self._recent = [r for r in self._recent if r[0] != entity][-_MEMORY:]
            self._recent.append((entity, sentence, subject))
        if entity >= 0 and _says(self.words, last if sort != "pronoun" else first):
            self._speaker = (entity, sentence)
        if sort != "name" and entity >= 0:
            draft = self.cast.drafts[entity]
            draft.mentions.append((start, end, self.document.text[start:end], sieve))

    def _name(self, at: int) -> None:
        name = self.document.names[at]
        found = self.cast.of_name.get(at)
        if found is None:
            entity, sieve = self._ambiguous(romanise(name.parts[-1]), name.gender)
            if entity < 0 and sieve == "unknown":
                return
            if entity >= 0:
                self.cast.drafts[entity].mentions.append((name.start, name.end, name.text, sieve))
        else:
            entity, sieve = found
        new = entity >= 0 and len(name.parts) > 1 and not any(s.entity == entity for s in self.seen[-60:])
        self._put(name.start, name.end, entity, sieve, "name", name.first, name.last, possessive=name.possessive)
        if new and self._pending and name.sort == "person":
            self._introduce(entity, self.seen[-1], name.title)

    def _ambiguous(self, surname: str, gender: str | None) -> tuple[int, str]:
        """The bearer of a shared surname that stands alone: the one spoken of most; nobody where two are equal."""
        bearers = [i for i in self.cast.by_surname.get(surname, []) if gender is None or self.cast.drafts[i].gender in (None, gender)]
        recent = {entity: sentence for entity, sentence, _ in self._recent}
        weight = {i: (0 if self.cast.drafts[i].kin else 1, len(self.cast.drafts[i].mentions)) for i in bearers}
        ranked = sorted(bearers, key=lambda i: (weight[i], recent.get(i, -1), -i), reverse=True)
        if not ranked:
            return -1, "unknown"
        if len(ranked) == 1 or weight[ranked[0]] > weight[ranked[1]]:
            return ranked[0], "surname of the main person"
        return -1, f"ambiguous: {self.cast.drafts[ranked[0]].name} or {self.cast.drafts[ranked[1]].name}"

    def _introduce(self, entity: int, seen: Seen, title: str | None) -> None:
        """The lead says "a taxi driver", the next sentences name him: the first new person who is their subject."""
        draft = self.cast.drafts[entity]
        for place, (role, sentence, _) in enumerate(self._pending):
            other = self.cast.drafts[role]
            if not 0 < seen.sentence - sentence <= 5 or not seen.subject:
                continue
            if other.gender and draft.gender and other.gender != draft.gender or draft.offices or title:
                continue
            self._merge(other, draft)
            del self._pending[: place + 1]
            return

    def _merge(self, role: Draft, draft: Draft) -> None:
        """A role without a name turns out to be a named person."""
        draft.mentions.extend(role.mentions)
        draft.gender = draft.gender or role.gender
        for words, body in role.roles:
            self.cast.hold(draft, words, body)
        role.mentions.clear()
        role.sort = "merged"
        role.name = str(draft.index)
        self.seen = [s if s.entity != role.index else _moved(s, draft.index) for s in self.seen] if len(self.seen) < 400 else [
            *self.seen[:-400], *(s if s.entity != role.index else _moved(s, draft.index) for s in self.seen[-400:])
        ]  # fmt: skip

    def _pronoun(self, index: int, gender: str) -> None:
        start, end = self.words.starts[index], self.words.ends[index]
        sentence = self._sentence(start)
        best, score = -1, -99
        speaking = _says(self.words, index)
        speaker, spoke = self._speaker
        if speaking and speaker >= 0 and sentence - spoke <= _REACH and self.cast.drafts[speaker].gender in (None, gender):
            best, score = speaker, 99
        for entity, where, subject in reversed(self._recent):
            draft = self.cast.drafts[entity]
            if sentence - where > _REACH or draft.sort == "merged" or draft.gender not in (None, gender):
                continue
            value = (
                -3 * (sentence - where)
                + (2 if subject else 0)
                + (2 if draft.gender == gender else 0)
                + (1 if draft.sort == "person" else 0)
            )
            if value > score:
                best, score = entity, value
        if best >= 0:
            draft = self.cast.drafts[best]
            draft.gender = draft.gender or gender
            self._put(start, end, best, "pronoun", "pronoun", index, index, possessive=self.words.lowers[index] in ("his", "hers"))

    def _role(self, role: RoleMention) -> None:
        """A role or kin noun: whose it is by relation, by a unique holder, or a new person without a name."""
        if role.sort == "kin":
            self._relative(role)
            return
        if role.determiner in DEFINITE or role.determiner in POSSESSIVES or role.determiner.endswith("'s") or role.determiner == "s":
            entity, sieve = self._holder(role.noun, role.first, role.last)
            if entity == -2:
                entity, sieve = self._new_role(role)
        elif role.determiner in INDEFINITE or role.determiner == "":
            entity, sieve = self._new_role(role)
            if self._sentence(role.start) < _LEAD:
                self._pending.append((entity, self._sentence(role.start), True))
        else:
            return
        self._put(role.start, role.end, entity, sieve, "role", role.first, role.last, possessive=role.possessive)

    def _new_role(self, role: RoleMention) -> tuple[int, str]:
        text = self.document.text[role.start : role.end]
        draft = self.cast.add(text, "role", noun_gender(role.noun))
        self.cast.hold(draft, text.lower(), "")
        return draft.index, "role noun"

    def _holder(self, noun: str, begin: int, index: int) -> tuple[int, str]:
        """Who holds a role in this text: -2 for nobody, -1 for two who fit equally well."""
        holders = self.cast.by_role.get(noun)
        if holders is None and noun not in NO_OFFICE:
            holders = self._synonym.get(noun)
            if holders is None:
                known = [role for role in self.cast.by_role if len(role) > 3][:40]
                holders = [i for role in known if relation(noun, role) == "same" for i in self.cast.by_role[role]]
                self._synonym[noun] = holders
        holders = [i for i in holders or () if self.cast.drafts[i].sort != "merged"]
        if not holders and noun_gender(noun):
            return self._described(noun, index)
        if not holders:
            return -2, ""
        if len(holders) == 1:
            return holders[0], "role noun"
        modifiers = set(self.words.lowers[begin:index])
        scored = sorted(((self._fit(i, modifiers), i) for i in holders), key=lambda pair: (-pair[0], pair[1]))
        if scored[0][0] > scored[1][0]:
            return scored[0][1], "role noun"
        names = " or ".join(self.cast.drafts[i].name for _, i in scored[:2])
        return -1, f"ambiguous: {names}"

    def _fit(self, entity: int, modifiers: set[str]) -> int:
        draft = self.cast.drafts[entity]
        shared = max((len(modifiers & set(role.split())) for role, _ in draft.roles), default=0)
        recent = next((place for place, (who, _, _) in enumerate(self._recent) if who == entity), -1)
        return 4 * shared + (2 if draft.mentions and draft.sort == "person" else 0) + (1 if recent == len(self._recent) - 1 else 0)

    def _described(self, noun: str, index: int) -> tuple[int, str]:
        """ "the woman", "the boy": the last person of that sex who holds no office."""
        gender = noun_gender(noun)
        sentence = self._sentence(self.words.starts[index])
        for entity, where, _ in reversed(self._recent):
            draft = self.cast.drafts[entity]
            if sentence - where <= _REACH and draft.gender == gender and not draft.offices and draft.sort != "merged":
                return entity, "descriptor"
        return -2, ""

    def _relative(self, role: RoleMention) -> None:
        """A kin noun with its owner ("Maria's mother", "her son") and its name beside it, if it has one."""
        owner = -1
        last = self.seen[-1] if self.seen else None
        if (
            last is not None
            and last.entity >= 0
            and role.first - 3 <= last.last < role.first
            and (role.determiner in POSSESSIVES or last.possessive)
        ):
            owner = last.entity
        entity = self._beside(role)
        if entity < 0 and owner >= 0:
            entity = self._kin.get((owner, role.noun), -1)
        if entity < 0 or entity == owner:
            if owner < 0:
                return
            entity = self.cast.add(f"{role.noun} of {self.cast.drafts[owner].name}", "role", KIN[role.noun]).index
        draft = self.cast.drafts[entity]
        draft.gender = draft.gender or KIN[role.noun]
        if owner >= 0:
            self._kin[(owner, role.noun)] = entity
            if (f"{role.noun} of", owner) not in draft.kin:
                draft.kin.append((f"{role.noun} of", owner))
            draft.unlike.add(owner)
            self.cast.drafts[owner].unlike.add(entity)
        self._put(role.start, role.end, entity, "kin", "kin", role.first, role.last, possessive=role.possessive)

    def _beside(self, role: RoleMention) -> int:
        """The person whose name stands beside a kin noun: "mother, Yara", "wife Morag", "Denise Hall, the mother of"; -1 for none."""
        words, names = self.words, self.document.names
        after = role.last + 1
        comma = words.texts[after : after + 1] == (",",)
        after += comma
        at = bisect_left(self._firsts, after)
        if (
            not role.possessive
            and at < len(names)
            and names[at].first == after
            and names[at].sort in ("person", "unknown")
            and at in self.cast.of_name
        ):
            draft = self.cast.drafts[self.cast.of_name[at][0]]
            draft.sort = "person" if draft.sort == "thing" else draft.sort
            return draft.index
        last = self.seen[-1] if self.seen else None
        if (
            last is not None
            and last.sort == "name"
            and words.texts[last.last + 1 : last.last + 2] == (",",)
            and role.first - last.last <= 5
        ):
            if words.lowers[role.last + 1 : role.last + 2] == ("of",) or role.determiner in POSSESSIVES or role.determiner.endswith("'s"):
                return last.entity
        return -1


def _says(words: Words, index: int) -> bool:
    """Whether a verb of saying stands behind or before a word."""
    return (
        words.lowers[index + 1 : index + 2] != ()
        and words.lowers[index + 1] in SAYING
        or index > 0
        and words.lowers[index - 1] in ("said", "says", "added")
    )


def _moved(seen: Seen, entity: int) -> Seen:
    return Seen(seen.start, seen.end, entity, "named later", seen.sort, seen.first, seen.last, seen.sentence, seen.subject, seen.possessive)
