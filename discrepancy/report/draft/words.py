"""What the sources say about a draft, as the terminal shows it and as Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from discrepancy.model.draft import Check, Draft, Passage, Standing
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.report.content.matrix import shown_value
from discrepancy.report.content.summary import counted
from discrepancy.report.locations.place_link import can_be_followed, place_link
from discrepancy.report.text.columns import GAP, columns
from discrepancy.report.text.excerpt import Excerpt, excerpt
from discrepancy.report.text.markdown_escape import bold_text, escaped
from discrepancy.report.text.printable import printable, shorten

LISTED = (Standing.NOT_FOUND, Standing.NEAR, Standing.NOT_COMPARED)
"""The standings that no discrepancy describes; the others are shown with the discrepancies, and supported facts need no attention."""
TITLES = {
    Standing.NOT_FOUND: "In the draft, and not found in the sources",
    Standing.NEAR: "In the draft; a passage gives the same value, perhaps of another thing",
    Standing.NOT_COMPARED: "In the draft, and not compared",
}
_REACH = 90
"""Most characters of a sentence on either side of a value: two to three lines of a narrow terminal."""
_LONGEST = 60
_INDENT = "    "
MOST = 20
"""Most facts with one result that the terminal lists."""
NOTHING_NEAR = "no passage of the sources is similar"


def summary(draft: Draft) -> str:
    """ "The draft states 8 facts: 1 contradicted, 1 not found, 6 supported. 2 sentences state no fact, so they were not compared." """
    counts = ", ".join(f"{number:,} {standing}" for standing, number in draft.counts.items())
    said = f"The draft states {counted(sum(draft.counts.values()), 'fact')}{': ' if counts else ''}{counts}."
    return " ".join(part for part in (said, sentences_without_facts(draft)) if part)


def scope(draft: Draft) -> str:
    """ "124 facts in 57 sentences. 10 sentences state no fact that was read, so they were not compared." """
    said = f"{counted(sum(draft.counts.values()), 'fact')} in {counted(len(draft.statements), 'sentence')}."
    return " ".join(part for part in (said, sentences_without_facts(draft)) if part)


def sentences_without_facts(draft: Draft) -> str:
    """How many sentences were not compared because nothing was read in them; empty where there are none."""
    none = draft.without_facts
    state, they = ("states", "it was") if none == 1 else ("state", "they were")
    return f"{counted(none, 'sentence')} {state} no fact that was read, so {they} not compared." if none else ""


def checks_with_standing(draft: Draft, standing: Standing) -> tuple[tuple[Fact, Check], ...]:
    """The facts with one result and their checks, in order of place."""
    return tuple((check.fact, check) for check in draft.checks if check.fact is not None and check.standing is standing)


def as_text(draft: Draft, sources: Mapping[str, Source], width: int) -> Iterable[tuple[str, str]]:
    """For each standing in LISTED that occurs: its title, and its facts with the nearest passage of each."""
    for standing in LISTED:
        found = checks_with_standing(draft, standing)
        if found:
            more = f"\n{len(found) - MOST:,} more: report and review show them.\n" if len(found) > MOST else ""
            yield TITLES[standing], "\n".join(_block(fact, check, sources, width) for fact, check in found[:MOST]) + more


def as_markdown(draft: Draft, sources: Mapping[str, Source]) -> str:
    """A section with the summary, and a list for each standing in LISTED."""
    parts = [f"## The draft\n\n{summary(draft)}\n"]
    for standing in LISTED:
        found = checks_with_standing(draft, standing)
        if found:
            items = "".join(_item(fact, check, sources) for fact, check in found)
            parts.append(f"### {TITLES[standing]}\n\n{items}")
    return "\n".join(parts)


def about(fact: Fact) -> str:
    """Who or what a fact is about, and its value: "dams that broke, dam: 3 dams"."""
    who = fact.subject or fact.thing or ""
    what = ", ".join(part for part in (who, fact.attribute if fact.attribute not in ("", fact.kind) else "") if part)
    return f"{what or fact.kind}: {shorten(shown_value(fact), _LONGEST)}"


def _block(fact: Fact, check: Check, sources: Mapping[str, Source], width: int) -> str:
    head = textwrap.fill(printable(f"note {check.standing}  {about(fact)}"), width, subsequent_indent=_INDENT, break_on_hyphens=False)
    why = [] if check.why == check.standing.says else [textwrap.fill(check.why, width, initial_indent="  ", subsequent_indent="  ")]
    rows = [("draft", excerpt(fact, sources, _REACH)), *((label(check), excerpt(each, sources, _REACH)) for each in check.passages[:1])]
    cells = [(name, f"{_place(piece)} {piece.marked}") for name, piece in rows] + ([] if check.passages else [("", NOTHING_NEAR)])
    table = columns(cells, [len("nearest"), width - len(_INDENT) - len("nearest") - GAP])
    return "\n".join([head, *why, textwrap.indent(table, _INDENT)]) + "\n"


def label(check: Check) -> str:
    """The label of a check's passages: "nearest" where nothing was linked to it."""
    return "linked" if check.linked else "nearest"


def _place(piece: Excerpt) -> str:
    return f"{piece.source}, {piece.place}" if piece.place else f"{piece.source}:{piece.line}"


def _item(fact: Fact, check: Check, sources: Mapping[str, Source]) -> str:
    mine = excerpt(fact, sources)
    why = "" if check.why == check.standing.says else f"{escaped(check.why)} "
    pieces = [f"{_shown(piece)} ({_where(piece, each, sources)})" for each in check.passages[:1] for piece in (excerpt(each, sources),)]
    nearest = f"{label(check).capitalize()}: {pieces[0]}" if pieces else f"{NOTHING_NEAR.capitalize()}."
    return f"- {_shown(mine)} ({_where(mine, fact, sources)})  \n  {why}{nearest}\n"


def _shown(piece: Excerpt) -> str:
    before = escaped(piece.before) + " " * piece.before.endswith(" ")
    return f"{before}{bold_text(piece.value)}{' ' * piece.after.startswith(' ')}{escaped(piece.after)}"


def _where(piece: Excerpt, place: Fact | Passage, sources: Mapping[str, Source]) -> str:
    named = f"{escaped(piece.publisher)}, " if piece.publisher else ""
    said = f"{escaped(piece.source)}, {escaped(piece.where)}"
    link = place_link(place, sources[place.source])
    return f"{named}[{said}](<{link}>)" if can_be_followed(link) else f"{named}{said}"
