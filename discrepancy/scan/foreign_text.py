"""Reads texts in other languages than English, without any words: names, dates in figures, and numbers with the sign of a unit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from discrepancy.model.extract import Extract
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.scan.language import foreign_language

UNSURE = 0.1
"""Confidence of such facts: far below every threshold."""
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGN = 3
"""Number of letters of the longest sign of a unit or code of a currency: "kWh", "EUR"; longer words are words of the language."""


def language_name(source: Source) -> str:
    """The name of the language of a source that is not English; empty for English, for an unknown language, and for ready facts."""
    language = None if source.facts is not None else foreign_language(source.text, source.language)
    return "" if language is None else language.name


def is_full_name(quote: str) -> bool:
    """Whether a name has more than one word."""
    return len(_LETTERS.findall(quote)) > 1


def is_numeric_date(quote: str) -> bool:
    """Whether a date is in figures: "2020-01-16", "16.1.2020"."""
    return any(map(str.isdigit, quote)) and all(word in ("T", "Z") for word in _LETTERS.findall(quote))


def is_measure_in_signs(quote: str) -> bool:
    """Whether a value is in figures with at most the sign of a unit or the code of a currency: "4.2 kg", "EUR 40"."""
    return any(map(str.isdigit, quote)) and all(len(word) <= _SIGN for word in _LETTERS.findall(quote))


def mark_uncertain(found: Extract) -> Extract:
    """The extract with facts of so low a confidence that they decide nothing."""
    return replace(found, facts=tuple(replace(fact, confidence=min(fact.confidence, UNSURE)) for fact in found.facts))


def foreign_notes(sources: Sequence[Source], known: Mapping[str, str]) -> tuple[Problem, ...]:
    """One note for each source in another language; if no source is in English, the note is fatal.

    `known` has the names of languages that were found before, by the id of the source.
    """
    told = [(source, name) for source in sources if (name := known[source.id] if source.id in known else language_name(source))]
    alone = bool(told) and len(told) == len(sources)
    return tuple(
        Problem(
            path=source.id,
            message=f"this text is in {name}. Only English is read in full: from this source come names, dates in figures and numbers with"
            ' units, and findings that rest on them do not count. Give a translation, or set language = "en" for it in sources.toml if it is English',
            fatal=alone,
        )
        for source, name in told
    )
