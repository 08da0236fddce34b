"""The stages that read one source: kinds, parse, clauses, coreference, frames. A stage that fails on a text costs its own facts, and says so."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from discrepancy.model.extract import Extract
from discrepancy.model.fact import Fact
from discrepancy.model.parser import ANY, ParserRelease
from discrepancy.model.problem import Problem
from discrepancy.model.source import Source
from discrepancy.parse.clauses import with_clauses
from discrepancy.parse.pipeline import load
from discrepancy.parse.stage import Trees, parse_sentences, with_frames
from discrepancy.registry import collect
from discrepancy.subjects.ready import ready
from discrepancy.subjects.relate import relate
from discrepancy.subjects.speakers import attributing
from discrepancy.text.abroad import safe, unsure
from discrepancy.text.document import Document
from discrepancy.text.kind import Kind
from discrepancy.text.numbers.units import Unit
from discrepancy.text.unswept import unswept

T = TypeVar("T")


def kinds() -> Mapping[str, Kind]:
    """Every fact kind, ours and others', by id."""
    return collect("discrepancy.kinds", "KIND", "discrepancy.kinds")


@unswept
def extract(source: Source, units: Mapping[str, Unit] | None = None, parser: ParserRelease | None = ANY) -> Extract:
    """The facts and entities of one source: a function of the source, the user's own units and the parser's release alone.

    With no parser nothing is parsed. Facts that came with a source, from a table, are all it states.
    """
    if source.facts is not None:
        return ready(source)
    document = Document(source, units)
    problems: list[Problem] = []
    facts: list[Fact] = []
    for kind in kinds().values():
        facts += attempt(f"kind {kind.id}", source, problems, partial(_facts, kind, document), [])
    facts.sort(key=lambda fact: (fact.start, fact.end, fact.kind))
    english = document.language is None
    facts = facts if english else safe(facts)
    no_trees: Trees = {}
    trees = attempt("parse", source, problems, partial(_trees, document, facts, parser), no_trees) if english else no_trees
    facts = attempt("clauses", source, problems, partial(with_clauses, facts, trees), facts)
    unrelated = Extract(source=source.id, facts=tuple(facts), length=len(source.text), published=source.published)
    related = attempt("coreference", source, problems, partial(relate, document, facts, trees), unrelated)
    found = attempt("frames", source, problems, partial(with_frames, related, trees), related)
    return replace(found if english else unsure(found), problems=tuple(problems))


def _facts(kind: Kind, document: Document) -> list[Fact]:
    return list(kind.extract(document))


def _trees(document: Document, facts: Sequence[Fact], release: ParserRelease | None) -> Trees:
    """The trees of the sentences that state facts; none without a parser. Raises LookupError where that release is not installed here."""
    if release is None:
        return {}
    parser = load(release.name or None)
    if release != ANY and (parser is None or parser.release != release):
        raise LookupError(f"the parser {release} is not installed here")
    return {} if parser is None else parse_sentences(parser, document.text, facts, attributing(document, facts))


def attempt(stage: str, source: Source, problems: list[Problem], work: Callable[[], T], instead: T) -> T:
    """What a stage gives for one text; where it fails, `instead`, and a problem that names the file and the stage."""
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
