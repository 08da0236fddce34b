"""Words in quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from discrepancy.lang.en.meaning.lexicon import verb_lemma
from discrepancy.lang.en.names.quotations import BEFORE_WORKS
from discrepancy.lang.en.words.reporting_verbs import SPEECH
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind, Trait
from discrepancy.scan.quotations import Quotation, is_title
from discrepancy.scan.words import Words

_REACH_AFTER = 10
_BEFORE = 12
"""Most words after and before a quotation that are searched for a verb of saying."""
_LEAST, _SHORT = 2, 3
"""Words: one in single marks is a scare quote; a shorter quotation is a scare quote or a title unless somebody is said to have said it."""


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each sentence of a quotation; the words without the marks. Shorter sentences of a longer quotation count for nothing."""
    for quotation in document.quotes:
        text = document.text[quotation.start : quotation.end]
        size = _size(text)
        if size < (1 if quotation.mark == "double" else _LEAST):
            continue
        title = is_title(text)
        stopped = text.endswith((".", ","))  # a writer puts the sentence's own stop inside the marks, or it ends what is said
        if (size < _SHORT or (title and not stopped)) and not _is_said(document.words, quotation):
            continue
        if title and _is_named(document.words, quotation):
            continue
        confidence = (1.0 if size >= _SHORT else 0.5) * (1.0 if quotation.mark == "double" else 0.8)
        for start, end in _said_sentences(document, quotation):
            said = Value(text=" ".join(document.text[start:end].rstrip(", \t").split()))
            yield document.fact("quote", start, end, said, attribute="quote", confidence=confidence)


def _size(text: str) -> int:
    return sum(1 for word in text.split() if any(map(str.isalnum, word)))


def _said_sentences(document: Document, quotation: Quotation) -> list[tuple[int, int]]:
    """The sentences of a quotation that have words enough to be compared, or the whole where none has or there is only one."""
    starts = document.sentence_starts
    inside = starts[bisect_right(starts, quotation.start) : bisect_left(starts, quotation.end)]
    bounds = (quotation.start, *inside, quotation.end)
    pieces = [(start, start + len(document.text[start:end].rstrip())) for start, end in pairwise(bounds)]
    return [piece for piece in pieces if _size(document.text[slice(*piece)]) >= _SHORT] or [(quotation.start, quotation.end)]


def _is_named(words: Words, quotation: Quotation) -> bool:
    """Whether a preposition or the noun of a work before the mark makes a title a name: "told the “Lund on Air” show", "in “Holm at Sea”"."""
    first = words.at(quotation.start) - 2
    return quotation.opened and first >= 0 and words.lowers[first] in BEFORE_WORKS


def _is_said(words: Words, quotation: Quotation) -> bool:
    """Whether a verb of saying is next to a quotation in its sentence."""
    lowers = words.lowers
    at = words.at(quotation.end)
    if quotation.closed:
        for j in range(at + 1, min(len(words.texts), at + 1 + _REACH_AFTER)):
            if lowers[j] in ('"', "“", "„", "«") or (lowers[j] in (".", "!", "?", ";") and j > at + 1):
                break
            if lowers[j] == "according" or verb_lemma(lowers[j]) in SPEECH:
                return True
    first = words.at(quotation.start) - 1
    if quotation.opened and first > 0:
        for j in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
            if lowers[j] in (".", "!", "?", ";", "”", '"'):
                break
            if verb_lemma(lowers[j]) in SPEECH:
                return True
        return lowers[first - 1] == ":"
    return False


KIND = Kind(
    id="quote",
    summary="Words in quotation marks",
    extract=extract,
    traits=frozenset({Trait.OF_SOMEONE, Trait.IDENTITY, Trait.SPEECH, Trait.VERBATIM, Trait.ABBREVIABLE}),
)
