"""The html page for reading and for deciding: one template, no network; text of sources is always escaped. The report contains its texts,
works from disk, and without script shows the first discrepancies in full.
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
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.matrix import shown_value
from discrepancy.report.content.result import UNDECIDED, Report, is_possible
from discrepancy.report.content.run_mark import run_of
from discrepancy.report.content.summary import counted, headline, parsed_by
from discrepancy.report.draft.page import static_draft
from discrepancy.report.pages.page_data import page_data
from discrepancy.report.pictures.album import album
from discrepancy.report.text.excerpt import Excerpt, excerpt
from discrepancy.report.text.printable import inert, printable
from discrepancy.report.text.side_letters import side_letter
from discrepancy.report.text.topic import topic_of

STATIC = 300
"""Most discrepancies that a reader without script sees: with more, a page takes seconds to open. The script shows them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One side on the page. `side_letter` is A, B …, as in the matrix; `repeated` counts further passages with the same value."""

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
    """The decision, by whom and when; empty for an undecided one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its cards."""

    id: str
    title: str
    about: str
    cards: tuple[Card, ...]


def first_cards(report: Report) -> tuple[Card, ...]:
    """The first STATIC discrepancies, for readers without script, in the report's order."""
    sources = {source.id: source for source in report.sources}
    return tuple(
        Card(
            d=d,
            topic=topic_of(d),
            decided=d.state not in UNDECIDED,
            decided_by=_decided_by(report.decisions.get(d.id)),
            panels=tuple(
                Panel(
                    letter=side_letter(number),
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
    right = f"right: {decision.right_value}" if decision.right_value else ""
    parts = (f"{decision.was or decision.state}{wrong}", right, decision.by and f"by {decision.by}", decision.on and f"on {decision.on}")
    return " ".join(str(part) for part in parts if part)


def sections(found: Iterable[Card]) -> tuple[Section, ...]:
    """Sections of open conflicts, open variants, decided and possible findings; empty ones are left out."""
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
        ("decided", "Decided", "These have been decided.", [card for card in every if card.decided]),
        ("possible", "Possible", "Too uncertain to count: these never fail a check.", [card for card in every if is_possible(card.d)]),
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
    environment.filters.update(letter=side_letter, counted=counted, parsed_by=parsed_by)
    return environment


def _inert(value: Any) -> Any:
    """What a source says may not reorder the page or hide in it; markup of the templates passes."""
    return inert(value) if type(value) is str else value


@cache
def _own(name: str) -> str:
    """The text of a file of ours next to the templates."""
    return (files("discrepancy.report") / "templates" / name).read_text(encoding="utf-8")


@cache
def _script(parts: Sequence[str] = ()) -> str:
    """All of the page's script: one function, so that it leaves no names on the page. `parts` are folders of what a review adds."""
    names = [name for name in _scripts("script") if name not in (*_FIRST, *_LAST)]
    added = [f"{part}/{name}" for part in parts for name in _scripts(f"script/{part}")]
    texts = [_own(f"script/{name}") for name in (*_FIRST, *names, *added, *_LAST)]
    return '"use strict";\n(() => {\n' + "\n".join(texts) + "})();\n"


def _scripts(folder: str) -> list[str]:
    """The names of the scripts in a folder, without those below it."""
    return sorted(each.name for each in (files("discrepancy.report") / "templates" / folder).iterdir() if each.name.endswith(".js"))


# What others build on comes first, and what begins comes last; between them order does not matter.
_FIRST, _LAST = ("data.js", "filter.js"), ("page.js",)


@cache
def _style(parts: Sequence[str] = ()) -> str:
    """The style of the page, and what a review adds."""
    return _own("report.css") + _own("draft.css") + "".join(_own(f"script/{part}/{part}.css") for part in parts)


def _policy(script: str, *, live: bool, style: str | None = None) -> str:
    """A content security policy that lets exactly our style and our script work, and nothing load; script may not make markup of text."""
    allowed = [f"style-src {_hash(style or _style())}"]
    if script:
        allowed += [f"script-src {_hash(script)}", "require-trusted-types-for 'script'", "trusted-types 'none'"]
    if live:
        allowed.append("connect-src 'self'")
    return "; ".join(("default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"))


@cache
def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def render(report: Report, options: Options) -> str:
    """The whole report for reading."""
    return _page(report, {})


def review_page(report: Report, by: str, *, shared: bool = False) -> str:
    """The same page for deciding: its script sends requests to its server. `by` is the default name of who decides.

    A `shared` page is for several people, whose names its server knows.
    """
    life = {"review": True, "by": by, "run": run_of(report)}
    return _page(report, {**life, "shared": True}, ("review", "shared")) if shared else _page(report, life, ("review",))


def entry_page() -> str:
    """The sign-in page of a shared desk: it removes the token from its address and sends it."""
    script, style = '"use strict";\n' + _own("script/entry/entry.js"), _style(("entry",))
    policy = Markup(_policy(script, live=True, style=style))
    return _environment().get_template("entry.html").render(policy=policy, style=Markup(style), script=Markup(script))


def _page(report: Report, life: Mapping[str, object], parts: Sequence[str] = ()) -> str:
    every = first_cards(report)
    script, style = _script(parts), _style(parts)
    return (
        _environment()
        .get_template("report.html")
        .render(
            policy=Markup(_policy(script, live=bool(life), style=style)),
            style=Markup(style),
            script=Markup(script),
            data=Markup(page_data(report, life)),
            review=bool(life),
            shared="shared" in parts,
            report=report,
            fatal=any(problem.fatal for problem in report.problems),
            headline=headline(report),
            sections=sections(every),
            places={source.id: number for number, source in enumerate(report.sources)},
            left_out=len(report.everything) - len(every),
            album=album(report),
            draft=static_draft(report),
            topics={d.id: topic_of(d) for d in report.everything},
        )
    )


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """Every fact in a table, one per row."""
    ordered = sorted(facts, key=lambda fact: (fact.source, fact.start, fact.end, fact.kind))
    rows = [(fact, shown_value(fact), printable(fact.quote)) for fact in ordered]
    return _environment().get_template("facts.html").render(policy=Markup(_policy("", live=False)), style=Markup(_style()), rows=rows)


FORMAT = Format(id="html", summary="A page to open in a browser", extension=".html", render=render, facts=render_facts, whole=True)
