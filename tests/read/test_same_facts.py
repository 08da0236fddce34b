"""One story gives the same facts with the same quotes, whatever form it comes in. The files are made by make_files.py."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path

import pytest

from discrepancy.extraction import extract
from discrepancy.model.source import Source
from discrepancy.read.intake.sources import read_sources

FILES = Path(__file__).parent / "files"
SEEDS = Path(__file__).parents[2] / "seeds"
PUBLISHED = {"000": datetime.date(2020, 1, 16), "001": datetime.date(2020, 1, 17), "003": datetime.date(2022, 3, 5)}
FORMS = ("md", "html", "chromium.pdf", "libreoffice.pdf", "docx", "odt", "rtf", "eml")


def facts(text: str, stem: str) -> Counter[tuple[object, ...]]:
    """Kind, words and value of every fact of a text, as of the day the story was published, with who or what it is about."""
    found = extract(Source(id=stem, text=text, published=PUBLISHED[stem])).facts
    return Counter((fact.kind, fact.quote, fact.value.text, fact.attribute, fact.subject) for fact in found)


@pytest.fixture(scope="module")
def plain() -> dict[str, Counter[tuple[object, ...]]]:
    return {path.stem[:3]: facts(path.read_text(encoding="utf-8"), path.stem[:3]) for path in sorted(SEEDS.glob("*.txt"))}


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("stem", sorted(PUBLISHED))
def test_every_form_gives_the_same_facts(plain: dict[str, Counter[tuple[object, ...]]], stem: str, form: str) -> None:
    [source] = read_sources([str(FILES / f"{stem}.{form}")]).sources
    found = facts(source.text, stem)
    if form.endswith("pdf"):  # paper knows no difference between a blank and one that does not break
        found, expected = _printed(found), _printed(plain[stem])
    else:
        expected = plain[stem]
    assert {"lost": expected - found, "added": found - expected} == {"lost": Counter(), "added": Counter()}


def _printed(facts: Counter[tuple[object, ...]]) -> Counter[tuple[object, ...]]:
    return Counter(tuple(str(each).replace("\xa0", " ") for each in fact) for fact in facts.elements())
