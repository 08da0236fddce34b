"""The stages that read one source: kinds, parse, clauses, coreference, frames. A stage that fails on a text costs its own facts, and says so."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from discrepancy.coref.ready_facts import from_ready_facts
from discrepancy.coref.relate import attach_subjects
from discrepancy.coref.speech.speakers import attributing_sentences
from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.parser import ANY, ParserRelease
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.parse.clauses import with_clauses
from discrepancy.parse.memory import TreeMemory
from discrepancy.parse.pipeline import LONGEST, load
from discrepancy.parse.stage import Trees, parse_sentences, with_frames
from discrepancy.registry import collect
from discrepancy.scan.document import Document
from discrepancy.scan.fact_kind import Kind
from discrepancy.scan.foreign_text import mark_uncertain
from discrepancy.scan.units.units import Unit
from discrepancy.system.gc_pause import gc_paused

T = TypeVar("T")

FACTS = 500
"""Facts that every text may state."""
FACTS_A_THOUSAND = 30
"""Further facts for each thousand characters. Of 612 articles those of more than 2,000 characters state 31 at most, 18 on average, and none
uses a quarter of its budget."""


def kinds() -> Mapping[str, Kind]:
    """Every fact kind, ours and others', by id."""
    return collect("discrepancy.kinds", "KIND", "discrepancy.kinds")


@gc_paused
def extract(
    source: Source, units: Mapping[str, Unit] | None = None, parser: ParserRelease | None = ANY, memory: TreeMemory | None = None
) -> Extract:
    """The facts and entities of one source: a function of the source, the user's own units and the parser's release alone.

    With no parser nothing is parsed; with `memory`, only what it does not hold. Facts that came with a source, from a table, are all it
    states.
    """
    if source.facts is not None:
        return from_ready_facts(source)
    document = Document(source, units)
    problems: list[Problem] = []
    facts: list[Fact] = []
    for kind in kinds().values():
        facts += attempt(f"kind {kind.id}", source, problems, partial(_facts, kind, document), [])
    facts.sort(key=lambda fact: (fact.start, fact.end, fact.kind))
    facts = within_budget(facts, source, problems)
    english = document.language is None
    facts = facts if english else [fact for fact in facts if kinds()[fact.kind].in_any_language(fact.quote)]
    no_trees: Trees = {}
    trees = attempt("parse", source, problems, partial(_trees, document, facts, parser, memory), no_trees) if english else no_trees
    problems += long_sentences(trees, source) + unparsed_sentences(facts, trees, source)
    facts = attempt("clauses", source, problems, partial(with_clauses, facts, trees), facts)
    unrelated = Extract(source=source.id, facts=tuple(facts), length=len(source.text), published=source.published)
    related = attempt("coreference", source, problems, partial(attach_subjects, document, facts, trees), unrelated)
    found = attempt("frames", source, problems, partial(with_frames, related, trees), related)
    return replace(found if english else mark_uncertain(found), problems=tuple(problems))


def within_budget(facts: list[Fact], source: Source, problems: list[Problem]) -> list[Fact]:
    """The facts of a text within its budget: of too many, the first, with a problem that says so."""
    allowed = FACTS + FACTS_A_THOUSAND * (len(source.text) // 1_000)
    if len(facts) <= allowed:
        return facts
    message = (
        f"states {len(facts):,} facts in {len(source.text):,} characters, of which the first {allowed:,} are kept: what it states after"
        f" character {facts[allowed].start:,} was left out; check its parts one by one, or leave out what repeats itself"
        " (docs/inputs.md, Budgets)"
    )
    problems.append(Problem(path=source.path or source.id, message=message))
    return facts[:allowed]


def long_sentences(trees: Trees, source: Source) -> list[Problem]:
    """The problem to report for sentences that were cut for parsing."""
    cut = [span for span, parts in trees.items() if sum(len(tree.tokens) for tree in parts) > LONGEST]
    if not cut:
        return []
    message = (
        f"{'a sentence' if len(cut) == 1 else f'{len(cut):,} sentences'} of more than {LONGEST} words"
        f" {'was' if len(cut) == 1 else 'were'} cut for parsing, the first at character {min(cut)[0]:,}: it is less certain"
        " whose the values near a cut are"
    )
    return [Problem(path=source.path or source.id, message=message, fatal=False)]


def unparsed_sentences(facts: Sequence[Fact], trees: Trees, source: Source) -> list[Problem]:
    """The problem to report for sentences beyond the budget of what is parsed."""
    stated = {fact.sentence for fact in facts}
    left = stated - trees.keys()
    if not left or not trees:
        return []
    message = (
        f"states facts in {len(stated):,} sentences, of which {len(stated) - len(left):,} were parsed: after character"
        f" {min(left)[0]:,} it is less certain who or what the values belong to; check its parts one by one (docs/inputs.md, Budgets)"
    )
    return [Problem(path=source.path or source.id, message=message)]


def extract_again(source: Source, before: bytes | None, units: Mapping[str, Unit], parser: ParserRelease | None) -> tuple[Extract, bytes]:
    """The extract, and the trees to keep for the next run, packed; `before` are those that the last run kept, None where none are kept."""
    if before is None:
        return extract(source, units, parser), b""
    memory = TreeMemory(before)
    return extract(source, units, parser, memory), memory.packed()


def _facts(kind: Kind, document: Document) -> list[Fact]:
    return list(kind.extract(document))


def _trees(document: Document, facts: Sequence[Fact], release: ParserRelease | None, memory: TreeMemory | None) -> Trees:
    """The trees of the sentences that state facts; none without a parser. Raises LookupError where that release is not installed here."""
    if release is None:
        return {}
    parser = load(release.name or None)
    if release != ANY and (parser is None or parser.release != release):
        raise LookupError(f"the parser {release} is not installed here")
    return {} if parser is None else parse_sentences(parser, document.text, facts, attributing_sentences(document, facts), memory)


def attempt(stage: str, source: Source, problems: list[Problem], work: Callable[[], T], instead: T) -> T:
    """The result of a stage for one text; if it fails, `instead`, with a problem that names the file and the stage."""
    try:
        return work()
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(place.filename)}:{place.lineno}"
        message = (
            f"the stage {stage!r} failed on this text ({type(error).__name__}: {error}, {where}); its facts are missing, the others are kept."
            " Please report it, with the text if you may"
        )
        problems.append(Problem(path=source.path or source.id, message=message))
        return instead
