"""Telephone numbers, hashtags and makes of cars: identifiers that no number scan begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from discrepancy.lang.en.names.identifiers import NO_MODELS
from discrepancy.lang.en.words.identifier_words import CARS
from discrepancy.scan.identifiers.identifier import Identifier
from discrepancy.scan.words import Words

_PHONE = re.compile(
    r"(?<![\w.,$-])(?:\+\d{1,3}[ -]?)?(?:\(\d{2,5}\) ?|\d{3,5}[ -])\d{3}[ -]\d{4}(?![\w-])|(?<![\w.,$-])1-\d{3}-\d{3}-\d{4}(?!\w)"
    r"|(?<![\w.,$-])(?:(?:1-)?\d{3}-(?:\d{2,3}-)?|1-\d{3} )\d?[A-Z]{4,8}\d?\b"
)
_TAG = re.compile(r"(?<![\w#&/])#[A-Za-z]\w{3,}")


def contacts(text: str, words: Words) -> Iterator[Identifier]:
    """All of them, by pattern."""
    for label, pattern in (("phone", _PHONE), ("hashtag", _TAG)):
        if label == "hashtag" and "#" not in text:
            continue
        for match in pattern.finditer(text):
            first = words.at(match.start())
            yield Identifier(first=first, last=words.at(match.end()), value=first, label=label, series=label)
    yield from _cars(words)


def _cars(words: Words) -> Iterator[Identifier]:
    """A maker and its model in capitals: "a silver Toyota Camry"."""
    texts, lowers, count = words.texts, words.lowers, len(words)
    for i in words.among(CARS):
        last = i + 1
        if not texts[i][0].isupper() or last >= count or not texts[last][0].isupper() or words.starts[last] - words.ends[i] != 1:
            continue
        if (
            not texts[last].isalpha()
            or lowers[last] in NO_MODELS
            or (i and texts[i - 1][0].isupper() and lowers[i - 1] not in ("the", "a", "an"))
        ):
            continue
        while (
            last + 1 < count
            and texts[last + 1][0].isupper()
            and texts[last + 1].isalpha()
            and last - i < 2
            and words.starts[last + 1] - words.ends[last] == 1
        ):
            last += 1
        yield Identifier(first=i, last=last + 1, value=i, label="model", series=lowers[i], confidence=0.8)
