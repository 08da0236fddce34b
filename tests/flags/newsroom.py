"""A little world for the flags: stories made of paragraphs, and a finder of ages in them that stands in for the pipeline."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from discrepancy.model.discrepancy import Discrepancy, Severity, Side, Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value

_STATED = re.compile(r"(?P<given>[A-ZÉ]\w+[\s>]+)?\b(?P<surname>[A-ZÓŠ]\w+),[\s>]+(?P<age>\d+),")


def fact(
    source: str, text: str, quote: str, *, kind: str = "age", value: str | None = None, unit: str | None = "year", at: int = 0
) -> Fact:
    """The fact that `quote` states in `text`."""
    start = text.index(quote, at)
    number = float(value or quote) if (value or quote).replace(".", "").isdigit() else None
    return Fact(
        kind=kind,
        source=source,
        start=start,
        end=start + len(quote),
        quote=quote,
        value=Value(text=value or quote, low=number, high=number, unit=unit),
        attribute=kind,
        sentence=(0, len(text)),
    )


def discrepancy(
    *sides: Side, subject: str = "Ada Keller", names: tuple[str, ...] = (), rule: str = "age-conflict", **more: Any
) -> Discrepancy:
    """A discrepancy with an id as the judge would give it."""
    kind = str(more.pop("kind", "age"))
    what = "\x1f".join((rule, kind, subject, *sorted(side.value for side in sides)))
    fields = {
        "severity": Severity.ERROR,
        "verdict": Verdict.CONFLICT,
        "attribute": kind,
        "confidence": 0.9,
        "reason": "",
        "message": "",
    } | more
    values = ", ".join(side.value for side in sides)
    fields["reason"] = fields["reason"] or f"no birthday lies between {values}"
    fields["message"] = fields["message"] or f"{subject} is {values}"
    return Discrepancy(
        id=hashlib.sha256(what.encode()).hexdigest()[:10],
        rule=rule,
        kind=kind,
        subject=subject,
        sides=sides,
        names=names or (subject,),
        **fields,
    )


def find_ages(texts: Mapping[str, str]) -> tuple[Discrepancy, ...]:
    """Ages that differ, by surname; everybody in these stories has a surname of their own."""
    people: dict[str, dict[str, list[Fact]]] = {}
    names: dict[str, set[str]] = {}
    for source, text in sorted(texts.items()):
        for match in _STATED.finditer(text):
            person = people.setdefault(match["surname"], {})
            names.setdefault(match["surname"], set()).add(" ".join([*(match["given"] or "").replace(">", "").split(), match["surname"]]))
            person.setdefault(match["age"], []).append(fact(source, text, match["age"], at=match.start("age")))
    return tuple(
        discrepancy(
            *(Side(value=age, facts=tuple(facts)) for age, facts in sorted(ages.items())),
            subject=max(sorted(names[surname]), key=len),
            names=tuple(sorted(names[surname])),
        )
        for surname, ages in sorted(people.items())
        if len(ages) > 1
    )
