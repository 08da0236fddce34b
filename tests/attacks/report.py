"""A report with each of some texts in every place that a source, a file or a person can fill."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from discrepancy.model.claim import Claim, Link
from discrepancy.model.decision import Decision
from discrepancy.model.discrepancy import Discrepancy, Severity, Side, State, Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.model.value import Value
from discrepancy.report.content.result import Report


def hostile_report(texts: Sequence[str]) -> Report:
    """One source and one discrepancy a text."""
    sources, facts, found, claims = [], [], [], []
    for number, text in enumerate(texts):
        body = f"{text} It began so. They say that {text} was 31 by then. {text}\n"
        start = body.index("31 by then")
        source = Source(
            id=f"{number} {text[:200]}",
            text=body,
            published=datetime.date(2020, 1, 1 + number % 28),
            publisher=text,
            title=text,
            url=text,
            derived_from=text,
            path=text,
        )
        sources.append(source)
        sides = []
        for value, at, end in ((text, 0, len(text)), ("31", start, start + 2)):
            fact = Fact(
                kind="age" if number % 2 else "count",
                source=source.id,
                start=at,
                end=end,
                quote=body[at:end],
                value=Value(text=value, low=31 + at % 7, high=31 + at % 7, unit="year" if number % 2 else "person"),
                attribute=text[:300],
                subject=text,
                said_by=text,
                as_of="2020-01-01",
                qualifiers=(f"scope={text}",),
                details=((text, text),),
                sentence=(0, len(body)),
            )
            facts.append(fact)
            sides.append(Side(value=value, facts=(fact,), more=(fact,)))
        links = (Link(left=facts[-2].id, right=facts[-1].id, score=50, parts=((text, 5),), veto=text),)
        claims.append(Claim(story=text, kind="age", subject=text, subject_sort=text, attribute=text, facts=tuple(facts[-2:]), links=links))
        found.append(
            Discrepancy(
                id=f"{number:08x}",
                rule=f"rule-{text[:50]}",
                kind="age" if number % 2 else "count",
                verdict=Verdict.CONFLICT,
                severity=Severity.ERROR,
                subject=text,
                attribute=text,
                reason=text,
                message=text,
                confidence=0.5,
                sides=tuple(sides),
                links=links,
                names=(text, f"also {text}"),
                state=State.CHANGED,
                note=text,
            )
        )
    decisions = {
        d.id: Decision(state=State.CHANGED, was=State.WRONG, why=text, wrong_values=(text,), by=text, note=text)
        for d, text in zip(found, texts, strict=True)
    }
    problems = tuple(Problem(path=text, message=text) for text in texts)
    ordered = tuple(sorted(sources, key=lambda source: source.id))
    return Report(
        sources=ordered, facts=tuple(facts), discrepancies=tuple(found), claims=tuple(claims), problems=problems, decisions=decisions
    )
