"""The page a reader opens: one file, no network, no script; everything a source says is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from discrepancy.model.discrepancy import Discrepancy, Verdict
from discrepancy.model.fact import Fact
from discrepancy.report.excerpt import Excerpt, excerpt
from discrepancy.report.format import Format, Options
from discrepancy.report.letter import letter
from discrepancy.report.matrix import matrices, shown_value
from discrepancy.report.printable import inert, printable
from discrepancy.report.result import UNDECIDED, Report
from discrepancy.report.summary import counted, headline, topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One side on the page. `letter` is A, B … and the same in the matrix; `repeated` counts passages that say the same again."""

    letter: str
    value: str
    excerpts: tuple[Excerpt, ...]
    repeated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One discrepancy on the page."""

    d: Discrepancy
    topic: str
    panels: tuple[Panel, ...]
    decided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its cards."""

    id: str
    title: str
    about: str
    cards: tuple[Card, ...]


def cards(report: Report) -> tuple[Card, ...]:
    """Every discrepancy as it stands on the page, in the report's order."""
    sources = {source.id: source for source in report.sources}
    return tuple(
        Card(
            d=d,
            topic=topic(d),
            decided=d.state not in UNDECIDED,
            panels=tuple(
                Panel(
                    letter=letter(number),
                    value=side.value,
                    excerpts=tuple(excerpt(fact, sources) for fact in side.facts),
                    repeated=len(side.more),
                )
                for number, side in enumerate(d.sides, 1)
            ),
        )
        for d in report.discrepancies
    )


def sections(found: Iterable[Card]) -> tuple[Section, ...]:
    """Open conflicts, open variants, and what was decided; empty ones are left out."""
    every = tuple(found)
    open_ = [card for card in every if not card.decided]
    parts = (
        ("conflicts", "Conflicts", "These values cannot all be true.", [card for card in open_ if card.d.verdict is Verdict.CONFLICT]),
        (
            "variants",
            "Variants",
            "These can all be true; an editor may still want to know.",
            [c for c in open_ if c.d.verdict is not Verdict.CONFLICT],
        ),
        ("decided", "Decided", "Somebody has looked at these.", [card for card in every if card.decided]),
    )
    return tuple(Section(id=id, title=title, about=about, cards=tuple(some)) for id, title, about, some in parts if some)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("discrepancy.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_inert,
    )
    environment.filters.update(letter=letter, counted=counted)
    return environment


def _inert(value: Any) -> Any:
    """What a source says may not reorder the page or hide in it; markup of the templates passes."""
    return inert(value) if type(value) is str else value


def render(report: Report, options: Options) -> str:
    """The whole page."""
    every = cards(report)
    return (
        _environment()
        .get_template("report.html")
        .render(
            report=report,
            headline=headline(report),
            sections=sections(every),
            matrices=matrices(report),
            topics={card.d.id: card.topic for card in every},
        )
    )


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """Every fact in a table, one a row."""
    ordered = sorted(facts, key=lambda fact: (fact.source, fact.start, fact.end, fact.kind))
    rows = [(fact, shown_value(fact), printable(fact.quote)) for fact in ordered]
    return _environment().get_template("facts.html").render(rows=rows)


FORMAT = Format(id="html", summary="A page to open in a browser", extension=".html", render=render, facts=render_facts, whole=True)
