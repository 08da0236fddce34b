"""Collections for the tests of the engines, and what must be the same whatever engine ran."""

from __future__ import annotations

import datetime
from typing import Any

from benchmarks.generate import stories
from discrepancy.model.settings import Settings
from discrepancy.model.source import Source
from discrepancy.pipeline import examine
from discrepancy.read.intake.sources import Reading
from discrepancy.report.content.result import Report


def generated(documents: int) -> tuple[Source, ...]:
    return tuple(sorted((source for story in stories(documents) for source in story), key=lambda source: source.id))


def odd() -> tuple[Source, ...]:
    """Texts that are no easy rows: another script, an emoji, a lone surrogate, a NUL, nothing at all."""
    day = datetime.date(2024, 5, 3)
    texts = (
        "A crane fell at the Olmar dock on Friday. Three workers were killed, the harbour office said.",
        "Four workers were killed when a crane fell at the Olmar dock 🏗, the harbour office said on Friday.",
        "הרכבת יצאה מתל אביב. 12 passengers were hurt.\r\nThe rest walked.",
        "A lone \ud83d surrogate and a \x00 in 5 kilograms of flour.",
        "",
    )
    return tuple(Source(id=f"odd-{place}.txt", text=text, published=day) for place, text in enumerate(texts))


def examined(sources: tuple[Source, ...], **settings: Any) -> Report:
    return examine(Reading(sources=sources, problems=()), Settings(**settings))


def outcome(report: Report) -> tuple[str, str, str]:
    """All that a report says, byte for byte. Lazy claims are made once, where `tuple` of the sequence would ask its length first."""
    return repr(report.discrepancies), repr(tuple(report.facts)), repr(tuple(iter(report.claims)))
