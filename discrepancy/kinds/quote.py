"""Words in quotation marks, with who says them where that stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind
from discrepancy.text.names.scan import NameMention
from discrepancy.text.quotes import Quotation
from discrepancy.text.words import Words

_SAYING = frozenset(
    """said says say saying told tells tell added adds adding wrote writes write asked asks ask called calls calling described describes describing
    insisted insists insisting claimed claims claiming stated states stating declared declares warned warns warning explained explains recalled recalls
    replied replies screamed shouted cried quoted announced according argued argues noted notes continued joked tweeted posted testified testifying
    confirmed denied admitted reiterating reiterated urged promised thanked""".split()
)
"""Verbs of speech in the forms that reports use."""
_BEHIND = 10
_BEFORE = 12
"""Words behind and before a quotation among which its speaker is looked for."""
_SHORT = 3
"""Words: a shorter quotation is a scare quote or a title unless somebody is said to have said it."""


def extract(document: Document) -> Iterator[Fact]:
    """One fact for each quotation; the words without the marks, the speaker's name as the detail `speaker`."""
    words, names = document.words, document.names
    n = 0
    for quotation in document.quotes:
        text = document.text[quotation.start : quotation.end]
        size = sum(1 for word in text.split() if any(map(str.isalnum, word)))
        if not size:
            continue
        while n < len(names) and names[n].end < quotation.start - 200:
            n += 1
        said, speaker = _speaker(words, names, n, quotation)
        title = _is_title(text)
        if (not said and (size < _SHORT or title)) or (size == 1 and speaker is None):
            continue
        details = [("speaker", speaker)] if speaker else []
        confidence = 1.0 if size >= _SHORT else 0.5
        yield document.fact(
            "quote",
            quotation.start,
            quotation.end,
            Value(text=" ".join(text.rstrip(", \t").split())),
            attribute="quote",
            details=tuple(details),
            confidence=confidence if quotation.mark == "double" else confidence * 0.8,
        )


def _is_title(text: str) -> bool:
    """Whether marks stand around the name of a work or a ship: every longer word has a capital, and no stop ends it."""
    long_words = [word for word in text.split() if len(word) > 3]
    return len(text.split()) < 7 and text[-1:] not in ".,!?…" and bool(long_words) and all(word[:1].isupper() for word in long_words)


def _speaker(words: Words, names: Sequence[NameMention], n: int, quotation: Quotation) -> tuple[bool, str | None]:
    """Whether a verb of speech stands beside a quotation in its sentence, and the name nearest to that verb."""
    lowers = words.lowers
    at = words.at(quotation.end)
    found = None
    if quotation.closed:
        for j in range(at + 1, min(len(words.texts), at + 1 + _BEHIND)):
            if lowers[j] in ('"', "“", "„", "«") or (lowers[j] in (".", "!", "?", ";") and j > at + 1):
                break
            if lowers[j] in _SAYING:
                found = j
                break
    if found is None and quotation.opened:
        first = words.at(quotation.start) - 1
        for j in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
            if lowers[j] in (".", "!", "?", ";", "”", '"'):
                break
            if lowers[j] in _SAYING:
                found = j
                break
        if found is None and first > 0 and lowers[first - 1] == ":":
            found = first - 1
    if found is None:
        return False, None
    return True, _name_near(words, names, n, found, quotation)


def _name_near(words: Words, names: Sequence[NameMention], n: int, verb: int, quotation: Quotation) -> str | None:
    """The name next to word `verb`, outside the quotation, at most eight words away."""
    start, end = words.starts[verb], words.ends[verb]
    best, distance = None, 9
    for name in names[n : n + 40]:
        if name.start > end + 120:
            break
        if name.sort == "place" or (name.start < quotation.end and quotation.start < name.end):
            continue
        gap = words.at(name.start) - verb - 1 if name.start >= end else words.at(start) - words.at(name.end)
        if 0 <= gap < distance and not _apart(words, name, verb):
            best, distance = name.text, gap
    return best


def _apart(words: Words, name: NameMention, verb: int) -> bool:
    """Whether a sentence ends between a name and a verb, or a pronoun beside the verb says that the speaker is not named here."""
    beside = words.lowers[max(0, verb - 1) : verb + 2]
    if "he" in beside or "she" in beside or "they" in beside:
        return True
    first, last = words.at(name.start), words.at(name.end)
    between = words.lowers[last:verb] if last <= verb else words.lowers[verb:first]
    return any(mark in between for mark in ("!", "?", ";")) or any(
        word == "." and between[k + 1 : k + 2] and between[k - 1 : k] != ("mr",) for k, word in enumerate(between)
    )


KIND = Kind(id="quote", summary="Words in quotation marks", shape="text", extract=extract)
