"""All mentions of a source in order: names, role nouns, kin and pronouns, each resolved when it is reached."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from discrepancy.subjects.cast import Cast, Draft, gather
from discrepancy.subjects.kin import KIN, noun_gender
from discrepancy.text.document import Document
from discrepancy.text.lexicon import relation, singular
from discrepancy.text.particles import FUNCTION_WORDS, SAYING
from discrepancy.text.romanise import romanise
from discrepancy.text.titles import NO_OFFICE, is_role

PRONOUNS = {"he": "male", "him": "male", "his": "male", "himself": "male", "she": "female", "her": "female", "hers": "female", "herself": "female"}
_POSSESSIVE = frozenset("his her their its our my your".split())
_DEFINITE = frozenset("the this that".split())
_PREPOSITIONS = frozenset("of in on at by for from to with against about over after before between under near without into than like as behind and".split())
# Sentences that a pronoun looks back, and persons it chooses among: after Hobbs 1978, who found 98 % within this and the sentence before.
_REACH, _MEMORY = 3, 8


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
        at_word = {name.first: at for at, name in enumerate(names)}
        titled = sorted((words.at(n.title_start), words.at(n.title_end)) for n in names if n.title_start is not None and n.title_end is not None)
        heads = {w for w in set(words.lowers) if w in KIN or (w.isalpha() and w not in FUNCTION_WORDS and (is_role(w) or w in NO_OFFICE))}
        index, count, title = 0, len(words), 0
        lowers = words.lowers
        while index < count:
            lower = lowers[index]
            at = at_word.get(index)
            if at is not None:
                self._name(at)
                index = names[at].last + 1
                continue
            if lower in PRONOUNS:
                self._pronoun(index, PRONOUNS[lower])
            elif lower in heads or (lower.endswith("'s") and lower[:-2] in heads):
                while title < len(titled) and titled[title][1] <= index:
                    title += 1
                if not (title < len(titled) and titled[title][0] <= index):
                    self._role(index)
            index += 1

    def _sentence(self, start: int) -> int:
        return max(0, bisect_right(self._starts, start) - 1)

    def _put(self, start: int, end: int, entity: int, sieve: str, sort: str, first: int, last: int, *, possessive: bool = False) -> None:
        sentence = self._sentence(start)
        before = self.words.lowers[first - 1] if first else ""
        fresh = not self.seen or self.seen[-1].sentence != sentence
        subject = before not in _PREPOSITIONS and (fresh or not any(s.subject for s in self.seen[-3:] if s.sentence == sentence)) and not possessive
        self.seen.append(Seen(start, end, entity, sieve, sort, first, last, sentence, subject, possessive))
        if entity >= 0 and self.cast.drafts[entity].sort in ("person", "role"):
            self._recent = [r for r in self._recent if r[0] != entity][-_MEMORY:]
            self._recent.append((entity, sentence, subject))
        if sort != "name" and entity >= 0:
            draft = self.cast.drafts[entity]
            draft.mentions.append((start, end, self.document.text[start:end], sieve))

    def _name(self, at: int) -> None:
        name = self.document.names[at]
        found = self.cast.of_name.get(at)
        if found is None:
            entity, sieve = self._ambiguous(romanise(name.parts[-1]), name.gender)
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
        ranked = sorted(bearers, key=lambda i: (-len(self.cast.drafts[i].mentions), -recent.get(i, -1), i))
        if not ranked:
            return -1, "unknown"
        if len(ranked) == 1 or len(self.cast.drafts[ranked[0]].mentions) > len(self.cast.drafts[ranked[1]].mentions):
            return ranked[0], "surname"
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
        for entity, where, subject in reversed(self._recent):
            draft = self.cast.drafts[entity]
            if sentence - where > _REACH or draft.sort == "merged" or draft.gender not in (None, gender):
                continue
            value = -3 * (sentence - where) + (2 if subject else 0) + (2 if draft.gender == gender else 0) + (1 if draft.sort == "person" else 0)
            if value > score:
                best, score = entity, value
        if best >= 0:
            draft = self.cast.drafts[best]
            draft.gender = draft.gender or gender
            self._put(start, end, best, "pronoun", "pronoun", index, index, possessive=self.words.lowers[index] in ("his", "hers"))

    def _role(self, index: int) -> None:
        """A role or kin noun: whose it is by apposition, by relation, by a unique holder, or a new person without a name."""
        words = self.words
        lower = words.lowers[index]
        noun = lower[:-2] if lower.endswith("'s") else lower
        if index + 1 < len(words) and (words.texts[index + 1] in "-‐‑" or is_role(words.lowers[index + 1]) and words.texts[index + 1].islower()):
            return
        begin = index
        while begin > 0 and index - begin < 5:
            before = words.lowers[begin - 1]
            if not (before[0].isalnum() or words.texts[begin - 1] in "-‐‑") or before in FUNCTION_WORDS or before in SAYING or before.endswith("'s"):
                break
            begin -= 1
        determiner = words.lowers[begin - 1] if begin else ""
        start, end = words.starts[begin], words.ends[index] - (2 if lower != noun else 0)
        if noun in KIN:
            self._relative(index, begin, noun, determiner, start, end)
            return
        if determiner in _DEFINITE or determiner in _POSSESSIVE or determiner.endswith("'s"):
            entity, sieve = self._holder(noun, begin, index)
            if entity == -2:
                entity, sieve = self._new_role(begin, index, noun)
        elif determiner in ("a", "an", "another", "one") or begin == 0 or self.words.starts[begin] in (self._starts[self._sentence(start)],):
            entity, sieve = self._new_role(begin, index, noun)
            sentence = self._sentence(start)
            if sentence < 8:
                self._pending.append((entity, sentence, True))
        else:
            return
        self._put(start, end, entity, sieve, "role", begin, index, possessive=lower != noun)

    def _new_role(self, begin: int, index: int, noun: str) -> tuple[int, str]:
        text = self.document.text[self.words.starts[begin] : self.words.ends[index]]
        text = text[:-2] if text.lower().endswith(("'s", "’s")) else text
        draft = self.cast.add(text, "role", noun_gender(noun))
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

    def _relative(self, index: int, begin: int, noun: str, determiner: str, start: int, end: int) -> None:
        """A kin noun with its owner ("Maria's mother", "her son") and its name in apposition, if it has one."""
        owner = -1
        last = self.seen[-1] if self.seen else None
        if last is not None and last.entity >= 0 and last.last >= begin - 2 and (determiner in _POSSESSIVE or last.possessive or determiner == "s"):
            owner = last.entity
        words, names = self.words, self.document.names
        after = index + 1
        if after < len(words) and words.texts[after] == ",":
            after += 1
        offset = words.starts[after] if after < len(words) else -1
        at = bisect_left([n.start for n in names[max(0, 0) :]], offset) if len(names) < 50 else _find(names, offset)
        named = names[at] if at < len(names) and names[at].first == after and names[at].sort in ("person", "unknown") and after - index <= 2 else None
        entity = self.cast.of_name[at][0] if named is not None and at in self.cast.of_name else -1
        if entity < 0 and owner >= 0:
            entity = self._kin.get((owner, noun), -1)
        if entity < 0 or entity == owner:
            if owner < 0 and determiner not in ("a", "an"):
                return
            name = f"{noun} of {self.cast.drafts[owner].name}" if owner >= 0 else noun
            entity = self.cast.add(name, "role", KIN[noun]).index
        draft = self.cast.drafts[entity]
        draft.gender = draft.gender or KIN[noun]
        if owner >= 0:
            self._kin[(owner, noun)] = entity
            if draft.sort != "place" and (f"{noun} of", owner) not in draft.kin:
                draft.kin.append((f"{noun} of", owner))
            draft.unlike.add(owner)
            self.cast.drafts[owner].unlike.add(entity)
        self._put(start, end, entity, "kin", "kin", begin, index, possessive=words.lowers[index] != noun)


def _find(names: tuple[object, ...], offset: int) -> int:
    return bisect_left(names, offset, key=lambda name: name.start)  # type: ignore[attr-defined]


def _moved(seen: Seen, entity: int) -> Seen:
    return Seen(seen.start, seen.end, entity, "named later", seen.sort, seen.first, seen.last, seen.sentence, seen.subject, seen.possessive)


__all__ = ["PRONOUNS", "Scene", "Seen", "singular"]
