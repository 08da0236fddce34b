"""The view of a report in a notebook: a compact table, escaped, with what each side says and a link to its page of origin."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from discrepancy.model.discrepancy import Discrepancy
from discrepancy.model.source import Source
from discrepancy.report.locations.evidence import Evidence, evidence
from discrepancy.report.locations.place_link import can_be_followed
from discrepancy.report.text.topic import topic_of

# A notebook is no place for thousands of rows; the DataFrame has them all.
_ROWS = 100


def notebook(discrepancies: Sequence[Discrepancy], possible: Sequence[Discrepancy], sources: Sequence[Source], summary: str) -> str:
    """An html fragment; possible findings are folded away."""
    folded = f"<details><summary>{len(possible)} possible</summary>{_table(possible, sources)}</details>" if possible else ""
    return f"<div><p>{escape(summary)}</p>{_table(discrepancies, sources)}{folded}</div>"


def _table(found: Sequence[Discrepancy], sources: Sequence[Source]) -> str:
    head = "".join(f"<th>{name}</th>" for name in ("subject", "verdict", "what is said", "reason", "id"))
    rows = "".join(_row(d, sources) for d in found[:_ROWS])
    rest = f"<p>and {len(found) - _ROWS} more: see .frame()</p>" if len(found) > _ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{rest}"


def _row(d: Discrepancy, sources: Sequence[Source]) -> str:
    said = "".join(f"<p>{_passage(each)}</p>" for each in evidence((d,), sources))
    cells = (escape(topic_of(d)), escape(d.verdict), said, escape(d.reason), f"<code>{escape(d.id)}</code>")
    return "<tr>" + "".join(f'<td style="text-align:left;vertical-align:top">{cell}</td>' for cell in cells) + "</tr>"


def _passage(each: Evidence) -> str:
    piece = each.piece
    where = escape(", ".join(part for part in (piece.publisher, piece.published or "no date", f"{piece.source}, {piece.where}") if part))
    place = f'<a href="{escape(each.link)}" rel="noreferrer noopener nofollow">{where}</a>' if can_be_followed(each.link) else where
    return f"<b>{escape(each.side.value)}</b>: {escape(piece.before)}<mark>{escape(piece.value)}</mark>{escape(piece.after)} ({place})"
