"""A made-up story in three sources, with its discrepancies, and hostile words in every place a source can put them."""

import datetime
from typing import Any

from discrepancy.model.claim import Claim, Link
from discrepancy.model.discrepancy import Discrepancy, Severity, Side, State, Verdict
from discrepancy.model.fact import Fact
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.model.value import Hedge, Value
from discrepancy.report.content.result import Report

GAZETTE = Source(
    id="gazette.txt",
    text="Footbridge falls into the Orla\n\nAt least 12 people were killed when the footbridge at Brennow gave way on Monday. "
    "The engineer, Milda Karvelis, 41, had warned the town twice. The span was 96 metres long.\n",
    published=datetime.date(2021, 5, 4),
    publisher="Brennow Gazette",
    title="Footbridge falls into the Orla",
    path="news/gazette.txt",
)
WIRE = Source(
    id="wire.txt",
    text="The toll of the Brennow collapse stands at 9 killed, police said. Engineer Milda Karvelis, 44, was questioned. "
    "The bridge, about 100 metres long, dates from 1958.\n",
    published=datetime.date(2021, 5, 5),
    publisher="Central Wire | <b>Desk</b>",
    path="news/wire.txt",
)
HOSTILE = Source(
    id="a|b `x` <img src=x>.md",
    text="<script>alert(1)</script> Milda Karvelis, 41, \x1b[31mred\x1b[0m ‮evil‬ | pipe *star* said “<b>no</b>”. Nine people were killed.\n",
    published=None,
    path="news/a|b `x` <img src=x>.md",
)
SOURCES = {source.id: source for source in (GAZETTE, WIRE, HOSTILE)}


def fact(source: Source, quote: str, value: Value, kind: str, attribute: str, subject: str | None, **more: Any) -> Fact:
    start = source.text.index(quote)
    left = max(source.text.rfind(". ", 0, start) + 2, source.text.rfind("\n", 0, start) + 1, 0)
    if source.text.rfind(". ", 0, start) < 0 and source.text.rfind("\n", 0, start) < 0:
        left = 0
    right = source.text.find(".", start) + 1
    return Fact(
        kind=kind,
        source=source.id,
        start=start,
        end=start + len(quote),
        quote=quote,
        value=value,
        attribute=attribute,
        subject=subject,
        sentence=(left, right),
        **more,
    )


def number(low: float, unit: str, **more: Any) -> Value:
    return Value(text=f"{low:g}", low=low, high=low, unit=unit, resolution=1)


AGE_41 = fact(GAZETTE, "41", number(41, "year"), "age", "age", "Milda Karvelis", sieve="apposition", as_of="2021-05-04")
AGE_44 = fact(WIRE, "44", number(44, "year"), "age", "age", "Milda Karvelis", sieve="apposition", as_of="2021-05-05")
AGE_H = fact(HOSTILE, "41", number(41, "year"), "age", "age", "Milda Karvelis", sieve="apposition")
TOLL_12 = fact(
    GAZETTE,
    "At least 12 people",
    Value(text="12", low=12, unit="person", resolution=1),
    "count",
    "killed",
    None,
    hedge=Hedge.AT_LEAST,
    thing="people killed",
    sieve="predicate",
)
TOLL_9 = fact(WIRE, "9 killed", number(9, "person"), "count", "killed", None, thing="people killed", said_by="police")
TOLL_H = fact(HOSTILE, "Nine people", number(9, "person"), "count", "killed", None, thing="people killed")
LENGTH_96 = fact(GAZETTE, "96 metres", number(96, "metre"), "quantity", "length", "footbridge")
LENGTH_100 = fact(WIRE, "about 100 metres", number(100, "metre"), "quantity", "length", "bridge", hedge=Hedge.APPROXIMATE)
BUILT = fact(WIRE, "1958", Value(text="1958"), "date", "founding", "bridge")
QUOTE = fact(HOSTILE, "<b>no</b>", Value(text="<b>no</b>"), "quote", "quote", "Milda Karvelis")
FACTS = (QUOTE, AGE_H, TOLL_H, TOLL_12, AGE_41, LENGTH_96, TOLL_9, AGE_44, LENGTH_100, BUILT)

AGE = Discrepancy(
    id="1f0c2a9b7d3e",
    rule="age-conflict",
    kind="age",
    verdict=Verdict.CONFLICT,
    severity=Severity.ERROR,
    subject="Milda Karvelis",
    attribute="age",
    reason="41 on 2021-05-04 means born from 2019-05-05 on <i>back</i>; 44 on 2021-05-05 does not fit.",
    message="Milda Karvelis is 41 and 44.",
    confidence=0.93,
    sides=(Side(value="41", facts=(AGE_41, AGE_H)), Side(value="44", facts=(AGE_44,))),
    links=(Link(left=AGE_41.id, right=AGE_44.id, score=93, parts=(("name", 60), ("role", 33))),),
    names=("Milda Karvelis",),
)
TOLL = Discrepancy(
    id="77aa88bb99cc",
    rule="toll-conflict",
    kind="count",
    verdict=Verdict.CONFLICT,
    severity=Severity.WARNING,
    subject="people killed",
    attribute="killed",
    reason="at least 12 on 4 May, 9 a day later: a toll does not fall without a correction",
    message="people killed: at least 12, 9",
    confidence=0.71,
    sides=(Side(value="at least 12", facts=(TOLL_12,)), Side(value="9", facts=(TOLL_9, TOLL_H))),
    state=State.NEEDS_CALL,
    note="=cmd|' /C calc'!A0 asked the <b>police</b>",
)
LENGTH = Discrepancy(
    id="0123456789ab",
    rule="quantity-conflict",
    kind="quantity",
    verdict=Verdict.VARIANT,
    severity=Severity.NOTE,
    subject="bridge",
    attribute="length",
    reason="96 m and about 100 m differ by 4 %",
    message="bridge: 96 m, about 100 m",
    confidence=0.8,
    sides=(Side(value="96 metre", facts=(LENGTH_96,)), Side(value="about 100 metre", facts=(LENGTH_100,))),
)


def claim(kind: str, subject: str, attribute: str, *facts: Fact) -> Claim:
    return Claim(story="s", kind=kind, subject=subject, subject_sort="person", attribute=attribute, facts=facts)


REPORT = Report(
    sources=(HOSTILE, GAZETTE, WIRE),
    facts=FACTS,
    discrepancies=(AGE, TOLL, LENGTH),
    problems=(Problem(path="news/a|b `x` <img src=x>.md", message="has no date: <u>nothing</u> guessed", fatal=False),),
    claims=(
        claim("age", "Milda Karvelis", "age", AGE_H, AGE_41, AGE_44),
        claim("count", "people killed", "killed", TOLL_H, TOLL_12, TOLL_9),
        claim("quantity", "bridge", "length", LENGTH_96, LENGTH_100),
        claim("date", "bridge", "founding", BUILT),
    ),
)
