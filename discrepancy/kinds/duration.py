"""How long something lasts: "the three-day siege", "for about three and a half hours", "a year and a half"."""

from __future__ import annotations

from collections.abc import Iterator

from discrepancy.kinds._cues import modality
from discrepancy.kinds._predicates import predicate_of
from discrepancy.kinds._stated import measures_of, value_of, words_after, words_before
from discrepancy.model.fact import Fact
from discrepancy.text.closed_class import CLOSED
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind
from discrepancy.text.lexicon import singular
from discrepancy.text.measures import Measure
from discrepancy.text.noun_phrases import head_after

# Behind a stretch of time these place an event; it does not last.
_PLACED = {"ago": "ago", "later": "interval", "earlier": "interval", "before": "interval", "after": "interval", "since": "interval"}
_LASTING = frozenset("last lasted lasts lasting took take takes taking ran run runs running continued went goes dragged".split())


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each stretch of time that is neither an age nor a judicial term; the attribute is what lasts."""
    words = document.words
    for measure in measures_of(document, "duration"):
        before, after = words_before(document, measure, 8), words_after(document, measure, 6)
        sentence = document.sentence_at(measure.start)
        start, stop = words.at(sentence.start), words.at(sentence.end)
        attribute, head = _what(document, measure, before, after, stop)
        predicate = predicate_of(words, measure.first, measure.stop, start, stop, person=False)
        if before[-2:] == ("suspended", "for"):
            attribute, head = "suspension", "suspension"
        details = (("per", measure.per),) if measure.per else ()
        yield document.fact(
            "duration", measure.start, measure.end, value_of(measure, measure.unit), hedge=measure.hedge, attribute=attribute, head=head,
            predicate=predicate.verb, qualifiers=modality(before, reach=5), details=details,
        )  # fmt: skip


def _what(document: Document, measure: Measure, before: tuple[str, ...], after: tuple[str, ...], stop: int) -> tuple[str, str | None]:
    """The noun that lasts: behind the hyphen ("three-day siege"), behind "of", or the subject of "lasted"; else "duration"."""
    words = document.words
    placed = _PLACED.get(after[0]) if after else None
    if placed is not None:
        return placed, None
    at = measure.stop
    if measure.joined:
        head = head_after(words, at, stop, plural=False)
        if head is not None and head.at - at < 4:
            return head.noun, head.noun
    if after[:1] == ("of",):
        head = head_after(words, at + 1, stop, plural=False)
        if head is not None:
            return head.noun, head.noun
    for place, word in enumerate(reversed(before)):
        if word in ".;:":
            break
        if word in _LASTING:
            left = before[: len(before) - 1 - place]
            if word == "last" and left[-1:] and left[-1] not in ("to", "will", "would", "could", "can", "may", "might", "should", "not"):
                continue
            return _subject(document, measure, left)
    return "duration", None


def _subject(document: Document, measure: Measure, left: tuple[str, ...]) -> tuple[str, str | None]:
    """The common noun that is the subject of a verb of lasting, if one stands before it; a name is none."""
    noun = next((word for word in reversed(left) if word[0].isalpha() and word not in CLOSED and not word.endswith(("ed", "ing"))), None)
    if noun is None:
        return "duration", None
    texts = document.words.texts[max(0, measure.first - 12) : measure.first]
    if noun.capitalize() in texts and noun != left[0]:
        return "duration", None
    return singular(noun), singular(noun)


KIND = Kind(id="duration", summary="How long something lasts", shape="number", extract=extract)
