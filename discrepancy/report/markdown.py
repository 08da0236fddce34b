"""A Markdown page: for a pull request, a wiki, or to read as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.report.content.format import Format, Options
from discrepancy.report.content.matrix import Cell, matrices, shown_value
from discrepancy.report.content.result import Report
from discrepancy.report.content.summary import headline, parsed_by
from discrepancy.report.draft.words import as_markdown
from discrepancy.report.locations.evidence import evidence
from discrepancy.report.locations.place_link import can_be_followed
from discrepancy.report.text.excerpt import Excerpt
from discrepancy.report.text.markdown_escape import bold_text, escaped
from discrepancy.report.text.printable import shorten
from discrepancy.report.text.topic import topic_of

OURS = "<!-- written by discrepancy: a report, not a source -->"


def _plain(rows: Iterable[Sequence[str]], head: Sequence[str]) -> str:
    """Not padded: one longer value would change every line of a page that is kept under version control."""
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def _shown(piece: Excerpt) -> str:
    before = escaped(piece.before) + " " * piece.before.endswith(" ")
    after = " " * piece.after.startswith(" ") + escaped(piece.after)
    return f"{before}{bold_text(piece.value)}{after}"


def _where(piece: Excerpt, link: str) -> str:
    named = f"{escaped(piece.publisher)}, " if piece.publisher else ""
    place = f"{escaped(piece.source)}, {escaped(piece.where)}"
    return f"{named}[{place}](<{link}>)" if can_be_followed(link) else f"{named}{place}"


def _discrepancy(d: Discrepancy, report: Report, page: str | None) -> str:
    rows = [
        [bold_text(each.side.value), _shown(each.piece), _where(each.piece, each.link), each.piece.published or "no date"]
        for each in evidence((d,), report.sources, page)
    ]
    state = "" if d.state == "new" else f" · {d.state}"
    note = f"\n\nDecided: {escaped(d.note)}" if d.note else ""
    standing = report.draft.standings.get(d.id) if report.draft is not None else None
    draft = f"\n\n{standing.says}" if standing else ""
    return (
        f"### {escaped(topic_of(d))}\n\n"
        f"{d.severity} · {escaped(d.kind)} · rule `{escaped(d.rule)}`{state} · `{escaped(d.id)}`\n\n"
        f"{escaped(d.reason)}{draft}\n\n{_plain(rows, ('value', 'as it is said', 'where', 'published'))}{note}\n"
    )


def _possible(report: Report, options: Options) -> str:
    """What is below the line of confidence, folded away; an empty line after the tag makes it Markdown again (GFM 4.6)."""
    found = "\n".join(_discrepancy(d, report, options.page) for d in report.possible)
    head = f"<details>\n<summary>{len(report.possible):,} possible: too uncertain to count</summary>"
    return f"## Possible\n\n{head}\n\n{found}\n</details>\n"


def _matrices(report: Report) -> str:
    tables = []
    for table in matrices(report):
        head = ["", "subject", "attribute", *map(escaped, table.sources)]
        rows = [[row.standing.sign, escaped(row.subject), escaped(row.attribute), *map(_cell, row.cells)] for row in table.rows]
        tables.append(_plain(rows, head) + "\n")
    return (
        "## Who says what\n\n≠ conflict, ≈ variant, ? possible, = agreement, + different and compatible\n\n" + "\n".join(tables)
        if tables
        else ""
    )


def _cell(cell: Cell) -> str:
    return "; ".join(escaped(value) for value, _ in cell.values)


def _tolls(report: Report) -> str:
    """A table for each toll over time: least, best and most of each day, and who says it."""
    parts = []
    for line in report.timelines:
        rows = [
            [toll.day, _figure(toll.low), f"**{_figure(toll.best)}**", _figure(toll.high), ", ".join(map(escaped, toll.witnesses))]
            for toll in line.tolls
        ]
        table = _plain(rows, ("day", "least", "best", "most", "witnesses"))
        behind = ", ".join(dict.fromkeys(f"{escaped(fact.source)} ({escaped(fact.quote)})" for fact in line.older))
        late = f"\n\nStill an older figure: {behind}" if behind else ""
        parts.append(f"### {escaped(line.subject)}: {escaped(line.attribute)}\n\n{table}{late}\n")
    return "## Tolls over time\n\n" + "\n".join(parts) if parts else ""


def _figure(number: float | None) -> str:
    return "" if number is None else f"{number:,.10g}"


def _draft(report: Report) -> str:
    """What the sources say to the draft."""
    return "" if report.draft is None else as_markdown(report.draft, {source.id: source for source in report.sources})


def render(report: Report, options: Options) -> str:
    """The whole report."""
    parts = [f"{OURS}\n# Discrepancies\n\n{headline(report)}.\n"]
    if report.problems:
        parts.append("## Problems\n\n" + "".join(f"- {escaped(str(problem))}\n" for problem in report.problems))
    for title, verdict in (("Conflicts", "conflict"), ("Variants", "variant")):
        found = [d for d in report.discrepancies if d.verdict == verdict]
        if found:
            parts.append(f"## {title}\n\n" + "\n".join(_discrepancy(d, report, options.page) for d in found))
    if report.possible:
        parts.append(_possible(report, options))
    if not report.everything:
        parts.append("No discrepancy found.\n")
    parts += [_draft(report), _tolls(report), _matrices(report), _sources(report)]
    return "\n".join(part for part in parts if part)


def _sources(report: Report) -> str:
    rows = [
        [escaped(s.id), escaped(s.publisher or ""), s.published.isoformat() if s.published else "no date", _titled(s)]
        for s in report.sources
    ]
    table = _plain(rows, ("source", "publisher", "published", "title"))
    return f"## Sources\n\n{table}\n\n{parsed_by(report)}.\n" if rows else ""


def _titled(source: Source) -> str:
    fetched = f"fetched {source.fetched} from {escaped(source.url or '')}" if source.fetched else ""
    return " · ".join(filter(None, (escaped(source.title or ""), fetched)))


def render_facts(facts: Sequence[Fact], options: Options) -> str:
    """One table per source."""
    parts = [f"{OURS}\n# Facts\n"]
    for source, found in groupby(sorted(facts, key=lambda fact: (fact.source, fact.start, fact.end, fact.kind)), lambda fact: fact.source):
        rows = [
            [
                f"{f.start}–{f.end}",
                f.kind,
                escaped(f.subject or f.thing or ""),
                escaped(f.attribute),
                escaped(shorten(shown_value(f), 120)),
                escaped(shorten(f.quote, 120)),
            ]
            for f in found
        ]
        parts.append(f"## {escaped(source)}\n\n{_plain(rows, ('place', 'kind', 'subject', 'attribute', 'value', 'words'))}\n")
    return "\n".join(parts)


FORMAT = Format(id="markdown", summary="A Markdown page", extension=".md", render=render, facts=render_facts, whole=True)
