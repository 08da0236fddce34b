"""How a count finds its noun, its predicate and what it is part of."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds._stated import value_of
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.closed_class import AUXILIARIES
from discrepancy.text.document import Document
from discrepancy.text.happenings import happened
from discrepancy.text.lexicon import is_person_noun, verb_lemma
from discrepancy.text.measures import Measure
from discrepancy.text.noun_phrases import CASUALTIES, Head, head_after


def tally(document: Document) -> Iterator[Fact]:
    """The counts of a document in order."""
    words = document.words
    last: Head | None = None
    last_sentence = -1
    for measure, role in zip(document.measures, document.measure_roles, strict=True):
        if role != "count":
            continue
        sentence = document.sentence_at(measure.start)
        first, stop = words.at(sentence.start), words.at(sentence.end)
        head = head_after(words, measure.stop, stop, plural=measure.raw[1] != 1)
        if head is None and sentence.start == last_sentence:
            head = last
        if head is None:
            continue
        person = head.noun in CASUALTIES or is_person_noun(head.noun) or head.noun == "person"
        predicate, attribute = _predicate(document, measure, head, first, stop)
        near = head.first == measure.stop and words.ends[head.at] - measure.end <= 25
        end = words.ends[head.at] if near else measure.end
        yield document.fact(
            "count",
            measure.start,
            end,
            value_of(measure, "person" if person else head.noun),
            hedge=measure.hedge,
            attribute=attribute or head.noun,
            head="person" if head.noun in CASUALTIES else head.noun,
            modifiers=head.modifiers,
            predicate=predicate,
        )
        last, last_sentence = head, sentence.start


def _predicate(document: Document, measure: Measure, head: Head, first: int, stop: int) -> tuple[str | None, str | None]:
    lowers = document.words.lowers
    said = happened(head.noun) or happened(lowers[head.at])
    if said:
        return verb_lemma(lowers[head.at]), said
    place = head.at + 1
    while place < min(stop, head.at + 8):
        word = lowers[place]
        said = happened(word)
        if said:
            return verb_lemma(word) or word, said
        if word not in AUXILIARIES and word not in (
            "who",
            "that",
            "which",
            "now",
            "known",
            "to",
            "still",
            "also",
            "reported",
            "were",
            "been",
        ):
            break
        place += 1
    for place in range(measure.first - 1, max(first - 1, measure.first - 5), -1):
        said = happened(lowers[place])
        if said:
            return verb_lemma(lowers[place]) or lowers[place], said
    return None, None


def score_value(text: str) -> Value:
    """A score as written, without numbers."""
    return Value(text=text)
