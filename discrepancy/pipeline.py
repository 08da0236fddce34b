"""The way of the data, in order: read, extract, relate, align, judge, flag. No logic of its own."""

from __future__ import annotations

from collections.abc import Sequence

from discrepancy.align.claims import align
from discrepancy.judge.engine import judge
from discrepancy.judge.rule import Rule, load_rules
from discrepancy.model.claim import Claim
from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.extract import Extract
from discrepancy.model.source import Source
from discrepancy.registry import collect
from discrepancy.subjects.relate import relate
from discrepancy.text.document import Document


def extract(source: Source) -> Extract:
    """The facts and entities of one source: a function of the source alone."""
    document = Document(source)
    kinds = collect("discrepancy.kinds", "KIND", "discrepancy.kinds")
    facts = [fact for kind in kinds.values() for fact in kind.extract(document)]
    facts.sort(key=lambda fact: (fact.start, fact.end, fact.kind))
    return relate(document, facts)


def run(sources: Sequence[Source], rules: Sequence[Rule] | None = None) -> tuple[tuple[Extract, ...], tuple[Claim, ...], tuple[Discrepancy, ...]]:
    """Extracts, claims and discrepancies of these sources."""
    ordered = sorted(sources, key=lambda source: source.id)
    extracts = tuple(map(extract, ordered))
    claims = align(ordered, extracts)
    found = judge(claims, load_rules() if rules is None else rules, {source.id: source for source in ordered})
    return extracts, claims, found
