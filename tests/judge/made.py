"""Claims made by hand: what the other rooms would give, without them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from discrepancy.judge.comparison import Context, Finding
from discrepancy.judge.engine import comparisons
from discrepancy.judge.rules import load_rules
from discrepancy.judge.terms import Terms
from discrepancy.model.claim import Claim
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.model.value import Hedge, Value


def fact(kind: str, source: str, quote: str, value: Value | str | float, *, hedge: str = "exact", start: int = 0, **fields: Any) -> Fact:
    """A fact at `start`; a number becomes an exact value of its last figure, a text a text value."""
    if isinstance(value, int | float):
        value = number(value)
    elif isinstance(value, str):
        value = Value(text=value)
    details = fields.pop("details", {})
    fields.setdefault("attribute", kind)
    return Fact(
        kind=kind,
        source=source,
        start=start,
        end=start + len(quote),
        quote=quote,
        value=value,
        hedge=Hedge(hedge),
        details=tuple(sorted(details.items())),
        **fields,
    )


def number(
    low: float | None, high: float | None = None, unit: str | None = None, resolution: float | None = 1.0, *, one: bool = True
) -> Value:
    """A single number, or with `one` false a range or bound."""
    high = low if one and high is None else high
    return Value(text=f"{low if low is not None else high:g}", low=low, high=high, unit=unit, resolution=resolution)


def claim(*facts: Fact, subject: str = "Mara Lind", label: str = "person", attribute: str | None = None, story: str = "s") -> Claim:
    """A claim of these facts."""
    return Claim(
        story=story, kind=facts[0].kind, subject=subject, subject_sort=label, attribute=attribute or facts[0].attribute, facts=tuple(facts)
    )


def sources(**dates: str | None) -> dict[str, Source]:
    """Sources by id with their days."""
    return {name: Source(id=name, text="", published=datetime.date.fromisoformat(day) if day else None) for name, day in dates.items()}


def ask(
    how: str,
    made: Claim,
    *,
    dates: dict[str, Source] | None = None,
    story: Iterable[Claim] = (),
    terms: Terms | None = None,
    **settings: Any,
) -> list[Finding]:
    """What a comparison finds, with its defaults or these settings."""
    comparison = comparisons()[how]
    context = Context(sources=dates or sources(a="2021-05-04", b="2021-05-04"), story=(made, *story), terms=terms or Terms())
    return list(comparison.compare(made, context, {**comparison.settings, **settings}))


def of_rule(identity: str) -> tuple[dict[str, object], Terms]:
    """The settings and the terms of a shipped rule."""
    rule = next(rule for rule in load_rules() if rule.id == identity)
    return dict(rule.settings), rule.terms


def verdicts(found: list[Finding]) -> list[str]:
    """The verdicts found, in order."""
    return [str(finding.verdict) for finding in found]


def told(how: str, *facts: Fact, **more: Any) -> list[str]:
    """Verdict and reason of each finding."""
    return [f"{found.verdict}: {found.reason}" for found in ask(how, claim(*facts), **more)]


def told_both_ways(
    how: str,
    *facts: Fact,
    days: tuple[str | None, str | None] = ("2021-05-04", "2021-05-04"),
    story: tuple[Claim, ...] = (),
    **settings: Any,
) -> list[str]:
    """Verdict and reason of each finding, the same whichever fact comes first."""
    dates = sources(a=days[0], b=days[1])
    lines = [f"{found.verdict}: {found.reason}" for found in ask(how, claim(*facts), dates=dates, story=story, **settings)]
    assert lines == [f"{found.verdict}: {found.reason}" for found in ask(how, claim(*facts[::-1]), dates=dates, story=story, **settings)]
    return lines
