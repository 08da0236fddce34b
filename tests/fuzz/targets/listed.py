"""Facts of any extractor, as a list of them comes in, compared and judged by every rule and shown: whatever their values say."""

from __future__ import annotations

import csv
import io
import json
from functools import cache

from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.judge.rules import load_rules
from discrepancy.model.source import Source
from discrepancy.read.files.reader import Content, Request, Unreadable
from discrepancy.read.tables.fact_list import listed_facts
from discrepancy.registry import collect
from discrepancy.report.content.format import Options
from tests.fuzz.held import PUBLISHED, checked
from tests.fuzz.target import Target, text_of

_KEYS = ("source", "kind", "quote", "value", "low", "high", "unit", "hedge", "subject", "attribute", "details", "as_of")


@cache
def _rules() -> tuple[Rule, ...]:
    return load_rules()


def run(data: bytes) -> None:
    lines = csv.reader(io.StringIO(text_of(data), newline=""), delimiter="|")
    try:
        rows = [dict(zip(_KEYS, (*cells, *[""] * len(_KEYS)), strict=False)) for cells in lines]
        contents = [part.content for part in listed_facts([row | {"head": row["attribute"]} for row in rows], Request(name="a.csv"))]
    except (csv.Error, Unreadable):
        return
    sources = tuple(_source(number, content) for number, content in enumerate(contents) if content is not None)
    report = checked(sources, _rules())
    formats = collect("discrepancy.report", "FORMAT")
    for name in ("json", "sarif", "markdown", "table", "junit"):
        formats[name].page(report, Options())
    json.loads(formats["json"].page(report, Options()), parse_constant=_no_json)


def _no_json(word: str) -> None:
    raise AssertionError(f"{word} is no JSON")


def _source(number: int, content: Content) -> Source:
    return Source(id=f"{number}.txt", text=content.text, published=PUBLISHED, facts=content.facts)


_ROWS = (
    "age|34|34|34|34|year|exact|Greta Holm|age|at=2020-01-01|2021-06-01",
    "count|12 people|12|12||person|at-least||killed||2021-06-01",
    "quantity|4 kg|4|4|4|kilogram|approximate|hashish|weight||",
    "money|$2m|2000000|2000000|2000000|USD|exact|Ivo Lund|fine||",
    "date|3 May 2021|2021-05-03|||||the ferry|sinking||",
    "percent|2.1%|2.1|2.1|2.1|percent|exact|inflation|rise|direction=rise|",
    "sentence|six years|6|6|6|year|exact|Ivo Lund|sentence||",
    "name|Ivo Lund|Ivo Lund|||||Ivo Lund|name||",
    "score|3-2|3-2|||||Rovers|score||",
    "quote|we saw it|we saw it|||||Ivo Lund|quote||",
)  # fmt: skip
TARGET = Target(
    id="listed",
    run=run,
    seeds=tuple(f"a|{row}\nb|{row.replace('4', '7').replace('2', '9')}\n".encode() for row in _ROWS),
    words=tuple(
        word.encode()
        for word in (
            "a|", "b|", "c|", "|", "\n", "nan", "inf", "-inf", "1e308", "-1e308", "5e-324", "1e15", "-1", "0", "0.1", "99999999999999999999", "2021-05-03", "0000-00-00", "9999-12-31", "10000-01-01", "-0044-03-15", "-9999",
            "--02-30", "--12", "T25:99", "T21:40", "2021-05-03T21:40", "2021-05-03T21:40+99:99", "2021/2020", "2019-01/2021-12", "2021-W05", "year", "month", "week", "day", "hour", "life", "person", "kilogram", "gram", "tonne", "USD", "EUR",
            "percent", "percentage point", "at-least", "at-most", "more-than", "less-than", "approximate", "range", "exact", "age", "count", "quantity", "money", "percent", "date", "duration", "sentence", "title", "name", "place", "charge",
            "quote", "identifier", "result", "birth", "killed", "injured", "casualties", "winner", "score", "rank", "per=day", "at=2020-01-01", "born=2000", "total=9", "counts=2", "outcome=convicted", "outcome=acquitted", "direction=fall",
            "basis=points", "; ", "=", "Greta Holm", "Holm", "Ivo Lund", "the ferry", "3-2", "2-3", "prime minister", "president of France", "412 Main Street", "the 400 block of Main Street", "north of Riga", "\"", "\u202e", "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "surrogateescape"),
        )
        if word.isprintable() or word in ("\n", "\u202e")
    ),
    longest=900,
)  # fmt: skip
