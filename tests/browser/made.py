"""Made-up reports: one with every sort of discrepancy, and as many as one likes."""

from __future__ import annotations

import datetime

from discrepancy.model.claim import Claim, Link
from discrepancy.model.discrepancy import Discrepancy, Severity, Side, Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.model.value import Value
from discrepancy.report.content.result import Report

PAPERS = ("Harbour Times", "Valley Post", "Northern Wire", "Evening Lantern", "Coast Radio", "Market Daily", "Hill Courier", "Lake Journal")
TOWNS = ("Oberfurt", "Linmere", "Castra", "Veldan", "Toruk", "Mirabel", "Askold", "Pell", "Quarrow", "Saint Orin")
KINDS = (("age", "age"), ("count", "killed"), ("quantity", "length"), ("money", "fine"), ("title", "title"))


def many(number: int) -> Report:
    """So many discrepancies of two or three sides; every fourth a variant. Each has its sentence in two or three of 40 to 400 sources."""
    papers = max(40, min(400, number // 50))
    texts: list[list[str]] = [[] for _ in range(papers)]
    lengths = [0] * papers
    facts: list[Fact] = []
    found: list[Discrepancy] = []
    claims: list[Claim] = []
    for index in range(number):
        kind, attribute = KINDS[index % len(KINDS)]
        subject = f"{TOWNS[index % 10]} {'Kestrel' if index % 2 else 'Marlow'} {index // 20}"
        sides = []
        for side in range(2 + (index % 5 == 0)):
            paper = (index + side * 7) % papers
            value = str(20 + (index * 3 + side * 11) % 70)
            lead = f"In a long report about {subject}, the office of the town said on the second day that the {attribute} was "
            sentence = f"{lead}{value} by all accounts that could be had. "
            at = lengths[paper]
            texts[paper].append(sentence)
            lengths[paper] += len(sentence)
            number_of = float(value)
            fact = Fact(
                kind=kind,
                source=f"paper-{paper:03}.txt",
                start=at + len(lead),
                end=at + len(lead) + len(value),
                quote=value,
                value=Value(text=value, low=number_of, high=number_of, unit="year" if kind == "age" else "person"),
                attribute=attribute,
                subject=subject,
                sentence=(at, at + len(sentence) - 1),
            )
            facts.append(fact)
            sides.append(Side(value=value, facts=(fact,)))
        linked = [fact for side in sides for fact in side.facts]
        links = tuple(Link(left=linked[0].id, right=fact.id, score=80, parts=(("name", 60), ("role", 20))) for fact in linked[1:])
        claims.append(
            Claim(story="s", kind=kind, subject=subject, subject_sort="person", attribute=attribute, facts=tuple(linked), links=links)
        )
        found.append(
            Discrepancy(
                id=f"{index:010x}",
                rule=f"{kind}-conflict",
                kind=kind,
                verdict=Verdict.VARIANT if index % 4 == 3 else Verdict.CONFLICT,
                severity=(Severity.ERROR, Severity.WARNING, Severity.NOTE)[index % 3],
                subject=subject,
                attribute=attribute,
                reason=f"{sides[0].value} is not {sides[1].value}, and nothing that the sources say explains the difference between them",
                message=f"{subject}: {sides[0].value} and {sides[1].value}",
                confidence=0.8,
                sides=tuple(sides),
                links=links,
                names=(subject,),
            )
        )
    day = datetime.date(2021, 3, 1)
    sources = tuple(
        Source(
            id=f"paper-{paper:03}.txt",
            text="".join(texts[paper]),
            published=day + datetime.timedelta(days=paper % 20) if paper % 9 else None,
            publisher=PAPERS[paper % 8],
            derived_from="Northern Wire" if paper % 10 == 7 else None,
            url="https://example.org/story" if paper % 2 else None,
        )
        for paper in range(papers)
    )
    return Report(sources=sources, facts=tuple(facts), discrepancies=tuple(found), claims=tuple(claims))
