"""Tables for the terminal: failing findings first, wrapped to the width."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from discrepancy.model.discrepancy import Discrepancy, Severity, State
from discrepancy.model.draft import Draft
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.report.content.explain import DECISIONS
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.matrix import shown_value
from discrepancy.report.content.result import UNDECIDED, Report
from discrepancy.report.content.summary import counted, headline
from discrepancy.report.draft.words import as_text, summary
from discrepancy.report.text.columns import GAP, columns
from discrepancy.report.text.excerpt import CLOSE, OPEN, Excerpt, excerpt, marked
from discrepancy.report.text.printable import printable, shorten
from discrepancy.report.text.topic import topic_of

# read/own.py knows our tables by this beginning.
OURS = "discrepancy · "
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
# Characters of a sentence that are shown on either side of its value: two to three lines of a narrow terminal.
_REACH = 90
# The same in a list of facts: a few words, enough to find the place again.
_CONTEXT = 20
# Columns that the values of a discrepancy may take; a longer one, a quote say, is wrapped and cut.
_VALUE = 24
_INDENT = "    "


def render(report: Report, options: Options) -> str:
    """Open discrepancies, those that fail first; then one line on possible findings, and one on decided ones."""
    sources = {source.id: source for source in report.sources}
    failing = {d.id for d in report.failing(options.fail_on)}
    open_ = sorted(report.open, key=lambda d: d.id not in failing)
    parts = [f"{OURS}{headline(report)}\n"]
    for fails, found in groupby(open_, lambda d: d.id in failing):
        title = f"Open, at or above {options.fail_on}" if fails else "Open" if options.fail_on is None else f"Open, below {options.fail_on}"
        parts.append(_heading(title, options))
        parts += [_block(d, sources, options, report.draft) for d in found]
    if report.possible:
        parts.append(f"{_possible(len(report.possible))}\n")
    decided = Counter(str(d.state) for d in report.everything if d.state not in UNDECIDED)
    if decided:
        parts.append(f"Decided: {', '.join(f'{number} {state}' for state, number in sorted(decided.items()))}.\n")
    if report.stale:
        parts.append(f"{counted(len(report.stale), 'decision')} about findings that are gone: discrepancy flags list shows them.\n")
    if report.draft is not None:
        parts += _draft(report.draft, sources, options)
    if not report.everything and report.sources:
        parts.append("No discrepancy found.\n")
    if open_:
        parts.append(f"{_next(options.width)}\n")
    return "\n".join(parts)


def _possible(number: int) -> str:
    """One line for the findings below the confidence threshold."""
    them = "it" if number == 1 else "them"
    return f"{number:,} possible, too uncertain to count: check --min-confidence 0 lists {them}, review hides {them} at first."


def _next(width: int) -> str:
    """What to type next, with the states that can be typed."""
    states = f"{', '.join(DECISIONS[:-1])} or {DECISIONS[-1]}"
    decide = f"Decide: discrepancy flag ID PATH --as STATE, where STATE is {states}."
    return f"Why: discrepancy explain ID PATH\n{textwrap.fill(decide, width, break_on_hyphens=False)}"


def _heading(text: str, options: Options) -> str:
    return f"{_paint(text, '1', options)}\n"


def _paint(text: str, code: str, options: Options) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if options.colour else text


def _draft(draft: Draft, sources: Mapping[str, Source], options: Options) -> Iterator[str]:
    """What was not found in the sources or not compared with them, and how many facts have each standing."""
    for title, lines in as_text(draft, sources, options.width):
        yield _heading(title, options)
        yield lines
    yield textwrap.fill(summary(draft), options.width) + "\n"


def _block(d: Discrepancy, sources: dict[str, Source], options: Options, draft: Draft | None = None) -> str:
    state = "" if d.state == "new" else f" {d.state}"
    label = f"{d.severity} {d.verdict}{state}"
    about = topic_of(d)
    title = printable(about if d.kind in about else f"{about} ({d.kind})")
    head = textwrap.wrap(
        f"{label}  {title}  [{printable(d.rule)} {d.id}]", options.width, subsequent_indent=_INDENT, break_on_hyphens=False
    )
    head[0] = head[0].replace(label, _paint(label, f"1;{_COLOURS[d.severity]}", options), 1)
    reason = textwrap.fill(printable(d.reason), options.width, initial_indent="  ", subsequent_indent="  ")
    if draft is not None and d.id in draft.standings:
        reason += "\n" + textwrap.fill(draft.standings[d.id].says, options.width, initial_indent="  ", subsequent_indent="  ")
    if d.state is not State.NEW and d.note:
        reason += "\n" + textwrap.fill(printable(f"{d.state}: {d.note}"), options.width, initial_indent="  ", subsequent_indent="  ")
    rows = []
    for side in d.sides:
        value = shorten(printable(side.value), _VALUE * 3)
        for fact in side.facts:
            piece = excerpt(fact, sources, _REACH)
            rows += [(value, _where(piece)), ("", piece.marked)]
            value = ""
    width = min(max(len(value) for value, _ in rows), _VALUE)
    table = columns(rows, [width, options.width - len(_INDENT) - width - GAP])
    return "\n".join([*head, reason, textwrap.indent(_mark(table, options), _INDENT)]) + "\n"


def _mark(table: str, options: Options) -> str:
    """Colour for the marks alone: what is between them may be broken over lines, with another column next to it."""
    if not options.colour:
        return table
    return table.replace(OPEN, _paint(OPEN, "1;32", options)).replace(CLOSE, _paint(CLOSE, "1;32", options))


def _where(piece: Excerpt) -> str:
    named = f", {piece.publisher}" if piece.publisher else ""
    at = f", {piece.place}" if piece.place else f":{piece.line}"
    return f"{piece.source}{at}, {piece.published or 'no date'}{named}"


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """One table per source: place, kind, subject, value and words."""
    parts = [f"{OURS}{counted(len(facts), 'fact')}\n"]
    ordered = sorted(facts, key=lambda fact: (fact.source, fact.start, fact.end, fact.kind))
    # Two blanks between columns; what is left after place and kind is shared by subject, value and words as they need it.
    rest = options.width - 6 - 10 - 8
    widths = [6, 10, rest * 5 // 16, rest * 4 // 16, rest - rest * 5 // 16 - rest * 4 // 16]
    for source, found in groupby(ordered, lambda fact: fact.source):
        rows = [
            [
                str(fact.start),
                fact.kind,
                printable(_about(fact)),
                printable(shorten(shown_value(fact), 42)),
                _words(fact, options.texts.get(source)),
            ]
            for fact in found
        ]
        table = columns(rows, widths, ("at", "kind", "about", "value", "words"))
        parts.append(f"{_heading(printable(source), options)}\n{table}\n")
    return "\n".join(parts)


def _words(fact: Fact, text: str | None) -> str:
    """The words of a fact, marked among those next to them where the text is at hand."""
    return printable(shorten(fact.quote, 70)) if text is None or fact.end - fact.start > 70 else marked(fact, text, _CONTEXT)


def _about(fact: Fact) -> str:
    who = fact.subject or fact.thing or ""
    return ", ".join(part for part in (who, fact.attribute if fact.attribute not in ("", fact.kind) else "") if part)


FORMAT = Format(id="table", summary="A table for the terminal", extension=".txt", render=render, facts=render_facts, paints=True)
