"""A whole check of two texts, shown in every format: each discrepancy has two sides with evidence, each page is what it says it is."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from functools import cache
from xml.etree import ElementTree

from discrepancy.judge.rulefiles.rule import Rule
from discrepancy.judge.rules import load_rules
from discrepancy.registry import collect
from discrepancy.report.content.explain import explain
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.result import Report
from tests.fuzz.held import checked, source
from tests.fuzz.target import Target, text_of
from tests.fuzz.words import WORDS
from tests.laws.test_judgement import DAM, FINE, GRETA

_BETWEEN = "\n====\n"
_SLOW = ("html", "xlsx")
"""Formats that take longer than all the others; one input in so many is shown in them."""
_SELDOM = 16


def _records(page: str) -> None:
    rows = list(csv.reader(io.StringIO(page, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1


def _lines(page: str) -> None:
    for line in page.splitlines():
        assert line.startswith(("::", "[")) or not line.strip(), line


_READ: Mapping[str, Callable[[str], object]] = {
    "json": json.loads,
    "sarif": json.loads,
    "gitlab": json.loads,
    "rdjsonl": lambda page: [json.loads(line) for line in page.split("\n") if line],
    "jsonl": lambda page: [json.loads(line) for line in page.split("\n") if line],
    "csv": _records,
    "junit": lambda page: ElementTree.fromstring(page.encode()),
    "github": _lines,
}


@cache
def _rules() -> tuple[Rule, ...]:
    return load_rules()


@cache
def _formats() -> Mapping[str, Format]:
    return collect("discrepancy.report", "FORMAT")


def run(data: bytes) -> None:
    left, _, right = text_of(data).partition(_BETWEEN)
    sources = (source(left, "a\x1b.txt"), source(right, "b.txt"))
    report = checked(sources, _rules())
    for name, form in _formats().items():
        if name not in _SLOW or sum(data) % _SELDOM == 0:
            _shown(name, form, report)
    for each in report.discrepancies[:2]:
        page = explain(each, {one.id: one for one in sources}, report.facts, "discrepancy flag", Options())
        assert "\x1b" not in page


def _shown(name: str, form: Format, report: Report) -> None:
    pages = [form.render(report, Options())] if form.render else []
    pages += [form.facts(report.facts, Options())] if form.facts and name != "xlsx" else []
    for page in pages:
        if isinstance(page, str):
            page.encode("utf-8", "backslashreplace")
            assert name == "csv" or "\x1b" not in page
            _READ.get(name, len)(page)


_STORIES = tuple("\n\n".join(parts).encode() for parts in zip(GRETA, (*DAM, ""), (*FINE, ""), strict=False))
TARGET = Target(
    id="check",
    run=run,
    seeds=tuple(left + _BETWEEN.encode() + right for left in _STORIES for right in _STORIES if left != right),
    words=(_BETWEEN.encode(), *(each.encode() for each in (*GRETA, *DAM, *FINE)), *WORDS),
    longest=800,
)
