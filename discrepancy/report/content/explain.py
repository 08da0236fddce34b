"""Explains one discrepancy, or one pair of facts: places, sieves, link scores, arithmetic, and the command to decide it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence

from discrepancy.model.claim import Link
from discrepancy.model.discrepancy import Discrepancy, State, Tier
from discrepancy.model.fact import Fact
from discrepancy.model.source import Source
from discrepancy.report.content.format import Options
from discrepancy.report.content.matrix import shown_value
from discrepancy.report.text.excerpt import excerpt
from discrepancy.report.text.printable import printable
from discrepancy.report.text.side_letters import side_letter
from discrepancy.report.text.topic import topic_of

_TIERS = {Tier.COUNTS: "sure enough to count", Tier.POSSIBLE: "possible only, too uncertain to count, so it never fails a check"}
DECISIONS = (State.WRONG, State.ALL_TRUE, State.NOT_SAME, State.NEEDS_CALL, State.ACCEPTED)
"""The decisions that are offered."""


def explain(d: Discrepancy, sources: Mapping[str, Source], facts: Iterable[Fact], flag: str, options: Options) -> str:
    """One discrepancy. `facts` are those of the report, `flag` is the command, up to the state, that records a decision."""
    known = {fact.id: fact for fact in (*facts, *(f for side in d.sides for f in (*side.facts, *side.more)))}
    marks = {fact.id: side_letter(number) for number, side in enumerate(d.sides, 1) for fact in (*side.facts, *side.more)}
    lines = [*_wrap(f"{topic_of(d)}: {d.verdict} ({d.severity}) by the rule {d.rule}, {d.id}, {d.state}", options), "", "What is said"]
    for number, side in enumerate(d.sides, 1):
        lines += ["", *_wrap(f"{side_letter(number)}  {side.value}", options, 2)]
        for fact in side.facts:
            lines += _fact(fact, sources, options)
        if side.more:
            again = "; ".join(f"{fact.source} at {fact.start}" for fact in side.more)
            lines += _wrap(f"said again: {again}", options, 5)
    lines += ["", "Why these are about the same thing"]
    lines += _links(d.links, known, marks, options) or _wrap("one statement, or one claim without links", options, 2)
    lines += _wrap(f"confidence {round(d.confidence * 100)} of 100: {_TIERS[d.tier]}", options, 2)
    lines += ["", f"Why this is a {d.verdict}", *_wrap(d.reason, options, 2)]
    if d.note:
        lines += ["", "What was decided", *_wrap(d.note, options, 2)]
    lines += ["", "To decide it, type one of", *(f"  {flag} --as {state}" for state in DECISIONS)]
    return "\n".join(lines) + "\n"


def explain_facts(
    pair: tuple[Fact, Fact], link: Link | None, together: bool, judged: Sequence[str], sources: Mapping[str, Source], options: Options
) -> str:
    """Two facts, the contributions for and against their link, and the results of the rules, one line each.

    `link` is None where their sources are of different stories.
    """
    lines = []
    for fact, name in zip(pair, "AB", strict=True):
        lines += [*_wrap(f"{name}  {shown_value(fact)}, {fact.kind}", options, 2), *_fact(fact, sources, options), ""]
    lines.append("In one claim" if together else "Not in one claim")
    if link is None:
        lines += _wrap("their sources were sorted into different stories, so these facts were never compared", options, 2)
    else:
        lines += _links((link,), {fact.id: fact for fact in pair}, dict(zip((fact.id for fact in pair), "AB", strict=True)), options)
    for line in judged:
        lines += _wrap(line, options, 2)
    return "\n".join(lines) + "\n"


def _fact(fact: Fact, sources: Mapping[str, Source], options: Options) -> list[str]:
    piece = excerpt(fact, sources)
    where = ", ".join(filter(None, (piece.publisher, piece.published or "no date")))
    lines = _wrap(f"{fact.source}, {piece.where}, characters {fact.start} to {fact.end} ({where})", options, 5)
    lines += _wrap(piece.marked, options, 7)
    about = fact.subject or fact.thing
    parts = [
        f"value {shown_value(fact)}, {fact.hedge}",
        f"attribute {fact.attribute}" if fact.attribute else "",
        f"about {about or 'someone unknown'}",
        f"subject found by: {fact.sieve}" if fact.sieve else "",
        f"said by {fact.said_by}" if fact.said_by else "",
        f"held on {fact.as_of}" if fact.as_of else "",
        "; ".join(fact.qualifiers),
        "; ".join(f"{name} {value}" for name, value in fact.details),
        "; ".join(f"{name} {slot.text} ({slot.how})" for name, slot in fact.frame.filled()),
        f"fact {fact.id}",
    ]
    return lines + _wrap("; ".join(part for part in parts if part), options, 7)


def _links(links: Iterable[Link], facts: Mapping[str, Fact], marks: Mapping[str, str], options: Options) -> list[str]:
    lines = []
    for link in links:
        ends = " and ".join(_end(name, facts, marks) for name in (link.left, link.right))
        lines += _wrap(f"{ends}: {link.score} of 100", options, 2)
        lines += _waterfall(link, options)
        if link.veto:
            lines += _wrap(f"kept apart by: {link.veto}", options, 5)
    return lines


SHOWN = 12
"""Most features of a link that are listed separately; the others are added up."""


def _waterfall(link: Link, options: Options) -> list[str]:
    """The steps from the prior to the log odds of a link, most important features first."""
    if not link.parts:
        return []
    rows, total = [], 0
    for name, value in link.parts[: SHOWN + 1]:
        total += value
        rows.append(f"{value / 100:+6.2f}  {name}")
    rest = sum(value for _, value in link.parts[SHOWN + 1 :])
    rows += [f"{rest / 100:+6.2f}  all other features"] if rest else []
    rows.append(f"{(total + rest) / 100:+6.2f}  log odds, which is a probability of {link.score} %")
    return [line for row in rows for line in _wrap(row, options, 5)]


def _end(name: str, facts: Mapping[str, Fact], marks: Mapping[str, str]) -> str:
    fact = facts.get(name)
    shown = f"{shown_value(fact)} ({fact.source} at {fact.start})" if fact else f"fact {name}"
    return f"{marks[name]} {shown}" if name in marks else shown


def _wrap(text: str, options: Options, indent: int = 0) -> list[str]:
    blank = " " * indent
    return textwrap.wrap(printable(text), options.width, initial_indent=blank, subsequent_indent=blank, break_on_hyphens=False)
