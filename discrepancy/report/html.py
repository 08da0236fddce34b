"""The page a reader opens, and a fact-checker decides in: one template, no network; everything a source says is text.

The report carries its texts with it, works from disk, and without script shows the first discrepancies in full.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from discrepancy.model.decision import Decision
from discrepancy.model.discrepancy import Discrepancy, Verdict
from discrepancy.model.fact import Fact
from discrepancy.report.draft.page import static_draft
from discrepancy.report.embedded import embedded
from discrepancy.report.excerpt import Excerpt, excerpt
from discrepancy.report.format import Format, Options
from discrepancy.report.letter import letter
from discrepancy.report.matrix import shown_value
from discrepancy.report.pictures.album import album
from discrepancy.report.printable import inert, printable
from discrepancy.report.result import UNDECIDED, Report, is_possible
from discrepancy.report.run import run_of
from discrepancy.report.summary import counted, headline, parsed_by
from discrepancy.report.topic import topic

STATIC = 300
"""Discrepancies that a reader without script sees: with more, a page takes seconds to open. The script shows them all."""


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
    decided_by: str
    """What was decided, by whom and when; empty where nobody has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its cards."""

    id: str
    title: str
    about: str
    cards: tuple[Card, ...]


def cards(report: Report) -> tuple[Card, ...]:
    """The first STATIC discrepancies as they stand on the page for readers without script, in the report's order."""
    sources = {source.id: source for source in report.sources}
    return tuple(
        Card(
            d=d,
            topic=topic(d),
            decided=d.state not in UNDECIDED,
            decided_by=_decided_by(report.decisions.get(d.id)),
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
        for d in report.everything[:STATIC]
    )


def _decided_by(decision: Decision | None) -> str:
    if decision is None or (not decision.by and not decision.wrong_values):
        return ""
    wrong = f": {', '.join(decision.wrong_values)}" if decision.wrong_values else ""
    parts = (f"{decision.was or decision.state}{wrong}", decision.by and f"by {decision.by}", decision.on and f"on {decision.on}")
    return " ".join(str(part) for part in parts if part)


def sections(found: Iterable[Card]) -> tuple[Section, ...]:
    """Open conflicts, open variants, what was decided, and what is only possible; empty ones are left out."""
    every = tuple(found)
    open_ = [card for card in every if not card.decided and not is_possible(card.d)]
    parts = (
        ("conflicts", "Conflicts", "These values cannot all be true.", [card for card in open_ if card.d.verdict is Verdict.CONFLICT]),
        (
            "variants",
            "Variants",
            "These can all be true; an editor may still want to know.",
            [c for c in open_ if c.d.verdict is not Verdict.CONFLICT],
        ),
        ("decided", "Decided", "Somebody has looked at these.", [card for card in every if card.decided]),
        ("possible", "Possible", "Too unsure to count: these fail nothing.", [card for card in every if is_possible(card.d)]),
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
    environment.filters.update(letter=letter, counted=counted, parsed_by=parsed_by)
    return environment


def _inert(value: Any) -> Any:
    """What a source says may not reorder the page or hide in it; markup of the templates passes."""
    return inert(value) if type(value) is str else value


@cache
def _own(name: str) -> str:
    """The text of a file of ours beside the templates."""
    return (files("discrepancy.report") / "templates" / name).read_text(encoding="utf-8")


@cache
def _style() -> str:
    """All of the page's style."""
    return "".join(_own(name) for name in ("report.css", "draft.css"))


@cache
def _script() -> str:
    """All of the page's script: one function, so that it leaves nothing behind on the page."""
    folder = files("discrepancy.report") / "templates" / "script"
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".js"))
    parts = [_own(f"script/{name}") for name in (*_FIRST, *(name for name in names if name not in (*_FIRST, *_LAST)), *_LAST)]
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "})();\n"


# What others build on comes first, and what begins comes last; between them order does not matter.
_FIRST, _LAST = ("data.js", "filter.js"), ("page.js",)


def _policy(script: str, *, live: bool) -> str:
    """A content security policy that lets exactly our style and our script work, and nothing load; script may not make markup of text."""
    allowed = [f"style-src {_hash(_style())}"]
    if script:
        allowed += [f"script-src {_hash(script)}", "require-trusted-types-for 'script'", "trusted-types 'none'"]
    if live:
        allowed.append("connect-src 'self'")
    return "; ".join(("default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"))


@cache
def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def render(report: Report, options: Options) -> str:
    """The whole report, to be read."""
    return _page(report, {})


def review_page(report: Report, by: str) -> str:
    """The same page, to decide in: its script asks the server that it comes from. `by` is who decides unless they say otherwise."""
    return _page(report, {"review": True, "by": by, "run": run_of(report)})


def _page(report: Report, life: Mapping[str, object]) -> str:
    every = cards(report)
    script = _script()
    return (
        _environment()
        .get_template("report.html")
        .render(
            policy=Markup(_policy(script, live=bool(life))),
            style=Markup(_style()),
            script=Markup(script),
            data=Markup(embedded(report, life)),
            review=bool(life),
            report=report,
            fatal=any(problem.fatal for problem in report.problems),
            headline=headline(report),
            sections=sections(every),
            places={source.id: number for number, source in enumerate(report.sources)},
            left_out=len(report.everything) - len(every),
            album=album(report),
            draft=static_draft(report),
            topics={d.id: topic(d) for d in report.everything},
        )
    )


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """Every fact in a table, one a row."""
    ordered = sorted(facts, key=lambda fact: (fact.source, fact.start, fact.end, fact.kind))
    rows = [(fact, shown_value(fact), printable(fact.quote)) for fact in ordered]
    return _environment().get_template("facts.html").render(policy=Markup(_policy("", live=False)), style=Markup(_style()), rows=rows)


FORMAT = Format(id="html", summary="A page to open in a browser", extension=".html", render=render, facts=render_facts, whole=True)
