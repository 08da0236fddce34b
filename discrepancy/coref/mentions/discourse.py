"""All mentions of a source in order: names, role nouns, kin and pronouns, each resolved when it is reached."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate

from discrepancy.coref.mentions.adjacent_ages import note_ages
from discrepancy.coref.mentions.named_entities import BUCKET, SourceEntities, cluster_mentions
from discrepancy.coref.mentions.resolved_mention import ResolvedMention, preceding_word
from discrepancy.lang.en.names.persons import GENDERED_PRONOUNS
from discrepancy.lang.en.words.name_particles import PREPOSITIONS, is_function_word
from discrepancy.model.fact import Fact
from discrepancy.model.syntax import Syntax, holding
from discrepancy.scan.document import Document
from discrepancy.scan.names.comparison.romanise import romanise

Trees = Mapping[tuple[int, int], tuple[Syntax, ...]]

# Sentences that a pronoun looks back, and persons it chooses among: Hobbs 1978 found 98 % within this and the sentence before.
REACH, MEMORY = 3, 8
_FARTHER, _SUBJECT = 3, 3
"""The cost of each sentence of distance for a candidate, and the bonus of a subject: the subject of the last sentence is preferred to others of
its own sentence (centering, Grosz, Joshi and Weinstein 1995). On equal quotations of two newspapers the speakers agree in 206 of 226 pairs
whose speakers are both found; 171 of 205 where gender weighed more than grammar and the last speaker was favoured."""
_LONG_NAME = 80
"""Most characters of a mention."""
# Characters of a sentence on each side of a value; the longest sentences of newspapers have some 500.
_SIDE = 700
# What a whole sentence ends with; a headline or label does not.
_ENDS = tuple(".!?…\"”’')")


class DiscourseState:
    """The state of the discourse: the mentions up to the current sentence, and who was mentioned last."""

    def __init__(self, document: Document, trees: Trees | None = None) -> None:
        self.document = document
        self.trees: Trees = trees or {}
        self.words = document.words
        self.cast: SourceEntities = cluster_mentions(document.names, document.slips)
        note_ages(self.cast, document)
        self.seen: list[ResolvedMention] = []
        self.recent: list[tuple[int, int, bool]] = []
        """(entity, sentence, whether it was a subject), the last one last."""
        self.firsts = [name.first for name in document.names]
        self._starts = [sentence.start for sentence in document.sentences]
        self._seen_starts: list[int] = []
        self._quotes = [quotation.start for quotation in document.quotes]
        text = document.text
        told = [s.place == "body" and text[s.end - 1 : s.end] in _ENDS for s in document.sentences]
        self._narrated = list(accumulate((not (self.quoted(s.start) and self.quoted(s.end - 1)) for s in document.sentences), initial=0))
        """For each sentence, the number of earlier ones that are not entirely quotation."""
        self.heard: list[tuple[int, int, bool]] = []
        """The people whom quotations mention, as in `recent`."""
        self.told = list(accumulate(told, initial=0))
        """How many whole sentences of the story come before each sentence: headlines, captions and labels left out."""

    def between(self, start: int, end: int) -> list[ResolvedMention]:
        """Mentions that begin in a stretch of the text."""
        starts = self._seen_starts
        return self.seen[bisect_left(starts, start) : bisect_left(starts, end)]

    def at(self, start: int, end: int) -> ResolvedMention | None:
        """The mention that overlaps a word: a name before any other."""
        found = [seen for seen in self.between(max(0, start - _LONG_NAME), end) if seen.start < end and start < seen.end]
        return next((seen for seen in found if seen.label == "name"), found[-1] if found else None)

    def quoted(self, offset: int) -> bool:
        """Whether a place is inside quotation marks."""
        at = bisect_right(self._quotes, offset) - 1
        return at >= 0 and offset < self.document.quotes[at].end

    def syntax(self, sentence: int) -> tuple[Syntax, ...]:
        """The trees of a sentence by its number; none where it was not parsed."""
        place = self.document.sentences[sentence]
        return self.trees.get((place.start, place.end), ())

    def _is_subject(self, start: int, end: int, sentence: int) -> bool | None:
        """Whether a mention is the subject of a main clause, by the tree of its sentence; None where there is none."""
        for tree in holding(self.syntax(sentence), start, end):
            at = tree.top(tree.span(start, end))
            if at is None:
                continue
            tokens = tree.tokens
            while tokens[at].relation in ("appos", "compound", "nmod") and tokens[at].head != at:
                at = tokens[at].head
            verb = tokens[tokens[at].head]
            return tokens[at].relation in ("nsubj", "nsubjpass") and verb.relation not in ("relcl", "acl")
        return None

    def sentence(self, start: int) -> int:
        """Number of the sentence at an offset."""
        return max(0, bisect_right(self._starts, start) - 1)

    def distance(self, earlier: int, later: int) -> int:
        """The number of sentences between two, not counting those that are a quotation as a whole."""
        return self._narrated[later] - self._narrated[earlier]

    def put(
        self,
        start: int,
        end: int,
        entity: int,
        sieve: str,
        label: str,
        first: int,
        last: int,
        *,
        possessive: bool = False,
        opening: int | None = None,
        closing: int | None = None,
    ) -> ResolvedMention:
        """Add a mention and remember who it was."""
        sentence = self.sentence(start)
        opening = first if opening is None else opening
        heard = [s for s in self.seen[-3:] if s.sentence == sentence and s.subject]
        byline = label == "name" and self._signs(start, end, opening, sentence)
        place = entity >= 0 and self.cast.drafts[entity].label == "place"
        before = preceding_word(self.words, opening)
        dateline = before in ("—", "–")  # "HULL (PA) — A driver was jailed": the story begins after the dash
        subject = not (byline or place or possessive or before in PREPOSITIONS or (heard and not dateline))
        closing = last if closing is None else closing
        told = (sentence, subject, possessive, byline)
        seen = ResolvedMention(start, end, entity, sieve, label, first, last, opening, closing, *told)
        self.seen.append(seen)
        self._seen_starts.append(max(start, self._seen_starts[-1] if self._seen_starts else 0))
        if entity >= 0:
            self._remember(seen)
        return seen

    def _remember(self, seen: ResolvedMention) -> None:
        """Note who was mentioned last, inside quotations and outside them."""
        entity, sentence = seen.entity, seen.sentence
        parsed = self._is_subject(seen.start, seen.end, sentence)
        central = seen.subject if parsed is None else parsed and not seen.possessive
        draft = self.cast.drafts[entity]
        if seen.label != "name":
            draft.mentions.append((seen.start, seen.end, self.document.text[seen.start : seen.end], seen.sieve))
        if draft.label in ("person", "role") and not seen.byline and self.quoted(seen.start):
            self.heard = [*(r for r in self.heard if r[0] != entity), (entity, sentence, central)][-MEMORY:]
        elif draft.label in ("person", "role") and not seen.byline:
            self.recent = [r for r in self.recent if r[0] != entity][-MEMORY:]
            self.recent.append((entity, sentence, central))

    def _signs(self, start: int, end: int, opening: int, sentence: int) -> bool:
        """Whether a name only signs the text: alone on its line, or after "By" or "Reporting by"."""
        place = self.document.sentences[sentence]
        if place.start == start and place.end == end:
            return True
        lowers = self.words.lowers
        if not opening or lowers[opening - 1] != "by":
            return False
        return self.words.starts[opening - 1] == place.start or (
            opening > 1 and lowers[opening - 2] in ("reporting", "editing", "writing", "photo")
        )

    def reach(self, fact: Fact) -> tuple[int, int]:
        """The part of a fact's sentence that is searched: all of it, unless it is extremely long."""
        return max(fact.sentence[0], fact.start - _SIDE), min(fact.sentence[1], fact.end + _SIDE)

    def name(self, at: int) -> ResolvedMention | None:
        """Read one name; None where it belongs to no entity of this text."""
        name = self.document.names[at]
        entity, sieve = self.cast.of_name.get(at, (-1, ""))
        if entity < 0:
            entity, sieve = self._shared(romanise(name.parts[-1]), name.gender)
            if entity < 0 and sieve == "":
                return None
            if entity >= 0:
                self.cast.drafts[entity].mentions.append((name.start, name.end, name.text, sieve))
        opening, closing = name.first, name.last
        if name.title_start is not None and name.title_end is not None:
            opening = min(opening, self.words.at(name.title_start))
            closing = max(closing, self.words.at(name.title_end) - 1)
        return self.put(
            name.start, name.end, entity, sieve, "name", name.first, name.last, possessive=name.possessive, opening=opening, closing=closing
        )

    def _shared(self, surname: str, gender: str | None) -> tuple[int, str]:
        """The person meant by a surname that several share: the most mentioned one who is no relative of another; -1 where two are equal."""
        drafts = self.cast.drafts
        bearers = [i for i in self.cast.by_surname.get(surname, [])[:BUCKET] if gender is None or drafts[i].gender in (None, gender)]
        if not bearers:
            return -1, ""
        weight = {i: (0 if drafts[i].kin else 1, len(drafts[i].mentions)) for i in bearers}
        ranked = sorted(bearers, key=lambda i: (weight[i], -i), reverse=True)
        if len(ranked) == 1 or weight[ranked[0]] > weight[ranked[1]]:
            return ranked[0], "surname of the main person"
        return -1, f"ambiguous: {drafts[ranked[0]].name} or {drafts[ranked[1]].name}"

    def _antecedent(self, start: int, sentence: int, gender: str) -> int:
        """The person that a pronoun refers to, by agreement, distance and grammatical role; -1 where two are equally likely.

        A person mentioned only inside a quotation is no candidate outside it, and sentences that are all quotation do not count as distance.
        """
        ranked = []
        for age, (entity, where, subject) in enumerate(reversed([*self.heard, *self.recent] if self.quoted(start) else self.recent)):
            draft = self.cast.drafts[entity]
            distance = self.distance(where, sentence)
            if distance > REACH or draft.label == "merged" or draft.gender not in (None, gender):
                continue
            ranked.append((_SUBJECT * subject - _FARTHER * distance + (draft.gender == gender) + (draft.label == "person"), -age, entity))
        ranked.sort(reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
            return -1
        return ranked[0][2]

    def pronoun(self, index: int) -> None:
        """Resolve one pronoun of the third person."""
        lower = self.words.lowers[index]
        gender = GENDERED_PRONOUNS[lower]
        start, end = self.words.starts[index], self.words.ends[index]
        sentence = self.sentence(start)
        best = self._antecedent(start, sentence, gender)
        if best < 0:
            return
        draft = self.cast.drafts[best]
        if draft.gender is None and lower in ("he", "she"):
            draft.gender = gender
        follow = self.words.lowers[index + 1 : index + 2]
        possessive = lower == "his" or (lower == "her" and bool(follow) and follow[0][0].isalpha() and not is_function_word(follow[0]))
        self.put(start, end, best, "pronoun", "pronoun", index, index, possessive=possessive)
