"""Whole families of forms: each line of forms/*.txt is a sentence and all that it states.

A line is `sentence | kind value unit; kind value`: a number, `low..high`, `>=low`, `<=high`, or for a date, an identifier and an offence its text.
Facts of measures and dates must all be listed; those of other kinds only where the line names their kind. Nothing behind the bar: nothing is stated.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.registry import collect
from discrepancy.scan.document import Document

NUMERIC = ("age", "quantity", "money", "count", "percent", "duration", "sentence")
ALWAYS = (*NUMERIC, "date")
VALUE = re.compile(r"(>=|<=|>|<)?(-?[\d.]+?)(?:\.\.(-?[\d.]+))?(?: (.+))?")


def lines() -> Iterator[tuple[str, str, str]]:
    """Family, sentence and expectation of every line."""
    for path in sorted((Path(__file__).parent / "forms").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                text, _, wanted = line.rpartition("|")
                yield path.stem, text.strip(), wanted.strip()


def says(fact: Fact, wanted: str) -> bool:
    """Whether a fact is what the line expects."""
    kind, _, value = wanted.partition(" ")
    if fact.kind != kind:
        return False
    if not value:
        return True
    if kind not in NUMERIC:
        return value.casefold() in (fact.value.text.casefold(), fact.quote.casefold()) or (
            kind == "date" and fact.value.text.startswith(value)
        )
    match = VALUE.fullmatch(value)
    assert match is not None, wanted
    bound, low, high = match[1] or "", float(match[2]), float(match[3]) if match[3] else None
    ends = {"": (low, low if high is None else high), ">": (low, None), "<": (None, low)}[bound[:1]]
    got = (fact.value.low, fact.value.high)
    close = all(
        (mine is None) == (theirs is None) and (mine is None or theirs is None or abs(mine - theirs) <= 1e-4 * max(1e-3, abs(theirs)))
        for mine, theirs in zip(got, ends, strict=True)
    )
    return close and (match[4] is None or fact.value.unit == match[4])


def stated(text: str, wanted: list[str]) -> list[Fact]:
    """The facts of a sentence that the line has to account for."""
    document = Document(Source(id="a.txt", text=text, published=datetime.date(2024, 3, 15)))
    named = {want.split()[0] for want in wanted}
    kinds = collect("discrepancy.kinds", "KIND")
    return [fact for kind in sorted({*ALWAYS, *named}) for fact in kinds[kind].extract(document)]


@pytest.mark.parametrize(("family", "text", "wanted"), list(lines()))
def test_form(family: str, text: str, wanted: str) -> None:
    expected = [want.strip() for want in wanted.split(";") if want.strip()]
    left = stated(text, expected)
    for want in expected:
        hit = next((fact for fact in left if says(fact, want)), None)
        assert hit is not None, f"{family}: {want} is not among {[(fact.kind, fact.quote, fact.value) for fact in left]}"
        left.remove(hit)
    assert not [(fact.kind, fact.quote, fact.value.text) for fact in left], family
