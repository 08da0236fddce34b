"""Who said it: the speaker of a quotation, and the source that a sentence gives for its facts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from discrepancy.coref.mentions.discourse import DiscourseState, Trees
from discrepancy.coref.speech.attribution import NOBODY, Attribution, Speaker, attributions, governing_attribution, speaker_of
from discrepancy.lang.en.meaning.lexicon import verb_lemma
from discrepancy.lang.en.words.reporting_verbs import SPEECH
from discrepancy.model.entity import BEFORE_COLON
from discrepancy.model.fact import Fact
from discrepancy.model.syntax import Syntax
from discrepancy.registry import kinds_with
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Trait

_CLOSE = 240
"""Most characters between two quotations of which the second continues the first."""
_OPENING = frozenset({"“", '"', "„", "«"})
_MARKS = " \t\r“”\"'‘’.,!?»«"
_REACH_BESIDE = 6
"""Most words between a quotation and its verb of saying, where no tree shows it."""
_BACK = 400
"""Most characters from an attribution to a later quotation of its paragraph that has no other attribution."""


def attributing_sentences(document: Document, facts: Sequence[Fact]) -> list[tuple[int, int]]:
    """The sentences that may name the speaker of a quotation: those of its paragraph with a verb of saying, and the one before it."""
    starts = [sentence.start for sentence in document.sentences]
    paragraphs: set[int] = set()
    for fact in facts:
        if fact.kind in kinds_with(Trait.SPEECH):
            first, last = (max(0, bisect_right(starts, offset) - 1) for offset in (fact.start, fact.end))
            paragraphs.update(sentence.paragraph for sentence in document.sentences[max(0, first - 1) : last + 1])
    words = document.words
    return [
        (sentence.start, sentence.end)
        for sentence in document.sentences
        if sentence.paragraph in paragraphs
        and any(
            lower == "according" or verb_lemma(lower) in SPEECH for lower in words.lowers[words.at(sentence.start) : words.at(sentence.end)]
        )
    ]


class Speakers:
    """The attributions of a source, and the speaker of each quotation and fact."""

    def __init__(self, scene: DiscourseState, trees: Trees) -> None:
        self._scene = scene
        self._trees = trees
        self._made: dict[tuple[int, int], list[tuple[Syntax, dict[int, Attribution]]]] = {}
        self._sentences = scene.document.sentences

    def of_quotes(self, quotes: Sequence[Fact]) -> list[Speaker]:
        """The speaker of each quotation, in order: by its own sentence, or whoever goes on speaking."""
        found: list[Speaker] = []
        text = self._scene.document.text
        for number, fact in enumerate(quotes):
            speaker = self._labelled(fact) or self._own(fact)
            if speaker is None and number and found[-1].name is not None and self._goes_on(text[quotes[number - 1].end : fact.start], fact):
                speaker = Speaker(found[-1].entity, "goes on speaking", found[-1].name)
            found.append(speaker or self._before(fact) or NOBODY)
        return found

    def _goes_on(self, gap: str, fact: Fact) -> bool:
        """Whether a quotation without a verb of saying continues the one before it, by the words between them.

        Each paragraph of a long quotation opens anew and only the last one is closed (Chicago Manual of Style 13.32); a paragraph that is
        all quotation continues the one that was said right before.
        """
        if gap.strip() in _OPENING:
            return True
        if len(gap) >= _CLOSE:
            return False
        text = self._scene.document.text
        end = text.find("\n", fact.end)
        alone = len(text[fact.end : end if end >= 0 else len(text)].strip(_MARKS)) == 0
        return "\n" not in gap or (alone and len(gap.rpartition("\n")[2].strip(_MARKS)) == 0)

    def of_fact(self, fact: Fact) -> str | None:
        """Who states a fact by the words of its sentence; None where the writer does."""
        for tree, attributed in self._attributed(fact.sentence):
            top = tree.top(tree.span(fact.start, fact.end)) if attributed else None
            if top is not None:
                found = governing_attribution(tree, top, attributed)
                return None if found is None else found.speaker.name
        return None

    def _own(self, fact: Fact) -> Speaker | None:
        """The speaker by the verb that governs the quotation, else by the nearest verb of saying in its sentence; None for none."""
        near: list[tuple[int, Attribution]] = []
        for number in sorted({self._scene.sentence(fact.start), self._scene.sentence(max(fact.start, fact.end - 1))}):
            sentence = self._sentences[number]
            for tree, attributed in self._attributed((sentence.start, sentence.end)):
                top = tree.top(tree.span(fact.start, fact.end))
                over = governing_attribution(tree, top, attributed, quoted=True) if top is not None else None
                if over is not None and over.speaker.name is not None:
                    return over.speaker
                near += [(_gap(fact, each), each) for each in attributed.values()]
        named = [pair for pair in near if pair[1].speaker.name is not None]
        if named:
            return min(named, key=lambda pair: (pair[0], pair[1].start))[1].speaker
        return NOBODY if near else None if self._trees else self._touching(fact)

    def _labelled(self, fact: Fact) -> Speaker | None:
        """The name that begins a line and that only a colon parts from the quotation: "Ines Calvo: “We …”"."""
        text = self._scene.document.text
        line = text.rfind("\n", 0, fact.start) + 1
        name, colon, between = text[line : fact.start].rpartition(":")
        if not colon or len(name) > _CLOSE or between.strip(_MARKS):
            return None
        end = line + len(name.rstrip())
        seen = self._scene.at(end - 1, end)
        if seen is None or seen.label != "name" or seen.end != end or text[line : self._scene.words.starts[seen.opening]].strip(_MARKS):
            return None
        speaker = speaker_of(self._scene, seen)
        return None if speaker.name is None else Speaker(speaker.entity, BEFORE_COLON, speaker.name)

    def _touching(self, fact: Fact) -> Speaker | None:
        """Without trees: the name that touches a verb of saying right after the quotation, or right before it."""
        words = self._scene.words
        behind, before = words.at(fact.end), words.at(fact.start) - 1
        for verb in (*range(behind, behind + _REACH_BESIDE), *range(before, before - _REACH_BESIDE, -1)):
            if 0 < verb < len(words) - 1 and verb_lemma(words.lowers[verb]) in SPEECH:
                for at in (verb - 1, verb + 1):
                    seen = self._scene.at(words.starts[at], words.ends[at])
                    if seen is not None and seen.label == "name":
                        return speaker_of(self._scene, seen)
        return None

    def _before(self, fact: Fact) -> Speaker | None:
        """The last attribution before a quotation that has none: in its paragraph, or in the one that leads up to it by a colon."""
        here = self._scene.sentence(fact.start)
        leads = self._scene.document.text[max(0, fact.start - 8) : fact.start].rstrip(" \n\r\t\"“‘'").endswith(":")
        for number in range(here - 1, -1, -1):
            sentence = self._sentences[number]
            same = sentence.paragraph == self._sentences[here].paragraph
            if not (same or (leads and number == here - 1)) or fact.start - sentence.end > _BACK:
                return None
            for _, attributed in reversed(self._attributed((sentence.start, sentence.end))):
                for each in reversed(attributed.values()):
                    return Speaker(each.speaker.entity, "said before", each.speaker.name) if each.speaker.name else None
        return None

    def _attributed(self, sentence: tuple[int, int]) -> list[tuple[Syntax, dict[int, Attribution]]]:
        found = self._made.get(sentence)
        if found is None:
            found = self._made[sentence] = [
                (tree, {each.at: each for each in attributions(self._scene, tree)}) for tree in self._trees.get(sentence, ())
            ]
        return found


def _gap(fact: Fact, each: Attribution) -> int:
    return each.start - fact.end if each.start >= fact.end else fact.start - each.end if each.end <= fact.start else 0
