"""The view of a report in a notebook: a compact table, escaped, with a link to nothing outside."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from discrepancy.model.discrepancy import Discrepancy

# A notebook is no place for thousands of rows; the DataFrame has them all.
_ROWS = 100


def notebook(discrepancies: Sequence[Discrepancy], possible: Sequence[Discrepancy], summary: str) -> str:
    """An html fragment; what is only possible is folded away."""
    folded = f"<details><summary>{len(possible)} possible</summary>{_table(possible)}</details>" if possible else ""
    return f"<div><p>{escape(summary)}</p>{_table(discrepancies)}{folded}</div>"


def _table(found: Sequence[Discrepancy]) -> str:
    head = "".join(f"<th>{name}</th>" for name in ("verdict", "kind", "subject", "values", "reason", "id"))
    rows = "".join(_row(d) for d in found[:_ROWS])
    rest = f"<p>and {len(found) - _ROWS} more: see .frame()</p>" if len(found) > _ROWS else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{rest}"


def _row(d: Discrepancy) -> str:
    values = "<br>".join(
        f"<b>{escape(side.value)}</b> ({escape(', '.join(dict.fromkeys(f.source for f in side.facts)))})" for side in d.sides
    )
    cells = (escape(d.verdict), escape(d.kind), escape(d.subject), values, escape(d.reason), f"<code>{escape(d.id)}</code>")
    return "<tr>" + "".join(f'<td style="text-align:left">{cell}</td>' for cell in cells) + "</tr>"
